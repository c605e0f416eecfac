/// The bytes that an xterm sends for a key.
package enum KeyBytes {
    package static func named(_ name: String) -> [UInt8]? {
        if let bytes = plain[name] { return Array(bytes.utf8) }
        if name.hasPrefix("alt-") { return named(String(name.dropFirst(4))).map { [0x1B] + $0 } }
        if name.hasPrefix("ctrl-"), name.utf8.count == 6, let letter = name.utf8.last, letter >= 0x40 { return [letter & 0x1F] }
        if name.hasPrefix("ctrl-"), let final = arrows[String(name.dropFirst(5))] { return Array("\u{1B}[1;5\(final)".utf8) }
        if name.hasPrefix("shift-"), let final = arrows[String(name.dropFirst(6))] { return Array("\u{1B}[1;2\(final)".utf8) }
        return name.count == 1 ? Array(name.utf8) : nil
    }

    private static let arrows = ["up": "A", "down": "B", "right": "C", "left": "D", "home": "H", "end": "F"]

    private static let plain = [
        "enter": "\r", "tab": "\t", "backtab": "\u{1B}[Z", "escape": "\u{1B}", "backspace": "\u{7F}", "space": " ",
        "delete": "\u{1B}[3~", "insert": "\u{1B}[2~", "pageup": "\u{1B}[5~", "pagedown": "\u{1B}[6~", "up": "\u{1B}[A",
        "down": "\u{1B}[B", "right": "\u{1B}[C", "left": "\u{1B}[D", "home": "\u{1B}[H", "end": "\u{1B}[F",
        "f1": "\u{1B}OP", "f2": "\u{1B}OQ", "f3": "\u{1B}OR", "f4": "\u{1B}OS", "f5": "\u{1B}[15~", "f6": "\u{1B}[17~",
        "f7": "\u{1B}[18~", "f8": "\u{1B}[19~", "f9": "\u{1B}[20~", "f10": "\u{1B}[21~", "f11": "\u{1B}[23~", "f12": "\u{1B}[24~",
    ]
}
