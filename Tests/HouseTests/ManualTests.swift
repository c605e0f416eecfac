import Foundation
import TestKit
import Testing

@Suite("make man and make completions") struct ManualTests {
    private static let program = PTYProgram.built("greenroom")
    private static var environment: [String: String] { ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"] }

    private func house(_ script: String, _ arguments: [String]) throws -> Finished {
        try Shell.run(
            "cd /; script=$1; shift; exec sh \"$script\" \"$@\"",
            [Checkout.root.appendingPathComponent(".house/" + script).path] + arguments,
            environment: Self.environment)
    }

    private func help(_ words: [String]) throws -> String {
        try Shell.run("exec \"$@\"", [Self.program] + words, environment: Self.environment).output
    }

    /// Words of a page without its markup.
    private func words(_ page: String) -> [Substring] {
        page.replacing("\\-", with: "-").replacing("\\&", with: "").replacing("\\e", with: "\\").split { $0 == " " || $0 == "\n" }
    }

    @Test("The manual page holds every word of the help of every command, in the few macros that it is made of")
    func manual() throws {
        let told = try house("man", [Self.program])
        #expect(told.status == 0)
        let page = told.output
        let lines = page.split(separator: "\n")
        #expect(lines[0].hasPrefix(".TH GREENROOM 1 "))
        let known = [".TH", ".SH", ".SS", ".PP", ".TP", ".B", ".RS", ".RE", ".nf", ".fi"]
        for line in lines where line.hasPrefix(".") || line.hasPrefix("'") {
            #expect(known.contains { line == $0 || line.hasPrefix($0 + " ") }, "\(line)")
        }
        for command in [["sit"], ["simulate"], ["packs"], ["packs", "lint"], ["config"], ["review"]] {
            #expect(lines.contains(".SH GREENROOM " + command.joined(separator: " ").uppercased()[...]))
            let section = page.components(separatedBy: ".SH GREENROOM " + command.joined(separator: " ").uppercased() + "\n")[1]
                .components(separatedBy: ".SH")[0]
            let help = try help(["help"] + command).split(separator: "\n").filter { !$0.contains("See 'greenroom help") }
            let wanted = help.joined(separator: "\n").replacing("OVERVIEW:", with: "").replacing("USAGE:", with: "")
                .replacing(/(?m)^([A-Z]+):$/) { String($0.1) }
            let found = Set(words(section))
            for word in words(wanted) { #expect(found.contains(word), "\(command): \(word)") }
        }
    }

    @Test("Completions are written under the names that the shells look for, and bash reads its own")
    func completions() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("completions \(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(try house("completions", [folder, Self.program]).status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["_greenroom", "greenroom", "greenroom.fish"])
        for name in ["_greenroom", "greenroom", "greenroom.fish"] {
            let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
            for word in ["continue", "lint", "audible", "ctrl-s"] { #expect(text.contains(word), "\(name): \(word)") }
        }
        let read = try Shell.run("command -v bash >/dev/null || exit 0; exec bash -n \"$1\"", [folder + "/greenroom"])
        #expect(read.status == 0)
    }
}
