import Foundation
import TestKit

/// A tmux server of its own with a shell in one window: a shell with job control, and a second opinion on what a screen shows.
final class Tmux {
    /// Where tmux is; nil where it is not installed.
    static let path: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { $0 + "/tmux" }
        .first(where: FileManager.default.isExecutableFile)

    private let house: Household
    private var socket: String { house.folder + "/tmux" }

    /// In the shell `$G` is greenroom.
    init(_ house: Household, columns: Int = 80, rows: Int = 24) throws {
        self.house = house
        // The prompt is short, and no file of the user's is read.
        let window = ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "env ENV= PS1='$ ' /bin/sh -i"]
        // Not by Foundation's Process, whose end is not seen for as long as the server lives that it leaves behind.
        let program = try PTYProgram(
            Self.path ?? "", ["-u", "-S", socket, "-f", "/dev/null"] + window, environment: environment, directory: house.folder)
        guard try program.waitForExit() == 0 else { throw PTYFailure(what: "tmux does not start: \(program.screen.picture)") }
    }

    private var environment: [String: String] { house.environment.merging(["G": Household.executable]) { $1 } }

    deinit { _ = try? call(["kill-server"]) }

    /// A line for the shell.
    func run(_ line: String) throws {
        try type(line)
        try press("Enter")
    }

    func type(_ text: String) throws { try call(["send-keys", "-l", text]) }

    /// A key by tmux's name for it.
    func press(_ key: String) throws { try call(["send-keys", key]) }

    func screen() throws -> [String] {
        try call(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    func cursorColumn() throws -> Int? { Int(try call(["display", "-p", "#{cursor_x}"]).filter(\.isNumber)) }

    /// Until the condition holds for the screen; the limit is one that only a hang reaches.
    func waitFor(_ what: String, _ condition: ([String]) throws -> Bool) throws {
        let deadline = Date() + 60
        while true {
            let shown = try screen()
            if try condition(shown) { return }
            if Date() > deadline { throw PTYFailure(what: "waited in vain for: \(what)\n\(shown.joined(separator: "\n"))") }
            usleep(20_000)
        }
    }

    func waitFor(text: String) throws { try waitFor(text) { $0.contains { $0.contains(text) } } }

    @discardableResult
    private func call(_ arguments: [String]) throws -> String {
        let process = Process()
        let output = try URL(fileURLWithPath: house.write("", to: "tmux.out"))
        process.executableURL = URL(fileURLWithPath: Self.path ?? "/nonexistent/tmux")
        process.arguments = ["-u", "-S", socket] + arguments
        process.environment = environment
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let text = try String(contentsOf: output, encoding: .utf8)
        if process.terminationStatus != 0 { throw PTYFailure(what: "tmux \(arguments) ended with \(process.terminationStatus)") }
        return text
    }
}
