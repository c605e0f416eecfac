/// A list of lines that a persona draws from, each line once before any comes again.
package enum Saying: String, CaseIterable, Sendable {
    case acknowledgement, nudge, offer, movingOn, fiveMinutes, oneMinute, overtime, letMeFinish, floorBack
    case unknown, correction, poolDry, handover, timeLeft
    case movingOnStrong, movingOnWeak, movingOnSilent, partDone, takeASide, askAgain
    case claimConflict, claimDoubt, claimRecall, sum, unknownBeside

    /// The list that an utterance of this purpose was drawn from.
    init?(_ purpose: Purpose) {
        switch purpose {
        case .acknowledgement: self = .acknowledgement
        case .nudge: self = .nudge
        case .offer: self = .offer
        case .movingOn: self = .movingOn
        case .timeWarning(let minutes): self = minutes > 1 ? .fiveMinutes : .oneMinute
        case .overtime: self = .overtime
        case .letMeFinish: self = .letMeFinish
        case .floorBack: self = .floorBack
        case .unknown: self = .unknown
        case .correction: self = .correction
        case .poolDry: self = .poolDry
        case .handover: self = .handover
        case .movingOnAfter(let answer): self = Saying(movingOnAfter: answer)
        case .partDone: self = .partDone
        case .claimConflict: self = .claimConflict
        case .claimDoubt: self = .claimDoubt
        case .claimRecall: self = .claimRecall
        case .sum: self = .sum
        case .unknownBeside: self = .unknownBeside
        case .opening, .leadIn, .brief, .prompt, .followUp, .interruption, .answer, .hint, .closing, .push, .offerReply, .offerRecap,
            .again, .aside:
            return nil
        }
    }

    init(movingOnAfter answer: Reception) {
        switch answer {
        case .strong: self = .movingOnStrong
        case .weak: self = .movingOnWeak
        case .silence: self = .movingOnSilent
        }
    }

    func key(of persona: String) -> String { "\(rawValue) \(persona)" }

    func lines(in sayings: Sayings) -> [String] {
        switch self {
        case .acknowledgement: sayings.acknowledgements
        case .nudge: sayings.nudges
        case .offer: sayings.offers
        case .movingOn: sayings.movingOn
        case .fiveMinutes: sayings.fiveMinutes
        case .oneMinute: sayings.oneMinute
        case .overtime: sayings.overtime
        case .letMeFinish: sayings.letMeFinish
        case .floorBack: sayings.floorBack
        case .unknown: sayings.unknown
        case .correction: sayings.corrections
        case .poolDry: sayings.poolDry
        case .handover: sayings.handovers
        case .timeLeft: sayings.timeLeft
        case .movingOnStrong: sayings.movingOnStrong
        case .movingOnWeak: sayings.movingOnWeak
        case .movingOnSilent: sayings.movingOnSilent
        case .partDone: sayings.partDone
        case .takeASide: sayings.takeASide
        case .askAgain: sayings.askAgain
        case .claimConflict: sayings.claimConflicts
        case .claimDoubt: sayings.claimDoubts
        case .claimRecall: sayings.claimRecalls
        case .sum: sayings.sums
        case .unknownBeside: sayings.unknownBeside
        }
    }

    /// The interview would stand still without it, or somebody would be left without a reply.
    var isNeeded: Bool {
        switch self {
        case .nudge, .offer, .fiveMinutes, .oneMinute, .overtime, .letMeFinish, .unknown, .unknownBeside, .correction: true
        case .acknowledgement, .movingOn, .movingOnStrong, .movingOnWeak, .movingOnSilent, .floorBack, .poolDry, .partDone, .handover,
            .timeLeft, .takeASide, .askAgain, .claimConflict, .claimDoubt, .claimRecall, .sum:
            false
        }
    }

    /// What is said where a pack gives no line, for lines without which the interview would stand still; nil for the others.
    var plain: String? {
        switch self {
        case .nudge: "Take your time. Start anywhere."
        case .offer: "We can go on to the next one, if you like."
        case .movingOn: "All right, let's move on."
        case .fiveMinutes: "We have five minutes left."
        case .oneMinute: "One minute left."
        case .overtime: "That's time. Finish your sentence."
        case .letMeFinish: "Go ahead, finish."
        case .floorBack: "Thank you. Go on."
        case .unknown: "I don't have that. Assume something and tell me what."
        case .unknownBeside: "I have nothing on \"{asked}\"."
        case .correction: "Not quite: {fact}"
        case .acknowledgement, .poolDry, .handover, .timeLeft: nil
        case .movingOnStrong, .movingOnWeak, .movingOnSilent, .partDone, .takeASide, .askAgain, .claimConflict, .claimDoubt, .claimRecall,
            .sum:
            nil
        }
    }
}

