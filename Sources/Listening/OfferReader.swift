import InterviewEngine
import Reading

/// Understands what a candidate says about an offer: what they ask for and with which figures, why, and what they ask about.
struct OfferReader {
    let heard: Understanding
    let table: OfferTable

    private var document: Document { heard.document }

    /// A term where it is spoken of.
    private struct Mention {
        var term: OfferTerm
        var tokens: Range<Int>
    }

    func run() -> OfferHearing {
        var hearing = OfferHearing()
        var mentioned: Set<OfferTerm> = []
        var told: OfferTerm?
        var before: [Mention] = []
        let sentences = Sentence.all(in: document)
        for sentence in sentences {
            for index in sentence.clauses {
                let own = mentions(in: document.clauses[index].tokens)
                read(document.clauses[index], own, of: sentence, after: before, into: &hearing, &mentioned, &told)
                before = own
            }
            read(sentence, into: &hearing)
        }
        for place in sentences.indices where isExperience(sentences, place) {
            hearing.arguments.append(OfferArgument(reason: .experience, span: HeardSpan(sentences[place].span)))
        }
        hearing.mentioned = OfferTerm.allCases.filter(mentioned.contains)
        if let whole = wholePackage(hearing.asks) { hearing.arguments.append(OfferArgument(reason: .wholePackage, span: whole)) }
        if let span = equityUnderstood { hearing.arguments.append(OfferArgument(reason: .equityUnderstood, span: span)) }
        hearing.short = shortAnswer(sentences)
        return hearing
    }

    // MARK: Asks

    private func read(
        _ clause: Clause, _ mentions: [Mention], of sentence: Sentence, after before: [Mention], into hearing: inout OfferHearing,
        _ mentioned: inout Set<OfferTerm>, _ told: inout OfferTerm?
    ) {
        for mention in mentions { mentioned.insert(mention.term) }
        let span = HeardSpan(clause.span)
        let wants = wishes(in: sentence.tokens) || isBareQuestion(sentence, mentions)
        if OfferWords.elsewhere.stands(in: document, clause.tokens), wants || sentence.isQuestion { hearing.elsewhere.append(span) }
        // 'I need a few days' to think are none of the exercise window.
        if mentions.isEmpty, OfferWords.thinks.stands(in: document, clause.tokens), isOnlyTime(clause) { return }
        if wantsMeaning(sentence) {
            for mention in mentions where !hearing.questions.contains(where: { $0.term == mention.term && $0.span == span }) {
                hearing.questions.append(OfferQuestion(term: mention.term, span: span))
            }
            return
        }
        // The market's figure is the market's even beside a wish; where somebody draws on what they lived through the figure is the wish.
        let isLived =
            !wishes(in: clause.tokens)
            && [OfferWords.lived, OfferWords.outcomeOfTerms, OfferWords.failing].contains { $0.stands(in: document, clause.tokens) }
        let isTold = isLived || [OfferWords.market, OfferWords.competing].contains { $0.stands(in: document, clause.tokens) }
        let figures = figures(in: clause, mentions, wants: wants || isTold, afterWindow: before.map(\.term) == [.window])
        let more = OfferWords.more.stands(in: document, clause.tokens)
        func ask(_ term: OfferTerm, _ amount: Int?, wants: Bool) {
            mentioned.insert(term)
            hearing.asks.append(OfferAsk(term: term, amount: amount, wants: wants, span: span))
        }
        for term in byPlace(mentions, figures) {
            let own = mentions.filter { $0.term == term }
            let amount = isTold ? nil : figures.filter { $0.term == term }.map(\.amount).max()
            if amount == nil, leaves(own, in: clause) { continue }
            guard amount != nil || ((wants || more) && !isOnlyTold(isTold, clause)) else { continue }
            ask(term, amount, wants: wants || more || Set(figures.map(\.term)).count > 1)
        }
        if isTold {
            told = (figures.first?.term ?? mentions.first?.term) ?? told
        } else if let term = told, wants, mentions.isEmpty, figures.isEmpty {
            // 'The median is 180. Could you get closer to that?'
            ask(term, nil, wants: true)
            told = nil
        }
    }

    private func isOnlyTime(_ clause: Clause) -> Bool {
        document.quantities(in: clause).allSatisfy { [.day, .week, .month].contains(document.quantities[$0].unit) }
    }

