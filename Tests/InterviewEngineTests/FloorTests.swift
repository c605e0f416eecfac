import InterviewEngine
import Testing

@Suite struct ProbeTests {
    @Test func theFirstGapThatThePromptKnowsIsProbed() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        let prompt = play.state.openTurn!.prompt!
        _ = play.take()
        play.answer(gaps: [.offQuestion, .noDecision, .noFigure])
        #expect(
            play.fresh.last
                == .spoke(
                    utterance: Utterance(
                        by: "ada", text: "\(prompt) no_decision?", purpose: .followUp(prompt: prompt, gap: .noDecision))))
        #expect(play.state.floor == .candidate)
        #expect(play.state.pinnedQuestion?.text == "\(prompt) no_decision?")
    }

    @Test func aFollowUpQuotesTheCandidate() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        let text = "First. We made recommendations faster, and\ncheaper. Last."
        let span = HeardSpan(start: 7, end: 50)
        play.answer(text, gaps: [.noFigure], span: span)
        #expect(play.state.pinnedQuestion?.text == "You said \"We made recommendations faster\". no_figure?")
    }

    @Test(arguments: [
        ("We rebuilt it and the AUC went up b", "We rebuilt it and the AUC went up"),
        ("It gave us recall of 0.81 and the", "It gave us recall of 0.81"),
        ("We trained it on a year of clicks. ", "We trained it on a year of clicks"),
    ])
    func whoIsCutOffHearsNoHalfWords(_ draft: String, _ quote: String) {
        var play = Play(SmallLoop.state(["story"]))
        play.enter("story")
        play.type(draft)
        play.pass(.seconds(60))
        play.hear(
            gaps: [.metricWithoutOutcome], span: HeardSpan(start: 0, end: draft.utf8.count),
            dwell: Dwell(words: 90, sinceOutcome: 90, sinceFigure: 3))
        #expect(play.state.openInterruption?.text == "stop \"\(quote)\" metric_without_outcome")
    }

    @Test func noFollowUpIsAskedTwiceAndNoMoreThanThePersonaAsks() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        for _ in 0..<3 { play.answer(gaps: [.noFigure, .noDecision, .notTraded]) }
        #expect(play.state.turns[0].probed == [.noFigure, .noDecision])
        #expect(play.state.turns[0].parts.map(\.kind) == [.answer, .followUp, .followUp])
        #expect(play.state.turns.count == 2)
    }

    @Test func quotesAreWholeWordsOnOneLine() {
        let text = "It got, well, 1 2 3 4 5 6 7 8 9 10 11 12 better.\nSo - there!"
        #expect(Quote.words(of: HeardSpan(start: 0, end: text.utf8.count), in: text) == "It got, well, 1 2 3 4 5 6 7 8 9 10 11")
        #expect(Quote.words(of: HeardSpan(start: 0, end: 6), in: text) == nil)
        #expect(Quote.words(of: HeardSpan(start: 1, end: 30), in: text) == nil)
        #expect(Quote.words(of: HeardSpan(start: 0, end: 900), in: text) == nil)
        #expect(Quote.words(of: HeardSpan(start: -4, end: 3), in: text) == nil)
        let wide = "  (naïve users pay €5 more)… "
        #expect(Quote.words(of: HeardSpan(start: 0, end: wide.utf8.count), in: wide) == "naïve users pay €5 more")
    }
}

@Suite struct QuoteTests {
    func sentence(_ text: String, around words: String) -> String? {
        let start = text.utf8.count - text.utf8.suffix(from: text.firstRange(of: words)!.lowerBound).count
        return Quote.sentence(around: HeardSpan(start: start, end: start + words.utf8.count), in: text)
    }

    @Test func aClaimIsQuotedWithItsSentence() {
        #expect(sentence("So. Latency fell to 90 ms! Then we left.", around: "90 ms") == "Latency fell to 90 ms")
        #expect(sentence("Version 2.5 came out at 3.1 percent", around: "3.1") == "Version 2.5 came out at 3.1 percent")
    }

