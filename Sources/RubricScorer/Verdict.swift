import Reading

/// From findings to levels: each level is a conjunction of roles, as the rubric has it.
struct Verdict {
    let answer: ReadAnswer
    private let findings: [[Finding]]
    private let tallies: [Tally?]
    private(set) var levels: [Int]
    private(set) var edges: [EdgeMark] = []
    private(set) var vote = 1

    init(_ answer: ReadAnswer, _ all: [Finding]) {
        self.answer = answer
        findings = Dimension.allCases.map { dimension in all.filter { $0.dimension == dimension } }
        let byDimension = findings
        tallies = Dimension.allCases.indices.map { index in
            CompiledPoints.byDimension[index].map { table in
                Tally(table, answer: answer) { role in
                    byDimension[index].filter { $0.role == role }.map(\.clause).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
                }
            }
        }
        levels = [Int](repeating: 0, count: Dimension.allCases.count)
        for dimension in Dimension.allCases where dimension.isTradeOff { levels[Self.index(dimension)] = tradeOffLevel(dimension) }
        for dimension in [Dimension.evidence, .impactFraming, .liveDomain, .humility] {
            levels[Self.index(dimension)] = narrativeLevel(dimension)
        }
        levels[Self.index(.concision)] = concisionLevel()
        vote = voteLevel()
        edges = TradeOffEdge.allCases.map(edgeMark)
    }

    private static func index(_ dimension: Dimension) -> Int { dimension.ordinal }

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
        let near = reach(of: clauses(dimension, .traded), 2)
        return answer.cues.indices.filter { near[$0] && answer.counts($0) && answer.cues[$0].contains(number) }
    }

    /// The points give the level, the roles its bounds: from 3 up something must be traded or guarded, 4 needs both.
    private func tradeOffLevel(_ dimension: Dimension) -> Int {
        let named = clauses(dimension, .named)
        if named.isEmpty && clauses(dimension, .concrete).isEmpty { return 0 }
        if answer.cues.indices.allSatisfy({ !answer.counts($0) }) { return 1 }
        let traded = !clauses(dimension, .traded).isEmpty
        let guarded = !clauses(dimension, .guarded).isEmpty
        let bound = traded && guarded ? 4 : traded || guarded ? 3 : 2
        return min(max(pointLevel(dimension), 1), bound)
    }

    private func pointLevel(_ dimension: Dimension) -> Int {
        tallies[Self.index(dimension)]?.level ?? 0
    }

    /// For each clause whether one of `chosen` stands at most `distance` clauses away.
    private func reach(of chosen: [Int], _ distance: Int) -> [Bool] {
        var result = [Bool](repeating: false, count: answer.cues.count)
        for clause in chosen {
            for index in max(0, clause - distance)...min(result.count - 1, clause + distance) { result[index] = true }
        }
        return result
    }

    /// Both corners are traded, and one of the trades stands within six clauses of words on both.
    private func edgeMark(_ edge: TradeOffEdge) -> EdgeMark {
        let (one, other) = edge.corners
        guard level(one) >= 3, level(other) >= 3 else { return EdgeMark(edge: edge, lit: false) }
        let nearOne = reach(of: clauses(one, .named, .concrete), 6)
        let nearOther = reach(of: clauses(other, .named, .concrete), 6)
        let shared = (clauses(one, .traded) + clauses(other, .traded)).filter { nearOne[$0] && nearOther[$0] }
        guard let clause = shared.min() else { return EdgeMark(edge: edge, lit: false) }
        let span = answer.document.clauses[clause].span
        return EdgeMark(
            edge: edge, lit: true,
            evidence: [one, other].map {
                Evidence(dimension: $0, role: .traded, start: span.start, end: span.end, rule: "edge.\(edge.rawValue)")
            })
    }

    // MARK: the story

    private func count(_ number: Int) -> Int {
        answer.cues.indices.reduce(0) { $0 + (answer.counts($1) && answer.cues[$1].contains(number) ? 1 : 0) }
    }

    private func narrativeLevel(_ dimension: Dimension) -> Int {
        guard let table = CompiledPoints.byDimension[Self.index(dimension)] else { return 0 }
        let touched = answer.cues.indices.contains { answer.counts($0) && answer.cues[$0].meets(table.needs) }
        return touched || table.needsNothing ? pointLevel(dimension) : 0
    }

    private static let limits = Vocabulary.shared.number(.limit)
    private static let links = Vocabulary.shared.number("trade.link")!
    static let fillers = Vocabulary.shared.number("filler")!

    /// How much the answer says for its length: the levels it reached, less what it padded with.
    private func concisionLevel() -> Int {
        if answer.document.words < 3 || answer.isNoise { return 0 }
        if answer.cues.indices.allSatisfy({ !answer.counts($0) }) { return 1 }
        let sum =
            17 * level(.evidence) + 24 * level(.impactFraming) + 33 * min(count(Self.limits), PointTable.cap)
            + 7 * min(count(Self.links), PointTable.cap) - 27 * min(count(Self.fillers), PointTable.cap)
        let aside = answer.aside.reduce(0) { $0 + ($1 == nil ? 0 : 1) }
        let bound = aside * 3 >= answer.cues.count ? 1 : answer.aside.contains(.repeated) ? 3 : 4
        return min(max([29, 103, 185].reduce(1) { $0 + (sum >= $1 ? 1 : 0) }, 1), bound)
    }

    private func voteLevel() -> Int {
        let traded = level(.latency) + level(.fairness) + level(.creatorRevenue)
        let sum = 8 * traded + 12 * level(.evidence) + 32 * level(.humility) + 27 * level(.concision)
        return [106, 181, 258].reduce(1) { $0 + (sum >= $1 ? 1 : 0) }
    }
}
