import Reading

/// What the learned model may know of an answer: names of features, clause by clause, as numbers that are the same on every machine.
package struct AnswerFeatures: Sendable {
    package let answer: ReadAnswer
    /// Clauses that may stand as claims; the model sees no others.
    package private(set) var claims: [Int]
    /// Names of stems and of pairs of neighbouring stems, for each claim.
    private(set) var words: [[UInt64]] = []
    /// Stems, each once, for each claim.
    private(set) var stems: [[UInt64]] = []
    /// Cues of each claim.
    private(set) var cues: [CueSet] = []
    /// Clauses that may not stand as claims, repeats left out: an answer said twice is the same answer.
    package private(set) var setAside = 0
    /// A third of the clauses say again what others say: as if something were set aside.
    let saysAgain: Bool
    /// Where lines end says something. Not where most lines hold one sentence (bullets, or somebody who begins a line with each sentence):
    /// there it says no more than full stops.
    package let hasParagraphs: Bool

    /// - Parameter spelling: mends what was mistyped; nil takes every word as typed.
    package init(answer: String, prompt: String, spelling: Spelling? = nil) {
        self.init(ReadAnswer(answer: answer, prompt: prompt, spelling: spelling))
    }

    init(_ answer: ReadAnswer) {
        self.answer = answer
        claims = answer.cues.indices.filter { answer.counts($0) }
        hasParagraphs = Self.hasParagraphs(answer.document, claims)
        let repeated = answer.count(of: .repeated)
        setAside = answer.aside.count - claims.count - repeated
        saysAgain = repeated * 3 >= max(answer.aside.count, 1)
        words.reserveCapacity(claims.count)
        stems.reserveCapacity(claims.count)
        for clause in claims { read(answer.document.clauses[clause]) }
        cues = claims.map { answer.cues[$0] }
    }

    /// The same answer with only some of its claims, given by place in `claims`, in order.
    package func keeping(_ places: [Int]) -> AnswerFeatures {
        if places.count == claims.count { return self }
        var result = self
        result.claims = places.map { claims[$0] }
        result.words = places.map { words[$0] }
        result.stems = places.map { stems[$0] }
        result.cues = places.map { cues[$0] }
        return result
    }

    /// Told by the claims alone: an answer said twice is the same answer.
    private static func hasParagraphs(_ document: Document, _ claims: [Int]) -> Bool {
        guard let last = claims.last, document.clauses[last].sentence >= 2 else { return true }
        var lines = 1
        var further = 0
        for (place, following) in zip(claims, claims.dropFirst()) where following == place + 1 {
            let (clause, next) = (document.clauses[place], document.clauses[following])
            if clause.line != next.line {
                lines += 1
            } else if document.tokens[clause.tokens.upperBound..<next.tokens.lowerBound].contains(where: \.isStop) {
                further += 1
            }
        }
        return further * 4 >= lines
    }

    /// Words and numbers in the claims.
    package var wordCount: Int { claims.reduce(0) { $0 + answer.document.clauses[$1].words } }

    /// ASCII digits in the claims.
    package var digitCount: Int { claims.indices.reduce(0) { $0 + digits($1) } }

    func digits(_ place: Int) -> Int {
        let span = span(place)
        return answer.document.bytes[span.start..<span.end].reduce(0) { $0 + ($1 >= 0x30 && $1 <= 0x39 ? 1 : 0) }
    }

    package func span(_ place: Int) -> ByteSpan { answer.document.clauses[claims[place]].span }

    /// Names of the features of one block for a claim, each once.
    package func names(_ block: FeatureBlock, _ place: Int) -> [UInt64] {
        switch block {
        case .words: words[place]
        case .context: context(place).map { block.name($0) }
        case .whole: stems[place].map { block.name($0) }
        case .cues: answer.cues[claims[place]].numbers.map { block.name(number: $0) }
        case .nearCues: near(place).numbers.map { block.name(number: $0) }
        case .conjunctions: Conjunctions.found(at: place, in: cues).numbers.map { block.name(number: $0) }
        }
    }

    /// Stems of the whole answer, each once, in order of first use.
    package var wholeNames: [UInt64] {
        var seen = HashTable()
        var result: [UInt64] = []
        for list in stems {
            for stem in list where !seen.contains(stem) {
                _ = seen.insert(stem)
                result.append(FeatureBlock.whole.name(stem))
            }
        }
        return result
    }

    /// Stems of the words of a claim that say something, each once; numbers left out.
    func contentStems(_ place: Int) -> [UInt64] {
        var result: [UInt64] = []
        for index in answer.document.clauses[claims[place]].tokens {
            let token = answer.document.tokens[index]
            if token.kind == .word, !token.function, !result.contains(token.stem) { result.append(token.stem) }
        }
        return result
    }

    /// Content stems of the claims, each once.
    package var contentStems: [UInt64] {
        var seen = HashTable()
        var result: [UInt64] = []
        for place in claims.indices {
            for stem in contentStems(place) where !seen.contains(stem) {
                _ = seen.insert(stem)
                result.append(stem)
            }
        }
        return result
    }

    private func context(_ place: Int) -> [UInt64] {
        var result = place > 0 ? stems[place - 1] : []
        guard place + 1 < stems.count else { return result }
        let first = result.count
        for stem in stems[place + 1] where !result[..<first].contains(stem) { result.append(stem) }
        return result
    }

    private func near(_ place: Int) -> CueSet {
        var result = CueSet()
        if place > 0 { result.formUnion(answer.cues[claims[place - 1]]) }
        if place + 1 < claims.count { result.formUnion(answer.cues[claims[place + 1]]) }
        return result
    }

    private mutating func read(_ clause: Clause) {
        let document = answer.document
        var words: [UInt64] = []
        var stems: [UInt64] = []
        words.reserveCapacity(2 * clause.words + 4)
        stems.reserveCapacity(clause.words + 4)
        var before: UInt64 = 0x51ed_270b_0a1f_39c1
        for index in clause.tokens {
            let token = document.tokens[index]
            guard token.isSpoken else { continue }
            var symbol = token.stem
            if token.quantity >= 0, document.quantities[Int(token.quantity)].tokens.lowerBound == index {
                let kind = Self.classes[document.quantities[Int(token.quantity)].unit.place]
                if token.kind == .number {
                    symbol = kind
                } else {
                    Self.add(kind, to: &stems)
                    Self.add(FeatureBlock.words.name(kind), to: &words)
                }
            }
            Self.add(symbol, to: &stems)
            Self.add(FeatureBlock.words.name(symbol), to: &words)
            Self.add(FeatureBlock.words.name(before &* 0x2127_599b_f432_5c37 ^ symbol &+ 0x632b_e59b_d9b4_e019), to: &words)
            before = symbol
        }
        self.words.append(words)
        self.stems.append(stems)
    }

    @inline(__always)
    private static func add(_ name: UInt64, to list: inout [UInt64]) {
        if !list.contains(name) { list.append(name) }
    }

    private static let classes = Unit.allCases.map { WordHash.of("#" + $0.rawValue) }
}

extension Unit {
    /// Place in `allCases`.
    fileprivate var place: Int {
        switch self {
        case .millisecond: 0
        case .second: 1
        case .minute: 2
        case .hour: 3
        case .day: 4
        case .week: 5
        case .month: 6
        case .quarter: 7
        case .year: 8
        case .percent: 9
        case .percentagePoint: 10
        case .money: 11
        case .people: 12
        case .times: 13
        case .event: 14
        case .percentile: 15
        case .date: 16
        case .ordinal: 17
        case .bare: 18
        }
    }
}
