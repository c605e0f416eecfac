import Canvas
import Foundation
import InterviewEngine
import Presentation
import Reports
import RubricScorer
import ScenarioPacks
import SessionJournal
import ViewModels

/// A session as something to be read: from the one that was just sat, or from disk.
struct ReviewSource {
    let entry: SessionEntry?
    let header: JournalHeader
    /// Of a session from disk it is read to be looked into, and cannot be sat: `Places.pack(of:toSit:)`.
    let pack: Pack
    let state: InterviewState
    private(set) var sheets: SessionSheets
    /// The sheets of the day, once they were made again.
    private var recorded: SessionSheets?
    /// It was read from its folder: nobody sits it here.
    private let isLeft: Bool
    /// Without the header; none of one that was just sat.
    let records: [JournalRecord]
    /// Where it was read to be played.
    private let wound: ReplayTape?
    let damage: String?
    /// Where the record ends for now; nil where all of it can be read.
    let cut: Damage?
    /// It is read with the copy of its pack in its folder.
    let hasOwnPack: Bool
    /// It lies among the sessions of this home.
    let isOwn: Bool
    /// What it goes by in lists and commands.
    let name: String
    /// Where model answers are looked for; nil where none are shown.
    private let places: Places?
    /// How the candidate rated themself; nil where they were not asked.
    let rating: SelfRating?
    /// They were asked, and have not answered yet.
    let awaitsRating: Bool
    /// What the user says the company of an offer is worth.
    var company: Int?

    /// - Parameter places: where it is kept, for what is written beside it and for model answers.
    init(conductor: Conductor, company: Int? = nil, places: Places? = nil) {
        entry = places.flatMap { try? $0.store.find(conductor.header.session) }
        header = conductor.header
        pack = conductor.pack
        state = conductor.state
        sheets = conductor.sessionSheets
        isLeft = false
        records = []
        wound = nil
        damage = nil
        cut = nil
        hasOwnPack = true
        isOwn = true
        name = conductor.header.session
        self.places = places
        rating = conductor.rating
        awaitsRating = conductor.awaitsRating
        self.company = company
    }

    /// - Parameters:
    ///   - shelf: packs that were read before, where many sessions are read.
    ///   - toPlay: it is wound for playing on the way, which takes a second fold otherwise.
    init(_ entry: SessionEntry, places: Places, shelf: PackShelf? = nil, toPlay: Bool = false) throws {
        self.entry = entry
        let path = entry.folder + "/journal.jsonl"
        // A pack takes as long to read as a journal and all that needs no pack, unless it was read before.
        let reading = Aside {
            Result { () throws(JournalError) in
                let journal = try JournalReader.read(path: path)
                return (journal: journal, sheets: SessionSheets(byTurn: journal.answerSheets))
            }
        }
        let read = Result { try shelf?.pack(of: entry) ?? places.pack(of: entry, toSit: false) }
        // Without a journal nothing is said of its pack.
        let (journal, recorded) = try reading.result().get()
        header = journal.header
        let found = try read.get()
        pack = found.pack
        wound = toPlay ? ReplayTape(records: journal.records, loop: pack.loop, setup: journal.header.setup) : nil
        state = wound?.end ?? journal.state(of: pack.loop)
        records = journal.records
        isLeft = true
        sheets = recorded.completed(for: state, isLeft: isLeft)
        rating = journal.rating
        awaitsRating = journal.awaitsRating
        cut = journal.damage
        damage = Self.words(for: cut) ?? found.doubt
        hasOwnPack = found.isOwn
        // Elsewhere no folder's name is looked for.
        isOwn = entry.folder.hasPrefix(places.store.sessionsFolder + "/")
        name = isOwn ? entry.id : journal.header.session
        self.places = places
        // Few sessions hold an offer, and many are listed.
        company = state.offer == nil ? nil : Desk(home: places.store.home).companyValue(ofPack: header.pack)
    }

    /// The pack with all that is needed to sit something with it.
    func packToSit() throws -> Pack {
        guard let entry, let places else { return pack }
        return try places.pack(of: entry).pack
    }

    private static func words(for cut: Damage?) -> String? {
        cut.map { "The record is damaged at line \($0.line) (\($0.reason)); what stands before it is shown." }
    }

    /// None of a session that was just sat.
    var events: [(t: SessionTime, event: Event)] { records.events }

    /// It, wound for playing.
    var tape: ReplayTape { wound ?? ReplayTape(records: records, loop: pack.loop, setup: header.setup) }

    /// What counts in all of it: that of the round where only one was planned.
    var rubric: Rubric { pack.rubric(of: header.setup) }

    /// Where the record ends too early, in words; nil where all of it can be read.
    var cutInWords: String? { Self.words(for: cut) }

    /// Those that are shown as models, by id of the prompt.
    var answers: [String: ModelAnswer] { places?.answers(ofPack: header.pack) ?? [:] }