    @Test func aLongSentenceIsCutToTheClauseWithTheClaim() {
        let long =
            "We cut latency from 300 ms to 120 ms, and small creators saw eleven percent more minutes, which nobody had asked us for."
        #expect(sentence(long, around: "eleven percent") == "small creators saw eleven percent more minutes")
    }

    @Test func aLongClauseBeginsWithTheClaim() {
        let long = "one two three four five six seven eight nine ten eleven 12 ms fourteen fifteen sixteen seventeen eighteen"
        #expect(sentence(long, around: "12 ms") == "one two three four five six seven eight nine ten eleven 12 ms fourteen")
        let longer = "a b c d e f g h i j k l m n o 12 ms p q r"
        #expect(sentence(longer, around: "12 ms") == "12 ms p q r")
    }

    @Test func punctuationOfAnyScriptIsLeftOffAtTheEnds() {
        let text = "— “We grew by 40 %” …"
        #expect(Quote.words(of: HeardSpan(start: 0, end: text.utf8.count), in: text) == "We grew by 40 %")
        let kana = "、 推薦 の 改善 。"
        #expect(Quote.words(of: HeardSpan(start: 0, end: kana.utf8.count), in: kana) == "推薦 の 改善")
    }
}

@Suite struct InterruptionTests {
    /// Ben is impatient: 27 words without an outcome after 15 s are enough.
    func typing(_ words: Int = 30, over span: Milliseconds = .seconds(20)) -> Play {
        var play = Play(SmallLoop.state())
        play.enter("story")
        play.type("Well, ")
        play.type(String(repeating: "model ", count: words), over: span)
        _ = play.take()
        return play
    }

    let long = Dwell(words: 31, sinceOutcome: 31, sinceFigure: 31)

    @Test func theInterviewerCutsInOnAMetricWithoutAnOutcome() {
        var play = typing()
        play.hear(gaps: [.metricWithoutOutcome], span: HeardSpan(start: 6, end: 23), dwell: long)
        #expect(play.take() == ["cut metric_without_outcome", "ben: stop \"model model model\" metric_without_outcome"])
        #expect(play.state.openInterruption != nil)
        #expect(play.state.activeBox == .answer)
    }

    @Test(arguments: [(20, 20, 31), (30, 9, 31), (30, 20, 26)])
    func notBeforeWordsAndSecondsAreReached(words: Int, seconds: Int, dwell: Int) {
        var play = typing(words, over: .seconds(seconds))
        let count = dwell < 31 ? dwell : words + 1
        play.hear(gaps: [.metricWithoutOutcome], dwell: Dwell(words: count, sinceOutcome: count, sinceFigure: count))
        #expect(play.take().isEmpty)
    }

    @Test func theDraftIsParkedAtAPauseAndComesBackAfterTheReply() {
        var play = typing()
        play.hear(gaps: [.metricWithoutOutcome], dwell: long)
        let since = play.now
        #expect(nextDeadline(play.state) == since + Milliseconds(600))
        let draft = play.state.answer
        play.pass(Milliseconds(600))
        #expect(play.state.floor == .replying(cause: .metricWithoutOutcome))
        #expect(play.state.pinnedQuestion?.text == "stop metric_without_outcome")
        _ = play.take()
        play.type("Creators earned more.", into: .reply)
        play.submit(.reply)
        #expect(play.take() == ["restored", "ben: ben back 1"])
        #expect(play.state.answer == draft)
        #expect(play.state.floor == .candidate)
        #expect(play.state.openTurn?.parts.map(\.kind) == [.reply])
    }

    @Test func itIsParkedAtASentenceEndAndAfterFiveSecondsOfTyping() {
        var play = typing()
        play.hear(gaps: [.metricWithoutOutcome], dwell: long)
        var other = play
        play.type("and so", over: Milliseconds(300))
        #expect(play.take().contains("parked") == false)
        // So far it could be the beginning of a figure, which is not to be torn apart.
        play.type(" 0.", over: Milliseconds(100))
        #expect(!play.take().contains("parked"))
        play.type("03. ", over: Milliseconds(300))
        #expect(play.take() == ["parked"])
        for _ in 0..<9 { other.type("more ", over: Milliseconds(500)) }
        #expect(!other.take().contains("parked"))
        other.type("more ", over: Milliseconds(500))
        #expect(other.take() == ["parked"])
        #expect(other.state.reply.text.isEmpty)
    }

