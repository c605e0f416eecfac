/// A way of asking for one fact that the listener takes for a question for another: it means the same as a way of asking for that one, or all
/// but the same.
package struct WordingClash: Equatable, Sendable {
    package var wording: String
    /// Id of the fact that it is written for; nil for a question that no fact answers.
    package var fact: String?
    /// Id of the fact that would be told.
    package var told: String

    package init(wording: String, fact: String?, told: String) {
        self.wording = wording
        self.fact = fact
        self.told = told
    }
}
