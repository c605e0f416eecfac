import InterviewEngine
import RubricScorer
import SessionJournal
import Testing
import ViewModels

@testable import Presentation

/// The committee of a loop, from its sheets.
@Suite struct CommitteePresenterTests {
    /// Ana sits in the first round and weighs fairness, Bo in both, and weighs latency; the second is a VP's where `vp` says so.
    static func loop(vp: Bool = false) -> Loop {
        var loop = CardPresenterTests.loop
        loop.rounds[1].interviewers = ["bo"]
        loop.rounds[1].style = vp ? .vp : .hiringManager
        for index in loop.personas.indices {
            let name = loop.personas[index].firstName
            loop.personas[index].committee = CommitteeLines(
                strongYes: ["\(name) strong yes.", "\(name) very strong yes."], yes: ["\(name) yes."], no: ["\(name) no."],
                strongNo: ["\(name) strong no."], caseFor: ["\(name) is for {topic}, so."],
                caseAgainst: ["\(name) is against {topic}, so."],
                dissentFor: ["\(name) dissents for."], dissentAgainst: ["\(name) dissents against."])
        }
        return loop
    }

    /// A whole session in which every answer reached these levels, and said so in its first words.
    private static func sat(_ levels: [Dimension: Int], loop: Loop = loop(), _ setup: SessionSetup = SmallLoop.setup()) -> (
        sitting: Sitting, sheets: SessionSheets
    ) {
        let sitting = setup.rounds.count == 1 ? talkAlone(setup, loop) : Sitting.whole(setup, loop: loop)
        var sheets = sitting.sheets
        for entry in sheets.turns.indices {
            // How the scorer votes is no matter here.
            sheets.turns[entry].sheet.vote = 2
            for mark in sheets.turns[entry].sheet.marks.indices {
                let dimension = sheets.turns[entry].sheet.marks[mark].dimension
                let level = levels[dimension] ?? 0
                sheets.turns[entry].sheet.marks[mark].level = level
                sheets.turns[entry].sheet.marks[mark].evidence =
                    level < 2 ? [] : [Evidence(dimension: dimension, role: .traded, start: 0, end: 8, rule: "test")]
            }
        }
        return (sitting, sheets)
    }

    private static func talkAlone(_ setup: SessionSetup, _ loop: Loop) -> Sitting {
        var sitting = Sitting(setup, loop: loop)
        sitting.sitTalk()
        return sitting
    }

    private static func view(
        _ levels: [Dimension: Int], loop: Loop = loop(), _ setup: SessionSetup = SmallLoop.setup(), rating: SelfRating? = nil
    ) -> CommitteeView? {
        let (sitting, sheets) = sat(levels, loop: loop, setup)
        return sitting.review(sheets: sheets, rating: rating).committee
    }

    @Test func theCaseAgainstIsAboutSomethingElseThanTheCaseForWhereItCanBe() throws {
        let levels: [Dimension: Int] = [.latency: 4, .fairness: 0, .creatorRevenue: 1, .evidence: 1]
        let view = try #require(Self.view(levels, SmallLoop.setup(rounds: ["talk"])))
        let topics = [view.caseFor, view.caseAgainst].compactMap { $0?.quotes.first?.label }
        #expect(topics.count == 2 && topics[0] != topics[1])
    }

    @Test func theSheetsDisagreeAndSomebodyDissents() throws {
        let view = try #require(Self.view([.latency: 4, .fairness: 0]))
        #expect(view.votes.map(\.card.number) == [1, 4])
        #expect(view.outcome == "No hire." && view.id == "no_hire" && !view.isHire)
        #expect(view.summary == "1 of 2 are for it; the mean vote is 2.50 of 4.")
        #expect(view.votes[0].says == "Ana strong no." && view.votes[1].says.hasPrefix("Bo "))
        #expect(view.caseFor?.says == "Bo is for latency, so." && view.caseAgainst?.says == "Ana is against fairness, so.")
        #expect(!view.agrees && view.dissents.map(\.says) == ["Bo dissents for."])
        #expect(view.dissents.first?.quotes.first?.label == "Latency")
        #expect(view.rules.map(\.holds) == [false, false, nil])
        #expect(view.rules.last?.text.contains("no VP voted") == true)
        #expect(view.leftOut.isEmpty)
    }

    @Test func aHireThatNobodyMinds() throws {
        let view = try #require(Self.view([.latency: 4, .fairness: 4]))
        #expect(view.outcome == "Hire." && view.isHire && view.agrees && view.dissents.isEmpty)
        #expect(view.rules.map(\.holds) == [true, true, nil])
    }

