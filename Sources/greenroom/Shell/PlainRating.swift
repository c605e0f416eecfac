import Presentation
import SessionJournal
import ViewModels

/// How the candidate rates themself, as labelled questions one after another.
struct PlainRating {
    let conductor: Conductor
    /// nil at the end of the input.
    let nextLine: () -> String?

    /// - Returns: what stands. At the end of the input that is what was rated until then.
    func ask() -> SelfRating {
        let view = SelfRatingPresenter.view(
            state: conductor.state, rubric: conductor.rubric, rating: conductor.rating ?? SelfRating())
        var draft = view.draft
        put("\(view.heading): how do you think it went? An empty line leaves a question as it is, /skip leaves out all.")
        for item in view.items {
            let words = "\(item.label), 0 (\(item.words.first ?? "")) to 4 (\(item.words.last ?? ""))"
            guard let told = number(words, 0...4, soFar: draft.levels[item.id]) else { return SelfRating(stage: .skipped) }
            guard case .value(let level) = told else { return given(draft) }
            draft.levels[item.id] = level
            conductor.rate(SelfRating(levels: draft.levels, vote: draft.vote))
        }
        let words = "Their vote, 1 (\(view.votes.first ?? "")) to 4 (\(view.votes.last ?? ""))"
        guard let told = number(words, 1...4, soFar: draft.vote) else { return SelfRating(stage: .skipped) }
        if case .value(let vote) = told { draft.vote = vote }
        return given(draft)
    }

    private func given(_ draft: SelfRatingDraft) -> SelfRating { SelfRating(levels: draft.levels, vote: draft.vote, stage: .given) }

    private enum Told { case value(Int?), end }

    /// nil where all of it is skipped.
    private func number(_ question: String, _ range: ClosedRange<Int>, soFar: Int?) -> Told? {
        put("Question: \(question)" + (soFar.map { ", \($0) so far" } ?? "") + ":")
        while let line = nextLine() {
            let word = line.filter { !$0.isWhitespace }
            if word == "/skip" { return nil }
            if word.isEmpty { return .value(soFar) }
            if let number = Int(word), range.contains(number) { return .value(number) }
            put("Not taken: a whole number from \(range.lowerBound) to \(range.upperBound), an empty line, or /skip.")
        }
        return .end
    }
}
