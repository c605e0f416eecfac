/// An answer that is attacked.
package struct AttackSubject: Equatable, Sendable {
    package var answer: String
    package var prompt: String
    package var round: RoundKind?
    /// Place among the answers, from 0: what the dice go by.
    package var ordinal: Int

    package init(answer: String, prompt: String, round: RoundKind? = nil, ordinal: Int = 0) {
        self.answer = answer
        self.prompt = prompt
        self.round = round
        self.ordinal = ordinal
    }
}
