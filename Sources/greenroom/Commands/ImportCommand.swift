import ArgumentParser
import Canvas
import Foundation
import SessionJournal

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take in a session that was packed into one file.",
        discussion: """
            The file is made by `greenroom export --format session`. Nothing that is here is written over: a session that is here \
            already gets the comments that it lacks, and one that differs from it comes beside it.
            """)

    @Argument(help: ArgumentHelp("A packed session.", valueName: "file"), completion: .file())
    var file: String

    func run() throws {
        try reporting {
            let store = Places().store
            let parcel: Parcel
            do {
                parcel = try Parcel(path: Places.absolute(file))
            } catch JournalError.notFound {
                throw Failure(code: .noInput, what: "\(file): there is no such file.", cure: "Name a packed session.")
            }
            if parcel.strangers > 0 { say("greenroom: \(parcel.strangers) of its files are none of a session's and were left out.") }
            switch try store.take(parcel, date: isoDate(parcel.header.began)) {
            case .new(let entry):
                let journal = try? JournalReader.read(path: entry.folder + "/journal.jsonl")
                if let damage = journal?.damage { say("greenroom: its record is damaged at line \(damage.line): \(damage.reason)") }
                put(
                    "Taken in: \(sanitised(parcel.header.packTitle, keepsLineFeeds: false)), \(isoDate(parcel.header.began)).\nRead it with: greenroom review \(name(of: entry))"
                )
            case .known(let entry, 0): put("It is here already, with all its comments: greenroom review \(name(of: entry))")
            case .known(let entry, let comments):
                put("It is here already; new comments: \(comments). Read them with: greenroom review \(name(of: entry))")
            }
        }
    }

    /// The folder's name, which is one session's alone.
    private func name(of entry: SessionEntry) -> String { sanitised((entry.folder as NSString).lastPathComponent, keepsLineFeeds: false) }
}
