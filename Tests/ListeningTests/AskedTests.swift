import InterviewEngine
import Listening
import Testing

@Suite struct AskedTests {
    static let twitch = PackFacts.read("aiml-pm-twitch-2026")
    static let twitchIndex = FactIndex(PackFacts.world("aiml-pm-twitch-2026"))
    static let music = PackFacts.read("pm-music-marketplace")
    static let musicIndex = FactIndex(PackFacts.world("pm-music-marketplace"))

    /// Of the facts told, how many were asked for; of the facts asked for, how many are told; of the other questions, how many are owned up to.
    struct Tally: CustomStringConvertible {
        var told = 0
        var right = 0
        var askedFor = 0
        var unknown = 0
        var without = 0
        var misses: [String] = []
        var precision: Double { Double(right) / Double(max(told, 1)) }
        var recall: Double { Double(right) / Double(max(askedFor, 1)) }
        /// For an exam: nothing of its questions.
        var figures: String {
            "told \(told), right \(right) of \(askedFor); \(unknown) of \(without) left unknown"
        }
        var description: String {
            "told \(told), right \(right) of \(askedFor); \(unknown) of \(without) left unknown\n" + misses.joined(separator: "\n")
        }
    }

    static func tally(_ questions: [(question: String, fact: String?)], _ facts: [Fact], _ index: FactIndex, asking: Bool) -> Tally {
        var tally = Tally()
        for (question, fact) in questions {
            let text = asking ? question : "Okay, that helps me. " + question
            let findings = hear(
                text, prompt: asking ? "" : "How would you rank the live home page?", round: .panel, facts: facts, asking: asking,
                index: index
            )
            .asked.map(\.finding)
            // What is asked twice in one breath is told once.
            let ids = Set(findings.compactMap { if case .fact(let id) = $0 { id } else { nil } })
            tally.told += ids.count
            if let fact {
                tally.askedFor += 1
                if ids.contains(fact) { tally.right += 1 } else { tally.misses.append("missed \(fact): \(question) \(findings)") }
                if ids.count > 1 { tally.misses.append("more than \(fact): \(question) \(ids.sorted())") }
            } else {
                tally.without += 1
                if findings == [.unknown] { tally.unknown += 1 } else { tally.misses.append("not unknown: \(question) \(findings)") }
            }
        }
        return tally
    }

    @Test(
        "what a question asks besides of the same thing gets no fact of its own",
        arguments: [
            ("Was there an experiment with more exposure for small streamers, and what happened?", ["exposure-pilot"]),
            ("Is there a bonus, and what decides it?", ["bonus"]),
            ("How big are these spikes, and how often do they come?", ["burst", "burst-frequency"]),
        ])
    func moreOfTheSame(text: String, facts: [String]) {
        #expect(found(text, asking: true).map(\.finding) == facts.map { .fact(id: $0) })
    }

