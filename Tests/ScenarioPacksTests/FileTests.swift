import Foundation
import Testing

@testable import ScenarioPacks

/// What is wrong with files as such: bytes, YAML that is not of the subset, links, sizes.
@Suite struct FileTests {
    private func shown(_ found: [Diagnostic]) -> [String] {
        found.map { "\($0.severity.rawValue) \($0.code) \($0.file):\($0.line):\($0.column)" }
    }

    /// The small pack with another world.yaml.
    private func lint(world: [UInt8]) throws -> [String] {
        var pack = SmallPack()
        pack.write(world, to: "world.yaml")
        return shown(try pack.lint())
    }

    private func lint(world: String) throws -> [String] { try lint(world: Array(world.utf8)) }

    /// Adds to the world so that what it holds stays known to the rounds.
    private func lint(worldAnd more: String) throws -> [String] { try lint(world: SmallPack.world + "\n" + more) }

    @Test func aByteThatIsNotUTF8IsFoundToTheColumn() throws {
        #expect(try lint(world: Array("facts:\n  # caf\u{E9} ".utf8) + [0xE9, 0x0A]) == ["error not-utf8 world.yaml:2:10"])
        #expect(try lint(world: Array("facts: x".utf8) + [0xF0, 0x9F]) == ["error not-utf8 world.yaml:1:9"])
        #expect(try lint(world: [0xFF, 0xFE, 0x66, 0x00]) == ["error not-utf8 world.yaml:1:1"])
    }

    @Test func aByteOrderMarkIsRefused() throws {
        #expect(try lint(world: [0xEF, 0xBB, 0xBF] + Array(SmallPack.world.utf8)) == ["error byte-order-mark world.yaml:1:1"])
    }

