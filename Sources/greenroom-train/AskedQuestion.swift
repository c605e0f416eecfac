import Foundation
import InterviewEngine
import Listening

/// A line of what others asked, in the tests; each stands among the wordings of the main pack.
struct AskedQuestion: Decodable {
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

extension FactQuestion {
    /// The questions of each person, by a world that lacks them.
    static func asked(_ questions: [AskedQuestion], _ world: CaseWorld) -> [FactQuestion] {
        let writers = Set(questions.map(\.writer)).sorted()
        return inParallel(writers.count) { place -> [FactQuestion] in
            let own = questions.filter { $0.writer == writers[place] }
            let index = FactIndex(world.without(own))
            return own.compactMap { question in
                FactQuestion(
                    question.question, asksFor: question.fact.flatMap { id in world.facts.firstIndex { $0.id == id } }, index, weight: 1)
            }
        }.flatMap { $0 }
    }
}
