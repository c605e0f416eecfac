/// The same answer from somebody who types in another way.
package struct BadTyping: Attack {
    package enum Habit: String, CaseIterable, Sendable {
        case typos
        case capitals = "all capitals"
        case noCapitals = "no capitals"
        case bullets
        case markdown
    }

    let habit: Habit
    let dice: AttackDice

    package init(_ habit: Habit, dice: AttackDice = AttackDice()) {
        self.habit = habit
        self.dice = dice
    }

    package var kind: String { "typed" }
    package var manner: String { habit.rawValue }
    package var rule: AttackRule { .near }

    package func copy(of subject: AttackSubject) -> AttackedCopy? {
        let typed =
            switch habit {
            case .typos: mistyped(subject.answer, subject.ordinal)
            case .capitals: subject.answer.uppercased()
            case .noCapitals: subject.answer.lowercased()
            case .bullets: Sentences(of: subject.answer).texts.map { "- " + $0 }.joined(separator: "\n")
            case .markdown: markdown(subject.answer)
            }
        return typed == subject.answer ? nil : AttackedCopy(answer: typed, detail: "")
    }

    /// One long word in eight has two neighbouring letters in the wrong order.
    private func mistyped(_ text: String, _ ordinal: Int) -> String {
        var bytes = Array(text.utf8)
        var start: Int?
        var word = 0
        let own = AttackDice(seed: dice.roll("typos", ordinal))
        for index in 0...bytes.count {
            if index < bytes.count, Self.isLetter(bytes[index]) {
                if start == nil { start = index }
                continue
            }
            guard let first = start else { continue }
            start = nil
            word += 1
            guard index - first >= 6, own.pick(8, "word", word) == 0 else { continue }
            let place = first + 1 + own.pick(index - first - 3, "place", word)
            bytes.swapAt(place, place + 1)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The first sentence is a heading, the others are paragraphs, and one long word in three is bold.
    private func markdown(_ text: String) -> String {
        var word = 0
        return Sentences(of: text).texts.enumerated().map { number, sentence in
            if number == 0 { return "# " + sentence }
            return sentence.split(separator: " ", omittingEmptySubsequences: false).map { part in
                guard part.utf8.count >= 7, part.utf8.allSatisfy(Self.isLetter) else { return String(part) }
                word += 1
                return word % 3 == 0 ? "**\(part)**" : String(part)
            }
            .joined(separator: " ")
        }
        .joined(separator: "\n\n")
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte) }
}
