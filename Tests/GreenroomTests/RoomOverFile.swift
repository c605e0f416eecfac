import InterviewEngine
import ScenarioPacks
import TestKit

@testable import SessionJournal
@testable import greenroom

/// A warm-up entered in a room without a terminal, whose journal goes to a file of the test's.
struct RoomOverFile {
    let page: RoomPage
    let journal: JournalWriter

    init(_ house: Household, _ file: any JournalFile) throws {
        let places = Places(packs: Household.packs, environment: house.environment)
        let pack = try places.pack("warm-up")
        let time = ManualTime(start: 1_764_000_000_000)
        let opening = Opening(places: places, time: time)
        let header = opening.header(
            try opening.setup(SittingPlan(), of: pack, seed: 1), pack: pack, session: "abc", began: 0, plan: SittingPlan())
        let image = RecordLine.bytes(of: JournalRecord(n: 0, t: .zero, w: 0, body: .header(header)))
        journal = JournalWriter(
            file: file, path: house.folder + "/full/2026-11-25-abc/journal.jsonl", image: image, records: 1, lastTime: .zero)
        journal.keep(PackCopy(pack.files))
        page = RoomPage(conductor: Conductor(pack: pack, header: header, journal: journal, wall: time.wall), time: time)
        page.enter(round: "warm-up")
    }
}
