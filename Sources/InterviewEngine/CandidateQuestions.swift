/// What the world holds of the questions that a candidate asks, and who says it.
enum QuestionRules {
    /// Facts told in one breath.
    static let most = 3
    /// Questions said back beside them.
    static let mostInVain = 2
    /// In a longer text a question that nobody can answer is taken for the candidate's way of speaking, unless it ends the text.
    static let rhetorical = 40
    /// 'No, that was all' is no longer than this.
    static let declining = 12
}

extension InterviewState {
    /// The findings of the last hearing that were not dealt with.
    private var openFindings: [Asked] {
        guard let turn = openTurn, let hearing, hearing.turn == turn.number else { return [] }
        return hearing.asked.filter { asked in
            if asked.span.start >= turn.heeded { return true }
            // What was asked for before has had its reply, and 'could we get to ...' is no question about the range.
            if openOffer != nil { return false }
            // With what came after it a question without a fact may be heard otherwise than before; it had its reply.
            return asked.finding.factID.map { !turn.told.contains($0) } ?? false
        }
    }

    /// What to say to the questions in the last text: facts and corrections once each, in the order asked.
    /// - Parameter answered: what somebody replies to in another way.
    fileprivate func replies(outside answered: [HeardSpan] = []) -> [Asked.Finding] {
        var told: [String] = []
        var findings: [Asked.Finding] = []
        for asked in openFindings where !answered.contains(where: asked.span.overlaps) {
            guard let id = asked.finding.factID, factText(id) != nil, !told.contains(id), told.count < QuestionRules.most else { continue }
            told.append(id)
            findings.append(asked.finding)
        }
        return findings
    }

    /// Who replies to what was sent last: whoever it calls by name, 'Priya, what ...' or '..., Priya?', else whose question is open.
    fileprivate var addressee: Persona? {
        let text = (sentText ?? "")[...]
        let words = text.spokenWords
        let called = currentRound?.interviewers.lazy.compactMap(loop.persona).first { persona in
            let name = persona.firstName
            let isFirst = words.prefix(2).contains { $0 == name && text[$0.endIndex...].first == "," }
            return isFirst || words.last.map { $0 == name && text[..<$0.startIndex].hasSuffix(", ") } ?? false
        }
        return called ?? owner
    }

    /// What the candidate said about the conversation itself, where that is to be replied to, and whether nothing else was said.
    fileprivate var aside: (finding: Asked.Finding, isAll: Bool)? {
        guard let turn = openTurn, turn.prompt != nil else { return nil }
        let asides = openFindings.filter { $0.finding.isAside && (openOffer == nil || $0.finding.isHeardInOffers) }
        return asides.lazy.map { ($0.finding, self.isAll($0, of: turn)) }.first { $0.1 || $0.0 == .again }
    }

