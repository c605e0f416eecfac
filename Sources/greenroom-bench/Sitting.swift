import CTerm
import Foundation

/// A greenroom on a pseudo-terminal of 100x30, with a data folder of its own.
final class Sitting {
    private var master: Int32 = -1
    private let pid: Int32
    private let home: BenchHome
    private(set) var output: [UInt8] = []

    /// - Parameter home: where its sessions lie; an empty one when left out.
    init(_ program: String, _ arguments: [String], home: BenchHome = BenchHome()) throws {
        self.home = home
        let environment = [
            "TERM=xterm-256color", "LC_ALL=C.UTF-8", "GREENROOM_HOME=\(home.path)", "GREENROOM_PACKS=\(Self.packs)", "HOME=/tmp",
            "PATH=/usr/bin:/bin",
        ]
        var argv = ([program] + arguments).map { strdup($0) } + [nil]
        var envp = environment.map { strdup($0) } + [nil]
        defer { (argv + envp).forEach { free($0) } }
        pid = ct_pty_spawn(program, &argv, &envp, nil, 100, 30, &master)
        guard pid > 0 else { throw Failure(reason: "\(program) cannot be started on a pseudo-terminal") }
    }

    deinit {
        ct_kill(pid, SIGTERM)
        var status: Int32 = 0
        let end = Date(timeIntervalSinceNow: 5)
        while ct_reap(pid, &status) == 0, Date() < end {
            read(0.02)
        }
    }

    /// The packs of this checkout.
    static var packs: String { FileManager.default.currentDirectoryPath + "/Scenarios" }

    func send(_ text: String) { send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBufferPointer { ct_pty_write(master, $0.baseAddress, $0.count) }
            if written > 0 { rest = rest.dropFirst(written) } else { read(0.001) }
        }
    }

    /// A bracketed paste.
    func paste(_ text: String) { send("\u{1B}[200~" + text + "\u{1B}[201~") }

    /// - Returns: bytes read within `seconds`; returns with the first ones.
    @discardableResult
    func read(_ seconds: Double) -> Int {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = ct_pty_read(master, &buffer, buffer.count, Int32(seconds * 1_000))
        if count > 0 { output += buffer[..<count] }
        return max(0, count)
    }

    /// Reads until `text` was written since the last call.
    func wait(for text: String) throws {
        let wanted = Array(text.utf8)
        let end = Date(timeIntervalSinceNow: 20)
        while output.firstRange(of: wanted) == nil {
            guard Date() < end else { throw Failure(reason: "'\(text)' never came") }
            read(0.05)
        }
        output = []
    }

    /// Reads for so long, whatever comes: the clock on the screen ticks every second, so that it is never quiet for longer.
    func pass(_ seconds: Double) {
        let end = ContinuousClock.now + .seconds(seconds)
        while case let left = (end - ContinuousClock.now) / .seconds(1), left > 0.001 { read(min(left, 0.05)) }
        output = []
    }

    /// The program proper, which the guardian started.
    func child() throws -> Int32 {
        let path = "/proc/\(pid)/task/\(pid)/children"
        guard let text = try? String(contentsOfFile: path, encoding: .utf8),
            let child = text.split(separator: " ").first.flatMap({ Int32($0) })
        else { throw Failure(reason: "\(path) cannot be read on this system") }
        return child
    }
}
