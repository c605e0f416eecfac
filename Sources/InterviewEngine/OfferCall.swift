/// How an offer is talked about.
enum OfferRules {
    /// Answers in a row that ask for nothing, before the offer is left as it stands.
    static let patience = 3
}

/// What is to be made of an answer in an offer call.
struct OfferVerdict: Equatable {
    var steps: [OfferStep] = []
    var responses: [OfferResponse] = []
    /// The candidate ends the talk, and asked for nothing more.
    var ending: OfferEnding?
}

/// What the recruiter asked last, where a bare yes or no is an answer to it.
enum OfferClosing: Equatable {
    /// 'Shall I write it up the way it stands?'
    case asItStands
    /// 'Anything else?'
    case more
}

extension InterviewState {
    /// nil where a yes or a no alone would say nothing.
    var offerClosing: OfferClosing? {
        guard let lines = openOffer?.table.lines else { return nil }
        for case .interviewer(let utterance, _, _) in transcript.reversed() {
            switch utterance.purpose {
            // They ask nothing that is answered by yes or no: what was asked before them still is.
            case .timeWarning, .hint, .nudge, .again, .aside: continue
            case .offer: return lines.wraps.isEmpty ? nil : .asItStands
            case .offerReply: return lines.goesOn.contains { utterance.text.hasSuffix($0) } ? .more : nil
            default: return nil
            }
        }
        return nil
    }

    /// What a yes or a no answers; nil where anything else was said with it since the last reply: 'let me sleep on it. Okay, thank you.'
    func offerClosing(for short: OfferShortAnswer?) -> OfferClosing? {
        guard let short, let heeded = openTurn?.heeded, heeded <= short.span.start else { return nil }
        let before = String(decoding: said.utf8.dropFirst(heeded).prefix(short.span.start - heeded), as: UTF8.self)
        return before.contains { $0.isLetter || $0.isNumber } ? nil : offerClosing
    }
}

extension OfferVerdict {
    /// What a yes or a no alone comes to.
    mutating func take(_ short: OfferShortAnswer, to closing: OfferClosing) {
        switch (closing, short.isYes) {
        case (.asItStands, true): ending = .accepts
        case (.asItStands, false):
            ending = nil
            responses = [OfferResponse(.reopened)]
        case (.more, true): ending = nil
        case (.more, false): ending = .leaves
        }
    }
}

extension OfferProgress {
    /// - Parameters:
    ///   - heeded: bytes of the answer that were reacted to before.
    ///   - closing: what was asked last, where nothing but a yes or a no was said to it.
    func verdict(on heard: OfferHearing, heeded: Int, after closing: OfferClosing? = nil) -> OfferVerdict {
        var verdict = OfferVerdict()
        var now = self
        for question in heard.questions where question.span.start >= heeded {
            let response = OfferResponse(.explained, question.term)
            if !verdict.responses.contains(response), table.lines.explains[question.term]?.isEmpty == false {
                verdict.responses.append(response)
            }
        }
        for ask in asks(heard, heeded) {
            let (kind, step) = now.answer(to: ask, heard, moved: verdict.steps.count)
            if let step {
                now.fold(step)
                verdict.steps.append(step)
            }
            verdict.responses.append(OfferResponse(kind, ask.term))
            now.replies.append([OfferResponse(kind, ask.term)])
        }
        if heard.elsewhere.contains(where: { $0.start >= heeded }) { verdict.responses.append(OfferResponse(.elsewhere)) }
        if !verdict.responses.isEmpty { return verdict }
        if let span = heard.endingSpan, span.start >= heeded { verdict.ending = heard.ending }
        if let short = heard.short, short.span.start >= heeded, let closing { verdict.take(short, to: closing) }
        return verdict
    }