    @Test(
        "whoever is asked by name answers as if they had not been named",
        arguments: [
            "Priya, %", "Thanks, Priya, %", "So, Priya: %", "% Priya?", "Priya and Marcus, %",
        ])
    func byName(form: String) {
        for question in [
            "How many viewers do we have a day?", "What is the latency target?", "What is the peak, and how often do bursts come?",
        ] {
            let wanted = found(question, asking: true).map(\.finding)
            let asked = form.hasPrefix("%") ? String(question.dropLast()) + ", Priya?" : form.replacing("%", with: question)
            #expect(!wanted.isEmpty && found(asked, asking: true).map(\.finding) == wanted, "\(asked)")
            if !form.hasPrefix("%") { #expect(!found(asked).isEmpty, "\(asked)") }
        }
    }

    @Test func aNameBesideATagOrAQuestionThatIsAnsweredChangesNothing() {
        let share = "Subscriptions are more than half of the income."
        #expect(found(share + " Right, Priya?", asking: true).map(\.finding) == found(share + " Right?", asking: true).map(\.finding))
        for text in ["Who owns the fairness report? % is there a threshold?", "How many people are on the squad? % is there a designer?"] {
            let plain = found(text.replacing("% is", with: "Is"), asking: true).map(\.finding)
            #expect(found(text.replacing("%", with: "Priya,"), asking: true).map(\.finding) == plain, "\(text)")
        }
    }

    @Test func ofHundredsOfQuestionsTheFirstAreAnswered() {
        let row = "How many small creators are there, and what do they earn on average, and who pays them? "
        let one = found(row, asking: true).map(\.finding)
        let many = found(String(repeating: row, count: 300), asking: true).map(\.finding)
        #expect(one.count == 3 && many.count == 24)
        #expect(Array(many.prefix(3)) == one && Array(many.suffix(3)) == one)
    }

    /// Each of a row of questions finds what it finds by itself, and one that nobody can answer takes no answer from the others.
    @Test func aRowOfQuestionsIsAnsweredOneByOne() {
        func facts(_ text: String) -> [String] {
            hear(
                text, prompt: "What do you want to know from me?", round: .panel, facts: Self.twitch, asking: false,
                index: Self.twitchIndex
            ).asked.compactMap { if case .fact(let id) = $0.finding { id } else { nil } }
        }
        let row = "How often is the model refreshed, what is the p99 target and who is on the team?"
        let alone = ["How often is the model refreshed?", "What is the p99 target?", "Who is on the team?"].flatMap(facts)
        #expect(alone.count == 3 && facts(row) == alone)
        let late = "What is the peak, how many small creators are there, what happens when a parrot is late, and how much do parrots lose?"
        #expect(facts(late) == ["What is the peak?", "How many small creators are there?"].flatMap(facts))
        #expect(facts(late).count == 2)
    }

    @Test func findsTheFactsOfTheTwitchPack() {
        for asking in [true, false] {
            let tally = Self.tally(twitchQuestions, Self.twitch, Self.twitchIndex, asking: asking)
            #expect(tally.precision >= 0.95, "\(tally)")
            #expect(tally.recall >= 0.8, "\(tally)")
        }
    }

    @Test func findsTheFactsOfTheMusicPack() {
        let tally = Self.tally(musicQuestions, Self.music, Self.musicIndex, asking: true)
        #expect(tally.precision >= 0.9, "\(tally)")
        #expect(tally.recall >= 0.7, "\(tally)")
    }

    // MARK: what is a question

    func found(_ text: String, asking: Bool = false, round: RoundStyle = .panel) -> [Asked] {
        hear(
            text, prompt: "How would you rank the live home page?", round: round, facts: Self.twitch, asking: asking,
            names: ["June", "Marcus", "Priya"], index: Self.twitchIndex
        )
        .asked
    }

    @Test(arguments: [
        "Before I start, what is our latency target?",
        "Can I ask what the latency target is?",
        "What's the latency target? I'd plan from there, stage by stage, and leave some of it unspent for the bad evenings.",
        "I'd begin with the budget and take the ranking from there. Do we know the latency target?",
        "Okay. Quick question: what is the latency target? After that I'd go stage by stage. Retrieval comes first.",
    ]) func hearsARealQuestion(_ text: String) {
        #expect(found(text).map(\.finding) == [.fact(id: "latency-sla")])
    }

    /// Where only questions are expected, a few words name what one wants to know; what is said about the talk does not.
    @Test(arguments: [
        ("retrain cadence, and how fresh", "refresh"), ("prime time multiplier over the mean", "peak-factor"),
        ("monthly active streamers", "creator-count"),
    ]) func inTheirOwnTimeAFewWordsAreAQuestion(_ text: String, _ fact: String) {
        #expect(found(text, asking: true).map(\.finding) == [.fact(id: fact)])
        #expect(found("I'd plan for the " + text + ", as we said.", asking: true).isEmpty)
    }

    @Test func whatLeadsUpToARowOfQuestionsIsNoneOfThem() {
        let row = "what's the peak over the average, and how many small streamers are there?"
        for lead in ["Before I answer: ", "Two things first: ", "Just so I size this right - "] {
            #expect(found(lead + row).map(\.finding) == [.fact(id: "peak-factor"), .fact(id: "creator-tiers")], "\(lead)")
        }
    }

    @Test(arguments: [
        "Sounds like a fun team.", "Makes sense.", "Understood, 150 milliseconds at p99.", "Nope, all clear on pay.",
        "My last team was two engineers and a data scientist.", "Looking forward to working with the team.",
        "The models are refreshed every 30 minutes.", "Okay, four times the average.", "Interesting, a refresh every 30 minutes.",
        "A team of eight is a good size.", "Feedback on my answers.",
    ]) func inTheirOwnTimeARemarkAsksForNothing(_ text: String) {
        #expect(!found(text, asking: true).contains { $0.finding.factID != nil })
    }

    /// 'Right?' asks for what stands before it.
    @Test(arguments: ["Right?", "Correct?", "Am I right?", "Is that about right?", "Fair?"])
    func aTagAsksWhetherWhatStandsBeforeItIsSo(_ tag: String) {
        let text = "I suppose donations pay most of what a streamer lives on, then ads, then subscriptions. "
        #expect(found(text + tag, asking: true).map(\.finding) == [.fact(id: "income-sources")])
        #expect(found(text, asking: true).isEmpty)
    }

    @Test(arguments: [
        "Could you repeat the question please?", "Sorry, I didn't catch that.", "What do you mean?", "Can you rephrase that?",
        "I'm not sure I understand. What was the question again?", "I would keep two slots for them.\nSorry, what do you mean by that?",
    ]) func hearsThatTheQuestionIsWantedAgain(_ text: String) throws {
        let asked = try #require(found(text).first)
        #expect(asked.finding == .again && found(text).count == 1)
        #expect(words(asked.span, in: text)?.isEmpty == false)
    }

    @Test(arguments: [
        "What do you mean by fair is the first thing I would ask the team, since small channels and new ones are not the same people.",
        "I'd keep two slots for small channels, you know what I mean.", "We repeated it in two more markets and it held.",
        "I'd rephrase the headline.", "Viewers come again the next day.",
        "I would keep two slots for them.\nWe repeated that six weeks later and the gain was still 12 percent.",
        "They asked us to say that again in every meeting, for a year and more, until the budget was cut for good.",
    ]) func doesNotTakeAnAnswerForIt(_ text: String) {
        #expect(!found(text).contains { $0.finding == .again })
    }

    @Test(arguments: [
        ("Can I take a minute to think about which one to pick?", Asked.Finding.time), ("Give me a second.", .time),
        ("Hmm, let me think.", .time), ("Is it okay if I take some notes?", .time),
        ("Sorry, can we go slower? I am a bit nervous.", .time), ("Hold on a moment please", .time),
        ("Do you mean the ranking model or the whole page?", .yours), ("Could you tell me how you would do it?", .yours),
        ("Which one is more important to you, revenue or fairness?", .yours), ("Why do you ask?", .yours),
        ("Are you asking about the model or about the product?", .yours), ("Should I start with the budget?", .yours),
        ("I'd rather not talk about that, it is under NDA.", .declined), ("No. I will not answer this one.", .declined),
        ("Next question please", .declined), ("Can we skip this one?", .declined), ("Pass.", .declined),
        ("How much time is left?", .clock), ("Sorry, how long do I have for this one?", .clock), ("How are we doing on time?", .clock),
        ("How long should my answer be?", .yours), ("Do you want numbers?", .yours), ("Can I use a framework?", .yours),
        ("Can I have the question once more?", .again), ("I don't understand the question.", .again),
        ("Hi Dana, nice to meet you.", .smallTalk(kind: .greeting)), ("Hello!", .smallTalk(kind: .greeting)),
        ("Good morning everyone, thanks for having me", .smallTalk(kind: .greeting)),
        ("hi dana, I'm Alex. Good to meet you too", .smallTalk(kind: .greeting)), ("Hey, how are you?", .smallTalk(kind: .greeting)),
        ("Thank you, that helps.", .smallTalk(kind: .thanks)), ("Great, thanks a lot!", .smallTalk(kind: .thanks)),
        ("Are you taking notes?", .smallTalk(kind: .notes)), ("Can I share my screen?", .smallTalk(kind: .screen)),
        ("Can you hear me?", .smallTalk(kind: .sound)), ("Hello, can you hear me okay?", .smallTalk(kind: .sound)),
        ("Before we start, is this being recorded?", .smallTalk(kind: .recording)),
        ("Hi Priya, could you repeat the question?", .again), ("Thanks, can I take a minute?", .time),
        ("Hi Priya. Sorry, what do you mean?", .again), ("Marcus, can I share my screen?", .smallTalk(kind: .screen)),
        ("Can you hear me, Priya?", .smallTalk(kind: .sound)), ("June, can I take a minute?", .time),
    ]) func hearsWhatIsSaidAboutTheConversation(_ text: String, _ finding: Asked.Finding) {
        #expect(found(text).map(\.finding) == [finding])
    }

    @Test(arguments: [
        "Give me a second ranker for small channels and I'd have both.", "I'd hold on to two slots for small channels.",
        "Should I ship it? No. I'd wait for the holdout, since small channels lost 4 percent of their viewers in the first week.",
        "We take a second look at every flag before anybody is removed.", "I'd rather not ship it at 180 ms.",
        "I'd skip this step and rank without it, which saves 20 ms.",
        "Let me think of the small creators first, because they lose most when we cut 20 ms.",
        "What would you do with 30 ms? I'd give them to the second model and say so to the team.",
        "The next question is who pays for it, and I'd say the ad team.", "I'd skip this step and rank without it.",
        "Passengers.", "Skippers", "I'd skip it and ship the smaller model.",
        "We can't answer that with offline metrics alone, so I'd run a holdout.",
        "I'd slow down and measure it first.", "I'd slow down for small channels.", "Let me think. I'd ship it to small channels.",
        "I'd ship it to small channels first. Should I go deeper?", "We'd take a minute of ads out of every hour.",
        "Small channels lost 4 percent of their viewers in the first week, and we took it back for them.\nShould I go deeper on the rollout?",
        "Thanks to the cache we saved 20 ms.", "Good evening peaks are the worst of it.", "Hi-fi listeners paid for it.",
        "Hello world was the name of the team, and I led it.", "Nice to have, and no more than that.",
        "How are you measuring it is what I asked.",
        "The clicks are recorded in the event log, and I'd read that.", "We could share a screen with the ad team.",
        "Can you hear the difference? Nobody could, so I took the smaller model.",
    ]) func anAnswerIsNotTakenForTalkAboutTheConversation(_ text: String) {
        #expect(!found(text).contains { $0.finding.isAside } && hear(text).greeting == nil)
    }

    @Test(arguments: [
        ("Hi Dana, nice to meet you. I'd keep two slots for small channels.", "Hi Dana, nice to meet you."),
        ("Hello, I'd keep two slots for small channels.", "Hello,"), ("Thanks. The small ones.", "Thanks."),
        ("Hi Dana, thanks for the question, I'd cap them at 3.", "Hi Dana, thanks for the question,"),
        ("Good morning. I'm Alex. I'd cap them at 3, because the small ones leave first.", "Good morning."),
        ("Hi Dana,\nI'd cap them at 3.", "Hi Dana,"), ("Thanks!\nThe small ones.", "Thanks!"),
    ]) func anAnswerThatBeginsWithAGreetingLosesOnlyThat(_ text: String, _ greeting: String) {
        let bare = String(text.dropFirst(greeting.count))
        let (heard, without) = (hear(text), hear(bare))
        #expect(heard.asked.isEmpty && words(heard.greeting, in: text) == greeting && without.greeting == nil)
        #expect(heard.gaps.map(\.gap) == without.gaps.map(\.gap) && heard.dwell == without.dwell)
        #expect(heard.claims.map { words($0.span, in: text) } == without.claims.map { words($0.span, in: bare) })
    }

    @Test(arguments: [
        ("How much time do we have left?", Asked.Finding.clock), ("How are we doing on time?", .clock),
        ("how much longer do we have", .clock),
        ("Give me a moment.", .time), ("Is this being recorded?", .smallTalk(kind: .recording)),
        ("Are you taking notes?", .smallTalk(kind: .notes)), ("Sorry, could you repeat that?", .again), ("I didn't catch that.", .again),
    ]) func theSameIsHeardInTheCandidatesOwnTime(_ text: String, _ finding: Asked.Finding) {
        #expect(found(text, asking: true).map(\.finding) == [finding])
    }

    @Test func theClockIsToldBesideTheCase() {
        let row = found("Who is on the squad, and how much time do we have left?", asking: true).map(\.finding)
        #expect(row == [.fact(id: "squad"), .clock])
        #expect(found("How are we doing on time, and how much time do we have left?", asking: true).map(\.finding) == [.clock])
        #expect(found("How big is the squad? And how much time is left?", asking: true).map(\.finding) == [.fact(id: "squad"), .clock])
    }

    /// 'Nobody knows' would be untrue of what has just been told.
    @Test(arguments: [
        "Who owns the fairness report? Is there a threshold?",
        "How did the creator-growth goals go in the last years, were they missed?",
        "What does the ranker optimise, does the creator's income appear in it at all?",
    ]) func whatAFactToldBesideItSpeaksOfIsNotOwnedUpTo(_ text: String) {
        #expect(found(text, asking: true).map(\.finding).map { $0.factID != nil } == [true])
    }

    /// With the words that ask for it, so that they can be said back.
    @Test(arguments: [
        (
            "What is the peak, how many data scientists are on vacation, and who is on the team?",
            ["how many data scientists are on vacation"]
        ),
        ("Who is on the team and how many data scientists are on vacation?", ["how many data scientists are on vacation"]),
        (
            "Before I start, how many ads do we show, and what is the latency target?", ["how many ads do we show"]
        ),
        ("What is the latency target, or is it the same as last year?", []), ("How big is the squad, and who is on it?", []),
        ("What is the latency target, and how many languages are there?", []),
    ]) func ofARowTheOnesThatNobodyKnowsAreOwnedUpTo(_ text: String, _ wanted: [String]) {
        for asking in [true, false] {
            let asked = found(text, asking: asking)
            #expect(asked.contains { $0.finding.factID != nil })
            #expect(asked.filter { $0.finding == .unknown }.map { words($0.span, in: text) } == wanted)
        }
    }

    /// What was replied to is over: what came after it is all that is said now.
    @Test func onlyWhatWasNotRepliedToCounts() throws {
        let before = "Small channels lost 4 percent of their viewers in the first week, and we took it back for them."
        let context = ListeningContext(
            prompt: "Tell me about a ranking model.", raises: [], round: .hiringManager, facts: [], heeded: before.utf8.count)
        let text = before + "\nCan I take a minute? Thanks."
        let hearing = Listener.hear(text: text, turn: 0, box: .answer, revision: 0, context: context, final: true) { nil }
        let asked = try #require(hearing.asked.first)
        #expect(asked.finding == .time && words(asked.span, in: text)?.hasPrefix("Can I take a minute? Thanks") == true)
    }

    @Test func whatWasAskedBeforeHidesNothingOfIt() {
        let before = "What is the latency target?"
        let context = ListeningContext(
            prompt: "How would you rank the live home page?", raises: [], round: .panel, facts: Self.twitch, heeded: before.utf8.count)
        let hearing = Listener.hear(
            text: before + "\nMarcus, what would you do?", turn: 0, box: .answer, revision: 0, context: context, final: true
        ) { Self.twitchIndex }
        #expect(hearing.asked.map(\.finding) == [.fact(id: "latency-sla"), .yours])
    }

    @Test(arguments: ["How did I do?", "Do you think I am a good fit?"]) func whatNoWorldHoldsOfTheCandidateIsUnknown(_ text: String) {
        #expect(found(text, asking: true).map(\.finding) == [.unknown])
    }

    @Test func whoWantsAFigureAgainIsToldIt() {
        #expect(found("Sorry, can you repeat that: what is the latency target?").map(\.finding) == [.fact(id: "latency-sla")])
    }

    @Test(arguments: [
        "I'd rank by who is on now. What is the latency target? It is the first thing I would write on the board. Then I'd cut the model until it fits.",
        "I'd rank by who is on now, with the small ones first. Does that make sense?",
        "What I did at the auction house was to ask how many bidders were there.",
        "I'd keep a slot for newcomers because, well, who else would they ever be seen by?",
        "I looked at the latency target and at what was left of it.",
    ]) func leavesMannersOfSpeakingAlone(_ text: String) {
        #expect(found(text).isEmpty)
    }

    @Test func saysWhereTheQuestionStands() throws {
        let text = "I see — naïve question: what is our latency target? And how many engineers are on the squad?"
        let asked = found(text)
        #expect(asked.map(\.finding) == [.fact(id: "latency-sla"), .fact(id: "squad")])
        #expect(
            asked.map { words($0.span, in: text) } == [
                "I see — naïve question: what is our latency target", "And how many engineers are on the squad",
            ])
    }

