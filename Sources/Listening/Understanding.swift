import InterviewEngine
import Reading
import RubricScorer

/// A text as the parts of listening share it: what the scorer found, and in which clauses something is told, decided or weighed.
struct Understanding {
    let context: ListeningContext
    let reading: ClauseReading
    let document: Document
    let clauses: [Clause]
    /// For each clause.
    let outcome: [Bool]
    let metric: [Bool]

    init(text: String, context: ListeningContext) {
        self.context = context
        reading = ClauseReading(answer: text, prompt: context.prompt)
        document = reading.document
        clauses = document.clauses
        let count = clauses.count
        var metric = [Bool](repeating: false, count: count)
        var outcome = [Bool](repeating: false, count: count)
        for (index, clause) in clauses.enumerated() { metric[index] = MetricWords.stand(in: document, clause.tokens) }
        for rule in ["impact.measured", "impact.outcome"] {
            for index in reading.clauses(rule: rule) { outcome[index] = !metric[index] || reading.holds(index, Self.outcomeNoun) }
        }
        self.metric = metric
        self.outcome = outcome
    }

    private static let outcomeNoun = ClauseReading.cues("outcome.noun")
    static let number = ClauseReading.cues("num")
    static let anyNumber = ClauseReading.cues("num.any")

    func isOff(_ dimension: Dimension) -> Bool { context.off.contains(dimension.rawValue) }

    func span(_ clause: Int?) -> HeardSpan? { clause.map { HeardSpan(clauses[$0].span) } }

    /// Words since the last clause for which `flags` is set; all words when there is none.
    func words(since flags: (Int) -> Bool) -> Int {
        var words = 0
        for index in clauses.indices.reversed() {
            if flags(index) { return words }
            words += clauses[index].words
        }
        return words
    }

    var dwell: Dwell {
        Dwell(
            words: document.words, sinceOutcome: words { outcome[$0] },
            sinceFigure: words { reading.holds($0, Self.anyNumber) })
    }

    /// From so many words on an answer is long enough to have come to its point.
    private static let wandering = 100
    /// The sheet would give no more than that for how it gets to its point.
    private static let buried = 2

    var wanders: Bool {
        document.words >= Self.wandering && !isOff(.concision) && reading.concision <= Self.buried
    }

    /// Clauses of at least six words that say again what an earlier one said.
    var repeats: [HeardSpan] {
        clauses.indices.filter { clauses[$0].words >= 6 && reading.isRepeat($0) }.map { HeardSpan(clauses[$0].span) }
    }
}

extension HeardSpan {
    init(_ span: ByteSpan) { self.init(start: span.start, end: span.end) }
}

extension Document {
    /// The tokens that lie within a span.
    func tokens(of span: HeardSpan) -> Range<Int> {
        let start = tokens.prefixCount { Int($0.start) < span.start }
        return start..<start + tokens[start...].prefix { Int($0.end) <= span.end }.count
    }
}
