/// A stretch of an answer that bought a mark, or stands against it.
package struct QuoteView: Equatable, Sendable {
    package var text: String
    /// "named", "concrete", "traded", "figure", "guard", "dismissed", "support", "against".
    package var role: String
    /// Where it stands: index into `ReviewView.passages` and the UTF-8 range in that passage's text.
    package var passage: Int
    package var start: Int
    package var end: Int

    package init(text: String, role: String, passage: Int, start: Int, end: Int) {
        self.text = text
        self.role = role
        self.passage = passage
        self.start = start
        self.end = end
    }
}

/// One dimension of a score sheet.
package struct MarkView: Equatable, Sendable {
    /// "latency", "creator_revenue", ...
    package var id: String
    /// "Latency", "Creator revenue", ...
    package var label: String
    package var hue: DimensionHue
    /// 0-4; nil when it was not assessed.
    package var level: Int?
    /// The level that was recorded when it was sat, where this one was given afterwards by another scorer and is another.
    package var recorded: Int?
    /// "absent", "named", "concrete", "traded", "decided and guarded", "not assessed".
    package var word: String
    package var quotes: [QuoteView]
    /// What would lift it by one level; nil at 4.
    package var lift: String?

    /// The quote that explains the mark most, where there is room for one: what was waved away, then a side taken
    /// before a thing described before a thing named; what merely guards it comes after those. Of two alike the earlier.
    package var leadingQuote: QuoteView? {
        let order = ["dismissed", "traded", "concrete", "figure", "support", "named", "guard"]
        for role in order {
            if let quote = quotes.first(where: { $0.role == role }) { return quote }
        }
        return quotes.first
    }

    /// Each stretch once with all the parts that it plays; the one that explains the mark most comes first.
    package var stretches: [(quote: QuoteView, roles: [String])] {
        var result: [(quote: QuoteView, roles: [String])] = []
        for quote in (leadingQuote.map { [$0] } ?? []) + quotes {
            let same = result.firstIndex { ($0.quote.passage, $0.quote.start, $0.quote.end) == (quote.passage, quote.start, quote.end) }
            guard let same else {
                result.append((quote, [quote.role]))
                continue
            }
            if !result[same].roles.contains(quote.role) { result[same].roles.append(quote.role) }
        }
        return result
    }

    package init(id: String, label: String, hue: DimensionHue, level: Int?, word: String, quotes: [QuoteView], lift: String?) {
        self.id = id
        self.label = label
        self.hue = hue
        self.level = level
        self.word = word
        self.quotes = quotes
        self.lift = lift
    }
}

/// The trade-off triangle: corner levels (nil: not assessed) and which edges were traded with a side taken.
package struct TriangleView: Equatable, Sendable {
    package var latency: Int?
    package var fairness: Int?
    package var revenue: Int?
    package var latencyFairness: Bool
    package var latencyRevenue: Bool
    package var fairnessRevenue: Bool

    package init(
        latency: Int?, fairness: Int?, revenue: Int?, latencyFairness: Bool, latencyRevenue: Bool, fairnessRevenue: Bool
    ) {
        self.latency = latency
        self.fairness = fairness
        self.revenue = revenue
        self.latencyFairness = latencyFairness
        self.latencyRevenue = latencyRevenue
        self.fairnessRevenue = fairnessRevenue
    }
}

/// A moment worth looking at again.
package struct MomentView: Equatable, Sendable {
    package var title: String
    /// The candidate's words, or what was asked and not answered.
    package var quote: String
    package var why: String
    package var tone: Tone
    /// Index into `ReviewView.passages`.
    package var passage: Int

    package init(title: String, quote: String, why: String, tone: Tone, passage: Int) {
        self.title = title
        self.quote = quote
        self.why = why
        self.tone = tone
        self.passage = passage
    }
}

/// A score sheet: of one answer, a round or the loop.
package struct SheetView: Equatable, Sendable {
    package var title: String
    package var marks: [MarkView]
    package var triangle: TriangleView
    /// "strong no", "no", "yes", "strong yes"; nil when nothing was said.
    package var vote: String?
    /// Weighted mean of the levels in hundredths, 0-400; nil when nothing was assessed.
    package var overall: Int?
    /// Exam mode: what was asked and is absent.
    package var absences: [String]
    /// Facts on how it was sat: "extra time 1.25", "2 hints", "pasted 40 words", "paused twice".
    package var conditions: [String]
    /// "scorer 1 (a1b2c3d4)".
    package var scorer: String
    /// Nothing of it is told yet: it is of an exam whose loop is not over.
    package var isSealed: Bool
    /// What came of an offer call, which is given no levels.
    package var offer: OfferView? = nil

    package init(
        title: String, marks: [MarkView], triangle: TriangleView, vote: String?, overall: Int?, absences: [String],
        conditions: [String], scorer: String, isSealed: Bool = false
    ) {
        self.title = title
        self.marks = marks
        self.triangle = triangle
        self.vote = vote
        self.overall = overall
        self.absences = absences
        self.conditions = conditions
        self.scorer = scorer
        self.isSealed = isSealed
    }

    /// The same with all that was scored taken out; how it was sat is no score.
    package var sealed: SheetView {
        let nothing = TriangleView(
            latency: nil, fairness: nil, revenue: nil, latencyFairness: false, latencyRevenue: false, fairnessRevenue: false)
        return SheetView(
            title: title, marks: [], triangle: nothing, vote: nil, overall: nil, absences: [], conditions: conditions, scorer: "",
            isSealed: true)
    }
}
