import InterviewEngine
import Testing

@testable import ScenarioPacks

/// Tempers and sharper questions are read; what does not sound like an interview is named.
@Suite struct ToneTests {
    private func pack(_ old: String, _ new: String, in file: String = "people.yaml") -> SmallPack {
        var pack = SmallPack()
        pack.replace(old, new, in: file)
        return pack
    }

    private static let tempers = """
        other_tempers:
              - temper: hurried
                remarks: [I have a train to catch., We start late.]
                acknowledgements: [Yes yes., Noted already., Quick., On.]
        """
    private static let pushes = """
        pushes: [{text: Why not half?}, {text: Defend it., quoting: 'Defend "{quote}".'}, {text: And then?}, {text: Who pays?}, {text: In a year?},
              {text: Without it?}]
        """

    @Test func othersThatSomebodyMayBeAreRead() throws {
        let pack = pack("temper: warm", "temper: warm\n    \(Self.tempers)\n    \(Self.pushes)")
        #expect(try pack.lint() == [])
        let ada = try #require(pack.withFolder { try PackLoader.load(folder: $0).loop }.persona("ada"))
        #expect(
            ada.otherTempers == [
                OtherTemper(
                    temper: .hurried, remarks: ["I have a train to catch.", "We start late."],
                    acknowledgements: ["Yes yes.", "Noted already.", "Quick.", "On."])
            ])
        #expect(ada.sayings.pushes.count == 6 && ada.sayings.pushes[1] == Line(text: "Defend it.", quoting: "Defend \"{quote}\"."))
    }

    @Test(arguments: [
        ("temper: hurried", "temper: warm", "repeated-temper"), ("temper: hurried", "temper: sleepy", "unknown-value"),
        ("[Yes yes., Noted already., Quick., On.]", "[Yes yes.]", "too-few"), ("Quick.", "Okay.", "repeated-line"),
        ("I have a train to catch.", "'{name}, hello.'", "unknown-placeholder"),
    ])
    func aTemperHasItsMistakes(_ old: String, _ new: String, _ code: String) throws {
        let broken = Self.tempers.replacing(old, with: new)
        #expect(broken != Self.tempers)
        #expect(try pack("temper: warm", "temper: warm\n    \(broken)").lint().map(\.code) == [code])
    }

    @Test func aLineThatPraisesIsNamedWhereItStands() throws {
        for (old, new, file) in [
            ("Fine., Noted.", "Well put., Noted.", "people.yaml"), ("text: How much?", "text: 'I agree, how much?'", "rounds/talk.yaml"),
            ("text: How big?", "text: 'Brilliant, how big?'", "rounds/talk.yaml"),
        ] {
            let found = try pack(old, new, in: file).lint()
            #expect(found.map(\.code) == ["praise"] && found.allSatisfy { $0.file == file && $0.severity == .warning }, "\(found)")
        }
    }

    @Test func whatOnlyContainsSuchAWordIsNone() throws {
        #expect(try pack("Fine., Noted.", "Not perfectly., Noted.").lint() == [])
    }

    @Test func aLineThatSaysWhatTheNoteSaysIsNamed() throws {
        var pack = pack("Open with the outcome.", "Begin with what changed for somebody outside the team.", in: "notes/talk.yaml")
        #expect(try pack.lint() == [])
        pack.replace("text: What watched it?", "text: And what changed for somebody outside the team?", in: "rounds/talk.yaml")
        #expect(try pack.lint().map(\.code) == ["giveaway"])
    }

    @Test func aLineInTwoListsOfOnePersonIsNamed() throws {
        let found = try pack("moving_on: [Moving on.,", "moving_on: [Okay.,").lint()
        #expect(found.map(\.code) == ["repeated-line"])
    }
}
