import Reading
import RubricScorer
import Testing

@Suite("Attacked copies") struct AttackCopyTests {
    private let subject = AttackSubject(
        answer: """
            We cut p99 from 300 to 120 ms, and AUC fell by 0.003. I gave up two features for it, because people left!
            If complaints rise above 2 %, we go back. Creators earned 4.5 % more.
            """, prompt: "What did you cut, and why?", round: .panel, ordinal: 3)
    private let text = AttackText(id: "one", kind: "irrelevant", text: "My aunt has 3.5 cats. She likes them.")

    private func times(_ piece: String, in text: String) -> Int {
        let (piece, text) = (Array(piece.utf8), Array(text.utf8))
        guard text.count >= piece.count else { return 0 }
        return (0...text.count - piece.count).filter { text[$0..<$0 + piece.count].elementsEqual(piece) }.count
    }

    @Test("the same seed makes the same copies, another seed others")
    func deterministic() {
        func copies(_ seed: UInt64) -> [AttackedCopy?] { AttackSuite(answers: 1, seed: seed).attacks.map { $0.copy(of: first) } }
        var first = subject
        first.ordinal = 0
        #expect(copies(1) == copies(1))
        let changed = zip(copies(1), copies(2)).filter { $0 != $1 }.count
        #expect(changed > 40, "\(changed)")
        #expect(Set(AttackSuite(answers: 1).attacks.compactMap { $0.copy(of: first)?.answer }).count > 60)
    }

    @Test("a text is put where it is said to be, once, and the rest is the answer", arguments: Insertion.all)
    func insertion(way: Insertion) {
        let (answer, span) = way.put(text.text, into: subject.answer)
        let bytes = Array(answer.utf8)
        #expect(String(decoding: bytes[span.start..<span.end], as: UTF8.self) == text.text)
        #expect(times(text.text, in: answer) == 1)
        let before = String(decoding: bytes[..<span.start], as: UTF8.self)
        let after = String(decoding: bytes[span.end...], as: UTF8.self)
        let rest = (before + " " + after).split { $0.isWhitespace }
        #expect(rest == subject.answer.split { $0.isWhitespace })
        #expect(before.isEmpty == (way.place == .front) && after.isEmpty == (way.place == .after))
        for side in [before.suffix(2), after.prefix(2)] where !side.isEmpty {
            #expect((side == "\n\n") == (way.join == .ownParagraph))
        }
    }

