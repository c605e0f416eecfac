import InterviewEngine
import Reading

/// Finds where the candidate puts right a figure that they told before: 'Earlier I said 12 percent, it was 15', 'I misspoke before: the team
/// was 5, not 7'.
///
/// A claim that is given up by mistake is lost to everybody: only what is said in so many words, and of which one earlier claim can be
/// meant, counts.
struct CorrectionReader {
    let document: Document
    let turn: Int
    /// The figures of `document`.
    let statements: [Statement]
    let earlier: [EarlierAnswer]

    /// A figure told earlier, with what its sentence speaks of.
    private struct Told {
        var claim: Claim
        /// In this very text.
        var isOwn: Bool
        var statement: Statement?
        var words: [UInt64]
    }

    private struct Passage {
        var old: Quantity?
        var new: Quantity
        /// Where its first sentence begins.
        var start: Int
        /// Stems of what it speaks of beside the figures.
        var words: [UInt64]
    }

    /// - Parameter claims: those of the document.
    /// - Returns: the claims with those that were put right in the place of what was taken back, and which earlier ones they replace.
    func run(_ claims: [Claim]) -> (claims: [Claim], corrections: [ClaimCorrection]) {
        guard !earlier.isEmpty || claims.count > 1 else { return (claims, []) }
        let sentences = Sentence.all(in: document)
        let passages = sentences.indices.compactMap { passage(sentences, $0) }
        guard !passages.isEmpty else { return (claims, []) }
        let told = earlier.flatMap { read($0.claims, in: Document(of: $0.text), isOwn: false) } + read(claims, in: document, isOwn: true)
        var claims = claims
        var found: [(earlier: [String], span: HeardSpan)] = []
        for passage in passages {
            let before = told.filter { !$0.isOwn || $0.claim.span.end <= passage.start }
            let meant = meant(by: passage, before)
            guard let first = meant.first else { continue }
            let span = HeardSpan(passage.new.span)
            let gone = [span] + (passage.old.map { [HeardSpan($0.span)] } ?? []) + meant.filter(\.isOwn).map(\.claim.span)
            claims.removeAll { claim in gone.contains(where: claim.span.overlaps) }
            let unit = first.claim.value.unit
            let value = Figure(mantissa: passage.new.mantissa, exponent: passage.new.exponent, unit: unit)
            claims.append(Claim(id: "", subject: first.claim.subject, value: value, role: first.claim.role, span: span))
            found.append((meant.filter { !$0.isOwn }.map(\.claim.id), span))
        }
        claims.sort { $0.span.start < $1.span.start }
        for place in claims.indices { claims[place].id = "\(turn)-\(place)" }
        let corrections = found.flatMap { ids, span in
            claims.first { $0.span == span }.map { claim in ids.map { ClaimCorrection(earlier: $0, now: claim.id) } } ?? []
        }
        return (claims, corrections)
    }

    // MARK: what is said

    private static let misspoke = PhraseTable(
        """
        i misspoke, i was wrong, i had it wrong, i got it wrong, i got that wrong, i remembered it wrong, correct myself, \
        let me correct, i have to correct, i need to correct, i want to correct, i should correct, i must correct, i'd like to correct, \
        correction, i gave you the wrong, i gave the wrong, i told you the wrong, i mixed up
        """)
    private static let said = PhraseTable("i said, i've said, i told, i mentioned, i gave, i quoted, i claimed, i spoke of")
    /// It was in an earlier turn.
    private static let back = PhraseTable(
        """
        earlier, before, previously, a moment ago, just now, a minute ago, at the beginning, at the start, in the beginning, last time, \
        last round, previous round, first round, the other round, last answer, first answer, previous answer, last question, first question, \
        previous question, i told, in my introduction, in the introduction
        """)
    /// Between the figure that was wrong and the one that is right.
    private static let turns = PhraseTable(
        """
        it was, it is, it's, that was, that is, that's, that should, it should, should be, should have been, should have said, i meant, \
        was really, is really, were really, actually, in fact, in truth, but it, the right, the real, correct is, really
        """)
    /// Says nothing of what the figure is of.
    private static let idle = PhraseTable(
        """
        misspoke, said, told, mentioned, gave, quoted, claimed, spoke, earlier, before, previously, moment, ago, now, minute, beginning, \
        start, round, answer, question, time, introduction, correct, correction, wrong, right, real, actually, really, fact, truth, number, \
        figure, sorry, meant, think, mixed, remembered, percent, please, note, well, ok, okay, apologies, thing, quick, looked, checked, yes
        """)

