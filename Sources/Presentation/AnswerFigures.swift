import InterviewEngine
import RubricScorer
import ViewModels

extension Turn {
    var pastedWords: Int { parts.reduce(0) { $0 + $1.pastedWords } }

    /// Words a minute between the first key of a text and sending it, pasted ones left out; nil where nothing was typed.
    ///
    /// - Parameter words: of all its answers.
    func wordsPerMinute(words: Int) -> Int? {
        let typing = parts.reduce(0) { sum, part in sum + (part.firstTyped.map { max(0, (part.sent - $0).count) } ?? 0) }
        return typing > 0 && words > pastedWords ? ((words - pastedWords) * 60_000 + typing / 2) / typing : nil
    }

    /// From the question to the first key; nil where nothing was typed. The reply to an interruption is sent before the answer that it cut
    /// into, which was begun first.
    var untilFirstWord: Milliseconds? {
        parts.compactMap(\.firstTyped).min().map { max(.zero, $0 - opened) }
    }
}

extension AnswerFiguresView {
    init(_ turn: Turn, _ sheet: AnswerSheet) {
        self.init(
            words: sheet.words, wordsPerMinute: turn.wordsPerMinute(words: sheet.words),
            firstWord: turn.untilFirstWord.map { ($0.count + 500) / 1_000 }, pastedWords: turn.pastedWords, vote: voteText(sheet.vote))
    }
}
