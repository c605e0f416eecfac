import InterviewEngine
import Reading

/// Finds the questions that the candidate wants answered, and what the world holds of them.
struct QuestionReader {
    let document: Document
    let context: ListeningContext
    /// First names of the people who may be spoken to.
    private let names: HashTable

    init(document: Document, context: ListeningContext) {
        self.document = document
        self.context = context
        names = HashTable(context.names.map { WordHash.of($0.lowercased()) })
    }

    /// - Parameter made: gives the index of the facts, where there is one already; not called where nothing is asked.
    func run(_ made: () -> FactIndex?) -> [Asked] {
        let sentences = Sentence.all(in: document)
        let open = Set(sentences.indices.filter { isOpen(sentences, $0) })
        let checksStatements = !document.quantities.isEmpty && (context.round == .panel || context.round == .vp)
        let fragments =
            context.asking && sentences.count <= Self.mostFragments
            ? sentences.indices.filter { !open.contains($0) && isFragment(sentences[$0]) } : []
        guard !open.isEmpty || checksStatements || !fragments.isEmpty else {
            return context.asking ? sentences.compactMap { ownAside($0) } : aside(sentences).map { [$0] } ?? []
        }
        let index = made() ?? FactIndex(CaseWorld(facts: context.facts, unanswered: context.unanswered))
        let premises = PremiseCheck(document: document, round: context.round, premises: index.premises, facts: context.facts)
        // Whoever only asks waits for answers; at the end of an answer a question may be a manner of speaking.
        let onlyAsks = open.count == sentences.count
        var asked: [Asked] = []
        for place in sentences.indices where asked.count < Self.mostAsked {
            let sentence = sentences[place]
            let isAsked = open.contains(place)
            if context.asking, let talk = ownAside(sentence, isAsked: isAsked) {
                asked.append(talk)
                continue
            }
            let refused = premises.find(in: sentence, asked: isAsked)
            asked.append(contentsOf: refused)
            guard isAsked else {
                if fragments.contains(place), let fact = index.match(document, core(of: sentence), answering: true),
                    !refused.contains(where: { $0.isAbout(context.facts[fact].id) })
                {
                    asked.append(Asked(span: HeardSpan(sentence.span), finding: .fact(id: context.facts[fact].id)))
                }
                continue
            }
            let row =
                isAboutMe(sentence) ? Row() : self.row(in: sentence, index, answering: !context.asking && !onlyAsks, onlyAsks: onlyAsks)
            let found = row.facts.filter { fact in !refused.contains { $0.isAbout(context.facts[fact].id) } }
            // Asked again, it is told again.
            for fact in found {
                asked.append(Asked(span: HeardSpan(sentence.span), finding: .fact(id: context.facts[fact].id)))
            }
            if row.wantsClock { asked.append(Asked(span: HeardSpan(sentence.span), finding: .clock)) }
            if !found.isEmpty || row.wantsClock {
                asked += row.unknown.map { Asked(span: span(of: $0), finding: .unknown) }
            } else if refused.isEmpty, context.asking, let talk = ownAside(sentence) {
                asked.append(talk)
            } else if refused.isEmpty, isAboutTheCase(sentence, onlyAsks) {
                asked.append(Asked(span: HeardSpan(sentence.span), finding: .unknown))
            }
        }
        asked = withoutAnswered(asked)
        guard let aside = aside(sentences) else { return asked }
        // 'Can you repeat that p99 figure?' wants the figure.
        let told = asked.filter { $0.finding != .unknown }
        return told.contains { $0.span.end > aside.span.start } ? asked : told + [aside]
    }

    /// What the questions that a sentence joins are about: "what is the peak, and how often do bursts come".
    private struct Row {
        var facts: [Int] = []
        /// Those that no fact answers.
        var unknown: [Range<Int>] = []
        /// One of the candidate's own is about the time that is left.
        var wantsClock = false
    }

