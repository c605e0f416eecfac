import InterviewEngine

/// The instants of a session that one can step to: every keystroke, the last letter of every word, and whenever somebody
/// else's turn to speak begins or the candidate's ends.
struct ReplayStops: Sendable {
    private(set) var keystrokes: [SessionTime] = []
    private(set) var words: [SessionTime] = []
    private(set) var turns: [SessionTime] = []
    /// The last letter of a word that may go on.
    private var letter: SessionTime?

    /// To be told of every keystroke in turn, with what came in by it.
    mutating func type(_ insert: String, at t: SessionTime) {
        keystrokes.append(t)
        if insert.isEmpty { return }
        if Self.isSpace(insert.utf8.first) { endWord() }
        if Self.isSpace(insert.utf8.last) { endWord() } else { letter = t }
    }

    /// To be told of every event in turn that is no keystroke.
    mutating func note(_ event: Event, beginsTurn: Bool, at t: SessionTime) {
        if beginsTurn || Self.endsTurn(event), turns.last != t { turns.append(t) }
        if case .stimulus(.submitted) = event { endWord() }
    }

    /// The candidate sends, or is asked, probed or cut in on.
    private static func endsTurn(_ event: Event) -> Bool {
        switch event {
        case .stimulus(.submitted): true
        case .move(.spoke(let utterance)): SessionTimeline.kind(utterance.purpose) != nil
        default: false
        }
    }

    private static func isSpace(_ byte: UInt8?) -> Bool { byte.map { $0 == 0x20 || (0x09...0x0D).contains($0) } ?? false }

    private mutating func endWord() {
        if let letter { words.append(letter) }
        letter = nil
    }
}

extension [SessionTime] {
    /// The first one after an instant; these stand in order.
    func next(after t: SessionTime) -> SessionTime? {
        let index = count(upTo: t)
        return index < count ? self[index] : nil
    }

    func last(before t: SessionTime) -> SessionTime? {
        let index = count(upTo: SessionTime(t.milliseconds - 1))
        return index > 0 ? self[index - 1] : nil
    }

    /// How many there are up to an instant.
    func count(upTo t: SessionTime) -> Int { prefixCount { $0 <= t } }
}
