/// Finds stretches that come from somewhere else: an anecdote pasted in front, filler about the interview.
///
/// One clause alone cannot tell (answers speak in everyday metaphor), a run of them can: the best cut of the answer into own and
/// foreign runs is found, where a change of run has a price.
package struct Outsiders: Sendable {
    package var words: WordKnowledge
    /// Weight of each measure of `Connection`, in thousandths of a logarithm of odds a unit of 1000; then what is added.
    package var line: [Int]

    /// Price of a change from own to foreign or back, in thousandths.
    package static let change = 2500

    package init(words: WordKnowledge, line: [Int]) {
        self.words = words
        self.line = line
    }

    /// From this mean on the whole text is taken for one about something else.
    private static let wholeText = 0
    /// From this mean on a paragraph is a suspect.
    private static let paragraph = -1400
    /// What is added to the odds where suspects are looked for within a paragraph.
    private static let suspicion = 300
    /// Fewest words of a suspect.
    private static let fewestWords = 18

    /// What belongs to an answer, and what may not.
    package struct Reading: Sendable {
        /// Claims that belong to the answer, by place.
        package var own: [Int]
        /// Stretches of them that may come from somewhere else: no level may rest on one of these alone being there.
        package var suspects: [[Int]]
    }

    package func reading(_ features: AnswerFeatures) -> Reading {
        let odds = Connection(features, words: words).windows.map(odds)
        guard !odds.isEmpty else { return Reading(own: [], suspects: []) }
        if mean(odds, Array(odds.indices)) > Self.wholeText { return Reading(own: [], suspects: []) }
        let foreign = found(odds)
        let own = odds.indices.filter { !foreign[$0] }
        func length(_ places: [Int]) -> Int { places.reduce(0) { $0 + features.answer.document.clauses[features.claims[$1]].words } }
        func isSuspect(_ places: [Int]) -> Bool { length(places) >= Self.fewestWords && places.count < own.count }
        var suspects = features.paragraphs.map { $0.filter { !foreign[$0] } }.filter { isSuspect($0) && mean(odds, $0) > Self.paragraph }
        let doubtful = found(odds.map { $0 + Self.suspicion })
        var run: [Int] = []
        for place in odds.indices {
            if doubtful[place] {
                if !foreign[place] { run.append(place) }
            } else {
                if isSuspect(run), !suspects.contains(run) { suspects.append(run) }
                run = []
            }
        }
        if isSuspect(run), !suspects.contains(run) { suspects.append(run) }
        return Reading(own: own, suspects: suspects)
    }

    /// The claims that belong to the answer, by place.
    package func own(_ features: AnswerFeatures) -> [Int] { reading(features).own }

    private func mean(_ odds: [Int], _ places: [Int]) -> Int {
        places.isEmpty ? Int.min : places.reduce(0) { $0 + min(max(odds[$1], -6000), 6000) } / places.count
    }

    /// Logarithm of the odds that a window is foreign, in thousandths.
    package func odds(_ measures: [Int]) -> Int {
        zip(measures, line).reduce(0) { $0 + $1.0 * $1.1 } / 1000 + line[Connection.measures]
    }

    /// For each clause whether it stands in a foreign run.
    package func found(_ odds: [Int]) -> [Bool] {
        guard !odds.isEmpty else { return [] }
        var own = 0
        var foreign = -Self.change / 2
        var cameFromForeign: [Bool] = []
        var cameFromOwn: [Bool] = []
        for (index, gain) in odds.enumerated() {
            let toOwn = index > 0 && foreign - Self.change > own
            let toForeign = index > 0 && own - Self.change > foreign
            cameFromForeign.append(toOwn)
            cameFromOwn.append(toForeign)
            (own, foreign) = (toOwn ? foreign - Self.change : own, (toForeign ? own - Self.change : foreign) + min(max(gain, -4000), 4000))
        }
        var result = [Bool](repeating: false, count: odds.count)
        var isForeign = foreign > own
        for index in odds.indices.reversed() {
            result[index] = isForeign
            if isForeign ? cameFromOwn[index] : cameFromForeign[index] { isForeign.toggle() }
        }
        return result
    }
}
