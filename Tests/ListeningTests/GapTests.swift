import InterviewEngine
import Listening
import Testing

/// A text, the gap that is heard in it, and the words that show it.
struct GapCase: Sendable, CustomTestStringConvertible {
    var gap: Gap
    var text: String
    var shows: String?
    var raises: [String] = []
    var testDescription: String { "\(gap.rawValue): \(text.prefix(40))" }
}

@Suite struct GapTests {
    static let present: [GapCase] = [
        GapCase(gap: .noAnswer, text: "Not sure."),
        GapCase(gap: .noAnswer, text: "why do you ask me this, you're the data scientist. do your own job"),
        GapCase(gap: .noAnswer, text: "I don't know, can we take the next question please?"),
        GapCase(gap: .noAnswer, text: "the of to in the a was is the for the an of the my of the and"),
        GapCase(
            gap: .offQuestion,
            text: """
                My grandmother bakes bread on Sundays. Flour, water, salt, and patience. The kitchen smells of yeast, the oven ticks, and rain runs \
                down the window. Afterwards everybody naps on the sofa.
                """),
        GapCase(
            gap: .offQuestion, text: "We moved the ranker to two stages and kept the whole path under 150 ms at p99 on every device.",
            raises: ["creator_revenue"]),
        GapCase(
            gap: .metricWithoutOutcome,
            text: "I shipped a new ranker last spring. The AUC rose from 0.78 to 0.81. It was a transformer with fresh embeddings.",
            shows: "The AUC rose from 0.78 to 0.81"),
        GapCase(
            gap: .metricWithoutOutcome,
            text:
                "We rebuilt the retrieval stage with two towers and the recall at 100 went up 7 percent, which the whole team liked a lot.",
            shows: "We rebuilt the retrieval stage with two towers and the recall at 100 went up 7 percent"),
        GapCase(
            gap: .noDecision,
            text: """
                One option is to refresh every five minutes, which helps newcomers. Another option is to leave it at thirty, which is cheaper. \
                It depends on what the company values in the end, and on many other things.
                """,
            shows: "It depends on what the company values in the end, and on many other things"),
        GapCase(
            gap: .namedOnly, text: "Of course latency is something that the whole team was always thinking about in that project.",
            shows: "Of course latency is something that the whole team was always thinking about in that project", raises: ["latency"]),
        GapCase(
            gap: .notTraded,
            text: "Latency at p99 is 141 ms today. Retrieval takes 45 ms of it. Ranking takes 40 ms and the network takes 16 ms.",
            shows: "Latency at p99 is 141 ms today", raises: ["latency"]),
        GapCase(
            gap: .noSide,
            text:
                "There is a tension between speed and small channels. Slower pages hurt everybody, and fewer slots hurt the newcomers most.",
            shows: "There is a tension between speed and small channels"),
        GapCase(
            gap: .noFigure,
            text: "The launch went very well and many creators told us that the page had become significantly better for them.",
            shows: "The launch went very well and many creators told us that the page had become significantly better for them"),
        GapCase(
            gap: .figureWithoutBaseline, text: "I led the launch of the new row. Payouts rose by 12 percent. The team celebrated.",
            shows: "Payouts rose by 12 percent"),
        GapCase(
            gap: .noGuard,
            text: """
                I gave up the bigger model to get 80 ms back, and p99 latency fell to 120 ms. We lost 0.3 percent of clicks for it. I shipped it: \
                a slow page costs more than a dull row, 40 ms is worth 0.6 percent of starts.
                """,
            shows: "I gave up the bigger model to get 80 ms back", raises: ["latency"]),
    ]

    @Test(arguments: present) func isHeard(_ one: GapCase) throws {
        let hearing = hear(one.text, raises: one.raises)
        let gap = try #require(hearing.gaps.first { $0.gap == one.gap }, "\(hearing.gaps)")
        #expect(words(gap.span, in: one.text) == one.shows)
    }

