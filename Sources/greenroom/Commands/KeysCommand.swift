import ArgumentParser
import Screens

struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Print all keys, as they were set.")

    @Flag(name: .long, help: "As the Markdown tables of README.")
    var markdown = false
    @OptionGroup var flags: SettingFlags

    func run() throws {
        try reporting {
            let settings = try Settings(flags: flags.given, places: Places())
            let keys = KeyTable(send: settings.send)
            put(markdown ? keys.markdown() : keys.text())
        }
    }
}
