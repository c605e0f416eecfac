/// The answer, and then the answer again.
package struct SaidTwice: Attack {
    let join: Insertion.Join

    package init(_ join: Insertion.Join) { self.join = join }

    package var kind: String { "said_twice" }
    package var manner: String { join.rawValue }
    package var rule: AttackRule { .same }

    package func copy(of subject: AttackSubject) -> AttackedCopy? {
        guard subject.answer.contains(where: { !$0.isWhitespace }) else { return nil }
        return AttackedCopy(answer: Insertion(.after, join).put(subject.answer, into: subject.answer).answer, detail: "")
    }
}
