import Reading

/// What would lift a mark one level: the one missing thing, chosen from what was found, quoting the candidate. Invents no fact and no figure.
struct Lift {
    private let judgement: Judgement
    private let dimension: Dimension
    private let level: Int

    init(_ judgement: Judgement, _ dimension: Dimension) {
        self.judgement = judgement.told(of: dimension.ordinal)
        self.dimension = dimension
        level = judgement.level(dimension)
    }

    /// Nil at level 4.
    var text: String? {
        if level >= 4 { return nil }
        if judgement.reading.isTooLong {
            return "This is longer than an hour of talk, and nothing in it counts. Give the answer alone, in a few sentences."
        }
        if isHeldByLength {
            return "\(document.words) words are more than an interviewer follows, so each level asks for more. Say it in far fewer."
        }
        return switch dimension {
        case .latency, .fairness, .creatorRevenue: tradeOff
        case .impactFraming: impact
        case .evidence: evidence
        case .concision: concision
        case .liveDomain: live
        case .humility: humility
        }
    }

    /// In fewer words the same would be worth more.
    private var isHeldByLength: Bool {
        let (number, reading) = (dimension.ordinal, judgement.reading)
        if reading.lengthMargin == 0 || Verdicts.isOpen(number) { return false }
        let output = judgement.output(number) - reading.margin(number)
        return reading.verdict(number, output: output) <= level && reading.verdict(number, output: output + reading.lengthMargin) > level
    }

    // MARK: quotes

    private var document: Document { judgement.reading.features.answer.document }

    /// The claim that plays a role best, between quotation marks; nil where none plays it clearly.
    private func quote(_ role: EvidenceRole) -> String? { place(role).map { quote(claim: $0) } }

    private func place(_ role: EvidenceRole, of other: Dimension? = nil) -> Int? {
        let dimension = other ?? dimension
        return judgement.best(dimension, role).flatMap { judgement.places(dimension, role).contains($0) ? $0 : nil }
    }

    /// The claim that says most about the dimension, whether clearly or not.
    private var nearest: String? { nearestPlace.map { quote(claim: $0) } }

    private var nearestPlace: Int? { level > 0 ? judgement.nearest(dimension) : nil }

    /// What the answer decides or brings about for something else: what is not spoken of can be asked of that. Nil where nothing does so
    /// clearly, or in too few words to be known again.
    private var decision: String? {
        let corners = Dimension.tradeOffs.filter { $0 != dimension && judgement.level($0) >= 2 }
        let parts =
            corners.map { ($0, EvidenceRole.traded) } + corners.map { ($0, EvidenceRole.concrete) }
            + (judgement.level(.impactFraming) >= 2 ? [(.impactFraming, .support)] : [])
        for (dimension, role) in parts {
            guard let place = place(role, of: dimension) else { continue }
            let clause = judgement.reading.features.claims[place]
            if document.clauses[clause].words >= 5 { return quote(clause: clause) }
        }
        return nil
    }

    /// The first claim, in its place.
    private var opening: String? {
        judgement.reading.features.claims.first.flatMap { document.clauses[$0].words >= 3 ? quote(clause: $0) : nil }
    }

    private func quote(claim place: Int) -> String { quote(clause: judgement.reading.features.claims[place]) }

    /// At most fourteen words of a clause.
    private func quote(clause: Int) -> String {
        let tokens = document.clauses[clause].tokens
        var words = 0
        var end = document.clauses[clause].span.start
        for index in tokens {
            let token = document.tokens[index]
            if token.isSpoken { words += 1 }
            // No cut inside "A/B".
            if words > 14, Int(token.start) > end { break }
            end = Int(token.end)
        }
        let text = document.text(ByteSpan(document.clauses[clause].span.start, end))
        return "\u{201c}\(text)\(words > 14 ? " \u{2026}" : "")\u{201d}"
    }

    // MARK: the triangle

    private var concern: String {
        switch dimension {
        case .latency: "how fast it is served"
        case .fairness: "who is treated how"
        default: "what creators earn"
        }
    }

    private var tradeOff: String {
        switch level {
        case 0:
            guard let dismissed = quote(.dismissed) else {
                return "Nothing here is about \(concern). Say what \(decision ?? "your decision") does to it."
            }
            return "You set it aside with \(dismissed). Say why, with a figure."
        case 1:
            guard let place = place(.named) ?? nearestPlace else { return "Say something about \(concern) that could turn out wrong." }
            let named = quote(claim: place)
            if hasNumber(place) {
                return "\(named) holds a figure. Say what follows from it for \(concern), and what you would do about it."
            }
            return "\(named) names it. Say how it would be reached, measured or harmed, in something that could turn out wrong."
        case 2:
            guard let start = quote(.concrete) ?? nearest else { return "Say what you would give up for it, and take a side." }
            return "\(start) is concrete, but nothing is given up for it. Say what it costs, and which side you take."
        default: return beyondTrade
        }
    }