    static let filled: [GapCase] = [
        GapCase(gap: .noAnswer, text: "I shipped a ranker that doubled the tips of small channels."),
        GapCase(
            gap: .offQuestion,
            text: "We ran a shop. Sellers with few orders were put on the second page, and forty of them left within a month or two."),
        GapCase(
            gap: .metricWithoutOutcome, text: "The AUC rose from 0.78 to 0.81, and 12 percent more new streamers stayed for a second month."
        ),
        GapCase(gap: .metricWithoutOutcome, text: "I recall that the sellers were unhappy with the page and with how we had told them."),
        GapCase(
            gap: .noDecision,
            text: """
                One option is to refresh every five minutes, which helps newcomers. Another option is to leave it at thirty, which is cheaper. \
                I'd go with five minutes, because a new stream is over before the thirty are up.
                """),
        GapCase(gap: .namedOnly, text: "Of course latency was something that the whole team was always thinking about in that project."),
        GapCase(
            gap: .notTraded, text: "Of course latency is something that the whole team was always thinking about.", raises: ["latency"]),
        GapCase(
            gap: .noSide,
            text: "There is a tension between speed and small channels. I'd keep the slots and accept the 20 ms, and I said so."),
        GapCase(
            gap: .noFigure,
            text: "The launch went very well and 40 creators told us that the page had become significantly better for them."),
        GapCase(
            gap: .figureWithoutBaseline,
            text: "I led the launch. Payouts rose by 12 percent compared with the control group. The team celebrated."),
        GapCase(gap: .figureWithoutBaseline, text: "If payouts rise by 12 percent I'd call it a success and go on to the next language."),
        GapCase(
            gap: .noGuard,
            text: """
                I gave up the bigger model to get 80 ms back, and p99 latency fell to 120 ms. We lost 0.3 percent of clicks for it. If p99 goes above \
                150 ms for ten minutes it rolls back by itself, and I own that alarm.
                """,
            raises: ["latency"]),
    ]

    @Test(arguments: filled) func isNotHeard(_ one: GapCase) {
        #expect(!hear(one.text, raises: one.raises).has(one.gap))
    }

    @Test func comesInOrderOfImportance() {
        let hearing = hear(
            "The AUC rose by 7 percent. One option was more depth. Another option was more data. It depends on many things, as ever, and on whom you ask in the end."
        )
        #expect(hearing.gaps.map(\.gap).count >= 2)
        let order = hearing.gaps.map { Gap.allCases.firstIndex(of: $0.gap)! }
        #expect(order == order.sorted() && Set(order).count == order.count)
    }

    @Test func isLeftOutWhereThePackIsBlind() {
        let text = "I shipped a new ranker last spring. The AUC rose by 7 percent. It was a transformer with fresh embeddings."
        #expect(hear(text).has(.metricWithoutOutcome) && hear(text).has(.figureWithoutBaseline))
        #expect(!hear(text, off: ["impact_framing"]).has(.metricWithoutOutcome))
        #expect(!hear(text, off: ["evidence"]).has(.figureWithoutBaseline))
        let slow = "Of course latency is something that the whole team was always thinking about."
        #expect(hear(slow, raises: ["latency"]).latency == .named)
        #expect(hear(slow, raises: ["latency"], off: ["latency"]).latency == .absent)
        #expect(!hear(slow, raises: ["latency"], off: ["latency"]).has(.namedOnly))
    }

    @Test func isNotHeardInADraftThatHasBarelyBegun() {
        #expect(hear("So", final: false).gaps.isEmpty)
        #expect(hear("", final: false).gaps.isEmpty)
        #expect(hear("").gaps == [HeardGap(gap: .noAnswer, span: nil)])
    }
}

/// Somebody who sees both sides and takes none, on a question that raises no dimension.
@Suite struct FenceTests {
    @Test(arguments: [
        "Friday I'd get them in one room and have each side write down what would change their mind. Then weigh up the impact of a delay against the impact of a bad launch, because both are real.",
        "The engineers have a point that it isn't ready, and the researcher has a point that waiting costs trust. I'd put them in one room and let everybody speak, and we would find it together.",
        "There is always a trade-off between shipping early and shipping well. I would set up a meeting with the stakeholders and build alignment before anything else happens.",
        "We could launch on Monday with a smaller share, or we could wait until Thursday. Both have advantages. I would listen to the whole squad about it.",
    ]) func hearsThatNoSideIsTaken(_ text: String) {
        let hearing = hear(text, prompt: "They are split down the middle on whether it's ready. What happens on Friday?")
        #expect(hearing.has(.noSide) || hearing.has(.noDecision), "\(hearing.gaps)")
    }

    @Test(arguments: [
        "The engineers have a point and so has the researcher. I'd launch on Monday to 5 percent, and the researcher gets the switch.",
        "Both are right, and I would put them in one room. Then I'd hold the launch until Thursday, because a bug in payments costs more than three days.",
    ]) func hearsASideThatIsTaken(_ text: String) {
        let hearing = hear(text, prompt: "They are split down the middle on whether it's ready. What happens on Friday?")
        #expect(!hearing.has(.noSide) && !hearing.has(.noDecision), "\(hearing.gaps)")
    }
}

