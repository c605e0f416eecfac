import Canvas

/// The one way for text of others into a Markdown document: it says what it said and does nothing.
enum MarkdownText {
    /// Characters that begin or end something inside a line.
    private static let active: Set<Unicode.Scalar> = ["\\", "`", "*", "_", "[", "]", "|", "~", "#", "$", "@", "!", "{", "}"]
    /// Characters that begin a list, a rule or a heading of two lines where a line begins.
    private static let opening: Set<Unicode.Scalar> = ["-", "+", "=", ":"]

    /// Text for one line: no control character, no HTML, no markup, no link.
    static func line(_ text: String) -> String {
        let clean = sanitised(text, keepsLineFeeds: false).drop { $0 == " " }
        let scalars = Array(clean.unicodeScalars)
        let number = scalars.prefix { ("0"..."9").contains($0) }.count
        var output = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "&": output.append(contentsOf: "&amp;".unicodeScalars)
            case "<": output.append(contentsOf: "&lt;".unicodeScalars)
            case ">": output.append(contentsOf: "&gt;".unicodeScalars)
            default:
                let isList = index == number && number > 0 && (scalar == "." || scalar == ")")
                if active.contains(scalar) || index == 0 && opening.contains(scalar) || isList || isLink(scalars, at: index) {
                    output.append("\\")
                }
                output.append(scalar)
            }
        }
        return String(output)
    }

    /// Text of any number of lines and paragraphs as a quotation.
    static func quotation(_ text: String) -> [String] {
        let lines = sanitised(text).split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
        return lines.enumerated().map { index, line in
            let goesOn = index + 1 < lines.count && !line.isEmpty && !lines[index + 1].isEmpty
            return line.isEmpty ? ">" : "> " + line + (goesOn ? "\\" : "")
        }
    }

    /// `://` and `www.` are made links of by many readers.
    private static func isLink(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        if scalars[index] == ":" { return index + 1 < scalars.count && scalars[index + 1] == "/" }
        guard scalars[index] == ".", index >= 3 else { return false }
        return scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
    }
}
