import ViewModels

/// The sample session as an export sees it.
enum SampleExport {
    /// - Parameter t: what becomes of every text.
    static func view(_ t: (String) -> String = { $0 }) -> ExportView {
        let review = SampleReview.view(t)
        let marks: [TimelineMarkView] = [
            TimelineMarkView(kind: .roundStart, at: 0, clock: "0:00", label: t("Panel")),
            TimelineMarkView(kind: .question, at: 1_000, clock: "0:01", label: t("Why?")),
            TimelineMarkView(kind: .followUp, at: 30_000, clock: "0:30", label: t("Why so?")),
            TimelineMarkView(kind: .interruption, at: 40_000, clock: "0:40", label: t("Stop.")),
        ]
        let lane = TimelineLaneView(label: t("Latency"), hue: .latency, steps: [.init(at: 9_000, step: 1), .init(at: 60_000, step: 3)])
        return ExportView(
            review: review,
            timelines: [
                TimelineView(began: 0, length: 120_000, lanes: [lane], marks: marks),
                TimelineView(began: 120_000, length: 0, lanes: [], marks: []),
            ],
            answers: [
                AnswerView(
                    round: 0, turn: 1, question: t("What did you give up?"), seconds: 90, words: 60, wordsPerMinute: 40, pastedWords: 12,
                    marks: review.rounds[0].sheet.marks,
                    numbers: [NumberCheckView(agrees: false, sentence: t("60 and 30 make 90, not 80."))]),
                AnswerView(
                    round: 1, turn: 2, question: t("And then?"), seconds: 4, words: 0, wordsPerMinute: nil, pastedWords: 0, marks: [],
                    numbers: []),
            ])
    }

    static let hostile =
        SampleReview.hostile + [
            "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\u{FF1D}1", "a\r\nb", "a,b", "\"", "]]>", "&#x1b;",
            "\u{FFFE}x",
            "' onload='x", "x\" y=\"",
        ]
}
