import ArgumentParser
import Foundation
import Presentation
import Reports
import SessionJournal
import ViewModels

/// What a session can be written as.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
    case markdown, html, json, csv, asciicast, session
}

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write a session as a file for other programs.",
        discussion: """
            markdown and html are for readers, json and csv for programs and tables, asciicast for players of terminal recordings \
            (asciinema). An exam whose loop is not over is written without its scores. session packs all of it into one file, a tar \
            archive, for a coach: `greenroom import` takes it in there.
            """)

    @Argument(
        help: ArgumentHelp("A session's id (its first letters do), folder or journal; the latest when left out.", valueName: "session"))
    var session: String?

    @Option(name: .long, help: ArgumentHelp("markdown, html, json, csv, asciicast or session.", valueName: "name"))
    var format: ExportFormat

    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("Write to this file, which must not exist; - is standard output, as when it is left out.", valueName: "file"),
        completion: .file())
    var output: String?

    @Flag(name: .long, help: "Replace a file that is there already.")
    var force = false

    @Option(name: .long, help: ArgumentHelp("This round alone.", valueName: "id"))
    var round: String?

    @Option(
        name: .long, help: ArgumentHelp("asciicast: the longest that nothing happens, in seconds (2).", valueName: "seconds"))
    var idle: Double?

    @OptionGroup var offer: OfferOptions
    @OptionGroup var packs: PackOptions

    func validate() throws {
        if let output, output.isEmpty { throw ValidationError("-o: name a file, or - for standard output.") }
        if format == .session, round != nil { throw ValidationError("--round: a session is packed whole.") }
        guard let idle else { return }
        if format != .asciicast { throw ValidationError("--idle goes with --format asciicast alone.") }
        guard idle >= 0.1, idle <= 86_400 else { throw ValidationError("--idle \(idle): it is from 0.1 to 86400 seconds.") }
    }

    func run() throws {
        try reporting {
            let places = Places(packs: packs.packs)
            let entry = try Stored.find(session, places)
            if format == .session { return try pack(entry, places) }
            var source = try ReviewSource(entry, places: places)
            if let amount = offer.amount { source.company = amount }
            let view = try chosen(source)
            // The others hold it.
            if [.csv, .asciicast].contains(format), let damage = source.cutInWords { say("greenroom: \(damage)") }
            let target = try ExportTarget(path: output, replaces: force, forbidden: places.shelves)
            switch format {
            case .markdown: try target.write(MarkdownReport.text(of: view.review))
            case .json: try target.write(JSONReport.text(of: view.review))
            case .csv: try target.write(CSVReport.text(of: view))
            case .html: try target.write(HTMLReport.text(of: view))
            case .session: break
            case .asciicast:
                let limit = Int(((idle ?? 2) * 1_000).rounded())
                try Recording(source: source, view: view, round: round, idle: limit).write(to: target)
            }
            try target.finish()
        }
    }

    private func pack(_ entry: SessionEntry, _ places: Places) throws {
        if output == nil || output == "-", isatty(1) == 1 {
            throw Failure(code: .usage, what: "A packed session is no text for a terminal.", cure: "Name a file with -o.")
        }
        guard entry.header?.take == nil else {
            throw Failure(
                code: .usage, what: "\(entry.id) is a take, an attempt at one answer.",
                cure: "Pack the session that it is of; or export the take as html.")
        }
        let bytes = try Parcel(folder: entry.folder).bytes(named: (entry.folder as NSString).lastPathComponent)
        let target = try ExportTarget(path: output, replaces: force, forbidden: places.shelves)
        try target.write(bytes)
        try target.finish()
    }

    private func chosen(_ source: ReviewSource) throws -> ExportView {
        let view = source.exportView
        guard let round else { return view }
        if let own = view.only(round: round) { return own }
        let begun = view.review.rounds.map(\.id)
        throw Failure(
            code: .usage, what: "The session has no round '\(round)'.",
            cure: begun.isEmpty ? "None was begun yet." : "Its rounds are: \(begun.joined(separator: ", ")).")
    }
}
