import Reading

/// Reads what keeps a figure apart from others of its subject.
struct MarkReader {
    let document: Document
    let clause: Clause
    /// Tokens of the whole sentence.
    let sentence: Range<Int>
    let figure: StatedFigure
    let subject: StatedSubject

    private var tokens: [Token] { document.tokens }

    func run() -> StatementMarks {
        var marks = StatementMarks()
        let near = clause.tokens.lowerBound..<thoughtEnd
        marks.times = times(near)
        marks.moment = moment(near)
        marks.versions = keys(in: near, StatementWords.versions) { !self.isTime($0 + 1) && !self.isPlace($0) }
        marks.ages = keys(in: near, StatementWords.ages) { !self.isTime($0 + 1) }
        marks.statistics = statistics(near)
        marks.names = names(sentence)
        marks.groups = keys(in: near, StatementWords.groups) { _ in true }
        marks.verbs = verbs(near)
        if takesOut(near) { marks.verbs = [StatementWords.removing] }
        marks.restriction = restriction(near)
        marks.means = means(near)
        marks.compounds = compounds(near)
        marks.qualified = qualified(near)
        marks.lead =
            Self.speakers.contains(tokens[near.lowerBound].form)
            ? nil : near.first { isContent($0) && !Self.durations.contains(tokens[$0].form) }.map(broad)
        marks.others = StatementWords.others.stands(in: document, near.lowerBound..<figure.tokens.lowerBound)
        marks.planned = StatementWords.planned.stands(in: document, near)
        marks.supposed = isModal(near)
        marks.past = clause.tokens.contains { StatementWords.isPast(tokens[$0], in: document.bytes) }
        marks.before = stands(StatementWords.before, near, except: StatementWords.comparing)
        marks.baseline = isBaseline
        marks.came = isResult
        marks.whole = near.contains { isWhole($0, near) }
        marks.part = subject.isPart || StatementWords.part.stands(in: document, near)
        marks.each = near.contains { StatementWords.each.contains(tokens[$0].form) && !isTime($0 + 1) && !isOccasion($0 + 1) }
        marks.net = StatementWords.net.stands(in: document, near)
        marks.step = StatementWords.step.stands(in: document, near)
        return marks
    }

    /// The verbs nearest to the figure on both sides.
    private func verbs(_ range: Range<Int>) -> [Int] {
        let before = (range.lowerBound..<figure.tokens.lowerBound).last { StatementWords.isVerb(at: $0, in: document, range) }
        let after = (figure.tokens.upperBound..<max(figure.tokens.upperBound, range.upperBound)).first {
            StatementWords.isVerb(at: $0, in: document, range)
        }
        return [before, after].compactMap { $0 }.flatMap { StatementWords.verbs(at: $0, in: document, range) }
    }

    /// Where the thought that holds the figure ends: at a comma behind it that another one begins after.
    private var thoughtEnd: Int {
        for index in figure.tokens.upperBound..<max(figure.tokens.upperBound, clause.tokens.upperBound - 1)
        where tokens[index].mark == 0x2c && (StatementWords.turns.contains(tokens[index + 1].form) || tokens[index + 1].quantity >= 0) {
            return index
        }
        return clause.tokens.upperBound
    }

    private static let durations = StatementWords.forms("latency delay duration speed response")
    private static let speakers = StatementWords.forms("i we it there they my our i'd i've we'd we've")

    private func broad(_ index: Int) -> UInt64 { StatementWords.broad(tokens[index], in: document.bytes) }

    /// 'Would have been 12 percent', 'if it fell by 12 percent'; 'I'd sat down with twelve' is no more than past.
    private func isModal(_ range: Range<Int>) -> Bool {
        if tokens[range.lowerBound].form == Self.say { return true }
        return (range.lowerBound..<figure.tokens.lowerBound).contains { index in
            guard StatementWords.modal.contains(tokens[index].form) else { return false }
            if tokens[index].form == Self.must { return index + 1 >= range.upperBound || tokens[index + 1].form != Self.have }
            return
                !(Self.contracted.contains(tokens[index].form) && index + 1 < range.upperBound
                && !Self.bare.contains(tokens[index + 1].form))
        }
    }

