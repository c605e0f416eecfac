import ViewModels

/// Words that the reports for readers share.
enum ReportWords {
    static let sealed = "The scores of an exam are sealed until its loop is over. What was said stands here word for word."

    /// "3, traded", or the word alone while numbers are kept back.
    static func level(_ mark: MarkView, numbersHidden: Bool) -> String {
        guard let level = mark.level, !numbersHidden else { return mark.word }
        return "\(level), \(mark.word)" + (mark.recorded.map { " (was \($0))" } ?? "")
    }

    /// "checked: ..." or "does not come out: ...".
    static func number(_ number: CheckedNumberView) -> String { (number.agrees ? "checked: " : "does not come out: ") + number.text }

    /// "Vote: no. Mean 1.62 of 4."; nil while numbers are kept back.
    static func vote(_ sheet: SheetView, numbersHidden: Bool) -> String? {
        if numbersHidden { return nil }
        guard let vote = sheet.vote else { return "No vote: nothing was said." }
        return "Vote: \(vote)." + (sheet.overall.map { " Mean level \(hundredths($0)) of 4." } ?? "")
    }

    /// Which of the three edges of the triangle were traded with a side taken.
    static func edges(_ triangle: TriangleView) -> String {
        let edges = [
            ("latency and fairness", triangle.latencyFairness), ("latency and creator revenue", triangle.latencyRevenue),
            ("fairness and creator revenue", triangle.fairnessRevenue),
        ]
        let traded = edges.filter(\.1).map(\.0)
        return traded.isEmpty
            ? "No two were traded with a side taken." : "Traded with a side taken: " + traded.joined(separator: "; ") + "."
    }

    /// Who said it.
    static func speaker(_ kind: EntryView.Kind) -> String {
        switch kind {
        case .interviewer(let name, let interrupting): interrupting ? "\(name) cuts in" : name
        case .candidate: "You"
        case .note: "Note"
        }
    }

    /// "2.45" of 245.
    static func hundredths(_ value: Int) -> String {
        let rest = value % 100
        return "\(value / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
