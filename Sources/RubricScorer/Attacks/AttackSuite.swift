/// All attacks, in the order of the report.
package struct AttackSuite: Sendable {
    package let attacks: [any Attack]
    /// One tally for each kind and manner, in the order of the attacks.
    private let rows: [Int]
    private let empty: [AttackTally]

    /// Most answers that are brought to 100,000 words.
    private static let longAnswers = 8
    /// Most answers that are padded to a length at which the filler outweighs them, and as much is still read.
    private static let outweighed = 512
    private static let outweighing = 500

    /// Kinds that no text is needed for.
    package static let ownKinds = [
        "stuffing_list", "stuffing_sentences", "prompt_echo", "letters", "negation", "shuffled", "said_twice", "long", "typed",
    ]

    /// - Parameters:
    ///   - texts: to put into answers; kinds of which there are none are left out.
    ///   - kinds: the only ones that are made; nil for all.
    ///   - answers: how many will be attacked.
    package init(texts: [AttackText] = WrittenTexts.all, kinds: [String]? = nil, answers: Int, seed: UInt64 = 1) {
        let dice = AttackDice(seed: seed)
        let all = Self.withOwnMatter(dice) + Self.withTexts(texts, dice) + Self.changes(texts, answers, dice)
        attacks = all.filter { kinds?.contains($0.kind) ?? true }
        var empty: [AttackTally] = []
        rows = attacks.map { attack in
            if let row = empty.firstIndex(where: { $0.kind == attack.kind && $0.manner == attack.manner }) { return row }
            empty.append(AttackTally(kind: attack.kind, manner: attack.manner, rule: attack.rule))
            return empty.count - 1
        }
        self.empty = empty
    }

    /// Each kind once, in the order of the report.
    package var kinds: [String] {
        empty.enumerated().compactMap { place, row in empty[..<place].contains { $0.kind == row.kind } ? nil : row.kind }
    }

    private static func insertions(_ kind: String, _ matter: Matter, named: Int = 0, _ dice: AttackDice) -> [any Attack] {
        (Insertion.all.map { TextInsertion.Way.put($0) } + [.alone])
            .map { TextInsertion(kind: kind, matter, $0, rule: .noRise(named: named), dice: dice) }
    }

    private static func withOwnMatter(_ dice: AttackDice) -> [any Attack] {
        let echoes = [TextInsertion.Way.put(Insertion(.front, .ownParagraph)), .put(Insertion(.front, .sameLine)), .alone]
            .map { TextInsertion(kind: "prompt_echo", .prompt, $0, dice: dice) }
        return insertions("stuffing_list", .termList, named: 1, dice) + insertions("stuffing_sentences", .termSentences, named: 1, dice)
            + echoes + insertions("letters", .letters, dice)
    }

    private static func withTexts(_ texts: [AttackText], _ dice: AttackDice) -> [any Attack] {
        var kinds: [String] = []
        for text in texts where !kinds.contains(text.kind) { kinds.append(text.kind) }
        return kinds.flatMap { kind in
            let own = texts.filter { $0.kind == kind }
            return insertions(kind, kind == "padding" ? .padding(own) : .drawn(own), named: kind == "stuffing" ? 1 : 0, dice)
        }
    }

    private static func changes(_ texts: [AttackText], _ answers: Int, _ dice: AttackDice) -> [any Attack] {
        var attacks: [any Attack] = [NegationFlip()]
        attacks += WordShuffle.Reach.allCases.map { WordShuffle($0, dice: dice) }
        attacks += Insertion.Join.allCases.map { SaidTwice($0) }
        func every(_ most: Int) -> Int { (answers + most - 1) / most }
        let padding = texts.filter { $0.kind == "padding" }
        attacks.append(LongAnswer(.repeated, every: every(longAnswers)))
        if !padding.isEmpty {
            attacks.append(LongAnswer(.padded(padding), every: every(longAnswers)))
            attacks += Insertion.Join.allCases.map {
                LongAnswer(.padded(padding, $0), words: outweighing, every: every(outweighed), rule: .noRise(named: 0))
            }
        }
        return attacks + BadTyping.Habit.allCases.map { BadTyping($0, dice: dice) }
    }

    /// What came of each attack on one answer, in order; nil where there was nothing to do.
    package func examples(_ subject: AttackSubject) -> [AttackTally.Example?] {
        func levels(_ answer: String) -> GuardedLevels { GuardedLevels(answer: answer, prompt: subject.prompt, round: subject.round) }
        let before = levels(subject.answer)
        return attacks.map { attack in
            guard let copy = attack.copy(of: subject) else { return nil }
            let start = copy.isAlone ? .nothing : before
            let after = levels(copy.answer)
            let broke = !attack.rule.broken(start, after).isEmpty
            return AttackTally.Example(
                ordinal: subject.ordinal, detail: copy.detail, before: start, after: after, copy: broke ? copy.answer : nil)
        }
    }

    /// One tally for each kind and manner, over the examples of each answer; those that nothing was done for are left out.
    package func tallies(_ examples: [[AttackTally.Example?]]) -> [AttackTally] {
        var tallies = empty
        for answer in examples {
            for (row, example) in zip(rows, answer) {
                if let example { tallies[row].note(example) }
            }
        }
        return tallies.filter { $0.copies > 0 }
    }
}
