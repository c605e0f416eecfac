import InterviewEngine
import RubricScorer
import SessionJournal
import ViewModels

/// A session or a take, to be held against another one.
package struct ComparedSession {
    let session: String
    let date: String
    let title: String
    let parent: JournalHeader.Parent?
    /// An attempt at one answer: what it was taken from is not its own.
    let isTake: Bool
    let state: InterviewState
    let rubric: Rubric
    let rating: SelfRating?

    package init(header: JournalHeader, date: String, state: InterviewState, rubric: Rubric, rating: SelfRating?) {
        session = header.session
        self.date = date
        title = header.packTitle
        parent = header.parent
        isTake = header.take != nil
        self.state = state
        self.rubric = rubric
        self.rating = rating
    }

    /// Its answers, and the questions that passed without one.
    var turns: [Turn] {
        state.turns.filter { turn in
            turn.prompt != nil && (turn.closed != nil || !turn.parts.isEmpty)
                && !(isTake && turn.number < parent?.firstOwnTurn ?? 0)
        }
    }
}

/// Two sessions side by side, both read by the present scorer.
package enum ComparePresenter {
    package static func view(_ before: ComparedSession, _ after: ComparedSession, numbersHidden: Bool = false) -> CompareView {
        let off = before.rubric.off.union(after.rubric.off)
        let (old, new) = (before.turns, after.turns)
        let asked = old.filter { turn in new.contains { $0.prompt == turn.prompt } }
        let again = new.filter { turn in old.contains { $0.prompt == turn.prompt } }
        // Of a take one answer is told, which all the others of a session would bury.
        let isPart = before.isTake || after.isTake
        let (first, second) = (scored(old, of: before), scored(new, of: after))
        let sheets = (
            sheet(before, first, isPart && !asked.isEmpty ? asked : old), sheet(after, second, isPart && !again.isEmpty ? again : new)
        )
        // One answer is told by its own levels: as a sheet it would leave out what was not asked for.
        let single =
            isPart && asked.count == 1 ? again.last.map { (first.sheet(ofTurn: asked[0].number), second.sheet(ofTurn: $0.number)) } : nil
        return CompareView(
            before: side(before, sheets.0), after: side(after, sheets.1),
            levels: AnswerComparison.levels(off: off) { dimension in
                single.map { $0.0?.level(dimension) } ?? sheets.0.mark(dimension).level
            } after: { dimension in
                single.map { $0.1?.level(dimension) } ?? sheets.1.mark(dimension).level
            },
            edges: AnswerComparison.edges(off: off) {
                isLit($0, sheets.0)
            } after: {
                isLit($0, sheets.1)
            },
            answers: asked.compactMap { turn in
                guard let other = again.last(where: { $0.prompt == turn.prompt }) else { return nil }
                return AnswerComparison(
                    of: turn, in: before.state, before: .init(turn: turn, sheet: first.sheet(ofTurn: turn.number)),
                    after: .init(turn: other, sheet: second.sheet(ofTurn: other.number)), off: off
                )?.view
            }, onlyBefore: questions(old, of: before.state, notIn: again), onlyAfter: questions(new, of: after.state, notIn: asked),
            numbersHidden: numbersHidden)
    }

    private static func isLit(_ edge: TradeOffEdge, _ sheet: RoundSheet) -> Bool { sheet.edges.first { $0.edge == edge }?.lit ?? false }

    private static func scored(_ turns: [Turn], of session: ComparedSession) -> SessionSheets {
        SessionSheets(turns: turns.compactMap { turn in SessionSheets.sheet(of: turn, in: session.state).map { (turn.number, $0) } })
    }

    /// Of the answers that are over.
    private static func sheet(_ session: ComparedSession, _ sheets: SessionSheets, _ turns: [Turn]) -> RoundSheet {
        let numbers = Set(turns.map(\.number))
        return Scorer.sheet(
            answers: sheets.answers(session.state) { $0.closed != nil && numbers.contains($0.number) }, rubric: session.rubric)
    }

    private static func side(_ session: ComparedSession, _ sheet: RoundSheet) -> ComparedView {
        ComparedView(
            session: session.session, date: session.date,
            origin: OriginWords.text(session.parent, isTake: session.isTake, plan: session.state.setup.rounds), title: session.title,
            minutes: (session.state.now.milliseconds + 30_000) / 60_000, vote: sheet.vote.map(voteText),
            overall: sheet.overall.map { $0 * 4 / 10 }, ownLevels: session.rating?.levels ?? [:], ownVote: session.rating?.vote)
    }

    private static func questions(_ turns: [Turn], of state: InterviewState, notIn others: [Turn]) -> [String] {
        turns.filter { turn in !others.contains { $0.prompt == turn.prompt } }.compactMap { turn in
            turn.prompt.flatMap(state.loop.prompt).map { oneLine($0.line.text) }
        }
    }
}
