import ArgumentParser
import Screens

struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "keys", abstract: "Print the key tables, as README has them.")

    @Flag(name: .long, help: "As Markdown (the only form there is).")
    var markdown = false

    func run() throws { put(KeyTable.markdown()) }
}
