import InterviewEngine
import RubricScorer
import ViewModels

/// Two answers to one prompt, read by the present scorer.
struct AnswerComparison {
    /// What was said to the prompt in one session; nothing where it was not answered.
    struct Side {
        let turn: Turn
        let sheet: AnswerSheet?
    }

    private let prompt: Prompt
    private let round: RoundKind?
    /// Where and by whom it was asked.
    private let place: String
    private let before: Side?
    private let after: Side?
    private let off: Set<Dimension>

    /// nil where the turn has no prompt.
    /// - Parameters:
    ///   - turn: the one that tells what was asked, and where.
    ///   - off: dimensions that do not count.
    init?(of turn: Turn, in state: InterviewState, before: Side?, after: Side?, off: Set<Dimension>) {
        guard let prompt = turn.prompt.flatMap(state.loop.prompt) else { return nil }
        self.prompt = prompt
        round = state.roundKind(of: turn)
        place = "\(state.loop.round(turn.round)?.title ?? turn.round): \(state.loop.persona(turn.by)?.firstName ?? turn.by)"
        self.before = before
        self.after = after
        self.off = off
    }

    var view: AnswerComparisonView {
        AnswerComparisonView(
            prompt: prompt.id, place: place, question: oneLine(prompt.line.text), before: figures(before), after: figures(after),
            levels: Self.levels(off: off) {
                before?.sheet?.level($0)
            } after: {
                after?.sheet?.level($0)
            },
            edges: Self.edges(off: off) {
                before?.sheet?.isLit($0) ?? false
            } after: {
                after?.sheet?.isLit($0) ?? false
            },
            sentences: SentenceChanges(
                from: before?.turn.scoredAnswer ?? "", to: after?.turn.scoredAnswer ?? "", off: off,
                score: { Scorer.score(answer: $0, prompt: prompt.line.text, round: round) }
            ).views)
    }

    private func figures(_ side: Side?) -> AnswerFiguresView? {
        guard let side, let sheet = side.sheet else { return nil }
        return AnswerFiguresView(side.turn, sheet)
    }

    static func levels(off: Set<Dimension>, before: (Dimension) -> Int?, after: (Dimension) -> Int?) -> [LevelChangeView] {
        func word(_ level: Int?, _ dimension: Dimension) -> String { level.map(dimension.anchor) ?? "not assessed" }
        return Dimension.allCases.filter { !off.contains($0) }.map { dimension in
            let (old, new) = (before(dimension), after(dimension))
            return LevelChangeView(
                id: dimension.rawValue, label: dimension.title, hue: dimension.hue, before: old, after: new,
                wordBefore: word(old, dimension), wordAfter: word(new, dimension))
        }
    }

    static func edges(off: Set<Dimension>, before: (TradeOffEdge) -> Bool, after: (TradeOffEdge) -> Bool) -> [EdgeChangeView] {
        TradeOffEdge.allCases.filter { !off.contains($0.corners.0) && !off.contains($0.corners.1) }.map {
            EdgeChangeView(label: $0.title, before: before($0), after: after($0))
        }
    }
}
