import CNcurses
import CTerm

/// The entry of the terminal database that is used, and the byte strings that depend on it.
struct TerminalType {
    let name: String
    /// Modes of ours that ncurses does not set: title, bracketed paste, mouse.
    let enter: [UInt8]
    /// Their end.
    let leave: [UInt8]
    /// Everything that must be written to a terminal which was left in the program's hands: `leave`, and colours, cursor and
    /// the other screen put back.
    let rescue: [UInt8]
    /// It understands the question for its background, or passes over it.
    let takesQuestions: Bool

    /// Looks `TERM` up; one that newer terminals brought along but the database lacks is taken for the one it imitates.
    init(term: String, mouse: Bool) throws(TerminalError) {
        guard let name = Self.candidates(for: term).first(where: { cn_find_type($0) == 1 }), cn_string("cup") != nil else {
            throw .unusable(term: term)
        }
        self.name = name
        // XT: the terminal takes xterm's titles and private modes. The others of today at least ignore private modes.
        let hasTitle = cn_flag("XT") == 1
        takesQuestions = hasTitle
        let hasModes = hasTitle || cn_string("kmous") != nil || cn_string("BE") != nil
        var enter = "", leave = ""
        if hasTitle {
            enter += "\u{1B}[22;0t\u{1B}]2;Greenroom\u{7}"
            leave += "\u{1B}[23;0t"
        }
        if hasModes {
            enter += "\u{1B}[?2004h"
            leave += "\u{1B}[?2004l"
        }
        if hasModes && mouse {
            enter += "\u{1B}[?1000h\u{1B}[?1006h"
            leave += "\u{1B}[?1006l\u{1B}[?1000l"
        }
        self.enter = Array(enter.utf8)
        self.leave = Array(leave.utf8)
        let capabilities: [String] = ["rmir", "sgr0", "op", "cnorm", "rmcup"]
        let screen = capabilities.map { name in cn_string(name).map { Self.withoutPadding(String(cString: $0)) } ?? "" }
        rescue = Array((leave + screen.joined()).utf8)
        cn_forget_type()
    }

    private static func candidates(for term: String) -> [String] {
        if term.isEmpty || term == "dumb" || term.utf8.contains(0x2F) { return [] }
        let xtermLike = [
            "alacritty", "contour", "foot", "ghostty", "gnome", "iterm", "kitty", "konsole", "mintty", "ms-terminal", "putty", "rio", "st",
            "vte", "wezterm", "xterm",
        ]
        let family = term.prefix { $0 != "-" && $0 != "." }.lowercased()
        if family == "tmux" || family == "screen" { return [term, "screen-256color", "screen"] }
        return xtermLike.contains(family) ? [term, "xterm-256color", "xterm"] : [term]
    }

    /// A capability without its `$<milliseconds>` marks, which only mean something to ncurses.
    private static func withoutPadding(_ text: String) -> String {
        var result = "", rest = text[...]
        while let start = rest.firstIndex(of: "$"), rest[start...].hasPrefix("$<"), let end = rest[start...].firstIndex(of: ">") {
            result += rest[..<start]
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }
}
