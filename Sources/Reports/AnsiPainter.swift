import Canvas

/// How a style role looks in a recording: colours by their number among the 256, nil for the player's own, and what is added.
package struct AnsiLook: Equatable, Sendable {
    package var foreground: Int?
    package var background: Int?
    package var bold: Bool
    package var underline: Bool
    package var reverse: Bool
    package var faint: Bool

    package init(
        foreground: Int? = nil, background: Int? = nil, bold: Bool = false, underline: Bool = false, reverse: Bool = false,
        faint: Bool = false
    ) {
        self.foreground = foreground
        self.background = background
        self.bold = bold
        self.underline = underline
        self.reverse = reverse
        self.faint = faint
    }

    /// A whole SGR sequence, from whatever was set before.
    func sequence(_ style: Style) -> String {
        var codes = "0"
        if bold || style.bold { codes += ";1" }
        if faint { codes += ";2" }
        if underline || style.underline { codes += ";4" }
        if reverse != style.reverse { codes += ";7" }
        if let foreground { codes += ";38;5;\(foreground)" }
        if let background { codes += ";48;5;\(background)" }
        return "\u{1B}[\(codes)m"
    }
}

/// Frames as what a terminal has to be sent, one after the other: of each row what differs, from the first cell to the last.
struct AnsiPainter {
    private let looks: [AnsiLook]
    private var shown: Frame?

    init(look: (StyleRole) -> AnsiLook) {
        looks = StyleRole.allCases.map(look)
    }

    /// What brings the terminal from the frame before to this one; empty where they look the same.
    mutating func bytes(for frame: Frame) -> String {
        let before = shown.flatMap { $0.size == frame.size ? $0 : nil }
        if let before, before == frame { return "" }
        var output = before == nil ? "\u{1B}[0m\u{1B}[?25l\u{1B}[2J" : ""
        for row in 0..<frame.size.rows { paint(row, of: frame, before, into: &output) }
        if !output.isEmpty { output += "\u{1B}[0m" }
        if let cursor = frame.cursor { output += Self.move(cursor.column, cursor.row) }
        if (before?.cursor == nil) != (frame.cursor == nil) { output += frame.cursor == nil ? "\u{1B}[?25l" : "\u{1B}[?25h" }
        shown = frame
        return output
    }

    private static func move(_ column: Int, _ row: Int) -> String { "\u{1B}[\(row + 1);\(column + 1)H" }

    private func paint(_ row: Int, of frame: Frame, _ before: Frame?, into output: inout String) {
        let columns = frame.size.columns
        func differs(_ column: Int) -> Bool { frame[column, row] != (before?[column, row] ?? .blank) }
        guard var first = (0..<columns).first(where: differs) else { return }
        var end = columns
        while !differs(end - 1) { end -= 1 }
        // Never from or to the middle of a wide cluster, of this frame or the one that is overwritten.
        while first > 0, frame[first, row].width == 0 || before?[first, row].width == 0 { first -= 1 }
        while end < columns, frame[end, row].width == 0 || before?[end, row].width == 0 { end += 1 }
        output += Self.move(first, row)
        var style: Style?
        for column in first..<end {
            let cell = frame[column, row]
            if cell.width == 0 { continue }
            if cell.style != style {
                style = cell.style
                output += looks[Int(cell.style.role.rawValue)].sequence(cell.style)
            }
            output += cell.text.isEmpty ? String(repeating: " ", count: Int(cell.width)) : cell.text
        }
    }
}