    /// What was asked for since the last reply: each term once, in the order of asking, with the most that was named for it.
    private func asks(_ heard: OfferHearing, _ heeded: Int) -> [OfferAsk] {
        var asks: [OfferAsk] = []
        for ask in heard.asks where ask.span.start >= heeded && (ask.wants || (ask.amount ?? 0) > package[ask.term]) {
            if let place = asks.firstIndex(where: { $0.term == ask.term }) {
                guard let amount = ask.amount, amount > asks[place].amount ?? Int.min else { continue }
                asks[place].amount = amount
                asks[place].span = ask.span
            } else {
                asks.append(ask)
            }
        }
        return asks + backed(heard, heeded).filter { ask in !asks.contains { $0.term == ask.term } }
    }

    /// What was asked for before, and held, and has now been given a reason.
    private func backed(_ heard: OfferHearing, _ heeded: Int) -> [OfferAsk] {
        let reasons = heard.arguments.filter { $0.span.start >= heeded && !isSpent($0.reason) }.map(\.reason)
        return asked.compactMap { term in
            let last = replies.flatMap { $0 }.last { $0.term == term && Self.touching.contains($0.kind) }?.kind
            guard last == .held || last == .later,
                table.concessions.contains(where: { $0.moves.contains(term) && reasons.contains($0.reason) }),
                let ask = heard.asks.filter({ $0.term == term }).max(by: { ($0.amount ?? 0) < ($1.amount ?? 0) })
            else { return nil }
            return ask
        }
    }

    private func answer(to ask: OfferAsk, _ heard: OfferHearing, moved: Int) -> (OfferResponse.Kind, OfferStep?) {
        let now = package[ask.term]
        if let amount = ask.amount, amount <= now { return (.has, nil) }
        guard let next = table[ask.term].next(from: now, asked: ask.amount) else { return (.top, nil) }
        if moved >= max(1, table.most) { return (.later, nil) }
        if ask.term == .base, asked.allSatisfy({ $0 == .base }), steps.contains(where: { $0.term == .base }) { return (.baseAlone, nil) }
        guard let argument = argument(for: ask.term, heard) else { return (.held, nil) }
        let span = argument.reason == .wholePackage ? ask.span : argument.span
        return (.conceded, OfferStep(term: ask.term, from: now, to: next, reason: argument.reason, span: span))
    }

    /// Of the reasons that are still good for a term the one that is good for the fewest others.
    private func argument(for term: OfferTerm, _ heard: OfferHearing) -> OfferArgument? {
        let good = table.concessions.filter { $0.moves.contains(term) && !isSpent($0.reason) }
        let told = good.filter { concession in heard.arguments.contains { $0.reason == concession.reason } }
        guard let best = told.min(by: { $0.moves.count < $1.moves.count }) else { return nil }
        return heard.arguments.first { $0.reason == best.reason }
    }
}

extension Scene {
    /// Opens an offer call with the offer.
    mutating func present(_ table: OfferTable, by: String) {
        let text = drawn(table.lines.presents, "offer \(table.prompt.id)") ?? table.prompt.line.text
        speak(filled(text, table.values(table.opening)), by: by, .prompt(id: table.prompt.id, turn: state.turns.count))
    }

    /// Replies to what was said about the offer; false when no offer call is on.
    mutating func negotiate() -> Bool {
        guard let offer = state.openOffer, let turn = state.openTurn, let round = state.round else { return false }
        let heard = state.hearing.flatMap { $0.turn == turn.number ? $0.offer : nil } ?? OfferHearing()
        var verdict = offer.verdict(on: heard, heeded: turn.heeded, after: state.offerClosing(for: heard.short))
        if let ending = verdict.ending {
            settle(ending)
            return true
        }
        if verdict.responses.isEmpty {
            if answerClarifyingQuestions() {
                if t >= round.phaseEnds { settle(.time) }
                return true
            }
            verdict.responses = [OfferResponse(.askedBack)]
            if offer.askedBackInARow + 1 >= OfferRules.patience {
                settle(.leaves)
                return true
            }
        }
        // What she has just answered she need not send anybody elsewhere for.
        if answerQuestions(beside: heard) { verdict.responses.removeAll { $0.kind == .elsewhere } }
        for step in verdict.steps { make(.offerMoved(step: step)) }
        if !verdict.responses.isEmpty {
            speak(words(for: verdict, offer), by: turn.by, .offerReply(responses: verdict.responses))
        }
        if t >= round.phaseEnds { settle(.time) }
        return true
    }

