import Foundation
import InterviewEngine
import ScenarioPacks
import SessionJournal
import TestKit

/// A data folder, a clock and the packs of this checkout: everything that a greenroom needs, thrown away with the test.
final class Household {
    let folder: String
    var home: String { folder + "/home" }
    private var clock: String { folder + "/clock" }
    private(set) var now = 1_000

    static let executable = PTYProgram.built("greenroom")
    static let packs = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Scenarios").path

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("greenroom-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try writeClock()
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var environment: [String: String] {
        PTYProgram.environment.merging([
            "HOME": folder, "GREENROOM_HOME": home, "GREENROOM_PACKS": Self.packs, "TZ": "UTC", "SWIFT_BACKTRACE": "enable=no",
        ]) { $1 }
    }

    // MARK: The clock

    /// Moves the clock that programs started with `open` go by.
    func pass(_ milliseconds: Int) throws {
        now += milliseconds
        try writeClock()
    }

    private func writeClock() throws {
        try Data("\(now)\n".utf8).write(to: URL(fileURLWithPath: clock), options: .atomic)
    }

    // MARK: Programs

    /// On a terminal of its own and on the clock of this household.
    /// - Parameters:
    ///   - line: a command line of sh that starts it as `"$0" "$@"`; nil starts it without a shell.
    ///   - jobControl: under a parent that is told by SIGUSR1 to go on; see `ct_pty_spawn_job`.
    func open(
        _ arguments: [String], columns: Int = 80, rows: Int = 24, under line: String? = nil, jobControl: Bool = false,
        more: [String: String] = [:]
    ) throws -> PTYProgram {
        let words = [Self.executable] + arguments + ["--clock-file", clock]
        let command = line.map { ["/bin/sh", "-c", $0] + words } ?? words
        return try PTYProgram(
            command[0], Array(command.dropFirst()), columns: columns, rows: rows, environment: environment.merging(more) { $1 },
            directory: folder, jobControl: jobControl)
    }

    /// The same with no file longer than so many blocks of 512 bytes: what a full disk is to a program.
    func openLimited(blocks: Int, _ arguments: [String]) throws -> PTYProgram {
        try open(arguments, under: "trap '' XFSZ; ulimit -f \(blocks); exec \"$0\" \"$@\"")
    }

    /// Runs it without a terminal, to its end.
    func run(_ arguments: [String], input: String = "") throws -> Finished {
        try run(Self.executable, arguments, input: input)
    }

    /// A command line of sh, in which `"$G"` is greenroom.
    func shell(_ line: String) throws -> Finished { try run("/bin/sh", ["-c", "G=$1; " + line, "sh", Self.executable], input: "") }

    private func run(_ executable: String, _ arguments: [String], input: String) throws -> Finished {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        // Files, because a pipe that nobody reads stops the program.
        let mark = folder + "/." + UUID().uuidString
        let names = ["in", "out", "err"].map { mark + $0 }
        defer { names.forEach { try? FileManager.default.removeItem(atPath: $0) } }
        try Data(input.utf8).write(to: URL(fileURLWithPath: names[0]))
        for name in names[1...] { try Data().write(to: URL(fileURLWithPath: name)) }
        process.standardInput = FileHandle(forReadingAtPath: names[0])
        process.standardOutput = FileHandle(forWritingAtPath: names[1])
        process.standardError = FileHandle(forWritingAtPath: names[2])
        try process.run()
        process.waitUntilExit()
        let texts = try names[1...].map { String(decoding: try Data(contentsOf: URL(fileURLWithPath: $0)), as: UTF8.self) }
        let status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
        return Finished(status: status, out: texts[0], err: texts[1])
    }

    struct Finished: Equatable {
        var status: Int32
        var out: String
        var err: String
    }

    // MARK: What lies in it

    var store: SessionStore { SessionStore(home: home) }

    /// The journal of the one session there is.
    func journalPath() throws -> String { try store.find(nil).folder + "/journal.jsonl" }

    func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

    func write(_ text: String, to name: String) throws -> String {
        let path = folder + "/" + name
        let parent = (path as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// The pack of all sessions here, read once.
    private var pack: Pack?

    /// The newest session as it stands on disk.
    func stored() throws -> Stored {
        let entry = try store.find(nil)
        let journal = try JournalReader.read(path: entry.folder + "/journal.jsonl")
        if pack == nil { pack = try PackLoader.load(folder: entry.folder + "/pack") }
        return Stored(journal: journal, pack: pack!)
    }

    struct Stored {
        var journal: Journal
        var pack: Pack
        var state: InterviewState { journal.state(of: pack.loop) }
    }

    /// Every file with its bytes, without what is made again when it is gone.
    func files() throws -> [String: Data] {
        var found: [String: Data] = [:]
        for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init() where !name.hasPrefix("home/cache") {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
            found[name] = isFolder.boolValue ? Data() : try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
        }
        return found
    }
}
