import Reading
import Testing

@testable import RubricScorer

@Suite struct WordOrderTests {
    private let document = Document(of: "We cut of and, the of creators.")

    private func word(_ word: String) -> Int { FunctionWords.number(WordHash.of(word)) }

    private func pair(_ one: Int, _ other: Int) -> Int { one * WordKind.count + other }

    private func kinds(_ text: String) -> [Int] {
        let document = Document(of: text)
        return document.tokens.map { WordKind.number($0, in: document.bytes) - FunctionWords.count }
    }

    @Test("other words than function words are told by their endings, in small letters and capitals")
    func endings() {
        #expect(kinds("cutting CUTTED hardly payment payments rankers stages ranker rank glass") == [5, 6, 7, 8, 9, 10, 11, 12, 13, 13])
        #expect(kinds("red ing bed") == [13, 13, 13], "an ending needs a word")
        #expect(kinds("40 ms. \"so\"; \n -").filter { $0 >= 0 } == [0, 13, 1, 3, 3, 2, 4, 3])
    }

    @Test("a clause begins with what stands before it in its sentence, and ends before the next clause")
    func pairs() {
        var found: [Int] = []
        for clause in document.clauses.indices { WordOrder.eachPair(document, clause) { found.append($0) } }
        let other = FunctionWords.count + 13
        let nouns = FunctionWords.count + 10
        #expect(
            found == [
                pair(WordKind.stop, word("we")), pair(word("we"), other), pair(other, word("of")), pair(word("of"), word("and")),
                pair(word("and"), FunctionWords.count + 2), pair(FunctionWords.count + 2, word("the")), pair(word("the"), word("of")),
                pair(word("of"), nouns), pair(nouns, WordKind.stop),
            ])
        found = []
        let marks = Document(of: "we ... -- 5 7 !")
        for clause in marks.clauses.indices { WordOrder.eachPair(marks, clause) { found.append($0) } }
        #expect(found == [pair(WordKind.stop, word("we")), pair(word("we"), WordKind.stop)], "marks and numbers beside each other")
        found = []
        let twice = Document(of: "the the cut")
        WordOrder.eachPair(twice, 0) { found.append($0) }
        #expect(found == [pair(WordKind.stop, word("the")), pair(word("the"), other)], "a word typed twice")
    }

    @Test("a clause is as odd as its pairs together; where nothing is known, nothing is odd")
    func oddity() {
        var weights = [Int8](repeating: 0, count: WordOrder.pairs)
        weights[pair(word("of"), word("and"))] = -96
        weights[pair(word("the"), word("of"))] = -64
        weights[pair(WordKind.stop, word("we"))] = 32
        #expect(document.clauses.indices.reduce(0) { $0 + WordOrder(weights: weights).oddity(document, $1) } == 4000)
        #expect(WordOrder().oddity(document, 0) == 0)
    }

    @Test(
        "a word typed twice, or one left out, puts no sentence out of order",
        arguments: [
            "We cut the the ranker from nine stages.", "I I would keep it for small channels.",
            "And so we the small channels a floor of 5 percent.",
        ])
    func slips(_ text: String) {
        let features = AnswerFeatures(answer: text, prompt: "")
        let model = Scorer.model
        let document = features.answer.document
        #expect(document.clauses.indices.reduce(0) { $0 + model.outsiders.words.order.oddity(document, $1) } <= 1000)
        #expect(AnswerReading(features, model: model, round: nil).foreign.isEmpty)
    }

    @Test("what everybody writes speaks for an order, what nobody writes against one")
    func pairsAreKnown() {
        let order = Scorer.model.outsiders.words.order
        #expect(order.weights.count == WordOrder.pairs)
        #expect(order.weights[pair(word("in"), word("the"))] > 0 && order.weights[pair(word("of"), word("and"))] < 0)
        #expect(order.weights[pair(word("the"), WordKind.stop)] < -64, "no sentence ends with an article")
    }

    @Test("dots, exclamation marks and dashes put nothing out of order, nor in order", arguments: ["...", "!!!!", ". ----------", "."])
    func marks(_ stop: String) {
        let said = ["We cut the ranker", "small channels got 9 percent", "viewers stayed longer", "so we kept it"]
        let reading = AnswerReading(
            answer: said.map { $0 + stop }.joined(separator: " "), prompt: "", model: Scorer.model, round: nil)
        #expect(reading.features.claims.count >= 4)
        let jumbled = "Of and we the cut. Would the is budget. Creators of to small lost. It the and fell 3 %. To of p95 was a 200."
        let odd = jumbled.replacing(".", with: stop)
        #expect(AnswerReading(answer: odd, prompt: "", model: Scorer.model, round: nil).features.claims.isEmpty)
    }

    @Test("of rated answers whose words are shuffled hardly any keeps a claim")
    func shuffled() {
        var copies = 0
        var read = 0
        for (number, rated) in RatedAnswer.all.enumerated() where number % 12 == 0 {
            let subject = AttackSubject(answer: rated.answer, prompt: rated.prompt, ordinal: number)
            guard let copy = WordShuffle(.whole).copy(of: subject) else { continue }
            let reading = AnswerReading(answer: copy.answer, prompt: rated.prompt, model: Scorer.model, round: nil)
            copies += 1
            if !reading.features.claims.isEmpty { read += 1 }
        }
        #expect(copies == 84)
        // What was reached; it may only be lowered.
        #expect(read <= 8, "\(read) of \(copies)")
    }
}
