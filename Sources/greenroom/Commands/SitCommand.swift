import ArgumentParser

struct SitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "sit", abstract: "Sit a loop, or one round of it.")

    @Argument(help: ArgumentHelp("A pack's id or folder; the first loop when left out.", valueName: "pack"))
    var pack: String?

    @Flag(name: .long, help: "Keep nothing on disk.")
    var ephemeral = false

    @OptionGroup var sitting: SittingOptions
    @OptionGroup var packs: PackOptions
    @OptionGroup var screen: ScreenOptions

    func run() throws {
        try reporting {
            let places = Places(packs: packs.packs)
            var plan = sitting.plan
            plan.ephemeral = ephemeral
            let id = try pack ?? places.defaultPack()
            if screen.plain {
                let time = screen.time
                let opening = Opening(places: places, time: time)
                return try PlainRoom(conductor: opening.begin(places.pack(id), plan), time: time).run()
            }
            try ScreenProgram.run(screen, places: places) { shell in
                if plan.seed == nil { plan.seed = Opening.freshSeed() }
                return try shell.lobby(pack: id, plan: plan)
            }
        }
    }
}
