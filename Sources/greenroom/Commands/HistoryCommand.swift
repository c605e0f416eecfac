import ArgumentParser
import Reports

struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Past sessions with date, pack, rounds sat, time and scores.")

    @Flag(name: .long, help: "Print them as JSON.")
    var json = false
    @OptionGroup var packs: PackOptions
    @OptionGroup var screen: ScreenOptions

    func run() throws {
        try reporting {
            let places = Places(packs: packs.packs)
            if json || screen.plain {
                let view = History(places: places).view(numbersHidden: false)
                return put(json ? JSONReport.text(of: view) : TextReport.text(of: view))
            }
            try ScreenProgram.run(screen, places: places) { HistoryPage(shell: $0) }
        }
    }
}
