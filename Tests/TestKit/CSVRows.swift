/// The cells of a table of RFC 4180, row by row.
///
/// - Throws: where the text is anything that it does not allow.
package func csvRows(_ text: String) throws -> [[String]] {
    struct Malformed: Error {}
    var rows: [[String]] = [[]]
    var rest = Array(text.unicodeScalars)[...]
    while !rest.isEmpty {
        var cell = String.UnicodeScalarView()
        if rest.first == "\"" {
            rest.removeFirst()
            while true {
                guard let next = rest.popFirst() else { throw Malformed() }
                if next != "\"" {
                    cell.append(next)
                } else if rest.first == "\"" {
                    cell.append(rest.removeFirst())
                } else {
                    break
                }
            }
        } else {
            while let next = rest.first, next != ",", next != "\r" {
                if next == "\"" || next == "\n" { throw Malformed() }
                cell.append(rest.removeFirst())
            }
        }
        rows[rows.count - 1].append(String(cell))
        switch rest.popFirst() {
        case ",": continue
        case "\r":
            guard rest.popFirst() == "\n" else { throw Malformed() }
            if !rest.isEmpty { rows.append([]) }
        default: throw Malformed()
        }
    }
    return rows
}
