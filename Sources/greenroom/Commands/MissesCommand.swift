import ArgumentParser
import CTerm
import Foundation
import Reports

struct MissesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "misses", abstract: "Learn from your misses: write what cost most again, from the very second.",
        discussion: """
            Shows the moments of a session that cost a level, the costliest first, with the words that they hang on. From each the answer can be \
            written again with the draft and the clock as they were; it is scored as soon as it is sent, and the difference is told sentence \
            by sentence. An attempt is a take, with a journal of its own; the session stays as it is. What would lift a moment, and model \
            answers, are shown when they are asked for.

            Without a terminal, and with --plain, the moments are listed with their takes. `greenroom review`, `replay` and `compare` take the id \
            of a take as they take that of a session, and `greenroom sit --continue` goes on with one that was not sent.
            """)

    @Argument(
        help: ArgumentHelp("A session's id (its first letters do), folder or journal; the latest when left out.", valueName: "session"))
    var session: String?

    @Flag(name: .long, help: "Print the moments as JSON, with what the screen keeps back until it is asked for.")
    var json = false

    @OptionGroup var packs: PackOptions
    @OptionGroup var screen: ScreenOptions

    func run() throws {
        try reporting {
            let places = Places(packs: packs.packs)
            if json { return put(MissesReport.json(of: try source(places).missesWithTakes(places))) }
            if screen.plain || isatty(1) == 0 {
                return put(MissesReport.text(of: try source(places).missesWithTakes(places), columns: 80))
            }
            try ScreenProgram.run(screen, places: places, preparing: { try source(places) }) { MissesPage(shell: $0, source: $1) }
        }
    }

    private func source(_ places: Places) throws -> ReviewSource {
        let source = try ReviewSource(Stored.find(session, places), places: places, toPlay: true)
        try source.mustTellScores()
        return source
    }
}
