import Foundation
import InterviewEngine

@testable import SessionJournal

/// A home of its own for a test, gone with it.
final class Place {
    let path: String
    var store: SessionStore { SessionStore(home: path) }

    init() throws {
        path = NSTemporaryDirectory() + "greenroom-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    static func header(_ session: String = "abc", began: Int = 1_764_000_000_000) -> JournalHeader {
        JournalHeader(
            format: 1, session: session, began: began, app: "0.1.0", pack: "warm-up", packTitle: "Warm-up", packDigest: "00",
            setup: SessionSetup(seed: 1, mode: .practice, pace: 1_000, rounds: ["talk"], avoid: []), engine: 1, listener: 1, scorer: "1")
    }

    /// Begins a session in this home.
    func begin(_ session: String = "abc", began: Int = 1_764_000_000_000) throws -> JournalWriter {
        try JournalWriter.create(
            in: store.newFolder(session: session, date: "2026-11-25"), header: Self.header(session, began: began), files: [])
    }

    /// A short draft that is told from others by its number.
    static func draft(_ number: Int) -> JournalRecord.Body {
        .event(
            .stimulus(
                .drafted(
                    box: .answer, revision: number, cursor: 1,
                    edits: [DraftEdit(wait: Milliseconds(9), at: 0, delete: 0, insert: "\(number)")])))
    }

    func mode(_ name: String) -> Int? {
        var status = stat()
        return lstat(path + "/" + name, &status) == 0 ? Int(status.st_mode & 0o777) : nil
    }

    func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
    }
}
