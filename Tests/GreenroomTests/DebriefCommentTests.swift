import Foundation
import InterviewEngine
import Testing

@testable import greenroom

/// What is written on a session right after its round, before it was ever read from disk.
@Suite struct DebriefCommentTests {
    private static let packs = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Scenarios").path

    private func sit(ephemeral: Bool, _ body: (Conductor, Places) throws -> Void) throws {
        let home = FileManager.default.temporaryDirectory.appendingPathComponent("comment-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: home) }
        let places = Places(packs: Self.packs, environment: ["GREENROOM_HOME": home])
        var plan = SittingPlan()
        plan.seed = 3
        plan.ephemeral = ephemeral
        let conductor = try Opening(places: places, time: ManualTime(start: 1_764_000_000_000)).begin(places.pack("warm-up"), plan)
        conductor.take(.roundEntered(round: "warm-up"), at: .zero)
        conductor.take(.roundAbandoned, at: .seconds(9))
        try body(conductor, places)
        conductor.journal.close()
    }

    @Test func aCommentIsKeptBesideTheSession() throws {
        try sit(ephemeral: false) { conductor, places in
            let source = ReviewSource(conductor: conductor, places: places)
            try source.comment("Say how many.", by: "Coach", at: 4_000, wall: 1_764_000_100_000)
            let read = try ReviewSource(places.store.find(conductor.header.session), places: places)
            #expect(read.comments?.all.map(\.text) == ["Say how many."] && source.comments?.all.map(\.at) == [4_000])
        }
    }

    @Test func whereNothingIsKeptTheReasonIsTold() throws {
        try sit(ephemeral: true) { conductor, places in
            let source = ReviewSource(conductor: conductor, places: places)
            let failure = #expect(throws: Failure.self) { try source.comment("Say how many.", by: nil, at: 0, wall: 0) }
            let words = failure.map { "\($0)" } ?? ""
            #expect(words.hasPrefix("This session is kept nowhere"))
        }
    }
}
