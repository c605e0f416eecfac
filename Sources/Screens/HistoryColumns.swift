import Canvas
import ViewModels

/// The columns of the table of past sessions: what does not fit is left out, the least telling first.
struct HistoryColumns: Equatable, Sendable {
    enum Column: CaseIterable, Sendable {
        case date, pack, rounds, minutes, levels, vote, own, state, mode

        var title: String {
            switch self {
            case .date: "when"
            case .pack: "loop"
            case .rounds: "rounds"
            case .minutes: "min"
            case .levels: "L F R"
            case .vote: "vote"
            case .own: "self"
            case .state: "state"
            case .mode: "mode"
            }
        }

        /// Columns, without the pack's, which takes what is left.
        fileprivate var width: Int {
            switch self {
            case .date: 16
            case .pack: 14
            case .rounds: 13
            case .minutes: 4
            case .levels: 5
            case .vote: 10
            case .own: 4
            case .state: 10
            case .mode: 8
            }
        }
    }

    private static let leastTellingFirst: [Column] = [.mode, .vote, .minutes, .rounds, .own, .state]
    private static let gap = 2
    private static let widestPack = 44

    let columns: [Column]
    private let packWidth: Int

    /// - Parameter rated: whether anybody rated themself at all; else there is no column for it.
    init(width: Int, rated: Bool = false) {
        var kept = Column.allCases.filter { $0 != .own || rated }
        func needed() -> Int { kept.reduce(0) { $0 + $1.width } + Self.gap * (kept.count - 1) }
        for column in Self.leastTellingFirst where needed() > width { kept.removeAll { $0 == column } }
        columns = kept
        packWidth = min(Self.widestPack, Column.pack.width + max(0, width - needed()))
    }

    private func width(of column: Column) -> Int { column == .pack ? packWidth : column.width }

    var heading: StyledText {
        var line = StyledText()
        for (index, column) in columns.enumerated() {
            if index > 0 { line.append("  ") }
            line.append(Paragraph.padded(column.title, to: width(of: column), unicode: false), Style(.dim))
        }
        return line
    }

    func line(_ row: HistoryRowView, numbersHidden: Bool, unicode: Bool) -> StyledText {
        var line = StyledText()
        for (index, column) in columns.enumerated() {
            if index > 0 { line.append("  ") }
            if column == .levels {
                line = line + Self.levels(row.levels, numbersHidden: numbersHidden, unicode: unicode)
            } else {
                let (text, style) = Self.cell(column, row, numbersHidden: numbersHidden, unicode: unicode)
                line.append(Paragraph.padded(text, to: width(of: column), unicode: unicode), style)
            }
        }
        return line
    }

    private static func cell(_ column: Column, _ row: HistoryRowView, numbersHidden: Bool, unicode: Bool) -> (String, Style) {
        switch column {
        case .date: (row.date, .text)
        case .pack: (row.pack, .text)
        case .rounds: (row.rounds, Style(.dim))
        case .minutes: (rightAligned(row.minutes, columns: Column.minutes.width), Style(.dim))
        case .levels: ("", .text)
        case .vote where row.isSealed: ("sealed", Style(.dim))
        case .vote: (numbersHidden ? "hidden" : row.vote ?? (unicode ? "–" : "-"), numbersHidden ? Style(.dim) : .text)
        case .own: (numbersHidden ? "" : row.own?.difference.map(Difference.signed) ?? "", Style(.dim))
        case .state: (row.state, style(ofState: row.state))
        case .mode: (row.mode, Style(.dim))
        }
    }

    static func style(ofState state: String) -> Style {
        switch state {
        case "parked": Style(.accent)
        case "damaged": Style(.warning)
        case "finished": Style(.success)
        default: Style(.dim)
        }
    }

    private static func rightAligned(_ number: Int, columns: Int) -> String {
        let text = String(number)
        return String(repeating: " ", count: max(0, columns - text.utf8.count)) + text
    }

    /// "3 2 –": latency, fairness, creator revenue.
    static func levels(_ levels: [Int?], numbersHidden: Bool, unicode: Bool) -> StyledText {
        let hues: [DimensionHue] = [.latency, .fairness, .revenue]
        var line = StyledText()
        for (index, hue) in hues.enumerated() {
            if index > 0 { line.append(" ") }
            let level = index < levels.count ? levels[index] : nil
            if numbersHidden {
                line.append(unicode ? "·" : ".", Style(.dim))
            } else if let level {
                line.append(String(min(max(level, 0), 9)), DimensionMark.style(of: hue, bold: true))
            } else {
                line.append(unicode ? "–" : "-", Style(.dim))
            }
        }
        return line
    }
}
