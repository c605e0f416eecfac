import CTerm
import Foundation

/// A program on a pseudo-terminal of its own, and what its screen shows.
///
/// Waiting is for a condition, with a limit so generous that only a hang reaches it.
package final class PTYProgram {
    package let processID: Int32
    package private(set) var screen: ScreenEmulator
    /// Everything the program wrote.
    package private(set) var output: [UInt8] = []
    /// The exit status (128 + n after a signal), once the program has ended.
    package private(set) var status: Int32?
    /// A digest of the terminal's modes before the program started.
    package let modesBefore: UInt64

    private var master: Int32
    private var isClosed = false

    /// - Parameters:
    ///   - executable: a path; see `built(_:)`.
    ///   - environment: the whole environment; by default a small fixed one with TERM=xterm-256color and C.UTF-8.
    ///   - jobControl: give it a parent that acts as a shell with job control; see `ct_pty_spawn_job`.
    package init(
        _ executable: String, _ arguments: [String] = [], columns: Int = 80, rows: Int = 24,
        environment: [String: String] = PTYProgram.environment, directory: String? = nil, jobControl: Bool = false
    ) throws {
        var argv = ([executable] + arguments).map { strdup($0) } + [nil]
        var envp = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (argv + envp).forEach { free($0) } }
        var master: Int32 = -1
        let pid =
            jobControl
            ? ct_pty_spawn_job(executable, &argv, &envp, directory, Int32(columns), Int32(rows), &master)
            : ct_pty_spawn(executable, &argv, &envp, directory, Int32(columns), Int32(rows), &master)
        guard pid > 0 else { throw PTYFailure(what: "cannot start \(executable)") }
        processID = pid
        self.master = master
        modesBefore = Self.freshModes()
        screen = ScreenEmulator(columns: columns > 0 ? columns : 80, rows: rows > 0 ? rows : 24)
    }

    deinit {
        close()
        if status == nil { ct_kill(processID, 9) }
        while status == nil, ct_reap(processID, &reaped) == 0 { usleep(1000) }
    }

    private var reaped: Int32 = 0

    /// TERM=xterm-256color, a UTF-8 locale, and PATH and HOME of this process.
    package static var environment: [String: String] {
        let own = ProcessInfo.processInfo.environment
        return [
            "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": own["PATH"] ?? "/usr/bin:/bin", "HOME": own["HOME"] ?? "/",
        ]
    }

    /// An executable of this package, beside the running test binary whatever the build folder is called.
    package static func built(_ name: String) -> String {
        let bundles = Bundle.allBundles.map { $0.bundlePath }
        let starts: [String] = [Bundle.main.executablePath ?? "", CommandLine.arguments.first ?? ""] + bundles
        for start in starts where start.hasPrefix("/") {
            var folder = URL(fileURLWithPath: start)
            while folder.pathComponents.count > 1 {
                folder.deleteLastPathComponent()
                let path = folder.appendingPathComponent(name).path
                if FileManager.default.isExecutableFile(atPath: path), !isDirectory(path) { return path }
            }
        }
        var folder = URL(fileURLWithPath: #filePath)
        while folder.pathComponents.count > 1 {
            folder.deleteLastPathComponent()
            let path = folder.appendingPathComponent(".build/debug/\(name)").path
            if FileManager.default.isExecutableFile(atPath: path) { return path }
        }
        return name
    }

    private static func isDirectory(_ path: String) -> Bool {
        var directory: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &directory) && directory.boolValue
    }

    /// The modes that every new pseudo-terminal starts with. The program may have changed its own before they could be read.
    private static func freshModes() -> UInt64 {
        var master: Int32 = -1
        var argv: [UnsafeMutablePointer<CChar>?] = [strdup("/bin/sleep"), strdup("60"), nil]
        var envp: [UnsafeMutablePointer<CChar>?] = [nil]
        defer { argv.forEach { free($0) } }
        let pid = ct_pty_spawn("/bin/sleep", &argv, &envp, nil, 80, 24, &master)
        defer {
            ct_kill(pid, 9)
            ct_close(master)
            var status: Int32 = 0
            while ct_reap(pid, &status) == 0 { usleep(500) }
        }
        return ct_termios_digest(master)
    }

    // MARK: Sending

    package func send(_ text: String) throws { try send(bytes: Array(text.utf8)) }

    /// A key by its name: `enter`, `escape`, `up`, `ctrl-c`, `alt-x`, `f1`, ... as an xterm sends it.
    package func press(_ name: String) throws {
        guard let bytes = KeyBytes.named(name) else { throw PTYFailure(what: "no key is called \(name)") }
        try send(bytes: bytes)
    }

    /// As a terminal sends a paste to a program that asked for bracketed paste.
    package func paste(_ text: String) throws { try send("\u{1B}[200~" + text + "\u{1B}[201~") }

    package func send(bytes: [UInt8]) throws {
        var at = 0
        var deadline = Date() + Self.limit
        while at < bytes.count {
            let count = bytes[at...].withUnsafeBufferPointer { ct_pty_write(master, $0.baseAddress, min($0.count, 4096)) }
            guard count >= 0 else { throw PTYFailure(what: "the terminal is closed") }
            at += count
            if count > 0 { deadline = Date() + Self.limit }
            // The program may have to write before it reads on.
            pump(milliseconds: count > 0 ? 0 : 5)
            if Date() > deadline { throw PTYFailure(what: "the program does not read its input") }
        }
    }

    package func resize(columns: Int, rows: Int) {
        ct_pty_resize(master, Int32(columns), Int32(rows))
        screen.resize(columns: columns > 0 ? columns : 80, rows: rows > 0 ? rows : 24)
    }

    package func signal(_ number: Int32) { ct_kill(processID, number) }

    /// To the process group that the program leads.
    package func signalGroup(_ number: Int32) { ct_kill(-processID, number) }

    /// Hangs the line up, as a closed window or a broken connection does.
    package func close() {
        if !isClosed { ct_close(master) }
        isClosed = true
    }

    // MARK: Waiting

    private static let limit: TimeInterval = 60

    /// Until the condition holds and the output that came with it has been read; otherwise throws, with the screen in the message.
    package func waitFor(_ what: String, _ condition: (PTYProgram) -> Bool) throws {
        let deadline = Date() + Self.limit
        while true {
            // Looked at before and after, because the program may have ended with its last words unread.
            if condition(self) { return readWhatCameAlong() }
            let open = pump(milliseconds: 20)
            if condition(self) { return readWhatCameAlong() }
            if !open && status != nil { throw PTYFailure(what: "the program ended (\(status!)) before: \(what)\n\(screen.picture)") }
            if Date() > deadline { throw PTYFailure(what: "waited in vain for: \(what)\n\(screen.picture)") }
        }
    }

    /// A frame that is longer than what one read yields shows its first rows while the last ones are still on their way.
    private func readWhatCameAlong() {
        repeat { pump(milliseconds: 1) } while hasUnread
    }

    /// Until the screen shows the text in one row.
    package func waitFor(text: String) throws {
        try waitFor(text) { $0.screen.text.contains { $0.contains(text) } }
    }

    /// Until the program has ended; returns its exit status.
    @discardableResult
    package func waitForExit() throws -> Int32 {
        try waitFor("the program's end") { $0.status != nil }
        repeat { pump(milliseconds: 0) } while hasUnread
        return status ?? -1
    }

    private var hasUnread = false

    /// A digest of the terminal's modes now.
    package var modes: UInt64 { ct_termios_digest(master) }
    package var isCooked: Bool { ct_termios_is_cooked(master) == 1 }

    /// Takes what the program wrote. False when the line is closed.
    @discardableResult
    package func pump(milliseconds: Int32) -> Bool {
        if status == nil, ct_reap(processID, &reaped) == 1 { status = reaped }
        hasUnread = false
        if isClosed {
            usleep(UInt32(milliseconds) * 1000)
            return false
        }
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        let count = buffer.withUnsafeMutableBufferPointer { ct_pty_read(master, $0.baseAddress, $0.count, milliseconds) }
        hasUnread = count > 0
        if count > 0 {
            output += buffer[..<count]
            screen.feed(buffer[..<count])
        } else if count < 0 {
            usleep(UInt32(milliseconds) * 1000)
        }
        return count >= 0
    }
}

package struct PTYFailure: Error, CustomStringConvertible {
    package let what: String
    package var description: String { what }

    package init(what: String) { self.what = what }
}
