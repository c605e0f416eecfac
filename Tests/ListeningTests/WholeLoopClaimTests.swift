import Foundation
import InterviewEngine
import Listening
import Testing

@Suite struct WholeLoopClaimTests {
    private static let filler = """
        I'd keep the floor for the small ones and take the slower page for it, because they leave first and come back last. If they left faster \
        than before I would undo it the same day, and say so.
        """

    private static func story(_ percent: Int) -> String {
        "The new ranking gave us a \(percent) percent lift in creator revenue over the quarter, and I defined how we measured it."
    }

    private static func conflicts(_ loop: QuickLoop) -> [Utterance] {
        loop.raised.filter { if case .claimConflict = $0.purpose { true } else { false } }
    }

    @Test(
        "whoever says 12 percent to Dana and 15 to all the others is asked about it once, politely and exactly",
        arguments: [1, 2, 3] as [UInt64])
    func contradictory(_ seed: UInt64) throws {
        var loop = try QuickLoop("aiml-pm-twitch-2026", seed: seed) { round, number, question in
            if case .claimConflict = question.purpose { return "It was 15, after the audit. I should have said that at once." }
            return number == 0 ? Self.story(round == "recruiter" ? 12 : 15) : Self.filler
        }
        loop.run()
        #expect(loop.state.finished.count == 4)
        let conflicts = Self.conflicts(loop)
        #expect(conflicts.count == 1)
        let line = try #require(conflicts.first)
        #expect(line.by == "viktor" && line.text.contains("Dana"))
        #expect(line.text.contains("The new ranking gave us a 12 percent lift in creator revenue"))
        #expect(line.text.contains("The new ranking gave us a 15 percent lift in creator revenue"))
        #expect(loop.raised.count { if case .claimDoubt = $0.purpose { true } else { false } } == 0)
        // Played again it is the same.
        let again = loop.events.reduce(into: loop.start) { apply(&$0, $1.event, at: $1.t) }
        #expect(again == loop.state && again.ledger == loop.state.ledger)
        let notes = try #require(loop.state.notes(on: "hiring-manager"))
        #expect(
            notes.from == ["viktor"] && notes.claims.contains { if case .conflict(_, .contradiction) = $0.doubt { true } else { false } })
    }

    /// One story told four times, each time another part of it.
    private static let lookalikes = [
        "recruiter": "The new ranking gave us a 12 percent lift in creator revenue in the pilot group, and I led a team of five.",
        "hiring-manager": """
        Over all creators revenue rose 3 percent with the new ranking, as the pilot group was small. The target had been 5 percent. In my first \
        year the team was five people, and by the end there were eleven of us.
        """,
        "panel":
            "My colleague in ads brought revenue up by 20 percent in that year. We served 10 million recommendations a day at the start.",
        "vp": "We served about 70 million recommendations a week, and creator revenue in the pilot group rose by nearly 12 percent.",
    ]

    @Test("whoever tells of parts and wholes, targets, others and other times is never accused", arguments: [1, 2, 3] as [UInt64])
    func innocent(_ seed: UInt64) throws {
        var loop = try QuickLoop("aiml-pm-twitch-2026", seed: seed) { round, number, _ in
            number == 0 ? Self.lookalikes[round] ?? Self.filler : Self.filler
        }
        loop.run()
        #expect(loop.state.finished.count == 4 && loop.state.ledger.entries.count >= 6)
        #expect(Self.conflicts(loop).isEmpty, "\(Self.conflicts(loop))")
    }

    @Test("whoever corrects themself openly is not asked about it")
    func corrected() throws {
        var loop = try QuickLoop("aiml-pm-twitch-2026", seed: 4) { round, number, _ in
            guard number == 0 else { return Self.filler }
            return round == "recruiter" ? Self.story(12) : "Actually it was 15, I misspoke. " + Self.story(15)
        }
        loop.run()
        #expect(Self.conflicts(loop).isEmpty)
    }

    @Test(
        "what is put right later, to the same one or to another, is what holds from then on, for all of them",
        arguments: [1, 2, 3] as [UInt64], ["recruiter", "hiring-manager"])
    func putRight(_ seed: UInt64, _ place: String) throws {
        let words = "Earlier I said that creator revenue rose 12 percent, it was 15."
        var loop = try QuickLoop("aiml-pm-twitch-2026", seed: seed) { round, number, _ in
            if round == "recruiter", number == 0 { return Self.story(12) }
            if round == place, number == (place == "recruiter" ? 1 : 0) { return words }
            return number == 0 ? Self.story(15) : Self.filler
        }
        loop.run()
        #expect(loop.state.finished.count == 4 && Self.conflicts(loop).isEmpty)
        #expect(!loop.raised.contains { $0.text.contains("12 percent lift") })
        let entries = loop.state.ledger.entries.filter { ["recruiter", place].contains($0.round) && $0.claim.value.unit == "percent" }
        #expect(entries.map(\.claim.value.mantissa) == [15] && entries.map(\.words) == [String(words.dropLast())])
        #expect(loop.state.turns.contains { !($0.thread?.corrections.isEmpty ?? true) } == (place != "recruiter"))
        let again = loop.events.reduce(into: loop.start) { apply(&$0, $1.event, at: $1.t) }
        #expect(again == loop.state)
    }

    @Test("a claim told to one is put to the test by another, in the candidate's words")
    func recalled() throws {
        var loops = 0
        for seed in 1...6 as ClosedRange<UInt64> {
            var loop = try QuickLoop("aiml-pm-twitch-2026", seed: seed) { round, number, _ in
                round == "recruiter" && number == 0
                    ? "Creator revenue rose by 12 percent after that, against the half that kept the old one." : Self.filler
            }
            loop.run()
            let recalls = loop.raised.filter { if case .claimRecall = $0.purpose { true } else { false } }
            #expect(recalls.count <= 1 && recalls.allSatisfy { $0.text.contains("Creator revenue rose by 12 percent after that") })
            loops += recalls.isEmpty ? 0 : 1
        }
        #expect(loops >= 3)
    }
}
