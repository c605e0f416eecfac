import Canvas
import TestKit
import Testing
import ViewModels

@testable import Reports

@Suite struct PlayedReportTests {
    private func view(_ t: (String) -> String = { $0 }) -> PlayedView {
        func entry(_ at: String, _ event: PlayedEvent) -> PlayedView.Entry { PlayedView.Entry(at: at, event: event) }
        let coverage = [CoverageView(label: "Latency", hue: .latency, step: 1, word: "named")]
        func typed(_ text: String, reply: Bool = false, pasted: Bool = false, removed: String = "", back: Int = 0) -> PlayedEvent {
            .typed(
                TypedStretchView(
                    reply: reply, pasted: pasted, text: text, removed: removed, takenBack: back, coverage: reply ? [] : coverage))
        }
        return PlayedView(
            title: t("AI/ML PM"), subtitle: t("2026-11-25 20:14, practice, 41 min"), origin: t("Goes on from k3f9x2 at 1:00"),
            damage: t("it ends at line 90"), isSealed: false,
            rounds: [
                PlayedView.Round(
                    title: t("Panel"), people: t("Priya Raman"),
                    entries: [
                        entry("0:00", .said(by: .interviewer(name: t("Priya"), interrupting: false), text: t("What?"), margin: t("asks"))),
                        entry("0:02", .silence("9 seconds")),
                        entry("0:11", typed(t("We gave up 40 ms of the 150 ms budget so that small channels keep two places."), back: 1)),
                        entry("0:30", .moment(ReplayMomentView(kind: .miss, label: t("Fairness: named")))),
                        entry(
                            "0:41",
                            .said(
                                by: .interviewer(name: t("Priya"), interrupting: true), text: t("Who noticed?"), margin: t("cut in: long"))),
                        entry("0:44", typed(t("Viewers did."), reply: true)),
                        entry("0:49", .sent(words: 2, reply: true)), entry("0:50", typed(t("wide"), pasted: true, removed: t("tall"))),
                        entry("0:58", typed("", removed: t("wide"), back: 3)), entry("1:01", .sent(words: 17, reply: false)),
                        entry("1:01", .said(by: .note, text: t("Pasted 1 word."), margin: nil)),
                        entry("1:02", .comment(CommentView(by: t("Robin"), date: "2026-11-26", text: t("Who paid?"), time: 0))),
                        entry("1:03", .moment(ReplayMomentView(kind: .bookmark, label: ""))),
                    ])
            ])
    }

    @Test(arguments: [80, 40]) func aReplay(columns: Int) {
        let text = PlayedReport.text(of: view(), columns: columns)
        #expect(Golden.difference(text, from: "played-\(columns)") == nil)
        #expect(text.split(separator: "\n").allSatisfy { textWidth(String($0)) <= columns })
    }

    @Test(arguments: SampleReview.hostile) func nothingOfTheDataReachesTheTerminal(text: String) {
        let written = PlayedReport.text(of: view { _ in text }, columns: 33)
        #expect(written.unicodeScalars.allSatisfy { $0 == "\n" || !Hostile.isControl($0) })
        #expect(written.split(separator: "\n").allSatisfy { textWidth(String($0)) <= 33 })
    }
}
