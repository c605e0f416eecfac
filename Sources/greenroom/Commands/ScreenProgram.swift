import ArgumentParser
import CTerm
import CursesDriver
import Foundation

/// Opens the terminal and runs the shell in it; everything that shows a screen goes through here.
enum ScreenProgram {
    static func run(_ options: ScreenOptions, places: Places, _ first: (Shell) throws -> any Page) throws {
        guard isatty(0) == 1, isatty(1) == 1 else {
            throw Failure(
                code: .usage, what: "Standard input and output are not a terminal.",
                cure: "Run it in a terminal; or use --plain, or simulate, review --json, history --json.")
        }
        let settings = try Settings(flags: options.settings.given, places: places)
        if !Guardian.isPresent {
            // Once: the guardian runs this program a second time.
            for warning in settings.warnings { say(warning.text()) }
            if let status = Guardian.run() { throw ExitCode(status) }
        }
        do {
            let terminal = try Terminal(options.terminal(settings))
            let shell = Shell(terminal: terminal, places: places, time: options.time, settings: settings)
            let status: Int32
            do {
                status = shell.run(from: try first(shell))
            } catch {
                terminal.close()
                throw error
            }
            terminal.close()
            if status > 128, let words = shell.lastWords { say(words) }
            if status != 0 { throw ExitCode(status) }
        } catch let error as TerminalError {
            throw Failure(code: ExitStatus(rawValue: error.exitCode) ?? .unusableTerminal, what: "\(error)", cure: "")
        }
    }
}

/// Makes the shell's wait return; called from the journal's thread.
func wakeTerminal(_ descriptor: Int32) {
    var byte: UInt8 = 0
    _ = ct_write(descriptor, &byte, 1)
}
