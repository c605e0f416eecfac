import InterviewEngine
import RubricScorer
import Testing

@testable import ScenarioPacks

/// Answers that are shown as models.
@Suite struct ModelAnswerTests {
    private static let long = Array(repeating: "word", count: 80).joined(separator: " ")
    private static let entry = "weak: \(long), decent: \(long), strong: \(long)"

    private func pack(_ answers: String) -> SmallPack {
        var pack = SmallPack()
        pack.write(answers, to: "answers/talk.yaml")
        return pack
    }

    @Test func theyAreReadByPromptAndAreNoPartOfWhatIsSat() throws {
        let plain = try SmallPack().withFolder { try PackLoader.load(folder: $0) }
        try pack("answers: [{for: one-product, \(Self.entry)}]").withFolder { folder in
            #expect(
                PackLoader.answers(folder: folder) == ["one-product": ModelAnswer(weak: Self.long, decent: Self.long, strong: Self.long)])
            #expect(PackLoader.lint(folder: folder).isEmpty)
            let pack = try PackLoader.load(folder: folder)
            #expect(pack.digest == plain.digest && !pack.files.contains { $0.path.hasPrefix("answers/") })
        }
        #expect(try SmallPack().withFolder { PackLoader.answers(folder: $0) }.isEmpty)
        #expect(PackLoader.answers(folder: "/nowhere/at/all").isEmpty)
    }

    @Test(arguments: [
        ("answers: [{for: one-prodct, \(entry)}]", "error unknown-answer answers/talk.yaml:1:17"),
        ("answers: [{for: one-product, \(entry)}, {for: one-product, \(entry)}]", "error duplicate-id answers/talk.yaml:1:1262"),
        (
            "answers: [{for: one-product, weak: Too short., decent: \(long), strong: \(long)}]",
            "warning answer-length answers/talk.yaml:1:30"
        ),
        ("answers: [{for: one-product, weak: \(long), strong: \(long)}]", "error missing-key answers/talk.yaml:1:11"),
        ("anwers: []", "error missing-key answers/talk.yaml:1:1"),
    ])
    func mistakesInThemAreNamed(text: String, finding: String) throws {
        let found = try pack(text).lint().map { "\($0.severity) \($0.code) \($0.file):\($0.line):\($0.column)" }
        #expect(found.contains(finding), "\(found)")
        // What is broken there keeps nobody from sitting the round.
        #expect(throws: Never.self) { try pack(text).withFolder { try PackLoader.load(folder: $0) } }
    }

    @Test func aFileForNoRoundIsNamed() throws {
        var pack = SmallPack()
        pack.write("answers: []", to: "answers/tlk.yaml")
        #expect(try pack.lint().map(\.code) == ["unlisted-file"])
    }

    @Test("Every prompt has a weak, a decent and a strong answer, and the scorer ranks them so", arguments: BundledPackTests.names)
    func theScorerRanksThem(_ name: String) throws {
        let folder = BundledPackTests.scenarios + "/" + name
        let answers = PackLoader.answers(folder: folder)
        let pack = try PackLoader.load(folder: folder)
        #expect(Set(answers.keys) == Set(pack.loop.prompts.map(\.id)))
        for round in pack.loop.rounds {
            for prompt in round.phases.flatMap(\.prompts) {
                guard let answer = answers[prompt.id] else { continue }
                let marks = [answer.weak, answer.decent, answer.strong].map { text in
                    let sheet = Scorer.score(answer: text, prompt: prompt.line.text, round: RoundKind(rawValue: round.style.rawValue))
                    return (sheet.vote, sheet.marks.reduce(0) { $0 + (pack.rubric.off.contains($1.dimension) ? 0 : $1.level ?? 0) })
                }
                #expect(marks[0] < marks[1] && marks[1] < marks[2], "\(prompt.id): \(marks)")
            }
        }
    }
}
