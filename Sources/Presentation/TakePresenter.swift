import InterviewEngine
import RubricScorer
import SessionJournal
import ViewModels

/// One attempt at an answer beside what it was taken from, both read by the present scorer.
package struct TakePresenter {
    private let header: JournalHeader
    private let state: InterviewState
    private let before: AnswerComparison.Side?
    private let after: AnswerComparison.Side?
    private let dimension: Dimension?
    private let prompt: Prompt?
    private let origin: (state: InterviewState, turn: Turn)?

    /// - Parameters:
    ///   - origin: the session that it was taken from; nil where that is not here any more.
    package init(header: JournalHeader, state: InterviewState, origin: InterviewState?) {
        self.header = header
        self.state = state
        let number = header.parent?.turn ?? 0
        let first = header.parent?.firstOwnTurn ?? 0
        let own = state.turns.first { $0.number >= first && $0.prompt != nil }
        prompt = own?.prompt.flatMap(state.loop.prompt)
        after = own.map { AnswerComparison.Side(turn: $0, sheet: SessionSheets.sheet(of: $0, in: state)) }
        dimension = header.take?.dimension.flatMap(Dimension.init(rawValue:))
        self.origin = origin.flatMap { old in old.turns.indices.contains(number) ? (old, old.turns[number]) : nil }
        before = self.origin.map { AnswerComparison.Side(turn: $0.turn, sheet: SessionSheets.sheet(of: $0.turn, in: $0.state)) }
    }

    private var isVariant: Bool { state.setup.rounds.contains(where: Redo.isVariant) }

    /// It was sent, or left.
    package var isOver: Bool { after?.turn.closed != nil }

    private func level(_ side: AnswerComparison.Side?) -> Int? { dimension.flatMap { side?.sheet?.level($0) } }

    /// Any answer that lifts the dimension is good; where nothing was said, any answer is.
    private var isLifted: Bool {
        guard after?.sheet != nil, before != nil else { return false }
        guard dimension != nil else { return before?.sheet == nil || (after?.sheet?.vote ?? 0) > (before?.sheet?.vote ?? 0) }
        return (level(after) ?? 0) > (level(before) ?? 0)
    }

    // MARK: In a list

    package func row(date: String) -> TakeRowView {
        TakeRowView(
            id: header.session, date: date, outcome: isOver ? outcome : "not sent yet", tone: isOver && isLifted ? .good : .quiet,
            isOpen: !isOver, isVariant: isVariant)
    }

    private var outcome: String {
        guard after?.sheet != nil else { return "nothing was said" }
        let kind = isVariant ? "another question: " : ""
        guard let dimension, let level = level(after) else {
            return kind + "vote: \(voteText(after?.sheet?.vote ?? 1))"
        }
        guard !isVariant, let old = self.level(before), old != level else { return kind + dimension.anchor(level) }
        return movedText(dimension, old, level)
    }

    // MARK: On a page

    /// - Parameters:
    ///   - off: dimensions that do not count.
    ///   - variant: the next prompt of the kind; nil where all were asked.
    package func view(off: Set<Dimension>, answers: [String: ModelAnswer], variant: Prompt?) -> TakeView? {
        guard let prompt, let after,
            let comparison = AnswerComparison(of: after.turn, in: state, before: isVariant ? nil : before, after: after, off: off)
        else { return nil }
        let lift = dimension.flatMap { after.sheet?.mark($0).lift }
        return TakeView(
            id: header.session, title: title, verdict: verdict, tone: isLifted ? .good : after.sheet == nil ? .danger : .warning,
            isVariant: isVariant, answer: comparison.view,
            advice: AdviceView(prompt: prompt, lift: lift, answers: answers), variant: variant.map { oneLine($0.line.text) })
    }

    private var title: String {
        guard let dimension else {
            return after?.sheet == nil ? "Nothing was said" : isVariant || before?.sheet == nil ? "Answered" : "Answered again"
        }
        guard let new = level(after) else { return "\(dimension.title): nothing was said" }
        guard let old = level(before), !isVariant else { return "\(dimension.title): \(dimension.anchor(new))" }
        return "\(dimension.title): " + (old == new ? "still \(dimension.anchor(new))" : movedText(dimension, old, new))
    }

    private var verdict: String {
        guard after?.sheet != nil else { return "Nothing was sent. It can be written again." }
        guard let dimension else {
            if before == nil { return Self.orphaned }
            if before?.sheet == nil { return "The question has its answer now." }
            return isLifted ? "The vote on it is higher now." : "The vote on it is no higher than it was."
        }
        if isVariant {
            let old = level(before).map { ", after \(dimension.anchor($0)) to the first" } ?? ""
            return isLifted ? "It holds on another question too\(old)." : "To another question it does not show yet\(old)."
        }
        return isLifted ? "That lifts it." : before == nil ? Self.orphaned : "That does not lift it yet."
    }

    private static let orphaned = "What it was taken from is not here any more: there is nothing to hold it against."
}
