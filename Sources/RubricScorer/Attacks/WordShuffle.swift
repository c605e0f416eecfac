/// The words of an answer in a drawn order.
package struct WordShuffle: Attack {
    package enum Reach: String, CaseIterable, Sendable {
        case whole = "whole answer"
        case sentence = "per sentence"
    }

    let reach: Reach
    let dice: AttackDice

    package init(_ reach: Reach, dice: AttackDice = AttackDice()) {
        self.reach = reach
        self.dice = dice
    }

    package var kind: String { "shuffled" }
    package var manner: String { reach.rawValue }
    package var rule: AttackRule { .noRise(named: 0) }

    package func copy(of subject: AttackSubject) -> AttackedCopy? {
        let shuffled =
            switch reach {
            case .whole: words(subject.answer, subject.ordinal, 0).joined(separator: " ")
            case .sentence: Sentences(of: subject.answer).mapped { sentence($0, subject.ordinal, $1) }
            }
        return shuffled == subject.answer ? nil : AttackedCopy(answer: shuffled, detail: "")
    }

    private func words(_ text: String, _ ordinal: Int, _ number: Int) -> [Substring] {
        dice.inDrawnOrder(text.split { $0.isWhitespace }, "shuffle \(number)", ordinal)
    }

    /// What ends the sentence stays at its end.
    private func sentence(_ text: String, _ ordinal: Int, _ number: Int) -> String {
        guard let last = text.last, ".!?".contains(last) else { return words(text, ordinal, number).joined(separator: " ") }
        return words(String(text.dropLast()), ordinal, number).joined(separator: " ") + String(last)
    }
}
