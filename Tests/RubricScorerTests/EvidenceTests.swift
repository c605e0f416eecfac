import Foundation
import RubricScorer
import Testing

@Suite struct EvidenceTests {
    @Test func everyLevelHasAQuoteInsideTheAnswer() {
        for (rated, sheet) in zip(RatedAnswer.all, RatedAnswer.sheets) {
            let bytes = rated.answer.utf8.count
            for mark in sheet.marks {
                if mark.dimension != .concision, mark.level! > 0 { #expect(!mark.evidence.isEmpty, "\(rated.id) \(mark.dimension)") }
                for evidence in mark.evidence {
                    #expect(evidence.start >= 0 && evidence.start < evidence.end && evidence.end <= bytes, "\(rated.id)")
                    #expect(rated.answer.contains(evidence.quote(in: rated.answer)), "\(rated.id)")
                }
                #expect((mark.lift == nil) == (mark.level == 4), "\(rated.id) \(mark.dimension)")
            }
        }
    }

    @Test("deleting what bought a level makes it fall, in at least 97 of 100 marks")
    func deletedEvidenceLowersTheLevel() {
        var marks = 0
        var fell = 0
        for (index, rated) in RatedAnswer.all.enumerated() where index % 5 == 0 {
            for mark in RatedAnswer.sheets[index].marks where mark.dimension != .concision && mark.level! > 0 {
                let left = without(mark.evidence.filter { $0.role != .against && $0.role != .dismissed }, in: rated.answer)
                marks += 1
                if Scorer.score(answer: left, prompt: rated.prompt).level(mark.dimension)! < mark.level! { fell += 1 }
            }
        }
        print("levels that fall without their evidence: \(fell) of \(marks)")
        #expect(marks > 300)
        #expect(fell * 100 >= marks * 97)
    }

    @Test func liftsQuoteTheCandidateAndNothingElse() {
        for (rated, sheet) in zip(RatedAnswer.all, RatedAnswer.sheets) {
            for lift in sheet.marks.compactMap(\.lift) {
                for piece in lift.split(separator: "\u{201c}").dropFirst() where lift.contains("\u{201d}") {
                    let quote = piece.prefix { $0 != "\u{201d}" }.replacingOccurrences(of: " \u{2026}", with: "")
                    #expect(rated.answer.contains(quote) || rated.answer.contains("\u{201c}"), "\(rated.id): \(lift)")
                }
            }
        }
    }

    private func without(_ evidence: [Evidence], in answer: String) -> String {
        var bytes = Array(answer.utf8)
        for piece in evidence { for index in piece.start..<piece.end { bytes[index] = 0x20 } }
        return String(decoding: bytes, as: UTF8.self)
    }
}
