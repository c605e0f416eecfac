/// The data that shapes one interviewer. All sayings are spoken words; see the pack format in README.
package struct Persona: Equatable, Sendable {
    package var id: String
    package var name: String
    package var title: String
    /// What they want to know and why; private until review.
    package var stake: String
    /// The same in a few words that go on from "listens for"; empty where the pack has none.
    package var listensFor: String
    /// What counts for them on their own score sheet, 0...5 by dimension id; one that is not here counts as the pack has it.
    package var weights: [String: Int]
    /// The one they have in this session.
    package var temper: Temper
    /// The one they have as a rule.
    package var usual: Temper
    /// Others that they may have instead, each as likely as the usual one.
    package var otherTempers: [OtherTemper]
    /// Of these one is said after the greeting, where they open a round.
    package var remarks: [String]
    /// How long they bear a silence, in thousandths of what is usual for them.
    package var silence: Int
    /// How long they wait after an answer before they speak: 2-4 s.
    package var beat: Milliseconds
    /// 1 cuts in early, 5 lets the candidate run.
    package var patience: Int
    /// Most interruptions in one round, 0-6.
    package var interruptions: Int
    /// Most follow-ups to one prompt, 2-4.
    package var probes: Int
    package var sayings: Sayings
    /// What they say when the committee meets.
    package var committee: CommitteeLines

    package init(
        id: String, name: String, title: String, stake: String, listensFor: String = "", weights: [String: Int] = [:], temper: Temper,
        beat: Milliseconds, patience: Int, interruptions: Int, probes: Int, sayings: Sayings, committee: CommitteeLines = .plain,
        otherTempers: [OtherTemper] = []
    ) {
        self.id = id
        self.name = name
        self.title = title
        self.stake = stake
        self.listensFor = listensFor
        self.weights = weights
        self.temper = temper
        self.usual = temper
        self.otherTempers = otherTempers
        self.remarks = []
        self.silence = 1_000
        self.beat = beat
        self.patience = patience
        self.interruptions = interruptions
        self.probes = probes
        self.sayings = sayings
        self.committee = committee
    }

    /// The first word of the name, as colleagues use it.
    package var firstName: String { name.split(separator: " ").first.map(String.init) ?? name }
}

/// Lines a persona says at the turns every interview has; no line is said twice in a round where the list allows.
package struct Sayings: Equatable, Sendable {
    package var acknowledgements: [String]
    package var nudges: [String]
    package var offers: [String]
    package var movingOn: [String]
    package var fiveMinutes: [String]
    package var oneMinute: [String]
    package var overtime: [String]
    package var letMeFinish: [String]
    package var floorBack: [String]
    package var unknown: [String]
    /// Said instead of `unknown` when the candidate's own questions are heard: nobody assumes anything then. May be empty.
    package var questionsUnknown: [String]
    /// With `{asked}`, the candidate's words: of several questions one that nobody knows, where others were answered. May be empty.
    package var unknownBeside: [String]
    /// Said instead of it when the candidate's own questions are heard. May be empty.
    package var questionsUnknownBeside: [String]
    /// With `{fact}`.
    package var corrections: [String]
    package var poolDry: [String]
    /// With `{name}`.
    package var handovers: [String]
    /// With `{minutes}`.
    package var timeLeft: [String]
    /// Said instead of `movingOn` after an answer that held, after one that did not, and after none. May be empty.
    package var movingOnStrong: [String]
    package var movingOnWeak: [String]
    package var movingOnSilent: [String]
    /// Said when a part is done before its time and other questions follow. May be empty.
    package var partDone: [String]
    /// Asked of whoever sees both sides and takes none, where the prompt has no question of its own for it. May be empty.
    package var takeASide: [String]
    /// Said before the question is asked once more, where nothing was said to it and the prompt has no line for that. May be empty.
    package var askAgain: [String]
    /// With `{earlier_name}`, `{earlier_quote}` and `{later_quote}`: one thing was told in two figures. May be empty.
    package var claimConflicts: [String]
    /// With the same: two figures that may be of two things; a question, never 'you said'. May be empty.
    package var claimDoubts: [String]
    /// With `{earlier_name}` and `{earlier_quote}`: what came out of something, told to somebody else, is put to the test. May be empty.
    package var claimRecalls: [String]
    /// With `{sum}`, a sentence: a sum of the answer does not come out. May be empty.
    package var sums: [String]
    /// Sharper questions for an answer that leaves nothing to ask, where the prompt has none left. May be empty.
    package var pushes: [Line]

    package init(
        acknowledgements: [String], nudges: [String], offers: [String], movingOn: [String], fiveMinutes: [String],
        oneMinute: [String], overtime: [String], letMeFinish: [String], floorBack: [String], unknown: [String],
        questionsUnknown: [String] = [], corrections: [String], poolDry: [String], handovers: [String], timeLeft: [String],
        movingOnStrong: [String] = [], movingOnWeak: [String] = [], movingOnSilent: [String] = [], partDone: [String] = [],
        takeASide: [String] = [], askAgain: [String] = [], claimConflicts: [String] = [], claimDoubts: [String] = [],
        claimRecalls: [String] = [], sums: [String] = [], pushes: [Line] = [], unknownBeside: [String] = [],
        questionsUnknownBeside: [String] = []
    ) {
        self.acknowledgements = acknowledgements
        self.nudges = nudges
        self.offers = offers
        self.movingOn = movingOn
        self.fiveMinutes = fiveMinutes
        self.oneMinute = oneMinute
        self.overtime = overtime
        self.letMeFinish = letMeFinish
        self.floorBack = floorBack
        self.unknown = unknown
        self.questionsUnknown = questionsUnknown
        self.unknownBeside = unknownBeside
        self.questionsUnknownBeside = questionsUnknownBeside
        self.corrections = corrections
        self.poolDry = poolDry
        self.handovers = handovers
        self.timeLeft = timeLeft
        self.movingOnStrong = movingOnStrong
        self.movingOnWeak = movingOnWeak
        self.movingOnSilent = movingOnSilent
        self.partDone = partDone
        self.takeASide = takeASide
        self.askAgain = askAgain
        self.claimConflicts = claimConflicts
        self.claimDoubts = claimDoubts
        self.claimRecalls = claimRecalls
        self.sums = sums
        self.pushes = pushes
    }
}
