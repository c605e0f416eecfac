import InterviewEngine
import Testing

@Suite struct OfferCallTests {
    /// The last text's place in all that was said.
    private static func span(_ play: Play, _ text: String) -> HeardSpan {
        let start = play.state.said.isEmpty ? 0 : play.state.said.utf8.count + 1
        return HeardSpan(start: start, end: start + text.utf8.count)
    }

    private static func begun() -> Play {
        var play = Play(SmallOffer.state())
        play.enter("offer")
        return play
    }

    private static func ask(
        _ play: inout Play, _ asks: [(OfferTerm, Int?)], because reasons: [OfferReason] = [], asking questions: [OfferTerm] = []
    ) {
        let text = "I would like that to be more."
        let span = Self.span(play, text)
        play.haggle(
            text,
            OfferHearing(
                asks: asks.map { OfferAsk(term: $0.0, amount: $0.1, wants: true, span: span) },
                arguments: reasons.map { OfferArgument(reason: $0, span: span) },
                questions: questions.map { OfferQuestion(term: $0, span: span) }))
    }

    @Test func itOpensWithTheOffer() {
        var play = Self.begun()
        #expect(play.take() == ["ada: hello", "phase terms", "ada: offer 168,000 dollars 0.04 percent 10 percent 10 days"])
        #expect(play.state.offer?.package == SmallOffer.table.opening)
        #expect(play.state.floor == .candidate)
    }

