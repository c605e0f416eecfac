package enum SessionMode: String, CaseIterable, Equatable, Sendable, Codable {
    /// Live coverage, hints and pauses, all recorded.
    case practice
    /// None of these; absences are listed in the sheet.
    case exam
}

/// What is fixed when a session begins. Part of the journal's header.
package struct SessionSetup: Equatable, Sendable, Codable {
    package var seed: UInt64
    package var mode: SessionMode
    /// Extra time in thousandths: 1000, 1250 or 1500. All minutes of rounds and phases are multiplied by it.
    package var pace: Int
    /// Ids of the rounds to be sat, in order.
    package var rounds: [String]
    /// Prompt ids heard in earlier sessions, least recently heard first: drawn last.
    package var avoid: [String]

    package init(seed: UInt64, mode: SessionMode, pace: Int, rounds: [String], avoid: [String]) {
        self.seed = seed
        self.mode = mode
        self.pace = pace
        self.rounds = rounds
        self.avoid = avoid
    }
}
