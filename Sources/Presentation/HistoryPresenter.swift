import InterviewEngine
import RubricScorer
import SessionJournal
import ViewModels

/// Past sessions as rows.
package enum HistoryPresenter {
    /// - Parameters:
    ///   - awaitsRating: the rounds are over, and the candidate has still to be asked something.
    ///   - parent: what it takes up again.
    package static func row(
        session: String, date: String, pack: String, packID: String = "", state: InterviewState, sheets: SessionSheets, rubric: Rubric,
        rating: SelfRating? = nil, awaitsRating: Bool = false, damaged: Bool, parent: JournalHeader.Parent? = nil
    ) -> HistoryRowView {
        let sheet = sheets.loop(state: state, rubric: rubric)
        // What another session was scored for already is no step of a trend.
        let fresh = parent.map { sheets.loop(state: state, rubric: rubric, from: $0.firstOwnTurn) } ?? sheet
        let sat = state.finished.count
        let planned = state.setup.rounds.count
        let isSealed = state.isSealed
        let first = state.setup.rounds.first
        let isRedo = first.flatMap(Redo.prompt(of:)) != nil
        // Which round it was tells more than which loop, where only the beginning of the line is seen.
        let only = planned == 1 && !isRedo && state.loop.rounds.count + state.loop.bonus.count > 1 ? first.flatMap(state.loop.round) : nil
        return HistoryRowView(
            session: session, date: date, pack: (only.map { "\($0.title), " } ?? "") + pack + (isRedo ? ", second take" : ""),
            rounds: planned == 1 ? counted(sat, "round") : "\(sat) of \(planned) rounds",
            minutes: (max(0, state.now.milliseconds - (parent?.carriedTime ?? .zero).milliseconds) + 30_000) / 60_000,
            levels: [Dimension.latency, .fairness, .creatorRevenue].map { isSealed ? nil : sheet.mark($0).level },
            vote: isSealed ? nil : sheet.vote.map(voteText),
            state: damaged
                ? "damaged" : awaitsRating ? "unfinished" : sat == planned ? "finished" : state.round != nil ? "unfinished" : "parked",
            mode: state.setup.mode.rawValue, isSealed: isSealed, own: isSealed ? nil : rating.flatMap { own($0, sheet) },
            packID: packID, sat: sat, planned: planned, parent: parent?.session,
            origin: OriginWords.text(parent, isTake: false, plan: state.setup.rounds),
            marks: Dimension.allCases.map { mark($0, isSealed ? nil : sheet.mark($0).level) },
            ownMarks: Dimension.allCases.map { mark($0, isSealed ? nil : fresh.mark($0).level) })
    }

    package static func mark(_ dimension: Dimension, _ level: Int?) -> HistoryMarkView {
        HistoryMarkView(id: dimension.rawValue, label: dimension.title, hue: dimension.hue, level: level)
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

    package static func view(rows: [HistoryRowView], ratings: [RatedSession], numbersHidden: Bool, isFiltered: Bool) -> HistoryView {
        // Some sessions are judged by themselves; one goes by its folder, which ends in its name, where another has its name.
        let ratings = isFiltered ? ratings.filter { rated in rows.contains { $0.session.hasSuffix(rated.session) } } : ratings
        var view = HistoryView(
            rows: rows, judgement: judgement(ratings), numbersHidden: numbersHidden, isFiltered: isFiltered, trend: trend(of: rows))
        view.tags = Set(rows.flatMap(\.tags)).sorted()
        return view
    }

    /// Over all sessions that the desk remembers; nil where it remembers none.
    package static func judgement(_ ratings: [RatedSession]) -> SelfJudgementView? {
        ratings.isEmpty ? nil : SelfJudgementView(sessions: ratings.count, difference: ratings.meanDifference)
    }

    /// How the levels went over these sessions, the newest of which comes first; nil where none of them can be read.
    package static func trend(of rows: [HistoryRowView]) -> TrendView? {
        let read = rows.filter { !$0.isUnreadable }
        if read.isEmpty { return nil }
        let scored = Array(read.reversed().filter { row in row.ownMarks.contains { $0.level != nil } })
        let all = Dimension.allCases.map { dimension in
            TrendRowView(
                id: dimension.rawValue, label: dimension.title, hue: dimension.hue,
                levels: scored.map { row in row.ownMarks.first { $0.id == dimension.rawValue }?.level })
        }
        return TrendView(
            dates: scored.map { String($0.date.prefix(10)) }, rows: all, sessions: read.count,
            minutes: read.reduce(0) { $0 + $1.minutes },
            neverAsked: scored.isEmpty ? [] : all.filter { $0.first == nil }.map(\.label))
    }

    /// A folder that cannot be read as a session, and why.
    package static func unreadableRow(session: String, date: String, error: any Error) -> HistoryRowView {
        let (state, told) = unreadable(error)
        return HistoryRowView(
            session: session, date: date, pack: told, rounds: "", minutes: 0, levels: [nil, nil, nil], vote: nil, state: state, mode: "")
    }

    /// What it is, in a word and in a sentence.
    private static func unreadable(_ error: any Error) -> (state: String, told: String) {
        switch error as? JournalError {
        case .futureFormat(_, let found): ("newer", "Made by a newer Greenroom (journal format \(found))")
        case .notAJournal: ("foreign", "Not a Greenroom session")
        case .empty: ("empty", "Ended before it began")
        case .damagedHeader: ("damaged", "Its first line is damaged")
        case .unreadable(_, let reason): ("unreadable", "Cannot be read: \(reason)")
        case .tooBig(_, let bytes): ("unreadable", "\(bytes / 1_048_576) MiB, more than any session can be")
        default: ("unreadable", firstLine(of: "\(error)"))
        }
    }

    private static func firstLine(of text: String) -> String { text.split(separator: "\n").first.map(String.init) ?? text }
}

extension HistoryView {
    /// The sessions with one tag alone, and how the levels went in them; nil is all.
    package func only(tag: String?) -> HistoryView {
        guard let tag else { return self }
        var view = self
        view.rows = rows.filter { $0.tags.contains(tag) }
        view.trend = HistoryPresenter.trend(of: view.rows)
        // It is over all sessions, and these are some.
        view.judgement = nil
        view.tag = tag
        return view
    }
}
