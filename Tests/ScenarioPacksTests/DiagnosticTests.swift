import Testing

@testable import ScenarioPacks

/// One way of breaking the small pack, and the one diagnostic that must come of it.
struct Breakage: CustomTestStringConvertible {
    let code: String
    let file: String
    let old: String
    let new: String
    /// What the diagnostic points at, in the broken file.
    let marker: String
    var severity = Diagnostic.Severity.error
    /// A part of the cure.
    var cure = ""

    var testDescription: String { "\(code) in \(file)" }

    init(
        _ code: String, _ file: String, _ old: String, _ new: String, at marker: String, _ severity: Diagnostic.Severity = .error,
        cure: String = ""
    ) {
        self.code = code
        self.file = file
        self.old = old
        self.new = new
        self.marker = marker
        self.severity = severity
        self.cure = cure
    }
}

@Suite struct DiagnosticTests {
    private static let committee = """
        {vote_strong_yes: [Oh yes., Gladly.], vote_yes: [I would., Fine by me.], vote_no: [Not me., Rather not.],
              vote_strong_no: [Never., Not at all.], case_for: ["For {topic}.", "I like {topic}."],
              case_against: ["Against {topic}.", "No {topic}."], dissent_for: [I would have., Alone then.],
              dissent_against: [Not me then., Still no.]}
        """

    private static func committee(_ code: String, _ old: String, _ new: String, at marker: String, _ severity: Diagnostic.Severity = .error)
        -> Breakage
    {
        let broken = committee.replacing(old, with: new)
        precondition(broken != committee)
        return Breakage(code, "people.yaml", "temper: warm", "committee: \(broken)\n    temper: warm", at: marker, severity)
    }

    static let votes: [Breakage] = [
        committee("missing-key", "vote_no: [Not me., Rather not.],", "", at: "{vote_strong_yes"),
        committee("unknown-key", "{vote_strong_yes", "{vote_maybe: [Perhaps.], vote_strong_yes", at: "vote_maybe"),
        committee("missing-placeholder", "I like {topic}.", "I like that.", at: "\"I like that"),
        committee("unknown-placeholder", "I like {topic}.", "I like {quote}.", at: "\"I like {quote"),
        committee("too-few", "[Oh yes., Gladly.]", "[Gladly.]", at: "vote_strong_yes", .warning),
        committee("figure-in-line", "Gladly.", "Gladly for 2 years.", at: "Gladly", .warning),
    ]

    @Test func peopleMayHaveWeightsAndWordsForTheCommittee() throws {
        var pack = SmallPack()
        pack.replace(
            "temper: warm",
            "listens_for: a way back\n    weights: {latency: 5, fairness: 0}\n    committee: \(Self.committee)\n    temper: warm",
            in: "people.yaml")
        #expect(try pack.lint() == [])
        let loop = try pack.withFolder { try PackLoader.load(folder: $0).loop }
        let ada = try #require(loop.persona("ada"))
        #expect(ada.weights == ["latency": 5, "fairness": 0] && ada.listensFor == "a way back")
        #expect(ada.committee.no == ["Not me.", "Rather not."] && ada.committee.caseFor.first == "For {topic}.")
        let ben = try #require(loop.persona("ben"))
        #expect(ben.weights.isEmpty && ben.listensFor.isEmpty && ben.committee == .plain)
    }