extension InterviewState {
    /// The next line of that list by that persona, of those that they have not said in this round. nil when there is none and nothing
    /// depends on it; a line that is needed comes again.
    /// `count` is how many were drawn before it, where that is not counted by the fold.
    func line(_ saying: Saying, by persona: Persona?, count: Int? = nil) -> String? {
        guard let persona else { return saying.plain }
        let lines = lines(saying, by: persona)
        guard !lines.isEmpty else { return saying.plain }
        let key = saying.key(of: persona.id)
        let first = count ?? drawn[key] ?? 0
        let said = utterances(by: persona)
        // Two runs through the list hold every line of it.
        let order = (first..<first + 2 * lines.count).lazy.map { lines[self.place(of: $0, among: lines.count, key: key)] }
        let fresh = order.first { line in !said.contains { $0.says(line, of: saying) } }
        return fresh ?? (saying.isNeeded ? order.first : nil)
    }

    /// What that persona has said in this round.
    func utterances(by persona: Persona) -> [Utterance] {
        guard let round else { return [] }
        return transcript.reversed().prefix { $0.time >= round.began }.compactMap { line in
            if case .interviewer(let utterance, _, _) = line, utterance.by == persona.id { utterance } else { nil }
        }
    }

    /// A turn without a prompt is the candidate's: they are told that nobody knows, not to assume something.
    private func lines(_ saying: Saying, by persona: Persona) -> [String] {
        if let openTurn, openTurn.prompt == nil || openOffer != nil {
            let own = persona.sayings
            if saying == .unknown, !own.questionsUnknown.isEmpty { return own.questionsUnknown }
            // 'Assume something' would be no help there.
            if saying == .unknownBeside { return own.questionsUnknownBeside }
        }
        if let offer = openOffer {
            // 'The next question' would be untrue there.
            if saying == .nudge, !offer.table.lines.nudges.isEmpty { return offer.table.lines.nudges }
            if saying == .offer, !offer.table.lines.wraps.isEmpty { return offer.table.lines.wraps }
        }
        return saying.lines(in: persona.sayings)
    }

    /// Each run through the list has an order of its own, and never begins with the line that ended the one before.
    func place(of count: Int, among lines: Int, key: String) -> Int {
        let dice = Dice(seed: setup.seed)
        let run = lines == 2 ? 0 : count / lines
        var order = dice.order(lines, "\(key) \(run)")
        if run > 0, lines > 2, dice.order(lines, "\(key) \(run - 1)")[lines - 1] == order[0] { order.swapAt(0, 1) }
        return order[count % lines]
    }
}

extension TranscriptLine {
    fileprivate var time: SessionTime {
        switch self {
        case .interviewer(_, let at, _), .candidate(_, _, let at), .note(_, let at): at
        }
    }
}

extension Utterance {
    /// It is that line: word for word, with a question behind it, or with something put into its holes.
    fileprivate func says(_ line: String, of saying: Saying) -> Bool {
        if !line.contains("{") { return text == line || text.hasPrefix(line + " ") }
        return Saying(purpose) == saying && fills(line)
    }

    /// It can have come from that text with something in the place of its holes.
    func fills(_ line: String) -> Bool {
        guard let open = line.firstIndex(of: "{"), let close = line.lastIndex(of: "}"), open < close else { return text == line }
        let (head, tail) = (line[..<open], line[line.index(after: close)...])
        return text.utf8.count >= head.utf8.count + tail.utf8.count && text.hasPrefix(head) && text.hasSuffix(tail)
    }
}

/// Puts each value in the place of its name in braces. What is put in may be the candidate's words, and is not looked into for braces.
package func filled(_ text: String, _ values: [(name: String, value: String)]) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
        result += rest[..<open]
        rest = rest[open...]
        if let value = values.first(where: { rest.hasPrefix("{\($0.name)}") }) {
            result += value.value
            rest = rest.dropFirst(value.name.count + 2)
        } else {
            result += "{"
            rest = rest.dropFirst()
        }
    }
    return result + rest
}
