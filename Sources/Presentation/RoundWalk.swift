import InterviewEngine

/// Which round a line of the transcript belongs to, line by line.
///
/// Rounds follow one another at the same instant of session time, so that times alone do not tell them apart: the opening does, and
/// where a script has none the turn of a line.
struct RoundWalk: Sendable {
    /// Index among the rounds that were begun, in order; 0 before the first.
    private(set) var round = 0
    /// When that round began.
    private(set) var began = SessionTime.zero
    private var entered = false

    /// Ids of the rounds that were begun, in order.
    static func rounds(of state: InterviewState) -> [String] { state.finished.map(\.id) + (state.round.map { [$0.id] } ?? []) }

    /// When a round of these began; nil where there is none.
    static func began(_ index: Int, of state: InterviewState) -> SessionTime? {
        state.finished.indices.contains(index) ? state.finished[index].began : state.round?.began
    }

    mutating func enter(_ line: TranscriptLine, of state: InterviewState) {
        guard let index = index(of: line, state) else { return }
        round = index
        entered = true
        began = Self.began(index, of: state) ?? began
    }

    private func index(of line: TranscriptLine, _ state: InterviewState) -> Int? {
        let turn: Int?
        switch line {
        case .interviewer(let utterance, _, let number):
            if utterance.purpose == .opening { return min(entered ? round + 1 : 0, max(0, Self.rounds(of: state).count - 1)) }
            turn = number
        case .candidate(let number, _, _): turn = number
        case .note: return entered ? nil : 0
        }
        guard let turn, state.turns.indices.contains(turn) else { return entered ? nil : 0 }
        let id = state.turns[turn].round
        if entered, Self.rounds(of: state)[safe: round] == id { return nil }
        return Self.rounds(of: state).firstIndex(of: id)
    }
}

extension Array {
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