    static let keys: [Breakage] = [
        Breakage("unknown-key", "rounds/talk.yaml", "quoting: You", "quotng: You", at: "quotng", cure: "'quoting'"),
        Breakage("unknown-key", "pack.yaml", "away:", "closing: 1\naway:", at: "closing"),
        Breakage("unknown-key", "rounds/talk.yaml", "lead_in: [What", "says: [What", at: "says: [What"),
        Breakage("missing-key", "pack.yaml", "author: Ann Author\n", "", at: "format"),
        Breakage("missing-key", "rounds/talk.yaml", "{gap: no_answer, text: Any claim.}", "{gap: no_answer}", at: "{gap: no_answer}"),
        Breakage("missing-key", "people.yaml", "    temper: terse\n", "", at: "id: ben"),
        Breakage("wrong-type", "pack.yaml", "order: 5", "order: '5'", at: "'5'", cure: "without quotation marks"),
        Breakage("wrong-type", "pack.yaml", "order: 5", "order: 12:30", at: "12:30"),
        Breakage("wrong-type", "pack.yaml", "rounds: [talk, panel]", "rounds: talk", at: "talk"),
        Breakage("wrong-type", "pack.yaml", "title: Small pack", "title: [Small pack]", at: "[Small"),
        Breakage("wrong-type", "world.yaml", "{number: 150, unit: ms}", "150", at: "150\n"),
        Breakage("wrong-type", "world.yaml", "number: 150", "number: about 150", at: "about 150"),
        Breakage("wrong-type", "pack.yaml", "latency: 3", "latency: high", at: "high"),
        Breakage("out-of-range", "pack.yaml", "latency: 3", "latency: 6", at: "6,"),
        Breakage("out-of-range", "people.yaml", "patience: 4", "patience: 9", at: "9"),
        Breakage(
            "unknown-dimension", "people.yaml", "temper: warm", "weights: {latncy: 3}\n    temper: warm", at: "latncy", cure: "'latency'"),
        Breakage("out-of-range", "people.yaml", "temper: warm", "weights: {latency: 7}\n    temper: warm", at: "7}"),
        Breakage("wrong-type", "people.yaml", "temper: warm", "weights: heavy\n    temper: warm", at: "heavy"),
        Breakage(
            "no-weight", "people.yaml", "temper: warm",
            "weights: {latency: 0, fairness: 0, creator_revenue: 0, impact_framing: 0, evidence: 0, concision: 0, live_domain: 0, "
                + "humility: 0}\n    temper: warm", at: "{latency: 0"),
        Breakage(
            "too-long", "people.yaml", "temper: warm",
            "listens_for: everything that was ever said about latency and fairness and what it did to those who were paid\n    temper: warm",
            at: "everything", .warning, cure: "at most 80"),
        Breakage("empty-text", "pack.yaml", "title: Small pack", "title: ''", at: "''"),
        Breakage("empty-text", "rounds/talk.yaml", "text: Which product?", "text: ", at: "}\n          - {gap: no_figure"),
        Breakage("duplicate-key", "rounds/talk.yaml", "title: A talk\n", "title: A talk\nkind: vp\n", at: "kind: recruiter"),
        Breakage("newer-format", "pack.yaml", "format: 1", "format: 2", at: "2", cure: "update"),
        Breakage("unknown-format", "pack.yaml", "format: 1", "format: 0", at: "0"),
        Breakage("bad-language", "pack.yaml", "lang: en", "lang: English", at: "English"),
        Breakage("too-few", "pack.yaml", "rounds: [talk, panel]", "rounds: []", at: "rounds: []"),
    ]

    static let names: [Breakage] = [
        Breakage("bad-id", "pack.yaml", "id: small", "id: Small Pack", at: "Small Pack", cure: "'small-pack'"),
        Breakage("bad-id", "pack.yaml", "id: small", "id: ../etc/passwd", at: "../etc"),
        Breakage("bad-id", "world.yaml", "id: team", "id: \"te\\0am\"", at: "\"te"),
        Breakage("duplicate-id", "world.yaml", "id: team", "id: sla", at: "sla\n    about: The team"),
        Breakage("duplicate-id", "rounds/talk.yaml", "interviewers: [ada]", "interviewers: [ada, ada]", at: "ada]"),
        Breakage("duplicate-id", "rounds/talk.yaml", "id: claims", "id: story", at: "story\n    kind: defend"),
        Breakage(
            "duplicate-id", "notes/talk.yaml", "  - for: your-claim", "  - {for: one-product, text: Again.}\n  - for: your-claim",
            at: "one-product, text"),
        Breakage("id-mismatch", "rounds/talk.yaml", "id: talk", "id: chat", at: "chat"),
        Breakage("unknown-person", "rounds/talk.yaml", "interviewers: [ada]", "interviewers: [ada, bem]", at: "bem", cure: "'ben'"),
        Breakage("unknown-person", "rounds/panel.yaml", "by: ben", "by: bne", at: "bne", cure: "'ben'"),
        Breakage("not-in-the-room", "rounds/talk.yaml", "text: Tell me", "by: ben\n        text: Tell me", at: "ben"),
        Breakage("unknown-fact", "rounds/talk.yaml", "[sla]", "[slo]", at: "slo", cure: "'sla'"),
        Breakage("unknown-fact", "rounds/panel.yaml", "fact: sla", "fact: budget", at: "budget"),
        Breakage("unknown-gap", "rounds/talk.yaml", "gap: no_guard", "gap: noguard", at: "noguard", cure: "'no_guard'"),
        Breakage("unknown-cause", "rounds/talk.yaml", "cause: no_figure", "cause: bored", at: "bored"),
        Breakage("unknown-dimension", "rounds/talk.yaml", "raises: [latency]", "raises: [latncy]", at: "latncy", cure: "'latency'"),
        Breakage("unknown-dimension", "pack.yaml", "fairness: 2", "farness: 2", at: "farness", cure: "'fairness'"),
        Breakage("unknown-dimension", "pack.yaml", "dimensions_off: []", "dimensions_off: [live]", at: "live]"),
        Breakage("unknown-stage", "rounds/panel.yaml", "stage: clarify", "stage: clarfy", at: "clarfy", cure: "'clarify'"),
        Breakage("unknown-kind", "rounds/talk.yaml", "kind: recruiter", "kind: coffee", at: "coffee"),
        Breakage("unknown-kind", "rounds/talk.yaml", "kind: present", "kind: presents", at: "presents", cure: "'present'"),
        Breakage("unknown-value", "people.yaml", "temper: terse", "temper: grumpy", at: "grumpy"),
        Breakage("unknown-value", "pack.yaml", "away: pauses", "away: pause", at: "pause", cure: "'pauses'"),
        Breakage("unknown-note", "notes/talk.yaml", "for: your-claim", "for: your-clam", at: "your-clam", cure: "'your-claim'"),
        Breakage("mixed-script", "pack.yaml", "Ann Author", "Ann \u{0410}uthor", at: "Ann", .warning),
        Breakage("mixed-script", "people.yaml", "Ada Stone", "Ad\u{0430} Stone", at: "Ad\u{0430}", .warning),
        Breakage("unused-person", "rounds/panel.yaml", "interviewers: [ada, ben]", "interviewers: [ada]", at: "ben\n    name", .warning),
    ]