    @Test func doesNotAnswerItsOwnQuestionSaidAgain() {
        let text = "Why Twitch, and why live streaming? Because a stream is over when it is over, and a shelf of old videos is not."
        let prompt = "Why Twitch, and why live streaming, rather than any other platform?"
        #expect(hear(text, prompt: prompt, round: .panel, facts: Self.twitch).asked.isEmpty)
    }

    @Test func answersBothHalvesOfAQuestion() {
        let findings = found("What is the latency target, and how many languages are there?").map(\.finding)
        #expect(findings == [.fact(id: "latency-sla"), .fact(id: "languages")])
    }

    /// Others may mean as much by a wording of theirs that says no more.
    @Test(arguments: [
        ("How many creators are there?", "creator-count"), ("Who is on the squad?", "squad"), ("What is the salary?", "base-pay"),
        ("What is the job?", "the-role"), ("How big is the burst?", "burst"), ("How long is a stream?", "stream-length"),
        ("What about equity?", "equity"), ("Where would I work?", "location"),
    ]) func findsWhatIsAskedInTheFewestWords(_ question: String, _ fact: String) {
        #expect(found(question, asking: true).map(\.finding) == [.fact(id: fact)])
    }

    @Test func answersAgainWhatIsAskedAgain() {
        let text = "How big is the squad?\n\nHow big is the squad?"
        #expect(found(text, asking: true).map(\.finding) == [.fact(id: "squad"), .fact(id: "squad")])
    }

