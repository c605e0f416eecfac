import Reading

/// What the rules find in an answer, clause by clause with the levels it has reached: for those who read along while it is typed and need
/// no quotes and no advice. The text is read once.
package struct ClauseReading: Sendable {
    private let answer: ReadAnswer
    private let findings: [Finding]
    /// Clauses by dimension and role, see `place`.
    private let clauses: [[Int]]

    package init(answer: String, prompt: String) {
        self.answer = ReadAnswer(answer: answer, prompt: prompt)
        findings = Finding.all(in: self.answer)
        var clauses = [[Int]](repeating: [], count: Dimension.allCases.count * EvidenceRole.allCases.count)
        for finding in findings {
            let place = Self.place(finding.dimension, finding.role)
            if clauses[place].last != finding.clause { clauses[place].append(finding.clause) }
        }
        self.clauses = clauses
    }

    package var document: Document { answer.document }

    /// Words in no order.
    package var isNoise: Bool { answer.isNoise }

    /// Content words of the prompt that the answer shares, in percent of the prompt's content words; 100 without a prompt.
    package var promptShare: Int { answer.promptShare }

    private var reached: ReachedLevels { ReachedLevels(answer: answer) { clauses($0, $1) } }

    /// 0...4, for a trade-off dimension.
    package func tradeOff(_ dimension: Dimension) -> Int { reached.tradeOff(dimension) }

    /// 0...4.
    package var concision: Int { reached.concision }

    /// The clause may stand as a claim: it is no repeat, no echo of the prompt, no bare list.
    package func counts(_ clause: Int) -> Bool { answer.counts(clause) }

    /// The clause says again what an earlier one said.
    package func isRepeat(_ clause: Int) -> Bool { answer.aside[clause] == .repeated }

    /// One of the cues stands in the clause.
    package func holds(_ clause: Int, _ cues: CueSet) -> Bool { answer.cues[clause].meets(cues) }

    /// Clauses that play a role for a dimension, each once, in order.
    package func clauses(_ dimension: Dimension, _ role: EvidenceRole) -> [Int] { clauses[Self.place(dimension, role)] }

    private static func place(_ dimension: Dimension, _ role: EvidenceRole) -> Int {
        let role =
            switch role {
            case .named: 0
            case .concrete: 1
            case .traded: 2
            case .figure: 3
            case .guarded: 4
            case .dismissed: 5
            case .support: 6
            case .against: 7
            }
        return dimension.ordinal * EvidenceRole.allCases.count + role
    }

    /// Clauses on which a detector fired, in order. The id must be one of `Detector.all`.
    package func clauses(rule: String) -> [Int] { findings.filter { $0.rule == rule }.map(\.clause) }

    /// The set of cues named by ids of lexicons or facts, joined by "|". The ids must exist.
    package static func cues(_ names: String) -> CueSet {
        var result = CueSet()
        for name in names.split(separator: "|") {
            guard let number = Vocabulary.shared.number(String(name)) else { preconditionFailure("unknown cue \(name)") }
            result.insert(number)
        }
        return result
    }
}
