import Foundation
import Testing

@Suite("check-env names what is missing and installs what it may") struct CheckEnvTests {
    let system: StubSystem

    init() throws { system = try StubSystem() }

    @Test("a complete system is told so, and --quiet says nothing")
    func complete() throws {
        let told = try system.checkEnv()
        #expect(told.status == 0 && told.output == "Swift 6.3.1, git and ncurses: all there.\n", "\(told)")
        let quiet = try system.checkEnv(["--quiet"])
        #expect(quiet.status == 0 && quiet.output.isEmpty, "\(quiet)")
    }

    @Test("no swift: where to get it, and nothing is installed in its place")
    func swiftMissing() throws {
        try system.remove("swift")
        try system.stubPackageManager("apt-get", bringing: "libncursesw5-dev")
        let told = try system.checkEnv()
        #expect(told.status == 69)
        #expect(
            told.output == """
                Swift 6.3 or newer is needed (tools-version in Package.swift). \
                Get it: https://www.swift.org/install (swiftly). Then run `make run` again.

                """)
        #expect(system.calls == [])
    }

    @Test("an old swift: found version, needed version, path", arguments: ["5.9", "5.10.1", "6.2.4", "6"])
    func swiftTooOld(version: String) throws {
        try system.stub("swift", "echo 'swift-driver version: 1.90 Apple Swift version \(version) (swiftlang-5)'")
        let told = try system.checkEnv()
        #expect(told.status == 69)
        #expect(told.output.contains("Swift \(version) is too old: 6.3 or newer is needed"))
        #expect(told.output.contains("/bin/swift. Get it: https://www.swift.org/install"))
    }

    @Test("a new swift is new enough", arguments: ["6.3", "6.3.1", "6.10", "7.0"])
    func swiftNewEnough(version: String) throws {
        try system.stub("swift", "echo 'Swift version \(version) (swift-\(version)-RELEASE)'")
        #expect(try system.checkEnv().status == 0)
    }

    @Test("swift that cannot start: the loader's own line, and apt brings its libraries", arguments: ["--version", "build"])
    func swiftCannotStart(first: String) throws {
        let library = "libsqlite3.so.0: cannot open shared object file: No such file or directory"
        try system.stub(
            "swift",
            """
            if [ -e "$STUB_INCLUDE/libsqlite3" ] || [ "$1" != \(first) ]; then echo 'Swift version 6.3.1 (x)'; exit 0; fi
            echo 'swift: error while loading shared libraries: \(library)' >&2
            exit 127
            """)
        try system.stub("apt-get", "[ \"$1\" = update ] || touch \"$STUB_INCLUDE/libsqlite3\"")
        let told = try system.checkEnv()
        #expect(told.status == 0)
        #expect(told.output.contains("/bin/swift), but cannot start:\n    swift: error while loading shared libraries: \(library)\n"))
        let installed = try #require(system.calls.last).split(separator: " ")
        for package in [
            "libncurses6", "libsqlite3-0", "libxml2", "libcurl4", "libedit2", "zlib1g-dev", "libc6-dev", "libgcc-12-dev",
            "libstdc++-12-dev", "binutils", "git", "tzdata",
        ] {
            #expect(installed.contains { $0 == package }, "\(package)")
        }
    }

    @Test("root: apt is updated first, then brings ncurses without asking")
    func rootInstalls() throws {
        try system.removeNcurses()
        try system.stubPackageManager("apt-get", bringing: "libncursesw5-dev")
        let told = try system.checkEnv()
        #expect(told.status == 0, "\(told)")
        #expect(told.output.contains("ncurses.h is missing"))
        #expect(system.calls == ["apt-get update", "apt-get install -y --no-install-recommends libncursesw5-dev"])
    }

    @Test("a release that dropped the old name gets the new one")
    func otherName() throws {
        try system.removeNcurses()
        try system.stubPackageManager("apt-get", bringing: "libncurses-dev")
        #expect(try system.checkEnv().status == 0)
        #expect(system.calls.last == "apt-get install -y --no-install-recommends libncurses-dev")
        #expect(system.calls.count == 3)
    }

    @Test(
        "other systems' names for ncurses",
        arguments: [
            ("dnf", "ncurses-devel", "dnf install -y ncurses-devel"),
            ("pacman", "ncurses", "pacman -Sy --noconfirm ncurses"),
            ("apk", "ncurses-dev", "apk add --no-cache ncurses-dev"),
        ])
    func otherSystems(manager: String, package: String, command: String) throws {
        try system.removeNcurses()
        try system.stubPackageManager(manager, bringing: package)
        #expect(try system.checkEnv().status == 0)
        #expect(system.calls == [command])
    }

    @Test("a system with no package manager we know is told what to look for")
    func unknownSystem() throws {
        try system.removeNcurses()
        let told = try system.checkEnv()
        #expect(told.status == 69)
        #expect(told.output.contains("development package of ncurses"))
    }

    @Test("macOS: the command line tools bring the header")
    func macos() throws {
        try system.stub("uname", "echo Darwin")
        try system.stub("xcrun", "exit 1")
        try system.removeNcurses()
        let told = try system.checkEnv()
        #expect(told.status == 69)
        #expect(told.output.contains("xcode-select --install"))
    }

    @Test("everything that is missing is named at once, and installed in one go")
    func allAtOnce() throws {
        try system.remove("swift")
        try system.remove("git")
        try system.removeNcurses()
        try system.stub("apt-get", "")
        let told = try system.checkEnv()
        #expect(told.status == 69)
        for what in ["Swift 6.3 or newer", "git is missing", "ncurses.h is missing"] { #expect(told.output.contains(what)) }
        #expect(system.calls == ["apt-get update", "apt-get install -y --no-install-recommends git libncursesw5-dev"])
    }

    @Test("sudo without a terminal: the command is shown, nothing is run")
    func sudoNoTerminal() throws {
        try someUser()
        let told = try system.checkEnv()
        #expect(told.status == 69)
        #expect(
            told.output.contains("    sudo apt-get update && sudo apt-get install -y --no-install-recommends libncursesw5-dev\n"))
        #expect(told.output.contains("YES=1"))
        #expect(system.calls == [])
    }

    @Test("sudo with YES=1 and no terminal: agreed, and it may not ask for a password")
    func sudoAgreed() throws {
        try someUser()
        let told = try system.checkEnv(environment: ["YES": "1"])
        #expect(told.status == 0, "\(told)")
        #expect(
            system.calls.filter { $0.hasPrefix("sudo") } == [
                "sudo -n apt-get update", "sudo -n apt-get install -y --no-install-recommends libncursesw5-dev",
            ])
    }

    @Test("sudo on a terminal: it asks, and does what is answered", arguments: [("y\n", true), ("n\n", false), ("\n", false)])
    func sudoAsks(answer: String, agreed: Bool) throws {
        try someUser()
        let told = try system.checkEnv(typing: answer)
        #expect(told.output.contains("Run this now? [y/N]"))
        #expect(told.status == (agreed ? 0 : 69), "\(told)")
        #expect(system.calls.contains("sudo apt-get update") == agreed)
        #expect(system.calls.isEmpty == !agreed)
    }

    @Test("neither root nor sudo: the command for somebody who is")
    func neither() throws {
        try someUser()
        try system.remove("sudo")
        let told = try system.checkEnv(environment: ["YES": "1"])
        #expect(told.status == 69)
        #expect(told.output.contains("    apt-get update && apt-get install -y --no-install-recommends libncursesw5-dev\n"))
        #expect(system.calls == [])
    }

    @Test("no network: which fetch failed, and that a second run goes on")
    func noNetwork() throws {
        try system.removeNcurses()
        try system.stub(
            "apt-get",
            """
            echo "Err:1 http://deb.example.org/debian bookworm InRelease"
            echo "  Could not resolve 'deb.example.org'"
            [ "$1" = update ] || exit 100
            """)
        let told = try system.checkEnv()
        #expect(told.status == 69)
        #expect(told.output.contains("    Err:1 http://deb.example.org/debian bookworm InRelease\n"))
        #expect(told.output.contains("run the same command again: it goes on from there"))
    }

    @Test("a package that brings no header ends the search instead of going round")
    func notFoundAfterInstall() throws {
        try system.removeNcurses()
        try system.stub("apt-get", "")
        let told = try system.checkEnv()
        #expect(told.status == 69)
        #expect(told.output.contains("Installed libncursesw5-dev, but not everything was found"))
        #expect(system.calls.count == 2)
    }

    @Test("a full disk is told before a build fills it")
    func fullDisk() throws {
        try system.stub("df", "echo 'Filesystem 1024-blocks Used Available Capacity Mounted'; echo '/dev/x 9 9 51200 9% /'")
        let told = try system.checkEnv()
        #expect(told.status == 73)
        #expect(told.output.contains("50 MB free"))
    }

    @Test("a checkout that cannot be written to, and a .build of somebody else", arguments: [".", ".build"])
    func readOnly(directory: String) throws {
        let place = system.checkout.appendingPathComponent(directory)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: system.checkout.path)
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: place.path)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place.path) }
        let told = try system.checkEnv(powerless: true)
        #expect(told.status == 73)
        #expect(told.output.contains(directory == "." ? "Cannot write in" : "/.build: another user built here"))
    }

    /// Ncurses is missing on a Debian where we are user 1000 with a working sudo.
    private func someUser() throws {
        try system.removeNcurses()
        try system.stubPackageManager("apt-get", bringing: "libncursesw5-dev")
        try system.stub("id", "echo 1000")
        try system.stub("sudo", "[ \"$1\" = -n ] && shift; exec \"$@\"")
    }
}
