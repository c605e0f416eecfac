import Foundation
import Testing

@testable import ScenarioPacks

/// Lines for what the candidate told somebody else.
@Suite struct ClaimLineTests {
    private static let conflicts = """
        claim_conflicts: ['{earlier_name}: "{earlier_quote}", "{later_quote}"?', 'Or "{later_quote}", {earlier_name}, "{earlier_quote}"?',
              'Which, "{earlier_quote}" of {earlier_name} or "{later_quote}"?']
        """
    private static let doubts = conflicts.replacing("claim_conflicts", with: "claim_doubts").replacing("Which", with: "The same")
    private static let recalls = """
        claim_recalls: ['{earlier_name}: "{earlier_quote}"?', 'How, "{earlier_quote}", {earlier_name}?', '"{earlier_quote}", {earlier_name} says?']
        """

    private func pack(_ lines: String) -> SmallPack {
        var pack = SmallPack()
        pack.replace("temper: warm", "temper: warm\n    \(lines)", in: "people.yaml")
        return pack
    }

    private func codes(_ lines: String) throws -> [String] { try pack(lines).lint().map(\.code) }

    @Test func areReadWithTheirPlaceholders() throws {
        let pack = pack([Self.conflicts, Self.doubts, Self.recalls].joined(separator: "\n    "))
        #expect(try pack.lint() == [])
        let sayings = try #require(pack.withFolder { try PackLoader.load(folder: $0).loop }.persona("ada")?.sayings)
        #expect(sayings.claimConflicts.count == 3 && sayings.claimDoubts.count == 3 && sayings.claimRecalls.count == 3)
        #expect(sayings.claimRecalls[0] == "{earlier_name}: \"{earlier_quote}\"?")
    }

    @Test func ofSumsHoldWhatIsSaidOfThem() throws {
        let sums = "sums: ['Check that. {sum} Which?', '{sum} So?', 'No. {sum}']"
        let pack = pack(sums)
        #expect(try pack.lint() == [])
        #expect(try pack.withFolder { try PackLoader.load(folder: $0).loop }.persona("ada")?.sayings.sums.count == 3)
        #expect(try codes(sums.replacing("'No. {sum}'", with: "'No.'")) == ["missing-placeholder"])
    }

    @Test func ofQuestionsThatNobodyKnowsSayThemBack() throws {
        let beside = "unknown_beside: ['As for \"{asked}\", no.', 'Not \"{asked}\".', '\"{asked}\"? Assume.']"
        let own = "questions_unknown_beside: ['To \"{asked}\" I have nothing.', 'Ask Ben \"{asked}\".', '\"{asked}\"? Sorry.']"
        let pack = pack(beside + "\n    " + own)
        #expect(try pack.lint() == [])
        let sayings = try #require(pack.withFolder { try PackLoader.load(folder: $0).loop }.persona("ada")?.sayings)
        #expect(sayings.unknownBeside.count == 3 && sayings.questionsUnknownBeside.last == "\"{asked}\"? Sorry.")
        #expect(try codes(beside.replacing("Not \"{asked}\"", with: "Not that")) == ["missing-placeholder"])
    }

    @Test func lackNoPlaceholderAndHaveNoOther() throws {
        #expect(try codes(Self.conflicts.replacing("Or \"{later_quote}\"", with: "Or")) == ["missing-placeholder"])
        #expect(try codes(Self.recalls.replacing("How,", with: "How {later_quote},")) == ["unknown-placeholder"])
        #expect(try codes(Self.recalls.replacing("How,", with: "How {earlier_name},")) == ["repeated-placeholder"])
    }

    @Test func accuseNobodyWhereNobodyIsSure() throws {
        #expect(try codes(Self.doubts.replacing("'Or ", with: "'You told me ")) == ["accusing-line"])
        #expect(
            try codes(Self.doubts.replacing("{earlier_name}, \"{earlier_quote}\"?", with: "{earlier_name}, \"{earlier_quote}\".")) == [
                "accusing-line"
            ])
    }
}
