extension InterviewState {
    /// A figure of an earlier turn was put right in what was sent since somebody reacted.
    fileprivate var isPutRight: Bool {
        guard let turn = openTurn, let heard = turn.heard else { return false }
        return heard.corrections.contains { correction in
            heard.claims.contains { $0.id == correction.now && $0.span.start >= turn.heeded }
        }
    }

    /// Somebody has just said that they heard the last answer.
    var wasJustAcknowledged: Bool {
        guard case .interviewer(let words, _, turns.last?.number) = transcript.last else { return false }
        return words.purpose == .acknowledgement
    }
}

extension Scene {
    /// Says that the new figure holds, before anything else is said of the answer.
    mutating func takeIn() {
        guard state.isPutRight, let persona = state.owner else { return }
        speak(state.fresh(Self.taken[persona.temper]), by: persona.id, .acknowledgement)
    }

    /// Without figures, and true for whoever heard the old one or did not.
    private static let taken = Replies(
        warm: ["Good that you put that right. I'll go by what you say now.", "I'm glad you said so. Then that's what counts."],
        terse: ["Corrected.", "Noted, as corrected."],
        skeptical: ["Then that's what I'll hold you to.", "All right. What you say now is what I'll ask about."],
        hurried: ["Changed it.", "Fine, I've changed that."])
}
