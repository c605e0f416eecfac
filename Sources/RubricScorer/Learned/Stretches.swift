import Reading

/// How much a stretch of an answer belongs to what stands around it and to the work the question is about.
///
/// A stretch is some sentences that follow each other. Told in sums over all its words, so that a learned line can be drawn through them:
/// words that answers use, words that are strange to all answers, words shared with the rest and with the prompt, what the clause model
/// finds foreign; and the same of the rest, since an answer full of everyday words is foreign nowhere.
package struct Stretches: Sendable {
    /// Places of the claims of a stretch.
    package typealias Stretch = Range<Int>

    /// Number of measures a stretch gets.
    package static let measures = plain + bends.count
    /// Measures before the bends.
    private static let plain = 35
    /// From where on a measure counts once more: lines through these bend there.
    private static let bends: [(measure: Int, from: Int)] = [
        (0, -5500), (0, -1800), (3, 30), (3, 220), (4, 350), (4, 620), (5, 0), (5, 145), (6, 385), (6, 600), (7, 30), (7, 190), (12, 165),
        (12, 440), (15, 2430), (15, 3530), (22, 30), (22, 175), (24, 125), (24, 290), (28, 490), (28, 910), (29, 70), (29, 440), (30, 20),
        (30, 100), (34, 0), (34, 500),
    ]
    /// Most sentences of a stretch.
    private static let longest = 16

    /// Content stems of each claim, each once.
    private let stems: NumberedNames
    /// Claims that hold each stem.
    private let holders: [Int32]
    private let known: [Known]
    /// Sums over the claims before each place; see `Column`.
    private var before: [SIMD16<Int32>] = [SIMD16()]
    private let foreign: [Int32]
    /// First claim of each sentence, and the end of the last.
    private var starts: [Int] = []
    /// Line of text of each claim.
    private let lines: [Int]
    /// The claim begins with a word that takes up what was said before.
    private let goesOn: [Bool]
    private var all = Tally()
    /// What holds the claims before each place to those behind it.
    private var bonds: [Int] = []

    /// What is known of a stem.
    private struct Known {
        var lean: Int32
        var string: Int32
        var rarity: Int32
        var asked: Bool
        var strange: Bool
        var unknown: Bool
    }

    /// What is summed over claims.
    private enum Column {
        static let words = 0
        static let functions = 1
        static let marks = 2
        static let numbers = 3
        static let contents = 4
        static let foreign = 5
        static let evidence = 6
        static let people = 7
        static let concerns = 8
        static let craft = 9
        static let cues = 10
        static let bytes = 11
        static let oddBytes = 12
        static let highBytes = 13
        static let topics = [14, 15]
    }

    /// What is summed over the distinct stems of a stretch.
    private struct Tally {
        var count: Int32 = 0
        var lean: Int32 = 0
        var string: Int32 = 0
        var asked: Int32 = 0
        var strange: Int32 = 0
        var unknown: Int32 = 0
        var common: Int32 = 0

        @inline(__always)
        mutating func add(_ known: Known) {
            count += 1
            lean += known.lean
            string += known.string
            if known.asked { asked += known.rarity }
            if known.strange { strange += 1 }
            if known.unknown { unknown += 1 }
            if known.rarity < 3000 { common += 1 }
        }
    }

    private static let people = ClauseReading.cues("creator.word|viewer.word|company.word")
    private static let concerns = ClauseReading.cues("latency.word|fairness.word|revenue.word|live.strict|live.mechanism")
    private static let craft = ClauseReading.cues("model.word|proof.method|guard.watch|outcome.noun")

    /// `outputs`: of the clause model, for every claim of `features`.
    package init(_ features: AnswerFeatures, words: WordKnowledge, outputs: [Int32]) {
        let stems = NumberedNames(features.claims.indices.map { features.contentStems($0) })
        self.stems = stems
        let document = features.answer.document
        lines = features.claims.map { features.hasParagraphs ? document.clauses[$0].line : 0 }
        var holders = [Int32](repeating: 0, count: stems.distinct.count)
        for place in features.claims.indices { for stem in stems.list(place) { holders[Int(stem)] += 1 } }
        self.holders = holders
        goesOn = features.claims.map {
            document.clauses[$0].tokens.first.map { Self.joining.contains(document.tokens[$0].form) } ?? false
        }
        let prompt = HashTable(features.answer.promptStems)
        known = stems.distinct.map {
            let word = words.word($0)
            return Known(
                lean: Int32(word.lean), string: Int32(word.string), rarity: Int32(word.rarity), asked: prompt.contains($0),
                strange: word.isStrange, unknown: word.isUnknown)
        }
        foreign = features.claims.indices.map { outputs[$0 * ClauseTarget.count + ClauseTarget.foreign] }
        before.reserveCapacity(features.claims.count + 1)
        for place in features.claims.indices {
            let clause = document.clauses[features.claims[place]]
            before.append(before[place] &+ Self.columns(document, clause, features.cues[place], outputs, place))
            let isFirst = place == 0 || document.clauses[features.claims[place - 1]].sentence != clause.sentence
            if isFirst { starts.append(place) }
        }
        starts.append(features.claims.count)
        for known in known { all.add(known) }
        bonds = (0...lines.count).map { bond($0) }
    }

    private static func columns(_ document: Document, _ clause: Clause, _ cues: CueSet, _ outputs: [Int32], _ place: Int) -> SIMD16<Int32> {
        var result = SIMD16<Int32>()
        result[Column.words] = Int32(clause.words)
        for index in clause.tokens {
            let token = document.tokens[index]
            if token.function { result[Column.functions] += 1 }
            switch token.kind {
            case .mark: result[Column.marks] += 1
            case .number: result[Column.numbers] += 1
            case .word: if !token.function { result[Column.contents] += 1 }
            default: break
            }
        }
        let first = place * ClauseTarget.count
        result[Column.foreign] = outputs[first + ClauseTarget.foreign]
        result[Column.evidence] = Dimension.tradeOffs.reduce(Int32(-1000)) { max($0, outputs[first + ClauseTarget.any($1)]) }
        if cues.meets(people) { result[Column.people] = 1 }
        if cues.meets(concerns) { result[Column.concerns] = 1 }
        if cues.meets(craft) { result[Column.craft] = 1 }
        result[Column.cues] = Int32(cues.count)
        // Two topics in one clause.
        let met = Conjunctions.named.reduce(0) { $0 + (cues.meets($1) ? 1 : 0) }
        result[Column.topics[0]] = met > 0 ? 1 : 0
        result[Column.topics[1]] = met > 1 ? 1 : 0
        result[Column.bytes] = Int32(clause.span.count)
        for byte in document.bytes[clause.span.start..<clause.span.end] {
            if byte >= 0x80 {
                result[Column.highBytes] += 1
            } else if !isPlain(byte) {
                result[Column.oddBytes] += 1
            }
        }
        return result
    }

    /// A letter, a blank, or a mark that sentences hold.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x61...0x7a).contains(byte | 0x20) || byte == 0x20 || byte == 0x2c || byte == 0x2e || byte == 0x27 || byte == 0x2d
    }

    /// All claims together.
    package var whole: [Int] {
        var measures = [Int](repeating: 0, count: Self.measures)
        let stretch = 0..<lines.count
        fill(&measures, stretch, all, inside: all, shared: 0, least: foreign.min() ?? 0)
        return measures
    }

    /// Calls `body` with every stretch but the whole, and its measures in thousandths.
    package func each(_ body: (Stretch, [Int]) -> Void) {
        var met = [Int32](repeating: 0, count: holders.count)
        var measures = [Int](repeating: 0, count: Self.measures)
        let sentences = starts.count - 1
        for first in 0..<sentences {
            var own = Tally()
            var inside = Tally()
            var shared: Int32 = 0
            var least = Int32.max
            var last = first
            while last < sentences, last - first < Self.longest, !(first == 0 && last == sentences - 1) {
                for place in starts[last]..<starts[last + 1] {
                    least = min(least, foreign[place])
                    for stem in stems.list(place) {
                        let stem = Int(stem)
                        met[stem] += 1
                        if met[stem] == 1 {
                            own.add(known[stem])
                            shared += known[stem].rarity
                        }
                        if met[stem] == holders[stem] {
                            inside.add(known[stem])
                            shared -= known[stem].rarity
                        }
                    }
                }
                let stretch = starts[first]..<starts[last + 1]
                fill(&measures, stretch, own, inside: inside, shared: shared, least: least)
                body(stretch, measures)
                last += 1
            }
            for place in starts[first]..<starts[last] { for stem in stems.list(place) { met[Int(stem)] = 0 } }
        }
    }

    /// `own`: over the stems of the stretch; `inside`: over those that stand nowhere else; `shared`: how rare those are that stand
    /// elsewhere too; `least`: what the clause model finds least foreign in it.
    private func fill(_ measures: inout [Int], _ stretch: Stretch, _ own: Tally, inside: Tally, shared: Int32, least: Int32) {
        let sums = before[stretch.upperBound] &- before[stretch.lowerBound]
        let root = max(WholeNumbers.root(Int(own.count) << 20), 1)
        measures[0] = Int(own.lean) * 1024 / root
        measures[1] = Int(shared) * 1024 / root
        measures[2] = Int(own.asked) * 1024 / root
        measures[3] = Self.share(own.strange, own.count)
        measures[4] = Self.share(own.common, own.count)
        measures[5] = Self.share(own.unknown, own.count)
        measures[14] = Int(own.lean) / 8
        measures[22] = 1000 - Self.share(own.count, sums[Column.contents])
        measures[23] = Int(least)
        measures[33] = Int(own.string) * 1024 / root
        measures[34] = Int(own.string) / max(Int(own.count), 1)
        fillSums(&measures, sums, Int32(stretch.count))
        fillPlace(&measures, stretch, sums, inside)
        for (place, bend) in Self.bends.enumerated() { measures[Self.plain + place] = max(measures[bend.measure] - bend.from, 0) }
    }

    /// What is told by sums over the claims of a stretch.
    private func fillSums(_ measures: inout [Int], _ sums: SIMD16<Int32>, _ claims: Int32) {
        let words = sums[Column.words]
        measures[6] = Self.share(sums[Column.functions], words)
        measures[7] = Self.share(sums[Column.marks], words)
        measures[8] = Self.share(sums[Column.numbers], words)
        measures[9] = Self.share(sums[Column.people], claims)
        measures[10] = Self.share(sums[Column.concerns], claims)
        measures[11] = Self.share(sums[Column.craft], claims)
        measures[12] = Int(sums[Column.foreign]) / Int(claims)
        measures[13] = Int(sums[Column.foreign]) * 1024 / max(WholeNumbers.root(Int(claims) << 20), 1)
        measures[15] = WholeNumbers.log256(Int(words) + 1) * 2
        measures[24] = Int(sums[Column.evidence]) / Int(claims)
        measures[28] = Self.share(sums[Column.cues], words)
        measures[29] = Self.share(sums[Column.topics[0]], claims)
        measures[30] = Self.share(sums[Column.topics[1]], claims)
        measures[31] = Self.share(sums[Column.oddBytes], sums[Column.bytes]) * 4
        measures[32] = Self.share(sums[Column.highBytes], sums[Column.bytes]) * 4
    }

    /// Where the stretch stands, and what lies outside.
    private func fillPlace(_ measures: inout [Int], _ stretch: Stretch, _ sums: SIMD16<Int32>, _ inside: Tally) {
        let rest = before[lines.count] &- sums
        let others = lines.count - stretch.count
        let root = max(WholeNumbers.root(Int(all.count - inside.count) << 20), 1)
        measures[16] = isOfWholeLines(stretch) ? 1000 : 0
        measures[17] = stretch.lowerBound == 0 || stretch.upperBound == lines.count ? 1000 : 0
        measures[18] = Int(all.lean - inside.lean) * 1024 / root
        measures[19] = others == 0 ? 0 : Int(rest[Column.foreign]) / others
        measures[20] = Int(all.asked - inside.asked) * 1024 / root
        measures[21] = Self.share(sums[Column.words], sums[Column.words] + rest[Column.words])
        measures[25] = bonds[stretch.lowerBound] + bonds[stretch.upperBound]
        measures[26] = stretch.lowerBound > 0 && goesOn[stretch.lowerBound] ? 1000 : 0
        measures[27] = stretch.upperBound < lines.count && goesOn[stretch.upperBound] ? 1000 : 0
    }

    private static func share(_ part: Int32, _ whole: Int32) -> Int { Int(part) * 1000 / max(Int(whole), 1) }

    /// What the claims on both sides of a border share, by how rare it is; 0 at the ends of the text.
    private func bond(_ place: Int) -> Int {
        guard place > 0, place < lines.count else { return 0 }
        var sum: Int32 = 0
        let one = stems.list(place - 1)
        for stem in stems.list(place) where one.contains(stem) { sum += known[Int(stem)].rarity }
        return Int(sum)
    }

    private static let joining = HashTable(
        ["and", "but", "so", "that", "this", "it", "which", "then", "because", "or", "those", "these", "they", "also", "if"]
            .map { WordHash.of($0) })

    /// In a text of several lines it begins and ends where lines do.
    private func isOfWholeLines(_ stretch: Stretch) -> Bool {
        lines[0] != lines[lines.count - 1]
            && (stretch.lowerBound == 0 || lines[stretch.lowerBound - 1] != lines[stretch.lowerBound])
            && (stretch.upperBound == lines.count || lines[stretch.upperBound] != lines[stretch.upperBound - 1])
    }
}
