import Foundation
import InterviewEngine
import Testing

@testable import ScenarioPacks

@Suite struct LoaderTests {
    private func load(_ pack: SmallPack = SmallPack()) throws -> Pack { try pack.withFolder { try PackLoader.load(folder: $0) } }

    @Test func aPackBecomesALoop() throws {
        let pack = try load()
        #expect(pack.loop.id == "small" && pack.loop.title == "Small pack")
        #expect(pack.loop.rounds.map(\.id) == ["talk", "panel"])
        #expect(pack.loop.rounds[0].interviewers == ["ada"] && pack.loop.rounds[1].style == .panel)
        #expect(pack.loop.rounds[0].phases.map(\.minutes) == [5, 4, 2, 1])
        let prompt = try #require(pack.loop.prompt("one-product"))
        #expect(prompt.by == "ada" && prompt.raises == ["latency"] && prompt.answerFacts == ["sla"])
        #expect(prompt.notes == "Open with the outcome.")
        #expect(prompt.followUps[1] == FollowUp(gap: .noFigure, line: Line(text: "How much?", quoting: "You said \"{quote}\". How much?")))
        let stage = try #require(pack.loop.prompt("page-ask"))
        #expect(stage.by == "ben" && stage.notes == "Ask what would change the design.")
        guard case .caseStudy(let cases) = pack.loop.rounds[1].phases[0].content else { throw PackError(diagnostics: []) }
        #expect(cases[0].brief == "Design the page.")
        #expect(cases[0].stages[0].changes == [FactChange(fact: "sla", text: "The target is 80 milliseconds.")])
        let ben = try #require(pack.loop.persona("ben"))
        #expect(ben.beat == .seconds(2) && ben.temper == .terse && ben.sayings.handovers == ["{name}.", "{name}?"])
        #expect(pack.sleepPauses && pack.warnings.isEmpty)
    }

    @Test func aRoundOverridesSomeWeights() throws {
        let pack = try load()
        #expect(pack.rubric.weight(.latency) == 3 && pack.rubric.weight(.fairness) == 2 && pack.rubric.weight(.humility) == 1)
        #expect(pack.rubrics["talk"]?.weight(.latency) == 1 && pack.rubrics["talk"]?.weight(.fairness) == 2)
        #expect(pack.rubrics["panel"] == pack.rubric)
    }

    @Test func whatIsLeftOutHasAStandardValue() throws {
        var pack = SmallPack()
        pack.replace("dimensions_off: []\nweights: {latency: 3, fairness: 2}\n", "", in: "pack.yaml")
        pack.replace("\naway: pauses", "", in: "pack.yaml")
        pack.replace("notice: |\n  Nobody real is meant.\n", "", in: "pack.yaml")
        let loaded = try load(pack)
        #expect(loaded.rubric.off.isEmpty && loaded.rubric.weights.isEmpty && loaded.sleepPauses && loaded.summary.notice.isEmpty)
        pack.replace("kind: warmup", "kind: warmup\naway: counts", in: "pack.yaml")
        #expect(try load(pack).sleepPauses == false)
    }

    @Test func whatNoFactAnswersMayBeSaid() throws {
        var pack = SmallPack()
        #expect(try load(pack).loop.world.unanswered == [])
        pack.replace("who is on the team]", "who is on the team]\nunanswered: [Who left the team, how old is it]", in: "world.yaml")
        #expect(try load(pack).loop.world.unanswered == ["who left the team", "how old is it"])
    }

    @Test func whereNobodyIsListenedToItHasNoWordings() throws {
        var pack = SmallPack()
        pack.replace("who is on the team]", "who is on the team]\nunanswered: [Who left the team]", in: "world.yaml")
        var whole = try load(pack)
        let read = try pack.withFolder { try PackLoader.load(folder: $0, toSit: false) }
        #expect(whole.loop.world.facts.allSatisfy { !$0.ask.isEmpty } && !whole.loop.world.unanswered.isEmpty)
        #expect(read.digest == whole.digest && read.loop != whole.loop)
        whole.loop.world = CaseWorld(
            facts: whole.loop.world.facts.map { fact in
                var fact = fact
                fact.ask = []
                return fact
            }, unanswered: [])
        #expect(read.loop == whole.loop)
    }

