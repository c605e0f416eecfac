import SessionJournal

extension Conductor {
    /// Keeps on the desk which prompts were heard, so that they come last when the next session draws. Those of what this session goes
    /// on from were kept when they were heard. A session that is not to be kept leaves nothing.
    func rememberHeard(on desk: inout Desk, wall: Int) {
        guard journal.status != .ephemeral else { return }
        let heard = state.turns.dropFirst(header.parent?.firstOwnTurn ?? 0).compactMap(\.prompt)
        // Whoever leaves and comes back has heard no more for it.
        if desk.heard.suffix(heard.count).elementsEqual(heard) { return }
        // The desk is a comfort: the session goes on without it.
        try? desk.remember(heard: heard, wall: wall)
    }
}
