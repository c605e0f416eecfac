import Foundation
import Testing
import ViewModels

@testable import Reports

@Suite struct AskedMapReportTests {
    private func map(_ t: (String) -> String = { $0 }) -> AskedMapView {
        AskedMapView(packs: [
            .init(
                id: "aiml", title: t("AI/ML PM"),
                rounds: [
                    .init(
                        id: "panel", title: t("Panel"),
                        prompts: [
                            .init(id: "a", text: t("Who pays?"), isHeard: false), .init(id: "b", text: t("Who gains?"), isHeard: true),
                        ])
                ])
        ])
    }

    @Test func linesTellWhatWasNeverHeard() {
        let text = AskedMapReport.text(of: map(), columns: 80)
        #expect(text == "AI/ML PM\n--------\n\nPanel: 1 of 2 heard\n  never heard: Who pays?\n")
        #expect(AskedMapReport.text(of: AskedMapView(packs: []), columns: 80) == "No session yet, or its pack is not here any more.\n")
    }

    @Test(arguments: SampleReview.hostile) func everythingIsInTheJSON(text: String) throws {
        let value = try JSONSerialization.jsonObject(with: Data(AskedMapReport.json(of: map { _ in text }).utf8)) as? [String: Any]
        let pack = try #require((value?["packs"] as? [[String: Any]])?.first)
        let round = try #require((pack["rounds"] as? [[String: Any]])?.first)
        let prompts = try #require(round["prompts"] as? [[String: Any]])
        #expect(prompts.map { $0["heard"] as? Bool } == [false, true] && prompts[0]["text"] as? String == text)
        #expect(AskedMapReport.text(of: map { _ in text }, columns: 40).unicodeScalars.allSatisfy { $0 == "\n" || !Hostile.isControl($0) })
    }
}
