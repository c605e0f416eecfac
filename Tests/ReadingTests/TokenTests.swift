import Reading
import Testing

@Suite struct TokenTests {
    /// Of each mark of a text whether it stands within a word.
    private func within(_ text: String) -> [Bool] {
        let tokens = Document(of: text).tokens
        return tokens.indices.filter { tokens[$0].kind == .mark }.map { tokens.isWithin($0) }
    }

    @Test("a mark within a word has something on both sides, on the same line")
    func marksWithinWords() {
        #expect(within("trade-off") == [true] && within("A/B and-") == [true, false])
        #expect(within("-off") == [false] && within("so - so") == [false] && within("so- so") == [false])
        #expect(within("Hi,\nthere") == [false] && within(".").first == false)
    }

    @Test("nothing touches a line end, or what comes behind the last")
    func touchesNext() {
        let tokens = Document(of: "a.b\nc").tokens
        #expect(tokens.indices.map { tokens.touchesNext($0) } == [true, true, false, true, false])
    }

    @Test("words and numbers are spoken, and say something where they are no function words")
    func spoken() {
        let tokens = Document(of: "the page, 30 ms\n").tokens
        #expect(tokens.map(\.isSpoken) == [true, true, false, true, true, false])
        #expect(tokens.map(\.isContent) == [false, true, false, true, true, false])
    }
}
