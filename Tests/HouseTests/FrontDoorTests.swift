import Foundation
import Testing

/// A checkout whose greenroom is a stub, in a path with a space and an apostrophe.
final class StubCheckout {
    let root: URL
    var path: String { root.path }

    init() throws {
        let files = FileManager.default
        root = files.temporaryDirectory.appendingPathComponent("greenroom door-\(UUID().uuidString.prefix(8))/a b'c")
        for directory in [".house", ".build/release", "Scenarios/warm up/rounds"] {
            try files.createDirectory(at: root.appendingPathComponent(directory), withIntermediateDirectories: true)
        }
        for script in ["run", "install"] {
            try files.copyItem(
                at: Checkout.root.appendingPathComponent(".house/\(script)"), to: root.appendingPathComponent(".house/\(script)"))
        }
        let program = root.appendingPathComponent(".build/release/greenroom")
        try "#!/bin/sh\necho \"$# [$1] [$2] ${LC_ALL-} ${LC_CTYPE-} ${LANG-}\"\nexit 7\n"
            .write(to: program, atomically: false, encoding: .utf8)
        try files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program.path)
        try "id: warm-up\n".write(to: root.appendingPathComponent("Scenarios/warm up/pack.yaml"), atomically: false, encoding: .utf8)
    }

    deinit { try? FileManager.default.removeItem(at: root.deletingLastPathComponent()) }
}

@Suite("make run and make install") struct FrontDoorTests {
    let checkout: StubCheckout

    init() throws { checkout = try StubCheckout() }

    private func run(_ environment: [String: String]) throws -> Finished {
        try Shell.run(
            "cd /; exec sh \"$1/.house/run\" 'one word' two", [checkout.path],
            environment: environment.merging(["PATH": "/usr/bin:/bin"]) { $1 })
    }

    @Test("arguments are passed on as they are, and so is the exit status")
    func arguments() throws {
        let told = try run(["LANG": "de_DE.UTF-8"])
        #expect(told.output == "2 [one word] [two]   de_DE.UTF-8\n" && told.status == 7)
    }

    @Test("a locale is named when the environment names none, and an explicit C is respected")
    func locale() throws {
        #expect(try run([:]).output.contains(".UTF-8"))
        #expect(try run(["LANG": "", "LC_ALL": ""]).output.contains(".UTF-8"))
        #expect(try !run(["LC_ALL": "C"]).output.contains("UTF-8"))
        #expect(try !run(["LANG": "POSIX"]).output.contains("UTF-8"))
    }

    @Test("install brings program and packs below DESTDIR and PREFIX, readable by all, and replaces an older pack as a whole")
    func install() throws {
        let stage = checkout.root.appendingPathComponent("it's staged").path
        let made = [
            ("man/greenroom.1", "man/man1/greenroom.1"), ("completions/greenroom", "bash-completion/completions/greenroom"),
            ("completions/_greenroom", "zsh/site-functions/_greenroom"),
            ("completions/greenroom.fish", "fish/vendor_completions.d/greenroom.fish"),
        ]
        for (name, _) in made {
            let file = checkout.root.appendingPathComponent(".build/" + name)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(name.utf8).write(to: file)
        }
        let line = "umask 077; DESTDIR=$2 PREFIX=/opt/x exec sh \"$1/.house/install\""
        let share = stage + "/opt/x/share/greenroom/"
        for _ in 1...2 {
            let told = try Shell.run(line, [checkout.path, stage])
            #expect(told.status == 0, "\(told)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: share) == ["warm up"])
            #expect(try FileManager.default.contentsOfDirectory(atPath: share + "warm up").sorted() == ["pack.yaml", "rounds"])
            // As if an older version had left a file: after the second time it must be gone again.
            try Data().write(to: URL(fileURLWithPath: share + "warm up/old.yaml"))
        }
        for (name, target) in made {
            #expect(try String(contentsOfFile: stage + "/opt/x/share/" + target, encoding: .utf8) == name)
        }
        let modes = try Shell.run("cd \"$1\" && ls -ld bin bin/greenroom share/greenroom/*/pack.yaml | cut -c1-10", [stage + "/opt/x"])
        #expect(modes.output == "drwxr-xr-x\n-rwxr-xr-x\n-rw-r--r--\n")
    }

    @Test("install refuses a relative prefix and says what to do when it may not write")
    func installRefuses() throws {
        let relative = try Shell.run("PREFIX=usr exec sh \"$1/.house/install\"", [checkout.path])
        #expect(relative.status == 64 && relative.output.contains("absolute path"))
        let file = checkout.path + "/Scenarios/warm up/pack.yaml"
        let blocked = try Shell.run("DESTDIR= PREFIX=$2 exec sh \"$1/.house/install\"", [checkout.path, file])
        #expect(blocked.status == 73 && blocked.output.contains("Nothing was installed"))
    }
}

@Suite("make fuzz") struct FuzzTests {
    @Test("what is no number of seconds is refused before anything is built", arguments: ["five", "-1", "1.5"])
    func seconds(_ text: String) throws {
        let told = try Shell.run("exec sh \"$1/.house/fuzz\" \"$2\"", [Checkout.root.path, text], environment: ["PATH": "/usr/bin:/bin"])
        #expect(told.status == 64 && told.output == "fuzz: '\(text)' is no number of seconds\n")
    }
}
