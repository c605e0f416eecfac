import TestKit
import Testing

@testable import Canvas

@Suite struct DrawingTests {
    private func rows(_ frame: Frame) -> [String] {
        (0..<frame.size.rows).map { row in (0..<frame.size.columns).map { frame[$0, row].text }.joined() }
    }

    private func holdsInvariants(_ frame: Frame) -> Bool {
        for row in 0..<frame.size.rows {
            for column in 0..<frame.size.columns {
                let cell = frame[column, row]
                switch cell.width {
                case 0: if !cell.text.isEmpty || column == 0 || frame[column - 1, row].width != 2 { return false }
                case 1: if cell.text.count != 1 || textWidth(cell.text) != 1 { return false }
                case 2:
                    if column + 1 == frame.size.columns || frame[column + 1, row].width != 0 { return false }
                    if cell.text.count != 1 || textWidth(cell.text) != 2 { return false }
                default: return false
                }
                if cell.text.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }) { return false }
                if !frame.unicode, cell.text.utf8.contains(where: { $0 >= 0x80 }) { return false }
            }
        }
        return frame.cells.count == frame.size.columns * frame.size.rows
    }

    @Test func putTellsTheColumnsUsedAndClips() {
        var frame = Frame(size: Size(columns: 8, rows: 2))
        #expect(frame.put("Hello", at: Point(column: 0, row: 0), in: frame.bounds) == 5)
        #expect(frame.put("日本語日本", at: Point(column: 1, row: 1), in: frame.bounds) == 7)
        #expect(rows(frame) == ["Hello   ", " 日本語 "])
        #expect(frame.put("abc", at: Point(column: 9, row: 0), in: frame.bounds) == 0)
        #expect(frame.put("xyz", at: Point(column: -2, row: 0), in: frame.bounds) == 3)
        #expect(rows(frame)[0] == "zello   ")
        #expect(frame.put("日", at: Point(column: 1, row: 0), in: Rect(column: 2, row: 0, columns: 3, rows: 1)) == 2)
        #expect(rows(frame)[0] == "ze lo   ")
    }

    @Test func overwritingHalfOfAWideClusterBlanksTheOther() {
        var frame = Frame(size: Size(columns: 6, rows: 1))
        frame.put("日本語", at: Point(column: 0, row: 0), style: Style(.title), in: frame.bounds)
        frame.put("x", at: Point(column: 1, row: 0), in: frame.bounds)
        #expect(rows(frame) == [" x本語"])
        frame.put("y", at: Point(column: 2, row: 0), in: frame.bounds)
        #expect(rows(frame) == [" xy 語"])
        #expect(frame[3, 0] == Cell(text: " ", width: 1, style: Style(.title)))
        frame.fill(Rect(column: 5, row: 0, columns: 1, rows: 1))
        #expect(rows(frame) == [" xy   "])
    }

    @Test func foreignTextIsSanitisedAtTheLastMoment() {
        var frame = Frame(size: Size(columns: 20, rows: 1))
        frame.put("a\u{1B}[2Jb\nc\u{202E}", at: Point(column: 0, row: 0), in: frame.bounds)
        #expect(rows(frame) == ["a␛b c<U+202E>       "])
    }

    @Test func asciiFrameHoldsAsciiAlone() {
        var frame = Frame(size: Size(columns: 24, rows: 3), unicode: false)
        let inside = frame.box(frame.bounds, title: "Dana")
        #expect(frame.put("“é” → 日 🇩🇪…", at: Point(column: inside.column, row: inside.row), in: inside) == 12)
        #expect(rows(frame) == ["+- Dana ---------------+", "|\"?\" > ?? DE.          |", "+----------------------+"])
    }

    @Test func alignsAndTruncates() {
        var frame = Frame(size: Size(columns: 10, rows: 3))
        frame.putRight("12:34", row: 0, in: frame.bounds)
        frame.putCentred([Run("ab", Style(.title)), Run("cd")], row: 1, in: frame.bounds)
        frame.putLeft([Run("a longer "), Run("line", Style(.key))], row: 2, in: frame.bounds)
        #expect(rows(frame) == ["     12:34", "   abcd   ", "a longer …"])
        #expect(frame[4, 1].style == Style(.title) && frame[5, 1].style == .text)
        #expect(truncated("日本語", to: 5) == "日本…")
        #expect(truncated("日本語", to: 4) == "日…")
        #expect(truncated("abcdef", to: 5, unicode: false) == "ab...")
        #expect(truncated("abcdef", to: 2, unicode: false) == "..")
        #expect(truncated("abc", to: 3) == "abc")
        #expect(truncated("abc", to: 0) == "")
    }

    @Test func boxHasTitleNoteAndInside() {
        var frame = Frame(size: Size(columns: 16, rows: 4))
        let inside = frame.box(frame.bounds, title: "Draft", note: "12 words")
        #expect(inside == Rect(column: 1, row: 1, columns: 14, rows: 2))
        #expect(rows(frame) == ["╭─ Draft ──────╮", "│              │", "│              │", "╰─── 12 words ─╯"])
    }

    @Test(arguments: [
        (0.0, "░░░░"), (0.001, "▏░░░"), (0.5, "██░░"), (0.53, "██▏░"), (0.999, "███▉"), (1.0, "████"), (7.0, "████"), (-1.0, "░░░░"),
        (.nan, "░░░░"),
    ])
    func gaugeFillsByEighths(_ fraction: Double, _ picture: String) {
        var frame = Frame(size: Size(columns: 4, rows: 1))
        frame.gauge(fraction, in: frame.bounds)
        #expect(rows(frame) == [picture])
    }

    @Test(arguments: [true, false])
    func hostileAndForeignTextHasItsPicture(unicode: Bool) {
        var frame = Frame(size: Size(columns: 40, rows: 12), unicode: unicode)
        let inside = frame.box(frame.bounds, title: StyledText("Foreign text", Style(.title)), note: "E4")
        let lines = [
            "evil \u{202E}txt.exe\u{202C} end", "\u{1B}]0;title\u{7}zero\u{200B}width soft\u{AD}hyphen",
            "tag\u{E0041}\u{E0042} joiner a\u{200D}b",
            "family 👨‍👩‍👧‍👦 tone 👍🏽 heart ❤️ key 1️⃣ flag 🇩🇪", "日本語 한국 \u{1112}\u{1161}\u{11AB} か\u{3099} Ａ",
            "e\u{301} z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305} กำ नि क्ष שלום",
            "new \u{1FAE8} private \u{E000} hexagram \u{4DC0}", "“quotes” — dash … • →",
        ]
        for (row, line) in lines.enumerated() { frame.put(line, at: Point(column: inside.column, row: inside.row + row), in: inside) }
        frame.gauge(0.4, row: inside.rows - 1, in: inside)
        #expect(Golden.difference(frame, from: unicode ? "foreign-text" : "foreign-text-ascii") == nil)
    }

    @Test func restylingLeavesTheText() {
        var frame = Frame(size: Size(columns: 4, rows: 1))
        frame.put("a日b", at: Point(column: 0, row: 0), in: frame.bounds)
        frame.restyle(Rect(column: 1, row: 0, columns: 1, rows: 1), style: Style(.selection))
        #expect(rows(frame) == ["a日b"])
        #expect((0..<4).map { frame[$0, 0].style.role } == [.text, .selection, .selection, .text])
    }

    @Test func nothingIsDrawnOutsideItsRect() {
        var dice = Seeded(4)
        for round in 0..<3000 {
            let size = Size(columns: Int.random(in: 0...20, using: &dice), rows: Int.random(in: 0...5, using: &dice))
            var before = Frame(size: size, unicode: round % 4 != 0)
            for row in 0..<size.rows { before.put(dice.text(pieces: 9), at: Point(column: 0, row: row), in: before.bounds) }
            let rect = Rect(
                column: Int.random(in: -5...20, using: &dice), row: Int.random(in: -2...5, using: &dice),
                columns: Int.random(in: 0...15, using: &dice), rows: Int.random(in: 0...4, using: &dice))
            var after = before
            drawAnything(on: &after, in: rect, with: &dice)
            #expect(holdsInvariants(before) && holdsInvariants(after))
            for row in 0..<size.rows {
                for column in 0..<size.columns where !rect.contains(Point(column: column, row: row)) {
                    let (old, new) = (before[column, row], after[column, row])
                    let mended = old.width != 1 && new == Cell(text: " ", width: 1, style: old.style)
                    #expect(old == new || mended || (old.width == 0 && new.width == 0 && old.text == new.text))
                }
            }
        }
    }

    private func drawAnything(on frame: inout Frame, in rect: Rect, with dice: inout Seeded) {
        let text = dice.text(pieces: 6, harmful: true)
        let line = StyledText([Run(text, Style(.title)), Run(dice.text(pieces: 3), Style(.key))])
        let row = Int.random(in: -1...4, using: &dice)
        switch Int.random(in: 0...9, using: &dice) {
        case 0...2:
            let point = Point(column: Int.random(in: -8...20, using: &dice), row: Int.random(in: -2...6, using: &dice))
            let used = frame.put(text, at: point, style: Style(.danger), in: rect)
            #expect(used >= 0 && (used == 0 || point.column + used <= min(rect.maxColumn, frame.size.columns)))
        case 3: frame.fill(rect, style: Style(.bar))
        case 4: frame.box(rect, title: line, note: line)
        case 5: frame.putRight(line, row: row, in: rect)
        case 6: frame.putCentred(line, row: row, in: rect)
        case 7: frame.putLeft(line, row: row, in: rect)
        case 8: frame.gauge(Double.random(in: 0...1, using: &dice), row: row, in: rect)
        default: frame.restyle(rect, style: Style(.selection))
        }
    }
}
