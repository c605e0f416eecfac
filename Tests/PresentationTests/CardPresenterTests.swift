import InterviewEngine
import RubricScorer
import Testing
import ViewModels

@testable import Presentation

/// Private score sheets, side by side.
@Suite struct CardPresenterTests {
    /// Both sit in the first round; Ana weighs fairness, Bo latency.
    static let loop: Loop = {
        var loop = SmallLoop.loop
        loop.rounds[0].interviewers = ["ana", "bo"]
        for index in loop.personas.indices {
            let isAna = loop.personas[index].id == "ana"
            loop.personas[index].listensFor = isAna ? "who is seen" : "a budget"
            for dimension in Dimension.allCases { loop.personas[index].weights[dimension.rawValue] = 0 }
            loop.personas[index].weights["fairness"] = isAna ? 5 : 1
            loop.personas[index].weights["latency"] = isAna ? 1 : 5
        }
        return loop
    }()

    /// Has what pleases each of them.
    private static let strong = """
        We reserved one in eight slots for small channels. I gave up 12 ms of p99 latency for it, 150 instead of 138, since slow pages lose \
        viewers only above 200. Small channels went from 4 to 9 percent of first impressions against a holdout, and below 7 we would have \
        turned it off.
        """

    private static func talked(_ mode: SessionMode = .practice) -> Sitting {
        var sitting = Sitting(SmallLoop.setup(mode), loop: loop)
        sitting.sitTalk(strong: strong)
        return sitting
    }

    private static func cards(_ sitting: Sitting, _ round: String) -> CardsView? {
        sitting.review().rounds.first { $0.id == round }?.cards
    }

    @Test func eachWeighsForThemself() throws {
        let cards = try #require(Self.cards(Self.talked(), "talk")).cards
        #expect(cards.map(\.id) == ["ana", "bo"] && cards.map(\.weighs) == [["fairness"], ["latency"]])
        #expect(cards.map(\.listensFor) == ["who is seen", "a budget"])
        let sitting = Self.talked()
        for (card, love) in zip(cards, [Dimension.fairness, .latency]) {
            let all = sitting.sheets.turns.compactMap { $0.sheet.level(love) }
            #expect(card.pleased.first.map { $0.label == love.title } ?? all.allSatisfy { $0 < 2 }, "\(card.name)")
        }
        #expect(cards[1].pleased.first?.label == "Latency")
        #expect(cards[0].vote == voteText(try #require(cards[0].number)))
    }

    @Test func everyQuoteWasTyped() throws {
        let view = Sitting.whole(loop: Self.loop).review()
        let all = view.rounds.compactMap(\.cards)
        // Nothing that either of them weighs was assessed in the second round.
        #expect(all.count == 1)
        let quotes = all.flatMap { cards in cards.cards.flatMap { $0.pleased + $0.cost } + cards.splits.map(\.quote) }
        #expect(quotes.count >= 2)
        for quote in quotes {
            #expect(view.passages[quote.passage].entry.kind == .candidate)
            #expect(view.passages[quote.passage].entry.text.contains(quote.text), "\(quote.text)")
        }
    }

    /// The levels of every answer are set: latency decided, fairness absent though it was asked for.
    @Test func whatPleasedOneAndCostWithAnother() throws {
        let sitting = Self.talked()
        var sheets = sitting.sheets
        for entry in sheets.turns.indices {
            for mark in sheets.turns[entry].sheet.marks.indices {
                let dimension = sheets.turns[entry].sheet.marks[mark].dimension
                let words = Evidence(dimension: dimension, role: .traded, start: 0, end: 8, rule: "test")
                sheets.turns[entry].sheet.marks[mark].level = dimension == .latency ? 4 : 0
                sheets.turns[entry].sheet.marks[mark].evidence = dimension == .latency ? [words] : []
            }
        }
        let view = sitting.review(sheets: sheets)
        let cards = try #require(view.rounds[0].cards)
        #expect(cards.cards.map(\.number) == [1, 4])
        let split = try #require(cards.splits.first)
        #expect(split.sentence == "Pleased Bo (latency: decided and guarded) and cost you with Ana (fairness: absent).")
        #expect(cards.cards[0].cost.first?.word == "absent" && cards.cards[0].pleased.first?.label == "Latency")
    }

    @Test func onePersonAloneHasNoCards() {
        #expect(Self.cards(Sitting.whole(), "talk") == nil)
        #expect(Self.cards(Sitting.whole(), "story")?.cards.map(\.id) == ["bo", "ana"])
    }

    @Test func nothingSaidGivesNoCards() {
        var sitting = Sitting(loop: Self.loop)
        sitting.send(.roundEntered(round: "talk"))
        sitting.send(.roundAbandoned)
        #expect(Self.cards(sitting, "talk") == nil)
    }

    @Test func anExamKeepsThemUntilItsLoopIsOver() {
        #expect(Self.cards(Self.talked(.exam), "talk") == nil)
        #expect(Self.talked(.exam).debrief("talk").round.cards == nil)
        #expect(Self.cards(Sitting.whole(SmallLoop.setup(.exam), loop: Self.loop), "talk") != nil)
    }

    /// A pack from before there were weights: everybody weighs as the pack does.
    @Test func whoHasNoWeightsWeighsAsThePackDoes() throws {
        let sitting = Sitting.whole()
        let rubric = Rubric(weights: [.latency: 5])
        let cards = try #require(sitting.review(rubric: rubric).rounds[1].cards).cards
        #expect(Set(cards.map(\.number)).count == 1 && Set(cards.map(\.mean)).count == 1)
        #expect(cards[0].mean == sitting.sheets.round("story", state: sitting.state, rubric: rubric).overall.map { $0 * 4 / 10 })
    }
}
