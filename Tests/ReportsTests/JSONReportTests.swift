import Foundation
import Testing

@testable import Reports

@Suite struct JSONReportTests {
    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func tellsAllThatWasFound() throws {
        let top = try object(JSONReport.text(of: SampleReview.view(numbersHidden: true)))
        #expect(top["session"] as? String == "20261125-ab12")
        let rounds = try #require(top["rounds"] as? [[String: Any]])
        #expect(rounds.map { $0["id"] as? String } == ["panel", "vp"])
        let marks = try #require(rounds[0]["marks"] as? [[String: Any]])
        #expect(marks[0]["dimension"] as? String == "latency")
        #expect(marks[0]["level"] as? Int == 3)
        #expect(marks[1]["level"] is NSNull)
        #expect(marks[1]["lift"] is NSNull)
        let quote = try #require((marks[0]["quotes"] as? [[String: Any]])?.first)
        #expect(quote["start"] as? Int == 0 && quote["end"] as? Int == 39 && quote["passage"] as? Int == 1)
        let edges = try #require(rounds[0]["edges"] as? [String: Bool])
        #expect(edges == ["latency_fairness": true, "latency_creator_revenue": false, "fairness_creator_revenue": false])
        #expect(rounds[0]["vote"] as? String == "yes" && rounds[0]["overall"] as? Int == 245)
        #expect((top["loop"] as? [String: Any])?["title"] as? String == "The whole loop")
        let passages = try #require(top["passages"] as? [[String: Any]])
        #expect(passages.map { $0["kind"] as? String } == ["interviewer", "candidate", "interruption", "note"])
        #expect(passages[0]["speaker"] as? String == "Priya Raman")
        #expect(passages[1]["speaker"] is NSNull && passages[3]["turn"] is NSNull)
        #expect(passages[1]["time"] as? Int == 9_000)
    }

    @Test func tellsTheCommitteeAndTheCards() throws {
        let top = try object(JSONReport.text(of: SampleReview.view(numbersHidden: true)))
        let committee = try #require(top["committee"] as? [String: Any])
        #expect(committee["outcome"] as? String == "hire" && committee["left_out"] as? [String] == ["Elena"])
        let vote = try #require((committee["votes"] as? [[String: Any]])?.first)
        #expect(
            vote["number"] as? Int == 3 && vote["says"] as? String == "Yes, with a footnote."
                && vote["listens_for"] as? String == "a way back")
        let rules = try #require(committee["rules"] as? [[String: Any]])
        #expect(rules[0]["holds"] as? Bool == true && rules[1]["holds"] is NSNull)
        #expect((committee["dissents"] as? [Any])?.count == 1 && committee["nearest_to_dissent"] is NSNull)
        let own = try #require(committee["self_rating"] as? [String: Any])
        #expect(((own["levels"] as? [String: Any])?["latency"] as? [String: Any])?["own"] as? Int == 4 && own["difference"] is NSNull)
        let rounds = try #require(top["rounds"] as? [[String: Any]])
        let cards = try #require(rounds[0]["cards"] as? [String: Any])
        #expect(
            (cards["cards"] as? [Any])?.count == 2 && (cards["splits"] as? [[String: Any]])?.first?["displeased"] as? String == "Viktor")
        #expect(rounds[1]["cards"] is NSNull)
        // A single round has its cards, and no committee.
        let panel = try #require(SampleReview.view().only(round: "panel"))
        #expect(panel.committee == nil && panel.rounds[0].cards?.cards.count == 2)
        let alone = try object(JSONReport.text(of: panel))
        #expect(alone["round"] as? String == "panel" && top["round"] is NSNull)
        #expect((alone["loop"] as? [String: Any])?["title"] as? String == rounds[0]["title"] as? String)
        let history = try object(JSONReport.text(of: SampleReview.history()))
        #expect((history["self_rating"] as? [String: Any])?["difference"] as? Int == -60)
        let row = try #require((history["sessions"] as? [[String: Any]])?.first)
        #expect((row["self_rating"] as? [String: Any])?["difference"] as? Int == 50)
    }

    @Test func keysAreSortedAndTheSameEachTime() {
        let text = JSONReport.text(of: SampleReview.view())
        #expect(text == JSONReport.text(of: SampleReview.view()))
        let top = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }.map { $0.prefix { $0 != ":" } }
        #expect(top == top.sorted() && top.count == 11)
    }

    @Test(arguments: SampleReview.hostile)
    func hostileTextComesBackAsItWas(text: String) throws {
        let written = JSONReport.text(of: SampleReview.view { _ in text })
        let top = try object(written)
        #expect((top["title"] as? String).map { Array($0.utf8) } == Array(text.utf8))
        let passages = try #require(top["passages"] as? [[String: Any]])
        #expect((passages[1]["text"] as? String).map { Array($0.utf8) } == Array(text.utf8))
        #expect(written.unicodeScalars.allSatisfy { $0 == "\n" || !Hostile.isControl($0) })
    }

    @Test(arguments: SampleReview.hostile)
    func historyIsJSON(text: String) throws {
        let written = JSONReport.text(of: SampleReview.history { _ in text })
        let rows = try #require(try object(written)["sessions"] as? [[String: Any]])
        #expect(rows.count == 2 && rows[0]["pack"] as? String == text)
        let levels = try #require(rows[0]["levels"] as? [String: Any])
        #expect(levels["latency"] as? Int == 3 && levels["fairness"] is NSNull && levels["creator_revenue"] as? Int == 2)
        #expect((rows[1]["levels"] as? [String: Any])?["latency"] is NSNull)
        #expect(written.unicodeScalars.allSatisfy { $0 == "\n" || !Hostile.isControl($0) })
    }

    @Test func emptyListsAreJSONToo() throws {
        #expect(JSONValue.object(["a": .array([]), "b": .object([:])]).text == "{\n  \"a\": [],\n  \"b\": {}\n}\n")
    }
}

enum Hostile {
    /// C0, DEL, C1, and what turns the direction of text or cannot be seen.
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F: true
        default: false
        }
    }
}
