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

    @Test func rowsMendedAfterAChangeAreThoseBrokenAnew() {
        var dice = Seeded(5)
        for _ in 0..<3_000 {
            var scalars = Array(dice.text(pieces: .random(in: 0...60, using: &dice)).unicodeScalars.filter { $0 != "\n" })
            let width = Int.random(in: 1...24, using: &dice)
            func bytes(_ scalars: some Sequence<Unicode.Scalar>) -> [UInt8] { Array(String(String.UnicodeScalarView(scalars)).utf8) }
            var rows = wrap(String(String.UnicodeScalarView(scalars)), width: width)
            for _ in 0..<4 {
                let from = Int.random(in: 0...scalars.count, using: &dice)
                let to = min(scalars.count, from + Int.random(in: 0...3, using: &dice))
                let fresh = dice.text(pieces: .random(in: 0...3, using: &dice)).unicodeScalars.filter { $0 != "\n" }
                let (at, deleted) = (bytes(scalars[..<from]).count, bytes(scalars[from..<to]).count)
                scalars.replaceSubrange(from..<to, with: fresh)
                let now = bytes(scalars)
                rows = now.withUnsafeBufferPointer {
                    rewrap($0, rows, at: at, deleted: deleted, inserted: bytes(fresh).count, width: width)
                }
                #expect(rows == wrap(String(decoding: now, as: UTF8.self), width: width))
            }
        }
    }
}
