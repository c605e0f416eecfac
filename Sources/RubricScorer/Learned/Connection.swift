import Reading

/// How much a clause and its neighbours belong to the answer around them and to the work the question is about.
///
/// Told in sums over the content words of a window, so that a learned line can be drawn through them: words that answers use,
/// words that are strange to all answers, words shared with the rest of the answer and with the prompt.
package struct Connection: Sendable {
    /// Content stems of each claim, each once.
    private let stems: NumberedNames
    /// Claims that hold each stem.
    private let holders: [Int]
    private let known: [Known]
    /// Line of text each claim stands in.
    private let lines: [Int]
    /// Cues of each claim.
    private let cues: [CueSet]
    /// How foreign the clause model finds each claim, in thousandths.
    private let foreign: [Int]

    /// What is known of a stem.
    private struct Known {
        var lean: Int
        var rarity: Int
        var asked: Bool
        var strange: Bool
    }

    /// Number of measures a clause gets.
    package static let measures = 10
    /// Claims on either side that are looked at together.
    private static let reach = 2

    private static let people = ClauseReading.cues("creator.word|viewer.word|company.word")
    private static let concerns = ClauseReading.cues("latency.word|fairness.word|revenue.word|live.strict|live.mechanism")
    private static let craft = ClauseReading.cues("model.word|proof.method|guard.watch|outcome.noun")

    /// `outputs`: of the clause model, for every claim of `features`.
    package init(_ features: AnswerFeatures, words: WordKnowledge, outputs: [Int32]) {
        foreign = features.claims.indices.map { Int(outputs[$0 * ClauseTarget.count + ClauseTarget.foreign]) }
        let stems = NumberedNames(features.claims.indices.map { features.contentStems($0) })
        self.stems = stems
        lines = features.claims.map { features.answer.document.clauses[$0].line }
        cues = features.claims.map { features.answer.cues[$0] }
        var holders = [Int](repeating: 0, count: stems.distinct.count)
        for place in features.claims.indices { for stem in stems.list(place) { holders[Int(stem)] += 1 } }
        self.holders = holders
        let prompt = HashTable(features.answer.promptStems)
        known = stems.distinct.map {
            Known(lean: words.lean($0), rarity: words.rarity($0), asked: prompt.contains($0), strange: words.isStrange($0))
        }
    }

    /// Measures of every claim, in thousandths.
    package var windows: [[Int]] {
        var met = [(place: Int, times: Int)](repeating: (-1, 0), count: holders.count)
        return lines.indices.map { window($0, &met) }
    }

    /// The claims looked at with one: those beside it, in its own line where that is long enough to speak for itself.
    private func neighbours(of place: Int) -> ClosedRange<Int> {
        var low = max(0, place - Self.reach)
        var high = min(lines.count - 1, place + Self.reach)
        var first = place
        var last = place
        while first > 0, lines[first - 1] == lines[place], place - first < 3 { first -= 1 }
        while last + 1 < lines.count, lines[last + 1] == lines[place], last - place < 3 { last += 1 }
        if last - first >= 2 {
            low = max(low, first)
            high = min(high, last)
        }
        return low...high
    }

    /// `met`: for each stem the last place whose window it was met in, and how often there.
    private func window(_ place: Int, _ met: inout [(place: Int, times: Int)]) -> [Int] {
        let inside = neighbours(of: place)
        var list: [Int] = []
        for index in inside {
            for stem in stems.list(index) {
                let stem = Int(stem)
                if met[stem].place == place {
                    met[stem].times += 1
                } else {
                    met[stem] = (place, 1)
                    list.append(stem)
                }
            }
        }
        guard !list.isEmpty else { return [Int](repeating: 0, count: Self.measures) }
        var lean = 0
        var shared = 0
        var asked = 0
        var strange = 0
        var common = 0
        for stem in list {
            let known = known[stem]
            lean += known.lean
            // Some claim outside the window holds it too.
            if holders[stem] > met[stem].times { shared += known.rarity }
            if known.asked { asked += known.rarity }
            if known.strange { strange += 1 }
            if known.rarity < 3000 { common += 1 }
        }
        let root = max(WholeNumbers.root(list.count << 20), 1)
        let clauses = inside.count
        func share(_ set: CueSet) -> Int { inside.reduce(0) { $0 + (cues[$1].meets(set) ? 1 : 0) } * 1000 / clauses }
        return [
            lean * 1024 / root, shared * 1024 / root, asked * 1024 / root, strange * 1000 / list.count, common * 1000 / list.count,
            share(Self.people), share(Self.concerns), share(Self.craft),
            foreign[place], inside.reduce(0) { $0 + foreign[$1] } / clauses,
        ]
    }
}

/// What the rated answers and the foreign texts together say of single words.
package struct WordKnowledge: Sendable {
    /// Stems.
    package let names: [UInt64]
    package let leans: [Int16]
    package let rarities: [Int16]
    /// Rarity of a word that no rated answer holds.
    package let strangest: Int
    private let table: HashTable

    package init(names: [UInt64], leans: [Int16], rarities: [Int16], strangest: Int) {
        table = HashTable(names)
        self.names = names
        self.leans = leans
        self.rarities = rarities
        self.strangest = strangest
    }

    /// Thousandths towards foreign (above 0) or towards answers.
    func lean(_ stem: UInt64) -> Int {
        let number = table.number(stem)
        return number < 0 ? 0 : Int(leans[number])
    }

    /// Logarithm of one over the share of answers that hold it, in thousandths.
    func rarity(_ stem: UInt64) -> Int {
        let number = table.number(stem)
        return number < 0 ? strangest : Int(rarities[number])
    }

    /// No answer holds it, or only one.
    func isStrange(_ stem: UInt64) -> Bool { rarity(stem) >= strangest - 1100 }
}