    /// Both are for it, one less than the other: no dissent, and whoever is nearest to one says what speaks against it.
    @Test func onOneSideTheNearestToADissentSpeaks() throws {
        var loop = Self.loop()
        for index in loop.personas.indices {
            let isAna = loop.personas[index].id == "ana"
            loop.personas[index].weights["latency"] = isAna ? 3 : 5
            loop.personas[index].weights["fairness"] = isAna ? 1 : 0
        }
        let view = try #require(Self.view([.latency: 3, .fairness: 1], loop: loop))
        #expect(view.isHire && view.votes.map(\.card.number) == [3, 4])
        #expect(view.agrees && view.dissents.map(\.says) == ["Ana is against fairness, so."])
    }

    @Test func theVPCanStopIt() throws {
        // In the second round nobody is asked about latency, and Bo, who weighs it most, hears both.
        let view = try #require(Self.view([.latency: 1, .fairness: 4, .creatorRevenue: 4], loop: Self.loop(vp: true)))
        #expect(view.rules.last?.holds == false && view.rules.last?.text == "The VP votes at least 3.")
        #expect(!view.isHire)
        #expect(try #require(Self.view([.latency: 4, .fairness: 4], loop: Self.loop(vp: true))).rules.last?.holds == true)
    }

    @Test func whoeverHeardNothingIsLeftOut() throws {
        var loop = Self.loop()
        loop.rounds[0].interviewers = ["ana"]
        let view = try #require(Self.view([.latency: 3, .fairness: 3], loop: loop, SmallLoop.setup(rounds: ["talk"])))
        #expect(view.votes.map(\.card.id) == ["ana"] && view.leftOut == ["Bo"])
        #expect(
            view.summary == "One vote was cast: 4.00 of 4. The sheet, which weighs as the pack does and not as they do, says no."
                && view.isHire)
        #expect(view.dissents.isEmpty && view.agrees)
    }

    @Test func whoeverAskedAndHeardNothingVotesNo() throws {
        var loop = Self.loop(vp: true)
        loop.rounds[0].interviewers = ["ana"]
        var sitting = Sitting(SmallLoop.setup(), loop: loop)
        sitting.sitTalk()
        sitting.send(.roundEntered(round: "story"))
        sitting.pass(.minutes(90))
        #expect(sitting.state.finished.count == 2 && !sitting.state.turns.contains { $0.round == "story" && $0.hasAnswer })
        let view = try #require(sitting.review().committee)
        #expect(view.votes.map(\.card.id) == ["ana", "bo"] && view.votes[1].card.number == 1)
        #expect(view.votes[1].says == "Bo strong no." && view.votes[1].card.pleased.isEmpty)
        #expect(!view.isHire && view.rules.map(\.holds) == [false, false, false] && view.leftOut.isEmpty)
    }

    @Test func itMeetsWhenTheLoopIsOverAndNotBefore() {
        var sitting = Sitting(loop: Self.loop())
        sitting.sitTalk()
        #expect(sitting.review().committee == nil && !sitting.state.hasCommittee)
        sitting.sitStory()
        #expect(sitting.review().committee != nil && sitting.state.hasCommittee)
        // An exam tells no vote before that either.
        var exam = Sitting(SmallLoop.setup(.exam), loop: Self.loop())
        exam.sitTalk()
        #expect(exam.review().committee == nil)
        exam.sitStory()
        #expect(exam.review().committee != nil)
    }

    @Test func itMeetsOverLoopsAlone() {
        #expect(InterviewState.asksCommittee(Self.loop(), rounds: ["talk"]))
        #expect(!InterviewState.asksCommittee(Self.loop(), rounds: [Redo.roundID(of: "speed")]))
        #expect(!InterviewState.asksCommittee(Self.loop(), rounds: []))
        var alone = Self.loop()
        alone.personas.removeLast()
        #expect(!InterviewState.asksCommittee(alone, rounds: ["talk"]))
        // Nobody said anything: there is nothing to vote on.
        var silent = Sitting(SmallLoop.setup(rounds: ["talk"]), loop: Self.loop())
        silent.send(.roundEntered(round: "talk"))
        silent.send(.roundAbandoned)
        #expect(silent.state.hasCommittee && silent.review().committee == nil)
    }

    @Test func everyQuoteWasTypedAndNoWordIsInvented() throws {
        let sitting = Sitting.whole(loop: Self.loop())
        let review = sitting.review()
        let view = try #require(review.committee)
        let said = [view.caseFor, view.caseAgainst].compactMap { $0 } + view.dissents
        for quote in view.votes.flatMap({ $0.card.pleased + $0.card.cost }) + said.flatMap(\.quotes) {
            let passage = review.passages[quote.passage].entry
            #expect(passage.kind == .candidate && passage.text.contains(quote.text), "\(quote.text)")
        }
        for item in view.work { #expect(review.passages[item.passage].entry.text.contains(item.quote), "\(item.quote)") }
        let lines = Self.loop().personas.flatMap { person in
            let own = person.committee
            return [own.strongYes, own.yes, own.no, own.strongNo, own.caseFor, own.caseAgainst, own.dissentFor, own.dissentAgainst]
                .flatMap { $0 }
        }
        for words in view.votes.map(\.says) + said.map(\.says) {
            #expect(lines.contains { line in Dimension.allCases.contains { line.filled($0.spoken) == words } }, "\(words)")
        }
    }

    @Test func theSameSeedGivesTheSameWords() throws {
        func words(_ seed: UInt64) throws -> [String] {
            var setup = SmallLoop.setup()
            setup.seed = seed
            return try #require(Self.view([.latency: 4, .fairness: 4], setup)).votes.map(\.says)
        }
        let first = try words(1)
        #expect(try words(1) == first)
        #expect(try (2..<20).contains { try words($0) != first })
    }

    @Test func whatToWorkOnIsWhatCostMost() throws {
        let view = try #require(Self.view([.latency: 3, .fairness: 0]))
        #expect(view.work.count == 2 && view.work[0].title == "Fairness: absent" && view.work[1].title == "Latency: traded")
        #expect(view.work[0].who == "Ana and Bo" && view.work[1].who == "Bo and Ana")
        #expect(view.work[0].place.hasPrefix("Talk, "))
        // Both answers are as weak on both: each is shown once.
        #expect(Set(view.work.map(\.passage)).count == 2)
        // At the best level there is nothing to work on.
        #expect(try #require(Self.view([.latency: 4, .fairness: 4])).work.isEmpty)
    }

    // MARK: The candidate's own rating

    @Test func ownRatingAndSheetStandBesideEachOther() throws {
        let rating = SelfRating(levels: ["latency": 4, "fairness": 2], vote: 3, stage: .given)
        let own = try #require(Self.view([.latency: 3, .fairness: 1, .creatorRevenue: 2], rating: rating)?.comparison)
        #expect(own.rows.map(\.id) == ["latency", "fairness", "creator_revenue"])
        #expect(own.rows.map(\.own) == [4, 2, nil] && own.rows.map(\.sheet) == [3, 1, 2])
        #expect(own.vote == "yes" && own.voteNumber == 3 && own.difference == 100)
        #expect(own.sentence == "You rate yourself 1.0 level above the sheet.")
    }

    @Test func skippedOpenOrEmptyItIsNotCompared() {
        let levels = [Dimension.latency: 3]
        #expect(Self.view(levels)?.comparison == nil)
        for stage in [SelfRating.Stage.open, .skipped] {
            #expect(Self.view(levels, rating: SelfRating(levels: ["latency": 4], vote: 4, stage: stage))?.comparison == nil)
        }
        #expect(Self.view(levels, rating: SelfRating(stage: .given))?.comparison == nil)
        // A vote alone says something, and nothing of levels.
        let vote = Self.view(levels, rating: SelfRating(vote: 4, stage: .given))?.comparison
        #expect(vote?.difference == nil && vote?.sentence == "There was no level to hold your own against.")
    }

    @Test func whatIsAskedNamesThoseWhoWait() {
        let (sitting, _) = Self.sat([:])
        let view = SelfRatingPresenter.view(
            state: sitting.state, rubric: Rubric(off: [.fairness]), rating: SelfRating(levels: ["latency": 2], vote: 4))
        #expect(view.committee == "Ana and Bo" && view.items.map(\.id) == ["latency", "creator_revenue"])
        #expect(view.items[0].words == ["absent", "named", "concrete", "traded", "decided and guarded"])
        #expect(view.draft == SelfRatingDraft(levels: ["latency": 2], vote: 4) && view.votes.count == 4)
        #expect(listed([]) == "" && listed(["A"]) == "A" && listed(["A", "B", "C"]) == "A, B and C")
    }

    @Test func theHistoryTellsHowTheyRateThemselves() throws {
        let (sitting, sheets) = Self.sat([.latency: 1, .fairness: 1])
        func row(_ rating: SelfRating?, awaits: Bool = false) -> HistoryRowView {
            HistoryPresenter.row(
                session: "s", date: "", pack: "", state: sitting.state, sheets: sheets, rubric: Rubric(), rating: rating,
                awaitsRating: awaits, damaged: false)
        }
        let own = try #require(row(SelfRating(levels: ["latency": 3, "fairness": 2], vote: 2, stage: .given)).own)
        #expect(own.levels == [3, 2, nil] && own.vote == 2 && own.difference == 150)
        #expect(row(nil).own == nil && row(SelfRating(levels: ["latency": 3], stage: .skipped)).own == nil)
        #expect(row(nil).state == "finished" && row(nil, awaits: true).state == "unfinished")
        #expect(HistoryPresenter.judgement([]) == nil)
    }
}

extension String {
    fileprivate func filled(_ topic: String) -> String {
        split(separator: "{topic}", omittingEmptySubsequences: false).joined(separator: topic)
    }
}
