/// The rubric's own key terms, with nothing said about them.
package struct Stuffing: Sendable {
    private let terms: [String]
    private let shapes: [[String]]

    package init(_ dice: AttackDice, _ purpose: String, _ ordinal: Int) {
        terms = Array(dice.inDrawnOrder(Self.known, purpose, ordinal).prefix(24))
        shapes = dice.inDrawnOrder(Self.patterns, purpose, ordinal)
    }

    /// One line of terms between commas.
    package var list: String { terms.joined(separator: ", ") + "." }

    /// Terms where verbs and nouns belong: the form of a claim, and no claim.
    package var sentences: String {
        var left = terms[...]
        var result: [String] = []
        for shape in shapes.prefix(4) {
            var sentence = ""
            for part in shape { sentence += part == "*" ? left.removeFirst() : part }
            result.append(sentence)
        }
        return result.joined(separator: " ")
    }

    /// What the rubric names, dimension by dimension.
    package static let known: [String] = [
        "latency", "p99", "p95", "SLA", "response time", "time to first frame", "tail latency", "freshness", "budget per stage", "queueing",
        "fairness", "exposure parity", "rich-get-richer", "small creators", "equal opportunity", "false positives", "language bias",
        "appeals",
        "creator revenue", "subs", "bits", "tips", "payouts", "sponsorship", "creator churn", "creator retention", "livelihood",
        "trade-off", "guardrail", "rollback", "threshold", "holdout", "A/B test", "monitor", "owner", "decision rule",
        "live edge", "raids", "chat signal", "cold start", "ephemeral inventory", "two-second burst", "impact", "outcome", "baseline",
        "control group", "limits", "what I learned",
    ]

    /// `*` stands for a term.
    private static let patterns: [[String]] = [
        ["We ", "*", " the ", "*", " with ", "*", " and ", "*", " for ", "*", "."],
        ["The ", "*", " of ", "*", " is the ", "*", " of ", "*", "."],
        ["In ", "*", ", ", "*", " and ", "*", " are ", "*", " across ", "*", "."],
        ["Our ", "*", " has ", "*", ", ", "*", " and ", "*", " by ", "*", "."],
        ["It is all about ", "*", ", ", "*", " and the ", "*", " of ", "*", "."],
        ["With ", "*", " we ", "*", " every ", "*", " to ", "*", "."],
    ]
}
