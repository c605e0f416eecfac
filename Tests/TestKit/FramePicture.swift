import Canvas

/// A frame as text for goldens: the picture between bars, the cursor, and every run of cells that is not plain text.
///
/// ```
/// 12x2 cursor 3,1
///  0|Hello  wörld|
///  1|  日本 □    |
/// styles
///  0  0-4 title+bold  7-11 accent
/// ```
/// Columns and rows count from 0; a run's two ends are both part of it.
package func picture(of frame: Frame) -> String {
    let cursor = frame.cursor.map { "cursor \($0.column),\($0.row)" } ?? "no cursor"
    var lines = ["\(frame.size.columns)x\(frame.size.rows) \(cursor)" + (frame.unicode ? "" : " ascii")]
    let margin = String(max(0, frame.size.rows - 1)).count + 1
    func label(_ row: Int) -> String {
        let digits = String(row)
        return String(repeating: " ", count: margin - digits.count) + digits
    }
    for row in 0..<frame.size.rows {
        let text = (0..<frame.size.columns).map { frame[$0, row].text }.joined()
        lines.append("\(label(row))|\(text)|")
    }
    lines.append("styles")
    for row in 0..<frame.size.rows {
        let runs = styleRuns(of: frame, row: row)
        if !runs.isEmpty { lines.append("\(label(row))  " + runs.joined(separator: "  ")) }
    }
    return lines.joined(separator: "\n") + "\n"
}

private func styleRuns(of frame: Frame, row: Int) -> [String] {
    var runs: [String] = []
    var start = 0
    for column in 0..<frame.size.columns {
        let style = frame[column, row].style
        if column + 1 < frame.size.columns, frame[column + 1, row].style == style { continue }
        if style != .text { runs.append("\(start)-\(column) \(name(of: style))") }
        start = column + 1
    }
    return runs
}

private func name(of style: Style) -> String {
    var parts = ["\(style.role)"]
    if style.bold { parts.append("bold") }
    if style.underline { parts.append("underline") }
    if style.reverse { parts.append("reverse") }
    return parts.joined(separator: "+")
}