    /// By each of the questions that a sentence joins, else by all of it.
    private func row(in sentence: Sentence, _ index: FactIndex, answering: Bool, onlyAsks: Bool) -> Row {
        guard var parts = joined(in: sentence) else {
            return Row(facts: index.match(document, core(of: sentence), answering: answering).map { [$0] } ?? [])
        }
        let count = parts.count
        parts.removeAll(where: asides.asksForTheClock)
        let wantsClock = context.asking && parts.count < count
        func row(_ found: [Int?]) -> Row {
            let open = zip(parts, found).compactMap { part, fact in fact == nil && isSought(part, onlyAsks) ? part : nil }
            return Row(facts: Self.each(found), unknown: open, wantsClock: wantsClock)
        }
        let found = parts.map { index.match(document, $0, answering: answering, isPart: true) }
        // 'And what happened?' asks more of what stands before it, unless the sentence as a whole asks for just that.
        if parts.count == 2, Self.each(found).count == 2, isThin(parts[1]) {
            let whole = index.match(document, core(of: sentence), answering: answering)
            return Row(facts: (whole == found[1] ? whole : found[0]).map { [$0] } ?? [], wantsClock: wantsClock)
        }
        if found.allSatisfy({ $0 != nil }) { return row(found) }
        if count == parts.count, Self.each(found).count < 2, let whole = index.match(document, core(of: sentence), answering: answering) {
            // Where none of them finds it by itself it is one question in several words.
            return found.contains(whole) ? row(found) : Row(facts: [whole])
        }
        // What nobody knows of the one is no reason to keep the other.
        return row(found)
    }

    /// It names nothing by itself: 'what happened', 'is it rare'. What asks how often, who or when asks for something else.
    private func isThin(_ part: Range<Int>) -> Bool {
        let tokens = document.tokens[part]
        return tokens.count { $0.kind == .word && !$0.function } < 2
            && !tokens.contains { $0.kind == .number || Self.naming.contains($0.form) }
            && !QuestionWords(tokens).keys.contains(where: AskingWords.all.contains)
    }

    private static let naming = HashTable(["the", "a", "an", "your", "our"].map { WordHash.of($0) })

    private static let mostOfOpening = 6
    /// Nobody answers more in one breath, and whoever pastes in hundreds shall not wait for that.
    private static let mostAsked = 24

    /// The questions of a sentence that joins some; nil where it is one.
    private func joined(in sentence: Sentence) -> [Range<Int>]? {
        // 'Before I start.'
        let parts = self.parts(of: sentence).drop { $0.count <= Self.mostOfOpening && !isInverted($0) }
        return parts.count > 1 && parts.allSatisfy { isInverted($0) } ? Array(parts) : nil
    }

    /// Without the questions of which the facts told beside them speak: 'Who owns the report? Is there a threshold?' has one answer.
    private func withoutAnswered(_ asked: [Asked]) -> [Asked] {
        guard asked.contains(where: { $0.finding == .unknown }) else { return asked }
        // What was sent at another time stands on another line.
        let breaks = document.bytes.indices.filter { document.bytes[$0] == 0x0a }
        func line(_ one: Asked) -> Int { breaks.prefixCount { $0 < one.span.start } }
        var keys: [String: [UInt64]] = [:]
        var told: [Int: [[UInt64]]] = [:]
        for (line, facts) in Dictionary(grouping: asked, by: line) {
            for fact in context.facts where facts.contains(where: { $0.isAbout(fact.id) }) {
                let spoken = keys[fact.id] ?? QuestionWords(Document.tokens(utf8: Array(fact.text.utf8))[...]).keys
                keys[fact.id] = spoken
                told[line, default: []].append(spoken)
            }
        }
        return asked.filter { one in
            guard one.finding == .unknown, let facts = told[line(one)] else { return true }
            let question = WantedAnswer(document.tokens[unaddressed(document.tokens(of: one.span))])
            return !facts.contains(where: question.isAnswered)
        }
    }

    /// Without the marks behind it.
    private func span(of tokens: Range<Int>) -> HeardSpan {
        let last = tokens.last { document.tokens[$0].kind != .mark } ?? tokens.lowerBound
        return HeardSpan(start: Int(document.tokens[tokens.lowerBound].start), end: Int(document.tokens[last].end))
    }

    /// It says by itself what it is about, and is no other way of asking what stands before it: 'or is it less'.
    private func isSought(_ part: Range<Int>, _ onlyAsks: Bool) -> Bool {
        guard QuestionWords(document, part).keys.contains(where: { !AskingWords.all.contains($0) }), !Self.meta.stands(in: document, part)
        else { return false }
        if part.lowerBound > 0, document.tokens[part.lowerBound - 1].form == Self.or { return false }
        return context.asking || onlyAsks || Self.sought.stands(in: document, part)
    }

    private static let or = WordHash.of("or")

