import Foundation

/// Measured figures as lines of a table, in the order they were measured.
struct Table {
    let rows: [Measured]

    var lines: [String] {
        let cells = [["figure", "limit", "measured", "unit", ""]] + rows.map(Self.cells)
        let widths = (0..<5).map { column in cells.map { $0[column].count }.max() ?? 0 }
        return cells.map { row in
            let padded = row.enumerated().map { column, cell in
                let space = String(repeating: " ", count: widths[column] - cell.count)
                return column == 1 || column == 2 ? space + cell : cell + space
            }
            return padded.joined(separator: "  ").trimmingCharacters(in: .whitespaces)
        }
    }

    private static func cells(_ row: Measured) -> [String] {
        switch row.value {
        case .success(let value):
            return [
                row.figure.name, limit(row.figure), number(value), row.figure.unit,
                row.isGood ? "ok" : row.figure.isLeast ? "UNDER" : "OVER",
            ]
        case .failure(let failure):
            return [row.figure.name, limit(row.figure), "-", row.figure.unit, "NOT MEASURED: \(failure.reason)"]
        }
    }

    private static func limit(_ figure: any Figure) -> String { (figure.isLeast ? "≥ " : "") + number(figure.limit) }

    private static func number(_ value: Double) -> String {
        String(format: value < 10 ? "%.2f" : "%.0f", value)
    }
}
