import Reading

/// The verdicts on one answer, with what bears them.
package struct Judgement: Sendable {
    package let reading: AnswerReading
    private let verdicts: [Int]
    /// Clauses of the lists of terms that bought a level, by dimension, where nothing else did.
    private let listed: [Int: [Int]]
    /// Numbers held against each other and against the prompt.
    package let numbers: [NumberFinding]
    /// Without what comes from somewhere else; then also without suspects; last with everything.
    private let readings: [AnswerReading]
    /// Which of the readings each verdict comes from: one without a suspect where that gives less, the last where the verdict is open.
    private let sources: [Int]
    /// What the forests said of each reading, and of each other way to read, by verdict; nil where they were not asked.
    private let outputs: [[Int?]]
    /// Place of `reading` among the readings.
    private let source: Int

    package init(_ reading: AnswerReading) {
        self.reading = reading
        let doubted = reading.doubts.map { reading.without($0.places) }
        let readings = [reading] + doubted + [reading.whole ?? reading]
        var raw: [Int] = []
        var sources: [Int] = []
        // Of the readings, then of the answer read in other ways.
        let levels = readings.map(\.levels) + reading.others.map(\.levels)
        var outputs = [[Int?]](repeating: [Int?](repeating: nil, count: Verdicts.count), count: levels.count)
        func output(_ source: Int, _ number: Int) -> Int {
            let output = outputs[source][number] ?? asked(source, number)
            outputs[source][number] = output
            return output
        }
        func asked(_ source: Int, _ number: Int) -> Int {
            guard let edge = Verdicts.tradeOffEdge(number) else { return reading.model.output(number, levels[source]) }
            return reading.model.output(edge, levels[source], corners: Dimension.tradeOffs.map { output(source, $0.ordinal) })
        }
        for number in 0..<Verdicts.count {
            if Verdicts.isOpen(number) {
                let last = readings.count - 1
                raw.append(readings[last].verdict(number, output: output(last, number)))
                sources.append(last)
                continue
            }
            // An edge needs both its corners.
            if let (one, other) = Verdicts.tradeOffEdge(number)?.corners, min(raw[one.ordinal], raw[other.ordinal]) < 2 {
                raw.append(0)
                sources.append(0)
                continue
            }
            let full = output(0, number)
            var least = full
            var source = 0
            // Nothing is less than the least there is.
            if reading.verdict(number, output: full) > Verdicts.lowest(number) {
                for (place, doubt) in reading.doubts.enumerated() {
                    let output = Outsiders.doubted(full, output(place + 1, number), doubt.weight)
                    if output < least { (least, source) = (output, place + 1) }
                }
                // Where what was left out was one's own after all, nothing may be won by leaving it out. Quotes still come from what
                // was kept: without them the level falls there too.
                for (place, other) in reading.others.enumerated() {
                    least = min(least, Outsiders.doubted(full, output(readings.count + place, number), other.weight))
                }
                if reading.whole != nil { least = min(least, output(readings.count - 1, number)) }
                least -= reading.margin(number)
            }
            let verdict = reading.verdict(number, output: least)
            raw.append(verdict)
            let told = readings[source].verdict(number, output: output(source, number) - reading.margin(number))
            sources.append(told == verdict ? source : 0)
        }
        self.outputs = outputs
        source = 0
        let answer = reading.features.answer
        numbers = NumberCheck(answer: answer.document, prompt: answer.question).findings
        // Numbers that contradict each other or the prompt are evidence of no more than that there are some.
        if numbers.contains(where: { $0.verdict == .disagrees && $0.kind != .budget }) {
            raw[Dimension.evidence.ordinal] = min(raw[Dimension.evidence.ordinal], 2)
        }
        (verdicts, listed) = Self.bounded(raw, reading)
        self.readings = readings
        self.sources = sources
    }

    private init(_ source: Int, like other: Judgement) {
        self.source = source
        reading = other.readings[source]
        outputs = other.outputs
        verdicts = other.verdicts
        listed = other.listed
        numbers = other.numbers
        readings = other.readings
        sources = other.sources
    }

    /// The same verdicts, told from the reading that one of them comes from.
    func told(of number: Int) -> Judgement { Judgement(sources[number], like: self) }

    /// What the forest of a verdict says of the reading, in thousandths.
    func output(_ number: Int) -> Int { outputs[source][number] ?? reading.output(number) }

    package func level(_ dimension: Dimension) -> Int { verdicts[dimension.ordinal] }

    /// Clauses of the lists of terms that bought the level; nil where claims did.
    func lists(_ dimension: Dimension) -> [Int]? { listed[dimension.ordinal] }

    package var vote: Int { verdicts[Verdicts.vote] }

    package func isLit(_ edge: TradeOffEdge) -> Bool { verdicts[Verdicts.edge(edge)] == 1 }

    /// The caps of the rubric, which no output can lift: nothing said is 0, a bare list names and no more.
    private static func bounded(_ raw: [Int], _ reading: AnswerReading) -> (verdicts: [Int], listed: [Int: [Int]]) {
        var result = raw
        var listed: [Int: [Int]] = [:]
        let answer = reading.features.answer
        let lists =
            reading.isTooLong ? [] : answer.aside.indices.filter { answer.aside[$0] == .list && isOfKnownWords($0, reading) }
        let isEmpty = reading.features.claims.isEmpty || isOfUnknownWords(reading)
        if isEmpty {
            result = [Int](repeating: 0, count: Verdicts.count)
            result[Verdicts.vote] = 1
            // About something else: no answer, however short.
            if reading.whole != nil { result[Dimension.concision.ordinal] = min(raw[Dimension.concision.ordinal], 1) }
            if !lists.isEmpty { result[Dimension.concision.ordinal] = 1 }
        }
        // A list beside claims names nothing that they do not, unless it is the half of what there is. Beside what does not count at all it
        // is the answer, unless it is lost in it.
        let length = lists.reduce(0) { $0 + answer.document.clauses[$1].words }
        if isEmpty ? length * 4 >= answer.document.words : reading.features.wordCount <= length {
            let named = Array(zip(Dimension.tradeOffs, Conjunctions.named)) + [(.liveDomain, liveCues)]
            for (dimension, cues) in named where result[dimension.ordinal] == 0 {
                let naming = lists.filter { answer.cues[$0].meets(cues) }
                if naming.isEmpty { continue }
                result[dimension.ordinal] = 1
                listed[dimension.ordinal] = naming
            }
        }
        let repeated = answer.count(of: .repeated)
        if repeated * 4 >= answer.cues.count, repeated > 1 {
            result[Dimension.concision.ordinal] = min(result[Dimension.concision.ordinal], 2)
        }
        return (result, listed)
    }

    /// There are words that say something, and no text that was learned from holds any of them.
    private static func isOfUnknownWords(_ reading: AnswerReading) -> Bool {
        var contents = 0
        for claim in reading.features.claims {
            let words = words(of: claim, reading)
            if words.unknown < words.contents { return false }
            contents += words.contents
        }
        return contents > 0
    }

    /// At least three in four of a clause's content words stand in some text that was learned from.
    private static func isOfKnownWords(_ clause: Int, _ reading: AnswerReading) -> Bool {
        let words = words(of: clause, reading)
        return words.unknown * 4 <= words.contents
    }

    private static func words(of clause: Int, _ reading: AnswerReading) -> WordKnowledge.Tally {
        let document = reading.features.answer.document
        return reading.model.outsiders.words.tally(document, document.clauses[clause])
    }

    private static let liveCues = ClauseReading.cues("live.strict")

    // MARK: parts

    func score(_ place: Int, _ target: Int) -> Int { Int(reading.clauses[place * ClauseTarget.count + target]) }

    /// Claims that play a role, in order.
    func places(_ dimension: Dimension, _ role: EvidenceRole) -> [Int] {
        let target = ClauseTarget.role(dimension, role)
        let cut = reading.model.roleCuts[target]
        return reading.features.claims.indices.filter { score($0, target) >= cut }
    }

    /// The claim that plays a role best; nil for an answer without claims.
    func best(_ dimension: Dimension, _ role: EvidenceRole) -> Int? {
        let target = ClauseTarget.role(dimension, role)
        return reading.features.claims.indices.max { (score($0, target), $1) < (score($1, target), $0) }
    }
}

extension Judgement {
    /// Claims that play no part in anything, the emptiest first: what talks about talking, then what is furthest from playing one. Raters
    /// marked no clause as standing against concision, so none can be learned.
    var idle: [Int] {
        let targets = Dimension.allCases.filter { $0 != .concision }.map { ClauseTarget.any($0) }
        let features = reading.features
        let idle = features.claims.indices.filter { place in
            features.answer.document.clauses[features.claims[place]].words >= 4
                && targets.allSatisfy { score(place, $0) < reading.model.roleCuts[$0] }
        }
        func emptiness(_ place: Int) -> (Int, Int, Int) {
            let isFiller = features.cues[place].contains(ReachedLevels.fillers)
            return (isFiller ? 0 : 1, targets.reduce(Int.min) { max($0, score(place, $1)) }, place)
        }
        return idle.sorted { emptiness($0) < emptiness($1) }
    }

    /// The claim that says most about a dimension; nil for an answer without claims.
    func nearest(_ dimension: Dimension) -> Int? {
        let target = ClauseTarget.any(dimension)
        return reading.features.claims.indices.max { (score($0, target), $1) < (score($1, target), $0) }
    }
}
