/// An answer brought to a length that nobody types.
package struct LongAnswer: Attack {
    package enum Way: Sendable {
        /// Said over and over.
        case repeated
        /// Followed by filler.
        case padded([AttackText], Insertion.Join = .ownParagraph)
    }

    let way: Way
    /// Words of the copy, at least.
    let words: Int
    /// Only one answer in so many: such a copy takes as long as hundreds of others.
    let every: Int
    package let rule: AttackRule

    package init(_ way: Way, words: Int = 100_000, every: Int = 1, rule: AttackRule = .neverRises) {
        self.way = way
        self.words = words
        self.every = max(every, 1)
        self.rule = rule
    }

    package var kind: String { "long" }
    package var manner: String {
        switch way {
        case .repeated: "repeated, \(words) words"
        case .padded(_, .ownParagraph): "padded, \(words) words"
        case .padded(_, .sameLine): "padded in the same line, \(words) words"
        }
    }

    package func copy(of subject: AttackSubject) -> AttackedCopy? {
        guard subject.ordinal % every == 0 else { return nil }
        let own = Matter.words(subject.answer)
        guard own > 0 else { return nil }
        let detail = "\(words) words"
        switch way {
        case .repeated:
            let times = (words + own - 1) / own
            return AttackedCopy(answer: [String](repeating: subject.answer, count: times).joined(separator: "\n\n"), detail: detail)
        case .padded(let texts, let join):
            guard !texts.isEmpty else { return nil }
            let filler = Matter.filler(texts, words: max(words - own, 1))
            return AttackedCopy(answer: Insertion(.after, join).put(filler, into: subject.answer).answer, detail: detail)
        }
    }
}
