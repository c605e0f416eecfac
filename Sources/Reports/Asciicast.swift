import Canvas

/// A recording of a terminal in asciicast v2: a header, then one event a line, in order of time.
///
/// It is written as it comes, so that a session of any length takes no more room than a frame. Times never go backwards, and a stretch
/// in which nothing is written lasts no longer than the limit.
package struct Asciicast {
    private let size: Size
    private let idle: Int
    private var painter: AnsiPainter
    /// Time of the last event: as it was told, and as it was written. Milliseconds.
    private var told = 0
    private var written = 0
    private var hasBegun = false

    /// - Parameters:
    ///   - idle: the longest time between two events, in milliseconds.
    ///   - look: how roles look.
    package init(size: Size, idle: Int, look: (StyleRole) -> AnsiLook) {
        self.size = size
        self.idle = max(1, idle)
        painter = AnsiPainter(look: look)
    }

    /// The first line.
    ///
    /// - Parameter began: seconds since 1970.
    package func header(title: String, began: Int) -> String {
        "{\"version\": 2, \"width\": \(size.columns), \"height\": \(size.rows), \"timestamp\": \(began), "
            + "\"title\": \(JSONValue.quoted(sanitised(title, keepsLineFeeds: false))), \"env\": {\"TERM\": \"xterm-256color\"}}\n"
    }

    /// What is on the screen at `time` of the session, in milliseconds; nothing where it looks as before.
    package mutating func frame(_ frame: Frame, at time: Int) -> String {
        let bytes = painter.bytes(for: frame)
        return bytes.isEmpty ? "" : event("o", bytes, at: time)
    }

    /// A place that a player can jump to.
    package mutating func marker(_ label: String, at time: Int) -> String {
        event("m", sanitised(label, keepsLineFeeds: false), at: time)
    }

    private mutating func event(_ code: String, _ data: String, at time: Int) -> String {
        if hasBegun { written += min(max(0, time - told), idle) }
        told = hasBegun ? max(told, time) : time
        hasBegun = true
        return "[\(Self.seconds(written)), \"\(code)\", \(JSONValue.quoted(data))]\n"
    }

    /// "12.340" of 12340.
    private static func seconds(_ milliseconds: Int) -> String {
        let rest = String(milliseconds % 1_000)
        return "\(milliseconds / 1_000)." + String(repeating: "0", count: 3 - rest.utf8.count) + rest
    }
}
