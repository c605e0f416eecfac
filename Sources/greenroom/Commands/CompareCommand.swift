import ArgumentParser
import CTerm
import Foundation
import Reports
import ViewModels

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Hold two sessions or takes against each other, the same questions side by side.",
        discussion: """
            Both are read by the present scorer. For each question that was asked in both: levels, edges of the trade-off triangle, words, pace, \
            time to the first word and vote, and every sentence that was kept, changed, added or left out, with what that moved. The steps from \
            sentence to sentence make up the whole difference. Where one of the two is a take, its answer alone is compared.

              greenroom compare k3f9x2 b7m2q1
              greenroom compare k3f9x2 b7m2q1 --json

            Without a terminal, and with --plain, it is printed as text.
            """)

    @Argument(
        help: ArgumentHelp(
            "The earlier one: the id of a session or a take (its first letters do), its folder or journal.", valueName: "first"))
    var first: String

    @Argument(help: ArgumentHelp("The later one.", valueName: "second"))
    var second: String

    @Flag(name: .long, help: "Print it as JSON.")
    var json = false

    @OptionGroup var packs: PackOptions
    @OptionGroup var screen: ScreenOptions

    func run() throws {
        try reporting {
            let places = Places(packs: packs.packs)
            func view() throws -> CompareView { try Comparing(first, second, places).view }
            if json { return put(CompareReport.json(of: try view())) }
            if screen.plain || isatty(1) == 0 { return put(CompareReport.text(of: try view(), columns: 80)) }
            try ScreenProgram.run(screen, places: places, preparing: view) { ComparePage(shell: $0, view: $1) }
        }
    }
}
