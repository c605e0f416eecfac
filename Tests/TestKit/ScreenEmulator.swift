import CTerm

/// A terminal for tests: exactly the sequences that ncurses and this program send to an xterm-256color. Anything else is recorded in
/// `unknown`, which a test expects to be empty; so it is also the allow-list of what may reach a user's terminal.
package struct ScreenEmulator: Sendable {
    package struct Pen: Equatable, Sendable {
        /// Colours by number, -1 for the default.
        package var foreground = -1
        package var background = -1
        package var bold = false
        package var faint = false
        package var underline = false
        package var reverse = false

        package init() {}
    }

    package struct Square: Equatable, Sendable {
        /// Base and marks; empty in the right half of a wide character.
        package var text = " "
        package var pen = Pen()
    }

    package private(set) var columns: Int
    package private(set) var rows: Int
    package private(set) var column = 0
    package private(set) var row = 0
    package private(set) var cursorIsVisible = true
    /// Private modes that are set, such as 1049, 2004, 1000 and 1006.
    package private(set) var modes: Set<Int> = []
    package private(set) var titles: [String] = []
    package private(set) var bells = 0
    /// How often it was asked for its background; the answer is for the test to send.
    package private(set) var backgroundQuestions = 0
    /// Pushed minus popped titles.
    package private(set) var titleDepth = 0
    /// Sequences that this emulator does not know, as escaped text.
    package private(set) var unknown: [String] = []
    package private(set) var pen = Pen()

    private var grid: [[Square]]
    private var mainGrid: [[Square]]
    private var saved = (column: 0, row: 0)
    private var wrapsNext = false
    private var margins: ClosedRange<Int>
    private var lastPrinted: Unicode.Scalar?
    private var insertMode = false
    private var pending: [UInt8] = []

    package init(columns: Int, rows: Int) {
        self.columns = max(1, columns)
        self.rows = max(1, rows)
        grid = Self.blank(self.columns, self.rows)
        mainGrid = grid
        margins = 0...(self.rows - 1)
    }

    /// The rows as text, without the blanks at their ends.
    package var text: [String] { (0..<rows).map(text) }

    /// A row as text, without the blanks at its end.
    package func text(row: Int) -> String {
        let line = grid[row]
        return line[..<(1 + (line.lastIndex { $0.text != " " && !$0.text.isEmpty } ?? -1))].map(\.text).joined()
    }

    /// All rows, joined by line feeds.
    package var picture: String { text.joined(separator: "\n") }

    package func square(column: Int, row: Int) -> Square { grid[row][column] }

    package mutating func resize(columns: Int, rows: Int) {
        self.columns = max(1, columns)
        self.rows = max(1, rows)
        grid = Self.fitted(grid, self.columns, self.rows)
        mainGrid = Self.fitted(mainGrid, self.columns, self.rows)
        margins = 0...(self.rows - 1)
        column = min(column, self.columns - 1)
        row = min(row, self.rows - 1)
        wrapsNext = false
    }

    package mutating func feed(_ bytes: some Collection<UInt8>) {
        pending += bytes
        var at = 0
        while at < pending.count, let end = token(at) {
            execute(pending[at..<end])
            at = end
        }
        pending.removeFirst(at)
    }

    // MARK: Tokens

    /// Where the piece that begins at `start` ends, or nil when it is cut off.
    private func token(_ start: Int) -> Int? {
        let byte = pending[start]
        if byte >= 0xC0 {
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
            return start + length <= pending.count ? start + length : nil
        }
        guard byte == 0x1B else { return start + 1 }
        guard start + 1 < pending.count else { return nil }
        switch pending[start + 1] {
        case 0x5B: return pending[(start + 2)...].firstIndex { (0x40...0x7E).contains($0) }.map { $0 + 1 }
        case 0x5D, 0x50, 0x5F, 0x5E: return pending[(start + 2)...].firstIndex { $0 == 7 || $0 == 0x5C }.map { $0 + 1 }
        case 0x28, 0x29: return start + 3 <= pending.count ? start + 3 : nil
        default: return start + 2
        }
    }

    private mutating func execute(_ token: ArraySlice<UInt8>) {
        let bytes = Array(token)
        switch bytes[0] {
        case 0x1B where bytes[1] == 0x5B: control(bytes)
        case 0x1B: escape(bytes)
        case 0x07: bells += 1
        case 0x08: move(to: column - 1, row)
        case 0x09: move(to: min(columns - 1, (column / 8 + 1) * 8), row)
        case 0x0A: lineFeed()
        case 0x0D: move(to: 0, row)
        case 0x20..<0x7F, 0xC2...:
            for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { print(scalar) }
        default: complain(bytes)
        }
    }

    private mutating func complain(_ bytes: [UInt8]) {
        unknown.append(bytes.map { (0x20..<0x7F).contains($0) ? String(Unicode.Scalar($0)) : "\\x" + String($0, radix: 16) }.joined())
    }

    private mutating func escape(_ bytes: [UInt8]) {
        switch bytes[1] {
        case 0x28 where bytes[2] == 0x42, 0x3D, 0x3E: break  // ASCII; keypad modes
        case 0x37: saved = (column, row)
        case 0x38: move(to: saved.column, saved.row)
        case 0x4D: row == margins.lowerBound ? scroll(-1) : move(to: column, row - 1)
        case 0x5D where bytes.starts(with: [0x1B, 0x5D, 0x32, 0x3B]) && bytes.last == 7:
            titles.append(String(decoding: bytes[4..<(bytes.count - 1)], as: UTF8.self))
        case 0x5D where bytes == Array("\u{1B}]11;?\u{1B}\\".utf8): backgroundQuestions += 1
        default: complain(bytes)
        }
    }

    // MARK: Control sequences

    private mutating func control(_ bytes: [UInt8]) {
        let body = String(decoding: bytes[2..<(bytes.count - 1)], as: UTF8.self)
        let final = Character(Unicode.Scalar(bytes[bytes.count - 1]))
        if body.hasPrefix("?") {
            guard final == "h" || final == "l" else { return complain(bytes) }
            for mode in body.dropFirst().split(separator: ";") where !set(Int(mode) ?? -1, final == "h") { complain(bytes) }
            return
        }
        guard body.allSatisfy({ $0.isNumber || $0 == ";" }) else { return complain(bytes) }
        let numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        if !run(final, numbers) { complain(bytes) }
    }

    private mutating func run(_ final: Character, _ numbers: [Int]) -> Bool {
        let first = numbers.first ?? 0
        let count = max(1, first)
        switch final {
        case "A": move(to: column, row - count)
        case "B": move(to: column, row + count)
        case "C": move(to: column + count, row)
        case "D": move(to: column - count, row)
        case "G": move(to: count - 1, row)
        case "d": move(to: column, count - 1)
        case "H": move(to: max(1, numbers.count > 1 ? numbers[1] : 1) - 1, count - 1)
        case "Z": move(to: max(0, (column - 1) / 8 * 8), row)
        case "J", "K", "X", "@", "P": return erase(final, first)
        case "L", "M", "S", "T": shift(final, count)
        case "b":
            guard let lastPrinted else { return false }
            for _ in 0..<count { print(lastPrinted) }
        case "r":
            margins = (count - 1)...max(count - 1, min(rows, numbers.count > 1 ? numbers[1] : rows) - 1)
            move(to: 0, 0)
        case "h" where numbers == [4]: insertMode = true
        case "l" where numbers == [4]: insertMode = false
        case "t" where first == 22: titleDepth += 1
        case "t" where first == 23: titleDepth -= 1
        case "m": return style(numbers.isEmpty ? [0] : numbers)
        default: return false
        }
        return true
    }

    private mutating func set(_ mode: Int, _ on: Bool) -> Bool {
        switch mode {
        case 25: cursorIsVisible = on
        case 1049:
            // As in an xterm, the cursor is saved and restored even when the screen stays the same.
            if on { saved = (column, row) }
            if on != modes.contains(1049) { swap(&grid, &mainGrid) }
            if on { grid = Self.blank(columns, rows) } else { move(to: saved.column, saved.row) }
        case 1, 7, 12, 1000, 1006, 2004: break
        default: return false
        }
        if on { modes.insert(mode) } else { modes.remove(mode) }
        return true
    }

    private mutating func style(_ numbers: [Int]) -> Bool {
        var rest = numbers[...]
        while let number = rest.popFirst() {
            switch number {
            case 0: pen = Pen()
            case 1: pen.bold = true
            case 2: pen.faint = true
            case 4: pen.underline = true
            case 7: pen.reverse = true
            case 22: (pen.bold, pen.faint) = (false, false)
            case 24: pen.underline = false
            case 27: pen.reverse = false
            case 30...37: pen.foreground = number - 30
            case 40...47: pen.background = number - 40
            case 90...97: pen.foreground = number - 82
            case 100...107: pen.background = number - 92
            case 39: pen.foreground = -1
            case 49: pen.background = -1
            case 38, 48:
                guard rest.popFirst() == 5, let colour = rest.popFirst() else { return false }
                if number == 38 { pen.foreground = colour } else { pen.background = colour }
            default: return false
            }
        }
        return true
    }

    // MARK: The grid

    private mutating func print(_ scalar: Unicode.Scalar) {
        let width = Int(ct_wcwidth(scalar.value))
        if width == 0 {
            let at = wrapsNext ? column : max(0, column - 1)
            let base = grid[row][at].text.isEmpty ? at - 1 : at
            if base >= 0 { grid[row][base].text.unicodeScalars.append(scalar) }
            return
        }
        guard width > 0 else { return complain(Array(String(scalar).utf8)) }
        // Written before the program heard of a window this narrow; a terminal has no place for it either.
        guard width <= columns else { return }
        if wrapsNext || column + width > columns {
            column = 0
            lineFeed()
        }
        if insertMode { _ = erase("@", width) }
        for offset in 0..<width { clearHalf(column + offset, row) }
        grid[row][column] = Square(text: String(scalar), pen: pen)
        if width == 2 { grid[row][column + 1] = Square(text: "", pen: pen) }
        lastPrinted = scalar
        wrapsNext = column + width >= columns
        column = min(columns - 1, column + width)
    }

    /// Half of a wide character is about to be overwritten: the other half becomes blank.
    private mutating func clearHalf(_ column: Int, _ row: Int) {
        if grid[row][column].text.isEmpty, column > 0 { grid[row][column - 1].text = " " }
        if column + 1 < columns, grid[row][column + 1].text.isEmpty { grid[row][column + 1].text = " " }
    }

    private mutating func move(to column: Int, _ row: Int) {
        self.column = min(max(0, column), columns - 1)
        self.row = min(max(0, row), rows - 1)
        wrapsNext = false
    }

    private mutating func lineFeed() {
        wrapsNext = false
        if row == margins.upperBound { scroll(1) } else { row = min(rows - 1, row + 1) }
    }

    private mutating func scroll(_ count: Int) {
        let keep = row
        row = margins.lowerBound
        shift(count > 0 ? "M" : "L", abs(count))
        row = keep
    }

    private mutating func shift(_ final: Character, _ count: Int) {
        let top = final == "S" || final == "T" ? margins.lowerBound : row
        for _ in 0..<min(count, rows) {
            let blank = [Square](repeating: empty, count: columns)
            if final == "M" || final == "S" {
                grid.remove(at: top)
                grid.insert(blank, at: margins.upperBound)
            } else {
                grid.remove(at: margins.upperBound)
                grid.insert(blank, at: top)
            }
        }
    }

    private mutating func erase(_ final: Character, _ number: Int) -> Bool {
        wrapsNext = false
        let count = min(max(1, number), columns - column)
        switch (final, number) {
        case ("J", 0):
            clear(column..<columns)
            for line in (row + 1)..<max(row + 1, rows) { grid[line] = [Square](repeating: empty, count: columns) }
        case ("J", 2): grid = grid.map { $0.map { _ in empty } }
        case ("K", 0): clear(column..<columns)
        case ("K", 1): clear(0..<(column + 1))
        case ("X", _): clear(column..<(column + count))
        case ("@", _):
            grid[row].removeLast(count)
            grid[row].insert(contentsOf: [Square](repeating: empty, count: count), at: column)
        case ("P", _):
            grid[row].removeSubrange(column..<(column + count))
            grid[row] += [Square](repeating: empty, count: count)
        default: return false
        }
        return true
    }

    private mutating func clear(_ range: Range<Int>) {
        for index in range { grid[row][index] = empty }
    }

    /// Erased squares keep the background (bce).
    private var empty: Square {
        var square = Square()
        square.pen.background = pen.background
        return square
    }

    private static func blank(_ columns: Int, _ rows: Int) -> [[Square]] {
        Array(repeating: Array(repeating: Square(), count: columns), count: rows)
    }

    private static func fitted(_ grid: [[Square]], _ columns: Int, _ rows: Int) -> [[Square]] {
        var result = blank(columns, rows)
        for row in 0..<min(rows, grid.count) {
            for column in 0..<min(columns, grid[row].count) { result[row][column] = grid[row][column] }
        }
        return result
    }
}
