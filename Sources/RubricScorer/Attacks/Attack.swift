/// One thing done to answers to see whether the scorer can be fooled by it.
package protocol Attack: Sendable {
    /// "irrelevant", "negation": rows of a report are told apart by kind and manner.
    var kind: String { get }
    /// How it is done: "own paragraph", "per sentence"; empty where there is one way only.
    var manner: String { get }
    var rule: AttackRule { get }
    /// Nil where there is nothing to do to this answer.
    func copy(of subject: AttackSubject) -> AttackedCopy?
}

/// An answer after an attack.
package struct AttackedCopy: Equatable, Sendable {
    package var answer: String
    /// What was done, in a few words: "inside, text bees".
    package var detail: String
    /// The copy does not hold the answer: it is compared with no answer at all.
    package var isAlone = false

    package init(answer: String, detail: String, isAlone: Bool = false) {
        self.answer = answer
        self.detail = detail
        self.isAlone = isAlone
    }
}
