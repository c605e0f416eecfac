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
                for (index, evidence) in mark.evidence.enumerated() {
                    #expect(!mark.evidence[..<index].contains(evidence), "\(rated.id) \(mark.dimension): the same quote twice")
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

    /// With all that is quoted besides, so that the level falls without it, these would be more.
    @Test func theRatedAnswersAreNotQuotedMoreThanTheirLevelsTake() {
        let quotes = RatedAnswer.sheets.reduce(0) { sum, sheet in
            sum + sheet.marks.reduce(0) { $0 + (Dimension.tradeOffs.contains($1.dimension) ? $1.evidence.count : 0) }
        }
        print("quotes on the trade-offs: \(quotes)")
        #expect(quotes <= 3_500)
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

    @Test("No advice holds the same words up twice")
    func liftsQuoteOnce() {
        for (rated, sheet) in zip(RatedAnswer.all, RatedAnswer.sheets) {
            for lift in sheet.marks.compactMap(\.lift) {
                let quotes = lift.split(separator: "\u{201c}").dropFirst().map { $0.prefix { $0 != "\u{201d}" } }
                #expect(Set(quotes).count == quotes.count, "\(rated.id): \(lift)")
            }
        }
    }

    @Test("What is not spoken of is asked of what was decided, in its words, where something clearly was")
    func whatWasDecidedIsAskedAbout() {
        let answer = """
            I would keep two places of the first row for channels under 50 viewers and give up 3 percent of clicks for it. If their \
            broadcasters leave more often than those of the control group I take it out again.
            """
        let sheet = Scorer.score(answer: answer, prompt: "What would you change about the home page?")
        #expect(sheet.level(.fairness)! >= 2 && sheet.level(.latency) == 0)
        #expect(sheet.mark(.latency).lift?.hasPrefix("Nothing here is about how fast it is served. Say what \u{201c}") == true)
        let empty = Scorer.score(answer: "I like this question a lot.", prompt: "What would you change about the home page?")
        #expect(empty.mark(.latency).lift == "Nothing here is about how fast it is served. Say what your decision does to it.")
    }

    private func without(_ evidence: [Evidence], in answer: String) -> String {
        var bytes = Array(answer.utf8)
        for piece in evidence { for index in piece.start..<piece.end { bytes[index] = 0x20 } }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// What nobody can have said in an interview is not marked.
@Suite struct TooLongTests {
    private let answer = """
        I would keep two places of the first row for channels under 50 viewers and give up 3 percent of clicks for it. If their \
        broadcasters leave more often than those of the control group I take it out again.
        """

    private func sheet(words: Int) -> AnswerSheet {
        let filler = (0..<words - 50).map { "word\($0)" }.joined(separator: " ")
        return Scorer.score(answer: answer + "\n\n" + filler + ".", prompt: "What would you change about the home page?")
    }

    @Test func moreThanAnHourOfTalkIsNotMarked() {
        #expect(sheet(words: 9_900).level(.fairness)! >= 2)
        let long = sheet(words: 10_100)
        #expect(long.marks.allSatisfy { $0.level == 0 || $0.dimension == .concision && $0.level! <= 1 } && long.vote == 1)
        #expect(long.marks.allSatisfy { $0.evidence.isEmpty || $0.dimension == .concision })
        #expect(long.marks.allSatisfy { $0.lift?.hasPrefix("This is longer than an hour of talk") == true })
        #expect(TradeOffEdge.allCases.allSatisfy { edge in !long.edges.contains { $0.edge == edge && $0.lit } })
    }

    /// Filler that outweighs an answer looks like what the answer is about, and among so much something is found for every part.
    private static let filler = WrittenTexts.all.filter { $0.kind == "padding" || $0.kind == "framework" }

    @Test("an answer that runs on into filler of several times its length says no more than it did", arguments: [500, 900])
    func fillerThatOutweighsTheAnswer(words: Int) {
        var risen = 0
        let answers = RatedAnswer.all.enumerated().filter { $0.offset % 24 == 0 }.map(\.element)
        for answer in answers {
            let subject = AttackSubject(answer: answer.answer, prompt: answer.prompt, round: answer.round)
            let copy = LongAnswer(.padded(Self.filler, .sameLine), words: words).copy(of: subject)!
            func levels(_ text: String) -> GuardedLevels { GuardedLevels(answer: text, prompt: answer.prompt, round: answer.round) }
            if !AttackRule.neverRises.broken(levels(answer.answer), levels(copy.answer)).isEmpty { risen += 1 }
        }
        #expect(answers.count == 42 && risen <= 1, "\(risen) rose")
    }

    @Test func whatIsHeldByItsLengthIsToldSo() throws {
        let rated = try #require(RatedAnswer.all.first { $0.vote == 4 && $0.levels["latency"] == 4 })
        let subject = AttackSubject(answer: rated.answer, prompt: rated.prompt, round: rated.round)
        let copy = try #require(LongAnswer(.padded(Self.filler, .sameLine), words: 700).copy(of: subject)).answer
        let alone = Scorer.score(answer: rated.answer, prompt: rated.prompt, round: rated.round)
        let padded = Scorer.score(answer: copy, prompt: rated.prompt, round: rated.round)
        #expect(alone.level(.latency)! > padded.level(.latency)!)
        let lift = try #require(padded.mark(.latency).lift)
        #expect(lift.hasPrefix("\(padded.words) words are more than an interviewer follows, so each level asks for more."))
        #expect(alone.marks.allSatisfy { $0.lift?.contains("more than an interviewer follows") != true })
    }

    @Test func aListThatIsLostAmongWordsThatAreNoneNamesNothing() {
        let list = "latency, fairness, creator revenue, live ranking, cold start."
        func level(_ strangers: Int) -> Int? {
            let words = (0..<strangers).map { "wordle\($0)x" }.joined(separator: " ")
            return Scorer.score(answer: list + "\n\n" + words + ".", prompt: "").level(.latency)
        }
        #expect(level(8) == 1)
        #expect(level(60) == 0)
    }
}

@Suite struct NumbersInSheetTests {
    private let answer = """
        I'd give retrieval 40 ms, ranking 60 ms and the network 30 ms, 40 + 60 + 30 = 150 ms in all. In the pilot churn among small \
        streamers went from 6 percent to 4 percent against a control group over eight weeks, so I kept it. We held back 5 percent of viewers
        and checked the season by comparing with the same weeks a year before; the interval was 1.4 to 2.6 points.
        """

    @Test("a wrong sum is quoted, corrected, and keeps evidence at 2")
    func wrongSum() {
        let sheet = Scorer.score(answer: answer, prompt: "How would you spend the latency budget?")
        let right = Scorer.score(
            answer: answer.replacingOccurrences(of: "= 150 ms", with: "= 130 ms"), prompt: "How would you spend the latency budget?")
        #expect(right.level(.evidence)! >= 3)
        #expect(sheet.level(.evidence)! == 2)
        #expect(sheet.mark(.evidence).lift?.contains("130") == true)
        #expect(sheet.numbers?.contains { $0.verdict == .disagrees } == true)
    }
}
