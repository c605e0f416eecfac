import Canvas

/// Where the parts of a review stand: two panes side by side from 100 columns on, below that one at a time.
struct ReviewLayout: Equatable, Sendable {
    static let wide = 100

    var header: Rect
    var tabs: Rect
    /// What is to be known of the session beforehand; empty when there is nothing.
    var remarks: Rect
    /// The heads of the panes; in a narrow layout both are the same row.
    var transcriptHead: Rect
    var sheetHead: Rect
    var transcript: Rect
    var sheet: Rect
    /// Between the panes; empty in a narrow layout.
    var rule: Rect
    var footer: Rect
    var inset: Int
    var isWide: Bool

    init(_ rect: Rect, remarks count: Int) {
        isWide = rect.columns >= Self.wide
        let sheetColumns = rect.columns >= 160 ? 56 : 44
        let measure = RoomLayout.measure + 3 + sheetColumns
        let width = max(0, min(isWide ? measure : 90, rect.columns - 2))
        inset = max(0, (rect.columns - width) / 2)
        var rest: Rect
        (header, rest) = rect.splitTop(1)
        (footer, rest) = rest.splitBottom(1)
        rest = Rect(column: rect.column + inset, row: rest.row, columns: width, rows: rest.rows)
        (tabs, rest) = rest.splitTop(1)
        (remarks, rest) = rest.splitTop(count)
        if rect.rows >= 22 { rest = rest.splitTop(1).rest }
        let (heads, panes) = rest.splitTop(1)
        if isWide {
            sheet = panes.splitRight(sheetColumns).right
            sheetHead = heads.splitRight(sheetColumns).right
            transcript = panes.splitLeft(panes.columns - sheetColumns - 3).left
            transcriptHead = heads.splitLeft(transcript.columns).left
            rule = Rect(column: sheet.column - 2, row: heads.row, columns: 1, rows: rest.rows)
        } else {
            (transcript, sheet) = (panes, panes)
            (transcriptHead, sheetHead) = (heads, heads)
            rule = Rect(column: panes.column, row: panes.row, columns: 0, rows: 0)
        }
    }
}