    @Test func wordingsMayStandEachOnALine() throws {
        var pack = SmallPack()
        let listed = try load(pack).loop.world
        let block = """
            | # a comment
                  Team size

                  who is on  the team
            unanswered: |-
              Who left the team
              how old is "it", and: is it {any} good
            """
        pack.replace("[team size, who is on the team]", block.replacing("{any} ", with: ""), in: "world.yaml")
        let world = try load(pack).loop.world
        #expect(world.facts == listed.facts)
        #expect(world.unanswered == ["who left the team", "how old is \"it\", and: is it good"])
        pack.replace("is it good", "is it {any} good", in: "world.yaml")
        #expect(throws: PackError.self) { try load(pack) }
    }

    @Test func somePeopleHaveWordsForQuestionsAboutTheJob() throws {
        var pack = SmallPack()
        #expect(try load(pack).loop.persona("ada")?.sayings.questionsUnknown == [])
        pack.replace("corrections:", "questions_unknown: [I don't know., I'll ask., Ask Ben.]\n    corrections:", in: "people.yaml")
        #expect(try load(pack).loop.persona("ada")?.sayings.questionsUnknown == ["I don't know.", "I'll ask.", "Ask Ben."])
    }

    @Test func wordsForLeavingAQuestionMayBeLeftOut() throws {
        var pack = SmallPack()
        let sayings = try #require(load(pack).loop.persona("ada")).sayings
        #expect(sayings.movingOnStrong.isEmpty && sayings.partDone.isEmpty && sayings.takeASide.isEmpty)
        let lists = [
            "moving_on_strong: [Good., Held., Fine.]", "moving_on_weak: [Hm., Well., So.]", "moving_on_silent: [Next., Skip., On.]",
            "part_done: [Early., Done.]", "take_a_side: [Which?, Whose?, So?]",
        ]
        pack.replace("corrections:", lists.map { $0 + "\n    " }.joined() + "corrections:", in: "people.yaml")
        let own = try #require(load(pack).loop.persona("ada")).sayings
        #expect(own.movingOnStrong == ["Good.", "Held.", "Fine."] && own.movingOnWeak == ["Hm.", "Well.", "So."])
        #expect(own.movingOnSilent == ["Next.", "Skip.", "On."] && own.partDone == ["Early.", "Done."])
        #expect(own.takeASide == ["Which?", "Whose?", "So?"])
    }

    @Test func sharperQuestionsBelongToAPromptOrToAStage() throws {
        var pack = SmallPack()
        #expect(try load(pack).loop.prompt("page-ask")?.pushes == [])
        pack.replace("        hints:", "        pushes: [Half the team., Why not?]\n        hints:", in: "rounds/talk.yaml")
        pack.replace("by: ben\n", "by: ben\n            pushes: [Half the time.]\n", in: "rounds/panel.yaml")
        let loop = try load(pack).loop
        #expect(loop.prompt("one-product")?.pushes.map(\.text) == ["Half the team.", "Why not?"])
        #expect(loop.prompt("page-ask")?.pushes.map(\.text) == ["Half the time."])
    }

    // MARK: texts

