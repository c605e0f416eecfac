/// Finds stretches that come from somewhere else: an anecdote pasted in front, filler about the interview.
///
/// One clause alone cannot tell (answers speak in everyday metaphor), a run of them can: the best cut of the answer into own and
/// foreign runs is found, where a change of run has a price.
package enum Outsiders {
    /// A clause whose output is above this leans to foreign, in thousandths.
    package static let even = 400
    /// Price of a change from own to foreign or back.
    package static let change = 700

    /// For each clause whether it stands in a foreign run. `outputs`: of `ClauseTarget.foreign`, in thousandths.
    package static func found(_ outputs: [Int]) -> [Bool] {
        guard !outputs.isEmpty else { return [] }
        var own = 0
        var foreign = 0
        var cameFromForeign: [Bool] = []
        var cameFromOwn: [Bool] = []
        for (index, output) in outputs.enumerated() {
            let gain = output - even
            let toOwn = index > 0 && foreign - change > own
            let toForeign = index > 0 && own - change > foreign
            cameFromForeign.append(toOwn)
            cameFromOwn.append(toForeign)
            (own, foreign) = (max(own, index > 0 ? foreign - change : own), max(foreign, index > 0 ? own - change : foreign) + gain)
        }
        var result = [Bool](repeating: false, count: outputs.count)
        var isForeign = foreign > own
        for index in outputs.indices.reversed() {
            result[index] = isForeign
            if isForeign ? cameFromOwn[index] : cameFromForeign[index] { isForeign.toggle() }
        }
        return result
    }
}
