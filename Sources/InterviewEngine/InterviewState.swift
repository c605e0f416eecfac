/// One thing the candidate said: one text that was sent (or counted) within a turn.
package struct Part: Equatable, Sendable {
    package enum Kind: String, Equatable, Sendable, Codable {
        case answer
        /// After a follow-up.
        case followUp = "follow_up"
        /// To an interruption.
        case reply
        /// A question of the candidate in the phase for them.
        case question
    }
    package var kind: Kind
    package var text: String
    package var pastedWords: Int
    package var began: SessionTime
    /// First keystroke; nil when nothing was typed.
    package var firstTyped: SessionTime?
    package var sent: SessionTime
    /// Overtime ran out on it.
    package var cutOff: Bool

    package init(
        kind: Kind, text: String, pastedWords: Int, began: SessionTime, firstTyped: SessionTime?, sent: SessionTime, cutOff: Bool
    ) {
        self.kind = kind
        self.text = text
        self.pastedWords = pastedWords
        self.began = began
        self.firstTyped = firstTyped
        self.sent = sent
        self.cutOff = cutOff
    }
}

/// The score of a closed turn, as folded.
package struct TurnScore: Equatable, Sendable {
    /// Levels 0-4 by dimension id.
    package var levels: [String: Int]
    package var edges: [String]
    package var vote: Int
    package var scorer: String

    package init(levels: [String: Int], edges: [String], vote: Int, scorer: String) {
        self.levels = levels
        self.edges = edges
        self.vote = vote
        self.scorer = scorer
    }
}

/// One prompt and everything said about it.
package struct Turn: Equatable, Sendable {
    /// Dense from 0 over the session.
    package var number: Int
    package var round: String
    package var phase: String
    /// nil in the phase for the candidate's questions.
    package var prompt: String?
    package var stage: String?
    package var by: String
    package var opened: SessionTime
    package var closed: SessionTime?
    package var parts: [Part]
    /// Gaps that a follow-up was aimed at, in order.
    package var probed: [Gap]
    package var interruptions: [InterruptionCause]
    package var hints: Int
    package var hearing: Hearing?
    /// The last reading of all that was sent in it, and how many of its parts that holds.
    package var thread: Hearing?
    package var heardParts: Int
    /// Sharper questions that were asked after an answer that held.
    package var pushed: Int
    /// Earlier claims that were brought up in it, in order.
    package var raised: [RaisedClaim]
    /// Sums in it that did not come out and that somebody spoke of.
    package var sumsChecked: Int
    package var score: TurnScore?
    /// Facts told in it as answers or corrections, in order.
    package var told: [String]
    /// How often it was said, beside answers, what of the questions nobody knows.
    package var ownedUp: Int
    /// UTF-8 bytes of `answer` that the interviewer has reacted to.
    package var heeded: Int

    package init(number: Int, round: String, phase: String, prompt: String?, stage: String?, by: String, opened: SessionTime) {
        self.number = number
        self.round = round
        self.phase = phase
        self.prompt = prompt
        self.stage = stage
        self.by = by
        self.opened = opened
        self.closed = nil
        self.parts = []
        self.probed = []
        self.interruptions = []
        self.hints = 0
        self.hearing = nil
        self.thread = nil
        self.heardParts = 0
        self.pushed = 0
        self.raised = []
        self.sumsChecked = 0
        self.score = nil
        self.told = []
        self.ownedUp = 0
        self.heeded = 0
    }

    /// All that the candidate said to the prompt: what is scored.
    package var answer: String { parts.filter { $0.kind != .question }.map(\.text).joined(separator: "\n") }

    /// The same without the greeting before it: spaces stand for that, so that whatever is quoted from it is where it was typed.
    package var scoredAnswer: String { thread?.greeting.map(answer.blank) ?? answer }

    /// Something was said in it; to a prompt more than talk about the conversation, which answers nothing.
    package var hasAnswer: Bool { prompt == nil ? !parts.isEmpty : parts.contains { $0.kind != .question } }

    /// Questions that followed the prompt, whatever for.
    package var followUps: Int { probed.count + pushed + raised.count + sumsChecked }
}

/// What stands in the transcript, oldest first.
package enum TranscriptLine: Equatable, Sendable {
    case interviewer(utterance: Utterance, at: SessionTime, turn: Int?)
    case candidate(turn: Int, part: Int, at: SessionTime)
    case note(text: String, at: SessionTime)
}

/// Who has the floor, and what is being waited for.
package enum Floor: Equatable, Sendable {
    /// Before the first round or between rounds.
    case parked
    /// The candidate may type.
    case candidate
    /// An interviewer is cutting in; `since` is when, and typing still goes to the answer.
    case cuttingIn(cause: InterruptionCause, since: SessionTime)
    /// The reply box is open.
    case replying(cause: InterruptionCause)
    /// A text was sent; the interviewer speaks at `until` unless the candidate types.
    case beat(until: SessionTime)
    /// All rounds are over.
    case over

    package var isCuttingIn: Bool { if case .cuttingIn = self { true } else { false } }
}

