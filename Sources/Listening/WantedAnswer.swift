import Reading

/// What a question that no fact was found for wants to hear of.
struct WantedAnswer {
    private let words: [UInt64]
    private let isYesOrNo: Bool

    init(_ tokens: ArraySlice<Token>) {
        words = QuestionWords(tokens).keys.filter { !AskingWords.all.contains($0) }
        isYesOrNo =
            tokens.first { $0.kind == .word && !QuestionReader.openers.contains($0.form) }
            .map { QuestionReader.auxiliaries.contains($0.form) } ?? false
    }

    /// Words with these keys tell it. To a yes or no it is enough that the most of it is spoken of; what asks how many wants all of it.
    func isAnswered(_ keys: [UInt64]) -> Bool {
        let shared = words.count(where: keys.contains)
        return shared > 0 && (isYesOrNo ? shared * 2 >= words.count : shared == words.count)
    }
}
