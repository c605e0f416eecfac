import CTerm
import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A checkout on a machine that exists only as stub programs on PATH: what is there, what is missing, who we are.
///
/// Everything it holds is below one temporary directory, in a path with a space and an apostrophe.
final class StubSystem {
    let checkout: URL
    private let top: URL
    private let bin: URL
    private let include: URL

    /// Text tools that check-env may use on any system; nothing else is on PATH unless a test puts it there.
    private static let tools = ["sh", "sed", "awk", "grep", "head", "tail", "sort", "dirname", "basename", "cat", "touch"]

    /// A complete Debian: Swift 6.3.1, git, ncurses, room on the disk, and root at the keyboard.
    init() throws {
        let files = FileManager.default
        top = files.temporaryDirectory.appendingPathComponent("greenroom house-\(UUID().uuidString.prefix(8))")
        checkout = top.appendingPathComponent("a b'c")
        bin = top.appendingPathComponent("bin")
        include = top.appendingPathComponent("include")
        for directory in [checkout.appendingPathComponent(".house"), bin, include] {
            try files.createDirectory(at: directory, withIntermediateDirectories: true)
        }
        for directory in [top, checkout, checkout.appendingPathComponent(".house"), bin, include] {
            try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: directory.path)
        }
        for file in [".house/check-env", "Package.swift"] {
            try files.copyItem(at: Checkout.root.appendingPathComponent(file), to: checkout.appendingPathComponent(file))
        }
        for tool in Self.tools {
            let place = ["/usr/bin/", "/bin/"].first { files.isExecutableFile(atPath: $0 + tool) } ?? "/usr/bin/"
            try files.createSymbolicLink(atPath: bin.appendingPathComponent(tool).path, withDestinationPath: place + tool)
        }
        try stub("uname", "echo Linux")
        try stub("id", "echo 0")
        try stub("df", "echo 'Filesystem 1024-blocks Used Available Capacity Mounted'; echo '/dev/x 9 9 9000000 9% /'")
        try stub("git", "")
        try stub("swift", "echo 'Swift version 6.3.1 (swift-6.3.1-RELEASE)'")
        try Data().write(to: include.appendingPathComponent("ncurses.h"))
    }

    deinit { try? FileManager.default.removeItem(at: top) }

    /// Puts a program on PATH. Each call of it is kept for `calls`, before `script` runs.
    func stub(_ name: String, _ script: String) throws {
        let text = "#!/bin/sh\n{ echo \"\(name) $*\" >> \"$STUB_CALLS\"; } 2>/dev/null\n\(script)\n"
        let file = bin.appendingPathComponent(name)
        try text.write(to: file, atomically: false, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(at: bin.appendingPathComponent(name)) }

    func removeNcurses() throws { try FileManager.default.removeItem(at: include.appendingPathComponent("ncurses.h")) }

    /// A package manager that brings ncurses when it is asked for `package`, and knows no other name.
    func stubPackageManager(_ name: String, bringing package: String) throws {
        try stub(
            name,
            """
            case "$*" in
            update*) exit 0 ;;
            *" \(package)") touch "$STUB_INCLUDE/ncurses.h" ;;
            *) echo "E: Unable to locate package"; exit 100 ;;
            esac
            """)
    }

    /// Every call of a stub so far but those that only look around, in order.
    var calls: [String] {
        let text = (try? String(contentsOf: top.appendingPathComponent("calls"), encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map(String.init).filter { call in
            !["uname", "id ", "df ", "swift", "git", "xcrun"].contains { call.hasPrefix($0) }
        }
    }

    private func environment(_ extra: [String: String]) -> [String: String] {
        let base = [
            "PATH": bin.path, "STUB_CALLS": top.appendingPathComponent("calls").path, "STUB_INCLUDE": include.path,
            "GREENROOM_INCLUDE": include.path, "CDPATH": "/usr",
        ]
        return base.merging(extra) { $1 }
    }

    /// Runs check-env from another directory, with no terminal.
    ///
    /// - Parameter powerless: root may write anywhere; with this, root runs the script as nobody.
    func checkEnv(_ options: [String] = [], environment extra: [String: String] = [:], powerless: Bool = false) throws -> Finished {
        let become = powerless && geteuid() == 0 ? "/usr/bin/setpriv --reuid=65534 --clear-groups " : ""
        let line = "umask 077; cd /; exec \(become)/bin/sh \"$@\""
        let script = checkout.appendingPathComponent(".house/check-env").path
        return try Shell.run(line, [script] + options, environment: environment(extra))
    }

    /// Runs check-env on a terminal where somebody has already typed `typed`.
    func checkEnv(typing typed: String) throws -> Finished {
        let script = checkout.appendingPathComponent(".house/check-env").path
        let argv: [UnsafeMutablePointer<CChar>?] = [strdup("sh"), strdup(script), nil]
        let variables = environment([:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let envp: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
        defer { (argv + envp).forEach { free($0) } }
        var terminal: Int32 = -1
        let pid = ct_pty_spawn("/bin/sh", argv, envp, nil, 80, 24, &terminal)
        guard pid > 0 else { throw POSIXError(.ENODEV) }
        defer { ct_close(terminal) }
        let keys = Array(typed.utf8)
        guard ct_pty_write(terminal, keys, keys.count) == keys.count else { throw POSIXError(.EIO) }

        var output: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while case let count = ct_pty_read(terminal, &chunk, chunk.count, 1000), count >= 0 {
            output += chunk[..<count]
        }
        var status: Int32 = 0
        while ct_reap(pid, &status) == 0 { sched_yield() }
        return Finished(status: status, output: String(decoding: output, as: UTF8.self))
    }
}
