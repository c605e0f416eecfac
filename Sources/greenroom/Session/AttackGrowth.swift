import Foundation
import RubricScorer

/// How much longer eight times the words take: about eight times as long, as long as nothing is quadratic.
struct AttackGrowth {
    /// Words of the longer copy: of more than 10,000 nothing is marked, so that less is done.
    static let words = 9_600
    private static let factor = 8
    /// Eightfold words take 64 times as long where the time is quadratic, 8 times where it is not.
    private static let limit = 24.0

    /// Times as long; nil without an answer to lengthen.
    private let grown: Double?

    init(_ subjects: [AttackSubject]) {
        func time(_ words: Int) -> Double? {
            guard var subject = subjects.first(where: { $0.answer.contains { !$0.isWhitespace } }) else { return nil }
            subject.ordinal = 0
            guard let copy = LongAnswer(.repeated, words: words).copy(of: subject) else { return nil }
            // The lesser of two: whatever else the machine did only adds.
            return (0..<2).map { _ in
                let start = Self.spent()
                _ = GuardedLevels(answer: copy.answer, prompt: subject.prompt, round: subject.round)
                return Self.spent() - start
            }
            .min()
        }
        guard let short = time(Self.words / Self.factor), let long = time(Self.words) else {
            grown = nil
            return
        }
        grown = long / max(short, 1e-6)
    }

    /// Seconds of processor time that this thread has used.
    private static func spent() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    var isWithinLimit: Bool { grown.map { $0 <= Self.limit } ?? true }

    var text: String {
        guard let grown else { return "No answer has a word in it." }
        return "9,600 words take \(String(format: "%.1f", grown)) times as long as 1,200 (limit \(Int(Self.limit)))."
    }

    /// Without the figure, which no two runs share.
    var json: String {
        "{\"words\":\(Self.words),\"factor\":\(Self.factor),\"limit\":\(Int(Self.limit)),\"within\":\(isWithinLimit)}"
    }
}
