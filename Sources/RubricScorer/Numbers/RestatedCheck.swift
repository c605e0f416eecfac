import Reading

/// The same thing told twice with two values, word for word up to the number: "The holdout was 5 % of viewers", later "The holdout was 12 % of viewers".
struct RestatedCheck {
    let reading: NumberReading

    private struct Statement {
        var term: Int
        /// Hash of the words before the number, its unit, and what is counted.
        var key: UInt64
    }

    private static let openers = NumberWords.set("the our my")
    /// Two times, groups, plans or stories, or a slip that is put right: then both may be true.
    private static let reservations = NumberWords.set(
        """
        then later second first third now today after before if suppose or instead new old would should could might next previous previously again until sorry \
        mean rather actually correction during year month week quarter phase round company job role project product launch another other market country \
        region arm group cohort variant version between target goal plan planned expected peak average median server client phone mobile web started \
        ended initially finally became when where while each one two both last
        """)

    func findings() -> [NumberFinding] {
        var keys = HashTable()
        var firsts: [Int] = []
        var result: [NumberFinding] = []
        for index in reading.terms.indices {
            guard let statement = statement(index) else { continue }
            let number = keys.insert(statement.key)
            if number == firsts.count {
                firsts.append(index)
            } else if let finding = compare(firsts[number], index) {
                result.append(finding)
            }
        }
        return result
    }

    private func statement(_ index: Int) -> Statement? {
        let term = reading.terms[index]
        let lead = reading.lead(index)
        guard term.counts, !term.isRange, !term.isPart, term.firmness == .exact, (3...8).contains(lead.count),
            reading.isOne(lead.lowerBound, of: Self.openers)
        else { return nil }
        var key = WordHash()
        var content = false
        for token in lead {
            guard reading.document.tokens[token].kind == .word else { return nil }
            key.add(word: reading.document.tokens[token].stem)
            if !reading.document.tokens[token].function { content = true }
        }
        guard content, !reading.holds(Self.reservations, lead) else { return nil }
        for token in tail(index) { key.add(word: reading.document.tokens[token].stem) }
        key.add(word: WordHash.of(term.unit.rawValue))
        return Statement(term: index, key: key.value)
    }

    /// The words behind the number up to the next mark.
    private func tail(_ index: Int) -> Range<Int> {
        let all = reading.after(index, 12)
        return all.lowerBound..<(all.first { reading.document.tokens[$0].kind != .word } ?? all.upperBound)
    }

    private func compare(_ one: Int, _ other: Int) -> NumberFinding? {
        let (first, second) = (reading.terms[one], reading.terms[other])
        guard first.sentence != second.sentence, second.value.isWithin(percent: 5, of: first.value) == false else { return nil }
        let region = first.sentenceTokens.lowerBound..<second.sentenceTokens.upperBound
        guard region.count <= 400, !reading.holds(Self.reservations, region) else { return nil }
        let text = NumberText(reading: reading)
        let start = reading.document.tokens[second.sentenceTokens.lowerBound].span.start
        return NumberFinding(
            kind: .contradiction, spans: [first.span, second.span], stated: NumberValue(second.value, second.unit),
            computed: NumberValue(first.value, first.unit), verdict: .disagrees,
            sentence: "\(text.quote(ByteSpan(start, second.span.end))), but before that you told \(text.quote(first.span)).")
    }
}