    /// At level 3: what keeps a trade from being decided and guarded.
    private var beyondTrade: String {
        let traded = quote(.traded) ?? nearest ?? "the trade"
        let figure = quote(.figure)
        let guarded = quote(.guarded)
        switch (figure, guarded) {
        case (nil, nil):
            return "You trade in \(traded), but no number says how much is given up or gained, and nothing says when you would turn back."
        case (nil, let guarded?):
            let watch = guarded == traded ? "You trade and keep watch in \(traded)" : "You trade in \(traded) and watch it with \(guarded)"
            return "\(watch), but no number says how much is given up or gained."
        case (let figure?, nil):
            let size = figure == traded ? "" : " and size it with \(figure)"
            return "You trade in \(traded)\(size), but nothing says what would show it to be wrong: a threshold, a test, a way back."
        case (let figure?, let guarded?):
            let size = figure == traded ? "" : ", size it with \(figure)"
            let watch = guarded == traded || guarded == figure ? "" : " and watch it with \(guarded)"
            return "You trade in \(traded)\(size)\(watch). Say it in one breath: "
                + "what you gave up, how much of it, and when you would turn back."
        }
    }

    // MARK: the story

    private var impact: String {
        let outcome = quote(.support) ?? nearest
        switch level {
        case 0:
            guard let model = quote(.against) else { return "Say what changed for creators, viewers or the business." }
            return "\(model) is about the work. Say what it changed for creators, viewers or the business."
        case 1: return "\(outcome.map { "\($0) is general. " } ?? "")Name one outcome: what changed, and for whom."
        case 2: return "\(outcome.map { "\($0) is an outcome. " } ?? "")Say what in your work caused it, and put it first."
        default: return "\(outcome.map { "\($0) leads. " } ?? "")Say how large it was, who received it, and which part was yours."
        }
    }

    private var evidence: String {
        let first = quote(.support) ?? nearest
        if let wrong = judgement.numbers.first(where: { $0.verdict == .disagrees && $0.kind != .budget }), level > 0 {
            return "\(wrong.sentence) Make the numbers agree."
        }
        switch level {
        case 0:
            guard let number = claimWithNumber else { return "There is no number and no observed fact. Give one, with what it counts." }
            return "\(number) holds a number, but not what it shows. Say what it counts and why it matters here."
        case 1: return "\(first.map { "\($0) does not say enough. " } ?? "")Give one quantity with its unit, and say what it means here."
        case 2:
            let missing =
                holds(.baseline)
                ? "Say how it was measured, against what and for how long."
                : "Add what it was before, or a second figure to hold against it."
            return "\(first.map { "\($0) is specific. " } ?? "")\(missing)"
        default: return "\(first.map { "How is it known: \($0)? " } ?? "")Name the test, the sample, the period or the source."
        }
    }

    /// A fact stands in one of the claims.
    private func holds(_ fact: ClauseFact) -> Bool {
        let number = Vocabulary.shared.number(fact)
        let features = judgement.reading.features
        return features.claims.contains { features.answer.cues[$0].contains(number) }
    }

    private var claimWithNumber: String? {
        let claims = judgement.reading.features.claims
        return claims.indices.first(where: hasNumber).map { quote(claim: $0) }
    }

    private func hasNumber(_ place: Int) -> Bool {
        let features = judgement.reading.features
        return features.answer.cues[features.claims[place]].contains(Vocabulary.shared.number(.anyNumber))
    }

    private var concision: String {
        let answer = judgement.reading.features.answer
        if let outside = judgement.reading.foreign.first { return "\(quote(clause: outside)) belongs to something else. Leave it out." }
        if let aside = answer.aside.firstIndex(where: { $0 != nil }) { return "\(quote(clause: aside)) moves nothing forward. Cut it." }
        switch level {
        case 0, 1: return "Answer the question first, in one sentence; then the reason."
        case 2:
            let hidden = idle.map { "\($0) hides the point. " } ?? opening.map { "You begin with \($0). " } ?? ""
            return "\(hidden)Put the decision first, and cut what does not support it."
        default:
            let spare = idle.map { "\($0) could go. " } ?? ""
            return "\(spare)Say the answer in the first sentence, and give its reasons in an order one could repeat."
        }
    }

    private var idle: String? { judgement.idle.first.map { quote(claim: $0) } }

    private var live: String {
        let first = quote(.support) ?? nearest
        switch level {
        case 0: return "\(decision ?? "This") could be said of any product. Say what is different because it is live."
        case 1: return "\(first.map { "\($0) names the setting. " } ?? "")Name something that only happens live, and how it works."
        case 2: return "\(first.map { "\($0) is a fact of live. " } ?? "")Say what you would do differently because of it."
        default: return "\(first.map { "\($0) decides something. " } ?? "")Add the number or the failure that it must survive."
        }
    }

    private var humility: String {
        let place = place(.support) ?? nearestPlace
        let first = place.map { quote(claim: $0) }
        switch level {
        case 0: return "Name one thing that the model, or you, got wrong or cannot know."
        case 1:
            // What only looks like a figure is none that anyone could add either.
            let isFigure = place.map(hasNumber) == true || first?.contains(where: \.isNumber) == true
            let said = isFigure ? "holds a figure, but not what it cannot tell" : "is a caveat anyone could add"
            return "\(first.map { "\($0) \(said). " } ?? "")Name the limit itself."
        case 2: return "\(first.map { "\($0) is a limit. " } ?? "")Say what it cost and whom, or what you learned."
        default: return "\(first.map { "After \($0), say" } ?? "Say") which decision followed from it."
        }
    }
}
