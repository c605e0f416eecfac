/// What is put into answers.
package enum Matter: Sendable {
    /// One of these, drawn.
    case drawn([AttackText])
    /// So many of these, one after the other, that the answer comes to double its length.
    case padding([AttackText])
    /// Key terms of the rubric between commas.
    case termList
    /// Key terms of the rubric where verbs and nouns belong.
    case termSentences
    /// Letters in no order.
    case letters
    /// The prompt itself.
    case prompt

    /// The text for one answer with a name for it; nil where there is none.
    func piece(for subject: AttackSubject, _ dice: AttackDice, _ purpose: String) -> (text: String, name: String)? {
        switch self {
        case .drawn(let texts):
            guard !texts.isEmpty else { return nil }
            let text = texts[dice.pick(texts.count, purpose, subject.ordinal)]
            return (text.text, "text " + text.id)
        case .padding(let texts):
            guard !texts.isEmpty else { return nil }
            let words = max(Self.words(subject.answer), 1)
            return (Self.filler(dice.inDrawnOrder(texts, purpose, subject.ordinal), words: words), "")
        case .termList: return (Stuffing(dice, purpose, subject.ordinal).list, "")
        case .termSentences: return (Stuffing(dice, purpose, subject.ordinal).sentences, "")
        case .letters: return (Gibberish(dice, purpose, subject.ordinal).text, "")
        case .prompt: return subject.prompt.contains { !$0.isWhitespace } ? (subject.prompt, "") : nil
        }
    }

    static func words(_ text: String) -> Int { text.split { $0.isWhitespace }.count }

    /// Whole texts, over and over where there are too few, until so many words stand.
    static func filler(_ texts: [AttackText], words: Int) -> String {
        let counts = texts.map { max(Self.words($0.text), 1) }
        var pieces: [String] = []
        var left = words
        while left > 0 {
            left -= counts[pieces.count % texts.count]
            pieces.append(texts[pieces.count % texts.count].text)
        }
        return pieces.joined(separator: " ")
    }
}