    private static let must = WordHash.of("must")
    private static let have = WordHash.of("have")
    private static let say = WordHash.of("say")
    private static let contracted = StatementWords.forms("i'd we'd")
    private static let bare = StatementWords.forms("be have take give expect accept want say put need make get go")

    /// 'Took six features out'.
    private func takesOut(_ range: Range<Int>) -> Bool {
        range.contains { Self.take.contains(tokens[$0].form) } && range.contains { tokens[$0].form == Self.out }
    }

    private static let take = StatementWords.forms("take took taken pulled pull")
    private static let out = WordHash.of("out")

    /// 'All shops', 'in all', and not 'the whole year' or 'not at all'.
    private func isWhole(_ index: Int, _ range: Range<Int>) -> Bool {
        if isTime(index + 1) || isTime(index + 2) { return false }
        if tokens[index].form == StatementWords.all {
            return index == range.lowerBound || !Self.tying.contains(tokens[index - 1].form)
        }
        if StatementWords.entire.contains(tokens[index].form) {
            return index > range.lowerBound + 1 && tokens[index - 1].form == Self.the && Self.over.contains(tokens[index - 2].form)
        }
        return StatementWords.whole.match(document, index, range.upperBound) != nil
    }

    private static let tying = StatementWords.forms("at of for")
    private static let the = WordHash.of("the")
    private static let over = StatementWords.forms("over across throughout")

    private func stands(_ table: PhraseTable, _ range: Range<Int>, except other: PhraseTable) -> Bool {
        range.contains { index in
            guard table.match(document, index, range.upperBound) != nil else { return false }
            return !(max(range.lowerBound, index - 1)...index).contains { other.match(document, $0, range.upperBound) != nil }
        }
    }

    /// 'From 300 milliseconds', '300 to 120', 'instead of 30'.
    private var isBaseline: Bool {
        let (first, next) = (figure.tokens.lowerBound, figure.tokens.upperBound)
        if first > clause.tokens.lowerBound, Self.froms.contains(tokens[first - 1].form), figure.counted.isEmpty || changes { return true }
        if first > clause.tokens.lowerBound + 1, tokens[first - 1].form == Self.of, tokens[first - 2].form == Self.instead { return true }
        guard next + 1 < clause.tokens.upperBound else { return false }
        if isArrow(next) { return true }
        return tokens[next].form == Self.to && tokens[next + 1].quantity >= 0
    }

    /// The clause tells of more or less.
    private var changes: Bool {
        StatementWords.rising.stands(in: document, clause.tokens) || StatementWords.falling.stands(in: document, clause.tokens)
    }

    /// 'To 120 milliseconds', '300 -> 120'.
    private var isResult: Bool {
        let first = figure.tokens.lowerBound
        guard first > clause.tokens.lowerBound else { return false }
        return tokens[first - 1].form == Self.to || isArrow(first - 1) || (first > clause.tokens.lowerBound + 1 && isArrow(first - 2))
    }

    private func isArrow(_ index: Int) -> Bool {
        tokens[index].kind == .mark
            && (tokens[index].mark == 0x3e || tokens[index].mark == 0x2a
                || (tokens[index].mark == 0x2d && index + 1 < tokens.count && tokens[index + 1].mark == 0x3e))
    }

    private static let froms = StatementWords.forms("from instead versus vs against")
    private static let of = WordHash.of("of")
    private static let to = WordHash.of("to")
    private static let instead = WordHash.of("instead")

    private static let second = WordHash.of("second")

    private func isTime(_ index: Int) -> Bool {
        guard index < sentence.upperBound, tokens[index].kind == .word else { return false }
        if tokens[index].form == Self.second, tokens[index].quantity < 0 { return false }
        return Unit.named(tokens[index].form)?.isTime == true || StatementWords.seasons.contains(tokens[index].form)
    }

