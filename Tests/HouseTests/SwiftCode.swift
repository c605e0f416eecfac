/// Swift source with comments and string literals blanked out, so that a word found in it is code.
///
/// Line breaks stay where they were; code inside `\( )` of a literal stays visible. Regex literals are not
/// recognised: a quote inside one blanks the rest of its line.
struct SwiftCode {
    let lines: [String]

    init(_ source: String) {
        var reader = Reader(source: Array(source))
        reader.code(untilParenthesis: false)
        lines = String(reader.output).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private struct Reader {
        let source: [Character]
        var at = 0
        var output: [Character] = []

        func sees(_ text: String, from start: Int? = nil) -> Bool {
            let text = Array(text)
            let start = start ?? at
            return start + text.count <= source.count && Array(source[start..<start + text.count]) == text
        }

        mutating func blank(_ count: Int = 1) {
            for _ in 0..<count where at < source.count {
                output.append(source[at].isNewline ? "\n" : " ")
                at += 1
            }
        }

        mutating func code(untilParenthesis: Bool) {
            var depth = 0
            while at < source.count {
                if sees("//") {
                    while at < source.count, !source[at].isNewline { blank() }
                } else if sees("/*") {
                    blockComment()
                } else if let hashes = literalStart() {
                    literal(hashes: hashes)
                } else {
                    if source[at] == "(" { depth += 1 }
                    if source[at] == ")" { depth -= 1 }
                    if untilParenthesis, depth < 0 { return }
                    output.append(source[at].isNewline ? "\n" : source[at])
                    at += 1
                }
            }
        }

        mutating func blockComment() {
            var depth = 0
            repeat {
                if sees("/*") {
                    depth += 1
                    blank(2)
                } else if sees("*/") {
                    depth -= 1
                    blank(2)
                } else {
                    blank()
                }
            } while depth > 0 && at < source.count
        }

        /// The number of `#` before the quote that starts here; nil when no literal does.
        func literalStart() -> Int? {
            var end = at
            while end < source.count, source[end] == "#" { end += 1 }
            return end < source.count && source[end] == "\"" ? end - at : nil
        }

        mutating func literal(hashes: Int) {
            let fence = String(repeating: "#", count: hashes)
            blank(hashes)
            let quote = sees("\"\"\"") ? "\"\"\"" : "\""
            blank(quote.count)
            while at < source.count {
                if sees(quote + fence) { return blank(quote.count + hashes) }
                if quote.count == 1, source[at].isNewline { return }
                if sees("\\" + fence + "(") {
                    blank(hashes + 2)
                    code(untilParenthesis: true)
                    blank()
                } else if sees("\\" + fence) {
                    blank(hashes + 2)
                } else {
                    blank()
                }
            }
        }
    }
}
