import Reading

/// Reads the numbers of an answer against each other and against the prompt: sums, budgets, rates, percentages, contradictions.
/// Says nothing when in doubt: a false accusation is worse than a wrong sum that goes by.
package struct NumberCheck: Sendable {
    /// In the order of the text; agreeing arithmetic is told as well.
    package let findings: [NumberFinding]

    package init(answer: Document, prompt: Document) {
        let reading = NumberReading(answer)
        guard !reading.terms.isEmpty else {
            findings = []
            return
        }
        // A prompt of so many numbers gives none that could be told wrongly.
        let read = NumberReading(prompt)
        let given = read.terms.count <= 64 ? read : NumberReading(Document(of: ""))
        var found: [NumberFinding] = []
        if reading.terms.count > 1 {
            found += SumCheck(reading: reading, prompt: given).findings()
            found += LeftoverCheck(reading: reading).findings()
            found += RateCheck(reading: reading).findings()
            found += ChangeCheck(reading: reading).findings()
            found += ShareCheck(reading: reading).findings()
            found += OperationCheck(reading: reading).findings()
            found += ProportionCheck(reading: reading).findings()
            found += PercentileCheck(reading: reading).findings()
            found += RestatedCheck(reading: reading).findings()
        }
        found += PromptCheck(reading: reading, prompt: given).findings()
        findings = found.enumerated().sorted {
            ($0.element.spans.first?.start ?? 0, $0.offset) < ($1.element.spans.first?.start ?? 0, $1.offset)
        }.map(\.element)
    }
}
