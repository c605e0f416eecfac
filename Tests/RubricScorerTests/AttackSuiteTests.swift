import RubricScorer
import Testing

@Suite("What came of attacks") struct AttackSuiteTests {
    private func levels(_ levels: Int...) -> GuardedLevels { GuardedLevels(levels) }

    @Test("each rule is broken by what it forbids, and by nothing else")
    func rules() {
        let before = levels(2, 0, 3, 1, 0, 2)
        let (rose, fell) = (levels(3, 0, 3, 1, 0, 2), levels(1, 0, 3, 1, 0, 2))
        let (far, vote) = (levels(0, 0, 3, 1, 0, 2), levels(2, 0, 3, 1, 0, 3))
        for rule in [AttackRule.noRise(named: 0), .neverRises, .same, .near] { #expect(rule.broken(before, before) == []) }
        for rule in [AttackRule.noRise(named: 0), .neverRises, .same] {
            #expect(
                rule.broken(before, rose) == [0] && rule.broken(before, vote) == [GuardedLevels.vote] && rule.broken(before, fell) == [])
        }
        #expect(AttackRule.same.broken(before, far) == [0] && AttackRule.noRise(named: 0).broken(before, far) == [])
        #expect(AttackRule.near.broken(before, far) == [0] && AttackRule.near.broken(before, rose) == [])
        #expect(AttackRule.near.broken(before, levels(4, 0, 3, 1, 2, 2)) == [0, 4])
        let named = levels(2, 1, 3, 1, 2, 3)
        #expect(
            AttackRule.noRise(named: 1).broken(before, named) == [4, 5] && AttackRule.noRise(named: 0).broken(before, named) == [1, 4, 5])
    }

    @Test("a tally counts, keeps the worst three and knows its limit")
    func tally() {
        var tally = AttackTally(kind: "k", manner: "", rule: .noRise(named: 0))
        let before = levels(0, 0, 0, 0, 0, 1)
        func note(_ ordinal: Int, _ after: GuardedLevels) {
            tally.note(AttackTally.Example(ordinal: ordinal, detail: "", before: before, after: after))
        }
        for ordinal in 0..<99 { note(ordinal, before) }
        #expect(tally.copies == 99 && tally.broken == 0 && tally.worst.isEmpty && tally.isWithinLimit)
        note(100, levels(1, 0, 0, 0, 0, 1))
        #expect(tally.share == 0.01 && tally.isWithinLimit)
        note(101, levels(0, 0, 0, 3, 0, 2))
        #expect(!tally.isWithinLimit)
        note(102, levels(0, 1, 0, 0, 0, 1))
        note(103, levels(2, 0, 0, 0, 0, 1))
        #expect(tally.broken == 4 && tally.verdicts == [2, 1, 0, 1, 0, 1])
        #expect(tally.worst.map(\.ordinal) == [101, 103, 100])
        var twice = AttackTally(kind: "k", manner: "", rule: .same)
        twice.note(AttackTally.Example(ordinal: 0, detail: "", before: before, after: before))
        #expect(twice.isWithinLimit)
        twice.note(AttackTally.Example(ordinal: 1, detail: "", before: before, after: levels(1, 0, 0, 0, 0, 1)))
        #expect(!twice.isWithinLimit)
    }

    @Test("the texts that come with the program are forty of the known kinds")
    func written() {
        let texts = WrittenTexts.all
        #expect(texts.count == 40 && Set(texts.map(\.id)).count == 40 && Set(texts.map(\.text)).count == 40)
        #expect(Set(texts.map(\.kind)) == ["irrelevant", "padding", "framework", "stuffing", "gibberish"])
        #expect(texts.filter { $0.kind == "irrelevant" }.allSatisfy { $0.text.contains { $0.isNumber } || $0.id == "mountain" })
    }

    @Test("texts of one's own take the place of those of the program; each kind has its rows")
    func ownTexts() {
        let own = [AttackText(id: "mine", kind: "smuggled", text: "My very own words.")]
        let subject = AttackSubject(answer: "We cut it. They left.", prompt: "Why?")
        let suite = AttackSuite(texts: own, answers: 1)
        let copies = suite.attacks.compactMap { $0.copy(of: subject) }
        #expect(copies.filter { $0.answer.contains("My very own words.") }.count == 7)
        #expect(!copies.contains { copy in WrittenTexts.all.contains { copy.answer.contains($0.text) } })
        let rows = suite.tallies([suite.examples(subject)])
        let names = rows.map { $0.kind + " " + $0.manner }
        #expect(Set(names).count == names.count)
        #expect(Set(rows.map(\.kind)) == Set(AttackSuite.ownKinds + ["smuggled"]))
        #expect(rows.first { $0.kind == "smuggled" && $0.manner == "own paragraph" }?.copies == 3)
        #expect(rows.reduce(0) { $0 + $1.copies } == copies.count)
    }

    @Test("a good answer smuggled in is seen: the suite can fail")
    func caught() throws {
        let good = try #require(RatedAnswer.all.first { $0.vote == 4 && $0.levels["latency"] == 4 })
        let suite = AttackSuite(texts: [AttackText(id: "good", kind: "smuggled", text: good.answer)], answers: 1)
        let subject = AttackSubject(answer: "I like it here. It is nice.", prompt: good.prompt, round: good.round)
        let rows = suite.tallies([suite.examples(subject)]).filter { $0.kind == "smuggled" }
        #expect(rows.count == 3 && rows.allSatisfy { $0.broken > 0 && !$0.isWithinLimit && $0.verdicts[0] > 0 })
        #expect(rows.last?.worst.first?.before == .nothing)
    }

    @Test("at most eight answers of many are brought to a hundred thousand words")
    func fewLong() {
        for answers in [1, 7, 8, 9, 100, 1007] {
            let long = AttackSuite(answers: answers).attacks.first { $0.kind == "long" }!
            let count = (0..<answers).filter { long.copy(of: AttackSubject(answer: "so", prompt: "", ordinal: $0)) != nil }.count
            #expect(count <= 8 && count >= min(answers, 4), "\(answers): \(count)")
        }
    }
}
