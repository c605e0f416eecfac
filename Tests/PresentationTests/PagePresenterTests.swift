import InterviewEngine
import Presentation
import RubricScorer
import SessionJournal
import Testing
import ViewModels

@Suite struct DebriefPresenterTests {
    @Test func itShowsTheRoundAndWhatComesNext() {
        var sitting = Sitting(SmallLoop.setup(pace: 1_500))
        sitting.sitTalk()
        let view = sitting.debrief("talk")
        #expect(view.title == "Talk" && view.round.sheet.marks.count == 8)
        #expect(view.next == "Round 2 of 2: Story, 15 min")
        #expect(!view.sealed)
        sitting.sitStory()
        #expect(sitting.debrief("story").next == nil)
    }

    @Test func theQuestionWithTheLowestLevelsIsRedone() {
        var sitting = Sitting()
        sitting.send(.roundEntered(round: "talk"))
        sitting.answer(Sitting.strong)
        sitting.answer(Sitting.weak)
        let asked = sitting.state.turns.compactMap(\.prompt)
        #expect(DebriefPresenter.redoPrompt(state: sitting.state, round: "talk", sheets: sitting.sheets) == asked[1])
        #expect(sitting.debrief("talk").redo == sitting.state.loop.prompt(asked[1])?.line.text)
        #expect(DebriefPresenter.redoPrompt(state: sitting.state, round: "story", sheets: sitting.sheets) == nil)
        #expect(sitting.debrief("story").round.sheet.marks.isEmpty)
    }

    /// Both answers lack one of two corners; which is worse depends on what the pack weighs.
    @Test func theWeightsOfThePackDecideWhatIsWorst() throws {
        var sitting = Sitting(SmallLoop.setup(rounds: ["talk"]))
        sitting.send(.roundEntered(round: "talk"))
        for _ in 0..<2 { sitting.answer(Sitting.weak) }
        var sheets = sitting.sheets
        let speed = try #require(sitting.state.turns.first { $0.prompt == "speed" }).number
        let chat = try #require(sitting.state.turns.first { $0.prompt == "chat" }).number
        for index in sheets.turns.indices {
            let levels: [Dimension: Int] = sheets.turns[index].turn == speed ? [.latency: 4, .fairness: 0] : [.fairness: 1]
            for mark in sheets.turns[index].sheet.marks.indices {
                sheets.turns[index].sheet.marks[mark].level = levels[sheets.turns[index].sheet.marks[mark].dimension] ?? 2
            }
        }
        func worst(_ weights: [Dimension: Int]) -> String? {
            DebriefPresenter.redoPrompt(state: sitting.state, round: "talk", sheets: sheets, rubric: Rubric(weights: weights))
        }
        #expect(worst([.latency: 5, .fairness: 1]) == sitting.state.turns[chat].prompt)
        #expect(worst([.latency: 1, .fairness: 5]) == sitting.state.turns[speed].prompt)
    }

    @Test func anExamIsSealedUntilTheLoopIsOver() {
        var sitting = Sitting(SmallLoop.setup(.exam))
        sitting.sitTalk()
        #expect(sitting.debrief("talk").sealed)
        #expect(sitting.debrief("talk").redo == nil)
        #expect(sitting.history().levels == [nil, nil, nil] && sitting.history().vote == nil)
        sitting.sitStory()
        #expect(!sitting.debrief("story").sealed)
        #expect(sitting.debrief("story").redo != nil)
        #expect(sitting.history().vote != nil)
    }
}

@Suite struct HistoryPresenterTests {
    @Test func aRowTellsHowFarASessionCame() {
        var sitting = Sitting()
        sitting.sitTalk()
        let parked = sitting.history()
        #expect(parked.rounds == "1 of 2 rounds" && parked.state == "parked" && parked.mode == "practice")
        #expect(parked.minutes == (sitting.state.now.milliseconds + 30_000) / 60_000)
        let sheet = sitting.sheets.loop(state: sitting.state, rubric: Rubric())
        #expect(parked.levels == [sheet.mark(.latency).level, sheet.mark(.fairness).level, sheet.mark(.creatorRevenue).level])
        #expect(parked.levels[0] ?? 0 >= 1)
        #expect(["strong no", "no", "yes", "strong yes"].contains(parked.vote))
        sitting.send(.roundEntered(round: "story"))
        #expect(sitting.history().state == "unfinished")
        sitting.send(.roundAbandoned)
        #expect(sitting.history().state == "finished" && sitting.history().rounds == "2 of 2 rounds")
        #expect(Sitting().history().vote == nil)
    }

    @Test func aSecondTakeIsToldApart() {
        var sitting = Sitting(SmallLoop.setup(rounds: [Redo.roundID(of: "case")]))
        sitting.send(.roundEntered(round: "redo-case"))
        sitting.send(.roundAbandoned)
        #expect(sitting.history().pack == "Small loop, second take")
        #expect(sitting.history().rounds == "1 round")
    }

