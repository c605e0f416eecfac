import ArgumentParser
import SessionJournal

struct SitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sit", abstract: "Sit a loop or one round of it, or go on with a session that was left.",
        discussion: """
            A session that was left goes on where it stopped: `--continue` takes the latest one that is not finished, `--continue \
            SESSION` the one of that id. In the middle of a round it is the same second, with the draft as it was.
            """)

    @Argument(help: ArgumentHelp("A pack's id or folder; the first loop when left out.", valueName: "pack"))
    var pack: String?

    @Option(
        name: .customLong("continue"), defaultAsFlag: "",
        help: ArgumentHelp(
            "Go on with a session that is not finished: its id (its first letters do) or folder; the latest when left out.",
            valueName: "session"))
    var continued: String?

    @Flag(name: .long, help: "Keep nothing on disk.")
    var ephemeral = false

    @OptionGroup var sitting: SittingOptions
    @OptionGroup var offer: OfferOptions
    @OptionGroup var packs: PackOptions
    @OptionGroup var screen: ScreenOptions

    /// What was settled when the session began.
    func validate() throws {
        guard continued != nil else { return }
        if let pack {
            throw ValidationError(
                "--continue goes on with the pack that the session began with: leave '\(pack)' out, or leave --continue out to begin anew.")
        }
        let settled = (ephemeral ? ["--ephemeral"] : []) + sitting.given
        guard settled.isEmpty else {
            throw ValidationError(
                "--continue and \(settled.joined(separator: ", ")) exclude each other: a session goes on as it began.")
        }
    }

    func run() throws {
        try reporting {
            let places = Places(packs: packs.packs)
            if let continued { return try goOn(with: continued.isEmpty ? nil : continued, places) }
            var plan = sitting.plan
            plan.ephemeral = ephemeral
            let id = try pack ?? places.defaultPack()
            if screen.plain {
                let time = screen.time
                let opening = Opening(places: places, time: time)
                return try PlainRoom(conductor: opening.begin(places.pack(id), plan), desk: desk(places), time: time).run()
            }
            try ScreenProgram.run(screen, places: places) { shell in
                if plan.seed == nil { plan.seed = Opening.freshSeed() }
                shell.desk.assume(companyValue: offer.amount)
                return try shell.lobby(pack: id, plan: plan)
            }
        }
    }

    private func goOn(with session: String?, _ places: Places) throws {
        let entry = try Stored.unfinished(session, places)
        if screen.plain {
            let time = screen.time
            return try PlainRoom(conductor: Opening(places: places, time: time).resume(entry), desk: desk(places), time: time).run()
        }
        try ScreenProgram.run(screen, places: places) { shell in
            shell.desk.assume(companyValue: offer.amount)
            return try shell.page(continuing: entry)
        }
    }

    private func desk(_ places: Places) -> Desk {
        var desk = Desk(home: places.store.home)
        desk.assume(companyValue: offer.amount)
        return desk
    }
}
