/// What comes from outside. Every case and label is a name on disk for ever: add, never rename.
package enum Stimulus: Equatable, Sendable, Codable {
    /// The candidate walks into a round (or comes back to none: each round is entered once).
    case roundEntered(round: String)
    /// Keystrokes since the last draft record. `revision` is the box's revision after them.
    case drafted(box: Box.Kind, revision: Int, cursor: Int, edits: [DraftEdit])
    /// Listening read a draft or a sent text. Sent only when it changed. Indirect: it is three times as large as the others, and a loop
    /// has ten thousand events.
    indirect case heard(hearing: Hearing)
    /// The box was sent.
    case submitted(box: Box.Kind, revision: Int)
    /// 'Let me finish', during an interruption.
    case letMeFinish
    /// The candidate takes the offer to go on to the next question, or is done with their own questions.
    case movedOn
    /// Practice mode only: costs, and stands in the sheet.
    case hintAsked
    case paused
    case unpaused
    /// The candidate left in the middle of a round; session time stands still until `resumed`.
    case left
    /// `away` is wall time and may be anything, since clocks are set.
    case resumed(away: Milliseconds)
    /// The machine slept or was stopped for this long, and the pack's policy leaves it out of the round clock.
    case sleptThrough(gap: Milliseconds)
    /// The candidate ends the round before its time.
    case roundAbandoned
    /// The score of a turn that was closed; the whole sheet is a journal record outside the fold.
    case scored(turn: Int, levels: [String: Int], edges: [String], vote: Int, scorer: String)
    /// Time has passed up to a deadline of the engine. Recorded only when it yields moves.
    case woke
}

/// Why an interviewer speaks.
package enum Purpose: Equatable, Sendable, Codable {
    case opening
    case leadIn
    case brief(caseID: String)
    /// Opens turn `turn`.
    case prompt(id: String, turn: Int)
    case followUp(prompt: String, gap: Gap)
    case interruption(cause: InterruptionCause)
    case floorBack
    case letMeFinish
    case acknowledgement
    case nudge
    case offer
    case movingOn
    case answer(fact: String)
    case correction(fact: String)
    case unknown
    case handover
    case poolDry
    case timeWarning(minutes: Int)
    case overtime
    case hint(prompt: String)
    case closing
    /// A sharper question after an answer that held; `number` counts them in a turn from 0.
    case push(prompt: String, number: Int)
    /// `movingOn`, with words for how the answer was.
    case movingOnAfter(answer: Reception)
    /// A part is done before its time.
    case partDone
    /// The answer holds another figure than a claim that somebody heard in an earlier round.
    case claimConflict(claim: String)
    /// The same, where the two may be about two things: a question.
    case claimDoubt(claim: String)
    /// A claim from an earlier round is put to the test.
    case claimRecall(claim: String)
    /// To what was said about an offer.
    case offerReply(responses: [OfferResponse])
    /// How an offer stands when the talk about it is over.
    case offerRecap(ending: OfferEnding)
    /// The question that is open, said once more because the candidate asked for it.
    case again
    /// A reply to something that was said about the conversation and is no answer: the words before it are left out of what is scored.
    case aside
    /// A sum of the answer that does not come out, said back with what it comes to.
    case sum
    /// What nobody knows of several questions, said back where others of them were answered.
    case unknownBeside
}

/// How an answer was taken when a question is left.
package enum Reception: String, CaseIterable, Equatable, Hashable, Sendable, Codable {
    /// It held: nothing grave was missing.
    case strong
    case weak
    /// There was none.
    case silence
}

/// Words spoken by an interviewer, verbatim.
package struct Utterance: Equatable, Sendable, Codable {
    package var by: String
    package var text: String
    package var purpose: Purpose

    package init(by: String, text: String, purpose: Purpose) {
        self.by = by
        self.text = text
        self.purpose = purpose
    }
}

package enum PhaseEnd: String, Equatable, Sendable, Codable {
    /// Everything it had was asked.
    case complete
    /// Its minutes were used.
    case time
    /// Too little time was left to begin it.
    case leftOut = "left_out"
    /// The candidate was done.
    case candidate
}

package enum RoundEnd: String, Equatable, Sendable, Codable {
    /// Closed by the interviewer within its time.
    case closed
    /// Ran out of time and overtime.
    case time
    case abandoned
}

/// What the engine decided. Moves carry the words spoken.
package enum Move: Equatable, Sendable, Codable {
    case phaseBegan(phase: String)
    case phaseEnded(phase: String, why: PhaseEnd)
    /// Which case of a case phase was drawn.
    case caseDrawn(id: String)
    case stageBegan(stage: String)
    case factChanged(change: FactChange)
    case spoke(utterance: Utterance)
    /// An interviewer has begun to cut in; the draft is still typed into.
    case interrupted(turn: Int, cause: InterruptionCause)
    /// The draft is parked and an empty reply box is open.
    case draftParked
    /// The reply box is closed and the draft is back, cursor where it was.
    case draftRestored
    /// What was sent is waiting out the beat; typing takes the floor back.
    case beatBegan(until: SessionTime)
    /// The candidate typed within the beat: the same turn goes on, with the sent text said.
    case floorTaken
    /// All that the candidate said to one prompt is complete: score it.
    case turnClosed(turn: Int)
    case overtimeBegan
    /// Overtime ran out: what stood in the box counts as said.
    case draftCounted(box: Box.Kind)
    case roundEnded(round: String, why: RoundEnd)
    case loopEnded
    /// The recruiter gives way in one term.
    case offerMoved(step: OfferStep)
}

/// All that happens in a session: the journal is a list of these.
package enum Event: Equatable, Sendable, Codable {
    case stimulus(Stimulus)
    case move(Move)
}
