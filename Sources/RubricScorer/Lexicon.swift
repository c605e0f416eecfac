/// A named set of phrases that mean one thing to the scorer.
///
/// Phrases are separated by commas and matched by stem, with `=` before a word as typed; `_` stands for up to two words of any kind; `#` for any number,
/// `#ms` for milliseconds or a percentile, `#t` for a longer span of time, `#%` for a percentage, `#$` for money,
/// `#p` for people, `#x` for a factor.
package struct Lexicon: Sendable {
    package let id: String
    package let phrases: String
    /// A hit inside the scope of a negation does not count ("we did not give up anything").
    package let affirmative: Bool

    init(_ id: String, affirmative: Bool = false, _ phrases: String) {
        self.id = id
        self.phrases = phrases
        self.affirmative = affirmative
    }

    /// Every lexicon, in a fixed order that gives each its number.
    package static let all: [Lexicon] = topics + trades + guards + outcomes + proofs + liveTerms + limits + fillers
}

/// A set of lexicon and fact numbers, at most 128.
package struct CueSet: Equatable, Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    package init() {}

    @inline(__always)
    package mutating func insert(_ number: Int) {
        if number < 64 { low |= 1 << UInt64(number) } else { high |= 1 << UInt64(number - 64) }
    }

    @inline(__always)
    package func contains(_ number: Int) -> Bool {
        number < 64 ? low & (1 << UInt64(number)) != 0 : high & (1 << UInt64(number - 64)) != 0
    }

    @inline(__always)
    package func meets(_ other: CueSet) -> Bool { low & other.low | high & other.high != 0 }

    @inline(__always)
    package mutating func formUnion(_ other: CueSet) {
        low |= other.low
        high |= other.high
    }

    /// How many are in it.
    @inline(__always)
    package var count: Int { low.nonzeroBitCount + high.nonzeroBitCount }

    /// Numbers in the set, rising.
    package struct Numbers: Sequence, IteratorProtocol {
        fileprivate var low: UInt64
        fileprivate var high: UInt64

        package var underestimatedCount: Int { low.nonzeroBitCount + high.nonzeroBitCount }

        @inline(__always)
        package mutating func next() -> Int? {
            if low != 0 {
                defer { low &= low - 1 }
                return low.trailingZeroBitCount
            }
            guard high != 0 else { return nil }
            defer { high &= high - 1 }
            return 64 + high.trailingZeroBitCount
        }
    }

    package var numbers: Numbers { Numbers(low: low, high: high) }

    @inline(__always)
    package func union(_ other: CueSet) -> CueSet {
        var result = self
        result.formUnion(other)
        return result
    }
}

/// What a detector can ask of a clause besides words: facts about its numbers and its form.
package enum ClauseFact: Int, CaseIterable, Sendable {
    /// A number of the candidate's own: not an ordinal or a date, and not one that the prompt gave.
    case number
    case milliseconds
    /// A span of time from a second up.
    case time
    case percent
    case money
    case people
    /// "above 5 %", "at most two weeks".
    case limit
    /// A value before or to compare with.
    case baseline
    case result
    case change
    /// Two or more numbers of one's own.
    case several
    /// A number with a unit: it counts something.
    case measured
    case percentile
    /// Any number, also one the prompt gave.
    case anyNumber
    case question
    /// First person: somebody decides or did it.
    case firstPerson
    case conditional
    case negation

    /// Id by which detectors and points ask for it.
    package var name: String {
        switch self {
        case .number: "num"
        case .milliseconds: "num.ms"
        case .time: "num.time"
        case .percent: "num.percent"
        case .money: "num.money"
        case .people: "num.people"
        case .limit: "num.limit"
        case .baseline: "num.baseline"
        case .result: "num.result"
        case .change: "num.change"
        case .several: "num.several"
        case .measured: "num.measured"
        case .percentile: "num.percentile"
        case .anyNumber: "num.any"
        case .question: "form.question"
        case .firstPerson: "form.first"
        case .conditional: "form.if"
        case .negation: "form.negation"
        }
    }
}