    @Test func aReasonMovesATermAStepAndNoFurtherThanItWasAskedFor() {
        var play = Self.begun()
        _ = play.take()
        Self.ask(&play, [(.equity, 45)], because: [.equityUnderstood])
        #expect(
            play.take() == [
                "beat", "moved equity 40 to 45: equity_understood", "ada: equity_understood: the equity 0.045 percent what else?",
            ])
        Self.ask(&play, [(.base, 190_000)], because: [.marketData])
        #expect(
            play.take() == ["beat", "moved base 168000 to 174000: market_data", "ada: market_data: the base 174,000 dollars what else?"])
    }

    @Test func aReasonCountsOnce() {
        var play = Self.begun()
        _ = play.take()
        Self.ask(&play, [(.equity, nil), (.base, nil)], because: [.competingOffer])
        #expect(
            play.take() == [
                "beat", "moved equity 40 to 50: competing_offer", "ada: competing_offer: the equity 0.05 percent why base?",
            ])
        Self.ask(&play, [(.base, nil)], because: [.competingOffer])
        #expect(play.take() == ["beat", "ada: why base again?"])
    }

    /// Whoever asks for the wrong thing first has spent the reason on it.
    @Test func theReasonThatIsGoodForLeastIsSpentFirst() {
        var play = Self.begun()
        _ = play.take()
        Self.ask(&play, [(.equity, 50), (.bonus, 120)], because: [.wholePackage, .tiedToGoals])
        #expect(play.state.offer?.steps.map(\.reason) == [.wholePackage, .tiedToGoals])
        #expect(play.state.offer?.package == OfferPackage(base: 168_000, equity: 50, bonus: 120, window: 10))
    }

    @Test func aReasonGivenAfterwardsMovesWhatWasHeld() {
        var play = Self.begun()
        _ = play.take()
        Self.ask(&play, [(.base, 185_000)])
        #expect(play.take() == ["beat", "ada: why base?"])
        Self.ask(&play, [], because: [.evidenceOfImpact])
        #expect(play.take().contains("moved base 168000 to 174000: evidence_of_impact"))
    }

    @Test func noMoreThanTwoTermsMoveInOneReply() {
        var play = Self.begun()
        _ = play.take()
        Self.ask(&play, [(.window, nil), (.bonus, nil), (.equity, nil)], because: [.askedWindow, .tiedToGoals, .equityUnderstood])
        #expect(
            play.take() == [
                "beat", "moved window 10 to 50: asked_window", "moved bonus 100 to 120: tied_to_goals",
                "ada: asked_window: the exercise window 50 days tied_to_goals: the bonus 12 percent later the equity what else?",
            ])
    }

    @Test func theBaseAloneMovesOnce() {
        var play = Self.begun()
        _ = play.take()
        Self.ask(&play, [(.base, nil)], because: [.marketData])
        Self.ask(&play, [(.base, nil)], because: [.competingOffer])
        #expect(play.take().last == "ada: base alone?")
        Self.ask(&play, [(.equity, nil), (.base, nil)], because: [.competingOffer, .evidenceOfImpact])
        #expect(play.state.offer?.steps.map(\.term) == [.base, .equity, .base])
    }

    @Test func whatTheyHaveAndWhatIsAtItsTopIsSaid() {
        var play = Self.begun()
        _ = play.take()
        Self.ask(&play, [(.bonus, 100)])
        #expect(play.take().last == "ada: have the bonus 10 percent what else?")
        for reason in [OfferReason.tiedToGoals, .evidenceOfImpact, .tradeOff] { Self.ask(&play, [(.bonus, nil)], because: [reason]) }
        #expect(play.state.offer?.package.bonus == 150)
        _ = play.take()
        Self.ask(&play, [(.bonus, 300)], because: [.wholePackage])
        #expect(play.take().last == "ada: top the bonus 15 percent what else?")
    }

    @Test func whatATermMeansIsExplained() {
        var play = Self.begun()
        _ = play.take()
        Self.ask(&play, [], because: [.askedWindow], asking: [.window])
        #expect(play.take() == ["beat", "ada: the window is short what else?"])
        Self.ask(&play, [(.window, 30)])
        #expect(play.state.offer?.package.window == 30)
    }

    @Test func whoeverAsksForNothingIsAskedAndThenLeftWithWhatStands() {
        var play = Self.begun()
        _ = play.take()
        Self.ask(&play, [])
        #expect(play.take() == ["beat", "ada: what then?"])
        Self.ask(&play, [])
        Self.ask(&play, [])
        let moves = play.take()
        #expect(moves.contains("ada: recap 168,000 dollars 0.04 percent 10 percent 10 days"))
        #expect(moves.suffix(2) == ["over offer closed", "loop over"])
        #expect(play.state.offer?.ending == .leaves)
        #expect(play.state.offer?.notes(on: nil) == [.afterthought(nil), .equityNeverMentioned, .windowNeverAsked])
    }

    @Test func acceptingEndsTheCall() {
        var play = Self.begun()
        _ = play.take()
        let span = Self.span(play, "I accept that.")
        play.haggle("I accept that.", OfferHearing(ending: .accepts, endingSpan: span))
        #expect(play.state.offer?.ending == .accepts)
        #expect(play.state.finished.map(\.why) == [.closed])
    }

    private static func answer(_ play: inout Play, _ text: String, isYes: Bool) {
        play.haggle(text, OfferHearing(short: OfferShortAnswer(isYes: isYes, span: Self.span(play, text))))
    }

    /// In the silence that she breaks with 'shall I write it up?'.
    private static func askedToClose() -> Play {
        var play = Self.begun()
        while case let before = play.take(), !before.contains("ada: wrap?") { play.pass(.seconds(5)) }
        return play
    }

    @Test func aYesToWhetherItShallBeWrittenUpAccepts() {
        var play = Self.askedToClose()
        Self.answer(&play, "Yes.", isYes: true)
        #expect(play.take().contains("ada: recap 168,000 dollars 0.04 percent 10 percent 10 days"))
        #expect(play.state.offer?.ending == .accepts)
    }

    @Test func aNoToItIsAskedWhatStandsInTheWay() {
        var play = Self.askedToClose()
        Self.answer(&play, "No.", isYes: false)
        #expect(play.take() == ["beat", "ada: what stands in the way?"])
        #expect(play.state.offer?.ending == nil)
    }

    @Test func aNoToWhetherThereIsMoreEndsTheTalkAndAYesDoesNot() {
        for isYes in [false, true] {
            var play = Self.begun()
            Self.ask(&play, [(.equity, nil)], because: [.equityUnderstood])
            Self.answer(&play, isYes ? "Yes." : "No.", isYes: isYes)
            #expect(play.state.offer?.ending == (isYes ? nil : .leaves))
            #expect(play.take().last == (isYes ? "ada: what then?" : "loop over"))
        }
    }

    @Test(arguments: [Asked.Finding.time, .clock, .smallTalk(kind: .sound)])
    func whatIsSaidAboutTheConversationIsRepliedToAndMovesNothing(_ finding: Asked.Finding) {
        var play = Self.begun()
        let question = play.state.pinnedQuestion
        for _ in 0..<4 {
            _ = play.take()
            let text = "Give me a minute."
            play.haggle(text, OfferHearing(), asked: [Asked(span: Self.span(play, text), finding: finding)])
            let moves = play.take()
            #expect(moves.count == 2 && !["what then?", "and what?", "well?"].contains { moves[1].hasSuffix($0) })
        }
        #expect(play.state.floor == .candidate && play.state.pinnedQuestion == question && play.state.openTurn?.answer == "")
        #expect(play.state.offer?.replies.isEmpty == true, "nobody loses patience over it")
        #expect(play.state.ponders == (finding == .time))
        Self.ask(&play, [(.equity, 45)], because: [.equityUnderstood])
        #expect(play.take().contains("moved equity 40 to 45: equity_understood"))
    }

    /// What is asked for or settled in the same breath comes first; a refusal belongs to the bargain.
    @Test func theBargainGoesBeforeTheTalkAboutIt() {
        var play = Self.begun()
        _ = play.take()
        let text = "Let me think about it."
        let span = Self.span(play, text)
        play.haggle(text, OfferHearing(ending: .thinks, endingSpan: span), asked: [Asked(span: span, finding: .time)])
        #expect(play.take().contains { $0.contains("recap") })
        play = Self.begun()
        _ = play.take()
        play.haggle("I'd rather not say.", OfferHearing(), asked: [Asked(span: HeardSpan(start: 0, end: 19), finding: .declined)])
        #expect(play.take().last == "ada: what then?")
    }

    @Test func aNoStillAnswersWhatWasSaidAgain() {
        var play = Self.begun()
        Self.ask(&play, [(.equity, nil)], because: [.equityUnderstood])
        let text = "Sorry, could you say that again?"
        play.haggle(text, OfferHearing(), asked: [Asked(span: Self.span(play, text), finding: .again)])
        #expect(play.take().last == "ada: \(play.state.pinnedQuestion?.text ?? "")")
        Self.answer(&play, "No.", isYes: false)
        #expect(play.state.offer?.ending == .leaves)
    }

    @Test func onlyAnswersInARowThatAskForNothingEndTheTalk() {
        var play = Self.begun()
        for _ in 0..<2 { play.haggle("Hmm.", OfferHearing()) }
        Self.ask(&play, [(.equity, nil)], because: [.equityUnderstood])
        for _ in 0..<2 { play.haggle("Hmm.", OfferHearing()) }
        #expect(play.state.offer?.ending == nil)
        play.haggle("Hmm.", OfferHearing())
        #expect(play.state.offer?.ending == .leaves)
    }

    @Test func aNudgeInBetweenTakesNothingFromANo() {
        var play = Self.begun()
        Self.ask(&play, [(.equity, nil)], because: [.equityUnderstood])
        _ = play.take()
        var told = play.take()
        while !told.contains("ada: nudge") {
            play.pass(.seconds(5))
            told += play.take()
            guard !told.contains("ada: wrap?") else { break }
        }
        #expect(told.last == "ada: nudge")
        Self.answer(&play, "No.", isYes: false)
        #expect(play.state.offer?.ending == .leaves)
    }

    /// 'Okay, thank you' behind an ending that was said outright is politeness, and behind anything else no yes to what was asked.
    @Test(arguments: [
        ("I'd like to sleep on it.", "Okay, thank you.", true, OfferEnding.thinks),
        ("I have to decline.", "No, thank you.", false, .declines),
        ("That's lower than I hoped.", "Okay.", true, nil), ("👋", "Yes.", true, .accepts),
    ])
    func aYesOrNoBehindSomethingElseSettlesNothing(_ first: String, _ last: String, _ isYes: Bool, _ ending: OfferEnding?) {
        var play = Self.askedToClose()
        let start = Self.span(play, first).start
        let text = first + " " + last
        let short = HeardSpan(start: start + first.utf8.count + 1, end: start + text.utf8.count)
        let said = ending == .accepts ? nil : ending
        play.haggle(
            text,
            OfferHearing(
                ending: said, endingSpan: said.map { _ in Self.span(play, first) }, short: OfferShortAnswer(isYes: isYes, span: short)))
        #expect(play.state.offer?.ending == ending)
        if ending == nil { #expect(play.take().last == "ada: what then?") }
    }

    @Test func aYesOrNoToNothingIsAskedBack() {
        for isYes in [false, true] {
            var play = Self.begun()
            Self.answer(&play, isYes ? "Yes." : "No.", isYes: isYes)
            #expect(play.take().last == "ada: what then?")
        }
    }

    @Test func whoTurnsItDownHearsOfNoLetter() {
        var play = Self.begun()
        let span = Self.span(play, "I decline.")
        play.haggle("I decline.", OfferHearing(ending: .declines, endingSpan: span))
        #expect(play.take().contains("ada: a no, then"))
    }

    @Test func silenceAndMovingOnLeaveItAsItStands() {
        var play = Self.begun()
        _ = play.take()
        play.pass(.minutes(4))
        let moves = play.take()
        #expect(moves.first == "ada: nudge" && moves.contains("ada: wrap?"))
        #expect(play.state.offer?.ending == .leaves)
    }

    @Test func whoeverMovesOnIsAnsweredFirst() {
        var play = Self.begun()
        _ = play.take()
        let text = "More equity, I know how it works."
        let span = Self.span(play, text)
        play.type(text)
        play.submit()
        let heard = OfferHearing(
            asks: [OfferAsk(term: .equity, amount: nil, wants: true, span: span)],
            arguments: [OfferArgument(reason: .equityUnderstood, span: span)])
        play.send(.heard(hearing: Hearing(turn: 0, box: .answer, revision: 1, offer: heard)))
        play.send(.movedOn)
        #expect(play.state.offer?.package.equity == 50 && play.state.round != nil)
        play.send(.movedOn)
        #expect(play.state.offer?.ending == .leaves && play.state.round == nil)
    }

    @Test func theValueIsOfFourYears() {
        let offer = OfferPackage(base: 168_000, equity: 50, bonus: 125, window: 10)
        let value = OfferValue(offer, vestingYears: 4, company: 2_000_000_000)
        #expect(value.base == 672_000 && value.bonus == 84_000 && value.equity == 1_000_000 && value.total == 1_756_000)
        #expect(OfferValue(offer, vestingYears: 4, company: nil).equity == nil)
        #expect(OfferValue(offer, vestingYears: 5, company: 2_000_000_000).equity == 800_000)
        #expect(
            OfferValue(OfferPackage(base: 1, equity: 100_000, bonus: 0, window: 1), vestingYears: 1, company: .max).equity
                == 10_000_000_000_000)
    }

    // MARK: Whatever is said

    /// Anything at all, heard of anybody.
    private static func anything(_ chance: inout Chance, _ length: Int) -> OfferHearing {
        func span() -> HeardSpan {
            let start = chance.below(length + 20) - 5
            return HeardSpan(start: start, end: start + chance.below(30))
        }
        let amounts = [Int.min, -1, 0, 1, 45, 50, 120, 175_000, 999_999, .max]
        return OfferHearing(
            asks: (0..<chance.below(4)).map { _ in
                OfferAsk(
                    term: chance.pick(OfferTerm.allCases), amount: chance.below(3) == 0 ? nil : chance.pick(amounts),
                    wants: chance.below(3) > 0, span: span())
            },
            arguments: (0..<chance.below(4)).map { _ in OfferArgument(reason: chance.pick(OfferReason.allCases), span: span()) },
            questions: (0..<chance.below(2)).map { _ in OfferQuestion(term: chance.pick(OfferTerm.allCases), span: span()) },
            elsewhere: chance.below(6) == 0 ? [span()] : [], ending: chance.below(9) == 0 ? chance.pick(OfferEnding.allCases) : nil,
            endingSpan: chance.below(9) == 0 ? span() : nil)
    }

    @Test func nothingThatIsSaidBreaksALimitOrSpendsAReasonTwice() {
        for seed in 0..<400 as Range<UInt64> {
            var chance = Chance(seed)
            var play = Self.begun()
            var before = SmallOffer.table.opening
            while play.state.round != nil {
                let text = chance.pick(["more", "I'd like that.", "why?", "👨‍👩‍👧 ja"])
                let heard = Self.anything(&chance, play.state.said.utf8.count)
                play.haggle(text, heard)
                if chance.below(7) == 0 { play.pass(.seconds(chance.below(60))) }
                guard let offer = play.state.offer else { return }
                for term in OfferTerm.allCases {
                    let range = offer.table[term]
                    #expect((range.low...range.high).contains(offer.package[term]) && offer.package[term] >= before[term])
                }
                before = offer.package
                #expect(Set(offer.steps.map(\.reason)).count == offer.steps.count)
            }
            let steps = play.state.offer?.steps ?? []
            for step in steps { #expect(step.to - step.from <= SmallOffer.table[step.term].step) }
            _ = play.take()
        }
    }

    /// A journal that holds a step which cannot have been taken is folded without it.
    @Test func impossibleStepsAreLeftOut() {
        var state = Self.begun().state
        for (from, to) in [(168_000, 200_000), (168_000, 168_000), (1, 174_000), (168_000, .max), (168_000, .min)] {
            let step = OfferStep(term: .base, from: from, to: to, reason: .marketData, span: HeardSpan(start: 0, end: 1))
            apply(&state, .move(.offerMoved(step: step)), at: state.now)
        }
        #expect(state.offer?.package == SmallOffer.table.opening)
    }
}