    @Test func whatNobodyKnowsOfOneHalfIsNoReasonToKeepTheOther() {
        let findings = found("What colour is the mascot's hat, and what is the latency target?", asking: true).map(\.finding)
        #expect(findings == [.fact(id: "latency-sla"), .unknown])
        // Who only asks waits for an answer, also where answers are expected.
        #expect(found("And how many engineers are on the squad?").map(\.finding) == [.fact(id: "squad")])
    }

    @Test func takesAQuestionWithoutItsMarkWhereOnlyQuestionsAreAsked() {
        #expect(found("how big is the team", asking: true).map(\.finding) == [.fact(id: "squad")])
        #expect(found("what colour is the logo", asking: true).map(\.finding) == [.unknown])
        #expect(found("No, thank you, that was all.", asking: true).isEmpty)
    }

    @Test func ownsUpToWhatTheCaseDoesNotHold() {
        #expect(found("Which cloud provider is this hosted on?").map(\.finding) == [.unknown])
        #expect(found("I'd start with retrieval. How many moderators are there in the company?").map(\.finding) == [.unknown])
    }

    // MARK: premises

    private func refused(_ text: String, round: RoundStyle = .panel) -> [Asked.Finding] {
        found(text, round: round).map(\.finding).filter { if case .falsePremise = $0 { true } else { false } }
    }

