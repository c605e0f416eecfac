import Reading

/// What two figures of one candidate are to each other.
package enum ClaimRelation: String, Sendable {
    /// The same thing in two values.
    case contradiction
    /// Two values of what may be the same thing: worth a question, not a reproach.
    case maybe
    /// The same thing, as far as rounding goes in the same value.
    case agreement
    case unrelated
}

/// Holds two figures against each other.
///
/// An accusation that is wrong is worse than ten contradictions that pass unnoticed: only what is surely one subject, of one time and
/// one group, with two values that no rounding brings together, is called a contradiction.
struct ClaimComparison {
    let earlier: Statement
    let later: Statement

    /// What two sentences share, in tenths of a word that says something.
    private enum Worth {
        static let word = 10
        static let commonWord = 5
        static let time = 7
        static let mark = 5
        static let verb = 8
        static let direction = 3
        /// One has but one age at a time.
        static let age = 10
        /// From here on two sentences may speak of one thing, and surely do.
        static let possible = 17
        static let sure = 23
    }

    var relation: ClaimRelation {
        guard sameSort, sameUnit, !isFarOff, shares(earlier.heads, later.heads), !isKeptApart else { return .unrelated }
        let marks = sharedMarks
        guard sharedWords(earlier.setting, later.setting) + marks >= Worth.possible else { return .unrelated }
        if earlier.agrees(with: later) { return .agreement }
        let doubts = self.doubts
        if earlier.sort == .date, !earlier.marks.verbs.contains(where: later.marks.verbs.contains) { return .unrelated }
        if doubts == 0, sharedWords(earlier.context, later.context) + marks >= Worth.sure { return .contradiction }
        return doubts <= 1 ? .maybe : .unrelated
    }

    /// 'Lost 8 percent of watch time' is a change as well as a share.
    private var sameSort: Bool {
        if earlier.sort == later.sort { return true }
        let both = [earlier.sort, later.sort]
        return both.contains(.share) && both.contains(.change) && earlier.rises != nil && earlier.rises == later.rises
    }

    /// Nine seconds and five weeks are no two tellings of one thing.
    private var isFarOff: Bool {
        earlier.sort == .duration && (earlier.low > later.high * 60 || later.low > earlier.high * 60)
    }

    private var sameUnit: Bool {
        if earlier.sort == .duration { return StatedFigure.milliseconds(earlier.unit) != nil && (earlier.per == nil) == (later.per == nil) }
        if earlier.sort == .money, !earlier.currency.isEmpty, !later.currency.isEmpty, earlier.currency != later.currency { return false }
        return earlier.unit == later.unit && (earlier.per == nil) == (later.per == nil)
    }

    // MARK: subject

    func sharedWords(_ one: [UInt64], _ other: [UInt64]) -> Int {
        one.reduce(0) { $0 + (other.contains($1) ? (StatementWords.isCommon($1) ? Worth.commonWord : Worth.word) : 0) }
    }

    var sharedMarks: Int {
        let (a, b) = (earlier.marks, later.marks)
        let times = a.times.count { time in b.times.contains { isSame(time, $0) } }
        var worth = Worth.time * min(2, times)
        if isDone { worth += Worth.verb * min(2, a.verbs.count(where: b.verbs.contains)) }
        let same = [
            shares(a.names, b.names), shares(a.statistics, b.statistics), shares(a.versions, b.versions), shares(a.groups, b.groups),
            a.before && b.before, a.moment != nil && a.moment == b.moment, earlier.per != nil && earlier.per == later.per,
        ]
        worth += Worth.mark * same.count { $0 }
        if earlier.sort == .age { worth += Worth.age }
        if let rises = earlier.rises, rises == later.rises { worth += Worth.direction }
        return worth
    }

    private func shares(_ a: [UInt64], _ b: [UInt64]) -> Bool { a.contains { b.contains($0) } }

    // MARK: marks

