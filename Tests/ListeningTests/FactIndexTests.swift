import InterviewEngine
import Listening
import Reading
import Testing

@Suite struct FactIndexTests {
    private static let world = CaseWorld(
        facts: [
            fact(
                "target", "The target is 150 milliseconds.",
                ["latency target", "how fast must the page be", "what is the limit on response time"]),
            fact("today", "Today a page takes 141 milliseconds.", ["latency today", "how fast is the page now", "current response time"]),
            fact("squad", "The squad is two engineers.", ["who is on the squad", "how many engineers are there", "team size"]),
            fact("reason", "They stop because nobody comes.", ["why do creators stop", "what makes creators leave"]),
            fact("creators", "There are two million creators.", ["how many creators are there", "number of creators"]),
        ],
        unanswered: ["who set the latency target", "how many creators left for a rival", "how many designers are there"])

    private static func fact(_ id: String, _ text: String, _ ask: [String]) -> Fact {
        Fact(id: id, about: id, text: text, ask: ask, raises: [], value: nil)
    }

    private static let index = FactIndex(world)

    private func found(_ question: String, in index: FactIndex = Self.index) -> String? {
        let document = Document(of: question)
        return index.match(document, document.tokens.indices).map { Self.world.facts[$0].id }
    }

    @Test(arguments: [
        ("What is the latency target?", "target"), ("What's the SLA on response time?", "target"), ("how quick must the page be", "target"),
        ("How fast is the page at the moment?", "today"), ("How big is the team?", "squad"), ("Why do streamers quit?", "reason"),
        ("How many broadcasters are there?", "creators"), ("Before I start, do you know how many creators there are?", "creators"),
    ]) func findsAFactByWordsThatMeanTheSame(_ question: String, _ fact: String) {
        #expect(found(question) == fact)
    }

    @Test(arguments: [
        "Who set the latency target?", "How many creators left for a rival?", "How many designers are there?", "Who decided on the SLA?",
        "Is there a canteen?", "", "Thank you!", "What colour is the logo?",
    ]) func findsNoneForWhatIsNotInTheWorld(_ question: String) {
        #expect(found(question) == nil)
    }

    private func candidate(_ question: String) -> FactCandidate? {
        let document = Document(of: question)
        return Self.index.candidate(document, document.tokens.indices)
    }

    /// The places are those of `FactCandidate.features`.
    @Test func anotherSortOfAnswerAndWordsThatNothingExplainsSpeakAgainstAFact() throws {
        let fitting = try #require(candidate("how fast must the page be by the limit"))
        let other = try #require(candidate("who must have the page fast by the limit in brazil"))
        let (otherKind, unexplained) = (10, 6)
        #expect(fitting.fact == 0 && other.fact == 0)
        #expect(fitting.features[otherKind] == 0 && other.features[otherKind] == 1)
        #expect(fitting.features[unexplained] == 0 && other.features[unexplained] > 0.2)
        #expect(fitting.odds() > other.odds() && fitting.features.count + 1 == FactOdds.learned.count)
    }

    @Test func whatThePackLeavesOutIsNotTold() {
        let question = "How fast is the page now?"
        #expect(found(question) == "today")
        let silent = FactIndex(CaseWorld(facts: Self.world.facts, unanswered: ["how fast is the page now"]))
        #expect(found(question, in: silent) == nil)
    }

    @Test func isTheSameWhateverTheOrderOfTheWordings() {
        var turned = Self.world
        for place in turned.facts.indices { turned.facts[place].ask.reverse() }
        turned.unanswered.reverse()
        let other = FactIndex(turned)
        for question in ["What is the latency target?", "How fast is the page now?", "Why do creators stop?", "who sets the target"] {
            #expect(found(question, in: other) == found(question))
        }
    }

    @Test func takesAnyTextWithoutHarm() {
        for text in ["???", String(repeating: "how many creators ", count: 200), "\u{0}\u{7f}", "150 150 150", "—"] { _ = found(text) }
        #expect(found(String(repeating: "how many creators are there ", count: 20)) == nil)
        #expect(FactIndex(CaseWorld(facts: [])).match(Document(of: "how many"), 0..<2) == nil)
    }
}