    /// In the candidate's own time: of the talk itself. Whoever asks for something once more and says for what is told that.
    private func ownAside(_ sentence: Sentence, isAsked: Bool = false) -> Asked? {
        guard joined(in: sentence) == nil else { return nil }
        let finding = asides.inOwnTime(sentence) ?? (!isAsked && asides.wantsLastOnceMore(sentence) ? .again : nil)
        return finding.map { Asked(span: HeardSpan(sentence.span), finding: $0) }
    }

    private var asides: AsideReader { AsideReader(document: document, heeded: context.heeded) }

    private static func each(_ facts: [Int?]) -> [Int] {
        facts.compactMap { $0 }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Without what stands before a colon or a dash behind which the question begins, and without the name of whoever is asked: "one more
    /// thing: what is the peak", "Priya, what is the peak?".
    private func core(of sentence: Sentence) -> Range<Int> {
        let start = sentence.tokens.last { index in
            let token = document.tokens[index]
            guard token.kind == .mark, token.mark == 0x3a || token.mark == 0x2d, index > 0 else { return false }
            let joined = token.mark == 0x2d && document.tokens[index - 1].end == token.start
            return !joined && isInverted(index + 1..<sentence.tokens.upperBound, openers: false)
        }
        return unaddressed((start.map { $0 + 1 } ?? sentence.tokens.lowerBound)..<sentence.tokens.upperBound)
    }

    /// Without a name at the beginning or the end: 'Thanks, Priya, what is the peak?', 'What is the peak, Priya?'
    private func unaddressed(_ tokens: Range<Int>) -> Range<Int> {
        if context.names.isEmpty { return tokens }
        func isMark(_ index: Int) -> Bool { document.tokens[index].kind == .mark }
        func isName(_ index: Int) -> Bool { document.tokens[index].kind == .word && names.contains(document.tokens[index].form) }
        var (start, end) = (tokens.lowerBound, tokens.upperBound)
        let opening = tokens.prefix(Self.mostOfOpening).prefix {
            isMark($0) || isName($0) || Self.openers.contains(document.tokens[$0].form)
        }
        if let name = opening.last(where: isName), name + 1 < end, isMark(name + 1) { start = name + 2 }
        let closing = tokens.suffix(Self.mostOfOpening).reversed().prefix { isMark($0) || isName($0) }
        if let name = closing.last(where: isName), name > start, isMark(name - 1) { end = name - 1 }
        return start < end ? start..<end : tokens
    }

    private static let joints = HashTable(["and", "or"].map { WordHash.of($0) })

    /// Cut before each joining word or comma behind which a question begins anew.
    private func parts(of sentence: Sentence) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        let core = core(of: sentence)
        // What is longer says what is asked about, and a question is one of the row.
        let lead = sentence.tokens.lowerBound..<core.lowerBound
        let isLeadIn = lead.count <= Self.mostOfOpening + 1 && !isInverted(lead)
        var start = isLeadIn ? core.lowerBound : sentence.tokens.lowerBound
        for index in start..<core.upperBound {
            let token = document.tokens[index]
            guard Self.joints.contains(token.form) || (token.kind == .mark && token.mark == 0x2c) else { continue }
            let next = index + 1
            guard next < core.upperBound, start < index, isInverted(next..<core.upperBound, openers: false) else {
                continue
            }
            parts.append(start..<index)
            start = next
        }
        if start < core.upperBound { parts.append(start..<core.upperBound) }
        return parts
    }

    /// What is said about the conversation alone, where an answer is due.
    private func aside(_ sentences: [Sentence]) -> Asked? {
        context.asking ? nil : asides.find(in: sentences)
    }

    // MARK: what is a question

    private static let addressed = PhraseTable(
        """
        can i ask, could i ask, may i ask, can i assume, could i assume, may i assume, should i assume, do we know, do you know, do you happen to know, what is our, what's our, what are our, can you tell me, could you tell me, can you say, \
        could you say, can you clarify, could you clarify, can you share, could you share, can you remind me, could you remind me, quick question, one question, a question, question for you, i'd like to know, i would like to know, \
        am i right that, is it fair to assume, is it safe to assume, before i start, before i begin, before i answer, first question, to clarify, clarifying question, wondering
        """)
    private static let meta = PhraseTable(
        """
        make sense, does that help, does that answer, is that ok, is that okay, is that what you, should i go on, shall i go on, should i continue, shall i continue, want me to, repeat the question, say that again, rephrase, \
        what do you think, do you want, would you like me, is that enough, is this the, should i go deeper, shall i go deeper, should i go into, \
        shall i go into, you know what i mean, right so, do you mean, did you mean, are you asking, are you talking about, why do you ask, what would you do, how would you do, more important to you, can you hear me, what was the question, how am i doing
        """)