    @Test func nobodyIsCutOffInAWordButWhoeverNeverEndsOne() {
        var play = typing()
        play.hear(gaps: [.metricWithoutOutcome], dwell: long)
        _ = play.take()
        for _ in 0..<11 { play.type("mo", over: Milliseconds(500)) }
        #expect(play.take().isEmpty)
        var other = play
        play.type("re ", over: Milliseconds(100))
        play.pass(Milliseconds(1))
        #expect(play.take() == ["parked"] && play.state.answer.text.hasSuffix("more "))
        for _ in 0..<4 { other.type("mo", over: Milliseconds(500)) }
        #expect(other.take() == ["parked"])
    }

    @Test func whoeverHasTypedOnIntoTheReplyMayAskOnceItIsEmpty() {
        var play = typing()
        play.hear(gaps: [.metricWithoutOutcome], dwell: long)
        play.pass(.seconds(1))
        play.type("gs", into: .reply)
        #expect(play.state.mayAskToFinish && !play.state.canAskToFinish)
        let box = play.state.reply
        play.send(
            .drafted(
                box: .reply, revision: box.revision + 1, cursor: 0, edits: [DraftEdit(wait: .zero, at: 0, delete: 2, insert: "")]))
        #expect(play.state.canAskToFinish)
        play.send(.letMeFinish)
        #expect(play.state.floor == .candidate && !play.state.mayAskToFinish)
    }

    @Test func lettingFinishIsGrantedOnceAPersona() {
        var play = typing()
        play.hear(gaps: [.metricWithoutOutcome], dwell: long)
        _ = play.take()
        play.pass(Milliseconds(700))
        play.send(.letMeFinish)
        #expect(play.take() == ["parked", "ben: ben finish 1", "restored"])
        #expect(play.state.floor == .candidate)
        play.type(String(repeating: "word ", count: 200), over: .seconds(150))
        _ = play.take()
        play.hear(dwell: Dwell(words: 230, sinceOutcome: 0, sinceFigure: 230))
        #expect(play.take().first == "cut no_figure")
        play.send(.letMeFinish)
        #expect(play.take().isEmpty)
    }

    @Test func thereIsPeaceAfterAnInterruptionAndABudget() {
        var play = typing()
        play.hear(gaps: [.metricWithoutOutcome], dwell: long)
        play.send(.letMeFinish)
        play.type(String(repeating: "word ", count: 200), over: .seconds(19))
        _ = play.take()
        let much = Dwell(words: 400, sinceOutcome: 400, sinceFigure: 400)
        play.hear(gaps: [.metricWithoutOutcome], dwell: much)
        #expect(play.take().isEmpty)
        play.type("word ", over: .seconds(30))
        play.hear(gaps: [.metricWithoutOutcome], dwell: much)
        #expect(play.take().first == "cut no_figure")
        play.pass(Milliseconds(600))
        play.type("Ten.", into: .reply)
        play.submit(.reply)
        play.type("word ", over: .seconds(40))
        _ = play.take()
        play.type("word ", over: .seconds(40))
        play.hear(gaps: [.metricWithoutOutcome, .noDecision], dwell: much)
        #expect(play.take().isEmpty)
    }

    @Test func sendingTheAnswerOvertakesTheInterruption() {
        var play = typing()
        play.hear(gaps: [.metricWithoutOutcome], dwell: long)
        _ = play.take()
        play.submit()
        #expect(play.take() == ["beat"])
        #expect(play.state.openTurn?.parts.map(\.kind) == [.answer])
        #expect(play.state.openTurn?.interruptions == [.metricWithoutOutcome])
        #expect(play.state.openInterruption == nil)
    }

    @Test func anUnansweredInterruptionGivesTheFloorBack() {
        var play = typing()
        play.hear(gaps: [.metricWithoutOutcome], dwell: long)
        _ = play.take()
        play.pass(.minutes(2))
        #expect(play.take().prefix(4) == ["parked", "ben: ben nudge 1", "restored", "ben: ben back 1"])
    }
}
