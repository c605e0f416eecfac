import Presentation
import RubricScorer
import ScenarioPacks
import SessionJournal
import ViewModels

/// A session as it stands in a list: its row, and what a search of it needs.
struct ListedSession {
    /// The folder's name, which no other session has.
    var folder: String
    /// Wall time in milliseconds since 1970; 0 where it cannot be read.
    var began: Int
    var row: HistoryRowView
    /// What was not searched: all of it, or the end of it behind some damage; one line.
    var unsearched: String?
    /// Prompts that were heard in it, in their order, with a space between two: few lists ask for them.
    private(set) var heard = ""
    /// nil where nothing of it can be read.
    var words: SaidWords?
    /// Those of the index; nil: `made` has them.
    fileprivate(set) var made: [SaidView]?

    /// What can be kept of a session.
    var entry: (summary: [UInt8], words: [UInt8], passages: [UInt8])? {
        guard let words, let made else { return nil }
        return (summary: SessionSummary.bytes(of: self), words: Array(words.bytes), passages: SaidPassages.bytes(of: made))
    }

    /// One that was kept.
    init(folder: String, summary: ArraySlice<UInt8>) throws(PackedReader.Mismatch) {
        self = try SessionSummary.session(folder, summary)
    }

    /// One that is read.
    init(_ source: ReviewSource, folder: String, damage: Damage?) {
        let passages = SaidPresenter.all(of: source.state)
        self.folder = folder
        began = source.header.began
        row = source.historyRow
        unsearched = damage.map { "damaged at line \($0.line) (\($0.reason)); it was searched up to there." }
        heard = source.state.heardPrompts(source.header).joined(separator: " ")
        words = SaidWords(of: passages)
        made = passages
    }

    /// One that cannot be read, with what is wrong with it.
    init(folder: String, _ entry: SessionEntry, _ error: any Error) {
        self.folder = folder
        began = entry.header?.began ?? 0
        row = HistoryPresenter.unreadableRow(
            session: entry.id, date: entry.header.map { isoMinute($0.began) } ?? "", error: error)
        unsearched = row.pack
    }

    fileprivate init(folder: String, began: Int, row: HistoryRowView, heard: String, unsearched: String?) {
        self.folder = folder
        self.began = began
        self.row = row
        self.heard = heard
        self.unsearched = unsearched
    }
}

/// A row as bytes. What depends on where and when it is looked at is not in them.
private enum SessionSummary {
    static func bytes(of session: ListedSession) -> [UInt8] {
        var packed = PackedBytes()
        let row = session.row
        packed.put(session.began)
        packed.put(session.unsearched)
        packed.put(row.session)
        packed.put(row.pack)
        packed.put(row.rounds)
        packed.put(row.minutes)
        packed.put(all: row.levels) { $0.put($1) }
        packed.put(row.vote)
        packed.put(row.state)
        packed.put(row.mode)
        packed.put(row.isSealed)
        packed.put(row.own != nil)
        if let own = row.own {
            packed.put(all: own.levels) { $0.put($1) }
            packed.put(own.vote)
            packed.put(own.difference)
        }
        packed.put(row.packID)
        packed.put(row.sat)
        packed.put(row.planned)
        packed.put(row.parent)
        packed.put(row.origin)
        packed.put(all: row.marks) { $0.put($1.level) }
        packed.put(all: row.ownMarks) { $0.put($1.level) }
        packed.put(session.heard)
        return packed.bytes
    }

    static func session(_ folder: String, _ bytes: ArraySlice<UInt8>) throws(PackedReader.Mismatch) -> ListedSession {
        var reader = PackedReader(bytes)
        let began = try reader.int()
        let unsearched = try reader.optionalText()
        var row = HistoryRowView(
            session: try reader.text(), date: isoMinute(began), pack: try reader.text(), rounds: try reader.text(),
            minutes: try reader.int(), levels: try reader.all(level), vote: try reader.optionalText(), state: try reader.text(),
            mode: try reader.text(), isSealed: try reader.flag())
        if try reader.flag() {
            row.own = OwnRatingView(
                levels: try reader.all(level), vote: try reader.optionalInt(), difference: try reader.optionalInt())
        }
        row.packID = try reader.text()
        row.sat = try reader.int()
        row.planned = try reader.int()
        row.parent = try reader.optionalText()
        row.origin = try reader.text()
        row.marks = try marks(&reader)
        row.ownMarks = try marks(&reader)
        return ListedSession(folder: folder, began: began, row: row, heard: try reader.text(), unsearched: unsearched)
    }

    private static func marks(_ reader: inout PackedReader) throws(PackedReader.Mismatch) -> [HistoryMarkView] {
        let levels = try reader.all(level)
        guard levels.count == Dimension.allCases.count else { throw PackedReader.Mismatch() }
        return zip(Dimension.allCases, levels).map { HistoryPresenter.mark($0, $1) }
    }

    private static func level(_ reader: inout PackedReader) throws(PackedReader.Mismatch) -> Int? { try reader.optionalInt() }
}
