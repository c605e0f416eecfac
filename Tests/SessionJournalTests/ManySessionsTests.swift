import Foundation
import InterviewEngine
import Testing

@testable import SessionJournal

@Suite struct ManySessionsTests {
    @Test func aThousandSessionsAreListedNewestFirstWithWhatIsWrong() throws {
        let place = try Place()
        let store = place.store
        for number in 0..<1_000 {
            let folder = store.newFolder(session: "s\(number)", date: "2026-01-01")
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            var bytes = RecordLine.bytes(
                of: JournalRecord(n: 0, t: .zero, w: 0, body: .header(Place.header("s\(number)", began: 1_000 + number * 7 % 1_000))))
            if number == 500 { bytes[20] ^= 1 }
            #expect(FileManager.default.createFile(atPath: folder + "/journal.jsonl", contents: Data(bytes)))
        }
        let list = store.list()
        #expect(list.count == 1_000)
        let began = list.compactMap { $0.header?.began }
        #expect(began == began.sorted(by: >) && began.count == 999)
        #expect(list.last?.id == "s500" && list.last?.problem?.contains("damaged") == true)
        #expect(try store.find(nil).header?.began == began.first)
        #expect(try store.find("s77").id == "s77", "an id that is whole is no prefix")
        #expect(try store.find("s7").id == "s7")
        let error = #expect(throws: JournalError.self) { try store.find("s") }
        #expect(error?.exitCode == 64)
    }
}
