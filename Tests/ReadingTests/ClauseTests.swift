import Reading
import Testing

@Suite struct ClauseTests {
    private func clauses(_ text: String) -> [String] {
        let document = Document(of: text)
        return document.clauses.map { document.text($0.span) }
    }

    @Test func cutsAtSentenceEndsAndLines() {
        #expect(
            clauses("We cut it. Why? It was slow; too slow\n- and dear!") == ["We cut it", "Why", "It was slow", "too slow", "and dear"])
    }

    @Test func numbersAndAbbreviationsAreNoEnds() {
        #expect(clauses("It took 1.5 s, e.g. on phones.") == ["It took 1.5 s, e.g. on phones"])
    }

    @Test func aMissingFullStopIsSeen() {
        #expect(clauses("we shipped the model The page was slow") == ["we shipped the model", "The page was slow"])
    }

    @Test func aTextThatBeginsAnewIsCutThere() {
        let text = "we cut the ranker from nine stages to four and p95 fell"
        #expect(clauses(text + " " + text) == [text, text])
        #expect(Document(of: "\(text) and, as I said, \(text)").sentences == 1)
        // A few words that begin alike are no new beginning.
        #expect(clauses("we cut the ranker before we cut the ranker again") == ["we cut the ranker before we cut the ranker again"])
    }

    @Test(
        "emphasis is how a text is set, not what it says",
        arguments: [
            ("We **cut** the _slow_ model, by `40 ms`.", "We cut the slow model, by 40 ms."),
            ("***Cut*** it, **now**, and **1.9%** of **AUC**.", "Cut it, now, and 1.9% of AUC."),
        ])
    func emphasis(_ marked: String, _ plain: String) {
        let (marked, plain) = (Document(of: marked), Document(of: plain))
        #expect(marked.tokens.map(\.form) == plain.tokens.map(\.form))
        #expect(marked.tokens.map(\.mark) == plain.tokens.map(\.mark))
        #expect(marked.clauses.map(\.tokens) == plain.clauses.map(\.tokens))
    }

    @Test("a product, a name and a bullet are no emphasis", arguments: ["2*3 = 6", "2 * 3", "creator_id", "* first", "a*b"])
    func noEmphasis(_ text: String) {
        #expect(Document(of: text).tokens.contains { $0.mark == 0x2a || $0.mark == 0x5f })
    }

    @Test func longSentencesAreCutAtAJoiningWord() {
        let text =
            "We took the smaller model for the front page of the app, because the larger one held up every single request by forty ms"
        #expect(
            clauses(text) == [
                "We took the smaller model for the front page of the app",
                "because the larger one held up every single request by forty ms",
            ])
        #expect(clauses("We took it, because it was fast") == ["We took it, because it was fast"])
    }

    @Test func hyphensDoNotCut() {
        #expect(
            clauses("A rich-get-richer loop is what we had in the end and nobody in the whole building had seen it coming-up then").count
                == 1)
    }

    @Test func questionsAreWholeSentences() {
        let document = Document(of: "What is the limit? I'd say 150. And who owns it?")
        #expect(document.questions.map(document.text) == ["What is the limit", "And who owns it"])
    }

    @Test func negationReachesToTheNextMarkOrBut() {
        let document = Document(of: "We did not give up speed, we paid. Never slow but dear")
        let negated = document.tokens.filter { $0.kind == .word && $0.negated }.map { document.text($0.span) }
        #expect(negated == ["not", "give", "up", "speed", "Never", "slow"])
    }

    @Test func quotedSpansAreFound() {
        let document = Document(of: "She said \u{201c}too slow\u{201d} and \"leave it\".")
        #expect(document.quoted.map(document.text) == ["too slow", "leave it"])
    }

    @Test("clauses lie in the text, in order, whatever the bytes")
    func totalOverAnyBytes() {
        let alphabet = Array(" a,.1e9$%-\n'tx?\u{2019}\u{20ac}".utf8)
        var seed: UInt64 = 3
        for _ in 0..<500 {
            let bytes = (0..<120).map { _ -> UInt8 in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let pick = UInt8(truncatingIfNeeded: seed >> 33)
                return pick < 200 ? alphabet[Int(pick) % alphabet.count] : pick
            }
            let document = Document(utf8: bytes)
            var last = 0
            for clause in document.clauses {
                #expect(clause.span.start >= last && clause.span.end > clause.span.start && clause.span.end <= bytes.count)
                last = clause.span.end
            }
        }
    }
}
