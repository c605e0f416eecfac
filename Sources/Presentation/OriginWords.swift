import InterviewEngine
import SessionJournal

/// What a session takes up again, in words.
enum OriginWords {
    /// "take of k3f9x2", "goes on from k3f9x2 at 12:40"; empty for a session that begins by itself.
    static func text(_ parent: JournalHeader.Parent?, isTake: Bool, plan: [String]) -> String {
        guard let parent else { return "" }
        if plan.contains(where: Redo.isVariant) { return "after a miss of \(parent.session)" }
        if isTake { return "take of \(parent.session)" }
        if parent.carried != nil { return "goes on from \(parent.session)\(second(parent))" }
        return "second take of \(parent.session)"
    }

    /// "Goes on from k3f9x2 at 12:40, round 2 (Hiring manager)", with the second also of a take that holds what came before it.
    static func sentence(_ parent: JournalHeader.Parent?, isTake: Bool, state: InterviewState) -> String {
        let words = text(parent, isTake: isTake, plan: state.setup.rounds)
        let start = words.prefix(1).uppercased() + words.dropFirst()
        guard let parent, parent.carried != nil else { return start }
        return start + (isTake ? second(parent) : "") + round(parent, state)
    }

    private static func second(_ parent: JournalHeader.Parent) -> String { " at \(clockText(Milliseconds(parent.time.milliseconds)))" }

    /// In which round that second was, or after which; empty before the first.
    private static func round(_ parent: JournalHeader.Parent, _ state: InterviewState) -> String {
        guard let id = state.turns.last(where: { $0.opened <= parent.time && $0.number <= parent.turn })?.round else { return "" }
        let isOver = state.finished.contains { $0.id == id && $0.ended <= parent.time }
        let number = (state.setup.rounds.firstIndex(of: id) ?? 0) + 1
        return ", \(isOver ? "after " : "")round \(number) (\(state.loop.round(id)?.title ?? id))"
    }
}
