import Foundation
import Testing

@testable import SessionJournal

/// The index is a cache: whatever becomes of it, nothing wrong is ever told from it.
@Suite struct IndexTests {
    private let folder = ScratchFolder()
    private var path: String { folder.path + "/cache/sessions.index" }

    private func stamp(_ name: String, _ bytes: [UInt8] = [1, 2, 3]) throws -> SessionIndex.Stamp {
        try folder.write(bytes, name)
        return try #require(SessionIndex.Stamp(ofFile: folder.path + "/" + name))
    }

    private static func entry(_ stamp: SessionIndex.Stamp, _ text: String) -> SessionIndex.Entry {
        SessionIndex.Entry(
            stamp: stamp, summary: Array("summary \(text)".utf8), words: Array("words \(text)".utf8),
            passages: Array("passages \(text)".utf8))
    }

    private func open(_ owner: String = "me") -> SessionIndex { SessionIndex(path: path, owner: owner) }

    /// What an index tells of a session; nil where nothing.
    private func told(_ index: SessionIndex, _ session: String, _ stamp: SessionIndex.Stamp) -> [String?] {
        [index.summary(of: session, stamp), index.words(of: session), index.passages(of: session)].map {
            $0.map { String(decoding: $0, as: UTF8.self) }
        }
    }

    @Test func whatWasWrittenIsThere() throws {
        let (a, b) = (try stamp("a"), try stamp("b"))
        open().write(keeping: [], adding: [("a", Self.entry(a, "a")), ("b", Self.entry(b, "bb"))])
        #expect(told(open(), "a", a) == ["summary a", "words a", "passages a"])
        #expect(told(open(), "b", b) == ["summary bb", "words bb", "passages bb"])
        #expect(told(open(), "c", a) == [nil, nil, nil])
        #expect(try folder.mode("cache") == 0o700 && folder.mode("cache/sessions.index") == 0o600)
    }

    @Test func whatIsKeptStaysAndTheRestGoes() throws {
        let (a, b, c) = (try stamp("a"), try stamp("b"), try stamp("c"))
        open().write(keeping: [], adding: [("a", Self.entry(a, "a")), ("b", Self.entry(b, "b"))])
        open().write(keeping: ["b"], adding: [("c", Self.entry(c, "c"))])
        #expect(told(open(), "a", a) == [nil, nil, nil])
        #expect(told(open(), "b", b) == ["summary b", "words b", "passages b"])
        #expect(told(open(), "c", c) == ["summary c", "words c", "passages c"])
        #expect(folder.bytes("cache/sessions.index.part") == nil)
    }

    @Test func aJournalThatChangedHasNoEntry() throws {
        let before = try stamp("a")
        open().write(keeping: [], adding: [("a", Self.entry(before, "a"))])
        let longer = try stamp("a", [1, 2, 3, 4])
        #expect(longer != before && open().summary(of: "a", longer) == nil)
        // As long as before, written at another time.
        try folder.write([9, 9, 9], "a")
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1_000)], ofItemAtPath: folder.path + "/a")
        #expect(open().summary(of: "a", try #require(SessionIndex.Stamp(ofFile: folder.path + "/a"))) == nil)
        #expect(SessionIndex.Stamp(ofFile: folder.path) == nil && SessionIndex.Stamp(ofFile: folder.path + "/none") == nil)
    }

    @Test func anotherProgramsIndexIsNone() throws {
        let a = try stamp("a")
        open("one").write(keeping: [], adding: [("a", Self.entry(a, "a"))])
        #expect(open("two").isEmpty && !open("one").isEmpty)
    }

    /// E21: whichever bit is flipped and wherever it is cut, what is told is what was written, or nothing.
    @Test func noDamageIsEverTold() throws {
        let (a, b) = (try stamp("a"), try stamp("b"))
        open().write(keeping: [], adding: [("a", Self.entry(a, "a")), ("b", Self.entry(b, "b"))])
        let whole = try #require(folder.bytes("cache/sessions.index"))
        var lost = 0
        func look() {
            let index = open()
            for (session, stamp) in [("a", a), ("b", b)] {
                let good = ["summary \(session)", "words \(session)", "passages \(session)"]
                for (told, good) in zip(told(index, session, stamp), good) {
                    #expect(told == nil || told == good)
                    lost += told == nil ? 1 : 0
                }
            }
        }
        for place in whole.indices {
            for bit in 0..<8 {
                var bytes = whole
                bytes[place] ^= 1 << bit
                try folder.write(bytes, "cache/sessions.index")
                look()
            }
            try folder.write(Array(whole[..<place]), "cache/sessions.index")
            look()
        }
        #expect(lost > whole.count * 9)
    }

    @Test func whereItCannotBeWrittenNothingHappens() throws {
        let a = try stamp("a")
        try folder.write([1], "cache")
        open().write(keeping: [], adding: [("a", Self.entry(a, "a"))])
        #expect(folder.bytes("cache") == [1] && open().isEmpty)
    }

    @Test func whoeverIsAtItIsLetFinish() throws {
        let (a, b) = (try stamp("a"), try stamp("b"))
        open().write(keeping: [], adding: [("a", Self.entry(a, "a"))])
        let other = try DiskFile.append(to: path + ".lock")
        #expect(other.lock())
        open().write(keeping: [], adding: [("b", Self.entry(b, "b"))])
        #expect(open().summary(of: "a", a) != nil && open().summary(of: "b", b) == nil)
        other.close()
        open().write(keeping: [], adding: [("b", Self.entry(b, "b"))])
        #expect(open().summary(of: "b", b) != nil)
        open().discard()
        #expect(open().isEmpty && folder.bytes("cache/sessions.index") == nil)
    }

    @Test func packedValuesComeOutAsTheyWentIn() throws {
        var packed = PackedBytes()
        let numbers = [0, 1, -1, 63, 64, -65, 1 << 40, Int.max, Int.min]
        packed.put(all: numbers) { $0.put($1) }
        packed.put("größe 🎧")
        packed.put(String?.none)
        packed.put(Int?.some(-7))
        packed.put(true)
        var reader = PackedReader(packed.bytes[...])
        #expect(try reader.all { reader throws(PackedReader.Mismatch) in try reader.int() } == numbers)
        #expect(try reader.text() == "größe 🎧" && reader.optionalText() == nil && reader.optionalInt() == -7 && reader.flag())
        #expect(reader.isAtEnd)
        #expect(throws: PackedReader.Mismatch.self) { try reader.int() }
        for cut in packed.bytes.indices {
            var short = PackedReader(packed.bytes[..<cut])
            _ = try? short.all { reader throws(PackedReader.Mismatch) in try reader.int() }
            _ = try? short.text()
        }
        var lying = PackedReader([0xFE, 0xFF, 0xFF, 0xFF, 0x0F])
        #expect(throws: PackedReader.Mismatch.self) { try lying.slice() }
    }
}
