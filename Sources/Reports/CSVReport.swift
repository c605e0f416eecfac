import ViewModels

/// The answers of a session as a table for spreadsheets: a row for each answer and dimension.
package enum CSVReport {
    /// Lines end in CR LF; the first holds the names of the columns. An answer without marks has one row: nothing was said, or the exam is not
    /// over, for which `dimension` says "(sealed)". Quotes stand one a line, each after its role.
    package static func text(of export: ExportView) -> String {
        let head = CSVText.record(columns.map { .text($0) })
        return head + export.answers.map { rows($0, export.review).joined() }.joined()
    }

    private static let columns = [
        "session", "round", "turn", "prompt", "seconds", "words", "wpm", "pasted_words", "dimension", "level", "quotes", "lift",
    ]

    private static func rows(_ answer: AnswerView, _ review: ReviewView) -> [String] {
        let round = review.rounds.indices.contains(answer.round) ? review.rounds[answer.round].id : ""
        let own: [CSVText.Cell] = [
            .text(review.session), .text(round), .number(answer.turn), .text(answer.question), .number(answer.seconds),
            .number(answer.words),
            .number(answer.wordsPerMinute), .number(answer.pastedWords),
        ]
        if answer.marks.isEmpty {
            let why = review.isSealed ? "(sealed)" : ""
            return [CSVText.record(own + [.text(why), .number(nil), .text(""), .text("")])]
        }
        return answer.marks.map { mark in
            let quotes = mark.quotes.map { "\($0.role): \($0.text)" }.joined(separator: "\n")
            return CSVText.record(own + [.text(mark.id), .number(mark.level), .text(quotes), .text(mark.lift ?? "")])
        }
    }
}
