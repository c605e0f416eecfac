import Testing

@testable import Canvas

@Suite struct WrappingTests {
    private func rows(_ text: String, _ width: Int) -> [String] {
        wrap(text, width: width).map { line in
            String(decoding: Array(text.utf8)[line.range], as: UTF8.self) + (line.continues ? "/" : "")
        }
    }

    @Test func breaksAfterWordsAndKeepsSpacesWithTheRowBefore() {
        #expect(rows("the quick brown fox", 10) == ["the quick /", "brown fox"])
        #expect(rows("the quick  brown", 9) == ["the quick  /", "brown"])
        #expect(rows("abc   ", 3) == ["abc   "])
        #expect(rows("a well-known fact", 8) == ["a well-/", "known /", "fact"])
        #expect(rows("from -5 to", 7) == ["from -5 /", "to"])
    }

    @Test func breaksLongWordsWhereTheRowIsFull() {
        #expect(rows("abcdefgh", 3) == ["abc/", "def/", "gh"])
        #expect(rows("ab cdefgh", 4) == ["ab /", "cdef/", "gh"])
        #expect(rows("日本語", 1) == ["日/", "本/", "語"])
    }

    @Test func breaksAroundWideClustersButNotBeforeClosingMarks() {
        #expect(rows("日本語日本", 5) == ["日本/", "語日/", "本"])
        #expect(rows("日本語、日本", 6) == ["日本/", "語、日/", "本"])
        #expect(rows("use 日本", 6) == ["use 日/", "本"])
    }

    @Test func emptyParagraphsHaveARow() {
        #expect(rows("", 5) == [""])
        #expect(rows("a\n\nb\n", 5) == ["a", "", "b", ""])
        #expect(wrap("ab cd", width: 3).map(\.columns) == [2, 2])
    }

    @Test func rowsCoverTheTextAndFit() {
        var dice = Seeded(3)
        for _ in 0..<1500 {
            let text = dice.text(pieces: 40)
            let bytes = Array(text.utf8)
            let width = Int.random(in: 1...24, using: &dice)
            var at = 0
            for line in wrap(text, width: width) {
                #expect(line.range.lowerBound == at)
                let row = String(decoding: bytes[line.range], as: UTF8.self)
                var shown = row[...]
                while shown.hasSuffix(" ") { shown.removeLast() }
                #expect(textWidth(String(shown)) <= max(width, shown.count == 1 ? 2 : 0))
                #expect(!row.contains("\n"))
                #expect(!line.continues || !line.range.isEmpty)
                at = line.range.upperBound
                if !line.continues, at < bytes.count {
                    #expect(bytes[at] == 0x0A)
                    at += 1
                }
            }
            #expect(at == bytes.count)
        }
    }
}
