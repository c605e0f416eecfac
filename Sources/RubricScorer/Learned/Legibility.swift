import Reading

/// Tells what can be read at all: words that are some, in an order, and more than terms strung together.
struct Legibility {
    /// Claims of words that are some, stand in an order and are more than terms strung together; none of a text that is out of order, or no
    /// English, all over.
    let places: [Int]
    /// Words of the claims, but for those of words that nobody knows.
    let words: Int

    /// Neighbours in a sentence that speak so much against an order, in thousandths of a logarithm, are no slip: of 21,000 sentences of
    /// rated answers, held against what the others hold, two have them, and one in three whose words were shuffled.
    private static let oddSentence = 6700
    /// The same of a whole text: one rated answer of 3,600, and fourteen in fifteen that were shuffled.
    private static let oddText = 2000
    /// In fewer words some may all be names. Of the claims of rated answers with more, held against the words of all other texts, two of
    /// 6,000 are unknown in six words of ten; of whole answers none in three words of ten.
    private static let fewWords = 4
    /// Towards terms strung together, for each word, in thousandths. Of the sentences of rated answers three in a thousand lean so far, and
    /// one in four of what strings terms together.
    private static let strung = 700

    init(_ features: AnswerFeatures, _ words: WordKnowledge) {
        let clauses = features.answer.document.clauses
        let oddities = features.claims.map { words.order.oddity(features.answer.document, $0) }
        var ofSentence: [Int: Int] = [:]
        for (claim, oddity) in zip(features.claims, oddities) { ofSentence[clauses[claim].sentence, default: 0] += oddity }
        var all = (oddity: 0, contents: 0, unknown: 0)
        let tallies = clauses.map { words.tally(features.answer.document, $0) }
        let strange = Self.strangers(tallies)
        var length = 0
        var result: [Int] = []
        for (place, claim) in features.claims.enumerated() {
            let clause = clauses[claim]
            if !strange[claim] { length += clause.words }
            if let oddity = ofSentence[clause.sentence], oddity >= Self.oddSentence { continue }
            let tally = tallies[claim]
            if strange[claim] || Self.isStrung(tally, clause, features.answer.document) { continue }
            result.append(place)
            all.oddity += oddities[place]
            all.contents += tally.contents
            all.unknown += tally.unknown
        }
        let isUnknown = all.contents >= Self.fewWords && all.unknown * 10 >= all.contents * 4
        places = all.oddity >= Self.oddText || isUnknown ? [] : result
        self.words = length
    }

    /// What measures something says something, however many terms it holds.
    private static func isStrung(_ tally: WordKnowledge.Tally, _ clause: Clause, _ document: Document) -> Bool {
        tally.contents >= fewWords && tally.string >= strung * tally.contents
            && !document.quantities(in: clause).contains { document.quantities[$0].isMeasure }
    }

    /// Clauses of words that nobody knows; a few such words beside a clause of more belong to it.
    private static func strangers(_ tallies: [WordKnowledge.Tally]) -> [Bool] {
        var result = tallies.map { $0.contents >= fewWords && $0.unknown * 10 >= $0.contents * 6 }
        func isOfUnknown(_ clause: Int) -> Bool { tallies[clause].contents > 0 && tallies[clause].unknown == tallies[clause].contents }
        for clause in result.indices.dropFirst() where result[clause - 1] && isOfUnknown(clause) { result[clause] = true }
        for clause in result.indices.dropLast().reversed() where result[clause + 1] && isOfUnknown(clause) { result[clause] = true }
        return result
    }
}