    @Test("the middle lies between sentences, never within a number")
    func middle() {
        let answer = "It fell by 0.003 and 4.5 and 6.7. We shipped."
        #expect(Insertion(.inside, .sameLine).put("X", into: answer).answer == "It fell by 0.003 and 4.5 and 6.7. X We shipped.")
        #expect(
            Insertion(.inside, .sameLine).put("X", into: answer, cut: .fullStop).answer
                == "It fell by 0.003 and 4.5 and 6. X 7. We shipped.")
        #expect(!Insertion(.inside, .sameLine).fits("one sentence of 0.5"))
        #expect(Insertion(.inside, .sameLine).put("X", into: "one sentence").answer == "X one sentence")
        #expect(
            TextInsertion(kind: "k", .drawn([text]), .put(Insertion(.inside, .sameLine))).copy(of: AttackSubject(answer: "one", prompt: ""))
                == nil)
    }

    @Test("nothing is inserted twice, in any copy of any answer")
    func once() {
        let texts = WrittenTexts.all
        for (ordinal, rated) in RatedAnswer.all.enumerated() where ordinal % 40 == 0 {
            let subject = AttackSubject(answer: rated.answer, prompt: rated.prompt, round: rated.round, ordinal: ordinal)
            for attack in AttackSuite(texts: texts, answers: 1).attacks {
                guard let copy = attack.copy(of: subject), copy.detail.contains("text "),
                    let text = texts.first(where: { copy.detail.hasSuffix("text " + $0.id) })
                else { continue }
                #expect(times(text.text, in: copy.answer) == 1, "\(rated.id) \(copy.detail)")
            }
        }
    }

    @Test("sentences are found with their ends, and put together again byte for byte")
    func sentences() {
        #expect(Sentences(of: "One. Two 0.5 %? Three!\n- four\n\n five.").texts == ["One.", "Two 0.5 %?", "Three!", "- four", "five."])
        for text in ["", " \n", "a", " a. \n\n b ", subject.answer, "é.  ü!\tx"] {
            #expect(Sentences(of: text).mapped { text, _ in text } == text)
        }
    }

    @Test(
        "negations really flip",
        arguments: [
            ("We cut p99.", "We did not cut p99."),
            ("I gave up AUC and kept the old row.", "I did not give up AUC and did not keep the old row."),
            ("Latency fell to 120 ms.", "Latency did not fall to 120 ms."), ("I'd ship it.", "I'd not ship it."),
            ("We then dropped it.", "We then did not drop it."), ("The page is slow.", "The page is not slow."),
            ("We will roll back.", "We will not roll back."), ("They have left.", "They have not left."),
            ("We had a plan.", "We did not have a plan."),
            ("She earns more.", "She does not earn more."), ("we accept it", "we do not accept it"),
            ("Measured over 4 weeks.", "Did not measure over 4 weeks."),
            ("We carried it, decided on it.", "We did not carry it, decided on it."), ("It\u{2019}s live.", "It\u{2019}s not live."),
        ])
    func flips(said: String, denied: String) {
        #expect(NegationFlip.flipped(said).text == denied)
        #expect(Document(of: denied).tokens.contains { $0.negated })
        #expect(!Document(of: said).tokens.contains { $0.negated })
        // What is denied stays denied.
        if !said.contains("decided") { #expect(NegationFlip.flipped(denied) == (denied, 0)) }
    }

    @Test("what claims nothing, or is denied already, is left alone")
    func leftAlone() {
        for text in [
            "", "We did not cut it.", "I never gave up.", "We can't.", "Nothing.", "the cut, the cost, a hundred", "\u{1F600} !!", "Indeed",
        ] {
            #expect(NegationFlip.flipped(text) == (text, 0))
            #expect(NegationFlip().copy(of: AttackSubject(answer: text, prompt: "")) == nil)
        }
    }

    @Test("claims of nearly all rated answers are denied, and nothing else of them changes")
    func ratedAnswers() {
        var flipped = 0
        for rated in RatedAnswer.all {
            let (text, claims) = NegationFlip.flipped(rated.answer)
            if claims > 1 { flipped += 1 }
            #expect(
                text.filter { !$0.isLetter && $0 != "'" && $0 != " " } == rated.answer.filter { !$0.isLetter && $0 != "'" && $0 != " " })
        }
        #expect(flipped * 100 > RatedAnswer.all.count * 85, "\(flipped)")
    }

    @Test("a shuffle keeps every word and the ends of sentences")
    func shuffles() throws {
        for reach in WordShuffle.Reach.allCases {
            let copy = try #require(WordShuffle(reach).copy(of: subject)).answer
            #expect(copy != subject.answer)
            let bare = { (text: String) in text.filter { !".!?".contains($0) }.split { $0.isWhitespace }.map(String.init).sorted() }
            #expect(bare(copy) == bare(subject.answer))
        }
        let copy = try #require(WordShuffle(.sentence).copy(of: subject)).answer
        #expect(Sentences(of: copy).texts.map { $0.last } == Sentences(of: subject.answer).texts.map { $0.last })
    }

    @Test("typed badly it is the same answer")
    func typing() throws {
        func typed(_ habit: BadTyping.Habit) throws -> String { try #require(BadTyping(habit).copy(of: subject)).answer }
        #expect(try typed(.capitals) == subject.answer.uppercased())
        #expect(try typed(.noCapitals) == subject.answer.lowercased())
        #expect(try typed(.bullets).split(separator: "\n").allSatisfy { $0.hasPrefix("- ") })
        #expect(try typed(.bullets).split(separator: "\n").count == 4)
        #expect(try typed(.markdown).hasPrefix("# We cut") && typed(.markdown).contains("**"))
        let long = AttackSubject(answer: String(repeating: "complaints about 300 ms ", count: 40), prompt: "")
        let mistyped = try #require(BadTyping(.typos).copy(of: long)).answer
        #expect(mistyped.sorted() == long.answer.sorted() && mistyped != long.answer)
        let wrong = mistyped.split(separator: " ").filter { !["complaints", "about", "300", "ms"].contains($0) }
        #expect((1...12).contains(wrong.count), "\(wrong)")
        #expect(BadTyping(.noCapitals).copy(of: AttackSubject(answer: "as it is", prompt: "")) == nil)
    }

    @Test("padding doubles, twice is twice, long is long, and the prompt is echoed only where there is one")
    func lengths() throws {
        func words(_ text: String) -> Int { text.split { $0.isWhitespace }.count }
        let own = words(subject.answer)
        let filler = WrittenTexts.all.filter { $0.kind == "padding" }
        let padded = try #require(TextInsertion(kind: "padding", .padding(filler), .put(Insertion(.after, .sameLine))).copy(of: subject))
            .answer
        #expect(padded.hasPrefix(subject.answer) && (2 * own...2 * own + 50).contains(words(padded)))
        #expect(try #require(SaidTwice(.sameLine).copy(of: subject)).answer == subject.answer + " " + subject.answer)
        for way in [LongAnswer.Way.repeated, .padded(filler)] {
            let long = try #require(LongAnswer(way, every: 3).copy(of: subject)).answer
            #expect(long.hasPrefix(subject.answer + "\n\n") && (100_000...100_100).contains(words(long)))
            #expect(LongAnswer(way, every: 2).copy(of: subject) == nil)
        }
        let echo = TextInsertion(kind: "prompt_echo", .prompt, .alone)
        #expect(echo.copy(of: subject) == AttackedCopy(answer: subject.prompt, detail: "", isAlone: true))
        #expect(echo.copy(of: AttackSubject(answer: "a", prompt: " ")) == nil)
        for attack in [SaidTwice(.sameLine), LongAnswer(.repeated)] as [any Attack] {
            #expect(attack.copy(of: AttackSubject(answer: " \n", prompt: "")) == nil)
        }
    }

    @Test("stuffing is made of the rubric's terms, gibberish of none")
    func matter() throws {
        let list = Stuffing(AttackDice(), "list", 1).list.dropLast()
        let terms = list.split(separator: ",").map { $0.drop { $0 == " " } }
        #expect(terms.count == 24 && Set(terms).count == 24 && terms.allSatisfy { Stuffing.known.contains(String($0)) })
        let sentences = Stuffing(AttackDice(), "list", 1).sentences
        #expect(!sentences.contains("*") && Sentences(of: sentences).spans.count == 4)
        #expect(Gibberish(AttackDice(), "g", 0).text != Gibberish(AttackDice(), "g", 1).text)
        #expect(Gibberish(AttackDice(), "g", 0).text.split(separator: " ").count == 40)
    }
}
