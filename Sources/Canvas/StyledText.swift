/// A stretch of text in one style.
package struct Run: Equatable, Hashable, Sendable {
    package var text: String
    package var style: Style

    package init(_ text: String, _ style: Style = .text) {
        self.text = text
        self.style = style
    }
}

/// A line of text in several styles.
package struct StyledText: Equatable, Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
    package var runs: [Run]

    package init(_ runs: [Run] = []) {
        self.runs = runs
    }

    package init(_ text: String, _ style: Style = .text) {
        self.runs = [Run(text, style)]
    }

    package init(stringLiteral text: String) {
        self.init(text)
    }

    package init(arrayLiteral runs: Run...) {
        self.init(runs)
    }

    /// The words without their styles.
    package var text: String { runs.map(\.text).joined() }

    /// Columns on the grid.
    package var columns: Int { runs.reduce(0) { $0 + drawnWidth($1.text) } }

    package mutating func append(_ text: String, _ style: Style = .text) {
        runs.append(Run(text, style))
    }

    package static func + (left: StyledText, right: StyledText) -> StyledText {
        StyledText(left.runs + right.runs)
    }

    /// The text in at most `columns` columns, its end replaced by an ellipsis when it is longer. The ellipsis has the style of the
    /// run that it cuts.
    package func truncated(to columns: Int, unicode: Bool = true) -> StyledText {
        if self.columns <= columns { return self }
        let ellipsis = unicode ? "…" : "..."
        var left = max(0, columns - textWidth(ellipsis))
        var kept: [Run] = []
        for run in runs {
            let width = drawnWidth(run.text)
            if width <= left {
                kept.append(run)
                left -= width
            } else {
                kept.append(Run(prefix(of: run.text, columns: left) + prefix(of: ellipsis, columns: columns), run.style))
                break
            }
        }
        return StyledText(kept)
    }
}

/// `text` in at most `columns` columns, its end replaced by `…` (or `...`) when it is longer.
package func truncated(_ text: String, to columns: Int, unicode: Bool = true) -> String {
    StyledText(text).truncated(to: columns, unicode: unicode).text
}

/// The longest beginning of a line, by clusters, that takes at most `columns` columns.
package func prefix(of text: String, columns: Int) -> String {
    var clean = sanitised(text, keepsLineFeeds: false)
    return clean.withUTF8 { bytes in
        var at = 0
        var left = columns
        while at < bytes.count {
            let cluster = nextCluster(bytes, at, bytes.count)
            if cluster.columns > left { break }
            left -= cluster.columns
            at = cluster.end
        }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[..<at]), as: UTF8.self)
    }
}

/// Columns that `text` takes once drawn, whether or not it was sanitised before.
func drawnWidth(_ text: String) -> Int {
    textWidth(sanitised(text, keepsLineFeeds: false))
}
