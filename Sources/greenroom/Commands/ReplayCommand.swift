import ArgumentParser

struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Watch a session again, keystroke by keystroke.")

    @Argument(
        help: ArgumentHelp("A session's id (its first letters do), folder or journal; the latest when left out.", valueName: "session"))
    var session: String?

    @Option(name: .long, help: ArgumentHelp("0.25, 0.5, 1, 2, 4 ... 64.", valueName: "factor"))
    var speed: Double = 1

    @OptionGroup var packs: PackOptions
    @OptionGroup var screen: ScreenOptions

    func validate() throws {
        guard [0.25, 0.5, 1, 2, 4, 8, 16, 32, 64].contains(speed) else {
            throw ValidationError("--speed \(speed): it is 0.25, 0.5, 1, 2, 4, 8, 16, 32 or 64.")
        }
    }

    func run() throws {
        try reporting {
            let places = Places(packs: packs.packs)
            let source = try ReviewSource(Stored.find(session, places), places: places)
            if screen.plain { return put(source.text(columns: 80)) }
            try ScreenProgram.run(screen, places: places) {
                ReplayPage(source: source, from: 0, speed: Int(speed * 1_000), now: $0.time.monotonic())
            }
        }
    }
}
