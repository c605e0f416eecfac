import Reading

/// What a figure is about: found from the words on both sides of it, in its own clause.
struct StatedSubject {
    private(set) var sort: Statement.Sort?
    /// Stems, any of which may be what is measured.
    private(set) var heads: [UInt64] = []
    private(set) var rises: Bool?
    /// 'six of the streamers'.
    private(set) var isPart = false

    private let document: Document
    private let clause: Clause
    private var tokens: [Token] { document.tokens }

    init(_ figure: StatedFigure, in document: Document, clause: Clause) {
        self.document = document
        self.clause = clause
        switch figure.unit {
        case .percent, .percentagePoint: readPercent(figure)
        case .bare where figure.isAge: (sort, heads) = (.age, [Self.age])
        case .people, .event, .bare: readCount(figure)
        case .times: readFactor(figure)
        case .money: readWide(figure, .money)
        case .millisecond, .second, .minute, .hour, .day, .week, .month, .quarter, .year: readWide(figure, .duration)
        case .date: readYear(figure)
        case .ordinal, .percentile: break
        }
    }

    private static let of = WordHash.of("of")
    private static let team = PhraseTable.stem("team")
    private static let links = StatementWords.forms("in of on for from among")
    private static let articles = StatementWords.forms("the a an our all my their its your this that these those us them")

    // MARK: percent

    private mutating func readPercent(_ figure: StatedFigure) {
        let change = self.change(around: figure)
        rises = change?.rises
        let next = figure.next
        // "one customer in five"
        if figure.isPortion, let noun = figure.counted.first {
            sort = .share
            heads = [StatementWords.key(tokens[noun])]
            return
        }
        if let change, change.after {
            // "12 percent lift in creator revenue", "9 percent fewer support tickets"
            sort = .change
            var start = change.tokens.upperBound
            let linked = start < clause.tokens.upperBound && Self.links.contains(tokens[start].form)
            if linked { start += 1 }
            if tokens[change.tokens.lowerBound].form == Self.off, start < clause.tokens.upperBound,
                Self.articles.contains(tokens[start].form)
            {
                start += 1
            }
            let behind = linked || (start < clause.tokens.upperBound && isContent(start)) ? headsAfter(start) : []
            heads = behind.isEmpty ? headsBefore(figure.tokens.lowerBound) : behind
            return
        }
        if next < clause.tokens.upperBound, tokens[next].form == Self.of {
            sort = .share
            heads = headsAfter(next + 1)
            return
        }
        if let change {
            sort = change.endsInLevel ? .level : .change
            heads = headsBefore(change.tokens.lowerBound) + headsBetween(change.tokens.upperBound, figure.tokens.lowerBound)
            return
        }
        // "four in ten moderators"
        if figure.isPortion, let last = figure.tokens.last, StatementWords.isCounted(tokens[last]) {
            sort = .share
            heads = [StatementWords.key(tokens[last])]
            return
        }
        if next < clause.tokens.upperBound, figure.isPortion, isContent(next) {
            sort = .share
            heads = headsAfter(next)
            return
        }
        sort = sharesBefore(figure.tokens.lowerBound) ? .share : .level
        heads = headsBefore(figure.tokens.lowerBound)
    }

    private struct Change {
        var tokens: Range<Int>
        var rises: Bool?
        /// Behind the figure.
        var after: Bool
        var endsInLevel: Bool
    }

