import InterviewEngine
import Listening
import Testing

/// What is put right in a later turn.
@Suite struct CorrectionTests {
    private static let story = """
        I led a team of seven people. The new ranking gave us a 12 percent lift in creator revenue over the quarter.
        """
    private static let queue = "We cut the queue from 300 ms to 120 ms, and 12 percent of the sellers wrote to us about it."

    private static func hearing(_ text: String, after told: [String]) -> Hearing {
        let answers = told.enumerated().map { index, text in
            EarlierAnswer(
                text: text,
                claims: hear(text).claims.map {
                    Claim(id: "\(index)-" + $0.id, subject: $0.subject, value: $0.value, role: $0.role, span: $0.span)
                })
        }
        let context = ListeningContext(
            prompt: "Tell me about the team.", raises: [], round: .hiringManager, facts: [], earlier: answers, told: answers)
        return Listener.hear(text: text, turn: 3, box: .answer, revision: 7, context: context, final: true) { nil }
    }

    /// The words of the figure that holds now, and its value and unit.
    private static func corrected(_ text: String, after told: [String]) -> [String] {
        let hearing = hearing(text, after: told)
        return hearing.corrections.compactMap { correction in
            hearing.claims.first { $0.id == correction.now }.map {
                "\(words($0.span, in: text) ?? "") \($0.value.mantissa) \($0.value.unit)"
            }
        }
    }

    @Test(arguments: [
        ("Earlier I said 12 percent, it was 15.", "15 15 percent"),
        ("Earlier I said that the lift was 12 percent, it should be 15 percent. And yes, I'd do it again.", "15 percent 15 percent"),
        ("I misspoke before: the team was 5, not 7.", "5 5 people"),
        ("I told Dana the team was seven people, it was really nine.", "nine 9 people"),
        ("Let me correct myself on creator revenue. It was 15 percent, not 12.", "15 percent 15 percent"),
        ("I'd like to correct something from earlier. The team was five people, not seven.", "five people 5 people"),
    ]) func isHeardWhereItIsSaidInSoManyWords(_ text: String, _ now: String) {
        #expect(Self.corrected(text, after: [Self.story]) == [now])
    }

    /// Another subject, another figure, a story about what was said elsewhere, or no correction at all.
    @Test(arguments: [
        "Earlier I said 14 percent, it was 15.", "I misspoke before: the latency was 5 seconds, not 7 seconds.",
        "Before the launch I said 12 percent to the board, it was 15 in the end.", "The lift was 15 percent.",
        "Earlier I said that we lost 12 percent of the sellers, it was 15.", "I said 12 percent and I stand by it.",
        "Earlier it was 12 percent, then it was 15.", "I was wrong about the team, and it cost us 5 weeks.",
        "Should I have said 15 percent and not 12 earlier?", "It was not 12 percent but 15.",
        "Earlier I said 12 percent, and it was 15 in Spain and 9 in Italy.",
    ]) func isNotHeardInAnythingElse(_ text: String) {
        #expect(Self.hearing(text, after: [Self.story]).corrections.isEmpty)
    }

    @Test func whereOneOrAnotherMayBeMeantNothingIsTakenBack() {
        #expect(Self.corrected("Earlier I said 12 percent, it was 15.", after: [Self.story, Self.queue]).isEmpty)
        #expect(
            Self.corrected("Earlier I said that creator revenue rose 12 percent, it was 15.", after: [Self.story, Self.queue])
                == ["15 15 percent"])
    }

    @Test func whatWasToldTwiceIsPutRightTwice() {
        let twice = Self.hearing("Earlier I said 12 percent, it was 15.", after: [Self.story, Self.story])
        #expect(twice.corrections.count == 2 && Set(twice.corrections.map(\.now)).count == 1)
    }

    @Test func whatWasSaidInTheSameTurnIsPutRightAsWell() {
        let hearing = hear(Self.story + "\nI misspoke before: the team was 5, not 7.")
        #expect(hearing.corrections.isEmpty && hearing.claims.map(\.value.mantissa) == [12, 5])
        #expect(hearing.claims.map(\.id) == ["3-0", "3-1"])
    }

    @Test func theFigureThatWasWrongIsNoClaimOfTheCorrection() {
        let hearing = Self.hearing("Earlier I said that creator revenue rose 12 percent, it was 15 percent.", after: [Self.story])
        #expect(hearing.claims.map(\.value.mantissa) == [15] && hearing.claims.map(\.id) == ["3-0"])
        #expect(hearing.conflicts.isEmpty)
    }

    @Test func noContradictionIsFoundToWhatTheSameAnswerPutsRight() {
        let text = """
            Earlier I said that creator revenue rose 12 percent, it was 15. I had looked at the wrong half of the test. We kept the floor for \
            the small ones. In the end the new ranking gave us a 15 percent lift in creator revenue over the quarter.
            """
        #expect(Self.hearing(text, after: [Self.story]).conflicts.isEmpty)
    }
}