    private func keys(in range: Range<Int>, _ table: HashTable, where holds: (Int) -> Bool) -> [UInt64] {
        sorted(range.filter { table.contains(tokens[$0].form) && !figure.tokens.contains($0) && holds($0) }.map { tokens[$0].stem })
    }

    /// 'Next to it'.
    private func isPlace(_ index: Int) -> Bool {
        index + 1 < tokens.count && tokens[index].form == Self.next && tokens[index + 1].form == Self.to
    }

    private static let next = WordHash.of("next")

    /// 'Ordinary', 'typical' and 'average' are one.
    private func statistics(_ range: Range<Int>) -> [UInt64] {
        sorted(
            range.compactMap { index in
                let form = tokens[index].form
                let ordinal = tokens[index].quantity >= 0 && document.quantities[Int(tokens[index].quantity)].unit == .percentile
                if ordinal { return form }
                guard StatementWords.statistics.contains(form) else { return nil }
                return StatementWords.averages.contains(form) ? StatementWords.average : tokens[index].stem
            })
    }

    // MARK: time

    private func times(_ range: Range<Int>) -> [StatementMarks.Time] {
        var result: [StatementMarks.Time] = []
        for index in range where !figure.tokens.contains(index) && !isRate(index) {
            let quantity = tokens[index].quantity >= 0 ? document.quantities[Int(tokens[index].quantity)] : nil
            if let quantity, quantity.unit == .date, !figure.tokens.contains(index) {
                result.append(StatementMarks.Time(word: 0, number: quantity.mantissa))
                continue
            }
            guard isTime(index), !(index > range.lowerBound && Self.vague.contains(tokens[index - 1].form)) else { continue }
            var time = StatementMarks.Time(word: StatementWords.key(tokens[index]))
            if let quantity, quantity.unit != .people {
                time.number = quantity.milli
            } else if Unit.named(tokens[index].form) != nil, document.bytes[Int(tokens[index].end) - 1] == 0x73 {
                time.number = -1  // 'all my years'
            }
            for before in max(range.lowerBound, index - 2)..<index where StatementWords.ranks.contains(tokens[before].form) {
                if tokens[before].form != Self.same { time.rank = tokens[before].stem }
            }
            // "day one", "day 7"
            if index + 1 < range.upperBound, tokens[index + 1].quantity >= 0,
                document.quantities[Int(tokens[index + 1].quantity)].unit == .bare
            {
                time.number = document.quantities[Int(tokens[index + 1].quantity)].milli
            } else if index + 1 < range.upperBound, tokens[index + 1].form == Self.one {
                time.number = 1_000
            }
            result.append(time)
        }
        return result
    }

    /// 'These days', 'one night'.
    private static let vague = StatementWords.forms("these those one some")
    private static let same = WordHash.of("same")
    private static let one = WordHash.of("one")

    /// "a day" behind the figure is its rate.
    private func isRate(_ index: Int) -> Bool { index >= figure.tokens.upperBound && index < figure.next }

    private func moment(_ range: Range<Int>) -> StatementMarks.Moment? {
        if StatementWords.end.stands(in: document, range) { return .end }
        return StatementWords.start.stands(in: document, range) ? .start : nil
    }

    private func isOccasion(_ index: Int) -> Bool { index < tokens.count && Self.occasions.contains(tokens[index].form) }

    private static let occasions = StatementWords.forms("time of one single")

    // MARK: which one

    /// 'Subscribers who read it on a screen': what the counted ones are told apart by.
    private func restriction(_ range: Range<Int>) -> [UInt64] {
        guard figure.next <= range.upperBound, subject.sort != .duration, subject.sort != .date, subject.sort != .age else { return [] }
        let told = restrictionBefore()
        if !told.isEmpty { return told }
        let first = max(figure.counted.last.map { $0 + 1 } ?? 0, figure.next)
        for index in first..<max(first, min(first + 8, range.upperBound)) {
            if tokens[index].kind == .mark { return [] }
            if Self.relatives.contains(tokens[index].form) || (tokens[index].form == Self.that && index == first) {
                return content(index + 1..<range.upperBound)
            }
        }
        return []
    }