    @Test(arguments: [
        ("With the 300 ms SLA we have room for a second model, so I'd add one and watch the tail.", "latency-sla", 300, "ms"),
        ("Because our latency target is 300 ms there is room for a second model in the row.", "latency-sla", 300, "ms"),
        ("I'd spend it on the second model, given the latency budget of 0.2 seconds.", "latency-sla", 2, "s"),
        ("Is the refresh interval 10 minutes?", "refresh", 10, "min"),
        ("Since the false positive rate is 10 percent I'd have every flag read by a person first.", "bot-filter", 10, "percent"),
    ]) func refusesAFalsePremise(_ text: String, _ fact: String, _ mantissa: Int, _ unit: String) {
        let exponent = unit == "s" ? -1 : 0
        #expect(refused(text) == [.falsePremise(fact: fact, stated: Figure(mantissa: mantissa, exponent: exponent, unit: unit))])
    }

    @Test(arguments: [
        "With the 150 ms SLA there is no room for a second model, so I'd cut the first one down.",
        "With the 0.15 second SLA there is no room for a second model.",
        "In my design the refresh interval is 10 minutes and the exploration rate is 8 percent.",
        "I'd give retrieval the 45 ms it has and cut the latency budget to 100 ms.",
        "If the latency target was 300 ms I'd add a second model.",
        "I'd set a latency target of 300 ms for the long tail of pages.",
        "Our latency target was 300 ms at the auction house, and we missed it.",
        "Retrieval would get 300 ms in the worst hour and the SLA stays what it is.",
        "The base salary of 190,000 dollars a year is fine with me.",
        "We lost 300 ms somewhere between the SLA and the page.",
    ]) func letsOtherFiguresStand(_ text: String) {
        #expect(refused(text).isEmpty)
    }

    @Test func letsStoriesOfOtherCompaniesStand() {
        let text = "With the 300 ms SLA we have room for a second model, so I'd add one."
        #expect(!refused(text, round: .vp).isEmpty)
        #expect(refused(text, round: .hiringManager).isEmpty)
        #expect(refused(text, round: .recruiter).isEmpty)
    }

    @Test func checksNoPremiseOfAChangedFact() {
        var facts = Self.twitch
        for index in facts.indices where facts[index].id == "latency-sla" { facts[index].value = nil }
        let asked = hear("With the 300 ms SLA we have room for a second model.", round: .panel, facts: facts).asked
        #expect(asked.isEmpty)
    }
}