    static let texts: [Breakage] = [
        Breakage("markup", "rounds/talk.yaml", "text: Tell me about one", "text: Tell me about **one**", at: "Tell me", .warning),
        Breakage("markup", "pack.yaml", "  Two rounds", "  - Two rounds", at: "|\n  - Two", .warning),
        Breakage("surprising-scalar", "people.yaml", "[Mm.,", "[no,", at: "no,", .warning, cure: "\"no\""),
        Breakage("surprising-scalar", "pack.yaml", "title: Small pack", "title: 12:30", at: "12:30", .warning),
        Breakage("surprising-scalar", "pack.yaml", "title: Small pack", "title: 2026-11-23", at: "2026", .warning),
        Breakage("surprising-scalar", "pack.yaml", "title: Small pack", "title: ~", at: "~", .warning),
        Breakage("control-character", "pack.yaml", "title: Small pack", "title: \"\\e[31mred\"", at: "\"\\e", .warning),
        Breakage("control-character", "pack.yaml", "title: Small pack", "title: \"a\\u009bb\"", at: "\"a", .warning),
        Breakage("control-character", "pack.yaml", "Small pack", "Small\u{07}pack", at: "\u{07}"),
        Breakage("invisible-character", "pack.yaml", "Small pack", "Small\u{202E}pack", at: "Small\u{202E}", .warning),
        Breakage(
            "unknown-placeholder", "rounds/talk.yaml", "text: Tell me about one", "text: Tell {name} about one", at: "Tell {", cure: "words"
        ),
        Breakage(
            "unknown-placeholder", "people.yaml", "{minutes} minutes or so", "{mins} minutes or so", at: "\"{mins}", cure: "{minutes}"),
        Breakage("missing-placeholder", "rounds/talk.yaml", "You said \"{quote}\". Still?", "You said so.", at: "You said so."),
        Breakage("missing-placeholder", "people.yaml", "No, {fact}", "No.", at: "\"No.\""),
        Breakage("repeated-placeholder", "people.yaml", "No, {fact}", "{fact}, {fact}", at: "\"{fact}, "),
        Breakage("repeated-line", "people.yaml", "Right., Thanks.", "Okay., Thanks.", at: "Okay., Thanks.", .warning),
        Breakage(
            "repeated-line", "rounds/panel.yaml", "text: A figure?", "text: Anything?",
            at: "text: Anything?}\n                  - {gap: no_side", .warning),
        Breakage(
            "repeated-line", "rounds/panel.yaml", "text: What do you want to know?", "text: Tell me about one product.",
            at: "text: Tell me", .warning),
        Breakage("too-few", "people.yaml", "[Okay., Right., Thanks., Good., Fine., Noted.]", "[Okay.]", at: "acknowledgements", .warning),
        Breakage("too-few", "people.yaml", "[Okay., Right., Thanks., Good., Fine., Noted.]", "[]", at: "acknowledgements"),
    ]

