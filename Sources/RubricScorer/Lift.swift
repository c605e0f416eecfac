import Reading

/// What would lift a mark one level, chosen from what was found, quoting the candidate. Invents no fact and no figure.
struct Lift {
    let verdict: Verdict
    let dimension: Dimension

    var text: String {
        switch dimension {
        case .latency, .fairness, .creatorRevenue: tradeOff
        case .impactFraming: impact
        case .evidence: evidence
        case .concision: concision
        case .liveDomain: live
        case .humility: humility
        }
    }

    /// At most fourteen words of a clause, between quotation marks, or nil.
    private func quote(_ clause: Int?) -> String? {
        guard let clause else { return nil }
        let document = verdict.answer.document
        let tokens = document.clauses[clause].tokens
        var words = 0
        var end = document.clauses[clause].span.start
        for index in tokens {
            let token = document.tokens[index]
            if token.kind == .word || token.kind == .number { words += 1 }
            if words > 14 { break }
            end = Int(token.end)
        }
        let text = document.text(ByteSpan(document.clauses[clause].span.start, end))
        return "\u{201c}\(text)\(words > 14 ? " \u{2026}" : "")\u{201d}"
    }

    private var concern: String {
        switch dimension {
        case .latency: "how fast it is served"
        case .fairness: "who is treated how"
        default: "what creators earn"
        }
    }

    private var tradeOff: String {
        let named = quote(verdict.clauses(dimension, .named).first)
        let concrete = quote(verdict.clauses(dimension, .concrete).first)
        switch verdict.level(dimension) {
        case 0:
            if let dismissed = quote(verdict.clauses(dimension, .dismissed).first) {
                return "You set it aside with \(dismissed). Say why, with a figure."
            }
            return "Nothing here is about \(concern). Say what your decision does to it."
        case 1:
            if let concrete { return "\(concrete) is a start. Say how it would be reached, measured or harmed." }
            guard let named else { return "Say something about \(concern) that could turn out wrong." }
            return "\(named) names it. Say how it would be reached, measured or harmed, with a number of your own."
        case 2:
            if let traded = quote(verdict.clauses(dimension, .traded).first) {
                return "\(traded) leans to a side. Say plainly what is given up for what, as far as \(concern) goes."
            }
            guard let start = concrete ?? named else { return "Say what you would give up for it, and take a side." }
            return "\(start) stands, but nothing is given up for it. Say what it costs and which side you take."
        default: return beyondTrade
        }
    }

    /// At level 3: what keeps a trade from being decided and guarded.
    private var beyondTrade: String {
        guard let traded = quote(verdict.clauses(dimension, .traded).first) else {
            let guarded =
                quote(verdict.clauses(dimension, .guarded).first).map { "\($0) guards it, but it is not said what is given up. " } ?? ""
            return guarded + "Name the price, in a figure, and say that you pay it."
        }
        switch (verdict.figures(dimension).isEmpty, verdict.clauses(dimension, .guarded).isEmpty) {
        case (true, true):
            return "You trade in \(traded), but no number says how much is given up or gained, and nothing says when you would turn back."
        case (true, false): return "You trade in \(traded), but no number says how much is given up or gained."
        case (false, true):
            return "You trade in \(traded), but nothing says what would show it to be wrong: a threshold, a test, a way back."
        case (false, false):
            return
                "You trade in \(traded). Tie the figures and the way back to \(concern) itself, so that they cannot be read as another trade's."
        }
    }

    private var impact: String {
        switch verdict.level(.impactFraming) {
        case 0:
            guard let model = quote(verdict.clauses(.impactFraming, .against).first) else {
                return "Say what changed for creators, viewers or the business."
            }
            return "\(model) is about the work. Say what it changed for creators, viewers or the business."
        case 1:
            return (quote(verdict.clauses(.impactFraming, .support).first).map { "\($0) is general. " } ?? "")
                + "Name one outcome: what changed, for whom."
        case 2:
            return (quote(verdict.clauses(.impactFraming, .support).first).map { "\($0) is an outcome. " } ?? "")
                + "Say what in your work caused it, and put it first."
        default:
            return (quote(verdict.clauses(.impactFraming, .support).first).map { "\($0) leads. " } ?? "")
                + "Say how large it was, who received it, and which part was yours."
        }
    }

    private var evidence: String {
        let first = quote(verdict.clauses(.evidence, .support).first)
        switch verdict.level(.evidence) {
        case 0: return "There is no number and no observed fact. Give one, with what it counts."
        case 1: return (first.map { "\($0) does not say enough. " } ?? "") + "Give one quantity with its unit, and say what it means here."
        case 2: return (first.map { "\($0) is specific. " } ?? "") + "Add what it was before, or a second figure to hold against it."
        default: return (first.map { "How is it known: \($0)? " } ?? "") + "Name the test, the sample, the period or the source."
        }
    }

    private var concision: String {
        if let aside = verdict.answer.aside.firstIndex(where: { $0 != nil }), let words = quote(aside) {
            return "\(words) moves nothing forward. Cut it."
        }
        switch verdict.level(.concision) {
        case 0, 1: return "Answer the question first, in one sentence; then the reason."
        case 2: return "Put the decision first and cut what does not support it."
        default: return "Say the answer in the first sentence and give its reasons in an order one could repeat."
        }
    }

    private var live: String {
        let first = quote(verdict.clauses(.liveDomain, .support).first)
        switch verdict.level(.liveDomain) {
        case 0: return "This could be said of any product. Say what is different because it is live."
        case 1: return (first.map { "\($0) names the setting. " } ?? "") + "Name something that only happens live, and how it works."
        case 2: return (first.map { "\($0) is a fact of live. " } ?? "") + "Say what you would do differently because of it."
        default: return (first.map { "\($0) decides something. " } ?? "") + "Add the number or the failure that it must survive."
        }
    }

    private var humility: String {
        let first = quote(verdict.clauses(.humility, .support).first)
        switch verdict.level(.humility) {
        case 0: return "Name one thing that the model, or you, got wrong or cannot know."
        case 1: return (first.map { "\($0) is a caveat anyone could add. " } ?? "") + "Name the limit itself."
        case 2: return (first.map { "\($0) is a limit. " } ?? "") + "Say what it cost and whom, or what you learned."
        default: return (first.map { "After \($0), " } ?? "") + "say which decision followed from it."
        }
    }
}