    @Test func theTrendHasTheLevelsOfScoredSessionsTheOldestFirst() throws {
        func row(_ date: String, _ levels: [String: Int], minutes: Int = 10) -> HistoryRowView {
            HistoryRowView(
                session: date, date: date + " 20:14", pack: "", rounds: "", minutes: minutes, levels: [], vote: nil, state: "finished",
                mode: "practice",
                marks: Dimension.allCases.map {
                    HistoryMarkView(id: $0.rawValue, label: $0.title, hue: .other, level: levels[$0.rawValue])
                })
        }
        let damaged = HistoryPresenter.unreadableRow(session: "s", date: "", error: JournalError.notAJournal(path: "/x"))
        let rows = [row("2026-11-03", ["latency": 3, "evidence": 0]), damaged, row("2026-11-02", [:]), row("2026-11-01", ["latency": 1])]
        let trend = try #require(HistoryPresenter.trend(of: rows))
        #expect(trend.dates == ["2026-11-01", "2026-11-03"] && trend.sessions == 3 && trend.minutes == 30)
        #expect(trend.rows.map(\.id) == Dimension.allCases.map(\.rawValue))
        #expect(trend.rows[0].levels == [1, 3] && trend.rows[0].first == 1 && trend.rows[0].last == 3)
        let evidence = try #require(trend.rows.first { $0.id == "evidence" })
        #expect(evidence.levels == [nil, 0] && evidence.first == 0 && evidence.last == 0)
        #expect(trend.neverAsked == ["Fairness", "Creator revenue", "Impact framing", "Concision", "Live domain", "Humility"])
        #expect(HistoryPresenter.trend(of: [damaged]) == nil)
        let unscored = try #require(HistoryPresenter.trend(of: [row("2026-11-02", [:])]))
        #expect(unscored.dates.isEmpty && unscored.neverAsked.isEmpty && unscored.timeSpent == "10 min in 1 session")
    }

    @Test func aSealedExamHasNoPlaceInTheTrend() throws {
        var sitting = Sitting(SmallLoop.setup(.exam))
        sitting.sitTalk()
        #expect(sitting.history().marks.count == 8 && sitting.history().marks.allSatisfy { $0.level == nil })
        #expect(try #require(HistoryPresenter.trend(of: [sitting.history()])).dates.isEmpty)
        sitting.sitStory()
        let marks = sitting.history().marks
        #expect(marks.prefix(3).map(\.level) == sitting.history().levels && marks.contains { $0.level != nil })
    }

    @Test func aSessionThatCannotBeReadHasARowToo() {
        struct Odd: Error, CustomStringConvertible { var description: String { "The pack is gone.\nLine 1" } }
        let told: [(any Error, state: String, words: String)] = [
            (JournalError.futureFormat(path: "/x", found: 9), "newer", "Made by a newer Greenroom (journal format 9)"),
            (JournalError.notAJournal(path: "/x"), "foreign", "Not a Greenroom session"),
            (JournalError.empty(path: "/x"), "empty", "Ended before it began"),
            (JournalError.damagedHeader(path: "/x"), "damaged", "Its first line is damaged"),
            (JournalError.unreadable(path: "/x", reason: "no"), "unreadable", "Cannot be read: no"),
            (JournalError.tooBig(path: "/x", bytes: 300 * 1_048_576), "unreadable", "300 MiB, more than any session can be"),
            (Odd(), "unreadable", "The pack is gone."),
        ]
        for (error, state, words) in told {
            let row = HistoryPresenter.unreadableRow(session: "s", date: "", error: error)
            #expect(row.state == state && row.pack == words && row.levels == [nil, nil, nil] && row.isUnreadable)
        }
    }
}

@Suite struct HomePresenterTests {
    private static func home(
        first: Bool = false, hour: Int = 20, parked: [HomePresenter.Parked] = [], last: String? = nil, example: String? = nil
    ) -> HomeView {
        HomePresenter.view(
            name: first ? nil : "Ana", firstStart: first, hour: hour, parked: parked,
            packs: [(id: "long", title: "Long loop", isWarmUp: false), (id: "warm-up", title: "Warm-up", isWarmUp: true)], last: last,
            example: example, note: "", noteTone: .quiet)
    }

    @Test func theFirstStartOffersTheExampleAndAsksForAName() {
        let view = Self.home(first: true, example: "example")
        #expect(view.asksName)
        #expect(
            view.items.map(\.intent) == [
                .openPack("warm-up", round: nil), .openPack("long", round: nil), .openReview("example"), .openReplay("example", from: 0),
            ])
        #expect(view.items.map(\.suggested) == [true, false, false, false])
    }

    @Test func whatIsParkedComesFirst() {
        let parked = [(session: "a", title: "Long loop", next: "Round 2, Viktor, 45 min: continue")]
        let view = Self.home(parked: parked, last: "a", example: "example")
        #expect(view.items.first?.intent == .continueSession("a"))
        #expect(view.items.first?.title == "Round 2, Viktor, 45 min: continue")
        #expect(view.items.filter(\.suggested).count == 1)
        #expect(view.items.map(\.intent).suffix(3) == [.openReview("a"), .openReplay("a", from: 0), .openHistory])
    }

    @Test(arguments: [(0, "evening"), (4, "evening"), (5, "morning"), (11, "morning"), (12, "afternoon"), (18, "evening"), (23, "evening")])
    func theGreetingKnowsTheHour(hour: Int, word: String) { #expect(Self.home(hour: hour).greeting == "Good \(word), Ana.") }
}

@Suite struct LobbyPresenterTests {
    @Test func roundsAreTickedAndTimedWithTheCandidatesPace() {
        let view = LobbyPresenter.view(
            loopTitle: "Small loop", notice: "Unofficial.", about: "", loop: SmallLoop.loop, rounds: ["talk", "story", "gone"],
            finished: ["talk"], mode: .exam, pace: 1_250, problem: nil)
        #expect(
            view.rounds == [
                LobbyRoundView(title: "Talk", detail: "15 min with Ana Stone", done: true, next: false),
                LobbyRoundView(title: "Story", detail: "13 min with Bo Reed, Ana Stone", done: false, next: true),
            ])
        #expect(view.mode == "exam" && view.pace == "1.25x time")
    }
}
