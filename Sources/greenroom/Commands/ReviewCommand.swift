import ArgumentParser
import SessionJournal

struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Read a scored transcript, every mark beside its quote.")

    @Argument(
        help: ArgumentHelp("A session's id (its first letters do), folder or journal; the latest when left out.", valueName: "session"))
    var session: String?

    @Flag(name: .long, help: "Print it as JSON.")
    var json = false
    @Flag(name: .long, help: "Print it as Markdown.")
    var markdown = false
    @Flag(name: .long, help: "Mark it again with the present scorer, with the levels of the day beside those that are others now.")
    var rescore = false
    @OptionGroup var offer: OfferOptions
    @OptionGroup var packs: PackOptions
    @OptionGroup var screen: ScreenOptions

    func validate() throws {
        if json && markdown { throw ValidationError("--json and --markdown exclude each other: name one.") }
    }

    func run() throws {
        try reporting {
            let places = Places(packs: packs.packs)
            if json { return put(try source(places).json) }
            if markdown { return put(try source(places).markdown) }
            if screen.plain { return put(try source(places).text(columns: 80)) }
            try ScreenProgram.run(screen, places: places, preparing: { try source(places) }) { ReviewPage(shell: $0, source: $1) }
        }
    }

    private func source(_ places: Places) throws -> ReviewSource {
        var source = try ReviewSource(Stored.find(session, places), places: places)
        if let amount = offer.amount { source.company = amount }
        if rescore { source.rescore() }
        return source
    }
}