    private func passage(_ sentences: [Sentence], _ place: Int) -> Passage? {
        let sentence = sentences[place]
        guard !sentence.isQuestion else { return nil }
        let isTakenBack = Self.misspoke.stands(in: document, sentence.tokens)
        guard isTakenBack || Self.said.stands(in: document, sentence.tokens) else { return nil }
        var tokens = sentence.tokens
        var figures = figures(in: sentence)
        if figures.isEmpty, isTakenBack, sentences.indices.contains(place + 1), !sentences[place + 1].isQuestion {
            tokens = tokens.lowerBound..<sentences[place + 1].tokens.upperBound
            figures = self.figures(in: sentences[place + 1])
        }
        guard let (old, new) = order(figures, in: tokens) else { return nil }
        let isOfThen = Self.back.stands(in: document, tokens)
        guard isTakenBack ? isOfThen || old != nil : isOfThen && old != nil else { return nil }
        return Passage(old: old, new: new, start: sentence.span.start, words: content(tokens))
    }

    private func figures(in sentence: Sentence) -> [Quantity] {
        sentence.quantities(in: document).map { document.quantities[$0] }.filter { quantity in
            switch quantity.unit {
            case .date, .ordinal, .percentile: false
            // 'That one.'
            case .bare: !quantity.spelled || quantity.mantissa != 1
            default: true
            }
        }
    }

    /// Which is the one that was wrong; nil where it cannot be told.
    private func order(_ figures: [Quantity], in tokens: Range<Int>) -> (old: Quantity?, new: Quantity)? {
        if figures.count == 1 { return (nil, figures[0]) }
        guard figures.count == 2 else { return nil }
        let retraction = Retraction(document: document)
        switch (retraction.takesBack(figures[0]), retraction.takesBack(figures[1])) {
        case (true, false): return (figures[0], figures[1])
        case (false, true): return (figures[1], figures[0])
        case (true, true): return nil
        case (false, false):
            let between = figures[0].tokens.upperBound..<figures[1].tokens.lowerBound
            let isSaid = Self.said.first(in: document, tokens).map { $0.lowerBound < figures[0].tokens.lowerBound } ?? false
            return isSaid && Self.turns.stands(in: document, between) ? (figures[0], figures[1]) : nil
        }
    }

    /// Names of who heard it are left out as well.
    private func content(_ tokens: Range<Int>) -> [UInt64] {
        tokens.compactMap { index in
            let token = document.tokens[index]
            guard token.kind == .word, !token.function, token.quantity < 0, Self.idle.match(document, index, index + 1) == nil,
                !token.capitalised || index == tokens.lowerBound
            else { return nil }
            return token.stem
        }
    }

    // MARK: what is meant

    private func read(_ claims: [Claim], in document: Document, isOwn: Bool) -> [Told] {
        let statements = isOwn ? self.statements : StatementReader(document: document).run()
        let sentences = Sentence.all(in: document)
        return claims.map { claim in
            let sentence = sentences.first { $0.span.start <= claim.span.start && claim.span.end <= $0.span.end }
            return Told(
                claim: claim, isOwn: isOwn, statement: statements.first { HeardSpan($0.span).overlaps(claim.span) },
                words: (sentence?.tokens ?? 0..<0).compactMap { document.tokens[$0].function ? nil : document.tokens[$0].stem })
        }
    }

    /// The claim that is meant, as often as it was told; nothing where it may be one or another.
    private func meant(by passage: Passage, _ told: [Told]) -> [Told] {
        let fitting = told.filter { isOfItsKind(passage.new, $0.claim) && passage.new.value != $0.claim.value.value }
        var meant: [Told]
        if let old = passage.old {
            meant = fitting.filter { old.value == $0.claim.value.value && isOfItsKind(old, $0.claim) }
            if !passage.words.isEmpty { meant = meant.filter { $0.words.contains(where: passage.words.contains) } }
        } else {
            guard let later = statements.first(where: { $0.tokens.overlaps(passage.new.tokens) }) else { return [] }
            meant = fitting.filter { told in
                guard let statement = told.statement else { return false }
                return [.contradiction, .maybe].contains(ClaimComparison(earlier: statement, later: later).relation)
            }
        }
        guard let first = meant.first else { return [] }
        return meant.allSatisfy { isSame($0, first) } ? meant : []
    }

    private func isOfItsKind(_ quantity: Quantity, _ claim: Claim) -> Bool {
        let unit = Measure(quantity, in: document).text
        return quantity.unit == .bare || claim.value.unit.isEmpty || unit == claim.value.unit
    }

    /// One thing told twice.
    private func isSame(_ one: Told, _ other: Told) -> Bool {
        if one.claim == other.claim { return true }
        guard let a = one.statement, let b = other.statement else { return false }
        return ClaimComparison(earlier: a, later: b).relation == .agreement
    }
}
