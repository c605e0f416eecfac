import InterviewEngine
import Testing

@testable import SessionJournal

@Suite("A journal cut at an instant")
struct CutTests {
    private static func edit(_ wait: Int, _ at: Int, _ insert: String) -> DraftEdit {
        DraftEdit(wait: Milliseconds(wait), at: at, delete: 0, insert: insert)
    }

    /// "Hel" at 9.6, 9.8 and 10.0 s, after the round was entered at 1 s; then "lo" at 10.1 and 10.3 s, and sent with its sheet.
    private static let journal: Journal = {
        let bodies: [(Int, JournalRecord.Body)] = [
            (1_000, .event(.stimulus(.roundEntered(round: "talk")))),
            (
                10_000,
                .event(
                    .stimulus(
                        .drafted(
                            box: .answer, revision: 1, cursor: 3, edits: [edit(8_600, 0, "H"), edit(200, 1, "e"), edit(200, 2, "l")])))
            ),
            (10_300, .event(.stimulus(.drafted(box: .answer, revision: 2, cursor: 5, edits: [edit(100, 3, "l"), edit(200, 4, "o")])))),
            (10_300, .event(.stimulus(.submitted(box: .answer, revision: 2)))),
            (10_400, .sheet(SheetRecord(scope: "turn", id: "0", json: "{}"))),
            (10_500, .rating(SelfRating(stage: .skipped))),
            (11_000, .event(.stimulus(.left))),
        ]
        return Journal(
            header: Sitting.header,
            records: bodies.enumerated().map { JournalRecord(n: $0.offset + 1, t: SessionTime($0.element.0), w: 5, body: $0.element.1) },
            damage: nil, validLength: 0)
    }()

    private func draft(_ record: JournalRecord?) -> (text: String, cursor: Int, t: Int)? {
        guard let record, case .event(.stimulus(.drafted(_, _, let cursor, let edits))) = record.body else { return nil }
        return (edits.map(\.insert).joined(), cursor, record.t.milliseconds)
    }

    @Test(
        "A draft record is cut after the last keystroke that was made by then",
        arguments: [
            (9_599, nil), (9_600, "H"), (9_799, "H"), (9_800, "He"), (10_000, "Hel"), (10_099, "Hel"),
        ] as [(Int, String?)])
    func keystrokes(t: Int, text: String?) throws {
        let cut = Self.journal.records(until: SessionTime(t))
        #expect(cut.count == (text == nil ? 1 : 2))
        let last = draft(cut.last)
        #expect(last?.text == text)
        #expect(last?.cursor == text?.utf8.count)
        if let last { #expect(last.t <= t) }
        #expect(cut.map(\.n) == Array(1...cut.count))
    }

    @Test("What happened at that instant is of it; sheets come along, a rating does not")
    func records() {
        let cut = Self.journal.records(until: SessionTime(10_300))
        #expect(cut.map(\.body) == Self.journal.records.prefix(4).map(\.body))
        let later = Self.journal.records(until: SessionTime(20_000))
        #expect(later.map(\.body) == (Self.journal.records[..<5] + Self.journal.records[6...]).map(\.body))
        #expect(later.last?.n == 6)
        #expect(Self.journal.records(until: .zero).isEmpty)
    }

    @Test("What was sent at that very instant can be held back")
    func unsent() {
        let cut = Self.journal.records(until: SessionTime(10_300), holdingBack: true)
        #expect(cut.map(\.body) == Self.journal.records.prefix(3).map(\.body))
        #expect(Self.journal.records(until: SessionTime(11_000), holdingBack: true).count == 6)
    }

    @Test("A keystroke is not put before what was decided before its record was written")
    func order() {
        var journal = Self.journal
        // Decided between the first and the second keystroke of the record after it.
        journal.records.insert(JournalRecord(n: 2, t: SessionTime(9_700), w: 5, body: .event(.stimulus(.woke))), at: 1)
        #expect(journal.records(until: SessionTime(9_650)).count == 1)
        #expect(draft(journal.records(until: SessionTime(9_700)).last)?.text == "H")
    }

    @Test("A session begins with what it goes on from, and is read back with it")
    func carrying() throws {
        let folder = ScratchFolder()
        let carried = Self.journal.records(until: SessionTime(10_000))
        var header = Sitting.header
        header.parent = .init(session: "tiny0", turn: 0, time: SessionTime(10_000), carried: carried.count, engine: 2)
        header.take = .init(dimension: "latency")
        let writer = try JournalWriter.create(in: folder.path + "/s", header: header, files: [], carrying: carried)
        writer.append(.event(.stimulus(.left)), at: SessionTime(9_000), wall: 7)
        #expect(writer.syncNow())
        writer.close()
        let read = try JournalReader.read(path: folder.path + "/s/journal.jsonl")
        #expect(read.damage == nil)
        #expect(read.header == header && read.header.carried == 2)
        #expect(Array(read.records.prefix(2)) == carried)
        // Time never goes backwards, whatever the clock says.
        #expect(read.records.last.map { [$0.n, $0.t.milliseconds, $0.w] } == [3, 10_000, 7])
    }

    @Test("A take is over with the round that it was about, whatever came before it")
    func over() {
        var journal = Self.journal
        let end = JournalRecord(n: 0, t: .zero, w: 0, body: .event(.move(.roundEnded(round: "talk", why: .abandoned))))
        journal.header.parent = .init(session: "tiny0", turn: 0, time: .zero, carried: 2)
        journal.header.take = .init()
        #expect(!journal.isOver)
        journal.records[0] = end
        #expect(!journal.isOver)
        journal.records.append(end)
        #expect(journal.isOver)
    }

    @Test("Takes lie beside the sessions, and are in no list of them")
    func shelf() throws {
        let folder = ScratchFolder()
        let store = SessionStore(home: folder.path)
        let place = store.takes.newFolder(session: "tiny1", date: "2026-11-26")
        #expect(place == folder.path + "/takes/2026-11-26-tiny1")
        try JournalWriter.create(in: place, header: Sitting.header, files: []).close()
        #expect(store.list().isEmpty)
        #expect(store.takes.list().map(\.id) == ["tiny1"])
        #expect(try store.takes.find("tin").folder == place)
    }
}
