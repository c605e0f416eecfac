import ArgumentParser
import Canvas
import Foundation
import ScenarioPacks

/// A word that stands where a command does and is none: told with the nearest one and all there are, where the parser would take it for an
/// argument of the home screen.
struct UnknownCommand {
    let word: String
    /// What stands before it: "greenroom", "greenroom packs".
    let path: String
    let commands: [(name: String, abstract: String)]

    /// nil when every word in the place of a command is one.
    init?(_ arguments: [String]) {
        var command: any ParsableCommand.Type = Greenroom.self
        var path = "greenroom"
        for word in arguments {
            let choices = command.configuration.subcommands
            guard !choices.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
            if let next = choices.first(where: { $0._commandName == word }) {
                command = next
                path += " " + word
                continue
            }
            self.word = word
            self.path = path
            commands = choices.filter { $0.configuration.shouldDisplay }.map { ($0._commandName, $0.configuration.abstract) }
            return
        }
        return nil
    }

    var text: String {
        let nearest = NearestName.of(word, among: commands.map(\.name)).map { " Did you mean '\($0)'?" } ?? ""
        let width = commands.map(\.name.count).max() ?? 0
        let lines = commands.map { "  " + $0.name.padding(toLength: width, withPad: " ", startingAt: 0) + "  " + $0.abstract }
        return
            (["\(path): there is no command '\(sanitised(word, keepsLineFeeds: false))'.\(nearest)", "The commands are:"] + lines
            + ["`\(path) --help` tells more."]).joined(separator: "\n")
    }
}
