import Foundation
import Testing

@testable import SessionJournal

@Suite struct TarArchiveTests {
    private let members = [
        TarArchive.Member(path: "a/journal.jsonl", bytes: Array("one\n".utf8)),
        TarArchive.Member(path: "a/empty", bytes: []),
        TarArchive.Member(path: "a/" + String(repeating: "d", count: 90) + "/" + String(repeating: "f", count: 90), bytes: [1, 2, 3]),
        TarArchive.Member(path: "a/übung.yaml", bytes: [UInt8](repeating: 7, count: 1_024)),
    ]

    @Test func readsWhatItWrote() throws {
        let bytes = try #require(TarArchive.bytes(of: members))
        #expect(bytes.count % 512 == 0)
        #expect(try TarArchive.members(of: bytes) == members)
        #expect(TarArchive.bytes(of: members) == bytes)
    }

    @Test func tarUnpacksIt() throws {
        let folder = ScratchFolder()
        try folder.write(#require(TarArchive.bytes(of: members)), "x.tar")
        let tar = Process()
        tar.executableURL = URL(fileURLWithPath: "/bin/sh")
        tar.arguments = ["-c", "cd \"$1\" && tar xf x.tar", "sh", folder.path]
        try tar.run()
        tar.waitUntilExit()
        #expect(tar.terminationStatus == 0)
        for member in members {
            #expect(FileManager.default.contents(atPath: folder.path + "/" + member.path) == Data(member.bytes), "\(member.path)")
        }
    }

    @Test func aPathThatFitsNoHeaderIsRefused() {
        #expect(TarArchive.bytes(of: [.init(path: String(repeating: "x", count: 101), bytes: [])]) == nil)
        #expect(TarArchive.bytes(of: [.init(path: String(repeating: "d/", count: 150) + "x", bytes: [])]) == nil)
    }

    @Test func foldersArePassedOverAndLinksRefused() throws {
        var bytes = try #require(TarArchive.bytes(of: [.init(path: "a/b", bytes: [])]))
        func retype(_ kind: Character) {
            bytes[156] = kind.asciiValue!
            let sum = bytes[..<512].enumerated().reduce(0) { $0 + ((148..<156).contains($1.offset) ? 0x20 : Int($1.element)) }
            bytes.replaceSubrange(148..<154, with: Array(("00000" + String(sum, radix: 8)).suffix(6).utf8))
        }
        retype("5")
        #expect(try TarArchive.members(of: bytes).isEmpty)
        for kind in "1234567xgLK" where kind != "5" {
            retype(kind)
            #expect(throws: TarArchive.Mistake.self) { try TarArchive.members(of: bytes) }
        }
    }

    @Test func everyCutIsRefused() throws {
        let bytes = try #require(TarArchive.bytes(of: Array(members[..<2])))
        // Of the two empty blocks at the end one is enough.
        for count in 0..<bytes.count - 1_024 {
            #expect(throws: TarArchive.Mistake.self) { try TarArchive.members(of: Array(bytes[..<count])) }
        }
    }

    @Test func noDamageToAHeaderIsTakenForAnotherArchive() throws {
        let bytes = try #require(TarArchive.bytes(of: Array(members[..<1])))
        for offset in 0..<512 {
            for bit in 0..<8 {
                var broken = bytes
                broken[offset] ^= 1 << bit
                // The space and the zero around the checksum mean nothing.
                if let read = try? TarArchive.members(of: broken) { #expect(read == Array(members[..<1]), "byte \(offset)") }
            }
        }
    }
}