    @Test func everyTabInAnIndentIsNamed() throws {
        #expect(
            try lint(worldAnd: "\t- id: x\n  \t  about: y\n# a tab\tin a comment is nobody's business")
                == ["error tab world.yaml:12:1", "error tab world.yaml:13:3"])
    }

    @Test func linesMayEndInCarriageReturns() throws {
        #expect(try lint(world: SmallPack.world.replacingOccurrences(of: "\n", with: "\r\n")) == [])
    }

    @Test func anEmptyFileIsNoWorld() throws {
        #expect(try lint(world: "") == ["error empty-file world.yaml:1:1"])
        #expect(try lint(world: "# nothing\n") == ["error empty-file world.yaml:1:1"])
        #expect(try lint(world: "- a list") == ["error wrong-type world.yaml:1:1"])
    }

    @Test(arguments: [
        ("facts: [", "1:8"), ("facts:\n  - id: x\n   about: y", "3:4"), ("facts: \"never closed\n", "1:20"),
        ("facts: a: b", "1:9"), ("facts: @home", "1:8"), ("facts: []\n---\nfacts: []", "2:1"), ("facts: [}", "1:9"),
        ("facts: \"\\q\"", "1:9"),
    ])
    func whatIsNotYAMLIsASyntaxError(_ text: String, _ place: String) throws {
        #expect(try lint(world: text) == ["error syntax world.yaml:\(place)"])
    }

    // MARK: the subset

    @Test func anchorsTagsAndMergeKeysAreRefused() throws {
        #expect(try lint(world: "facts: &all []") == ["error anchor world.yaml:1:8"])
        #expect(try lint(world: "facts: !!set []") == ["error tag world.yaml:1:8"])
        #expect(try lint(world: "facts: !python/object:os.system []") == ["error tag world.yaml:1:8"])
        #expect(try lint(world: "facts: [!!str x, !!int 'y', !z 'w']").count == 3)
        #expect(try lint(world: "facts:\n  - <<: {id: x}") == ["error merge-key world.yaml:2:5"])
    }

    @Test func anAliasIsFoundBeforeAnythingIsExpanded() throws {
        #expect(try lint(world: "facts: &a [x]\nmore: *a") == ["error alias world.yaml:2:7"])
        #expect(try lint(world: "facts: *nowhere") == ["error alias world.yaml:1:8"])
        #expect(try lint(worldAnd: "  # R&D and 2*3 are no aliases") == [])
    }

    /// Nothing is composed: the one finding is the alias. A bomb that went off would not let this test end.
    @Test(arguments: [5, 9, 30, 1_000])
    func aBombOfAliasesDoesNotGoOff(_ levels: Int) throws {
        var bomb = "facts:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...levels {
            bomb += "  a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
        }
        #expect(try lint(world: bomb) == ["error alias world.yaml:3:12"])
    }

    /// Equal keys are compared by value, which is where a bomb in a key would go off.
    @Test func aBombInAKeyDoesNotGoOff() throws {
        #expect(try lint(world: "x: &a [y]\n? {? [*a, *a] : 1}\n: 2\n") == ["error alias world.yaml:2:7"])
    }

    @Test func depthHasALimit() throws {
        func nested(_ depth: Int) -> String {
            SmallPack.world + "\n    raises: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        // facts, list, fact, raises: three levels above the brackets.
        #expect(try lint(world: nested(29)) == ["error wrong-type world.yaml:12:14"])
        #expect(try lint(world: nested(30)) == ["error too-deep world.yaml:12:42"])
        #expect(try lint(world: nested(100_000)).map { $0.prefix(25) } == ["error too-deep world.yaml"])
        #expect(
            try lint(world: "facts:\n" + String(repeating: "- ", count: 20_000) + "x").map { $0.prefix(25) } == [
                "error too-deep world.yaml"
            ])
        let mappings = (0..<1_000).map { String(repeating: " ", count: $0) + "k:" }.joined(separator: "\n")
        #expect(try lint(world: mappings).map { $0.prefix(25) } == ["error too-deep world.yaml"])
    }

    @Test func theNumberOfValuesHasALimit() throws {
        func world(_ values: Int) -> String { "facts: [" + Array(repeating: "a", count: values).joined(separator: ",") + "]" }
        #expect(try lint(world: world(50_000)) == ["error too-many-nodes world.yaml:1:\(8 + 2 * 49_997 + 1)"])
        #expect(try lint(world: world(400_000)).map { $0.prefix(31) } == ["error too-many-nodes world.yaml"])
    }

    @Test func sizeHasALimit() throws {
        let comment = [0x23] + [UInt8](repeating: 0x2E, count: PackFolder.largestFile - SmallPack.world.utf8.count - 2) + [0x0A]
        #expect(try lint(world: comment + Array(SmallPack.world.utf8)) == [])
        #expect(try lint(world: comment + [0x0A] + Array(SmallPack.world.utf8)) == ["error too-big world.yaml:1:1"])
        #expect(try lint(world: [UInt8](repeating: 0x23, count: 5_000_000)) == ["error too-big world.yaml:1:1"])
    }

    // MARK: the folder

    @Test func whatIsMissingIsNamedWhereItIsListed() throws {
        var pack = SmallPack()
        pack.remove("rounds/panel.yaml")
        #expect(shown(try pack.lint()) == ["error missing-file pack.yaml:16:16"])
        pack = SmallPack()
        pack.remove("people.yaml")
        #expect(shown(try pack.lint()) == ["error missing-file people.yaml:1:1"])
        pack = SmallPack()
        pack.remove("notes/talk.yaml")
        #expect(shown(try pack.lint()) == ["warning missing-file notes/talk.yaml:1:1"])
        pack = SmallPack()
        pack.remove("pack.yaml")
        #expect(shown(try pack.lint()) == ["error missing-file pack.yaml:1:1"])
    }

    @Test func whatIsNotListedIsNamedToo() throws {
        var pack = SmallPack()
        pack.write("id: more", to: "rounds/more.yaml")
        pack.write("notes: []", to: "notes/talk.yml")
        #expect(shown(try pack.lint()) == ["warning unlisted-file notes/talk.yml:1:1", "warning unlisted-file rounds/more.yaml:1:1"])
    }

    @Test func aFolderThatIsNoneSaysSo() throws {
        #expect(PackLoader.lint(folder: "/nowhere/at/all").map(\.code) == ["missing-file"])
        #expect(PackLoader.lint(folder: #filePath).map(\.code) == ["not-a-folder"])
        #expect(PackLoader.lint(folder: "").map(\.code) == ["missing-file"])
        #expect(PackLoader.lint(folder: "a\0b").map(\.code) == ["missing-file"])
    }

    @Test func linksOutOfTheFolderAreNotFollowed() throws {
        try SmallPack().withFolder { folder in
            let outside = folder + "/../outside-" + UUID().uuidString
            try FileManager.default.moveItem(atPath: folder + "/world.yaml", toPath: outside)
            defer { try? FileManager.default.removeItem(atPath: outside) }
            try FileManager.default.createSymbolicLink(atPath: folder + "/world.yaml", withDestinationPath: outside)
            #expect(shown(PackLoader.lint(folder: folder)) == ["error linked-file world.yaml:1:1"])
        }
        try SmallPack().withFolder { folder in
            let outside = folder + "/../outside-" + UUID().uuidString
            try FileManager.default.moveItem(atPath: folder + "/notes", toPath: outside)
            defer { try? FileManager.default.removeItem(atPath: outside) }
            try FileManager.default.createSymbolicLink(atPath: folder + "/notes", withDestinationPath: outside)
            let found = shown(PackLoader.lint(folder: folder))
            #expect(found == ["error linked-file notes/panel.yaml:1:1", "error linked-file notes/talk.yaml:1:1"])
        }
    }

    @Test func aPipeOrAFolderIsNoFile() throws {
        var pack = SmallPack()
        pack.remove("world.yaml")
        try pack.withFolder { folder in
            #expect(mkfifo(folder + "/world.yaml", 0o600) == 0)
            #expect(shown(PackLoader.lint(folder: folder)) == ["error not-a-file world.yaml:1:1"])
        }
        pack.write("x", to: "world.yaml/x")
        #expect(shown(try pack.lint()) == ["error not-a-file world.yaml:1:1"])
    }

    // MARK: whatever comes

    /// Bytes changed, lines lost, doubled and swapped: reading never traps, and it fails exactly when lint finds an error.
    @Test func noDamageStopsTheReader() throws {
        var seed: UInt64 = 41
        func draw(_ below: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % max(1, below)
        }
        let names = SmallPack().files.keys.sorted()
        for _ in 0..<100 {
            var pack = SmallPack()
            let name = names[draw(names.count)]
            for _ in 0...draw(3) {
                var bytes = pack.files[name] ?? []
                var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
                switch draw(5) {
                case 0: bytes[draw(bytes.count)] = UInt8(draw(256))
                case 1: bytes.remove(at: draw(bytes.count))
                case 2:
                    lines.remove(at: draw(lines.count))
                    bytes = Array(lines.joined(separator: [0x0A]))
                case 3:
                    lines.insert(lines[draw(lines.count)], at: draw(lines.count))
                    bytes = Array(lines.joined(separator: [0x0A]))
                default: bytes.insert(Array("{}[]&*!|>'\"%@:,-?#\n".utf8)[draw(19)], at: draw(bytes.count))
                }
                pack.write(bytes, to: name)
            }
            try pack.withFolder { folder in
                let found = PackLoader.lint(folder: folder)
                let said: [Diagnostic]
                let isRead: Bool
                do throws(PackError) {
                    said = try PackLoader.load(folder: folder).warnings
                    isRead = true
                } catch {
                    said = error.diagnostics
                    isRead = false
                }
                #expect(said == found)
                #expect(isRead == !found.contains { $0.severity == .error })
            }
        }
    }
}
