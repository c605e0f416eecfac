import Testing

@testable import Reading

@Suite struct SpellingTests {
    private static func table(_ words: String) -> HashTable {
        HashTable(words.split(separator: " ").map { PhraseTable.stem(String($0)) })
    }

    private let spelling = Spelling(
        known: [table("we pay small rooms for their creators monetisation latency stages"), table("stapes")],
        common: HashTable(["creators", "monetisation", "latency", "stages", "crores", "longer"].map { WordHash.of($0) }))

    private func stems(_ text: String) -> [UInt64] { Document(of: text, spelling: spelling).tokens.map(\.stem) }

    @Test(
        "a word that nobody knows is read as the one that it is a slip away from",
        arguments: [
            ("we pay the small craetors", "we pay the small creators"),
            ("we pay the small creatorss", "we pay the small creators"),
            ("we pay for the monetistion", "we pay for the monetisation"),
            ("we pay for the monetisatiom", "we pay for the monetisation"),
            ("we pay small rooms becuase they pay", "we pay small rooms because they pay"),
            ("Craetors pay for their small rooms", "Creators pay for their small rooms"),
            ("WE PAY THE SMALL CRAETORS", "we pay the small creators"),
            ("- Craetors pay for their small rooms", "- Creators pay for their small rooms"),
            (
                "we pay craetors for their small rooms and we pay craetors for their latency",
                "we pay creators for their small rooms and we pay creators for their latency"
            ),
        ])
    func slips(_ typed: String, _ meant: String) {
        #expect(stems(typed) == Document(of: meant).tokens.map(\.stem))
        #expect(Document(of: typed).tokens.map(\.stem) != Document(of: meant).tokens.map(\.stem), "as typed it is another word")
    }

    @Test("what was meant may be a function word")
    func functionWords() {
        let tokens = Document(of: "we pay small rooms becuase they pay", spelling: spelling).tokens
        #expect(tokens[4].function && tokens[4].form == WordHash.of("because"))
    }

    @Test(
        "what is too short to be sure, a name, a word that is known, another first letter, and another language stay as typed",
        arguments: [
            "we pay for the latecy", "we pay for their stapes", "we pay for the small xreators", "we pay Latecny for their small rooms",
            "la latecny pour chaque salle", "we pay for the craetros", "we pay for the craetors2",
            "we pay for the small crator", "we pay for the small lounges",
        ])
    func staysAsTyped(_ text: String) {
        #expect(Document(of: text, spelling: spelling).tokens == Document(of: text).tokens)
    }

    @Test("the words of a prompt stand as they are in an answer")
    func asked() {
        let knowing = spelling.knowing(Document(of: "What of the craetors?"))
        #expect(Document(of: "we pay the small craetors", spelling: knowing).tokens == Document(of: "we pay the small craetors").tokens)
    }

    @Test("a number word stands as it is")
    func numberWords() {
        let near = Spelling(known: [], common: HashTable([WordHash.of("cores"), WordHash.of("millon")]))
        let text = "it is over a million for them and about twenty crores of it is for us"
        #expect(Document(of: text, spelling: near).quantities == Document(of: text).quantities)
    }

    @Test("the text, and where its words stand, stay as they are")
    func spans() {
        let typed = "we pay the small craetors, and the lateyncy is small"
        let (mended, plain) = (Document(of: typed, spelling: spelling), Document(of: typed))
        #expect(mended.bytes == plain.bytes && mended.tokens.map(\.span) == plain.tokens.map(\.span))
        #expect(mended.tokens.map(\.stem) != plain.tokens.map(\.stem))
    }

    @Test("any bytes are read, mended or not")
    func anyBytes() {
        for first in UInt8.min...UInt8.max {
            let bytes = [first, 0x72, 0x61, 0x65, 0x74, 0x6f, first, 0x73, 0x20, first]
            #expect(Document(utf8: bytes, spelling: spelling).tokens.count == Document(utf8: bytes).tokens.count)
        }
    }
}
