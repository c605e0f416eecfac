import Reading
import Testing

@testable import RubricScorer

/// Terms strung together are told from short things that are said.
@Suite struct TermRunTests {
    /// Whether no clause may stand as a claim.
    private func isAllList(_ text: String) -> Bool {
        let answer = ReadAnswer(answer: text, prompt: "")
        return !answer.aside.isEmpty && answer.aside.allSatisfy { $0 == .list }
    }

    @Test(
        "a string of terms is a list, whatever stands between them",
        arguments: [
            "p99, what I learned, cold start, SLA, time to first frame, subs, exposure parity, limits, two-second burst.",
            "exposure parity; equal opportunity; Gini coefficient; popularity bias; long tail; DAU; holdout; switchback",
            "p50\np95\np99\ntail latency\ncold start\nexposure floor\nsmall creators\nexposure cap\nrollback",
            "Latency. Fairness. Guardrails. Cold start. Payouts. Raids. Rollback. Holdout. North star.",
            "latency / p99 / SLA / fairness / exposure / small creators / payouts / subs / tips",
            "A/A, A/B, kill switch, distillation, ONNX, cache",
            "Red flags: no data culture, HiPPO, no MLOps, tech debt, latency debt, no CI/CD, siloed org, no career path",
        ])
    func strings(_ text: String) { #expect(isAllList(text)) }

    @Test(
        "budgets, short bullets and an enumeration that answers are claims",
        arguments: [
            "Retrieval 40 ms, features 30 ms, ranking 60 ms, rest 20 ms, so 150 in all, none to spare, p99, measured, at the edge.",
            "Late: leaderboard. Wrong: total viewer count. Neither: your own contribution.",
            "Learn: hide channel. Never: punish streamer. Simple.",
            "follow, dwell, language, chat rate, minutes since start. hurts: what the viewer bought before",
            "Small creators lose exposure, so fairness guardrails cap top channels.",
            "Viewers left, so creators lost money, and advertisers noticed, which hurt revenue.",
            "Three places: first recommendations, second moderation, third captions, and fourth ads",
            "I measured p99 and/or p95, the share of impressions, the tips, the subs, the follows, the rest",
            "- small streamers first\n- we lose 2 % of tips\n- I take that\n- back if it is 3",
        ])
    func claims(_ text: String) { #expect(!isAllList(text)) }

    @Test("a list that is nearly all there is names what it names, and is quoted for it")
    func named() {
        let terms = "p99, SLA, exposure parity, small creators, payouts, subs, tips, holdout, rollback, threshold, canary"
        for answer in [terms + ".", terms + ". Depends."] {
            let sheet = Scorer.score(answer: answer, prompt: "How do these go together?", round: .panel)
            for dimension in Dimension.tradeOffs {
                #expect(sheet.level(dimension) == 1, "\(dimension) \(answer)")
                let quotes = sheet.mark(dimension).evidence
                #expect(quotes.contains { $0.start == 0 && $0.role == .named }, "\(dimension) \(answer)")
            }
            #expect(sheet.vote == 1)
        }
    }

    @Test("a list names something where it is half of an answer, and each is quoted for what it names alone")
    func halfOfIt() {
        let speed = "p99, SLA, throughput, tail latency, response time, hedged requests, canary, rollback, time to first frame."
        let fairness = "exposure parity, demographic parity, small creators, Gini coefficient, popularity bias, long tail, fairness audit."
        let more = """
            I asked each of them once a week what had annoyed people most, and I took that list to the engineers myself. Half of it was \
            fixed by the end of the year, and I was told why the rest was not.
            """
        func latency(_ answer: String) -> Int { Scorer.score(answer: answer, prompt: "Why you?").level(.latency)! }
        #expect(latency(speed + " I ran a support team of nine.") == 1)
        #expect(latency(speed + " I ran a support team of nine. " + more) == 0)
        let quotes = Scorer.score(answer: speed + "\n" + fairness, prompt: "Why you?").mark(.fairness).evidence
        #expect(!quotes.isEmpty && quotes.allSatisfy { $0.start > speed.utf8.count })
    }

    @Test("words in no order: sentences begin small and hold capitals where none belong")
    func shuffledSentences() {
        #expect(ReadAnswer(answer: "was slow page We the. viewers left The early so. they back came Then.", prompt: "").isNoise)
        let small = "the page was slow. viewers left early, so I'd say I was late. then they came back"
        #expect(!ReadAnswer(answer: small, prompt: "").isNoise)
        #expect(!ReadAnswer(answer: "The page was slow The viewers left. We cut it They came back.", prompt: "").isNoise)
    }
}