    /// 'Among the teachers we trained ourselves, one in ten stopped.'
    private func restrictionBefore() -> [UInt64] {
        let before = sentence.lowerBound..<max(sentence.lowerBound, figure.tokens.lowerBound)
        guard
            let start = before.first(where: {
                Self.among.contains(tokens[$0].form) || ($0 == before.lowerBound && tokens[$0].form == Self.of)
            })
        else { return [] }
        // Behind the noun somebody says which of them.
        guard let noun = (start + 1..<before.upperBound).first(where: isContent), noun - start <= 4 else { return [] }
        let behind = noun + 1..<before.upperBound
        guard let next = behind.first, Self.relatives.contains(tokens[next].form) || Self.tellers.contains(tokens[next].form) else {
            return []
        }
        let told = content(behind.lowerBound..<(behind.first { tokens[$0].kind == .mark } ?? behind.upperBound))
        // 'Who came to us' has no word that says much, and tells them apart all the same.
        return told.isEmpty ? [tokens[next].stem] : told
    }

    private static let among = StatementWords.forms("among amongst")
    private static let tellers = StatementWords.forms("we i they you that he she it")
    private static let that = WordHash.of("that")
    private static let relatives = StatementWords.forms("who whose")

    /// 'With the paper form', 'by phone'.
    private func means(_ range: Range<Int>) -> [UInt64] {
        guard let start = range.first(where: { Self.by.contains(tokens[$0].form) && !figure.tokens.contains($0 + 1) }) else { return [] }
        var end = start + 1
        for _ in 0..<2 {
            while end < range.upperBound, !figure.tokens.contains(end), Self.joints.contains(tokens[end].form) { end += 1 }
            while end < range.upperBound, !figure.tokens.contains(end), isContent(end) { end += 1 }
        }
        return content(start + 1..<end)
    }

    /// Between the words of one thing: 'with the form on the phone'.
    private static let joints = StatementWords.forms("the a an our my its their of on in")

    private static let by = StatementWords.forms("with without using via through")

    private func content(_ range: Range<Int>) -> [UInt64] {
        sorted(
            range.filter { tokens[$0].kind == .word && !tokens[$0].function && !StatementWords.empty.contains(tokens[$0].form) }.map(broad))
    }

    private func isContent(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.kind == .word && !token.function && (token.quantity < 0 || StatementWords.isCounted(token))
            && !StatementWords.empty.contains(token.form) && !StatementWords.passedOver.contains(token.form)
    }

    /// Words with the word right before them: 'clips feature'.
    private func qualified(_ range: Range<Int>) -> [StatementMarks.Qualified] {
        range.dropFirst().compactMap { index in
            guard isContent(index), isContent(index - 1) else { return nil }
            return StatementMarks.Qualified(word: broad(index), by: broad(index - 1))
        }
    }

    /// 'Check-in' is not 'check-out'.
    private func compounds(_ range: Range<Int>) -> [StatementMarks.Compound] {
        range.compactMap { index in
            guard index + 2 < range.upperBound, tokens[index].kind == .word, tokens[index + 1].mark == 0x2d,
                tokens[index + 2].kind == .word,
                tokens[index].end == tokens[index + 1].start, tokens[index + 1].end == tokens[index + 2].start
            else { return nil }
            return StatementMarks.Compound(first: tokens[index].stem, second: tokens[index + 2].stem)
        }
    }

    // MARK: names

    private static let toNames = StatementWords.forms("in at for from of with the our to across over")

    /// Capitalised words behind a preposition or an article, by their first three letters, so that 'Polish' and 'Poland' are one.
    private func names(_ range: Range<Int>) -> [UInt64] {
        sorted(
            range.compactMap { index in
                let token = tokens[index]
                guard index > range.lowerBound, token.kind == .word, token.capitalised, !token.function, !isTime(index), token.quantity < 0,
                    Self.toNames.contains(tokens[index - 1].form)
                else { return nil }
                var hash = WordHash()
                for byte in document.bytes[Int(token.start)..<min(Int(token.end), Int(token.start) + 3)] { hash.add(byte | 0x20) }
                return hash.value
            })
    }
}
