import Foundation
import Reading
import RubricScorer

/// A clause written by hand, with the parts it plays.
struct LabelledClause: Decodable, Sendable {
    var text: String
    /// Pairs of a dimension (or edge) and a role.
    var labels: [[String]]
}

/// A text that is no part of an answer.
struct ForeignText: Decodable, Sendable {
    var kind: String?
    var text: String

    /// It has words of its own; the others string the trade's words together, or letters.
    var isProse: Bool { !["stuffing", "gibberish", "echo"].contains(kind ?? "") }
}

/// All that is learned from, read once: rated answers, and clauses without an answer around them.
struct TrainingSet: Sendable {
    let answers: [RatedAnswer]
    /// So many of the answers, the first ones, were rated on one scale: levels come as often as there. The others are only learned from.
    let onScale: Int
    let features: [AnswerFeatures]
    /// Wanted outputs of the clause model, answer by answer (claims x targets).
    let clauseTargets: [[Float]]
    /// Wanted outputs of the answer model, answer by answer.
    let answerTargets: [[Float]]
    let foreign: [ForeignText]
    let labelled: [LabelledClause]
    /// Foreign paragraphs, then clauses by hand.
    let loose: [AnswerFeatures]
    /// Of `loose` the one kind and the other.
    var looseForeign: ArraySlice<AnswerFeatures> { loose[..<foreign.count] }
    var looseClauses: ArraySlice<AnswerFeatures> { loose[foreign.count...] }
    let looseTargets: [[Float]]

    init(answers rated: [RatedAnswer], more: [RatedAnswer] = [], foreign: [ForeignText], labelled: [LabelledClause]) {
        let answers = rated + more
        self.answers = answers
        onScale = rated.count
        self.foreign = foreign
        self.labelled = labelled
        features = answers.map { AnswerFeatures(answer: $0.answer, prompt: $0.prompt) }
        clauseTargets = zip(answers, features).map { answer, features in
            let quotes = answer.spans
            return features.claims.indices.flatMap { Self.targets(of: features.span($0), quotes) }
        }
        answerTargets = answers.map(Self.targets(of:))
        var loose: [AnswerFeatures] = []
        var looseTargets: [[Float]] = []
        for text in foreign {
            let features = AnswerFeatures(answer: text.text, prompt: "")
            var targets = [Float](repeating: 0, count: features.claims.count * ClauseTarget.count)
            for place in features.claims.indices { targets[place * ClauseTarget.count + ClauseTarget.foreign] = 1 }
            loose.append(features)
            looseTargets.append(targets)
        }
        for clause in labelled {
            let features = AnswerFeatures(answer: clause.text, prompt: "")
            let whole = ByteSpan(0, clause.text.utf8.count)
            let quotes = clause.labels.compactMap { $0.count == 2 ? RatedAnswer.Span(span: whole, dimension: $0[0], role: $0[1]) : nil }
            loose.append(features)
            looseTargets.append(features.claims.indices.flatMap { Self.targets(of: features.span($0), quotes) })
        }
        self.loose = loose
        self.looseTargets = looseTargets
    }

    /// An answer with a foreign text put into it.
    struct Mixed: Sendable {
        var features: AnswerFeatures
        /// Wanted outputs of the clause model.
        var targets: [Float]
    }

    /// Each answer whose scale counts once with a foreign text put into it: one that is left out where the answer is.
    func mixed(_ folds: Folds) -> [Mixed] {
        inParallel(onScale) { index in
            let own = foreign.indices.filter { $0 % folds.count == folds.of[index] }
            var dice = SeededDice(UInt64(index) + 40_001)
            let text = foreign[own[dice.below(own.count)]].text
            let (attacked, span) = Insertion.all[dice.below(6)].put(text, into: answers[index].answer)
            let features = AnswerFeatures(answer: attacked, prompt: answers[index].prompt)
            var quotes = answers[index].spans
            for place in quotes.indices {
                quotes[place].span = Self.moved(quotes[place].span, by: span, in: attacked, answers[index].answer)
            }
            let targets = features.claims.indices.flatMap { place in
                if features.span(place).overlaps(span) {
                    var targets = [Float](repeating: 0, count: ClauseTarget.count)
                    targets[ClauseTarget.foreign] = 1
                    return targets
                }
                return Self.targets(of: features.span(place), quotes)
            }
            return Mixed(features: features, targets: targets)
        }
    }

    /// Where a stretch of an answer stands after a text was put into it.
    private static func moved(_ span: ByteSpan, by inserted: ByteSpan, in attacked: String, _ answer: String) -> ByteSpan {
        if inserted.start == 0 || span.start >= inserted.start - 2 {
            // What follows the inserted text stands as far from the end as before.
            let shift = attacked.utf8.count - answer.utf8.count
            if span.start + shift >= inserted.end { return ByteSpan(span.start + shift, span.end + shift) }
        }
        return span
    }

    /// A clause plays a part where it shares half of the shorter of the two with a quote.
    private static func targets(of span: ByteSpan, _ quotes: [RatedAnswer.Span]) -> [Float] {
        var result = [Float](repeating: 0, count: ClauseTarget.count)
        for quote in quotes {
            let shared = min(quote.span.end, span.end) - max(quote.span.start, span.start)
            guard shared > 0, shared * 2 >= min(quote.span.count, span.count) else { continue }
            if let edge = TradeOffEdge(rawValue: quote.dimension) {
                result[ClauseTarget.edge(edge)] = 1
            } else if let dimension = RubricScorer.Dimension(rawValue: quote.dimension), let role = EvidenceRole(rawValue: quote.role) {
                result[ClauseTarget.role(dimension, role)] = 1
                guard dimension.isTradeOff else { continue }
                if role != .dismissed { result[ClauseTarget.any(dimension)] = 1 }
                if ClauseTarget.shared.contains(role) { result[ClauseTarget.anyDimension(role)] = 1 }
            }
        }
        return result
    }

    private static func targets(of answer: RatedAnswer) -> [Float] {
        var result = [Float](repeating: 0, count: AnswerTarget.count)
        for dimension in RubricScorer.Dimension.allCases {
            result[AnswerTarget.level(dimension)] = Float(answer.level(dimension))
            guard dimension.isTradeOff else { continue }
            for bound in 1...4 where answer.level(dimension) >= bound { result[AnswerTarget.reaches(dimension, bound)] = 1 }
        }
        result[AnswerTarget.vote] = Float(answer.vote)
        for edge in TradeOffEdge.allCases where answer.isLit(edge) { result[AnswerTarget.edge(edge)] = 1 }
        return result
    }
}
