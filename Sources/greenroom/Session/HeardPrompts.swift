import InterviewEngine
import SessionJournal

extension InterviewState {
    /// Prompts that were heard in this session, in their order; not those of what it goes on from, which were heard there.
    func heardPrompts(_ header: JournalHeader) -> [String] { turns.dropFirst(header.parent?.firstOwnTurn ?? 0).compactMap(\.prompt) }
}

extension Conductor {
    /// Keeps on the desk which prompts were heard, so that they come last when the next session draws. A session that is not to
    /// be kept leaves nothing.
    func rememberHeard(on desk: inout Desk, wall: Int) {
        guard journal.status != .ephemeral else { return }
        let heard = state.heardPrompts(header)
        // Whoever leaves and comes back has heard no more for it.
        if desk.heard.suffix(heard.count).elementsEqual(heard) { return }
        // The desk is a comfort: the session goes on without it.
        try? desk.remember(heard: heard, wall: wall)
    }
}
