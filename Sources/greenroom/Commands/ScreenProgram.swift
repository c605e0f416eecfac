import ArgumentParser
import CTerm
import CursesDriver
import Foundation

/// Opens the terminal and runs the shell in it; everything that shows a screen goes through here.
enum ScreenProgram {
    static func run(_ options: ScreenOptions, places: Places, _ first: (Shell) throws -> any Page) throws {
        try run(options, places: places, preparing: {}) { shell, _ in try first(shell) }
    }

    /// - Parameter prepare: reads what the first page shows, while the terminal is still as it was: its errors are told there. Done only
    ///   in the process that goes on with it, since one that is copied with all that was read copies it again, bit by bit, where it is used.
    static func run<Matter>(
        _ options: ScreenOptions, places: Places, preparing prepare: () throws -> Matter, _ first: (Shell, Matter) throws -> any Page
    ) throws {
        guard isatty(0) == 1, isatty(1) == 1 else {
            // What else is wrong is said first, as with --plain.
            _ = try prepare()
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
        let matter = try prepare()
        do {
            let terminal = try Terminal(options.terminal(settings))
            let shell = Shell(terminal: terminal, places: places, time: options.time, settings: settings)
            let status: Int32
            do {
                status = shell.run(from: try first(shell, matter))
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
