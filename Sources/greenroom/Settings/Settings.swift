import CursesDriver
import Foundation
import ScenarioPacks
import Screens

/// How the user wants the program to be, and who said so.
struct Settings {
    struct Value: Equatable {
        var text: String
        /// "--send", "GREENROOM_SEND", "/home/ana/.config/greenroom/config.yaml", "built-in".
        var origin: String
    }
    enum Bell: String { case off, visual, audible }

    /// Where settings are looked for.
    let path: String
    let fileExists: Bool
    /// What is odd in the file and keeps nothing from working.
    let warnings: [Diagnostic]
    private let values: [SettingName: Value]

    /// - Parameter flags: what was given on the command line.
    /// - Throws: a `Failure` with status 78 for a value that is none, wherever it stands.
    init(flags: [SettingName: String], places: Places) throws {
        path = places.settingsFile
        let file = ScalarFile(path: path)
        fileExists = file != nil
        let written = file.map(Self.read) ?? [:]
        let found = file?.diagnostics ?? []
        let errors = found.filter { $0.severity == .error }
        guard errors.isEmpty else {
            throw Failure(code: .configuration, what: errors.map { $0.text() }.joined(separator: "\n"), cure: "")
        }
        warnings = found
        var values: [SettingName: Value] = [:]
        for name in SettingName.allCases {
            if let flag = flags[name] {
                values[name] = Value(text: flag, origin: "--\(name.rawValue)")
            } else if let told = try Self.environment(name, places.environment) {
                values[name] = Value(text: told, origin: name.variable)
            } else {
                values[name] = written[name].map { Value(text: $0, origin: places.settingsFile) }
            }
        }
        self.values = values
    }

    subscript(name: SettingName) -> Value { values[name] ?? Value(text: name.choices[0], origin: "built-in") }

    var send: KeyTable.SendKey { KeyTable.SendKey(rawValue: self[.send].text) ?? .ctrlS }
    var bell: Bell { Bell(rawValue: self[.bell].text) ?? .visual }
    /// nil: the terminal is asked.
    var background: Theme.Background? { Theme.Background(rawValue: self[.theme].text) }
    var mouse: Bool { self[.mouse].text == "true" }

    private static func environment(_ name: SettingName, _ environment: [String: String]) throws -> String? {
        guard let told = environment[name.variable], !told.isEmpty else { return nil }
        guard name.choices.contains(told) else {
            throw Failure(
                code: .configuration, what: "\(name.variable)=\(told): there is no such value.",
                cure: "It is \(name.choicesInWords); unset it to go by the file of settings.")
        }
        return told
    }

    private static func read(_ file: ScalarFile) -> [SettingName: String] {
        var written: [SettingName: String] = [:]
        for entry in file.entries {
            guard let name = SettingName(rawValue: entry.key) else {
                file.report(
                    .warning, "unknown-key", at: .key, of: entry, "there is no setting '\(entry.key)'", because: "it changes nothing",
                    fix: NearestName.advice(entry.key, among: SettingName.allCases.map(\.rawValue)))
                continue
            }
            if name.choices.contains(entry.value) {
                written[name] = entry.value
            } else {
                file.report(
                    .error, "wrong-value", at: .value, of: entry, "'\(entry.key)' is '\(entry.value.prefix(40))'",
                    because: "it is \(name.choicesInWords)", fix: "write '\(entry.key): \(name.choices[0])', or remove the line")
            }
        }
        return written
    }
}
