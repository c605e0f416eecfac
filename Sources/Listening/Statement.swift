import Reading

/// A figure of a text with all that decides whether another figure can be held against it: what is measured, of whom, when, how surely.
struct Statement {
    /// Figures of two sorts are never held against each other: 'rose by 4 percent' says nothing about '4 percent of the shops'.
    enum Sort: Equatable {
        /// By how much something became more or less.
        case change
        /// How much something is.
        case level
        /// How much of something.
        case share
        /// How many.
        case count
        /// For how long.
        case duration
        case money
        /// How many times as much.
        case factor
        /// In which year.
        case date
        /// How old the candidate was.
        case age
    }

    /// Number and unit, as typed.
    var span: ByteSpan
    /// Token indices of `span`.
    var tokens: Range<Int>
    /// Index of its clause.
    var clause: Int
    var sort: Sort
    var unit: Unit
    /// For rates: the span of time.
    var per: Unit?
    /// "usd", "eur"...; empty where none is named.
    var currency: String
    /// The values it can stand for, rounding and 'about' allowed for, in a unit that all statements of its kind share.
    var low: Double
    var high: Double
    var value: Double
    /// 'About', 'nearly', 'over', of spans of no fixed length...
    var loose: Bool
    /// Stems of what is measured, any of which may be it. Sorted.
    var heads: [UInt64]
    /// Stems of all that the sentence speaks of. Sorted.
    var context: [UInt64]
    /// The same; of a short sentence with those of the one before it.
    var setting: [UInt64]
    /// More rather than less, of a change; nil where it is not said.
    var rises: Bool?
    var marks: StatementMarks

    /// The two stand for the same value, as far as one can tell.
    func agrees(with other: Statement) -> Bool {
        if loose || other.loose { return low <= other.high && other.low <= high }
        return (low..<high).contains(other.value) || (other.low..<other.high).contains(value) || value == other.value
    }
}

/// What keeps two figures of one subject apart.
struct StatementMarks: Equatable {
    /// When: units and seasons, with a number or a rank where one is said.
    struct Time: Equatable, Hashable {
        var word: UInt64
        var number = 0
        var rank: UInt64 = 0
    }
    struct Compound: Equatable {
        var first: UInt64
        var second: UInt64
    }
    struct Qualified: Equatable {
        var word: UInt64
        /// The word before it.
        var by: UInt64
    }
    enum Moment: Equatable { case start, end }

    var times: [Time] = []
    var moment: Moment?
    /// 'old', 'new', 'first', 'second'... Sorted.
    var versions: [UInt64] = []
    var ages: [UInt64] = []
    /// 'median', 'p99', 'average', 'peak'... Sorted.
    var statistics: [UInt64] = []
    /// Names of places, companies, products: the beginnings of capitalised words. Sorted.
    var names: [UInt64] = []
    /// Groups: 'small', 'mobile', 'women'... Sorted.
    var groups: [UInt64] = []
    /// What the counted ones are told apart by, and by what means it was done. Sorted.
    var restriction: [UInt64] = []
    var means: [UInt64] = []
    var compounds: [Compound] = []
    var qualified: [Qualified] = []
    /// The first word that says anything.
    var lead: UInt64?
    /// Clusters of verbs in the sentence. Sorted.
    var verbs: [Int] = []
    /// Told as something that happened.
    var past = false
    /// Somebody else's figure.
    var others = false
    /// Intended, guessed.
    var planned = false
    /// 'Would', 'if', 'must'.
    var supposed = false
    /// Before whatever was done.
    var before = false
    /// Where a change set out from, and where it came to.
    var baseline = false
    var came = false
    var whole = false
    var part = false
    var each = false
    /// Net of something, or before something is taken off.
    var net = false
    /// One step of several, such as a rollout.
    var step = false
}
