import Reading

/// How much a clause and its neighbours belong to the answer around them and to the work the question is about.
///
/// Told in sums over the content words of a window, so that a learned line can be drawn through them: words that answers use,
/// words that are strange to all answers, words shared with the rest of the answer and with the prompt.
package struct Connection: Sendable {
    /// Content stems of each claim, each once.
    private let stems: [[UInt64]]
    /// Line of text each claim stands in.
    private let lines: [Int]
    /// Cues of each claim.
    private let cues: [CueSet]
    private let prompt: HashTable
    private let words: WordKnowledge

    /// Number of measures a clause gets.
    package static let measures = 8
    /// Claims on either side that are looked at together.
    private static let reach = 2

    private static let people = ClauseReading.cues("creator.word|viewer.word|company.word")
    private static let concerns = ClauseReading.cues("latency.word|fairness.word|revenue.word|live.strict|live.mechanism")
    private static let craft = ClauseReading.cues("model.word|proof.method|guard.watch|outcome.noun")

    package init(_ features: AnswerFeatures, words: WordKnowledge) {
        stems = features.claims.indices.map { features.contentStems($0) }
        lines = features.claims.map { features.answer.document.clauses[$0].line }
        cues = features.claims.map { features.answer.cues[$0] }
        prompt = HashTable(features.answer.promptStems)
        self.words = words
    }

    /// Measures of every claim, in thousandths.
    package var windows: [[Int]] { stems.indices.map(window) }

    /// The claims looked at with one: those beside it, in its own line where that is long enough to speak for itself.
    private func neighbours(of place: Int) -> ClosedRange<Int> {
        var low = max(0, place - Self.reach)
        var high = min(stems.count - 1, place + Self.reach)
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

    private func window(_ place: Int) -> [Int] {
        let inside = neighbours(of: place)
        var own = HashTable()
        var list: [UInt64] = []
        for index in inside {
            for stem in stems[index] where !own.contains(stem) {
                _ = own.insert(stem)
                list.append(stem)
            }
        }
        var rest = HashTable()
        for index in stems.indices where !inside.contains(index) { for stem in stems[index] { _ = rest.insert(stem) } }
        guard !list.isEmpty else { return [Int](repeating: 0, count: Self.measures) }
        var lean = 0
        var shared = 0
        var asked = 0
        var strange = 0
        var common = 0
        for stem in list {
            lean += words.lean(stem)
            let rarity = words.rarity(stem)
            if rest.contains(stem) { shared += rarity }
            if prompt.contains(stem) { asked += rarity }
            if words.isStrange(stem) { strange += 1 }
            if rarity < 3000 { common += 1 }
        }
        let root = max(WholeNumbers.root(list.count << 20), 1)
        let clauses = inside.count
        func share(_ set: CueSet) -> Int { inside.reduce(0) { $0 + (cues[$1].meets(set) ? 1 : 0) } * 1000 / clauses }
        return [
            lean * 1024 / root, shared * 1024 / root, asked * 1024 / root, strange * 1000 / list.count, common * 1000 / list.count,
            share(Self.people), share(Self.concerns), share(Self.craft),
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
