import ArgumentParser
import Reports
import Screens
import SessionJournal
import ViewModels

struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Past sessions with date, pack, rounds sat, time and scores; and what was said in them.",
        discussion: """
            --search looks through every transcript, whatever the case and the accents. Several words must all stand in one passage; words \
            between quotation marks stand next to each other. A line tells the session, the round and its clock, who spoke and the words. A \
            session that is damaged is named on standard error and searched up to the damage; one that cannot be read is named and passed over.

              greenroom history --search '"creator revenue" holdout' --since 2026-11-01

            --questions tells, round by round, how many questions of the packs that were sat you have heard and which never; those are asked \
            first. With --json all of them are told.

            --csv gives a row for each session, the newest first, lines ending in CR LF, with these columns:

            \(HistoryCSV.columns.joined(separator: ", "))

            Levels are 0 to 4 and empty where nothing was assessed or an exam is not over. self_difference is how far the candidate rated \
            themself above the sheet, in hundredths of a level. Text that a table program would take for a formula begins with an apostrophe.
            """)

    @Option(name: .long, help: ArgumentHelp("Print the passages that hold all of these words.", valueName: "text"))
    var search: String?

    @Flag(name: .long, help: "Print which questions were never heard, round by round.")
    var questions = false

    @Flag(name: .long, help: "Print them as JSON.")
    var json = false

    @Flag(name: .long, help: "Print the sessions as a table of comma separated values.")
    var csv = false

    @Option(name: .long, help: ArgumentHelp("Only sessions that were sat with this pack.", valueName: "id"))
    var pack: String?

    @Option(name: .long, help: ArgumentHelp("Only sessions that were begun on this day or later: 2026-11-25.", valueName: "date"))
    var since: String?

    @Option(name: .long, help: ArgumentHelp("Only sessions with this tag.", valueName: "tag"))
    var tag: String?

    @OptionGroup var packs: PackOptions
    @OptionGroup var screen: ScreenOptions

    func validate() throws {
        if csv && json { throw ValidationError("--csv and --json exclude each other: name one.") }
        if questions && (csv || search != nil) { throw ValidationError("--questions goes with --json alone: leave the others out.") }
        if csv && search != nil { throw ValidationError("--csv is a table of sessions; with --search use --json.") }
        if let search, SearchWords(search) == nil { throw ValidationError("--search '\(search)': there is no word in it to look for.") }
        if let since, !HistoryFilter.isDate(since) {
            throw ValidationError("--since '\(since)': it is a day of the calendar, such as 2026-11-25.")
        }
    }

    func run() throws {
        try reporting {
            let places = Places(packs: packs.packs)
            func history() throws -> History {
                try History(
                    places: places,
                    filter: HistoryFilter(pack: pack, since: since, tag: tag.flatMap { TextQuestion.tags(in: $0).first ?? $0 }))
            }
            if questions {
                let asked = try history().asked(Desk(home: places.store.home))
                return put(json ? AskedMapReport.json(of: asked) : AskedMapReport.text(of: asked, columns: 80))
            }
            if let search, let words = SearchWords(search) {
                return print(TranscriptSearch(query: search, words: words).view(of: try history()))
            }
            if json || csv || screen.plain { return list(try history()) }
            try ScreenProgram.run(screen, places: places, preparing: history) { try HistoryPage(shell: $0, history: $1) }
        }
    }

    private func print(_ found: SearchView) {
        for skipped in found.skipped { say("greenroom: session \(skipped.session): \(skipped.problem)") }
        if json { return put(SearchReport.json(of: found)) }
        if found.hits.isEmpty { return say("Nothing that was said holds all of it.") }
        put(SearchReport.text(of: found))
    }

    private func list(_ history: History) {
        let view = history.view(numbersHidden: false)
        if csv {
            for row in view.rows where row.isUnreadable { say("greenroom: session \(row.session): \(row.pack)") }
            return put(HistoryCSV.text(of: view))
        }
        put(json ? JSONReport.text(of: view) : TextReport.text(of: view))
    }
}