/// A price that was named anywhere in the thread is not asked for.
@Suite struct PriceTests {
    @Test(arguments: [
        "I held one slot in eight for small sellers. Waiting costs us maybe half a percent of watch starts for two weeks, I'd accept that.",
        "Latency at p99 is 141 ms today. Retrieval takes 45 ms of it. Ranking takes 40 ms.\nThe big sellers paid for it, we lost 4 percent of their orders.",
        "Latency at p99 is 141 ms today. Retrieval takes 45 ms of it. Ranking takes 40 ms.\nIt went back to 46, at the price of 0.7 percent of watch time.",
    ]) func isHeard(_ text: String) { #expect(!hear(text, raises: ["latency", "fairness"]).has(.notTraded)) }

    @Test(arguments: [
        "Latency at p99 is 141 ms today. Retrieval takes 45 ms of it. Ranking takes 40 ms. Nobody lost anything.",
        "Latency at p99 is 141 ms today. Retrieval takes 45 ms of it. Ranking takes 40 ms. Speed comes at the cost of quality, as they say.",
    ]) func isMissed(_ text: String) { #expect(hear(text, raises: ["latency"]).has(.notTraded), "\(hear(text, raises: ["latency"]).gaps)") }

    @Test func aGuardAtOneCornerIsAGuard() {
        let text = """
            I gave up the bigger model to get 80 ms back, and p99 latency fell to 120 ms. We lost 0.3 percent of clicks for it. I shipped it: \
            a slow page costs more than a dull row, 40 ms is worth 0.6 percent of starts.
            """
        #expect(hear(text, raises: ["latency"]).has(.noGuard))
        let guarded =
            text
            + "\nIf small creators get less than 6 percent of impressions for 2 weeks, the old ranker comes back, and I own that alarm."
        #expect(!hear(guarded, raises: ["latency"]).has(.noGuard))
    }
}

@Suite struct StandingTests {
    @Test(arguments: [
        ("We hired two people and moved the office to the river.", Standing.absent),
        ("Latency was on our minds the whole time.", .named),
        ("Latency at p99 is 141 ms today. Retrieval takes 45 ms of it. Ranking takes 40 ms and the network takes 16 ms.", .concrete),
        (
            "I gave up the bigger model to get 80 ms back, and p99 latency fell to 120 ms. We lost 0.3 percent of clicks for it. I shipped it: a slow page costs more, 40 ms is worth 0.6 percent of starts.",
            .traded
        ),
        (
            "I gave up the bigger model to get 80 ms back, and p99 latency fell to 120 ms. We lost 0.3 percent of clicks for it. If p99 goes above 150 ms for 10 minutes it rolls back by itself, and I own that alarm.",
            .guarded
        ),
    ]) func rises(_ text: String, _ standing: Standing) {
        #expect(hear(text).latency == standing)
    }
}

@Suite struct DwellTests {
    @Test func countsWordsSinceTheLastOutcomeAndFigure() {
        let hearing = hear("Tips per channel rose by 40 percent. Then we went home. It was a fine day for all of us there.", final: false)
        #expect(hearing.dwell == Dwell(words: 21, sinceOutcome: 14, sinceFigure: 14))
        #expect(hear("We went home.", final: false).dwell == Dwell(words: 3, sinceOutcome: 3, sinceFigure: 3))
    }

    @Test func findsWhatIsSaidAgain() {
        let text =
            "We asked every seller what the page had cost them. It rained. As I said, we asked every seller what the page had cost them."
        let hearing = hear(text, final: false)
        #expect(hearing.repeats.map { words($0, in: text) } == ["As I said, we asked every seller what the page had cost them"])
        #expect(hear("It rained. It was cold. It rained.", final: false).repeats.isEmpty)
    }

    @Test("a yes or a no answers a question that wants one, and no other")
    func yesOrNo() {
        let offer = "You get it for a year, at that price. I've got a pen here. Do you sign?"
        for text in ["No.", "Yes, I would sign.", "Nope, not at that price.", "Sure."] {
            #expect(!hear(text, prompt: offer).has(.noAnswer), "\(text)")
        }
        for text in ["No idea.", "Not sure.", "Pass.", "", "Maybe the pen."] {
            #expect(hear(text, prompt: offer).has(.noAnswer), "\(text)")
        }
        for prompt in ["What would you give up for it?", "Is that one design or two?", "Would you accept it, and how would you tell them?"]
        {
            #expect(hear("No.", prompt: prompt).has(.noAnswer), "\(prompt)")
        }
    }
}
