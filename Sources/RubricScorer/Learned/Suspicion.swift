import Reading

/// Finds claims that no verdict may rest on, by rules that know nothing of the rated answers: what stands word for word in the prompt, and,
/// in an answer that denies nearly all it says, what it denies. The rubric gives nothing for the one and level 1 at most for the other; so
/// no guarded verdict is more than it would be without them.
struct Suspicion {
    /// Claims that stand word for word in the prompt, by place, rising.
    let echoes: [Int]
    /// These, and what is denied where nearly everything is; by place, rising.
    let places: [Int]

    init(_ features: AnswerFeatures) {
        let answer = features.answer
        let asked = Self.stems(answer.question, answer.question.tokens.indices)
        let echoes = features.claims.indices.filter {
            Self.stands(Self.stems(answer.document, answer.document.clauses[features.claims[$0]].tokens), in: asked)
        }
        let denied = features.claims.indices.filter { answer.cues[features.claims[$0]].contains(Self.negation) }
        self.echoes = echoes
        // Of the rated answers three in a thousand deny so much.
        let deniesNearlyAll = denied.count >= 4 && denied.count * 10 > features.claims.count * 6
        places = deniesNearlyAll ? features.claims.indices.filter { denied.contains($0) || echoes.contains($0) } : echoes
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

    private static let negation = Vocabulary.shared.number(.negation)
}
