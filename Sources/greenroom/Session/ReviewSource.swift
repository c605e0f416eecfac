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
    let pack: Pack
    let state: InterviewState
    let sheets: SessionSheets
    let events: [(t: SessionTime, event: Event)]
    let damage: String?
    /// Where model answers are looked for; nil where none are shown.
    private let places: Places?

    init(conductor: Conductor) {
        entry = nil
        header = conductor.header
        pack = conductor.pack
        state = conductor.state
        sheets = conductor.sessionSheets
        events = []
        damage = nil
        places = nil
    }

    init(_ entry: SessionEntry, places: Places) throws {
        self.entry = entry
        let journal = try JournalReader.read(path: entry.folder + "/journal.jsonl")
        header = journal.header
        let found = try places.pack(of: entry)
        pack = found.pack
        state = journal.state(of: pack.loop)
        sheets = SessionSheets(byTurn: journal.answerSheets).completed(for: state)
        events = journal.events.map { (t: $0.t, event: $0.event) }
        let cut = journal.damage.map { "The record is damaged at line \($0.line) (\($0.reason)); what stands before it is shown." }
        damage = cut ?? found.doubt
        self.places = places
    }

    func view(numbersHidden: Bool = false) -> ReviewView {
        ReviewPresenter.view(
            session: header.session, began: isoMinute(header.began), state: state, sheets: sheets, rubric: pack.rubric,
            rubrics: pack.rubrics, damage: damage, numbersHidden: numbersHidden,
            answers: places?.answers(ofPack: header.pack) ?? [:])
    }

    var exportView: ExportView {
        ExportPresenter.view(review: view(), state: state, sheets: sheets, off: pack.rubric.off, events: events)
    }

    var json: String { JSONReport.text(of: view()) }
    var markdown: String { MarkdownReport.text(of: view()) }
    func text(columns: Int) -> String { TextReport.text(of: view(), columns: columns) }

    var historyRow: HistoryRowView {
        HistoryPresenter.row(
            session: header.session, date: isoMinute(header.began), pack: header.packTitle, state: state, sheets: sheets,
            rubric: pack.rubric, damaged: damage != nil)
    }
}
