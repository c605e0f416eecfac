import RubricScorer
import Testing

@Suite struct LiftTests {
    @Test("no figure is called a caveat that anyone could add")
    func caveats() {
        for (rated, sheet) in zip(RatedAnswer.all, RatedAnswer.sheets) {
            guard let lift = sheet.marks.first(where: { $0.dimension == .humility })?.lift, lift.contains("anyone could add") else {
                continue
            }
            let quote = lift.split(separator: "\u{201d}")[0]
            #expect(!quote.contains { $0.isNumber }, "\(rated.id): \(lift)")
        }
    }

    @Test("what rambles hides the point, and not the answer beside it")
    func rambles() {
        let ramble = "so yeah that is kind of a great thing to think about and there are many ways to look at things like that"
        let sheet = Scorer.score(
            answer: "We gave up 40 ms so that small channels are seen. And \(ramble). Also \(ramble.dropFirst(8)) in general I would say.",
            prompt: "What did you give up?")
        let mark = sheet.marks.first { $0.dimension == .concision }!
        #expect(mark.level! <= 3)
        #expect(mark.lift!.contains("think about") && !mark.lift!.contains("40 ms"), "\(mark.lift!)")
    }
}
