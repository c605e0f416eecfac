/// One answer that pleased one listener and cost with another.
package struct SplitOpinion: Equatable, Sendable {
    /// Places in the list of sheets.
    package var pleased: Int
    package var displeased: Int
    /// Why, of the same answer.
    package var why: PrivateQuote
    package var whyNot: PrivateQuote

    /// The answers on which two listeners differ most, each once, the widest apart first. Each must care more than the other for what
    /// pleased or displeased them.
    package static func all(between sheets: [PrivateSheet]) -> [SplitOpinion] {
        var found: [SplitOpinion] = []
        for one in sheets.indices {
            for other in sheets.indices where other != one {
                found += splits(sheets[one], sheets[other]).map {
                    SplitOpinion(pleased: one, displeased: other, why: $0.why, whyNot: $0.whyNot)
                }
            }
        }
        found.sort { ($0.width, $1.why.turn, $1.pleased, $1.displeased) > ($1.width, $0.why.turn, $0.pleased, $0.displeased) }
        var chosen: [SplitOpinion] = []
        for split in found where !chosen.contains(where: { $0.why.turn == split.why.turn }) { chosen.append(split) }
        return chosen
    }

    private var width: Int { why.worth + whyNot.worth }

    private static func splits(_ one: PrivateSheet, _ other: PrivateSheet) -> [(why: PrivateQuote, whyNot: PrivateQuote)] {
        let why = one.pleased.filter { one.rubric.weight($0.dimension) > other.rubric.weight($0.dimension) }
        let whyNot = other.cost.filter { other.rubric.weight($0.dimension) > one.rubric.weight($0.dimension) }
        return why.compactMap { quote in whyNot.first { $0.turn == quote.turn }.map { (quote, $0) } }
    }
}
