import ArgumentParser
import Canvas
import Foundation

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Print each setting and where it came from.",
        discussion: """
            A flag goes before the environment, that before the file of settings, and that before what is built in. The file is
            $XDG_CONFIG_HOME/greenroom/config.yaml (~/.config where that is not set), or config.yaml in $GREENROOM_HOME; it holds lines
            such as 'send: enter'. Exit code 78: a setting has a value that is none.
            """)

    @Flag(name: .long, help: "Print them as JSON.")
    var json = false
    @OptionGroup var flags: SettingFlags

    func run() throws {
        try reporting {
            let settings = try Settings(flags: flags.given, places: Places())
            for warning in settings.warnings { say(warning.text()) }
            put(json ? try Self.json(settings) : Self.text(settings))
        }
    }

    private static func text(_ settings: Settings) -> String {
        let rows = SettingName.allCases.map { (name: $0.rawValue, value: settings[$0]) }
        func padded(_ text: String, _ all: [String]) -> String {
            text.padding(toLength: all.map(\.count).max() ?? 0, withPad: " ", startingAt: 0)
        }
        let lines = rows.map { row in
            padded(row.name, rows.map(\.name)) + "  " + padded(row.value.text, rows.map(\.value.text)) + "  " + row.value.origin
        }
        let file = "# \(settings.path)" + (settings.fileExists ? "" : " (not there)")
        return sanitised((lines + [file]).joined(separator: "\n"))
    }

    private static func json(_ settings: Settings) throws -> String {
        struct Row: Encodable {
            var name: String
            var value: String
            var from: String
            var choices: [String]
        }
        struct Sheet: Encodable {
            var file: String
            var exists: Bool
            var settings: [Row]
        }
        let rows = SettingName.allCases.map {
            Row(name: $0.rawValue, value: settings[$0].text, from: settings[$0].origin, choices: $0.choices)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let sheet = Sheet(file: settings.path, exists: settings.fileExists, settings: rows)
        return String(decoding: try encoder.encode(sheet), as: UTF8.self)
    }
}
