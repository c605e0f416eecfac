import Canvas

/// The one way for text into a table of comma separated values (RFC 4180): a spreadsheet shows it and calculates nothing.
enum CSVText {
    /// What makes a formula of a cell for some spreadsheet, the full-width ones among them.
    private static let active: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"]

    /// One record, its end included.
    static func record(_ cells: [Cell]) -> String { cells.map(\.text).joined(separator: ",") + "\r\n" }

    enum Cell {
        case text(String)
        case number(Int?)

        var text: String {
            switch self {
            case .number(let number): number.map(String.init) ?? ""
            case .text(let text): CSVText.quoted(text)
            }
        }
    }

    /// Text of others in one cell; quoted where it has to be. What would be a formula gets an apostrophe before it.
    private static func quoted(_ text: String) -> String {
        var text = sanitised(text)
        // Spaces before it do not keep every reader from seeing a formula.
        if let first = text.unicodeScalars.first(where: { $0 != " " }), active.contains(first) { text = "'" + text }
        let needsQuotes =
            text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D } || text.hasPrefix(" ") || text.hasSuffix(" ")
        guard needsQuotes else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
