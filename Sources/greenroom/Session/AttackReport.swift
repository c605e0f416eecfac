import Dispatch
import Foundation
import RubricScorer

/// What came of attacks on answers, as a table or as data.
struct AttackReport {
    private let source: AttackSource
    private let tallies: [AttackTally]
    /// Nil where no answer was to be lengthened.
    private let growth: AttackGrowth?

    init(_ source: AttackSource, suite: AttackSuite, jobs: Int) {
        self.source = source
        tallies = suite.tallies(Self.examples(source.subjects, suite, jobs))
        growth = suite.kinds.contains("long") ? AttackGrowth(source.subjects) : nil
    }

    var isWithinLimits: Bool { over == 0 }

    /// How many are over their limit.
    private var over: Int { tallies.filter { !$0.isWithinLimit }.count + (growth?.isWithinLimit ?? true ? 0 : 1) }

    /// By answer, in order, whatever the number of jobs.
    private static func examples(_ subjects: [AttackSubject], _ suite: AttackSuite, _ jobs: Int) -> [[AttackTally.Example?]] {
        let results = Results(subjects.count)
        let jobs = max(1, min(jobs, subjects.count))
        DispatchQueue.concurrentPerform(iterations: jobs) { job in
            for index in stride(from: job, to: subjects.count, by: jobs) { results.set(index, suite.examples(subjects[index])) }
        }
        return results.all
    }

    private final class Results: @unchecked Sendable {
        private let lock = NSLock()
        private var examples: [[AttackTally.Example?]]

        init(_ count: Int) { examples = [[AttackTally.Example?]](repeating: [], count: count) }

        func set(_ index: Int, _ own: [AttackTally.Example?]) {
            lock.lock()
            examples[index] = own
            lock.unlock()
        }

        var all: [[AttackTally.Example?]] { examples }
    }

    private var copies: Int { tallies.reduce(0) { $0 + $1.copies } }

    // MARK: text

    var text: String {
        var lines = [
            "\(source.subjects.count) \(source.subjects.count == 1 ? "answer" : "answers"), attacked copies: \(copies). Scorer: \(Scorer.version.text)",
            "",
        ]
        lines.append(row("kind", "", "copies", "broke", "share", "limit") + "  verdicts")
        for tally in tallies {
            let verdicts = zip(GuardedLevels.names, tally.verdicts).filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
            let line = row(
                tally.kind, tally.manner, "\(tally.copies)", "\(tally.broken)", Self.percent(tally.share), Self.percent(tally.rule.limit))
            lines.append(line + (tally.isWithinLimit ? "" : "!") + (verdicts.isEmpty ? "" : (tally.isWithinLimit ? "  " : " ") + verdicts))
        }
        lines += (growth.map { ["", $0.text] } ?? []) + ["", Self.legend]
        let told = tallies.filter { !$0.worst.isEmpty }
        if !told.isEmpty { lines += ["", "The worst of each:"] }
        for tally in told {
            lines.append("  " + tally.kind + (tally.manner.isEmpty ? "" : ", " + tally.manner))
            for example in tally.worst { lines.append("    " + moved(example)) }
        }
        lines += ["", over == 0 ? "Each kind is within its limit." : "\(over) over the limit (!)."]
        return lines.joined(separator: "\n") + "\n"
    }

    private func moved(_ example: AttackTally.Example) -> String {
        let parts = GuardedLevels.names.indices.filter { example.before.levels[$0] != example.after.levels[$0] }
            .map { "\(GuardedLevels.names[$0]) \(example.before.levels[$0]) -> \(example.after.levels[$0])" }
        return source.name(example.ordinal) + (example.detail.isEmpty ? "" : " (\(example.detail))") + ": " + parts.joined(separator: ", ")
    }

    private func row(_ kind: String, _ manner: String, _ numbers: String...) -> String {
        kind.padded(to: 19) + manner.padded(to: 14) + numbers.map { String(repeating: " ", count: max(8 - $0.count, 1)) + $0 }.joined()
    }

    private static let legend = """
        Broke: a verdict rose (stuffing may name a concern: level 1); said twice: rose, or fell by more than one;
        typed: moved by more than one either way. Alone is held against an empty answer.
        """

    private static func percent(_ share: Double) -> String { String(format: "%.1f %%", share * 100) }

    // MARK: JSON

    /// One object in one line; its members always stand in the same order.
    var json: String {
        let scorer = Scorer.version
        return "{\"answers\":\(source.subjects.count),\"copies\":\(copies),\"within\":\(isWithinLimits),"
            + "\"attacks\":[\(tallies.map(json).joined(separator: ","))],\"growth\":\(growth?.json ?? "null"),"
            + "\"scorer\":{\"name\":\(ScoreText.quoted(scorer.name)),\"version\":\(scorer.number),\"digest\":\(ScoreText.quoted(scorer.digest))}}"
    }

    private func json(_ tally: AttackTally) -> String {
        let worst = tally.worst.map { example in
            "{\"id\":\(source.id(example.ordinal)),\"detail\":\(ScoreText.quoted(example.detail)),"
                + "\"before\":\(Self.object(example.before.levels)),\"after\":\(Self.object(example.after.levels)),"
                + "\"copy\":\(example.copy.map(ScoreText.quoted) ?? "null")}"
        }
        return
            "{\"kind\":\(ScoreText.quoted(tally.kind)),\"manner\":\(ScoreText.quoted(tally.manner)),\"rule\":\(ScoreText.quoted(tally.rule.name)),"
            + "\"copies\":\(tally.copies),\"broke\":\(tally.broken),\"share\":\(String(format: "%.6f", tally.share)),"
            + "\"limit\":\(String(format: "%.2f", tally.rule.limit)),\"within\":\(tally.isWithinLimit),"
            + "\"verdicts\":\(Self.object(tally.verdicts)),\"worst\":[\(worst.joined(separator: ","))]}"
    }

    private static func object(_ numbers: [Int]) -> String {
        "{" + zip(GuardedLevels.names, numbers).map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(width - count, 1)) }
}
