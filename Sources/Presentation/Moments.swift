import InterviewEngine
import RubricScorer
import ViewModels

/// The three moments of a round worth looking at again, the costliest first and the best one last.
struct Moments {
    private struct Candidate {
        var view: MomentView
        /// What it cost (negative) or was worth.
        var weight: Int
        var turn: Int
    }
    private let candidates: [Candidate]

    init(turns: [Turn], state: InterviewState, sheets: SessionSheets, off: Set<Dimension>, transcript: ReviewTranscript) {
        candidates = turns.flatMap { turn -> [Candidate] in
            guard let id = turn.prompt, let prompt = state.loop.prompt(id) else { return [] }
            guard let sheet = sheets.sheet(ofTurn: turn.number) else {
                return [Self.unanswered(turn, prompt, transcript)]
            }
            let raised = Set(prompt.raises.compactMap(Dimension.init(rawValue:)))
            let marks = sheet.marks.filter { !off.contains($0.dimension) }
            return marks.compactMap { Self.moment($0, raised.contains($0.dimension), turn, prompt, transcript) }
        }
    }

    /// At most two misses, each of another turn where there are enough, and the best thing that was said.
    var three: [MomentView] {
        let misses = candidates.filter { $0.weight < 0 }.sorted { ($0.weight, $0.turn) < ($1.weight, $1.turn) }
        let hits = candidates.filter { $0.weight > 0 }.sorted { (-$0.weight, $0.turn) < (-$1.weight, $1.turn) }
        var chosen: [Candidate] = []
        for miss in misses where chosen.count < 2 && !chosen.contains(where: { $0.turn == miss.turn }) { chosen.append(miss) }
        for miss in misses where chosen.count < 2 && !chosen.contains(where: { $0.view == miss.view }) { chosen.append(miss) }
        for hit in hits where chosen.count < 3 { chosen.append(hit) }
        return chosen.map(\.view)
    }

    private static func unanswered(_ turn: Turn, _ prompt: Prompt, _ transcript: ReviewTranscript) -> Candidate {
        Candidate(
            view: MomentView(
                title: "Nothing was said", quote: SheetPresenter.firstWords(prompt.line.text, 14),
                why: "The question passed without an answer.", tone: .danger, passage: transcript.passage(ofTurn: turn.number)),
            weight: -50, turn: turn.number)
    }

    private static func moment(_ mark: Mark, _ raised: Bool, _ turn: Turn, _ prompt: Prompt, _ transcript: ReviewTranscript) -> Candidate? {
        guard let level = mark.level else { return nil }
        let factor = mark.dimension.isTradeOff ? 3 : 1
        let quotes = mark.evidence.compactMap { transcript.quote($0, in: turn) }
        if level >= 3, let quote = quotes.first(where: { $0.role == "traded" }) ?? quotes.first {
            return Candidate(
                view: MomentView(
                    title: "\(mark.dimension.title): \(mark.dimension.anchor(level))", quote: quote.text,
                    why: level == 4 ? "All that the rubric asks for." : mark.lift ?? "", tone: .good, passage: quote.passage),
                weight: level * factor, turn: turn.number)
        }
        guard level <= 1, raised || mark.dimension == .evidence else { return nil }
        let passage = quotes.first?.passage ?? transcript.passage(ofTurn: turn.number)
        return Candidate(
            view: MomentView(
                title: "\(mark.dimension.title): \(mark.dimension.anchor(level))",
                quote: quotes.first?.text ?? SheetPresenter.firstWords(prompt.line.text, 14), why: mark.lift ?? "", tone: .warning,
                passage: passage),
            weight: -(4 - level) * factor * (raised ? 2 : 1), turn: turn.number)
    }
}
