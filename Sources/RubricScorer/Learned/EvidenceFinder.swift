import Reading

/// Chooses what is quoted for a level: the clauses a rater would quote, and as many more as it takes for the level to fall without them.
struct EvidenceFinder {
    private let judgement: Judgement
    private let dimension: Dimension
    private let level: Int
    private var reading: AnswerReading { judgement.reading }

    /// A longer sentence is quoted by the clause.
    private static let wordsQuoted = 45
    /// Cutting the text anew, without what is quoted, can move what is said of it by so many thousandths.
    private static let slack = 55

    init(_ judgement: Judgement, _ dimension: Dimension) {
        self.judgement = judgement
        self.dimension = dimension
        level = judgement.level(dimension)
    }

    /// In the order of the text; two clauses of one sentence that play the same part give one quote.
    var evidence: [Evidence] {
        var result: [Evidence] = []
        for piece in dimension == .concision ? waste : level == 0 ? objections : borne where !result.contains(piece) {
            result.append(piece)
        }
        return result.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(\.element)
    }

    /// What bought the level, and what stands against it elsewhere.
    private var borne: [Evidence] {
        let bought = bearers
        return bought + objections.filter { objection in !bought.contains { $0.span.overlaps(objection.span) } }
    }

    // MARK: what bought the level

    private var bearers: [Evidence] {
        if let lists = judgement.lists(dimension) { return lists.map { quote(clause: $0, dimension.isTradeOff ? .named : .support) } }
        let worth =
            dimension.isTradeOff
            ? quoteOutputs : reading.features.claims.indices.map { judgement.score($0, ClauseTarget.role(dimension, .support)) }
        var chosen = dimension.isTradeOff ? tradeOffParts(worth) : supports(worth)
        let first = chosen.map(\.place)
        var order = worth.indices.filter { !first.contains($0) }.sorted { (worth[$0], $1) > (worth[$1], $0) }
        // One at a time at first; in a long answer, where one clause weighs little, twice as many each time.
        var taken = 0
        while !order.isEmpty, holds(without: chosen.map(\.place)) {
            let more = order.prefix(max(1, taken / 4))
            taken += more.count
            chosen += more.map { ($0, role(of: $0)) }
            order.removeFirst(more.count)
        }
        if dimension.isTradeOff, (2...Self.mostTried).contains(chosen.count - first.count) {
            chosen = withoutIdle(chosen, from: first.count)
        }
        return chosen.map { quote($0.place, $0.role) }
    }

    /// More quotes than these, which only a very long answer takes, are not tried one by one.
    private static let mostTried = 24

    /// Without what was taken besides, from a place on, in vain: the level falls without the others too. What
    /// raters quote for a trade-off is hardly ever among these; of the other dimensions they quote more.
    private func withoutIdle(_ parts: [Part], from: Int) -> [Part] {
        var result = parts
        for place in (from..<parts.count).reversed() {
            var fewer = result
            fewer.remove(at: place)
            if !holds(without: fewer.map(\.place)) { result = fewer }
        }
        return result
    }

    private typealias Part = (place: Int, role: EvidenceRole)

    /// One clause for each part that the level needs, then what else a rater would quote.
    private func tradeOffParts(_ outputs: [Int]) -> [Part] {
        var result: [Part] = []
        let needed: [EvidenceRole] =
            switch level {
            case 1: [.named]
            case 2: [.concrete]
            case 3: [.traded]
            default: [.traded, .figure, .guarded]
            }
        for role in needed {
            let target = ClauseTarget.role(dimension, role)
            let best = outputs.indices.max {
                (outputs[$0] + judgement.score($0, target), $1) < (outputs[$1] + judgement.score($1, target), $0)
            }
            if let best { result.append((best, role)) }
        }
        let cut = reading.model.quoteCuts[dimension.ordinal]
        let order = outputs.indices.sorted { (outputs[$0], $1) > (outputs[$1], $0) }
        var quoted = Set(result.map(\.place))
        for place in order where outputs[place] >= cut && !quoted.contains(place) && quoted.count < max(level - 1, 1) {
            quoted.insert(place)
            result.append((place, role(of: place)))
        }
        return result
    }

    private func supports(_ outputs: [Int]) -> [Part] {
        let cut = reading.model.roleCuts[ClauseTarget.role(dimension, .support)]
        let order = outputs.indices.sorted { (outputs[$0], $1) > (outputs[$1], $0) }
        return order.prefix(level + 1).enumerated().filter { $0.offset == 0 || outputs[$0.element] >= cut }
            .map { ($0.element, EvidenceRole.support) }
    }

