import Foundation
import Reading
import RubricScorer

/// One answer with the levels that raters gave it and the clauses that decided them.
struct RatedAnswer: Decodable, Sendable {
    struct Quote: Decodable, Sendable {
        /// A dimension or an edge.
        var dimension: String
        var role: String
        /// Exact substring of the answer.
        var quote: String
    }

    var id: String
    var writer: String
    var promptID: String
    var prompt: String
    var round: RoundKind
    var answer: String
    var levels: [String: Int]
    var edges: [String: Bool]
    var vote: Int
    var quotes: [Quote]

    enum CodingKeys: String, CodingKey {
        case id, writer, prompt, round, answer, levels, edges, vote, quotes
        case promptID = "prompt_id"
    }
}

extension RatedAnswer {
    /// A quote with its place in the answer.
    struct Span: Sendable {
        var span: ByteSpan
        var dimension: String
        var role: String
    }

    /// The quotes with their places; one that does not stand in the answer is left out.
    var spans: [Span] {
        let bytes = Array(answer.utf8)
        return quotes.compactMap { quote in
            let wanted = Array(quote.quote.utf8)
            guard !wanted.isEmpty, wanted.count <= bytes.count else { return nil }
            for start in 0...bytes.count - wanted.count where bytes[start] == wanted[0] {
                if bytes[start..<start + wanted.count].elementsEqual(wanted) {
                    return Span(span: ByteSpan(start, start + wanted.count), dimension: quote.dimension, role: quote.role)
                }
            }
            return nil
        }
    }

    func level(_ dimension: RubricScorer.Dimension) -> Int { levels[dimension.rawValue] ?? 0 }

    func isLit(_ edge: TradeOffEdge) -> Bool { edges[edge.rawValue] ?? false }

    /// The raters found more in it than nothing.
    var saysSomething: Bool {
        vote > 1 || RubricScorer.Dimension.allCases.contains { !Verdicts.isOpen($0.ordinal) && level($0) > 0 }
    }

    /// What the raters say of one of `Verdicts`.
    func verdict(_ number: Int) -> Int {
        if number < Verdicts.vote { return level(RubricScorer.Dimension.allCases[number]) }
        if number == Verdicts.vote { return vote }
        return isLit(TradeOffEdge.allCases[number - Verdicts.vote - 1]) ? 1 : 0
    }
}