    /// The same in the candidate's own time, each once: it is no answer there, and what stands beside it is answered too.
    fileprivate var ownAsides: [Asked.Finding] {
        guard let turn = openTurn, turn.prompt == nil else { return [] }
        return openFindings.map(\.finding).filter(\.isAside).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Nothing else was said since somebody reacted.
    private func isAll(_ asked: Asked, of turn: Turn) -> Bool {
        let text = Array(said.utf8)
        let from = min(turn.heeded, text.count)
        let start = min(max(from, asked.span.start), text.count)
        let end = min(max(start, asked.span.end), text.count)
        return !text[from..<start].holdsLetters && !text[end...].holdsLetters
    }

    /// The open question was said once more in this turn.
    fileprivate var wasSaidAgain: Bool {
        transcript.contains { line in
            guard case .interviewer(let words, _, let turn) = line, turn == openTurn?.number else { return false }
            return words.purpose == .aside && words.text == pinnedQuestion?.text
        }
    }

    /// The first of some lines that was not said in this round, whatever for, or not for the longest time.
    func fresh(_ lines: [String]) -> String {
        let began = round?.began ?? .zero
        let said = transcript.compactMap { line -> String? in
            guard case .interviewer(let words, let at, _) = line, at >= began, lines.contains(words.text) else { return nil }
            return words.text
        }
        return lines.min { (said.lastIndex(of: $0) ?? -1) < (said.lastIndex(of: $1) ?? -1) } ?? ""
    }

    /// What is open in an offer call, where the candidate wants to hear it once more.
    fileprivate var offerAgain: Utterance? {
        guard openTurn?.prompt != nil, openOffer != nil, openFindings.contains(where: { $0.finding == .again }) else { return nil }
        // 'Shall I write it up?' stands above no box.
        for case .interviewer(let words, _, _) in transcript.reversed() {
            if words.purpose == .offer { return words }
            if case .offerReply = words.purpose { break }
        }
        return pinnedQuestion
    }

    /// What the candidate waits for and the world does not hold.
    fileprivate var unknowns: [Asked] {
        let text = Array(said.utf8)
        return openFindings.filter { asked in
            guard asked.finding == .unknown else { return false }
            if openTurn?.prompt == nil { return true }
            let short = Quote.count((sentText ?? "").utf8) <= QuestionRules.rhetorical
            let end = min(max(0, asked.span.end), text.count)
            return short || Quote.count(text[end...]) <= 1
        }
    }

    /// The same in the candidate's words, to be said beside the answers to other questions: once to a prompt. nil where there is nothing
    /// to say back.
    fileprivate var askedInVain: String? {
        guard let turn = openTurn, turn.prompt == nil || turn.ownedUp == 0 else { return nil }
        let quotes = unknowns.compactMap { Quote.words(of: $0.span, in: said) }.prefix(QuestionRules.mostInVain)
        // They stand between quotation marks.
        return quotes.isEmpty ? nil : quotes.joined(separator: "\" and \"")
    }

    /// The last text sent, small, and its words: where it is short, and nobody heard a question in it.
    private var remark: (text: String, words: [Substring])? {
        guard let text = sentText?.lowercased(), !text.contains("?"), openFindings.isEmpty,
            Quote.count(text.utf8) <= QuestionRules.declining
        else { return nil }
        return (text, text.spokenWords)
    }

    /// What is said to thanks and the like, which ask for nothing; nil where the text may ask for something, heard or not.
    fileprivate var welcome: String? {
        guard let words = remark?.words else { return nil }
        if words.contains(where: { ["thanks", "thank"].contains($0) }) { return "You're welcome." }
        let isTakenIn = words.first.map { Self.takenIn.contains($0) } ?? false
        return isTakenIn || asksNothingOfOneThing(words) ? "All right." : nil
    }

    private static let takenIn: Set<Substring> = [
        "ok", "okay", "great", "good", "perfect", "cool", "nice", "understood", "alright", "sure", "fine", "excellent", "wonderful",
        "interesting",
    ]

    /// The last text sent says that there are no questions.
    fileprivate var declines: Bool {
        guard let (text, words) = remark, let first = words.first else { return false }
        if text.contains("that's all") || text.contains("that is all") || text.contains("i'm good") { return true }
        if asksNothingOfOneThing(words) { return false }
        if ["no", "nope", "none", "nothing", "not"].contains(first) { return true }
        return text.contains("no questions") || text.contains("no more questions") || text.contains("no further questions")
    }

    /// 'I have no questions about pay' leaves all others; 'no further questions on my side' leaves none.
    private func asksNothingOfOneThing(_ words: [Substring]) -> Bool {
        words.indices.contains { place in
            guard words[place].hasPrefix("question"), words[max(0, place - 2)..<place].contains("no") else { return false }
            let next = words[(place + 1)...].prefix(2)
            if next.first == "on" { return !["my", "our", "mine"].contains(next.last) }
            return ["about", "regarding", "concerning"].contains(next.first)
        }
    }
}

extension Scene {
    /// Answers what the candidate asked about the case before their answer goes on; false when there was nothing to answer.
    mutating func answerClarifyingQuestions() -> Bool {
        let replies = state.replies()
        if replies.isEmpty, let question = state.offerAgain {
            speak(question.text, by: question.by, .again)
            return true
        }
        if replies.isEmpty, let aside = state.aside {
            answer(aside.finding, isAll: aside.isAll)
            return true
        }
        let asides = state.ownAsides
        let unknown = replies.isEmpty && !state.unknowns.isEmpty
        let inVain = replies.isEmpty ? nil : state.askedInVain
        for reply in replies { tell(reply) }
        if unknown { say(.unknown, by: state.addressee, .unknown) }
        if let inVain { say(.unknownBeside, by: state.addressee, .unknownBeside, filling: [("asked", inVain)]) }
        for aside in asides { answer(aside, isAll: true) }
        return unknown || !replies.isEmpty || !asides.isEmpty
    }

    /// Plain words that fit whoever says them: everybody has a moment for somebody who asks for one.
    private static let takeYourTime = [
        "Take your time.", "Of course. Take a moment.", "Sure, no hurry.", "Go ahead, I'll wait.", "Yes, take the time you need.",
    ]
    private static let yoursToSay = [
        "Take it the way that makes most sense to you, and say how you took it.",
        "That's yours to decide. Say which, and go on from there.",
        "I'd rather hear it from you. Choose one and go on.",
        "Either will do. Tell me which you're taking.",
        "I'll leave that with you. Say what you settle on.",
    ]

    /// Where it was said again already.
    private static let asYouRead = [
        "However you read it is fine. Say how, and go on.", "Read it the way you would at work, and tell me how.",
        "There's no trick in it. Say how you understand it, and answer that.",
    ]