    static let sense: [Breakage] = [
        Breakage("repeated-gap", "rounds/talk.yaml", "gap: no_guard", "gap: no_answer", at: "gap: no_answer, text: What watched"),
        Breakage("too-few", "rounds/talk.yaml", "          - {gap: no_guard, text: What watched it?}\n", "", at: "follow_ups", .warning),
        Breakage("minutes-do-not-add-up", "rounds/talk.yaml", "minutes: 12", "minutes: 13", at: "13", cure: "'minutes: 12'"),
        Breakage("minimum-too-long", "rounds/talk.yaml", "minimum: 2", "minimum: 5", at: "5\n    lead_in"),
        Breakage("raises-nothing", "pack.yaml", "dimensions_off: []", "dimensions_off: [latency]", at: "raises", .warning),
        Breakage(
            "never-quoted", "rounds/talk.yaml", "raises: [latency]", "quoting: \"{quote}?\"\n        raises: [latency]", at: "quoting",
            .warning),
        Breakage("silent-interruptions", "people.yaml", "interruptions: 1", "interruptions: 0", at: "interruptions", .warning),
        Breakage("unaskable-fact", "world.yaml", "[team size, who is on the team]", "[]", at: "ask: []"),
        Breakage("same-wording", "world.yaml", "team size", "Latency Target", at: "Latency Target", .warning),
        Breakage(
            "same-wording", "world.yaml", "who is on the team]", "who is on the team]\nunanswered: [Team size]", at: "Team size]", .warning,
            cure: "take it out"),
        Breakage(
            "same-wording", "world.yaml", "who is on the team]", "who is on the team]\nunanswered: [who left, Who left]", at: "Who left]",
            .warning),
        Breakage("wrong-type", "world.yaml", "who is on the team]", "who is on the team]\nunanswered: nothing", at: "nothing"),
        Breakage(
            "same-wording", "world.yaml", "[team size, who is on the team]", "|\n      Latency target\n\n      team size",
            at: "Latency target", .warning),
        Breakage(
            "same-wording", "world.yaml", "who is on the team]", "who is on the team]\nunanswered: |\n  who left\n  Team size",
            at: "Team size",
            .warning, cure: "take it out"),
        Breakage(
            "markup", "world.yaml", "[team size, who is on the team]", "|\n      team size\n        - who is on it", at: "- who is on it",
            .warning),
        Breakage("unaskable-fact", "world.yaml", "[team size, who is on the team]", "|\n", at: "ask: |"),
        Breakage("same-first-name", "people.yaml", "name: Ben Reed", "name: Ada Reed", at: "ben]", .warning),
        Breakage("no-change", "rounds/panel.yaml", "The target is 80", "The target is 150", at: "{fact: sla", .warning),
        Breakage(
            "stale-fact", "world.yaml", "The team is five people.", "Five people keep us under 150 milliseconds.", at: "{fact: sla",
            .warning,
            cure: "'team'"),
        Breakage("no-handovers", "people.yaml", "[\"{name}.\", \"{name}?\"]", "[]", at: "ben]", .warning),
        Breakage(
            "missing-note", "notes/talk.yaml", "  - for: your-claim\n    text: Take a side and stay there.", "", at: "your-claim", .warning),
        Breakage(
            "missing-notice", "pack.yaml", "notice: |\n  Nobody real is meant.\nabout: |\n  Two", "about: |\n  At Twitch, two", at: "format"
        ),
        Breakage(
            "no-close", "rounds/panel.yaml", "minutes: 11", "minutes: 10", at: "id: design", .warning),
        Breakage(
            "after-close", "rounds/panel.yaml", "    says: [Thanks., Bye.]",
            "    says: [Thanks., Bye.]\n  - {id: yours, kind: candidate_questions, minutes: 2, minimum: 1}", at: "{id: yours"),
    ]

    @Test(arguments: keys + names + texts + sense + votes)
    func oneMistakeIsOneDiagnostic(_ breakage: Breakage) throws {
        var pack = SmallPack()
        pack.replace(breakage.old, breakage.new, in: breakage.file)
        var file = breakage.file
        switch breakage.code {
        // Mistakes that show in another file than the one that was changed.
        case "raises-nothing", "silent-interruptions": file = "rounds/talk.yaml"
        case "no-handovers", "same-first-name", "stale-fact": file = "rounds/panel.yaml"
        case "missing-note": file = "rounds/talk.yaml"
        case "unused-person":
            pack.replace("by: ben", "by: ada", in: file)
            file = "people.yaml"
        case "no-close":
            pack.replace("  - id: close\n    kind: close\n    minutes: 1\n    minimum: 0\n    says: [Thanks., Bye.]", "", in: file)
        case "after-close": pack.replace("minutes: 11", "minutes: 13", in: file)
        default: break
        }
        let found = try pack.lint()
        let shown = found.map { "\($0.severity.rawValue) \($0.code) \($0.file):\($0.line):\($0.column)" }
        #expect(shown == ["\(breakage.severity.rawValue) \(breakage.code) \(file):\(pack.place(of: breakage.marker, in: file))"])
        #expect(breakage.cure.isEmpty || found.allSatisfy { $0.cure.contains(breakage.cure) }, "\(found.map(\.cure))")
    }