    @Test(arguments: [
        ("|\n  One line\n  after another.\n\n  A second paragraph.\n", "One line after another.\n\nA second paragraph."),
        ("|-\n  Kept short.", "Kept short."),
        (">-\n  Folded\n  by YAML.\n\n  Twice.", "Folded by YAML.\n\nTwice."),
        (">\n  Folded.\n", "Folded."),
        ("'  quoted  twice  '", "quoted twice"),
        ("\"a\\tb\"", "a b"),
        ("plain\n  over two lines", "plain over two lines"),
        ("\u{1F469}\u{1F3FD} caf\u{E9} \u{65E5}\u{672C}", "\u{1F469}\u{1F3FD} caf\u{E9} \u{65E5}\u{672C}"),
    ])
    func textsAreSpokenWords(_ written: String, _ read: String) throws {
        var pack = SmallPack()
        pack.replace("about: |\n  Two rounds, all made up\n  for a test.", "about: " + written, in: "pack.yaml")
        #expect(try load(pack).summary.about == read)
    }

    @Test func controlCharactersAreLeftOut() throws {
        var pack = SmallPack()
        pack.replace("title: Small pack", "title: \"\\e]0;Sm\\0a\\x9Bll\\x7F\\r\\n\"", in: "pack.yaml")
        let loaded = try load(pack)
        #expect(loaded.summary.title == "]0;Small")
        #expect(loaded.warnings.map(\.code) == ["control-character"])
    }

    /// E25: what an untyped reader would turn into a truth value, a number of seconds or a date.
    @Test(arguments: ["no", "Yes", "off", "~", "null", "12:30:45", "2026-11-23", "1_000", "0x10", "1e3", ".5"])
    func aTextIsATextWhateverItLooksLike(_ word: String) throws {
        var pack = SmallPack()
        pack.replace("title: Small pack", "title: \(word)", in: "pack.yaml")
        #expect(try load(pack).summary.title == word)
    }

    @Test(arguments: [
        ("150", 150, 0), ("0.6", 6, -1), ("2000000000", 2_000_000_000, 0), ("-3.25", -325, -2), ("'12'", 12, 0),
    ])
    func figuresAreKeptExactly(_ written: String, _ mantissa: Int, _ exponent: Int) throws {
        var pack = SmallPack()
        pack.replace("number: 150, unit: ms", "number: \(written), unit: '%'", in: "world.yaml")
        #expect(try load(pack).loop.world.fact("sla")?.value == Figure(mantissa: mantissa, exponent: exponent, unit: "percent"))
    }

    @Test(arguments: ["1e3", "0x10", "1.2.3", "", "--1", "1-2", "99999999999999999999", "NaN", "1.", ".5", "+1"])
    func whatIsNoFigureIsRefused(_ written: String) {
        #expect(DecimalNumber(written) == nil)
    }

    // MARK: digest, files

    @Test func theDigestStandsForEveryByte() throws {
        let digest = try load().digest
        #expect(digest == "3b04b9c35d9ed432")
        #expect(try load().digest == digest)
        for file in SmallPack().files.keys.sorted() {
            var pack = SmallPack()
            pack.write(pack.files[file]! + [0x0A], to: file)
            #expect(try load(pack).digest != digest, "\(file)")
        }
    }

    /// The files a pack was read from are the pack: laid down elsewhere they are read as the same.
    @Test func aCopyIsTheSamePack() throws {
        let pack = try load()
        #expect(pack.files.map(\.path) == SmallPack().files.keys.sorted())
        var copy = SmallPack()
        for file in copy.files.keys { copy.remove(file) }
        for (path, bytes) in pack.files { copy.write(bytes, to: path) }
        let again = try load(copy)
        #expect(again.digest == pack.digest && again.loop == pack.loop)
    }

    /// No other file is opened: the rest of this pack is not even there.
    @Test func aSummaryComesFromOneFile() throws {
        var pack = SmallPack()
        for file in pack.files.keys where file != "pack.yaml" { pack.remove(file) }
        let summary = try pack.withFolder { try PackLoader.summary(folder: $0) }
        #expect(summary.id == "small" && summary.order == 5 && summary.kind == .warmup && summary.rounds == ["talk", "panel"])
        #expect(summary.about == "Two rounds, all made up for a test." && summary.lang == "en" && summary.author == "Ann Author")
    }
}
