import ArgumentParser
import Foundation
import SessionJournal

@main
struct Greenroom: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "greenroom",
        abstract: "Sit, review and replay whole mock interview loops in a terminal.",
        discussion: """
            Without a command it opens the home screen.

            Sessions are kept in $GREENROOM_HOME, else in greenroom below $XDG_DATA_HOME (~/.local/share where that is not set); packs of your own \
            are found in 'packs' there. What is made of the sessions for lists and searches is kept in $XDG_CACHE_HOME and may be deleted at any \
            time. How the program is set is told by `greenroom config`.

            Exit codes: 0 ok; 1 a check failed; 2 the terminal cannot be used; 64 usage, or no terminal; 65 bad data; 66 no such input; 69 \
            something needed is missing; 73, 74 cannot create, read or write; 75 open in another Greenroom; 78 a setting has a value that is \
            none; 128 + n after a signal.
            """,
        version: Opening.appVersion,
        subcommands: [
            HomeCommand.self, SitCommand.self, ReviewCommand.self, ReplayCommand.self, MissesCommand.self, CompareCommand.self,
            ExportCommand.self, ImportCommand.self, CommentCommand.self, HistoryCommand.self, TagCommand.self, SimulateCommand.self,
            ScoreCommand.self,
            PacksCommand.self, ConfigCommand.self, KeysCommand.self,
        ],
        defaultSubcommand: HomeCommand.self)

    static func main() {
        failWhereOutputIsLost()
        if let unknown = UnknownCommand(Array(CommandLine.arguments.dropFirst())) {
            say(unknown.text)
            exit(withError: ExitCode(ExitStatus.usage.rawValue))
        }
        main(nil)
    }
}

struct HomeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "home", abstract: "The home screen: continue, warm up, sit, review, replay, history.")

    @OptionGroup var packs: PackOptions
    @OptionGroup var screen: ScreenOptions

    func run() throws {
        if screen.plain {
            return try reporting {
                let places = Places(packs: packs.packs)
                put(PlainHome.text(of: places.homeView(Desk(home: places.store.home), wall: screen.time.wall())))
            }
        }
        guard isatty(0) == 1, isatty(1) == 1 else {
            print(Greenroom.helpMessage())
            throw ExitCode(ExitStatus.usage.rawValue)
        }
        try reporting {
            let places = Places(packs: packs.packs)
            try ScreenProgram.run(screen, places: places) { shell in
                places.store.emptyTrash(before: shell.time.wall() - SessionStore.daysInTrash * 86_400_000)
                return HomePage(shell: shell)
            }
        }
    }
}
