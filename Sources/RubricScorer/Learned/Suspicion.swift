import Reading

/// Finds claims that no verdict may rest on, by rules that know nothing of the rated answers: what stands word for word in the prompt, where
/// an answer begins anew in the middle of a claim, and, in one that denies nearly all it says, what it denies. The rubric gives nothing for
/// the first two and level 1 at most for the last; so no guarded verdict is more than it would be without them.
struct Suspicion {
    /// Claims that stand word for word in the prompt, by place, rising.
    let echoes: [Int]
    private let seams: [Int]
    private let denied: [Int]

    init(_ features: AnswerFeatures) {
        let answer = features.answer
        let asked = Self.stems(answer.question, answer.question.tokens.indices)
        let claims = features.claims.map { Self.stems(answer.document, answer.document.clauses[$0].tokens) }
        echoes = claims.indices.filter { Self.stands(claims[$0], in: asked) }
        let beginning = Self.stems(answer.document, 0..<min(answer.document.tokens.count, Self.longestSeam))
        seams = claims.indices.filter { Self.runs(claims[$0], into: beginning) }
        denied = features.claims.indices.filter { features.cues[$0].contains(Self.negation) }
    }

    /// Of an answer's own claims the echoes, what runs on into the answer said again, and what is denied where nearly everything is; by
    /// place, rising.
    func places(among own: [Int]) -> [Int] {
        let own = Set(own)
        let denied = denied.filter(own.contains)
        // Of the rated answers three in a thousand deny so much.
        let deniesNearlyAll = denied.count >= 4 && denied.count * 10 > own.count * 6
        return Set(echoes + seams + (deniesNearlyAll ? denied : [])).intersection(own).sorted()
    }

    /// Words and numbers, by stem.
    private static func stems(_ document: Document, _ range: Range<Int>) -> [UInt64] {
        range.compactMap { document.tokens[$0].kind == .word || document.tokens[$0].kind == .number ? document.tokens[$0].stem : nil }
    }

    /// One after the other, with nothing between.
    private static func stands(_ words: [UInt64], in text: [UInt64]) -> Bool {
        guard !words.isEmpty, words.count <= text.count else { return false }
        return (0...text.count - words.count).contains { text[$0..<$0 + words.count].elementsEqual(words) }
    }

    /// What a claim ends with, four words or more but not the whole claim, is how the answer begins.
    private static func runs(_ words: [UInt64], into beginning: [UInt64]) -> Bool {
        guard words.count > 4 else { return false }
        return (1...words.count - 4).contains { beginning.starts(with: words[$0...]) }
    }

    /// No more words of an answer's beginning are looked for.
    private static let longestSeam = 200

    private static let negation = Vocabulary.shared.number(.negation)
}