    func view(numbersHidden: Bool = false) -> ReviewView {
        let view = view(numbersHidden: numbersHidden, answers: answers)
        guard let comments else { return view }
        var told = view.with(comments.all.map { CommentView(by: $0.by, date: isoDate($0.wall), text: $0.text, time: $0.at) })
        if comments.unread > 0 {
            let words = "\(comments.unread) of the comments beside it cannot be read; a later Greenroom may have written them."
            told.damage = [view.damage, words].compactMap { $0 }.joined(separator: " ")
        }
        return told
    }

    private func view(numbersHidden: Bool, answers: [String: ModelAnswer]) -> ReviewView {
        ReviewPresenter.view(
            session: name, began: isoMinute(header.began), state: state, sheets: sheets, rubric: rubric,
            rubrics: pack.rubrics, rating: rating, damage: damage, numbersHidden: numbersHidden,
            answers: answers, recorded: recorded, company: company, parent: header.parent, isTake: header.take != nil)
    }

    /// Session time in milliseconds at which a round was over, or where it stands; by its place among those that were begun.
    func end(ofRound index: Int) -> Int {
        (state.finished.indices.contains(index) ? state.finished[index].ended : state.now).milliseconds
    }

    /// Keeps a comment on a moment beside the session.
    /// - Parameters:
    ///   - by: who says it; the desk's owner when nil.
    ///   - at: milliseconds of the session.
    func comment(_ text: String, by: String?, at: Int, wall: Int) throws {
        guard let entry, let places else {
            throw Failure(
                code: .usage, what: "This session is kept nowhere, and neither is a comment on it.",
                cure: "Comment on a session that is kept.")
        }
        guard entry.folder != Example.folder(places) else {
            throw Failure(code: .usage, what: "The example takes no comments.", cure: "Comment on a session of your own.")
        }
        let words = sanitised(text).trimmingCharacters(in: .whitespacesAndNewlines)
        guard !words.isEmpty else { throw Failure(code: .usage, what: "The comment says nothing.", cure: "Write what is to be said.") }
        guard words.utf8.count <= Comments.longest else {
            throw Failure(
                code: .usage, what: "The comment has \(words.utf8.count) bytes.",
                cure: "It may have \(Comments.longest); write two, each at its moment.")
        }
        let name = sanitised(by ?? Desk(home: places.store.home).name ?? "", keepsLineFeeds: false)
        var comments = Comments(folder: entry.folder)
        try comments.add(Comment(by: String(name.prefix(40)), wall: wall, at: at, text: words))
    }

    /// What was written beside the session; looked for anew each time, as they come from elsewhere.
    var comments: Comments? { entry.map { Comments(folder: $0.folder) } }

    /// Those that were set in its replay. Nothing is written where others keep theirs: the example lies among the packs.
    var bookmarks: Bookmarks? { isOwn ? entry.map { Bookmarks(folder: $0.folder) } : nil }

    /// Marks every answer with the present scorer; nothing is written.
    mutating func rescore() {
        recorded = sheets
        sheets = .score(state: state, isLeft: isLeft)
    }

    /// nil before the loop is over, and where none meets.
    func committee(numbersHidden: Bool, hasDebrief: Bool) -> CommitteePageView? {
        // Model answers are no matter of a committee's, and take longer to read than the rest to make.
        view(numbersHidden: numbersHidden, answers: [:]).committee.map {
            CommitteePageView(
                session: name, title: header.packTitle, committee: $0, numbersHidden: numbersHidden, hasDebrief: hasDebrief,
                offerCall: $0.isHire ? offerCall : nil)
        }
    }

    /// "The offer call, 15 min, with Dana"; nil where the pack has none, and where not all of its loop was sat.
    private var offerCall: String? {
        guard pack.loop.rounds.allSatisfy({ round in state.finished.contains { $0.id == round.id } }) else { return nil }
        return pack.loop.offerRound.map { round in
            let people = round.interviewers.compactMap { pack.loop.persona($0)?.firstName }
            return "\(round.title), \(round.minutes) min, with \(people.joined(separator: ", "))"
        }
    }

    /// nil where no offer was talked about.
    var offerPage: OfferPageView? {
        view(numbersHidden: false, answers: [:]).rounds.lazy.compactMap(\.sheet.offer).first.map {
            OfferPageView(session: name, title: header.packTitle, offer: $0)
        }
    }

    var exportView: ExportView {
        ExportPresenter.view(review: view(), state: state, sheets: sheets, off: pack.rubric.off, events: events)
    }

    var played: PlayedView {
        PlayedPresenter.view(
            review: view(), state: state, events: events, sheets: sheets, off: pack.rubric.off, bookmarks: bookmarks?.all ?? [])
    }

    var json: String { JSONReport.text(of: view()) }
    var markdown: String { MarkdownReport.text(of: view()) }
    func text(columns: Int) -> String { TextReport.text(of: view(), columns: columns) }

    var historyRow: HistoryRowView {
        HistoryPresenter.row(
            session: name, date: isoMinute(header.began), pack: header.packTitle, packID: header.pack, state: state,
            sheets: sheets, rubric: rubric, rating: rating, awaitsRating: awaitsRating, damaged: damage != nil,
            parent: header.parent)
    }
}
