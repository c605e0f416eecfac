/// Puts something that is no answer into an answer, or in its place.
package struct TextInsertion: Attack {
    package enum Way: Hashable, Sendable {
        case put(Insertion)
        /// In place of the answer.
        case alone
    }

    package let kind: String
    let matter: Matter
    let way: Way
    package let rule: AttackRule
    let dice: AttackDice

    package init(kind: String, _ matter: Matter, _ way: Way, rule: AttackRule = .noRise(named: 0), dice: AttackDice = AttackDice()) {
        self.kind = kind
        self.matter = matter
        self.way = way
        self.rule = rule
        self.dice = dice
    }

    package var manner: String {
        switch way {
        case .put(let insertion): insertion.join.rawValue
        case .alone: "alone"
        }
    }

    package func copy(of subject: AttackSubject) -> AttackedCopy? {
        var purpose = kind + " " + manner
        if case .put(let insertion) = way { purpose += " " + insertion.place.rawValue }
        guard let piece = matter.piece(for: subject, dice, purpose) else { return nil }
        switch way {
        case .alone: return AttackedCopy(answer: piece.text, detail: piece.name, isAlone: true)
        case .put(let insertion):
            guard insertion.fits(subject.answer) else { return nil }
            let detail = insertion.place.rawValue + (piece.name.isEmpty ? "" : ", " + piece.name)
            return AttackedCopy(answer: insertion.put(piece.text, into: subject.answer).answer, detail: detail)
        }
    }
}