    /// The candidate waits for an answer to it.
    private func isOpen(_ sentences: [Sentence], _ place: Int) -> Bool {
        let sentence = sentences[place]
        if !context.asking, Self.meta.stands(in: document, sentence.tokens) { return false }
        let inverted = isInverted(sentence.tokens)
        let addressed = Self.addressed.stands(in: document, sentence.tokens)
        if context.asking {
            // 'Ten percent of it goes to new channels. Right?'
            if isTag(sentence) { return place == 0 || sentences[place - 1].isQuestion }
            if place + 1 < sentences.count, isTag(sentences[place + 1]) { return true }
            return sentence.isQuestion || inverted || addressed || Self.eager.stands(in: document, sentence.tokens) || asks(sentence)
        }
        guard sentence.isQuestion || inverted || addressed else { return false }
        if (asides.asksHowToAnswer(sentence) && joined(in: sentence) == nil) || echoesPrompt(sentence) { return false }
        let edge = place == 0 || place == sentences.count - 1 || sentences[place...].dropFirst().allSatisfy { isQuestionLike($0) }
        return addressed ? sentence.isQuestion || edge : sentence.isQuestion && edge
    }

    /// So one asks where only questions are expected.
    private static let eager = PhraseTable(
        """
        help me to know, good to know, great to know, curious, interested in, tell me, let me know, like to know, love to know, want to know, need to know, \
        any idea, i wonder, like to understand, want to understand, like to hear, what about, how about
        """)

    private static let mostOfTag = 6
    private static let tagWords = HashTable(
        """
        correct right fair true agree agreed no yes so ok okay reasonable realistic sound sounds about it am i warm close in the ballpark is that or \
        am way off isn't
        """.split(whereSeparator: { " \n".contains($0) }).map { WordHash.of(String($0)) })

    /// A short question that only asks whether what stands before it is so.
    private func isTag(_ sentence: Sentence) -> Bool {
        let words = unaddressed(sentence.tokens).filter { document.tokens[$0].isSpoken }
        return sentence.isQuestion && !words.isEmpty && words.count <= Self.mostOfTag
            && words.allSatisfy { Self.tagWords.contains(document.tokens[$0].form) }
    }

    private static let mostOfFragment = 12
    /// Who sends more sentences at once says something.
    private static let mostFragments = 8
    /// What stands where something is said, or taken in.
    private static let saying = HashTable(
        """
        i i'm i'd i'll i've my me we we're we'd we'll that that's this thanks thank great good nice cool perfect sorry you you're it's no yes nope \
        nothing none not ok okay understood alright sure fine excellent wonderful interesting let let's sounds makes looking looks he she they there
        """.split(whereSeparator: { " \n".contains($0) }).map { WordHash.of(String($0)) })
    private static let verbs = HashTable(
        "is are was were am be been has have had do does did will would can could should may might must goes went comes came"
            .split(separator: " ").map { WordHash.of(String($0)) })

    /// A few words that name what one wants to know, where only questions are expected: 'peak traffic, weekdays'.
    private func isFragment(_ sentence: Sentence) -> Bool {
        let words = sentence.tokens.filter { document.tokens[$0].isSpoken }.map { document.tokens[$0].form }
        guard words.count <= Self.mostOfFragment, !words.contains(where: Self.saying.contains), !isAboutMe(sentence) else { return false }
        if words.contains(where: Self.verbs.contains), !words.contains(where: Self.questionWords.contains) { return false }
        return QuestionWords(document, sentence.tokens).keys.count > 1
    }

    /// It begins with a question word or with "any", whatever follows.
    private func asks(_ sentence: Sentence) -> Bool {
        let words = sentence.tokens.filter { document.tokens[$0].kind == .word }.prefix(4).map { document.tokens[$0].form }
        guard let first = words.first(where: { !Self.openers.contains($0) || Self.any == $0 }) else { return false }
        return Self.any == first || Self.questionWords.contains(first)
    }

    private static let any = WordHash.of("any")

    /// The interviewer's own question, said again before it is answered.
    private func echoesPrompt(_ sentence: Sentence) -> Bool {
        let prompt = Document(of: context.prompt)
        let given = HashTable(content(prompt.tokens[...]))
        let words = content(document.tokens[sentence.tokens])
        return words.count >= 3 && words.filter(given.contains).count * 10 >= words.count * 7
    }

