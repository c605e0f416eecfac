import Foundation
import Testing

@testable import ScenarioPacks

@Suite struct LibraryTests {
    /// A folder with the given folders in it; a pack where a name is given.
    private func withRoot(_ packs: [String: String], _ body: (String) throws -> Void) throws {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("library-" + UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: root) }
        for (path, id) in packs {
            let folder = root + "/" + path
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            if id.isEmpty { continue }
            try SmallPack.manifest.replacingOccurrences(of: "id: small", with: "id: \(id)")
                .write(toFile: folder + "/pack.yaml", atomically: false, encoding: .utf8)
        }
        try body(root)
    }

    @Test func packsAreFoundByIdFolderAndPath() throws {
        try withRoot(["a/one": "first", "a/two": "second", "b/other": "first", "a/empty": ""]) { root in
            let library = PackLibrary(roots: [root + "/a", root + "/b", root + "/nowhere"])
            let (found, broken) = library.summaries()
            #expect(found.map(\.id) == ["first", "second"])
            #expect(broken.map { "\($0.code) \($0.file)" } == ["missing-file \(root)/nowhere"])
            let named = try [library.find("first"), library.find("two"), library.find(root + "/b/other")]
            #expect(named.map(\.folder) == [root + "/a/one", root + "/a/two", root + "/b/other"])
            #expect(PackLibrary(roots: [root + "/b/other"]).summaries().found.map(\.id) == ["first"])
        }
    }

    @Test func anUnknownPackIsToldWhatItMayHaveMeant() throws {
        try withRoot(["warm-up": "warm-up", "bad": "Bad Id"]) { root in
            let library = PackLibrary(roots: [root])
            let error = try #require(throws: PackError.self) { try library.find("warmup") }
            #expect(error.diagnostics.map(\.code) == ["unknown-pack", "bad-id"])
            #expect(error.diagnostics[0].cure.contains("did you mean 'warm-up'?"))
            #expect(error.diagnostics[1].file == root + "/bad/pack.yaml")
            let (found, broken) = library.summaries()
            #expect(found.map(\.id) == ["warm-up"] && broken.map(\.code) == ["bad-id"])
        }
    }

    @Test func namedPlacesComeFirst() {
        let environment = ["GREENROOM_PACKS": "/x::/y:/x"]
        #expect(
            PackLibrary.roots(explicit: "p", environment: environment, executable: "/nowhere/greenroom") == ["p", "/x", "/y"])
        #expect(PackLibrary.roots(explicit: nil, environment: environment, executable: "/nowhere/greenroom") == ["/x", "/y"])
    }

    @Test func otherwiseThePlacesComeInOrder() throws {
        try withRoot([
            "data/greenroom/packs": "", "system/greenroom": "", "prefix/share/greenroom": "", "prefix/bin": "", "Scenarios": "",
            "home/.local/share/greenroom/packs": "", "own/packs": "",
        ]) { root in
            let real = URL(fileURLWithPath: root).resolvingSymlinksInPath().path
            let environment = ["XDG_DATA_HOME": root + "/data", "XDG_DATA_DIRS": "relative:" + root + "/system", "HOME": root + "/home"]
            let executable = root + "/prefix/bin/greenroom"
            let installed = [real + "/prefix/share/greenroom", real + "/Scenarios"]
            #expect(
                PackLibrary.roots(explicit: nil, environment: environment, executable: executable)
                    == [root + "/data/greenroom/packs", root + "/system/greenroom"] + installed)
            #expect(
                PackLibrary.roots(explicit: nil, environment: ["XDG_DATA_HOME": "data", "HOME": root + "/home"], executable: executable)
                    == [root + "/home/.local/share/greenroom/packs"] + installed)
            #expect(
                PackLibrary.roots(explicit: nil, environment: ["GREENROOM_HOME": root + "/own"], executable: executable)
                    == [root + "/own/packs"] + installed)
            #expect(
                PackLibrary.roots(explicit: nil, environment: [:], executable: "greenroom-that-is-nowhere").allSatisfy {
                    !$0.contains(root)
                })
        }
    }
}
