/// Finds stretches that come from somewhere else: an anecdote pasted in front, filler about the interview.
///
/// One clause alone cannot tell (answers speak in everyday metaphor), a run of them can: the best cut of the answer into own and
/// foreign runs is found, where a change of run has a price.
package struct Outsiders: Sendable {
    package var words: WordKnowledge
    /// For each kind of text from somewhere else, the weight of each measure of `Connection`, in thousandths of a logarithm of odds a
    /// unit of 1000; then what is added.
    package var lines: [[Int]]

    /// Price of a change from own to foreign or back, in thousandths.
    package static let change = 2500

    package init(words: WordKnowledge, lines: [[Int]]) {
        self.words = words
        self.lines = lines
    }

    /// From this mean on the whole text is taken for one about something else.
    private static let wholeText = 0
    /// From this mean on a paragraph is a suspect.
    private static let paragraph = -1400
    /// What is added to the odds where suspects are looked for within a paragraph.
    private static let suspicion = 1500
    /// Fewest words of a suspect.
    private static let fewestWords = 18

    /// What belongs to an answer, and what may not.
    package struct Reading: Sendable {
        /// Claims that belong to the answer, by place.
        package var own: [Int]
        /// Stretches of them that may come from somewhere else: no level may rest on one of these alone being there.
        package var suspects: [[Int]]
    }

    /// `outputs`: of the clause model, for every claim of `features`.
    package func reading(_ features: AnswerFeatures, outputs: [Int32]) -> Reading {
        let windows = Connection(features, words: words, outputs: outputs).windows
        let odds = lines.map { line in windows.map { Self.odds($0, line) } }
        let all = Array(windows.indices)
        if all.isEmpty || odds.contains(where: { mean($0, all) > Self.wholeText }) { return Reading(own: [], suspects: []) }
        let foreign = odds.map(found).reduce(into: [Bool](repeating: false, count: all.count)) { result, found in
            for place in all where found[place] { result[place] = true }
        }
        let own = all.filter { !foreign[$0] }
        func isSuspect(_ places: [Int]) -> Bool {
            let words = places.reduce(0) { $0 + features.answer.document.clauses[features.claims[$1]].words }
            return words >= Self.fewestWords && places.count < own.count
        }
        var suspects: [[Int]] = []
        func suspect(_ places: [Int]) { if isSuspect(places), !suspects.contains(places) { suspects.append(places) } }
        for odds in odds {
            for paragraph in features.paragraphs.map({ $0.filter { !foreign[$0] } }) where mean(odds, paragraph) > Self.paragraph {
                suspect(paragraph)
            }
            let doubtful = found(odds.map { $0 + Self.suspicion })
            var run: [Int] = []
            for place in all {
                if doubtful[place] {
                    if !foreign[place] { run.append(place) }
                } else {
                    suspect(run)
                    run = []
                }
            }
            suspect(run)
        }
        return Reading(own: own, suspects: suspects)
    }

    private func mean(_ odds: [Int], _ places: [Int]) -> Int {
        places.isEmpty ? Int.min : places.reduce(0) { $0 + min(max(odds[$1], -6000), 6000) } / places.count
    }

    /// Logarithm of the odds that a window is foreign, in thousandths.
    package static func odds(_ measures: [Int], _ line: [Int]) -> Int {
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