    private func content(_ tokens: ArraySlice<Token>) -> [UInt64] {
        tokens.filter { ($0.kind == .word && !$0.function) || $0.kind == .number || Self.questionWords.contains($0.form) }.map(\.stem)
    }

    /// Questions in a row at the end are all open.
    private func isQuestionLike(_ sentence: Sentence) -> Bool { sentence.isQuestion }

    static let openers = HashTable(
        """
        so and ok okay well sorry also but um uh hi thanks first second then oh great yes no one last another maybe
        """
        .split(whereSeparator: { " \n".contains($0) }).map { WordHash.of(String($0)) })
    private static let questionWords = HashTable(["what", "how", "who", "when", "where", "which", "why", "whose"].map { WordHash.of($0) })
    private static let contracted = HashTable(["what's", "who's", "where's", "how's", "when's"].map { WordHash.of($0) })
    static let auxiliaries = HashTable(
        """
        is are was were do does did will would can could should may has have isn't aren't don't doesn't much many long often fast big high old large soon far quickly
        """
        .split(whereSeparator: { " \n".contains($0) }).map { WordHash.of(String($0)) })
    /// "Who owns", "what happens": without a helping verb.
    private static let doings = HashTable(
        "happens happened owns decides runs pays sets signs counts limits drives breaks maintains serves reviews"
            .split(separator: " ").map { WordHash.of(String($0)) })
    private static let subjects = HashTable(
        """
        the there we you i it this that they our your a an any all these those creators viewers streamers someone anybody anyone everybody
        """
        .split(whereSeparator: { " \n".contains($0) }).map { WordHash.of(String($0)) })

    /// It begins as questions do: "what is", "how many", "do we".
    private func isInverted(_ tokens: Range<Int>, openers: Bool = true) -> Bool {
        let words = tokens.filter { document.tokens[$0].kind == .word }.prefix(6).map { document.tokens[$0].form }
        var rest = words[...]
        while openers, let first = rest.first, Self.openers.contains(first), rest.count > 2 { rest = rest.dropFirst() }
        guard let first = rest.first else { return false }
        if Self.contracted.contains(first) { return true }
        guard let second = rest.dropFirst().first else { return false }
        if Self.questionWords.contains(first) {
            return Self.auxiliaries.contains(second) || Self.doings.contains(second) || asksForNoun(Array(rest.dropFirst()))
        }
        return Self.auxiliaries.contains(first) && Self.subjects.contains(second)
    }

    /// "colour is the" after "what": a helping verb before who or what it is about.
    private func asksForNoun(_ words: [UInt64]) -> Bool {
        zip(words.dropFirst(), words.dropFirst(2)).contains { Self.auxiliaries.contains($0) && Self.subjects.contains($1) }
    }

    // MARK: what no fact answers

    private static let aboutMe = PhraseTable(
        """
        how did i do, did i do well, how was i, how am i doing, a good fit, good enough, fit for this, my chances, hire me, did i pass, what did you think of me, think of my, feedback for me, feedback on my, my performance, my answers
        """)

    /// 'How did I do?' No world holds it.
    private func isAboutMe(_ sentence: Sentence) -> Bool { context.asking && Self.aboutMe.stands(in: document, sentence.tokens) }

    private static let sought = PhraseTable(
        """
        what is the, what's the, what are the, what is our, what's our, how many, how much, how long, how often, how fast, how big, how high, how old, is there, are there, do we have, do you have, does the, do the, who owns, who is, \
        can i ask, can i assume, do we know, do you know, can you tell, could you tell, which, where is, where are, is the, are the, what does the, what did, when is, when does, when do, do we, do you, are we, are you, how do you, how do we, how does the
        """)

    /// It asks for something that a world could hold, and not only for agreement.
    private func isAboutTheCase(_ sentence: Sentence, _ onlyAsks: Bool) -> Bool {
        let keys = QuestionWords(document, sentence.tokens).keys
        if keys.isEmpty { return false }
        if context.asking { return !Self.meta.stands(in: document, sentence.tokens) }
        return (onlyAsks && isInverted(sentence.tokens)) || Self.sought.stands(in: document, sentence.tokens)
    }
}

extension Asked {
    func isAbout(_ fact: String) -> Bool { finding.factID == fact }
}
