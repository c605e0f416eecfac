/// A round as a line of time: how far each corner was covered while it was typed, and what happened.
package struct TimelineView: Equatable, Sendable {
    /// When the round began, in milliseconds of the session.
    package var began: Int
    /// Milliseconds.
    package var length: Int
    /// Latency, fairness, creator revenue; none while the scores are sealed.
    package var lanes: [TimelineLaneView]
    /// In order of time.
    package var marks: [TimelineMarkView]

    package init(began: Int, length: Int, lanes: [TimelineLaneView], marks: [TimelineMarkView]) {
        self.began = began
        self.length = length
        self.lanes = lanes
        self.marks = marks
    }
}

/// How far one corner was covered, as the room showed it (or, in an exam, would have).
package struct TimelineLaneView: Equatable, Sendable {
    /// From `at` on, in milliseconds of what the line of time is of: 0 absent, 1 named, 2 concrete, 3 traded, 4 guarded.
    package struct Step: Equatable, Sendable {
        package var at: Int
        package var step: Int

        package init(at: Int, step: Int) {
            self.at = at
            self.step = step
        }
    }
    package var label: String
    package var hue: DimensionHue
    /// In order of time; 0 before the first.
    package var steps: [Step]

    package init(label: String, hue: DimensionHue, steps: [Step]) {
        self.label = label
        self.hue = hue
        self.steps = steps
    }
}

/// Something that happened at one instant of a round.
package struct TimelineMarkView: Equatable, Sendable {
    package enum Kind: Equatable, Sendable, CaseIterable {
        case roundStart, question, followUp, interruption
        /// Two claims of the candidate's were held against each other.
        case contradiction
        /// Words that cost a level.
        case miss
        /// Set by whoever watches.
        case bookmark
        /// Written by somebody about what was said, a coach mostly.
        case comment
    }
    package var kind: Kind
    /// Milliseconds of the round.
    package var at: Int
    /// The same as it is shown: "12:40".
    package var clock: String
    /// Who spoke and their first words.
    package var label: String

    package init(kind: Kind, at: Int, clock: String, label: String) {
        self.kind = kind
        self.at = at
        self.clock = clock
        self.label = label
    }
}
