import ArgumentParser
import Reports

struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Watch a session again, keystroke by keystroke.",
        discussion: """
            With --audit nothing is shown: the engine decides again on everything that was typed and heard, and the first event that differs is named,
            with its line in the journal. The status is 0 when there is none, or when another version of the engine recorded the session, which
            may differ; it is 1 when this version did. A damaged session is audited up to the damage.

            With --plain the replay is printed line by line, each with the clock of its round: who said what, what was typed and taken back, the \
            silences of five seconds and more, what was sent, and the moments that cost a level.
            """)

    @Argument(
        help: ArgumentHelp("A session's id (its first letters do), folder or journal; the latest when left out.", valueName: "session"))
    var session: String?

    @Option(name: .long, help: ArgumentHelp("0.25, 0.5, 1, 2, 4 ... 64.", valueName: "factor"))
    var speed: Double = 1

    @Flag(name: .long, help: "Decide everything again, and name the first event that differs.")
    var audit = false

    @Flag(name: .long, help: "With --audit: print what was found as JSON.")
    var json = false

    @OptionGroup var packs: PackOptions
    @OptionGroup var screen: ScreenOptions

    func validate() throws {
        guard [0.25, 0.5, 1, 2, 4, 8, 16, 32, 64].contains(speed) else {
            throw ValidationError("--speed \(speed): it is 0.25, 0.5, 1, 2, 4, 8, 16, 32 or 64.")
        }
        if json && !audit { throw ValidationError("--json goes with --audit; `greenroom export --format json` writes a session.") }
    }

    func run() throws {
        try reporting {
            let places = Places(packs: packs.packs)
            if audit { return try report(Audit(Stored.find(session, places), places: places)) }
            func source(toPlay: Bool) throws -> ReviewSource {
                try ReviewSource(Stored.find(session, places), places: places, toPlay: toPlay)
            }
            if screen.plain { return put(PlayedReport.text(of: try source(toPlay: false).played, columns: 80)) }
            try ScreenProgram.run(screen, places: places, preparing: { try source(toPlay: true) }) {
                ReplayPage(source: $1, from: .time(0), speed: Int(speed * 1_000), now: $0.time.monotonic())
            }
        }
    }

    private func report(_ audit: Audit) throws {
        put(json ? audit.json : audit.text)
        if audit.isFailure { throw ExitCode(ExitStatus.failedCheck.rawValue) }
    }
}
