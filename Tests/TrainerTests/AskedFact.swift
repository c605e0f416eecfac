import InterviewEngine

extension Fact {
    /// A fact with nothing to it but the wordings that ask for it.
    static func asked(_ id: String, _ ask: [String]) -> Fact {
        Fact(id: id, about: id, text: "It is so.", ask: ask, raises: [], value: nil)
    }
}