    /// Says how the offer stands, and goes on to what comes after it.
    mutating func settle(_ ending: OfferEnding) {
        guard let offer = state.openOffer, let turn = state.openTurn else { return }
        let lines = offer.table.lines
        let line = drawn(
            ending == .declines && !lines.declined.isEmpty ? lines.declined : lines.recaps, "recap \(offer.table.prompt.id)")
        let recap = line.map { filled($0, offer.table.values(offer.package)) } ?? "That is where it stands. Thank you."
        speak(recap, by: turn.by, .offerRecap(ending: ending))
        closeTurn()
        goOn(after: .phase(ending == .time ? .time : .complete))
    }

    /// One reply: what was explained, what moved, what did not, and the floor back.
    private func words(for verdict: OfferVerdict, _ before: OfferProgress) -> String {
        var spoken: [String] = []
        var soFar = before
        for response in verdict.responses {
            let step = verdict.steps.first { response.kind == .conceded && $0.term == response.term }
            let count = soFar.count(response.kind, counted(response))
            if let text = text(for: response, step, before.table, count: count) { spoken.append(text) }
            soFar.replies.append([response])
        }
        if let last = verdict.responses.last, Self.handsBack.contains(last.kind), spoken.last?.hasSuffix("?") != true,
            let line = offerLine(before.table.lines.goesOn, "goes on", before.replies.count)
        {
            spoken.append(line)
        }
        return spoken.joined(separator: " ")
    }

    /// After the others the candidate knows what is wanted.
    private static let handsBack: [OfferResponse.Kind] = [.explained, .conceded, .has, .top, .later, .elsewhere]

    /// Lists that belong to one term are counted by it.
    private func counted(_ response: OfferResponse) -> OfferTerm? {
        response.kind == .held || response.kind == .explained ? response.term : nil
    }

    private func text(for response: OfferResponse, _ step: OfferStep?, _ table: OfferTable, count: Int) -> String? {
        let lines = table.lines
        let key = response.kind.rawValue + (counted(response).map { " \($0.rawValue)" } ?? "")
        switch response.kind {
        case .explained: return offerLine(response.term.flatMap { lines.explains[$0] } ?? [], key, count)
        case .conceded:
            guard let step, let said = offerLine(table.concession(step.reason)?.says ?? [], "\(key) \(step.reason.rawValue)", 0) else {
                return nil
            }
            return filled(said, [("term", spoken(step.term, in: said)), ("amount", table.spoken(step.term, step.to))])
        case .has, .top:
            guard let term = response.term, let said = offerLine(response.kind == .top ? lines.tops : lines.haves, key, count) else {
                return nil
            }
            let amount = state.offer?.package[term] ?? table[term].opens
            return filled(said, [("term", spoken(term, in: said)), ("amount", table.spoken(term, amount))])
        case .held: return offerLine(response.term.flatMap { lines.holds[$0] } ?? [], key, count)
        case .later:
            guard let term = response.term, let said = offerLine(lines.laters, key, count) else { return nil }
            return filled(said, [("term", spoken(term, in: said))])
        case .baseAlone: return offerLine(lines.baseAlone, key, count)
        case .elsewhere: return offerLine(lines.elsewhere, key, count)
        case .askedBack: return offerLine(lines.asksBack, key, count)
        case .reopened: return offerLine(lines.reopens.isEmpty ? lines.asksBack : lines.reopens, key, count)
        }
    }

    /// A term that begins a sentence begins with a capital.
    private func spoken(_ term: OfferTerm, in line: String) -> String {
        guard let hole = line.firstRange(of: "{term}") else { return term.spoken }
        let before = line[..<hole.lowerBound].last { !$0.isWhitespace }
        if let before, !".!?".contains(before) { return term.spoken }
        return term.spoken.prefix(1).uppercased() + term.spoken.dropFirst()
    }

    private func offerLine(_ lines: [String], _ key: String, _ count: Int) -> String? {
        lines.isEmpty ? nil : lines[state.place(of: count, among: lines.count, key: "offer \(key)")]
    }
}
