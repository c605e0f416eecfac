import Foundation
import InterviewEngine

@testable import SessionJournal

/// Reads a journal while it is written, and folds on from where it was.
final class Onlooker {
    private(set) var records: [JournalRecord]
    private(set) var state: InterviewState
    private let file: FileHandle
    private var offset: Int

    init(_ house: Household) throws {
        let stored = try house.stored()
        records = stored.journal.records
        state = stored.state
        offset = stored.journal.validLength
        file = try FileHandle(forReadingFrom: URL(fileURLWithPath: house.journalPath()))
    }

    deinit { try? file.close() }

    /// Takes the whole records that were written since.
    func catchUp() throws {
        try file.seek(toOffset: UInt64(offset))
        let bytes = [UInt8](try file.readToEnd() ?? Data())
        var start = 0
        while let end = bytes[start...].firstIndex(of: 10) {
            let record = try RecordLine.record(bytes[start..<end])
            records.append(record)
            if case .event(let event) = record.body { apply(&state, event, at: record.t) }
            start = end + 1
        }
        offset += start
    }

    /// How many of the events are of the kind.
    func count(_ matches: (Event) -> Bool) -> Int {
        records.count { if case .event(let event) = $0.body { matches(event) } else { false } }
    }

    /// What was spoken from record `first` on.
    func spoken(from first: Int) -> [Utterance] {
        records[first...].compactMap { if case .event(.move(.spoke(let utterance))) = $0.body { utterance } else { nil } }
    }
}
