import Foundation
import InterviewEngine
import Listening

/// A line of what others asked, in the tests; each stands among the wordings of the main pack.
struct AskedQuestion: Decodable, Sendable {
    var writer: String
    var question: String
    var fact: String?

    /// As the pack has it.
    var wording: String {
        var text = question.lowercased()
        for (curly, plain) in [("\u{2019}", "'"), ("\u{201c}", "\""), ("\u{201d}", "\""), ("\u{2013}", "-"), ("\u{2014}", "-")] {
            text = text.replacingOccurrences(of: curly, with: plain)
        }
        text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        while let last = text.last, "?.! ".contains(last) { text.removeLast() }
        return text
    }
}

extension AskedQuestion {
    /// What comes of each person's questions, asked of a world that lacks the wordings which that person gave it.
    static func byWriter<Result: Sendable>(
        _ questions: [AskedQuestion], of world: CaseWorld, _ work: @Sendable ([AskedQuestion], FactIndex) -> Result
    ) -> [Result] {
        let writers = Set(questions.map(\.writer)).sorted()
        return inParallel(writers.count) { place in
            let own = questions.filter { $0.writer == writers[place] }
            return work(own, FactIndex(world.without(own)))
        }
    }
}