    private static let minutesLeft = [
        "About {minutes} minutes for all of it. Take what this one needs.",
        "We have {minutes} minutes, and I have more to ask. Go on.",
        "{minutes} minutes on my clock. No need to fill them with this one.",
    ]

    /// Where nothing more will be asked.
    private static let minutesYours = [
        "About {minutes} minutes, goodbyes included. They're yours.",
        "{minutes} minutes by my clock. Go on.",
        "We have {minutes} minutes, so go ahead.",
    ]

    private mutating func tellTheTime(by persona: String) {
        let left = state.round.map { max(0, ($0.ends - t).count) } ?? 0
        let minutes = (left + 30_000) / 60_000
        let isYours = state.openTurn?.prompt == nil || state.openOffer != nil
        let lines = isYours ? Self.minutesYours : Self.minutesLeft
        let words = minutes > 1 ? filled(state.fresh(lines), [("minutes", "\(minutes)")]) : "A minute, not much more. Go on."
        speak(words, by: persona, .aside)
    }

    /// All that was replied to the candidate's question before this one; where there was none, what asked them for questions.
    private mutating func sayLastAgain(by persona: String) {
        var words: [Utterance] = []
        for line in state.transcript.reversed().drop(while: \.isOfCandidate) {
            guard case .interviewer(let utterance, _, state.openTurn?.number) = line else { break }
            if utterance.purpose.isReply { words.insert(utterance, at: 0) }
        }
        let text = words.map(\.text).joined(separator: " ")
        speak(text.isEmpty ? state.pinnedQuestion?.text ?? "" : text, by: words.last?.by ?? persona, .again)
    }

    private mutating func answer(_ aside: Asked.Finding, isAll: Bool) {
        guard aside != .declined else { return moveOn() }
        guard let persona = state.addressee else { return }
        let by = persona.id
        if aside == .again, state.openTurn?.prompt == nil { return sayLastAgain(by: by) }
        if aside == .again, !state.wasSaidAgain || !isAll, let question = state.pinnedQuestion {
            return speak(question.text, by: question.by, isAll ? .aside : .again)
        }
        if aside == .clock { return tellTheTime(by: by) }
        if case .smallTalk(let kind) = aside { return speak(state.fresh(kind.replies(in: persona.temper)), by: by, .aside) }
        let lines = aside == .time ? Self.takeYourTime : aside == .again ? Self.asYouRead : Self.yoursToSay
        speak(state.fresh(lines), by: by, .aside)
    }

    /// Answers what was asked about the world beside an offer. What nobody knows of it is passed over: the offer is what one talks about.
    /// - Returns: whether anything was told.
    mutating func answerQuestions(beside heard: OfferHearing) -> Bool {
        let replies = state.replies(outside: heard.asks.map(\.span) + heard.questions.map(\.span))
        for reply in replies { tell(reply) }
        return !replies.isEmpty
    }

    /// The candidate's own questions are answered in the interviewer's voice, and the floor goes back to them.
    mutating func answerOwnQuestions() {
        if state.declines {
            closeTurn()
            return goOn(after: .phase(.candidate))
        }
        if !answerClarifyingQuestions() {
            if let words = state.welcome, let by = state.addressee?.id {
                speak(words, by: by, .acknowledgement)
            } else {
                say(.unknown, by: state.addressee, .unknown)
            }
        }
        guard let round = state.round, t >= round.phaseEnds else { return }
        closeTurn()
        goOn(after: .phase(.time))
    }

    private mutating func tell(_ finding: Asked.Finding) {
        switch finding {
        case .fact(let id):
            guard let text = state.factText(id), let by = state.addressee?.id else { return }
            speak(text, by: by, .answer(fact: id))
        case .falsePremise(let id, _):
            guard let text = state.factText(id) else { return }
            say(.correction, by: state.addressee, .correction(fact: id), filling: [("fact", loweredStart(text))])
        case .unknown, .again, .time, .yours, .declined, .clock, .smallTalk: return
        }
    }

    /// 'The target is' after 'No,' begins small; names and figures stay as they are.
    private func loweredStart(_ text: String) -> String {
        let first = text.prefix { $0.isLetter }
        let small = [
            "The", "A", "An", "It", "There", "We", "Our", "Around", "About", "Most", "Every", "All", "This", "That", "They", "After", "Of",
            "In", "On", "At", "For", "No", "Some", "Half", "Each", "Today", "Roughly", "Nearly", "Only", "Right", "As", "When", "If", "By",
        ]
        return small.contains(String(first)) ? first.lowercased() + text.dropFirst(first.count) : text
    }
}

extension TranscriptLine {
    fileprivate var isOfCandidate: Bool { if case .candidate = self { true } else { false } }
}

extension Purpose {
    /// It is said to the candidate's own questions.
    fileprivate var isReply: Bool {
        switch self {
        case .answer, .correction, .unknown, .unknownBeside, .acknowledgement, .again: true
        default: false
        }
    }
}
