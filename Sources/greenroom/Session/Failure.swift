import ArgumentParser
import CTerm
import Canvas
import Foundation
import ScenarioPacks
import SessionJournal

/// The exit codes of the program, as in sysexits where one fits.
enum ExitStatus: Int32 {
    case failedCheck = 1
    case unusableTerminal = 2
    case usage = 64
    case badData = 65
    case noInput = 66
    case missing = 69
    case cannotCreate = 73
    case inputOutput = 74
    case locked = 75
    case configuration = 78
}

/// A mistake or misfortune told to the user: what, where, what to do.
struct Failure: Error, CustomStringConvertible {
    var code: ExitStatus
    var what: String
    var cure: String

    init(code: ExitStatus, what: String, cure: String) {
        self.code = code
        self.what = what
        self.cure = cure
    }

    var description: String { cure.isEmpty ? what : what + "\n" + cure }

    static func pack(_ error: PackError) -> Failure {
        let texts = error.diagnostics.map { $0.text() }
        guard !error.diagnostics.contains(where: { $0.code == "unknown-pack" }) else {
            return Failure(code: .noInput, what: texts.joined(separator: "\n"), cure: "")
        }
        return Failure(code: .badData, what: (["The pack cannot be read."] + texts).joined(separator: "\n"), cure: "")
    }
}

/// Writes to stderr, where talk goes; stdout is for data. It may quote a file, so that nothing of it drives the terminal. Where nobody
/// listens any more, the terminal having gone away, nothing is said.
func say(_ text: String) {
    _ = writeAll(sanitised(text) + "\n", to: 2)
}

/// Writes data to stdout. A reader that has gone away (`| head`) ends the program quietly.
func put(_ text: String) {
    // Of CR LF, which is one character, the last byte tells.
    guard writeAll(text.utf8.last == 10 ? text : text + "\n", to: 1) else {
        exit(errno == EPIPE ? 0 : ExitStatus.inputOutput.rawValue)
    }
}

/// - Returns: false when it cannot be written, with the reason in `errno`.
private func writeAll(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { ct_write(descriptor, $0.baseAddress, $0.count) == 0 }
}

/// What was printed through the C library, help above all, is written when the program ends; that it could not be is no success.
func failWhereOutputIsLost() {
    atexit {
        if fflush(nil) != 0 && errno != EPIPE { _exit(ExitStatus.inputOutput.rawValue) }
    }
}

/// Runs a command's body and turns what it throws into a message on stderr and the right exit code.
func reporting(_ body: () throws -> Void) throws {
    signal(SIGPIPE, SIG_IGN)
    // A limit on file sizes is a full disk like any other: the write says so, and what was lost is told.
    signal(SIGXFSZ, SIG_IGN)
    do {
        try body()
    } catch let failure as Failure {
        say("greenroom: \(failure)")
        throw ExitCode(failure.code.rawValue)
    } catch let error as JournalError {
        say("greenroom: \(error)")
        throw ExitCode(error.exitCode)
    } catch let error as PackError {
        let failure = Failure.pack(error)
        say("greenroom: \(failure)")
        throw ExitCode(failure.code.rawValue)
    }
}
