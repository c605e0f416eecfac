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
        ])
    func strings(_ text: String) { #expect(isAllList(text)) }

    @Test(
        "budgets, short bullets and an enumeration that answers are claims",
        arguments: [
            "Retrieval 40 ms, features 30 ms, ranking 60 ms, rest 20 ms, so 150 in all, none to spare, p99, measured, at the edge.",
            "Late: leaderboard. Wrong: total viewer count. Neither: your own contribution.",
            "Learn: hide channel. Never: punish streamer. Simple.",
            "follow, dwell, language, chat rate, minutes since start. hurts: what the viewer bought before",
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

    @Test("words in no order: sentences begin small and hold capitals where none belong")
    func shuffledSentences() {
        #expect(ReadAnswer(answer: "was slow page We the. viewers left The early so. they back came Then.", prompt: "").isNoise)
        let small = "the page was slow. viewers left early, so I'd say I was late. then they came back"
        #expect(!ReadAnswer(answer: small, prompt: "").isNoise)
        #expect(!ReadAnswer(answer: "The page was slow The viewers left. We cut it They came back.", prompt: "").isNoise)
    }
}