    private var quoteOutputs: [Int] {
        let forest = reading.model.quoters[dimension.ordinal]
        var features = QuoteFeatures(
            dimension, reading.features, clauses: reading.clauses, answer: reading.answer,
            outputs: Dimension.tradeOffs.map { judgement.output($0.ordinal) })
        return forest.predict(each: reading.features.claims.indices.map { features.values($0) })
    }

    /// The part a clause plays most clearly beyond the least for it.
    private func role(of place: Int) -> EvidenceRole {
        guard dimension.isTradeOff else { return .support }
        let roles: [EvidenceRole] =
            level == 1 ? [.named] : level == 2 ? [.concrete, .named, .guarded] : [.traded, .concrete, .figure, .guarded]
        func beyond(_ role: EvidenceRole) -> Int {
            let target = ClauseTarget.role(dimension, role)
            return judgement.score(place, target) - reading.model.roleCuts[target]
        }
        var result = roles[0]
        for role in roles.dropFirst() where beyond(role) > beyond(result) { result = role }
        return result
    }

    /// What is left of the answer without the quotes of some claims would still give the level.
    private func holds(without places: [Int]) -> Bool {
        reading.holds(dimension.ordinal, at: level, without: covered(by: places), slack: Self.slack)
    }

    /// Claims that lie in the quotes of some, rising. A quote covers claims that follow each other.
    private func covered(by places: [Int]) -> [Int] {
        let features = reading.features
        var result = [Bool](repeating: false, count: features.claims.count)
        for place in places {
            let span = quoted(place)
            var low = place
            var high = place + 1
            while low > 0, features.span(low - 1).overlaps(span) { low -= 1 }
            while high < result.count, features.span(high).overlaps(span) { high += 1 }
            for covered in low..<high { result[covered] = true }
        }
        return result.indices.filter { result[$0] }
    }

    // MARK: what stands against it

    private var objections: [Evidence] {
        if dimension.isTradeOff {
            guard level <= 1 else { return [] }
            return judgement.places(dimension, .dismissed).prefix(2).map { quote($0, .dismissed) }
        }
        guard level <= 2 else { return [] }
        return judgement.places(dimension, .against).prefix(2).map { quote($0, .against) }
    }

    /// For concision: what was set aside, what comes from somewhere else, what moves nothing forward.
    private var waste: [Evidence] {
        let answer = reading.features.answer
        var result = answer.aside.indices.filter { answer.aside[$0] != nil }.map { quote(clause: $0, .against) }
        result += reading.foreign.map { quote(clause: $0, .against) }
        if level <= 2 { result += judgement.idle.prefix(2).map { quote($0, .against) } }
        return result
    }

    // MARK: quotes

    private func quote(_ place: Int, _ role: EvidenceRole) -> Evidence { make(quoted(place), role) }

    private func quote(clause: Int, _ role: EvidenceRole) -> Evidence { make(reading.features.answer.document.clauses[clause].span, role) }

    private func make(_ span: ByteSpan, _ role: EvidenceRole) -> Evidence {
        Evidence(dimension: dimension, role: role, start: span.start, end: span.end, rule: "\(dimension.rawValue).\(role.rawValue)")
    }

    /// The sentence of a claim of a trade-off dimension, or the clause where the sentence is long.
    private func quoted(_ place: Int) -> ByteSpan {
        let document = reading.features.answer.document
        let clause = reading.features.claims[place]
        let own = document.clauses[clause]
        guard dimension.isTradeOff else { return own.span }
        var low = clause
        var high = clause
        var words = own.words
        while low > 0, words <= Self.wordsQuoted, document.clauses[low - 1].sentence == own.sentence {
            low -= 1
            words += document.clauses[low].words
        }
        while high + 1 < document.clauses.count, words <= Self.wordsQuoted, document.clauses[high + 1].sentence == own.sentence {
            high += 1
            words += document.clauses[high].words
        }
        return words > Self.wordsQuoted ? own.span : ByteSpan(document.clauses[low].span.start, document.clauses[high].span.end)
    }
}

extension Judgement {
    package func evidence(_ dimension: Dimension) -> [Evidence] { EvidenceFinder(told(of: dimension.ordinal), dimension).evidence }

    /// An edge with the clause that sets one corner against the other, once for each corner.
    package func edgeMark(_ edge: TradeOffEdge) -> EdgeMark {
        let target = ClauseTarget.edge(edge)
        let place = reading.features.claims.indices.max { (score($0, target), $1) < (score($1, target), $0) }
        guard isLit(edge), let place else { return EdgeMark(edge: edge, lit: false) }
        let span = reading.features.span(place)
        let (one, other) = edge.corners
        return EdgeMark(
            edge: edge, lit: true,
            evidence: [one, other].map {
                Evidence(dimension: $0, role: .traded, start: span.start, end: span.end, rule: "edge.\(edge.rawValue)")
            })
    }
}
