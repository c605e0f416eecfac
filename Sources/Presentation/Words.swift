import InterviewEngine
import RubricScorer
import ViewModels

/// "23:41"; hours are told as minutes.
func clockText(_ span: Milliseconds) -> String {
    let seconds = max(0, span.count) / 1_000
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
}

/// "40 words", "1 word".
func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String { "\(count) \(count == 1 ? one : many ?? one + "s")" }

/// "once", "twice", "3 times".
func times(_ count: Int) -> String { count == 1 ? "once" : count == 2 ? "twice" : "\(count) times" }

/// On one line, without the line breaks that a pack was written with.
func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

/// The first words on one line, with an ellipsis where there are more.
func firstWords(_ text: String, _ count: Int = 10) -> String {
    // No more of it is looked through than is shown.
    let words = text.split(maxSplits: count, whereSeparator: \.isWhitespace)
    let goesOn = words.count > count && words[count].contains { !$0.isWhitespace }
    return words.prefix(count).joined(separator: " ") + (goesOn ? " …" : "")
}

/// The first words of the first line, as they were typed: always a stretch of the text itself.
func quotedWords(_ text: String, _ count: Int) -> String {
    let line = text.drop(while: \.isWhitespace).prefix { !$0.isNewline }
    var words = 0
    var end = line.startIndex
    for index in line.indices where !line[index].isWhitespace {
        let next = line.index(after: index)
        if next == line.endIndex || line[next].isWhitespace {
            words += 1
            end = next
            if words == count { break }
        }
    }
    return String(line[..<end])
}

/// Without the beginning of a sentence that was cut, where a whole one of four words or more stands before it; else without a comma at
/// its end.
func wholeSentences(_ text: String) -> String {
    let ends = text.indices.filter { index in
        let next = text.index(after: index)
        return ".!?".contains(text[index]) && (next == text.endIndex || text[next].isWhitespace)
    }
    if let last = ends.last, text[...last].split(whereSeparator: \.isWhitespace).count >= 4 { return String(text[...last]) }
    var rest = text[...]
    while let last = rest.last, ",;:-".contains(last) || last.isWhitespace { rest = rest.dropLast() }
    return rest.isEmpty ? text : String(rest)
}

/// "12 seconds"; from a minute and a half on in minutes.
func silenceText(_ span: Milliseconds) -> String {
    span.count < 90_000 ? counted(span.count / 1_000, "second") : minutesText(span)
}

/// Whole minutes, halves up.
func minutesText(_ span: Milliseconds) -> String { "\((span.count + 30_000) / 60_000) min" }

/// "1.25" of thousandths.
func factorText(_ permille: Int) -> String {
    let hundredths = permille / 10
    if hundredths % 100 == 0 { return "\(hundredths / 100)" }
    return hundredths % 10 == 0
        ? "\(hundredths / 100).\(hundredths / 10 % 10)" : "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}

extension Dimension {
    var hue: DimensionHue {
        switch self {
        case .latency: .latency
        case .fairness: .fairness
        case .creatorRevenue: .revenue
        case .impactFraming, .evidence, .concision, .liveDomain, .humility: .other
        }
    }
}

extension Gap {
    /// What was missing, for the margin of a review.
    var words: String {
        switch self {
        case .noAnswer: "no answer yet"
        case .offQuestion: "off the question"
        case .metricWithoutOutcome: "a model metric without an outcome"
        case .noDecision: "no decision"
        case .namedOnly: "named, not made concrete"
        case .notTraded: "nothing given up for it"
        case .noSide: "no side taken"
        case .noFigure: "no figure"
        case .figureWithoutBaseline: "a figure without its baseline"
        case .noGuard: "nothing that would show it to be wrong"
        }
    }
}

extension InterruptionCause {
    var words: String {
        switch self {
        case .metricWithoutOutcome: "model metrics and no outcome"
        case .noFigure: "long without a figure"
        case .repetition: "it was said before"
        case .noDecision: "no decision yet"
        case .rambling: "long, and no point yet"
        }
    }
}

func voteText(_ vote: Int) -> String { ["strong no", "no", "yes", "strong yes"][min(max(vote, 1), 4) - 1] }

/// "Ana", "Ana and Bo", "Ana, Bo and Cy".
func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
}
