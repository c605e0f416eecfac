import Dispatch
import Foundation
import RubricScorer

/// Reads lines from a descriptor and writes one line for each, in order, in constant memory.
struct ScoreFilter {
    let prompt: String?
    let round: RoundKind?
    /// Lines scored at the same time.
    let jobs: Int

    private static let chunk = 1 << 16

    /// True when every line was good.
    func run(from descriptor: Int32) throws -> Bool {
        var held: [UInt8] = []
        var skipping = false
        var number = 0
        var waiting: [ScoreLine.Source] = []
        var good = true
        var buffer = [UInt8](repeating: 0, count: Self.chunk)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw Failure(code: .inputOutput, what: "The input cannot be read: \(String(cString: strerror(errno))).", cure: "")
            }
            var rest = buffer[..<count]
            while let end = rest.firstIndex(of: 0x0a) {
                number += 1
                held += rest[..<end]
                rest = rest[(end + 1)...]
                waiting.append(source(held, number, tooLong: skipping))
                held.removeAll(keepingCapacity: true)
                skipping = false
                if waiting.count >= jobs * 16 { good = flush(&waiting) && good }
            }
            held += rest
            if held.count > ScoreLine.longest {
                skipping = true
                held.removeAll()
            }
            if count == 0 {
                if !held.isEmpty || skipping { waiting.append(source(held, number + 1, tooLong: skipping)) }
                return flush(&waiting) && good
            }
            good = flush(&waiting) && good
        }
    }

    private func source(_ bytes: [UInt8], _ number: Int, tooLong: Bool) -> ScoreLine.Source {
        tooLong || bytes.count > ScoreLine.longest ? .tooLong(number) : .bytes(bytes, number)
    }

    /// Scores what waits and writes it; lines with nothing in them are left out.
    private func flush(_ waiting: inout [ScoreLine.Source]) -> Bool {
        defer { waiting.removeAll(keepingCapacity: true) }
        let sources = waiting.filter { !$0.isBlank }
        if sources.isEmpty { return true }
        let results = Results(sources.count)
        let (prompt, round, jobs) = (prompt, round, jobs)
        if jobs == 1 {
            for index in sources.indices { results.set(index, sources[index].line(prompt, round)) }
        } else {
            DispatchQueue.concurrentPerform(iterations: min(jobs, sources.count)) { job in
                for index in stride(from: job, to: sources.count, by: jobs) { results.set(index, sources[index].line(prompt, round)) }
            }
        }
        put(results.text)
        return results.isGood
    }

    /// Output lines by place.
    private final class Results: @unchecked Sendable {
        private let lock = NSLock()
        private var lines: [String]
        private var bad = 0

        init(_ count: Int) { lines = [String](repeating: "", count: count) }

        func set(_ index: Int, _ line: ScoreLine) {
            let output = line.output
            lock.lock()
            lines[index] = output
            if line.isBad { bad += 1 }
            lock.unlock()
        }

        var text: String { lines.joined(separator: "\n") + "\n" }
        var isGood: Bool { bad == 0 }
    }
}

extension ScoreLine {
    /// A line as it came.
    enum Source: Sendable {
        case bytes([UInt8], Int)
        case tooLong(Int)

        var isBlank: Bool {
            guard case .bytes(let bytes, _) = self else { return false }
            return bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0d }
        }

        func line(_ prompt: String?, _ round: RoundKind?) -> ScoreLine {
            switch self {
            case .bytes(let bytes, let number): ScoreLine(bytes, number: number, prompt: prompt, round: round)
            case .tooLong(let number): ScoreLine(tooLong: number)
            }
        }
    }
}