    /// Figures that only look alike, and a fact that the same stage changes as well.
    @Test func aFigureOfAnotherUnitOrAFactThatChangesTooIsNotStale() throws {
        for team in ["The team is 150 people.", "It took 80 milliseconds.", "A p150 of milliseconds."] {
            var pack = SmallPack()
            pack.replace("The team is five people.", team, in: "world.yaml")
            #expect(try pack.lint() == [], "\(team)")
        }
        var pack = SmallPack()
        pack.replace("The team is five people.", "Five people keep us under 150 milliseconds.", in: "world.yaml")
        pack.replace(
            "milliseconds.}]", "milliseconds.}, {fact: team, text: Five people keep us under the target.}]", in: "rounds/panel.yaml")
        #expect(try pack.lint() == [])
    }

    @Test func theSmallPackHasNoMistake() throws {
        let found = try SmallPack().lint()
        #expect(found == [])
    }

    @Test func severalMistakesComeTogetherByFileAndLine() throws {
        var pack = SmallPack()
        pack.replace("gap: no_guard", "gap: noguard", in: "rounds/talk.yaml")
        pack.replace("interviewers: [ada]", "interviewers: [adah]", in: "rounds/talk.yaml")
        pack.replace("temper: warm", "temper: hot", in: "people.yaml")
        pack.replace("[team size,", "[", in: "world.yaml")
        pack.replace("about: The team\n", "abuot: The team\n", in: "world.yaml")
        let found = try pack.lint().map { "\($0.code) \($0.file):\($0.line)" }
        #expect(
            found == [
                "unknown-value people.yaml:6", "unknown-person rounds/talk.yaml:5", "unknown-gap rounds/talk.yaml:21",
                "missing-key world.yaml:8", "unknown-key world.yaml:9",
            ])
    }

    @Test func aMistakeIsShownWithItsLineItsCauseAndItsCure() throws {
        var pack = SmallPack()
        pack.replace("quoting: You", "quotng: You", in: "rounds/talk.yaml")
        let found = try #require(try pack.lint().first)
        #expect(
            found.text() == """
                rounds/talk.yaml:33:9: error: a prompt has no key 'quotng' [unknown-key]
                            quotng: You said "{quote}". Still?
                            ^
                  because: what stands there would never be used
                  fix: did you mean 'quoting'?
                """)
    }

    @Test func inALongLineTheCaretStaysUnderItsPlace() throws {
        var pack = SmallPack()
        let filler = String(repeating: "x", count: 500)
        pack.replace("weights: {latency: 3,", "weights: {latency: 3, \(filler): 1,", in: "pack.yaml")
        pack.replace("fairness: 2", "fairness: 9", in: "pack.yaml")
        let found = try #require(try pack.lint().last)
        let lines = found.text().split(separator: "\n")
        let caret = try #require(Array(lines[2]).firstIndex(of: "^"))
        #expect(lines[1].count < 170)
        #expect(Array(lines[1])[caret] == "9")
    }

    @Test func aLoopPackMustHaveMoreToAsk() throws {
        var pack = SmallPack()
        pack.replace("kind: warmup", "kind: loop", in: "pack.yaml")
        pack.replace("kind: present", "kind: ask", in: "rounds/talk.yaml")
        let found = try pack.lint().map { "\($0.severity.rawValue) \($0.code) \($0.file) \($0.message)" }
        #expect(
            found == [
                "warning too-few rounds/panel.yaml 'cases' of a phase has 1 of at least 2",
                "warning too-few rounds/panel.yaml 'variants' of a stage has 1 of at least 3",
                "warning small-pool rounds/talk.yaml 1 prompts to draw from, fewer than 15",
            ])
    }

    @Test func aFileOfRubbishDoesNotBuryItsReader() throws {
        var pack = SmallPack()
        pack.write("people: [" + (0..<5_000).map { "{k\($0): 1}" }.joined(separator: ", ") + "]", to: "people.yaml")
        let found = try pack.lint()
        #expect(found.count == Findings.most + 1)
        #expect(found.last?.code == "more")
    }
}
