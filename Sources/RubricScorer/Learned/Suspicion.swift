import Reading

/// Finds claims that no verdict may rest on, by rules that know nothing of the rated answers: what stands word for word in the prompt, and,
/// in an answer that denies nearly all it says, what it denies. The rubric gives nothing for the one and level 1 at most for the other; so no
/// guarded verdict is more than it would be without them.
struct Suspicion {
    /// Claims that stand word for word in the prompt, by place, rising.
    let echoes: [Int]
    private let denied: [Int]

    init(_ features: AnswerFeatures) {
        let answer = features.answer
        let asked = Self.stems(answer.question, answer.question.tokens.indices)
        let claims = features.claims.map { Self.stems(answer.document, answer.document.clauses[$0].tokens) }
        echoes = claims.indices.filter { Self.stands(claims[$0], in: asked) }
        denied = features.claims.indices.filter { features.cues[$0].contains(Self.negation) }
    }

    /// Of an answer's own claims the echoes, and what is denied where nearly everything is; by place, rising.
    func places(among own: [Int]) -> [Int] {
        Set(echoes + (deniesNearlyAll(own) ? denied : [])).intersection(own).sorted()
    }

    /// Of the rated answers three in a thousand deny so much.
    func deniesNearlyAll(_ own: [Int]) -> Bool {
        let count = deniedCount(own)
        return count >= 4 && count * 10 > own.count * 6
    }

    /// Much of an answer's own claims is denied; of the rated answers three in a hundred deny so much.
    func deniesMuch(_ own: [Int]) -> Bool {
        let count = deniedCount(own)
        return count >= 3 && count * 10 >= own.count * 4
    }

    private func deniedCount(_ own: [Int]) -> Int { Set(denied).intersection(own).count }

    /// Words and numbers, by stem.
    private static func stems(_ document: Document, _ range: Range<Int>) -> [UInt64] {
        range.compactMap { document.tokens[$0].isSpoken ? document.tokens[$0].stem : nil }
    }

    /// One after the other, with nothing between.
    private static func stands(_ words: [UInt64], in text: [UInt64]) -> Bool {
        guard !words.isEmpty, words.count <= text.count else { return false }
        return (0...text.count - words.count).contains { text[$0..<$0 + words.count].elementsEqual(words) }
    }

    private static let negation = Vocabulary.shared.number(.negation)
}
