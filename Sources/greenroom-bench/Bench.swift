import Foundation

/// `greenroom-bench [--strict] [--only=WORDS] [PROGRAM]`: measures and prints a table. PROGRAM is the greenroom to measure, by default
/// the one in the same directory. With `--only`, figures with WORDS in their name are measured and no others. Ends with 0; with
/// `--strict`, with 1 when a figure is beyond its limit or could not be measured.
@main
struct Bench {
    /// Every figure, in the order of the table: a new one is a type that is a `Figure`, and a place here.
    static let figures: [any Figure] = [
        StartUpTime(), StartUpMemory(), FirstScreen(), KeyToEcho(), BytesPerLetter(), IdleWakeUps(), IdleProcessor(), RoomMemory(),
        FullLoop(), ScorerSpeed(), DraftReading(), FirstQuestion(), ReplayOpening(), ReplaySeek(), ReplayScrub(), HistoryList(),
        HistorySearch(),
    ]

    static func main() {
        var arguments = Array(CommandLine.arguments.dropFirst())
        let strict = arguments.contains("--strict")
        let only = arguments.last { $0.hasPrefix("--only=") }?.dropFirst("--only=".count) ?? ""
        arguments.removeAll { $0 == "--strict" || $0.hasPrefix("--only=") }
        let chosen = figures.filter { only.isEmpty || $0.name.contains(only) }
        guard arguments.count <= 1, arguments.first?.hasPrefix("-") != true, !chosen.isEmpty else {
            FileHandle.standardError.write(Data("usage: greenroom-bench [--strict] [--only=WORDS OF A FIGURE] [PROGRAM]\n".utf8))
            exit(64)
        }
        let program = arguments.first ?? neighbour
        let table = Table(rows: chosen.map { Measured($0, program: program) })
        table.lines.forEach { print($0) }
        exit(strict && !table.rows.allSatisfy(\.isGood) ? 1 : 0)
    }

    private static var neighbour: String {
        let own = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        return own.deletingLastPathComponent().appendingPathComponent("greenroom").path
    }
}
