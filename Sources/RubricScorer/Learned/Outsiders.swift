import Reading

/// Finds stretches that come from somewhere else: an anecdote pasted in front, filler about the interview, strings of letters.
///
/// One clause alone cannot tell (answers speak in everyday metaphor), a run of sentences can. What is found is taken out and the rest is
/// looked at as if it had never been there, so that an answer is cut in the same way with a foreign paragraph and without it.
package struct Outsiders: Sendable {
    package var words: WordKnowledge
    /// For each kind of text from somewhere else, the weight of each measure of `Stretches`, in thousandths of a logarithm of odds a
    /// unit of 1000; then what is added; then what is added besides where it is only doubted.
    package var lines: [[Int]]
    /// The same for a whole text.
    package var wholes: [[Int]]

    /// Numbers in a line.
    package static let lineLength = Stretches.measures + 2
    /// Most stretches that are doubted.
    private static let mostSuspects = 2
    /// The same where something was taken out: of a foreign text some may be left.
    private static let mostSuspectsLeft = 4
    /// Most texts taken out that are put back alone, and left out alone.
    private static let mostPutBack = 4
    /// How often what is left is looked at again; so often, but for the last time, only the clearest stretch is taken.
    private static let rounds = 8

    /// Of fewer claims none is doubted.
    private static let fewClaims = 4

    /// With more claims than this, all that is found is taken at once, and as wide as may be alone.
    private static let shortText = 80

    /// An answer that something was put into must say so much more than a level asks for, in thousandths of a level: where a foreign text
    /// begins and ends is told less well than that it is there.
    private static let takenMargin = 300
    /// The same where a third of an answer is said again.
    private static let repeatedMargin = 200
    /// The same where something is only doubted, as in one rated answer of four.
    private static let doubtedMargin = 100

    /// From these odds beyond the doubt on, in thousandths, a doubt is full.
    private static let ramp = 800

    package init(words: WordKnowledge, lines: [[Int]], wholes: [[Int]]) {
        self.words = words
        self.lines = lines
        self.wholes = wholes
    }

    /// A stretch that may come from somewhere else.
    package struct Doubt: Sendable {
        /// Claims to leave out to be sure, by place.
        package var places: [Int]
        /// How far a verdict must not rest on them, in thousandths.
        package var weight: Int
    }

    /// Another way to read an answer: where a foreign text begins and ends is told less well than that it is there.
    package struct Variant: Sendable {
        /// Claims that belong to the answer then, by place, rising.
        package var kept: [Int]
        /// How far a verdict must not be more than it is then, in thousandths.
        package var weight: Int
    }

    /// What belongs to an answer, and what may not.
    package struct Reading: Sendable {
        /// Claims that belong to the answer, by place.
        package var own: [Int]
        /// Stretches of them that may come from somewhere else: the clearest, then each with all that are clearer.
        package var doubts: [Doubt]
        /// With each of several texts that were taken out put back, and with as little as can be left out: so that nothing is won by a
        /// foreign text beside what was doubted before, or taken.
        package var others: [Variant]
        /// Words of all claims, foreign ones among them, but for those that nobody knows.
        package var words = 0

        /// Everything that a verdict is held against: without the doubts, and in the other ways.
        package var variants: [Variant] {
            doubts.map { doubt in Variant(kept: own.filter { !doubt.places.contains($0) }, weight: doubt.weight) } + others
        }
    }

    /// What is asked beyond the cut of a level, in thousandths. `taken`: something was left out or set aside, or much is denied. `repeated`:
    /// much is said again.
    package static func margin(taken: Bool, repeated: Bool = false, _ doubts: [Doubt]) -> Int {
        let doubted = doubts.reduce(0) { max($0, $1.weight) } * doubtedMargin / 1000
        return taken ? takenMargin : max(repeated ? repeatedMargin : 0, doubted)
    }

    /// `outputs`: of the clause model for some of the claims of `features`, given by place.
    package func reading(_ features: AnswerFeatures, outputs: ([Int]) -> [Int32]) -> Reading {
        let legibility = Legibility(features, words)
        let legible = legibility.places
        guard let wide = cut(features, legible, wide: true, outputs) else {
            return Reading(own: [], doubts: [], others: [], words: legibility.words)
        }
        var others = wide.withSomePutBack(legible, features.claims.count)
        if wide.isWidened, legible.count <= Self.shortText, let narrow = cut(features, legible, wide: false, outputs) {
            others.append(Variant(kept: narrow.own, weight: 1000))
            others += Reading(own: narrow.own, doubts: narrow.doubts, others: []).variants
        }
        var result = Reading(own: wide.own, doubts: wide.doubts, others: [], words: legibility.words)
        // The heaviest of several that keep the same.
        for other in others.sorted(by: { $0.weight > $1.weight }) where other.kept != result.own {
            if !result.variants.contains(where: { $0.kept == other.kept }) { result.others.append(other) }
        }
        return result
    }

    /// What is left of an answer, and what of that is doubted.
    private struct Cut {
        var own: [Int]
        /// What was taken out, each text by itself, by place.
        var taken: [[Int]] = []
        var doubts: [Doubt] = []
        /// Something could have been narrower.
        var isWidened = false

        /// Of several texts that were taken out, the first few, each put back alone and each left out alone.
        func withSomePutBack(_ legible: [Int], _ claims: Int) -> [Variant] {
            let strange = legible.count < claims ? [Set(0..<claims).subtracting(legible).sorted()] : []
            let texts = strange + taken
            if texts.count < 2 { return [] }
            let all = own + texts.joined()
            let alone = texts.prefix(Outsiders.mostPutBack).map { own + $0 }
            let butOne = texts.count == 2 ? [] : texts.prefix(Outsiders.mostPutBack).map { Array(Set(all).subtracting($0)) }
            return (alone + butOne).map { Variant(kept: $0.sorted(), weight: 1000) }
        }
    }

    /// Takes out what is foreign, again and again; nil where that is all. `wide`: the longest stretch that is nearly as clear as the clearest.
    private func cut(_ features: AnswerFeatures, _ legible: [Int], wide: Bool, _ outputs: ([Int]) -> [Int32]) -> Cut? {
        var result = Cut(own: legible)
        var stretches = self.stretches(features, legible, outputs)
        var scan = Scan()
        for round in 1...Self.rounds {
            if result.own.isEmpty || wholes.contains(where: { Self.odds(stretches.whole, $0) > 0 }) { return nil }
            scan = self.scan(stretches)
            let most = round < Self.rounds && result.own.count <= Self.shortText ? 1 : Int.max
            let found = scan.foreign.clearest(most, wide: wide, &result.isWidened)
            if found.isEmpty { break }
            let own = result.own
            result.taken += found.map { Array(own[$0]) }
            result.own = own.enumerated().filter { place in !found.contains { $0.contains(place.offset) } }.map(\.element)
            stretches = self.stretches(features, result.own, outputs)
            if round == Self.rounds { scan = self.scan(stretches) }
        }
        if result.own.isEmpty { return nil }
        doubt(&result, features, scan, wide: wide, outputs)
        return result
    }

    private func doubt(_ cut: inout Cut, _ features: AnswerFeatures, _ first: Scan, wide: Bool, _ outputs: ([Int]) -> [Int32]) {
        // Two or three claims that share no word are a short answer.
        if cut.own.count < Self.fewClaims { return }
        let most = cut.own.count < features.claims.count ? Self.mostSuspectsLeft : Self.mostSuspects
        var found: [(odds: Int, places: [Int])] = []
        var rest = cut.own
        var scan = first
        while found.count < most, let (odds, stretch) = scan.doubtful.best(wide: wide, &cut.isWidened) {
            found.append((odds, Array(rest[stretch])))
            rest.removeSubrange(stretch)
            if found.count < most { scan = self.scan(stretches(features, rest, outputs)) }
        }
        // The clearest alone, then each with all that are clearer: a weak one takes nothing from those.
        found.sort { ($0.odds, $1.places[0]) > ($1.odds, $0.places[0]) }
        var all: [Int] = []
        cut.doubts = found.map { odds, places in
            all += places
            return Doubt(places: all.sorted(), weight: min(odds * 1000 / Self.ramp, 1000))
        }
    }

    private func stretches(_ features: AnswerFeatures, _ kept: [Int], _ outputs: ([Int]) -> [Int32]) -> Stretches {
        Stretches(features.keeping(kept), words: words, outputs: outputs(kept))
    }

    /// Stretches that are foreign, and those that may be, with their odds beyond the one bound and the other.
    private struct Scan {
        var foreign = RankedStretches()
        var doubtful = RankedStretches()
    }

    private func scan(_ stretches: Stretches) -> Scan {
        var result = Scan()
        stretches.each { stretch, measures in
            var foreign = Int.min
            var doubtful = Int.min
            for line in lines {
                let odds = Self.odds(measures, line)
                foreign = max(foreign, odds)
                doubtful = max(doubtful, odds + line[Stretches.measures + 1])
            }
            if foreign > 0 { result.foreign.all.append((foreign, stretch)) }
            if doubtful > 0 { result.doubtful.all.append((doubtful, stretch)) }
        }
        return result
    }

    /// What is left of an output where a part of the answer is doubted: `without` is the output without that part.
    package static func doubted(_ full: Int, _ without: Int, _ weight: Int) -> Int { full - max(full - without, 0) * weight / 1000 }

    /// Logarithm of the odds that a stretch is foreign, in thousandths.
    package static func odds(_ measures: [Int], _ line: [Int]) -> Int {
        let count = Stretches.measures
        precondition(measures.count == count && line.count > count)
        let sum = measures.withUnsafeBufferPointer { measures in
            line.withUnsafeBufferPointer { line in
                var sum = 0
                for index in 0..<count { sum &+= measures[index] &* line[index] }
                return sum
            }
        }
        return sum / 1000 + line[count]
    }
}