    /// 'What is the base?' asks for what was offered, and not for what the company may pay; as long as nothing has moved.
    func asksForTheOffer(_ span: HeardSpan) -> Bool {
        guard heard.context.heeded == 0 else { return false }
        let all = document.tokens(of: span).filter { document.tokens[$0].isSpoken }
        guard let last = all.last, let first = all.first(where: { Self.whatIs.match(document, $0, last + 1) != nil }),
            all.prefix(while: { $0 < first }).count <= 2, let start = Self.whatIs.match(document, first, last + 1), start <= last
        else { return false }
        let found = mentions(in: start..<last + 1)
        // What a base or a bonus is nobody has explained to them.
        let isExplained = OfferWords.meaning.stands(in: document, first..<last + 1) && [.equity, .window].contains(found.first?.term)
        return found.count == 1 && !isExplained
            && (start...last).allSatisfy { found[0].tokens.contains($0) || Self.besideTheTerm.contains(document.tokens[$0].form) }
    }

    private static let whatIs = PhraseTable("what is the, what's the, what was the, how much is the, how high is the, how long is the")
    private static let besideTheTerm = HashTable(["again", "now", "please", "exactly", "then"].map { WordHash.of($0) })

    /// Said as a wish; by its form, since 'pleased' has the same stem.
    private func wishes(in tokens: Range<Int>) -> Bool {
        OfferWords.wants.stands(in: document, tokens) || tokens.contains { document.tokens[$0].form == Self.please }
    }

    private static let please = WordHash.of("please")

    /// 'And the base?'
    private func isBareQuestion(_ sentence: Sentence, _ mentions: [Mention]) -> Bool {
        sentence.isQuestion && !mentions.isEmpty
            && sentence.tokens.allSatisfy { index in
                let token = document.tokens[index]
                return token.kind == .mark || OfferWords.bare.contains(token.form) || mentions.contains { $0.tokens.contains(index) }
            }
    }

    /// The terms of a clause in the order in which they are spoken of.
    private func byPlace(_ mentions: [Mention], _ figures: [Amount]) -> [OfferTerm] {
        let places = mentions.map { ($0.tokens.lowerBound, $0.term) } + figures.map { ($0.token, $0.term) }
        return places.sorted { $0.0 < $1.0 }.reduce(into: []) { terms, place in
            if !terms.contains(place.1) { terms.append(place.1) }
        }
    }

    /// What the market pays is told; 'could you match it' asks.
    private func isOnlyTold(_ isTold: Bool, _ clause: Clause) -> Bool {
        isTold && !wishes(in: clause.tokens)
    }

    /// 'The base is fine', 'I don't need more base'.
    private func leaves(_ mentions: [Mention], in clause: Clause) -> Bool {
        if OfferWords.content.stands(in: document, clause.tokens) { return true }
        return mentions.allSatisfy { document.tokens[$0.tokens.lowerBound].negated }
    }

    /// Has the stem of 'base', and nothing to do with it.
    private static let based = WordHash.of("based")

