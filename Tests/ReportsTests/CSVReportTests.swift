import TestKit
import Testing

@testable import Reports

@Suite struct CSVReportTests {
    @Test(arguments: SampleExport.hostile)
    func everyCellIsOneCellAndNoFormula(text: String) throws {
        let written = CSVReport.text(of: SampleExport.view { _ in text })
        let rows = try csvRows(written)
        #expect(rows.count == 4 && rows.allSatisfy { $0.count == 12 })
        for cell in rows.joined() {
            let first = cell.unicodeScalars.first { $0 != " " }
            #expect(!["=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}"].contains(first), "\(cell)")
            #expect(cell.unicodeScalars.allSatisfy { $0 == "\n" || !Hostile.isControl($0) })
        }
    }

    @Test func aRowForEachAnswerAndDimension() throws {
        let rows = try csvRows(CSVReport.text(of: SampleExport.view()))
        #expect(
            rows[1] == [
                "20261125-ab12", "panel", "1", "What did you give up?", "90", "60", "40", "12", "latency", "3",
                "traded: We gave 40 ms of the budget to fairness", "Say what would tell you that it was wrong.",
            ])
        #expect(rows[2][8...] == ["creator_revenue", "", "", ""])
        #expect(rows[3] == ["20261125-ab12", "vp", "2", "And then?", "4", "0", "", "0", "", "", "", ""])
    }

    @Test func answersOfASealedExamSayThatTheyAre() throws {
        var export = SampleExport.view()
        export.review = export.review.sealed
        for index in export.answers.indices { export.answers[index].marks = [] }
        let rows = try csvRows(CSVReport.text(of: export))
        #expect(rows.dropFirst().allSatisfy { $0[8] == "(sealed)" && $0[9] == "" })
    }

    @Test(arguments: [("=1", "'=1"), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a-b", "a-b"), ("", ""), ("\n=1", "\"'\n=1\"")])
    func cells(text: String, written: String) {
        #expect(CSVText.Cell.text(text).text == written)
    }
}
