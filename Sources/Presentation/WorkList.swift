import InterviewEngine
import RubricScorer
import ViewModels

/// The three things that would have moved the committee most, each with the answer that shows it.
struct WorkList {
    let listeners: [Listeners.Listener]
    let loop: RoundSheet
    let cards: CardPresenter

    private var state: InterviewState { cards.state }

    var three: [WorkView] {
        let marks = loop.marks.filter { ($0.level ?? 4) < 4 && $0.worst != nil }
        let sorted = marks.sorted { (-loss($0), $0.dimension.ordinal) < (-loss($1), $1.dimension.ordinal) }
        return Array(sorted.filter { loss($0) > 0 }.lazy.compactMap(item).prefix(3))
    }

    /// What is missing to the best level, by how much it counts for everybody who voted.
    private func loss(_ mark: RoundMark) -> Int {
        listeners.reduce(0) { sum, listener in
            let level = listener.sheet.sheet.mark(mark.dimension).level ?? 4
            return sum + listener.sheet.share(mark.dimension) * (4 - level)
        }
    }

    /// Those who lost most by it, two at most.
    private func who(_ dimension: Dimension) -> String {
        let shares = listeners.map { (name: $0.persona.firstName, share: $0.sheet.share(dimension)) }
        let most = shares.enumerated().filter { $0.element.share > 0 }
            .sorted { (-$0.element.share, $0.offset) < (-$1.element.share, $1.offset) }
        return most.prefix(2).map(\.element.name).joined(separator: " and ")
    }

    private func item(_ mark: RoundMark) -> WorkView? {
        guard let number = mark.worst, state.turns.indices.contains(number), let level = mark.level else { return nil }
        let turn = state.turns[number]
        guard let own = cards.sheets.sheet(ofTurn: number)?.mark(mark.dimension),
            let said = cards.view(
                of: PrivateQuote(turn: number, dimension: mark.dimension, level: level, evidence: own.evidence.first, worth: 0))
        else { return nil }
        let asked = turn.prompt.flatMap { state.loop.prompt($0) }.map { "To \u{201C}\(firstWords($0.line.text, 8))\u{201D}: " } ?? ""
        return WorkView(
            title: "\(mark.dimension.title): \(mark.dimension.anchor(level))", quote: said.text, how: asked + (own.lift ?? ""),
            place: place(turn, said.passage), who: who(mark.dimension), passage: said.passage)
    }

    private func place(_ turn: Turn, _ passage: Int) -> String {
        let title = state.loop.round(turn.round)?.title ?? turn.round
        let passages = cards.transcript.passages
        return passages.indices.contains(passage) ? "\(title), \(passages[passage].entry.at)" : title
    }
}
