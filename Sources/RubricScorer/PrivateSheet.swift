/// A stretch of one answer that spoke for the candidate with somebody, or against.
package struct PrivateQuote: Equatable, Sendable {
    package var turn: Int
    package var dimension: Dimension
    /// Of that answer, 0...4.
    package var level: Int
    /// What it rests on; nil where nothing that was said stands out: it was asked for and is absent.
    package var evidence: Evidence?
    /// How much it counts for or against with whoever holds the sheet.
    package var worth: Int

    package init(turn: Int, dimension: Dimension, level: Int, evidence: Evidence?, worth: Int) {
        self.turn = turn
        self.dimension = dimension
        self.level = level
        self.evidence = evidence
        self.worth = worth
    }
}

/// What one listener makes of the answers that they heard, by weights of their own.
package struct PrivateSheet: Equatable, Sendable {
    package var sheet: RoundSheet
    package var rubric: Rubric
    /// 1...4; nil where nothing was assessed that counts for them.
    package var vote: Int?
    /// What pleased them and what cost, the weightiest first.
    package var pleased: [PrivateQuote]
    package var cost: [PrivateQuote]

    /// - Parameters:
    ///   - answers: those that they heard.
    ///   - rubric: with their own weights.
    package init(answers: [ScoredAnswer], rubric: Rubric) {
        sheet = Scorer.sheet(answers: answers, rubric: rubric)
        self.rubric = rubric
        vote = sheet.overall.map(Self.vote)
        let reader = PrivateReader(rubric: rubric)
        pleased = reader.ordered(answers.flatMap(reader.pleased))
        cost = reader.ordered(answers.flatMap(reader.cost))
    }

    /// A weighted mean of 2 levels is a yes, of 2.75 a strong one; below 1 it is a strong no.
    private static func vote(ofOverall permille: Int) -> Int { [250, 500, 687].reduce(1) { $0 + (permille >= $1 ? 1 : 0) } }

    /// The dimensions that count most for them, the weightiest first; none where all count alike.
    package var stakes: [Dimension] {
        let counting = Dimension.allCases.filter { rubric.weight($0) > 0 }
        let lightest = counting.map(rubric.weight).min() ?? 0
        let heavy = counting.filter { rubric.weight($0) > lightest }
        return heavy.sorted { (-rubric.weight($0), $0.ordinal) < (-rubric.weight($1), $1.ordinal) }
    }

    /// The share of a dimension in all that was assessed for them, in permille.
    package func share(_ dimension: Dimension) -> Int {
        let all = sheet.marks.reduce(0) { $0 + ($1.level == nil ? 0 : rubric.weight($1.dimension)) }
        return all == 0 || sheet.mark(dimension).level == nil ? 0 : rubric.weight(dimension) * 1_000 / all
    }
}

/// Reads one answer with the eyes of a listener.
private struct PrivateReader {
    let rubric: Rubric

    func ordered(_ quotes: [PrivateQuote]) -> [PrivateQuote] {
        quotes.sorted { (-$0.worth, $0.turn, $0.dimension.ordinal) < (-$1.worth, $1.turn, $1.dimension.ordinal) }
    }

    func pleased(_ answer: ScoredAnswer) -> [PrivateQuote] {
        answer.sheet.marks.compactMap { mark in
            let weight = rubric.weight(mark.dimension)
            guard weight > 0, let level = mark.level, level >= 2, let evidence = Self.leading(mark, Self.speaksFor) else { return nil }
            return quote(answer, mark, level, evidence, weight * level)
        }
    }

    /// Low where it was asked for, or something said stands against it.
    func cost(_ answer: ScoredAnswer) -> [PrivateQuote] {
        answer.sheet.marks.compactMap { mark in
            let weight = rubric.weight(mark.dimension)
            guard weight > 0, let level = mark.level, level <= 1 else { return nil }
            let against = Self.leading(mark, [.dismissed, .against])
            guard against != nil || answer.raises.contains(mark.dimension) else { return nil }
            return quote(answer, mark, level, against ?? Self.leading(mark, Self.speaksFor), weight * (4 - level))
        }
    }

    /// What was asked for counts twice, as it does in a sheet.
    private func quote(_ answer: ScoredAnswer, _ mark: Mark, _ level: Int, _ evidence: Evidence?, _ worth: Int) -> PrivateQuote {
        PrivateQuote(
            turn: answer.turn, dimension: mark.dimension, level: level, evidence: evidence,
            worth: worth * (answer.raises.contains(mark.dimension) ? 2 : 1))
    }

    private static let speaksFor: [EvidenceRole] = [.traded, .concrete, .figure, .support, .named, .guarded]

    /// Longer stretches are no quotes any more.
    private static let longest = 160

    /// The first of the roles that anything plays; of those alike the one that says most, of two as long the earlier.
    private static func leading(_ mark: Mark, _ roles: [EvidenceRole]) -> Evidence? {
        func length(_ evidence: Evidence) -> Int { evidence.end - evidence.start }
        for role in roles {
            let found = mark.evidence.filter { $0.role == role }
            let short = found.filter { length($0) <= longest }
            if let best = (short.isEmpty ? found : short).max(by: { (length($0), $1.start) < (length($1), $0.start) }) { return best }
        }
        return nil
    }
}
