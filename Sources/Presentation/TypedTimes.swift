import InterviewEngine

/// When everything that was said was typed, letter by letter.
package struct TypedTimes: Sendable {
    /// By turn and part: for each UTF-8 byte of the part when it came into the box in which it stayed.
    private var parts: [[[SessionTime]]] = []
    /// The same of what stands in the boxes.
    private var answer: [SessionTime] = []
    private var reply: [SessionTime] = []

    /// To be told of every keystroke in turn.
    mutating func type(_ edit: DraftEdit, in box: Box.Kind, at t: SessionTime) {
        box == .answer ? Self.type(edit, into: &answer, at: t) : Self.type(edit, into: &reply, at: t)
    }

    /// After the keystrokes of a draft record, with the state after it: where they do not come to so many bytes as stand in the box,
    /// nothing is known of those before.
    mutating func check(_ box: Box.Kind, _ state: InterviewState, at t: SessionTime) {
        let count = state.box(box).text.utf8.count
        if (box == .answer ? answer : reply).count == count { return }
        let times = Array(repeating: t, count: count)
        if box == .answer { answer = times } else { reply = times }
    }

    /// To be told of every event in turn that is no draft record, with the state after it.
    mutating func note(_ state: InterviewState) {
        while parts.count < state.turns.count { parts.append([]) }
        for number in state.turns.indices.suffix(2) where state.turns[number].parts.count > parts[number].count {
            keep(state.turns[number])
        }
        if state.answer.text.isEmpty { answer = [] }
        if state.reply.text.isEmpty { reply = [] }
    }

    /// The parts of a turn that are new.
    private mutating func keep(_ turn: Turn) {
        for part in turn.parts.dropFirst(parts[turn.number].count) {
            let typed = part.kind == .reply ? reply : answer
            parts[turn.number].append(typed.count == part.text.utf8.count ? typed : [])
        }
    }

    private static func type(_ edit: DraftEdit, into times: inout [SessionTime], at t: SessionTime) {
        guard (0...times.count).contains(edit.at) else { return }
        let end = edit.at + min(max(0, edit.delete), times.count - edit.at)
        times.replaceSubrange(edit.at..<end, with: repeatElement(t, count: edit.insert.utf8.count))
    }

    /// When a stretch of what was sent stood there as it was sent: when the last letter of it was typed.
    ///
    /// - Parameters:
    ///   - turn: number of the turn.
    ///   - part: index among its parts.
    ///   - start: UTF-8 offset in the part's text, as is `end`, which is not of the stretch any more.
    /// - Returns: nil where there is no such stretch.
    package func time(turn: Int, part: Int, from start: Int, to end: Int) -> SessionTime? {
        guard parts.indices.contains(turn), parts[turn].indices.contains(part), start >= 0, start < end,
            end <= parts[turn][part].count
        else { return nil }
        return parts[turn][part][start..<end].max()
    }
}
