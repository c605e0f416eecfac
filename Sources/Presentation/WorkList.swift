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
        var items: [WorkView] = []
        var shown: Set<Int> = []
        for mark in sorted where loss(mark) > 0 && items.count < 3 {
            guard let turn = moment(of: mark, besides: shown), let item = item(mark, turn) else { continue }
            shown.insert(turn)
            items.append(item)
        }
        return items
    }

    /// The turn of one of the weakest answers; one that is not shown already where there is one.
    private func moment(of mark: RoundMark, besides shown: Set<Int>) -> Int? {
        guard let worst = mark.worst, let lowest = cards.sheets.sheet(ofTurn: worst)?.level(mark.dimension) else { return mark.worst }
        let alike = cards.sheets.turns.filter { entry in
            guard entry.sheet.level(mark.dimension) == lowest, state.turns.indices.contains(entry.turn) else { return false }
            return lowest > 0 || state.turns[entry.turn].raised(in: state.loop).contains(mark.dimension)
        }
        return alike.map(\.turn).first { !shown.contains($0) } ?? worst
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

    private func item(_ mark: RoundMark, _ number: Int) -> WorkView? {
        guard state.turns.indices.contains(number), let level = mark.level else { return nil }
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