    /// Both say which one they mean, and it is not the same one.
    var isKeptApart: Bool {
        let (a, b) = (earlier.marks, later.marks)
        if apart(a.versions, b.versions) || apart(a.ages, b.ages) || apart(a.statistics, b.statistics) { return true }
        if apart(a.names, b.names) || apart(a.groups, b.groups) { return true }
        if a.others != b.others || a.planned != b.planned || a.supposed != b.supposed || a.net != b.net || isStep
            || a.baseline != b.baseline
        {
            return true
        }
        if a.compounds.contains(where: { one in b.compounds.contains { $0.first == one.first } && !b.compounds.contains(one) }) {
            return true
        }
        if let one = a.moment, let other = b.moment, one != other { return true }
        return !a.times.isEmpty && !b.times.isEmpty && !a.times.contains { time in b.times.contains { isSame(time, $0) } }
    }

    /// Steps of a rollout differ; only of the first one is there one.
    private var isStep: Bool {
        let (a, b) = (earlier.marks, later.marks)
        return (a.step || b.step) && !shares(a.versions, b.versions) && !(a.moment == .start && b.moment == .start)
    }

    private func apart(_ a: [UInt64], _ b: [UInt64]) -> Bool { !a.isEmpty && !b.isEmpty && !shares(a, b) }

    private func isSame(_ a: StatementMarks.Time, _ b: StatementMarks.Time) -> Bool {
        a.word == b.word && (a.number == b.number || (a.number == 0 && b.number > 0) || (b.number == 0 && a.number > 0))
            && (a.rank == b.rank || a.rank == 0 || b.rank == 0)
    }

    /// How many things one of them says of which the other says nothing, or something else.
    private var doubts: Int { doubtful.count { $0 } }

    var doubtful: [Bool] {
        let (a, b) = (earlier.marks, later.marks)
        return [
            a.whole != b.whole && (earlier.sort != .duration || a.part || b.part), a.part != b.part, a.each != b.each, a.past != b.past,
            a.supposed && b.supposed, a.groups.isEmpty != b.groups.isEmpty,
            a.before != b.before && earlier.sort != .duration,
            StatementWords.isTelling(a.ages + a.versions) != StatementWords.isTelling(b.ages + b.versions),
            (a.moment == nil) != (b.moment == nil) && ![.change, .date, .duration].contains(earlier.sort),
            !covers(a.restriction, later.context) || !covers(b.restriction, earlier.context),
            !a.means.isEmpty && !b.means.isEmpty && !covers(a.means, b.means) && !covers(b.means, a.means),
            isDone && apart(a.verbs, b.verbs),
            earlier.sort == .duration && (!leads(a.lead, later.context) || !leads(b.lead, earlier.context)),
            earlier.sort != .duration && earlier.rises != nil && later.rises != nil && earlier.rises != later.rises, isQualifiedApart,
            measuresOneAlone,
        ]
    }

    /// What was done with them matters: of 500 who were invited 300 may have come.
    private var isDone: Bool { [.count, .share, .money, .date].contains(earlier.sort) }

    private func apart(_ a: [Int], _ b: [Int]) -> Bool { !a.isEmpty && !b.isEmpty && !a.contains(where: b.contains) }

    private func leads(_ word: UInt64?, _ context: [UInt64]) -> Bool { word.map(context.contains) ?? true }

    /// Only one of them says that it is the median, the peak... Of how long something takes and how much it is, 'on average' goes
    /// without saying.
    private var measuresOneAlone: Bool {
        let (a, b) = (earlier.marks.statistics, later.marks.statistics)
        guard a.isEmpty != b.isEmpty else { return false }
        let loose = earlier.sort == .duration || earlier.sort == .level || earlier.sort == .change
        return !(loose && (a + b).allSatisfy { $0 == StatementWords.average })
    }

    /// 'The clips feature' and 'the raids feature'.
    private var isQualifiedApart: Bool {
        earlier.marks.qualified.contains { one in
            !later.context.contains(one.by)
                && later.marks.qualified.contains { $0.word == one.word && !earlier.context.contains($0.by) }
        }
    }

    /// All that is said here is said there.
    private func covers(_ some: [UInt64], _ all: [UInt64]) -> Bool { some.allSatisfy(all.contains) }
}
