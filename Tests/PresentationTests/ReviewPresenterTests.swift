import InterviewEngine
import Presentation
import RubricScorer
import Testing
import ViewModels

@Suite struct ReviewPresenterTests {
    private static func slice(_ text: String, _ start: Int, _ end: Int) -> String? {
        let bytes = Array(text.utf8)
        guard start >= 0, start < end, end <= bytes.count else { return nil }
        return String(validating: bytes[start..<end], as: UTF8.self)
    }

    private static func expectSound(_ view: ReviewView) {
        let marks = view.rounds.flatMap(\.sheet.marks) + view.loop.marks + view.passages.flatMap(\.marks)
        for quote in marks.flatMap(\.quotes) {
            #expect(slice(view.passages[quote.passage].entry.text, quote.start, quote.end) == quote.text)
            #expect(view.passages[quote.passage].entry.kind == .candidate)
        }
        for passage in view.passages {
            for highlight in passage.highlights { #expect(slice(passage.entry.text, highlight.start, highlight.end) != nil) }
            #expect(passage.highlights.map(\.start) == passage.highlights.map(\.start).sorted())
            #expect(view.rounds.indices.contains(passage.round))
        }
        for moment in view.rounds.flatMap(\.moments) { #expect(view.passages.indices.contains(moment.passage)) }
        #expect(view.passages.map(\.time) == view.passages.map(\.time).sorted())
    }

    @Test func everyQuoteIsAStretchOfItsPassage() {
        let view = Sitting.whole().review()
        Self.expectSound(view)
        #expect(view.loop.marks.contains { !$0.quotes.isEmpty })
        #expect(view.passages.contains { !$0.highlights.isEmpty })
    }

    /// The strong part was typed after a follow-up, so that its offsets in the answer are not those in the passage.
    @Test func evidenceOfALaterPartIsShownThere() throws {
        let view = Sitting.whole().review()
        let latency = try #require(view.rounds[0].sheet.marks.first { $0.id == "latency" })
        try #require(!latency.quotes.isEmpty)
        for quote in latency.quotes { #expect(Sitting.strong.contains(quote.text)) }
        #expect(view.passages[latency.quotes[0].passage].entry.text == Sitting.strong)
    }

    @Test func aQuoteIsTheVeryWordsThatWereScored() throws {
        let sitting = Sitting.whole()
        let passages = sitting.review().passages
        for entry in sitting.sheets.turns {
            let answer = sitting.state.turns[entry.turn].answer
            let marks = try #require(passages.last { $0.entry.turn == entry.turn && $0.entry.kind == .candidate }).marks
            #expect(!marks.isEmpty)
            for mark in marks {
                let dimension = try #require(Dimension(rawValue: mark.id))
                #expect(mark.quotes.map(\.text) == entry.sheet.mark(dimension).evidence.map { $0.quote(in: answer) })
            }
        }
    }

    /// Sheets come from a file: whatever ranges they hold, no letter is cut in two and nothing traps.
    @Test func anyRangesOfASheetAreClippedToWholeLetters() {
        let sitting = Sitting.whole()
        var random = UInt64(11)
        func next(_ bound: Int) -> Int {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(random >> 33) % bound
        }
        for _ in 0..<40 {
            var sheets = sitting.sheets
            for turn in sheets.turns.indices {
                for mark in sheets.turns[turn].sheet.marks.indices {
                    sheets.turns[turn].sheet.marks[mark].evidence = (0..<6).map { _ in
                        Evidence(
                            dimension: sheets.turns[turn].sheet.marks[mark].dimension, role: .traded, start: next(600) - 50,
                            end: next(700) - 50, rule: "any")
                    }
                }
            }
            Self.expectSound(sitting.review(sheets: sheets))
        }
        var strange = sitting.sheets.turns.map { (turn: $0.turn, sheet: $0.sheet) }
        strange.append((turn: 99, sheet: strange[0].sheet))
        Self.expectSound(sitting.review(sheets: SessionSheets(turns: strange)))
    }

    @Test func theMarginSaysWhyItWasSaid() {
        let passages = Sitting.whole().review().passages
        func margin(_ text: String) -> String? { passages.first { $0.entry.text == text }?.margin }
        #expect(margin("By how much?") == "follow-up: no figure")
        #expect(margin("And who noticed?") == "cut in: model metrics and no outcome")
        #expect(margin("The target is 150 ms.") == "told: the latency target")
        #expect(margin("Think of the tail.") == "hint")
        #expect(margin("How did case go, in figures and in what it cost?") == "asks about creator revenue")
        #expect(margin("Hello.") == nil)
    }

    private static let ana = "Ana was short of words in this session: no cutting in, \(rest)"
    private static let bo = "Bo was short of words in this session: quick to cut in, \(rest)"
    private static let rest =
        "3 seconds before speaking, at most 2 questions about what was missing, and seldom a word that you were heard."

    @Test func whatWasPrivateInTheRoomIsToldOnceARound() {
        let sitting = Sitting.whole()
        let told = sitting.review().passages.filter { $0.entry.text.contains("wants to know, and why:") }
        #expect(
            told.map(\.entry.text) == [
                "What Ana wants to know, and why: She wants one sentence. And she wants it early. \(Self.ana)",
                "What Bo wants to know, and why: He carries the pager. \(Self.bo)",
            ])
        #expect(told.map(\.round) == [0, 1])
        #expect(!sitting.room.entries.contains { $0.text.contains("pager") })
    }

    /// Rounds follow one another at the same instant; without an opening the turns tell them apart.
    @Test func passagesBelongToTheirRoundsWithAndWithoutAnOpening() throws {
        var mute = SmallLoop.loop
        for index in mute.rounds.indices { mute.rounds[index].opening = [] }
        for loop in [SmallLoop.loop, mute] {
            let sitting = Sitting.whole(loop: loop)
            let passages = sitting.review().passages
            let goodbyes = passages.indices.filter { passages[$0].entry.text == "Goodbye." }
            let first = try #require(goodbyes.first)
            let second = try #require(passages.firstIndex { $0.entry.text == "Welcome." || $0.entry.turn == 3 })
            #expect(passages[...first].allSatisfy { $0.round == 0 } && passages[second...].allSatisfy { $0.round == 1 })
            #expect(passages[second].entry.at == "0:00")
            #expect(sitting.room.entries.filter { $0.text == "Goodbye." }.map(\.at) == goodbyes.map { passages[$0].entry.at })
        }
    }

    @Test func modelNotesComeAfterTheAnswerOnly() {
        var sitting = Sitting()
        sitting.send(.roundEntered(round: "story"))
        sitting.type("Well")
        let answers = ["case": ModelAnswer(weak: "", decent: "It paid.", strong: "It paid, and it cost us.")]
        #expect(sitting.review(answers: answers).passages.allSatisfy { $0.notes == nil && $0.models.isEmpty })
        sitting.send(.roundAbandoned)
        let noted = sitting.review(answers: answers).passages.filter { $0.notes != nil }
        #expect(noted.first?.models.map(\.kind) == ["strong", "decent"])
        #expect(sitting.review(answers: answers).passages.filter { !$0.models.isEmpty } == noted)
        #expect(noted.first.map { sitting.review(answers: answers).sealed.passages.contains($0) } == false)
        #expect(noted.map(\.entry.text) == ["Well"])
        #expect(noted.map(\.notes) == ["A strong answer to case has a figure."])
    }

    @Test func threeMomentsTheCostliestFirstAndAGoodOneLast() {
        let view = Sitting.whole().review()
        for round in view.rounds { #expect(round.moments.count <= 3) }
        let talk = view.rounds[0].moments
        #expect(talk.first?.title == "Nothing was said")
        #expect(talk.last?.tone == .good)
        #expect(Sitting.strong.contains(talk.last?.quote ?? "?"))
        let cut = view.rounds[1].moments.first { $0.title.hasPrefix("Cut in: ") }
        #expect(cut?.quote == "Creators earned 12 percent more.")
        #expect(cut?.why.hasPrefix("You took it up after 2 seconds, in 5 words; the answer ") == true)
    }

    /// Whatever is shown as the candidate's words is theirs, and stands in the passage that it points to.
    @Test func everyMomentQuotesThePassageItPointsTo() {
        let view = Sitting.whole().review()
        for moment in view.rounds.flatMap(\.moments) where moment.title != "Nothing was said" {
            #expect(view.passages[moment.passage].entry.text.contains(moment.quote), "\(moment.title)")
            #expect(view.passages[moment.passage].entry.kind == .candidate)
        }
    }

    @Test func aMissSaysWhatWasAskedAndALiftWhichAnswerItIsAbout() throws {
        var sitting = Sitting(SmallLoop.setup(rounds: ["talk"]))
        sitting.send(.roundEntered(round: "talk"))
        sitting.answer(Sitting.strong)
        sitting.answer(Sitting.weak)
        sitting.send(.roundAbandoned)
        let round = sitting.review().rounds[0]
        let weak = try #require(sitting.state.turns[1].prompt)
        let miss = try #require(round.moments.first)
        #expect(miss.why.hasPrefix("Asked: \u{201C}How did \(weak) go, in figures and in what it …\u{201D} "))
        #expect(miss.quote == Sitting.weak)
        let fairness = try #require(round.sheet.marks.first { $0.id == "fairness" })
        #expect(fairness.lift?.hasPrefix("To \u{201C}How did \(weak) go, in figures and in …\u{201D}: ") == true)
    }

    @Test func anInterruptionWithoutAReplyIsTold() {
        var sitting = Sitting()
        sitting.send(.roundEntered(round: "story"))
        sitting.beCutIn(on: Sitting.metrics)
        sitting.submit()
        sitting.pass(.minutes(1))
        #expect(sitting.review().rounds[0].moments.contains { $0.quote == "And who noticed?" && $0.why == "It got no reply of its own." })

        var finishing = Sitting()
        finishing.send(.roundEntered(round: "story"))
        finishing.beCutIn(on: Sitting.metrics)
        finishing.send(.letMeFinish)
        finishing.submit()
        finishing.pass(.minutes(1))
        #expect(finishing.review().rounds[0].moments.contains { $0.why == "You asked to finish first, and were let." })
    }

    @Test func aFalsePremiseIsAMoment() {
        var sitting = Sitting()
        sitting.send(.roundEntered(round: "story"))
        let figure = Figure(mantissa: 500, exponent: 0, unit: "ms")
        let text = "Given the 500 ms target we had room."
        let asked = Asked(span: HeardSpan(start: 10, end: 23), finding: .falsePremise(fact: "sla", stated: figure))
        sitting.answer(text, asked: [asked])
        sitting.send(.roundAbandoned)
        let moment = sitting.review().rounds[0].moments.first { $0.title == "A premise that does not hold: the latency target" }
        #expect(moment?.quote == "500 ms target")
        #expect(moment?.why == "The target is 150 ms.")
    }

    @Test func aSheetSaysHowItWasSat() {
        let view = Sitting.whole(SmallLoop.setup(pace: 1_250)).review()
        #expect(view.rounds[0].sheet.conditions == ["extra time 1.25", "1 hint", "pasted 4 words", "paused once"])
        #expect(view.rounds[1].sheet.conditions == ["extra time 1.25", "left the room once"])
        #expect(view.loop.conditions == ["extra time 1.25", "1 hint", "pasted 4 words", "paused once", "left the room once"])
        #expect(view.subtitle.hasPrefix("2026-11-25 20:14, practice, "))
        var open = Sitting()
        open.send(.roundEntered(round: "talk"))
        open.send(.paused)
        open.send(.unpaused)
        #expect(open.review().loop.conditions == ["paused once", "not finished"])
    }

    @Test func onlyExamListsAbsencesAndNoneThatThePackLeavesOut() {
        #expect(Sitting.whole().review().loop.absences.isEmpty)
        let exam = Sitting.whole(SmallLoop.setup(.exam))
        let absent = "Fairness was asked for and is absent: \u{201C}How did speed go, in figures and in what it …\u{201D}"
        #expect(exam.review().rounds[0].sheet.absences.contains(absent))
        #expect(!exam.review(rubric: Rubric(off: [.fairness])).rounds[0].sheet.absences.contains(absent))
        #expect(!exam.review(rubric: Rubric(off: [.fairness])).loop.marks.contains { $0.id == "fairness" })
    }

    @Test func anExamTellsWhatWasSaidAndNoScoreBeforeItsLoopIsOver() {
        var sitting = Sitting(SmallLoop.setup(.exam))
        sitting.sitTalk()
        let parked = sitting.review()
        #expect(parked.isSealed)
        for sheet in parked.rounds.map(\.sheet) + [parked.loop] {
            #expect(sheet.isSealed && sheet.marks.isEmpty && sheet.vote == nil && sheet.overall == nil && sheet.absences.isEmpty)
        }
        #expect(parked.rounds.allSatisfy { $0.moments.isEmpty })
        #expect(parked.passages.contains { $0.entry.kind == .candidate && $0.entry.text == Sitting.strong })
        for passage in parked.passages {
            #expect(passage.marks.isEmpty && passage.highlights.isEmpty && passage.notes == nil && passage.margin == nil)
            #expect(passage.entry.kind != .note || !passage.entry.text.contains("wants to know"))
        }
        // The last round has begun, so that there is none after it, and is not over.
        sitting.send(.roundEntered(round: "story"))
        #expect(sitting.review().isSealed && sitting.history().isSealed)
        let whole = Sitting.whole(SmallLoop.setup(.exam))
        #expect(!whole.review().isSealed && !whole.review().loop.marks.isEmpty && !whole.history().isSealed)
        var practice = Sitting()
        practice.sitTalk()
        #expect(!practice.review().isSealed)
    }

    @Test func aRoundThatIsStillBeingSatHasNothingUnanswered() {
        var sitting = Sitting()
        sitting.send(.roundEntered(round: "talk"))
        sitting.type("Half an answer")
        #expect(sitting.review().rounds[0].moments.isEmpty)
        Self.expectSound(sitting.review())
        Self.expectSound(Sitting().review())
    }
}
