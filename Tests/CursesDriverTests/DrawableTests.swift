import CTerm
import Canvas
import Testing

@testable import CursesDriver

@Suite("E5: clusters take on the terminal the columns that the frame gave them")
struct DrawableTests {
    private func drawn(_ text: String, _ width: UInt8, unicode: Bool = true) -> String {
        let drawable = Drawable(Cell(text: text, width: width, style: .text), unicode: unicode)
        return String(String.UnicodeScalarView(drawable.text.compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }))
            + String(repeating: " ", count: drawable.padding)
    }

    @Test("certain widths are drawn as they are, others in a safe form")
    func table() {
        #expect(drawn("a", 1) == "a")
        #expect(drawn("e\u{301}", 1) == "e\u{301}")
        #expect(drawn("日", 2) == "日")
        #expect(drawn("日", 1) == "□")
        #expect(drawn("❤\u{FE0F}", 2) == "❤ ")
        #expect(drawn("👨\u{200D}👩\u{200D}👧", 2) == "👨")
        #expect(drawn("\u{1FAE8}\u{10FFFF}", 1) == "□")
        #expect(drawn("\u{9B}", 1) == "□")
        #expect(drawn("a\u{301}\u{302}\u{303}\u{304}\u{305}", 1) == "a")
        #expect(drawn("é", 1, unicode: false) == "?")
        #expect(drawn("日", 2, unicode: false) == "? ")
    }

    @Test("2,000 random clusters: the columns are those of the cell, and ncurses takes them")
    func law() {
        var state: UInt64 = 5
        func next(_ bound: UInt32) -> UInt32 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt32(truncatingIfNeeded: state >> 33) % bound
        }
        for _ in 0..<2_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<(1 + next(7)) {
                let bound: UInt32 = [0x80, 0x370, 0x3000, 0x20000, 0x110000][Int(next(5))]
                if let scalar = Unicode.Scalar(next(bound)) { text.append(scalar) }
            }
            let cell = Cell(text: String(text), width: UInt8(1 + next(2)), style: .text)
            let drawable = Drawable(cell, unicode: true)
            let widths = drawable.text.map { Int(ct_wcwidth(UInt32(bitPattern: $0))) }
            #expect(widths.reduce(0, +) + drawable.padding == Int(cell.width), "\(Array(text))")
            #expect(widths.dropFirst().allSatisfy { $0 == 0 } && widths[0] > 0 && (1...5).contains(widths.count))
        }
    }
}
