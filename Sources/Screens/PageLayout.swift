import Canvas
import ViewModels

/// A screen to read: a bar on top, a bar of keys at the foot, and text between them that keeps to a measure.
struct PageLayout: Equatable, Sendable {
    var header: Rect
    var body: Rect
    var footer: Rect
    /// Columns that the bars keep free at each side, to stand over the text.
    var inset: Int

    /// - Parameter measure: columns of the text at most.
    init(_ rect: Rect, measure: Int) {
        let width = max(0, min(measure, rect.columns - 4))
        inset = max(0, (rect.columns - width) / 2)
        var rest: Rect
        (header, rest) = rect.splitTop(1)
        (footer, rest) = rest.splitBottom(1)
        body = Rect(column: rect.column + inset, row: rest.row, columns: width, rows: rest.rows)
    }
}

extension Frame {
    /// Paints the bar on top of a screen: its title, what it is about, and a state at its right end.
    mutating func header(_ title: String, about: String = "", state: StyledText = [], inset: Int, in rect: Rect) {
        fill(rect, style: Style(.bar))
        let inside = rect.inset(columns: inset)
        let used = putRight(state, in: inside)
        var line = StyledText(title, Style(.bar, bold: true))
        if !about.isEmpty { line.append("  " + about, Style(.bar)) }
        putLeft(line, in: inside.splitLeft(inside.columns - used - (used > 0 ? 2 : 0)).left)
    }
}

extension KeyTable {
    /// What stands in the footer of a screen: those keys that do something else in it than their own row says are left out.
    static func footerKeys(of context: KeyContext, where isOffered: (KeyBinding) -> Bool = { _ in true }) -> [KeyBinding] {
        footer(of: context).filter { row in
            guard let chord = row.chords.first, binding(for: .key(chord), in: context) == row else { return false }
            // Two keys lead to help; one of them is enough here.
            if row.action == .help, row.context == .everywhere { return false }
            return isOffered(row)
        }
    }
}

extension Tone {
    var style: Style {
        switch self {
        case .quiet: Style(.dim)
        case .normal: .text
        case .good: Style(.success)
        case .warning: Style(.warning)
        case .danger: Style(.danger)
        }
    }

    /// For a mark before a line: no block of colour, however grave it is.
    var markStyle: Style { self == .danger ? Style(.warning) : style }

    /// The same without colour: one column.
    func mark(_ unicode: Bool) -> String {
        switch self {
        case .quiet, .normal: unicode ? "·" : "-"
        case .good: unicode ? "✓" : "+"
        case .warning: "!"
        case .danger: unicode ? "✗" : "x"
        }
    }
}