/// Where the round that is being sat has come to.
package struct RoundProgress: Equatable, Sendable {
    package var id: String
    package var began: SessionTime
    /// When its time is up, before overtime.
    package var ends: SessionTime
    /// Index into the round's phases, -1 before the first; after a phase has ended the index of the one after it,
    /// so equal to their count when all are done.
    package var phase: Int
    package var phaseBegan: SessionTime
    package var phaseEnds: SessionTime
    /// The case drawn in a case phase, and the index of the stage that is open.
    package var caseID: String?
    package var stage: Int?
    /// Minutes whose warning was spoken.
    package var warned: [Int]
    /// When overtime began.
    package var overtime: SessionTime?
    /// The phase at `phase` has begun and not ended.
    package var phaseOpen: Bool
    /// The opening was spoken.
    package var greeted: Bool
    /// When the share of the open case stage is used up.
    package var stageEnds: SessionTime
    package var timesLeft: Int
    package var pauses: Int

    package init(id: String, began: SessionTime, ends: SessionTime) {
        self.id = id
        self.began = began
        self.ends = ends
        self.phase = -1
        self.phaseBegan = began
        self.phaseEnds = began
        self.caseID = nil
        self.stage = nil
        self.warned = []
        self.overtime = nil
        self.phaseOpen = false
        self.greeted = false
        self.stageEnds = began
        self.timesLeft = 0
        self.pauses = 0
    }
}

package struct FinishedRound: Equatable, Sendable {
    package var id: String
    package var began: SessionTime
    package var ended: SessionTime
    package var why: RoundEnd
    /// How often it was left, or the machine slept or was stopped in it.
    package var timesLeft: Int
    package var pauses: Int

    package init(id: String, began: SessionTime, ended: SessionTime, why: RoundEnd, timesLeft: Int, pauses: Int) {
        self.id = id
        self.began = began
        self.ended = ended
        self.why = why
        self.timesLeft = timesLeft
        self.pauses = pauses
    }
}

/// The loop as a value: everything that is known of a session, folded from its events.
package struct InterviewState: Equatable, Sendable {
    package let loop: Loop
    package let setup: SessionSetup
    /// Time of the last event folded.
    package var now: SessionTime
    package var floor: Floor
    package var paused: Bool
    /// Left in the middle of a round.
    package var away: Bool
    package var round: RoundProgress?
    package var finished: [FinishedRound]
    package var turns: [Turn]
    package var answer: Box
    package var reply: Box
    package var transcript: [TranscriptLine]
    /// Text of facts that a stage changed, by fact id.
    package var changedFacts: [String: String]
    /// The last thing heard of the answer box in the open turn.
    package var hearing: Hearing?
    /// The last keystroke, or the moment the candidate got the floor.
    package var lastTyped: SessionTime
    /// How far the silence since `lastTyped` was noticed.
    package var quiet: Quiet
    /// Nudges in the open turn.
    package var nudges: Int
    /// They asked for a moment to think, have it, and have not typed since.
    package var ponders: Bool
    /// Something was sent and no interviewer has reacted to it yet.
    package var awaiting: Bool
    /// Persona id of who spoke last.
    package var lastSpeaker: String?
    /// When somebody last spoke.
    package var lastSpoke: SessionTime?
    /// The prompt or the latest follow-up of the open turn.
    package var question: Utterance?
    /// The words of the interruption that has not been dealt with yet.
    package var interrupting: Utterance?
    /// When the floor was last given back after an interruption.
    package var interruptionEnded: SessionTime?
    /// Ids of personas that granted 'let me finish'.
    package var finishGranted: [String]
    /// How often a persona drew from one of their lists of sayings, by `Saying.key`.
    package var drawn: [String: Int]
    /// The offer that is or was talked about; nil where none was made.
    package var offer: OfferProgress?

    package init(loop: Loop, setup: SessionSetup) {
        self.loop = loop.addingRedoRounds(of: setup.rounds).inTempers(seed: setup.seed)
        self.setup = setup
        self.now = .zero
        self.floor = .parked
        self.paused = false
        self.away = false
        self.round = nil
        self.finished = []
        self.turns = []
        self.answer = Box()
        self.reply = Box()
        self.transcript = []
        self.changedFacts = [:]
        self.hearing = nil
        self.lastTyped = .zero
        self.quiet = .none
        self.nudges = 0
        self.ponders = false
        self.awaiting = false
        self.lastSpeaker = nil
        self.lastSpoke = nil
        self.question = nil
        self.interrupting = nil
        self.interruptionEnded = nil
        self.finishGranted = []
        self.drawn = [:]
        self.offer = nil
    }
}

extension InterviewState {
    package var currentRound: Round? { round.flatMap { loop.round($0.id) } }
    /// The round to be entered next; nil when the plan is used up. While a round is being sat, the one after it.
    package var nextRound: Round? {
        let done = Set(finished.map(\.id) + (round.map { [$0.id] } ?? []))
        return setup.rounds.first { !done.contains($0) }.flatMap { loop.round($0) }
    }
    package var openTurn: Turn? { turns.last.flatMap { $0.closed == nil ? $0 : nil } }
    /// The box that typing goes to; nil when the candidate cannot type.
    package var activeBox: Box.Kind? {
        switch floor {
        case .candidate, .cuttingIn, .beat: .answer
        case .replying: .reply
        case .parked, .over: nil
        }
    }
    package func box(_ kind: Box.Kind) -> Box { kind == .answer ? answer : reply }
}
