import InterviewEngine
import Reading
import RubricScorer

/// The candidate's arithmetic as interviewers hear it: numbers that are added up, what a limit leaves or cannot hold, and one rate told for
/// two spans of time; of everything else what does not come out, and figures that were given otherwise.
struct SumReader {
    let document: Document
    let prompt: String

    func run() -> [HeardSum] {
        // As many as are ever spoken of: to find the words takes time, and a text may be full of sums.
        var left = Self.mostWords
        return NumberCheck(answer: document, prompt: Document(of: prompt)).findings.filter(isHeard).map { finding in
            var sum = HeardSum(
                spans: finding.spans.map { HeardSpan($0) }, stated: Figure(finding.stated), computed: Figure(finding.computed))
            if finding.verdict == .disagrees, left > 0 {
                sum.words = words(for: finding)
                left -= 1
            }
            return sum
        }
    }

    private static let mostWords = 4

    /// What there is to say to it; nil where it comes out, where the candidate has put it right, and where what is quoted was not typed so.
    private func words(for finding: NumberFinding) -> String? {
        guard !isTakenBack(finding), !isPutRight(finding) else { return nil }
        let quotes = finding.sentence.split(separator: "\"", omittingEmptySubsequences: false)
        guard quotes.indices.allSatisfy({ $0 % 2 == 0 || document.bytes.contains(quotes[$0].utf8) }) else { return nil }
        // Whoever speaks gave the figure themself.
        return finding.sentence.replacing(Self.given, with: "we said")
    }

    private static let given = "the prompt gives"

    /// What it comes to is told further on: nobody needs to be told.
    private func isPutRight(_ finding: NumberFinding) -> Bool {
        guard let end = finding.spans.map(\.end).max() else { return false }
        return document.quantities.contains { quantity in
            quantity.span.start >= end
                && ExactNumber(quantity.mantissa, exponent: quantity.exponent).isWithin(percent: 2, of: finding.computed.number) ?? false
        }
    }

    private func isTakenBack(_ finding: NumberFinding) -> Bool {
        let retraction = Retraction(document: document)
        return document.quantities.contains { finding.spans.contains($0.span) && retraction.takesBack($0) }
    }

    private func isHeard(_ finding: NumberFinding) -> Bool {
        switch finding.kind {
        case .sum, .rate: true
        // Parts that stay inside their limit are no claim that they add up to it.
        case .budget: finding.verdict == .disagrees || finding.stated.number.isWithin(percent: 2, of: finding.computed.number) == true
        case .percentage, .contradiction, .promptContradiction: finding.verdict == .disagrees
        }
    }
}

extension Figure {
    fileprivate init(_ value: NumberValue) {
        self.init(
            mantissa: value.number.mantissa, exponent: value.number.exponent, unit: Measure(unit: value.unit, per: value.per).text)
    }
}

extension HeardSum {
    /// What was stated agrees with what it comes to: within 2 percent, or 15 percent for rates, which people round.
    package var holds: Bool {
        let exact = ExactNumber(computed.mantissa, exponent: computed.exponent)
        return ExactNumber(stated.mantissa, exponent: stated.exponent).isWithin(percent: computed.unit.contains("/") ? 15 : 2, of: exact)
            ?? true
    }
}
