import CTerm
import Testing

@testable import Canvas

@Suite struct TextWidthTests {
    @Test(arguments: [
        ("a", 1), ("~", 1), ("é", 1), ("e\u{301}", 1), ("ß", 1), ("Ж", 1), ("ω", 1), ("…", 1), ("│", 1), ("█", 1), ("⠿", 1), ("①", 1),
        ("日", 2), ("、", 2), ("が", 2), ("か\u{3099}", 2), ("한", 2), ("Ａ", 2), ("\u{3000}", 2), ("\u{303F}", 1), ("𠀀", 2),
        ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2), ("👩🏽‍💻", 2), ("❤", 1), ("❤️", 1), ("⌚", 2), ("⌚\u{FE0E}", 2), ("🇩🇪", 2), ("🇩", 1), ("1️⃣", 1), ("🏴", 2),
        ("\u{1FAE8}", 1), ("\u{1FA75}", 1), ("\u{E000}", 1), ("\u{4DC0}", 1), ("\u{3248}", 1), ("\u{301}", 1), ("\u{0378}", 1),
        ("กำ", 2), ("ก็", 1), ("नि", 1), ("क्ष", 2), ("ש\u{5B8}", 1), ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{1112}", 2),
    ])
    func clusterHasWidth(_ text: String, _ width: Int) {
        #expect(text.count == 1)
        #expect(clusterWidth(Character(text)) == width)
        #expect(textWidth("\n" + text + "b") == width + 2)
    }

    @Test(arguments: [
        ("👨‍👩‍👧‍👦", "👨", ""), ("👍🏽", "👍", ""), ("❤️", "❤", ""), ("🇩🇪", "D", "E"), ("1️⃣", "1", ""), ("\u{1FAE8}", "□", ""),
        ("\u{1112}\u{1161}\u{11AB}", "한", ""),
        ("z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "z\u{300}\u{301}\u{302}\u{303}", ""), ("กำ", "ก", "ำ"), ("\u{301}", "◌\u{301}", ""),
    ])
    func clusterIsDrawnInSafeForm(_ text: String, _ cell: String, _ tail: String) {
        let glyph = Glyph(Character(text))
        #expect(Array(glyph.text.unicodeScalars) == Array(cell.unicodeScalars))
        #expect(Array(glyph.tail.unicodeScalars) == Array(tail.unicodeScalars))
    }

    #if canImport(Glibc)
        /// ncurses sums these widths, so a difference here is a torn row on the screen.
        @Test func theCLibraryAgreesOnEveryScalarThatIsDrawn() {
            for value in UInt32(0x20)..<0x110000 {
                guard let scalar = Unicode.Scalar(value) else { continue }
                let width: Int32
                switch scalarWidth(scalar) {
                case .narrow: width = 1
                case .wide: width = 2
                case .mark: width = 0
                case .hidden, .spacingMark, .unsafe: continue
                }
                if ct_wcwidth(value) != width { Issue.record("U+\(String(value, radix: 16)): \(ct_wcwidth(value)), ours \(width)") }
            }
        }

        @Test func theCLibraryAgreesOnEveryCellOfRandomText() {
            var dice = Seeded(5)
            var frame = Frame(size: Size(columns: 60, rows: 1))
            for _ in 0..<2000 {
                frame.fill(frame.bounds)
                frame.put(dice.text(pieces: 20, harmful: true), at: Point(column: 0, row: 0), in: frame.bounds)
                for column in 0..<60 where frame[column, 0].width > 0 {
                    let cell = frame[column, 0]
                    let sum = cell.text.unicodeScalars.reduce(Int32(0)) { $0 + ct_wcwidth($1.value) }
                    #expect(sum == Int32(cell.width), "\(cell.text.debugDescription)")
                }
            }
        }
    #endif

    @Test func simpleScalarsHaveTheWidthOfTheirClassAndNeverJoin() {
        for value in UInt32(0x20)..<0x20000 {
            guard let scalar = Unicode.Scalar(value), simpleWidth(value) > 0 else { continue }
            let width = scalarWidth(scalar)
            #expect(width == (simpleWidth(value) == 2 ? .wide : .narrow), "U+\(String(value, radix: 16))")
            var pair = String.UnicodeScalarView()
            pair.append(contentsOf: ["a", scalar, "한", scalar, scalar, "a"])
            #expect(String(pair).count == 6, "U+\(String(value, radix: 16))")
        }
    }

    @Test func steppingFindsTheClustersOfTheStandardLibrary() {
        var dice = Seeded(1)
        for _ in 0..<400 {
            var text = dice.text(pieces: 30)
            let expected = text.map { $0.utf8.count }
            let width = text.reduce(0) { $0 + clusterWidth($1) }
            text.withUTF8 { bytes in
                var lengths: [Int] = []
                var ends: [Int] = [0]
                while ends.last! < bytes.count {
                    let end = nextCluster(bytes, ends.last!, bytes.count).end
                    lengths.append(end - ends.last!)
                    #expect(previousBoundary(bytes, end, 0) == ends.last!)
                    ends.append(end)
                }
                #expect(lengths == expected)
                for offset in 0...bytes.count {
                    #expect(boundary(bytes, notBefore: offset) == ends.first { $0 >= offset })
                }
                #expect(textWidth(bytes, 0..<bytes.count) == width)
            }
        }
    }
}
