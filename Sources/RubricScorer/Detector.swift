/// One rule: which cues must stand in or near a clause for it to be evidence.
///
/// Cues are ids of lexicons or facts; "a|b" asks for any of them.
package struct Detector: Sendable {
    package let id: String
    package let dimension: Dimension
    package let role: EvidenceRole
    /// Every group must stand in the clause itself.
    package let clause: [String]
    /// Every group must stand in the clause or next to it.
    package let near: [String]
    /// Every group must stand within six clauses.
    package let round: [String]
    /// Answers in which it must fire.
    package let fires: [String]
    /// Answers in which it must not.
    package let holds: [String]

    init(
        _ id: String, _ dimension: Dimension, _ role: EvidenceRole, clause: [String], near: [String] = [], round: [String] = [],
        fires: [String], holds: [String]
    ) {
        self.id = id
        self.dimension = dimension
        self.role = role
        self.clause = clause
        self.near = near
        self.round = round
        self.fires = fires
        self.holds = holds
    }

    /// Every detector, in a fixed order.
    package static let all: [Detector] = tradeOffs + outcomes
}

/// A detector with its cues as sets.
final class CompiledDetector: Sendable {
    let detector: Detector
    private let clause: [CueSet]
    private let near: [CueSet]
    private let round: [CueSet]

    static let all: [CompiledDetector] = Detector.all.map { CompiledDetector($0) }
    /// Of each of them what its clause must hold first: most clauses lack that.
    static let firsts: [CueSet] = all.map { $0.clause[0] }

    init(_ detector: Detector) {
        self.detector = detector
        func sets(_ groups: [String]) -> [CueSet] { groups.map { Self.set($0, in: detector.id) } }
        clause = sets(detector.clause)
        near = sets(detector.near)
        round = sets(detector.round)
    }

    private static func set(_ group: String, in id: String) -> CueSet {
        var result = CueSet()
        for name in group.split(separator: "|") {
            guard let number = Vocabulary.shared.number(String(name)) else {
                preconditionFailure("detector \(id) asks for unknown cue \(name)")
            }
            result.insert(number)
        }
        return result
    }

    func fires(_ answer: ReadAnswer, _ index: Int, near nearCues: CueSet, round roundCues: CueSet) -> Bool {
        let cues = answer.cues[index]
        for group in clause where !cues.meets(group) { return false }
        for group in near where !nearCues.meets(group) { return false }
        for group in round where !roundCues.meets(group) { return false }
        return true
    }
}

/// A detector that fired on a clause.
struct Finding: Equatable, Sendable {
    var clause: Int
    var dimension: Dimension
    var role: EvidenceRole
    var rule: String
}

extension Finding {
    /// Runs all detectors over an answer; in a bare list only what names a concern counts.
    static func all(in answer: ReadAnswer) -> [Finding] {
        var result: [Finding] = []
        let firsts = CompiledDetector.firsts
        for index in answer.cues.indices {
            let aside = answer.aside[index]
            guard aside == nil || aside == .list else { continue }
            let near = answer.around(index, reach: 1)
            let round = answer.around(index, reach: 6)
            for (number, first) in firsts.enumerated() where answer.cues[index].meets(first) {
                let compiled = CompiledDetector.all[number]
                guard aside == nil || compiled.detector.role == .named, compiled.fires(answer, index, near: near, round: round) else {
                    continue
                }
                let detector = compiled.detector
                result.append(Finding(clause: index, dimension: detector.dimension, role: detector.role, rule: detector.id))
            }
        }
        return result
    }
}

extension Detector {
    /// Ids of the detectors that fire somewhere in a text, each once, in the order of `all`; for trying rules out.
    package static func rulesFiring(on text: String) -> [String] {
        let fired = Finding.all(in: ReadAnswer(answer: text, prompt: "")).map(\.rule)
        return all.map(\.id).filter(fired.contains)
    }
}
