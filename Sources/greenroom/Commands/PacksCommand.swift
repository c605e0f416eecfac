import ArgumentParser
import Canvas
import Foundation
import Listening
import ScenarioPacks

struct PacksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "packs", abstract: "List scenario packs, or find the mistakes in one.", subcommands: [List.self, Lint.self],
        defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The packs that can be sat.")
        @OptionGroup var packs: PackOptions

        func run() throws {
            try reporting {
                let (found, broken) = Places(packs: packs.packs).library.summaries()
                for pack in found.sorted(by: { ($0.order, $0.id) < ($1.order, $1.id) }) {
                    put("\(pack.id)  \(pack.title)  (\(pack.rounds.joined(separator: ", ")))")
                }
                for problem in broken { say(problem.text()) }
            }
        }
    }

    struct Lint: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Name every mistake in a pack: file, line, column, what is wrong, why, and how to mend it.",
            discussion: "Exit codes: 0 no errors, 1 errors were found, 66 there is no such folder.")

        @Argument(help: ArgumentHelp("Pack folders.", valueName: "path"), completion: .directory)
        var paths: [String]

        @Flag(name: .long, help: "Print the mistakes as JSON.")
        var json = false

        func run() throws {
            try reporting {
                var failed = false
                var missing = false
                var all: [Diagnostic] = []
                for path in paths {
                    let found = PackLoader.lint(folder: path, clashes: WordingClashes.all).map { $0.inside(path) }
                    failed = failed || found.contains { $0.severity == .error }
                    missing = missing || found.contains { $0.file == path && $0.code != "not-a-folder" }
                    all += found
                    if !json {
                        for one in found { put(sanitised(one.text())) }
                        put(sanitised(Self.verdict(path, found)))
                    }
                }
                if json {
                    let encoder = JSONEncoder()
                    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
                    put(String(decoding: try encoder.encode(all), as: UTF8.self))
                }
                if missing { throw ExitCode(ExitStatus.noInput.rawValue) }
                if failed { throw ExitCode(ExitStatus.failedCheck.rawValue) }
            }
        }

        private static func verdict(_ path: String, _ found: [Diagnostic]) -> String {
            let errors = found.count { $0.severity == .error }
            let warnings = found.count - errors
            return found.isEmpty ? "\(path): no mistakes" : "\(path): \(errors) errors, \(warnings) warnings"
        }
    }
}
