import Canvas

/// Shown instead of a screen that has no room.
package enum TooSmallCard {
    package static let least = Size(columns: 60, rows: 18)

    package static func isNeeded(for size: Size) -> Bool {
        size.columns < least.columns || size.rows < least.rows
    }

    /// - Parameter lines: what matters of the screen all the same, the most important first.
    static func paint(_ lines: [StyledText], into frame: inout Frame, in rect: Rect) {
        let size = "\(rect.columns)x\(rect.rows)"
        let all =
            [StyledText("Greenroom needs \(least.columns)x\(least.rows), this is \(size)", Style(.title))] + lines
        let fitting = all.prefix(rect.rows)
        let top = (rect.rows - fitting.count) / 2
        for (row, line) in fitting.enumerated() { frame.putCentred(line, row: top + row, in: rect) }
    }
}
