import Canvas

/// Rows of running text for panes of rows.
enum Paragraph {
    /// Text behind a lead; the rows after the first stand under its beginning.
    ///
    /// - Parameter limit: rows at most; the last one then ends in an ellipsis.
    static func rows(
        _ text: String, style: Style = .text, lead: StyledText = [], width: Int, limit: Int = .max, unicode: Bool = true
    ) -> [StyledText] {
        let indent = lead.columns
        var lines = wrapped(text, width: max(1, width - indent))
        if lines.count > limit, limit > 0 {
            let cut = lines[limit - 1] + (unicode ? " …" : " ...")
            lines = Array(lines[..<(limit - 1)]) + [cut]
        }
        let margin = String(repeating: " ", count: indent)
        return lines.enumerated().map { index, line in
            let row = StyledText(line, style).truncated(to: max(0, width - indent), unicode: unicode)
            return (index == 0 ? lead : StyledText(margin)) + row
        }
    }

    /// Somebody's words between quotation marks.
    static func quoted(_ text: String, unicode: Bool) -> String {
        unicode ? "“\(text)”" : "\"\(text)\""
    }

    /// A line filled up with spaces to so many columns, or cut.
    static func padded(_ text: String, to columns: Int, unicode: Bool) -> String {
        let cut = truncated(text, to: columns, unicode: unicode)
        return cut + String(repeating: " ", count: max(0, columns - StyledText(cut).columns))
    }
}
