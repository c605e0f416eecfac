/// A list of lines that a persona draws from, each line once before any comes again.
package enum Saying: String, CaseIterable, Sendable {
    case acknowledgement, nudge, offer, movingOn, fiveMinutes, oneMinute, overtime, letMeFinish, floorBack
    case unknown, correction, poolDry, handover, timeLeft
    case movingOnStrong, movingOnWeak, movingOnSilent, partDone, takeASide, askAgain
    case claimConflict, claimDoubt, claimRecall

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
        case .opening, .leadIn, .brief, .prompt, .followUp, .interruption, .answer, .hint, .closing, .push, .offerReply, .offerRecap:
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
        case .correction: "Not quite: {fact}"
        case .acknowledgement, .poolDry, .handover, .timeLeft: nil
        case .movingOnStrong, .movingOnWeak, .movingOnSilent, .partDone, .takeASide, .askAgain, .claimConflict, .claimDoubt, .claimRecall:
            nil
        }
    }
}

extension InterviewState {
    /// The next line of that list by that persona; nil when the list is empty and nothing depends on it.
    /// `count` is how many were drawn before it, where that is not counted by the fold.
    func line(_ saying: Saying, by persona: Persona?, count: Int? = nil) -> String? {
        guard let persona else { return saying.plain }
        let lines = lines(saying, by: persona)
        guard !lines.isEmpty else { return saying.plain }
        let key = saying.key(of: persona.id)
        return lines[place(of: count ?? drawn[key] ?? 0, among: lines.count, key: key)]
    }

    /// A turn without a prompt is the candidate's: they are told that nobody knows, not to assume something.
    private func lines(_ saying: Saying, by persona: Persona) -> [String] {
        let own = persona.sayings.questionsUnknown
        if saying == .unknown, let openTurn, openTurn.prompt == nil || openOffer != nil, !own.isEmpty { return own }
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
