import Foundation
import Testing

@Suite("Linting packs from the shell")
struct LintTests {
    private func household() throws -> Household {
        let house = try Household()
        try FileManager.default.copyItem(atPath: Household.packs + "/warm-up", toPath: house.folder + "/mine")
        return house
    }

    private func change(_ house: Household, _ name: String, _ change: (String) -> String) throws {
        let path = house.folder + "/mine/" + name
        let text = change(try String(contentsOfFile: path, encoding: .utf8))
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }

    @Test("A folder that is not there is no input, with others beside it too")
    func missing() throws {
        let house = try household()
        let ended = try house.run(["packs", "lint", "nosuch"])
        #expect(ended.status == 66)
        #expect(ended.out.contains("nosuch:1:1: error: there is no such folder"))
        #expect(try house.run(["packs", "lint", "mine", "nosuch"]).status == 66)
        #expect(try house.run(["packs", "lint", "mine"]).status == 0)
        #expect(try house.run(["packs", "lint", "mine/pack.yaml"]).status == 1)
    }

    @Test(
        "A broken pack.yaml hides no mistake elsewhere, and each stands with the path as it was given",
        arguments: ["mine", "mine/", "./mine"])
    func everyFile(path: String) throws {
        let house = try household()
        try change(house, "pack.yaml") { $0.replacing("title:", with: "titel:") }
        try change(house, "rounds/warm-up.yaml") { $0.replacing("minutes: 8", with: "minutes: 9") }
        try change(house, "people.yaml") { $0.replacing("patience:", with: "patiense:") }
        let ended = try house.run(["packs", "lint", path])
        #expect(ended.status == 1)
        let folder = path.hasSuffix("/") ? path : path + "/"
        for file in ["pack.yaml", "rounds/warm-up.yaml", "people.yaml"] {
            #expect(ended.out.contains("\n\(folder)\(file):") || ended.out.hasPrefix("\(folder)\(file):"), "\(ended.out)")
        }
        #expect(try house.run(["packs", "lint", "--json", path]).out.contains("\"file\" : \"\(folder)people.yaml\""))
    }

    @Test("A way of asking that the listener takes for a question for another fact is named where it stands")
    func wordings() throws {
        let house = try household()
        let ways = ["there", "here", "today", "now", "already", "still", "again", "anyway", "somewhere", "abroad"]
            .map { "how many lighthouses do we have \($0)" }.joined(separator: ", ")
        try change(house, "world.yaml") {
            $0.replacing(
                "facts:\n",
                with: """
                    facts:
                      - {id: one, about: One, text: There are 3., ask: [\(ways)]}
                      - {id: two, about: Two, text: There are 4., ask: [how many lighthouses do we have though, who paints the lighthouse]}

                    """)
        }
        let out = try house.run(["packs", "lint", "mine"]).out
        #expect(
            out.contains(
                "mine/world.yaml:3:53: warning: 'how many lighthouses do we have though' asks for 'two', and to the listener it means what asks "
                    + "for 'one' does [same-meaning]"), "\(out)")
        #expect(out.components(separatedBy: "[same-meaning]").count == 2, "\(out)")
    }

    @Test(
        "The packs that come with the program have no such wordings", arguments: ["aiml-pm-twitch-2026", "pm-music-marketplace", "warm-up"])
    func bundledWordings(pack: String) throws {
        let ended = try Household().run(["packs", "lint", Household.packs + "/" + pack])
        #expect(ended.status == 0 && ended.out.hasSuffix(": no mistakes\n"), "\(ended.out)")
    }

    @Test("E1: what a file holds does not drive the terminal that its mistakes are told on")
    func escapes() throws {
        let house = try household()
        try change(house, "pack.yaml") { $0.replacing("order:", with: "order: \"\\e[31mred\\e]0;owned\\a\" #") }
        let lint = try house.run(["packs", "lint", "mine"])
        #expect(lint.status == 1 && lint.out.contains("red") && !lint.out.contains("\u{1B}"))
        let sit = try house.run(["sit", "./mine", "--plain"])
        #expect(sit.status == 65 && sit.err.contains("red") && !sit.err.contains("\u{1B}"))
        _ = try house.write("send: \"\\e[31mred\"\n", to: "home/config.yaml")
        let config = try house.run(["config"])
        #expect(config.status == 78 && config.err.contains("red") && !config.err.contains("\u{1B}"))
    }

    @Test("Bytes that are no UTF-8 are written out, and the caret stands below the first")
    func badBytes() throws {
        let house = try household()
        let path = house.folder + "/mine/world.yaml"
        var bytes = Array("# caf\u{E9} ol".utf8) + [0xE9, 0xFF] + Array(" end\n".utf8)
        bytes += try house.bytes(path)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let out = try house.run(["packs", "lint", "mine"]).out
        #expect(out.contains("mine/world.yaml:1:10: error: byte E9 is not UTF-8"))
        #expect(out.contains("    # café ol\\xE9\\xFF end\n             ^\n"))
    }
}
