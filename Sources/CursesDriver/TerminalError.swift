/// Why the room cannot open on this terminal.
package enum TerminalError: Error, Equatable, CustomStringConvertible {
    /// Input or output is a file or a pipe.
    case notATerminal
    /// `TERM` is unset, names nothing that is known, or names a terminal whose cursor cannot be moved.
    case unusable(term: String)
    /// The system refused a pipe, a signal handler or the terminal's modes.
    case refused(what: String)

    package var description: String {
        switch self {
        case .notATerminal:
            "The room needs a terminal: input and output must not be a file or a pipe. `--plain` runs the same loop line by line."
        case .unusable(""):
            "TERM is not set, so how to draw on this terminal is not known. Set it (most terminals are `xterm-256color`), "
                + "or use `--plain`, which runs the same loop line by line."
        case .unusable(let term):
            "TERM is `\(Self.shown(term))`, a terminal that is not known here or cannot move its cursor. "
                + "Set it to what the terminal is (most are `xterm-256color`), or use `--plain`, which runs the same loop line by line."
        case .refused(let what):
            "The terminal could not be taken over: \(what) failed. `--plain` runs the same loop line by line."
        }
    }

    /// The process's exit status for it.
    package var exitCode: Int32 {
        switch self {
        case .notATerminal: 64
        case .unusable: 2
        case .refused: 71
        }
    }

    /// An environment variable can hold anything; only what cannot harm a terminal is shown.
    private static func shown(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.prefix(60).map { (0x20..<0x7F).contains($0.value) ? $0 : "?" }))
    }
}