    /// The nearest word of change: right behind the figure, else before it in the clause.
    private func change(around figure: StatedFigure) -> Change? {
        for index in figure.next..<max(figure.next, min(figure.next + 2, clause.tokens.upperBound)) {
            if let up = StatementWords.rising.match(document, index, clause.tokens.upperBound) {
                return Change(tokens: index..<up, rises: true, after: true, endsInLevel: false)
            }
            if let down = StatementWords.falling.match(document, index, clause.tokens.upperBound) {
                return Change(tokens: index..<down, rises: false, after: true, endsInLevel: false)
            }
            if tokens[index].kind != .word || tokens[index].function { break }
        }
        // "took 12 percent off the handling time"
        if figure.next < clause.tokens.upperBound, tokens[figure.next].form == Self.off,
            (clause.tokens.lowerBound..<figure.tokens.lowerBound).contains(where: { Self.taking.contains(tokens[$0].form) })
        {
            return Change(tokens: figure.next..<figure.next + 1, rises: false, after: true, endsInLevel: false)
        }
        var found: Change?
        for index in clause.tokens.lowerBound..<figure.tokens.lowerBound where !isIdiom(index) {
            let up = StatementWords.rising.match(document, index, figure.tokens.lowerBound)
            let down = StatementWords.falling.match(document, index, figure.tokens.lowerBound)
            guard let end = up ?? down else { continue }
            found = Change(tokens: index..<end, rises: up != nil, after: false, endsInLevel: false)
        }
        // 'up to', 'down to', 'from 20 to 21': a level that something came to.
        let last = figure.tokens.lowerBound - 1
        if last >= clause.tokens.lowerBound, Self.toFrom.contains(tokens[last].form) {
            found = found ?? Change(tokens: last..<last + 1, rises: nil, after: false, endsInLevel: true)
            found?.endsInLevel = true
        }
        return found
    }

    /// 'Made up 35 percent', 'ended up at'.
    private func isIdiom(_ index: Int) -> Bool {
        tokens[index].form == Self.up && index > clause.tokens.lowerBound && Self.idioms.contains(tokens[index - 1].form)
    }

    private static let off = WordHash.of("off")
    private static let taking = StatementWords.forms("took take takes taken taking shaved shave knocked knock trimmed cut got")
    private static let up = WordHash.of("up")
    private static let idioms = StatementWords.forms(
        "made make makes making ended end ends set sets came comes took takes gave gives signed sign picked turned opened built broke showed summed adds"
    )

    /// 'Our share of the market was 18 percent'.
    private func sharesBefore(_ end: Int) -> Bool {
        (max(clause.tokens.lowerBound, end - 8)..<end).contains { Self.portions.contains(tokens[$0].form) }
    }

    private static let portions = StatementWords.forms("share proportion portion part percentage")

    private static let toFrom = StatementWords.forms("to from at")

    private mutating func readYear(_ figure: StatedFigure) {
        sort = .date
        heads = content(clause.tokens)
    }

    private static let age = WordHash.of("age")

    // MARK: counts, factors, times, money

    private mutating func readCount(_ figure: StatedFigure) {
        sort = .count
        let nouns = figure.counted.map { StatementWords.key(tokens[$0]) }
        heads = figure.isTeam ? [Self.team] : figure.unit == .bare ? nouns.suffix(2) : nouns.suffix(1)
        let own = figure.tokens.upperBound
        if !figure.isTeam, own < clause.tokens.upperBound, tokens[own].form == Self.of { isPart = true }
    }

    private mutating func readFactor(_ figure: StatedFigure) {
        sort = .factor
        let change = self.change(around: figure)
        rises = change?.rises
        heads = headsAfter(figure.next) + headsBefore(figure.tokens.lowerBound)
    }

    /// Times and money are told in so many ways that any word before them, or right behind them, may be what they are about.
    private mutating func readWide(_ figure: StatedFigure, _ sort: Statement.Sort) {
        self.sort = sort
        if let change = change(around: figure), !change.endsInLevel { rises = change.rises }
        if figure.next + 1 < clause.tokens.upperBound, tokens[figure.next].form == Self.of,
            Self.articles.contains(tokens[figure.next + 1].form)
        {
            isPart = true
        }
        // In a list each figure has its own words: those since the figure before it.
        let before = clause.tokens.lowerBound..<figure.tokens.lowerBound
        let rival = before.last { index in
            tokens[index].quantity >= 0 && !Self.isLinked(index, to: figure, in: document)
                && Self.isSameKind(document.quantities[Int(tokens[index].quantity)].unit, figure.unit)
        }
        heads = content((rival.map { $0 + 1 } ?? before.lowerBound)..<before.upperBound)
        let behind = figure.next..<max(figure.next, min(figure.next + 6, clause.tokens.upperBound))
        if rival == nil || heads.isEmpty { heads += content(behind) }
    }

