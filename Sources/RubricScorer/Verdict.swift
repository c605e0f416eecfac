import Reading

/// From findings to levels: each level is a conjunction of roles, as the rubric has it.
struct Verdict {
    let answer: ReadAnswer
    private let findings: [[Finding]]
    private(set) var levels: [Int]
    private(set) var edges: [EdgeMark] = []
    private(set) var vote = 1

    init(_ answer: ReadAnswer, _ all: [Finding]) {
        self.answer = answer
        findings = Dimension.allCases.map { dimension in all.filter { $0.dimension == dimension } }
        levels = [Int](repeating: 0, count: Dimension.allCases.count)
        for dimension in Dimension.allCases where dimension.isTradeOff { levels[Self.index(dimension)] = tradeOffLevel(dimension) }
        levels[Self.index(.evidence)] = evidenceLevel()
        levels[Self.index(.impactFraming)] = impactLevel()
        levels[Self.index(.liveDomain)] = liveLevel()
        levels[Self.index(.humility)] = humilityLevel()
        levels[Self.index(.concision)] = concisionLevel()
        vote = voteLevel()
        edges = TradeOffEdge.allCases.map(edgeMark)
    }

    private static func index(_ dimension: Dimension) -> Int { Dimension.allCases.firstIndex(of: dimension)! }

    func level(_ dimension: Dimension) -> Int { levels[Self.index(dimension)] }

    func edge(_ edge: TradeOffEdge) -> EdgeMark { edges[TradeOffEdge.allCases.firstIndex(of: edge)!] }

    func found(_ dimension: Dimension) -> [Finding] { findings[Self.index(dimension)] }

    /// Clauses that play a role, each once, in order.
    func clauses(_ dimension: Dimension, _ roles: EvidenceRole...) -> [Int] {
        var result: [Int] = []
        for finding in found(dimension) where roles.contains(finding.role) && result.last != finding.clause {
            result.append(finding.clause)
        }
        return result
    }

    func clauses(_ rule: String, _ dimension: Dimension) -> [Int] { found(dimension).filter { $0.rule == rule }.map(\.clause) }

    // MARK: trade-offs

    /// A trade with a number of its own within one clause: figures for the trade.
    func figures(_ dimension: Dimension) -> [Int] {
        let number = Vocabulary.shared.number(.number)
        let traded = clauses(dimension, .traded)
        return answer.cues.indices.filter { index in
            answer.counts(index) && answer.cues[index].contains(number) && traded.contains { abs($0 - index) <= 1 }
        }
    }

    private func tradeOffLevel(_ dimension: Dimension) -> Int {
        let concrete = clauses(dimension, .concrete)
        let traded = clauses(dimension, .traded)
        let named = clauses(dimension, .named)
        if named.isEmpty && concrete.isEmpty { return 0 }
        if !traded.isEmpty {
            if !figures(dimension).isEmpty, !clauses(dimension, .guarded).isEmpty { return 4 }
            return 3
        }
        return concrete.isEmpty ? 1 : 2
    }

    private func edgeMark(_ edge: TradeOffEdge) -> EdgeMark {
        let (one, other) = edge.corners
        guard level(one) >= 3, level(other) >= 3 else { return EdgeMark(edge: edge, lit: false) }
        let shared =
            clauses(one, .traded).filter { clauses(other, .traded, .named, .concrete).contains($0) }
            + clauses(other, .traded).filter { clauses(one, .named, .concrete).contains($0) }
        guard let clause = shared.min() else { return EdgeMark(edge: edge, lit: false) }
        let span = answer.document.clauses[clause].span
        return EdgeMark(
            edge: edge, lit: true,
            evidence: [one, other].map {
                Evidence(dimension: $0, role: .traded, start: span.start, end: span.end, rule: "edge.\(edge.rawValue)")
            })
    }

    // MARK: the story

    private func count(_ fact: ClauseFact) -> Int {
        let number = Vocabulary.shared.number(fact)
        return answer.cues.indices.reduce(0) { $0 + (answer.counts($1) && answer.cues[$1].contains(number) ? 1 : 0) }
    }

    private func evidenceLevel() -> Int {
        let numbers = clauses("evidence.number", .evidence).count
        let measured = count(.measured)
        if numbers == 0 { return clauses("evidence.vague", .evidence).isEmpty ? 0 : 1 }
        if measured == 0 && numbers == 1 { return 1 }
        let compared = count(.baseline) > 0 || numbers >= 3
        if !compared { return 2 }
        return clauses("evidence.method", .evidence).isEmpty || numbers < 3 ? 3 : 4
    }

    private func impactLevel() -> Int {
        let outcomes = clauses("impact.outcome", .impactFraming)
        let measured = clauses("impact.measured", .impactFraming)
        if outcomes.isEmpty && measured.isEmpty { return clauses("impact.vague", .impactFraming).isEmpty ? 0 : 1 }
        if outcomes.isEmpty || measured.isEmpty { return 2 }
        return outcomes.count + measured.count >= 4 ? 4 : 3
    }

    private func liveLevel() -> Int {
        let decides = clauses("live.decides", .liveDomain)
        let mechanism = clauses("live.mechanism", .liveDomain)
        if mechanism.isEmpty { return clauses("live.named", .liveDomain).isEmpty ? 0 : 1 }
        if decides.isEmpty { return 2 }
        let time = Vocabulary.shared.number(.number)
        return decides.contains { answer.around($0, reach: 1).contains(time) } && mechanism.count > 1 ? 4 : 3
    }

    private func humilityLevel() -> Int {
        let limit = clauses("humility.limit", .humility)
        if limit.isEmpty { return clauses("humility.generic", .humility).isEmpty ? 0 : 1 }
        let cost = clauses("humility.cost", .humility)
        if cost.isEmpty { return 2 }
        return clauses("humility.decision", .humility).isEmpty ? 3 : 4
    }

    private func concisionLevel() -> Int {
        let claims = answer.cues.indices.filter(answer.counts)
        if claims.isEmpty { return answer.document.words >= 3 && !answer.isNoise ? 1 : 0 }
        if answer.document.words < 15 { return 1 }
        let substance = levels.reduce(0, +)
        if substance <= 3 { return 1 }
        if substance <= 7 { return 2 }
        return substance <= 12 ? 3 : 4
    }

    private func voteLevel() -> Int {
        let substance = levels.reduce(0, +)
        if substance <= 6 { return 1 }
        if substance <= 10 { return 2 }
        return substance <= 14 ? 3 : 4
    }

    // MARK: evidence

    /// What bought the level, in the order of the text; every clause once per role.
    func evidence(_ dimension: Dimension) -> [Evidence] {
        var result: [Evidence] = []
        var done = Set<String>()
        func add(_ clause: Int, _ role: EvidenceRole, _ rule: String) {
            guard done.insert("\(clause) \(role.rawValue)").inserted else { return }
            let span = answer.document.clauses[clause].span
            result.append(Evidence(dimension: dimension, role: role, start: span.start, end: span.end, rule: rule))
        }
        for finding in found(dimension) where level(dimension) > 0 || finding.role == .against || finding.role == .dismissed {
            add(finding.clause, finding.role, finding.rule)
        }
        if dimension.isTradeOff, level(dimension) == 4 {
            for clause in figures(dimension) { add(clause, .figure, "\(dimension.rawValue).figure") }
        }
        if dimension == .concision {
            for index in answer.aside.indices where answer.aside[index] != nil { add(index, .against, "concision.aside") }
        }
        return result.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(\.element)
    }
}
