import InterviewEngine

/// When everything that was said was typed, letter by letter.
package struct TypedTimes: Sendable {
    /// By turn and part: for each UTF-8 byte of the part when it came into the box in which it stayed.
    private var parts: [[[SessionTime]]] = []

    /// - Parameter events: a session from its beginning.
    package init(events: [(t: SessionTime, event: Event)], loop: Loop, setup: SessionSetup) {
        var state = InterviewState(loop: loop, setup: setup)
        var typed = [Box.Kind.answer: [SessionTime](), .reply: []]
        for (t, event) in events {
            if case .stimulus(.drafted(let box, _, _, _)) = event {
                for (at, keystroke) in event.keystrokes(at: t) {
                    let before = state.box(box).text
                    apply(&state, keystroke, at: at)
                    Self.note(&typed[box, default: []], before: before, after: state.box(box).text, at: state.now)
                }
                continue
            }
            let texts = [Box.Kind.answer: state.answer.text, .reply: state.reply.text]
            apply(&state, event, at: t)
            while parts.count < state.turns.count { parts.append([]) }
            for turn in state.turns.suffix(2) { keep(turn, texts, typed) }
            for box in Box.Kind.allCases where state.box(box).text.isEmpty { typed[box] = [] }
        }
    }

    /// The parts of a turn that are new; a reply is told from an answer by its words.
    private mutating func keep(_ turn: Turn, _ texts: [Box.Kind: String], _ typed: [Box.Kind: [SessionTime]]) {
        for part in turn.parts.dropFirst(parts[turn.number].count) {
            let box = Box.Kind.allCases.first { texts[$0] == part.text && (part.kind == .reply) == ($0 == .reply) }
            parts[turn.number].append(box.flatMap { typed[$0] } ?? [])
        }
    }

    private static func note(_ times: inout [SessionTime], before: String, after: String, at t: SessionTime) {
        let (old, new) = (Array(before.utf8), Array(after.utf8))
        let most = min(old.count, new.count)
        var start = 0
        while start < most, old[start] == new[start] { start += 1 }
        var same = 0
        while same < most - start, old[old.count - 1 - same] == new[new.count - 1 - same] { same += 1 }
        guard times.count == old.count else {
            times = Array(repeating: t, count: new.count)
            return
        }
        times.replaceSubrange(start..<old.count - same, with: repeatElement(t, count: new.count - same - start))
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
