import InterviewEngine
import RubricScorer
import SessionJournal
import ViewModels

/// Past sessions as rows.
package enum HistoryPresenter {
    /// - Parameter awaitsRating: the rounds are over, and the candidate has still to be asked something.
    package static func row(
        session: String, date: String, pack: String, packID: String = "", state: InterviewState, sheets: SessionSheets, rubric: Rubric,
        rating: SelfRating? = nil, awaitsRating: Bool = false, damaged: Bool
    ) -> HistoryRowView {
        let sheet = sheets.loop(state: state, rubric: rubric)
        let sat = state.finished.count
        let planned = state.setup.rounds.count
        let isSealed = state.isSealed
        let first = state.setup.rounds.first
        let isRedo = first.flatMap(Redo.prompt(of:)) != nil
        let bonus = planned == 1 ? first.flatMap(state.loop.bonusRound) : nil
        return HistoryRowView(
            session: session, date: date, pack: pack + (isRedo ? ", second take" : bonus.map { ", \($0.title.lowercased())" } ?? ""),
            rounds: planned == 1 ? counted(sat, "round") : "\(sat) of \(planned) rounds",
            minutes: (state.now.milliseconds + 30_000) / 60_000,
            levels: [Dimension.latency, .fairness, .creatorRevenue].map { isSealed ? nil : sheet.mark($0).level },
            vote: isSealed ? nil : sheet.vote.map(voteText),
            state: damaged
                ? "damaged" : awaitsRating ? "unfinished" : sat == planned ? "finished" : state.round != nil ? "unfinished" : "parked",
            mode: state.setup.mode.rawValue, isSealed: isSealed, own: isSealed ? nil : rating.flatMap { own($0, sheet) },
            packID: packID, sat: sat, planned: planned,
            marks: Dimension.allCases.map {
                HistoryMarkView(id: $0.rawValue, label: $0.title, hue: $0.hue, level: isSealed ? nil : sheet.mark($0).level)
            })
    }

    private static func own(_ rating: SelfRating, _ sheet: RoundSheet) -> OwnRatingView? {
        guard rating.stage == .given, !rating.isEmpty else { return nil }
        let corners = Dimension.allCases.filter(\.isTradeOff)
        let levels = corners.compactMap { corner in sheet.mark(corner).level.map { (corner.rawValue, $0) } }
        let rated = RatedSession(
            session: "", pack: "", own: rating.levels, sheet: Dictionary(uniqueKeysWithValues: levels), vote: rating.vote, committee: nil)
        return OwnRatingView(
            levels: corners.map { rating.levels[$0.rawValue] }, vote: rating.vote, difference: [rated].meanDifference)
    }

    /// Over all sessions that the desk remembers; nil where it remembers none.
    package static func judgement(_ ratings: [RatedSession]) -> SelfJudgementView? {
        ratings.isEmpty ? nil : SelfJudgementView(sessions: ratings.count, difference: ratings.meanDifference)
    }

    /// How the levels went over these sessions, the newest of which comes first; nil where none of them can be read.
    package static func trend(of rows: [HistoryRowView]) -> TrendView? {
        let read = rows.filter { !$0.isUnreadable }
        if read.isEmpty { return nil }
        let scored = Array(read.reversed().filter { row in row.marks.contains { $0.level != nil } })
        let all = Dimension.allCases.map { dimension in
            TrendRowView(
                id: dimension.rawValue, label: dimension.title, hue: dimension.hue,
                levels: scored.map { row in row.marks.first { $0.id == dimension.rawValue }?.level })
        }
        return TrendView(
            dates: scored.map { String($0.date.prefix(10)) }, rows: all, sessions: read.count,
            minutes: read.reduce(0) { $0 + $1.minutes },
            neverAsked: scored.isEmpty ? [] : all.filter { $0.first == nil }.map(\.label))
    }

    /// A session that cannot be read.
    package static func damagedRow(session: String, date: String, problem: String) -> HistoryRowView {
        let first = problem.split(separator: "\n").first.map(String.init) ?? problem
        return HistoryRowView(
            session: session, date: date, pack: first, rounds: "", minutes: 0, levels: [nil, nil, nil], vote: nil, state: "damaged",
            mode: "")
    }
}