    private static func isSameKind(_ a: Unit, _ b: Unit) -> Bool { a == b || (a.isTime && b.isTime) }

    /// 'From 300 down to 120': two ends of one change.
    private static func isLinked(_ index: Int, to figure: StatedFigure, in document: Document) -> Bool {
        let first = figure.tokens.lowerBound
        let end = document.quantities[Int(document.tokens[index].quantity)].tokens.upperBound
        return first - end <= 3 && first > 0 && document.tokens[first - 1].form == to
    }

    private static let to = WordHash.of("to")

    // MARK: nouns

    private func isContent(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.kind == .word && !token.function && !StatementWords.passedOver.contains(token.form)
            && (token.quantity < 0 || Unit.named(token.form) == .people || Unit.named(token.form) == .event)
    }

    private func content(_ range: Range<Int>) -> [UInt64] {
        range.filter { isContent($0) && !StatementWords.empty.contains(tokens[$0].form) }.map { StatementWords.key(tokens[$0]) }
    }

    /// The noun that a run of words ends in; of 'watch time' it is the word before 'time', of 'creators earned' either may be it.
    private func heads(of run: Range<Int>) -> [UInt64] {
        var last = run.upperBound - 1
        while last >= run.lowerBound, StatementWords.hollow.contains(tokens[last].form) || StatementWords.empty.contains(tokens[last].form)
        {
            last -= 1
        }
        guard last >= run.lowerBound else { return [] }
        var heads = [StatementWords.key(tokens[last])]
        for index in run.lowerBound..<last
        where StatementWords.isCounted(tokens[index]) && document.bytes[Int(tokens[index].end) - 1] == 0x73 {
            heads.append(StatementWords.key(tokens[index]))
        }
        return heads
    }

    private func headsAfter(_ start: Int) -> [UInt64] {
        var first = start
        let end = min(clause.tokens.upperBound, start + 8)
        while first < end, !isContent(first) {
            if tokens[first].kind == .mark || tokens[first].quantity >= 0 { return [] }
            first += 1
        }
        var last = first
        while last < end, last < first + 3, isContent(last) { last += 1 }
        guard first < last else { return [] }
        let heads = self.heads(of: first..<last)
        if !heads.isEmpty { return heads }
        return last < end && Self.links.contains(tokens[last].form) ? headsAfter(last + 1) : []
    }

    /// The noun before a verb or a figure: the nearest run of words, and not behind a preposition if it can be helped.
    private func headsBefore(_ end: Int) -> [UInt64] {
        var last = end
        while last > clause.tokens.lowerBound, !isContent(last - 1) { last -= 1 }
        var first = last
        while first > clause.tokens.lowerBound, last - first < 3, isContent(first - 1) { first -= 1 }
        guard first < last else { return [] }
        // 'Returns of shoes', 'churn among prepaid customers': what is measured stands before the preposition.
        var before = first
        while before > clause.tokens.lowerBound, Self.articles.contains(tokens[before - 1].form) { before -= 1 }
        if before - 1 > clause.tokens.lowerBound, Self.owners.contains(tokens[before - 1].form), isContent(before - 2) {
            let heads = headsBefore(before - 1)
            if !heads.isEmpty { return heads }
        }
        return heads(of: first..<last)
    }

    private static let owners = StatementWords.forms("of among for in")

    private func headsBetween(_ start: Int, _ end: Int) -> [UInt64] {
        guard start < end, let first = (start..<end).first(where: isContent) else { return [] }
        var last = first
        while last < end, last < first + 3, isContent(last) { last += 1 }
        let heads = self.heads(of: first..<last)
        return heads.isEmpty ? headsBetween(last, end) : heads
    }
}