    private func mentions(in tokens: Range<Int>) -> [Mention] {
        var mentions: [Mention] = []
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            if document.tokens[index].form == Self.based {
                index += 1
                continue
            }
            if let end = OfferWords.elsewhere.match(document, index, tokens.upperBound)
                ?? OfferWords.noTerm.match(document, index, tokens.upperBound)
            {
                index = end
                continue
            }
            let found = OfferTerm.allCases.compactMap { term in
                OfferWords.term(term).match(document, index, tokens.upperBound).map { Mention(term: term, tokens: index..<$0) }
            }
            if let longest = found.max(by: { $0.tokens.count < $1.tokens.count }) {
                mentions.append(longest)
                index = longest.tokens.upperBound
            } else {
                index += 1
            }
        }
        return mentions
    }

    private struct Amount {
        var term: OfferTerm
        var amount: Int
        var token: Int
    }

    /// The figures of a clause that can be amounts of a term. `afterWindow`: the clause before speaks of the exercise window alone, and a
    /// span of time that is wished for and no more is one of it.
    private func figures(in clause: Clause, _ mentions: [Mention], wants: Bool, afterWindow: Bool) -> [Amount] {
        // Without a word for its term a figure speaks for itself where nothing else is told.
        let speaks = mentions.isEmpty && (wants || clause.words <= 4)
        // 'I'd like 188, since we raised sales by 12 percent': what was done says nothing of the offer.
        let done = impact(in: clause.tokens)
        return document.quantities(in: clause).compactMap { number in
            let quantity = document.quantities[number]
            let fits = OfferTerm.allCases.filter { amount(of: quantity, $0) != nil }
            let near = mentions.filter { fits.contains($0.term) }.min { distance($0, quantity) < distance($1, quantity) }
            if mentions.isEmpty, let done, quantity.tokens.lowerBound > done { return nil }
            let alone =
                speaks
                ? fits.first {
                    $0 != .window || (afterWindow && isBareWish(clause, quantity)) || (quantity.unit == .day && clause.words <= 8)
                }
                : onlyTerm(fits, quantity, wants)
            guard let term = near?.term ?? alone, let amount = amount(of: quantity, term) else { return nil }
            if amount == table.opening[term], isComparedWith(quantity) { return nil }
            return Amount(term: term, amount: amount, token: quantity.tokens.lowerBound)
        }
    }

    /// 'Longer than ten days', 'a year instead of ten days': what is offered is told, and something else is asked for.
    private func isComparedWith(_ quantity: Quantity) -> Bool {
        let start = quantity.tokens.lowerBound
        return Self.comparing.stands(in: document, max(0, start - 3)..<start)
    }

    /// 'I'd like ten years', 'ninety days, please'; not 'I'd like to start in three months', 'three weeks to decide'.
    private func isBareWish(_ clause: Clause, _ quantity: Quantity) -> Bool {
        let after = quantity.tokens.upperBound..<max(quantity.tokens.upperBound, clause.tokens.upperBound)
        let start = quantity.tokens.lowerBound
        return clause.words <= 6 && !Self.timing.stands(in: document, max(0, start - 2)..<start)
            && !after.contains { document.tokens[$0].form == Self.to || document.tokens[$0].isContent }
    }

    private static let to = WordHash.of("to")
    private static let timing = PhraseTable("in, for, by, after, within, over, every, until, from")
    private static let comparing = PhraseTable("than, instead of, rather than, as opposed to, up from, beyond")

    /// '0.1 percent and a bonus tied to growth': so small a share can be nothing but equity, whatever else is spoken of.
    private func onlyTerm(_ fits: [OfferTerm], _ quantity: Quantity, _ wants: Bool) -> OfferTerm? {
        wants && quantity.unit == .percent && fits == [.equity] ? .equity : nil
    }

    /// In tokens; of two as near the one behind the figure: '0.05 % equity'.
    private func distance(_ mention: Mention, _ quantity: Quantity) -> Int {
        if mention.tokens.lowerBound >= quantity.tokens.upperBound { return 2 * (mention.tokens.lowerBound - quantity.tokens.upperBound) }
        return 2 * max(0, quantity.tokens.lowerBound - mention.tokens.upperBound) + 1
    }

    /// In the units of the offer; nil where it cannot be an amount of that term.
    private func amount(of quantity: Quantity, _ term: OfferTerm) -> Int? {
        let value = quantity.value
        switch term {
        case .base:
            guard quantity.unit == .money || quantity.unit == .bare else { return nil }
            // '180' of a base is thousands.
            let whole = value < 1_000 && quantity.unit == .bare && value * 1_000 >= Double(table.base.low) / 2 ? value * 1_000 : value
            guard whole >= Double(table.base.low) / 2, whole <= Double(table.base.high) * 2 else { return nil }
            return Int(whole.rounded())
        case .equity:
            guard quantity.unit == .percent || quantity.unit == .bare, value > 0, value * 1_000 <= Double(table.equity.high) * 8, value < 1
            else { return nil }
            return Int((value * 1_000).rounded())
        case .bonus:
            guard quantity.unit == .percent || quantity.unit == .bare, value >= 1, value <= 100 else { return nil }
            if quantity.unit == .bare, quantity.spelled, value < 5 { return nil }
            return Int((value * 10).rounded())
        case .window:
            return days(value, quantity.unit)
        }
    }

    private func days(_ value: Double, _ unit: Unit) -> Int? {
        let length: Double? =
            switch unit {
            case .day: 1
            case .week: 7
            case .month: 30
            case .quarter: 91
            case .year: 365
            default: nil
            }
        guard let length, value > 0, value * length <= 3_660 else { return nil }
        return Int((value * length).rounded())
    }

    private func wholePackage(_ asks: [OfferAsk]) -> HeardSpan? {
        let exact = asks.filter { $0.wants && $0.amount != nil }
        guard Set(exact.map(\.term)).count >= 2 else { return nil }
        return exact.first { $0.term != .base }?.span
    }

    // MARK: Reasons

    private func read(_ sentence: Sentence, into hearing: inout OfferHearing) {
        let tokens = sentence.tokens
        let span = HeardSpan(sentence.span)
        func argue(_ reason: OfferReason) { hearing.arguments.append(OfferArgument(reason: reason, span: span)) }
        let hasFigure = sentence.quantities(in: document).contains { isMeasure(document.quantities[$0]) }
        if hasFigure, OfferWords.market.stands(in: document, tokens) { argue(.marketData) }
        if hasFigure, OfferWords.competing.stands(in: document, tokens) { argue(.competingOffer) }
        if hasFigure, !sentence.isQuestion, impact(in: tokens) != nil { argue(.evidenceOfImpact) }
        let terms = Set(mentions(in: tokens).map(\.term))
        if terms.count > 1, OfferWords.trading.stands(in: document, tokens) { argue(.tradeOff) }
        if terms.contains(.window), wantsMeaning(sentence) { argue(.askedWindow) }
        if terms.contains(.bonus), isTied(tokens) { argue(.tiedToGoals) }
        if OfferWords.deferral.stands(in: document, tokens) { hearing.deferrals.append(span) }
        // Who goes on to ask has not ended the call with what stands before.
        if sentence.isQuestion || !terms.isEmpty {
            hearing.ending = nil
            hearing.endingSpan = nil
        }
        if let ending = ending(sentence) {
            hearing.ending = ending
            hearing.endingSpan = span
        }
    }

    private func isMeasure(_ quantity: Quantity) -> Bool {
        switch quantity.unit {
        case .money, .percent, .percentagePoint, .times, .millisecond, .second, .people: true
        case .bare: !quantity.spelled
        default: false
        }
    }

    /// Where it is told that something was done, with an outcome, and no term of the offer is spoken of; nil where it is not.
    private func impact(in tokens: Range<Int>) -> Int? {
        guard let did = OfferWords.impact.first(in: document, tokens)?.lowerBound, !document.tokens[did].negated,
            OfferWords.outcome.stands(in: document, tokens), !OfferWords.term(.bonus).stands(in: document, tokens)
        else { return nil }
        return did
    }

    /// Something of the kind was gone through, and a term of it came to something: neither alone is a reason.
    private func isExperience(_ sentences: [Sentence], _ place: Int) -> Bool {
        let sentence = sentences[place]
        let tokens = sentence.tokens
        guard !sentence.isQuestion, !isConditional(tokens), !Self.onceItIs.stands(in: document, tokens) else {
            return false
        }
        let before = place > 0 && !sentences[place - 1].isQuestion ? sentences[place - 1].tokens : tokens.lowerBound..<tokens.lowerBound
        guard [tokens, before].contains(where: { OfferWords.lived.stands(in: document, $0) }) else { return false }
        let cameToIt = OfferWords.outcomeOfTerms.first(in: document, tokens).map { !document.tokens[$0.lowerBound].negated } ?? false
        guard cameToIt || OfferWords.failing.stands(in: document, tokens) else { return false }
        return !mentions(in: tokens).isEmpty || OfferWords.equityKnowledge.contains { $0.stands(in: document, tokens) }
    }

    private func isTied(_ tokens: Range<Int>) -> Bool {
        guard OfferWords.tie.stands(in: document, tokens) else { return false }
        return PhraseTable(table.tiedTo.split { !$0.isLetter && !$0.isNumber }.joined(separator: ",").lowercased())
            .stands(in: document, tokens)
    }

    private func wantsMeaning(_ sentence: Sentence) -> Bool {
        guard OfferWords.meaning.stands(in: document, sentence.tokens) else { return false }
        let figures = sentence.quantities(in: document).map { document.quantities[$0].unit }
        if figures.contains(.percent) { return false }
        // 'I understand the band, but could we get the base to 185,000?'
        let isExplained = Self.tellMe.stands(in: document, sentence.tokens)
        if !isExplained, !figures.isEmpty, OfferWords.wants.stands(in: document, sentence.tokens) { return false }
        return sentence.isQuestion || isExplained
    }

    private static let tellMe = PhraseTable(
        "explain, walk me through, help me understand, tell me, i want to understand, i'd like to understand, clarify")

    /// Two things or more that only somebody knows who knows equity.
    private var equityUnderstood: HeardSpan? {
        let found = OfferWords.equityKnowledge.compactMap { $0.first(in: document, 0..<document.tokens.count) }
        guard found.count > 1, !mentions(in: 0..<document.tokens.count).filter({ $0.term == .equity || $0.term == .window }).isEmpty,
            let first = found.map(\.lowerBound).min()
        else { return nil }
        return document.clauses.first { $0.tokens.contains(first) }.map { HeardSpan($0.span) }
    }

    // MARK: The end

    /// The last sentences, as far as they are a yes or a no, with thanks at the most. A yes or a no does not reach back over the end of a
    /// line, where another thing may have been sent and answered before.
    private func shortAnswer(_ sentences: [Sentence]) -> OfferShortAnswer? {
        var told: [UInt64] = []
        var answers: ArraySlice<Sentence> = []
        for (place, sentence) in sentences.enumerated().reversed() {
            let saysIt = told.contains { OfferWords.yes.contains($0) || OfferWords.no.contains($0) }
            if saysIt, let next = answers.first, endsLine(sentence, before: next) { break }
            let words = document.tokens[sentence.tokens].filter { $0.kind != .mark && $0.kind != .lineEnd }.map(\.form)
            guard !sentence.isQuestion, words.count <= 6, words.allSatisfy({ OfferWords.short.contains($0) }) else { break }
            told += words
            answers = sentences[place...]
        }
        guard let first = answers.first, let last = answers.last else { return nil }
        let span = HeardSpan(start: first.span.start, end: last.span.end)
        // 'Of course not', 'ok, no': one word of no and no word of yes counts.
        if told.contains(where: { OfferWords.no.contains($0) }) { return OfferShortAnswer(isYes: false, span: span) }
        return told.contains { OfferWords.yes.contains($0) } ? OfferShortAnswer(isYes: true, span: span) : nil
    }

    private func endsLine(_ sentence: Sentence, before next: Sentence) -> Bool {
        document.tokens[sentence.tokens.lowerBound..<next.tokens.lowerBound].contains { $0.kind == .lineEnd }
    }

    private func ending(_ sentence: Sentence) -> OfferEnding? {
        let tokens = sentence.tokens
        if sentence.isQuestion { return nil }
        let isConditional = isConditional(tokens) || Self.once.stands(in: document, tokens)
        if let no = OfferWords.declines.first(in: document, tokens) {
            return document.tokens[no.lowerBound].negated || isConditional ? nil : .declines
        }
        // A minute to think is given in the call.
        if OfferWords.thinks.stands(in: document, tokens) { return Self.moment.stands(in: document, tokens) ? nil : .thinks }
        let agreed = mentions(in: tokens).isEmpty ? OfferWords.agrees.first(in: document, tokens) : nil
        guard let yes = OfferWords.accepts.first(in: document, tokens) ?? agreed else { return nil }
        return document.tokens[yes.lowerBound].negated || isConditional ? nil : .accepts
    }

    private func isConditional(_ tokens: Range<Int>) -> Bool {
        if Self.conditional.stands(in: document, tokens) { return true }
        guard let before = Self.beforeI.first(in: document, tokens) else { return false }
        // 'I have done this before, I lost a grant' is no condition.
        return !document.tokens[before].contains { $0.kind == .mark }
    }

    private static let moment = PhraseTable("minute, moment, second, sec")
    private static let conditional = PhraseTable("if, provided, as long as, unless, depending")
    private static let beforeI = PhraseTable("before i")
    /// Whatever it stands before, an agreement with it is none yet.
    private static let once = PhraseTable("once")
    /// Of what was lived through 'once' is a time, 'once before', 'I once lost a grant', but for these.
    private static let onceItIs = PhraseTable("once you, once i, once we, once it, once they")
}
