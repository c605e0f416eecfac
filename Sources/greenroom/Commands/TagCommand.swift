import ArgumentParser
import Canvas
import Foundation
import Screens
import SessionJournal

struct TagCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tag", abstract: "Write tags and a note on a session, or read them.",
        discussion: """
            Tags are words to find sessions by: `greenroom history --tag story`. They and the note are kept at your desk and not in the \
            session. Without tags and options, what is written on it is printed.
            """)

    @Argument(help: ArgumentHelp("A session's id (its first letters do), folder or journal.", valueName: "session"))
    var session: String

    @Argument(help: ArgumentHelp("Tags to add.", valueName: "tag"))
    var tags: [String] = []

    @Option(name: .long, help: ArgumentHelp("Take this tag away; more than once for more.", valueName: "tag"))
    var remove: [String] = []

    @Option(name: .long, help: ArgumentHelp("A note, in place of the one that is there; '' takes it away.", valueName: "text"))
    var note: String?

    func run() throws {
        try reporting {
            let places = Places()
            let entry = try Stored.find(session, places)
            let folder = (entry.folder as NSString).lastPathComponent
            var desk = Desk(home: places.store.home)
            var remarks = desk.remarks(on: folder)
            let before = remarks
            let gone = TextQuestion.tags(in: remove.joined(separator: " "))
            remarks.tags = TextQuestion.tags(in: (remarks.tags + tags).joined(separator: " ")).filter { !gone.contains($0) }
            if let note { remarks.note = sanitised(note, keepsLineFeeds: false) }
            if remarks != before { try desk.remember(remarks: remarks, wall: Int(Date().timeIntervalSince1970 * 1_000)) }
            let told = [remarks.tags.map { "#" + $0 }.joined(separator: " "), remarks.note].filter { !$0.isEmpty }
            put(
                "\(sanitised(entry.id, keepsLineFeeds: false)): "
                    + (told.isEmpty ? "nothing is written on it" : sanitised(told.joined(separator: "; "), keepsLineFeeds: false)))
        }
    }
}
