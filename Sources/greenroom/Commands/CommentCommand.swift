import ArgumentParser
import Canvas
import Foundation
import ViewModels

struct CommentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "comment", abstract: "Write a comment on a moment of a session.",
        discussion: """
            It is kept beside the session, whose record is never changed, shows in its review and its exports, and travels with it in \
            `greenroom export --format session`.
            """)

    @Argument(help: ArgumentHelp("A session's id (its first letters do), folder or journal.", valueName: "session"))
    var session: String

    @Argument(help: ArgumentHelp("What is to be said.", valueName: "text"))
    var text: String

    @Option(
        name: .long,
        help: ArgumentHelp("The moment, as the transcript shows it (12:40); the end of the round when left out.", valueName: "m:ss"))
    var at: String?

    @Option(name: .long, help: ArgumentHelp("The round of that moment; the last one when left out.", valueName: "id"))
    var round: String?

    @Option(name: .long, help: ArgumentHelp("Who says it; the name that home was given when left out.", valueName: "name"))
    var by: String?

    @OptionGroup var packs: PackOptions

    func run() throws {
        try reporting {
            let places = Places(packs: packs.packs)
            let source = try ReviewSource(Stored.find(session, places), places: places)
            let moment = try moment(in: source)
            try source.comment(text, by: by, at: moment.time, wall: Int(Date().timeIntervalSince1970 * 1_000))
            put("Kept beside the session, in \(moment.round): greenroom review \(sanitised(session, keepsLineFeeds: false))")
        }
    }

    /// Session time in milliseconds, and the title of its round.
    private func moment(in source: ReviewSource) throws -> (time: Int, round: String) {
        let view = source.view()
        guard let last = view.rounds.last else {
            throw Failure(code: .usage, what: "Nothing was said in this session yet.", cure: "Comment when a round was sat.")
        }
        let id = round ?? last.id
        guard let index = view.rounds.firstIndex(where: { $0.id == id }) else {
            throw Failure(
                code: .usage, what: "The session has no round '\(id)'.",
                cure: "Its rounds are: \(view.rounds.map(\.id).joined(separator: ", ")).")
        }
        let end = view.passages.last { $0.round == index }?.time ?? 0
        let title = view.rounds[index].title
        guard let at else { return (end, title) }
        guard let shown = ReviewView.milliseconds(ofShown: at) else {
            throw Failure(code: .usage, what: "--at \(at): not a time.", cure: "Write it as the transcript does: 12:40.")
        }
        let time = max(0, view.time(ofRound: id, shown: shown) ?? end)
        guard time <= source.end(ofRound: index) else {
            throw Failure(
                code: .usage, what: "--at \(at): \(title) was over by then.",
                cure: "Name a moment before its end; --round names another round.")
        }
        return (time, title)
    }
}
