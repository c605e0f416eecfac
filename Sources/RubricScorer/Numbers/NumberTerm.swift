import Reading

/// A quantity as arithmetic needs it: exact, with its rate, its neighbours' words, and how firmly it is meant.
struct NumberTerm {
    enum Firmness { case exact, about, atLeast, atMost }

    /// Index in `Document.quantities`.
    var index: Int
    var value: ExactNumber
    var measure: Measure
    var span: ByteSpan
    /// Number, unit and rate.
    var tokens: Range<Int>
    var firmness: Firmness
    /// One end of "20-30", "20 to 30" or "20 or 30".
    var isRange = false
    /// Ordinal of its sentence, and that sentence's tokens.
    var sentence: Int
    var sentenceTokens: Range<Int>
    /// Written as a part or a multiple: "half", "a third", "doubled".
    var isPart: Bool
    /// Letters hang on it that are no unit: "720p", "4a".
    var isName: Bool

    var unit: Unit { measure.unit }

    /// A number that counts or measures something.
    var counts: Bool {
        if isName { return false }
        return switch unit {
        case .date, .ordinal, .percentile, .times: false
        default: true
        }
    }

    /// In milliseconds, where it is a span of time of a fixed length.
    var milliseconds: ExactNumber? { TimeSpans.milliseconds(unit).flatMap { value.times($0) } }
}

/// Lengths of spans of time.
enum TimeSpans {
    static func milliseconds(_ unit: Unit) -> Int? {
        switch unit {
        case .millisecond: 1
        case .second: 1_000
        case .minute: 60_000
        case .hour: 3_600_000
        case .day: 86_400_000
        case .week: 604_800_000
        default: nil
        }
    }

    /// How many of the short span are in the long one: the fewest and the most that people count (a week has five working days,
    /// a day eight working hours). Nil when `short` is not shorter.
    static func count(of short: Unit, in long: Unit) -> (fewest: Int, most: Int)? {
        switch (short, long) {
        case (.second, .minute), (.minute, .hour): (60, 60)
        case (.second, .hour): (3_600, 3_600)
        case (.second, .day): (86_400, 86_400)
        case (.minute, .day): (1_440, 1_440)
        case (.hour, .day): (8, 24)
        case (.hour, .week): (35, 168)
        case (.day, .week): (5, 7)
        case (.day, .month): (20, 31)
        case (.day, .year): (200, 366)
        case (.week, .month): (4, 5)
        case (.week, .quarter): (12, 13)
        case (.week, .year): (40, 53)
        case (.month, .quarter): (3, 3)
        case (.month, .year): (12, 12)
        case (.quarter, .year): (4, 4)
        case (.second, .week): (604_800, 604_800)
        case (.second, .month): (2_419_200, 2_678_400)
        case (.second, .year): (31_536_000, 31_622_400)
        default: nil
        }
    }
}
