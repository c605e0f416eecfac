import Foundation

@testable import ScenarioPacks

/// The smallest pack with everything in it and nothing wrong with it, to be broken in one place.
struct SmallPack {
    private(set) var files: [String: [UInt8]]

    init() {
        files = [
            "pack.yaml": Self.manifest, "people.yaml": Self.people, "world.yaml": Self.world, "rounds/talk.yaml": Self.talk,
            "rounds/panel.yaml": Self.panel, "notes/talk.yaml": Self.talkNotes, "notes/panel.yaml": Self.panelNotes,
        ].mapValues { Array($0.utf8) }
    }

    func text(_ file: String) -> String { String(decoding: files[file] ?? [], as: UTF8.self) }

    /// Replaces the first occurrence; a text that is not there is a mistake in the test.
    mutating func replace(_ old: String, _ new: String, in file: String) {
        let text = text(file)
        guard let range = text.range(of: old) else { preconditionFailure("'\(old)' is not in \(file)") }
        files[file] = Array(text.replacingCharacters(in: range, with: new).utf8)
    }

    mutating func write(_ bytes: [UInt8], to file: String) { files[file] = bytes }
    mutating func write(_ text: String, to file: String) { files[file] = Array(text.utf8) }
    mutating func remove(_ file: String) { files[file] = nil }

    /// `line:column` of the first occurrence, columns in scalars.
    func place(of marker: String, in file: String) -> String {
        let text = text(file)
        guard let range = text.range(of: marker) else { preconditionFailure("'\(marker)' is not in \(file)") }
        let before = text[..<range.lowerBound]
        let line = before.utf8.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
        let column = before.unicodeScalars.reversed().prefix { $0 != "\n" }.count + 1
        return "\(line):\(column)"
    }

    /// Lays the pack down in a folder of its own for as long as `body` runs.
    func withFolder<T>(_ body: (String) throws -> T) throws -> T {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pack-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, bytes) in files {
            let file = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        return try body(folder.path)
    }

    func lint() throws -> [Diagnostic] { try withFolder { PackLoader.lint(folder: $0) } }

    static let manifest = """
        format: 1
        id: small
        title: Small pack
        role: Product manager
        author: Ann Author
        lang: en
        order: 5
        kind: warmup
        notice: |
          Nobody real is meant.
        about: |
          Two rounds, all made up
          for a test.
        dimensions_off: []
        weights: {latency: 3, fairness: 2}
        rounds: [talk, panel]
        away: pauses
        """

    static let people = """
        people:
          - id: ada
            name: Ada Stone
            title: Recruiter
            stake: Wants to know who you are.
            temper: warm
            beat_seconds: 3
            patience: 4
            interruptions: 1
            probes: 3
            acknowledgements: [Okay., Right., Thanks., Good., Fine., Noted.]
            nudges: [Take your time., Still there?, Go on.]
            offers: [Shall we move on?, Next one?, Leave it?]
            moving_on: [Moving on., Next., "All right, next."]
            five_minutes: [Five minutes., Five left.]
            one_minute: [One minute., A minute.]
            overtime: [That's time., Time's up.]
            let_me_finish: [Go ahead., Sure.]
            floor_back: [Back to you., Go on then.]
            unknown: [I don't know., Assume something., Not mine to say.]
            corrections: ["No, {fact}", "Careful, {fact}"]
            pool_dry: [That's all I have., I'm out of questions.]
            handovers: ["{name}, yours.", "Over to you, {name}."]
            time_left: ["About {minutes} minutes.", "{minutes} minutes or so."]
          - id: ben
            name: Ben Reed
            title: Engineer
            stake: Wants to sleep at night.
            temper: terse
            beat_seconds: 2
            patience: 2
            interruptions: 2
            probes: 2
            acknowledgements: [Mm., Yes., Well., Sure., Clear., True.]
            nudges: [And?, So?, Well?]
            offers: [Skip it?, Another?, Enough?]
            moving_on: [Next., On we go., Leave it.]
            five_minutes: [Five., Five minutes left.]
            one_minute: [One., Last minute.]
            overtime: [Stop there., We're over.]
            let_me_finish: [Finish., Go.]
            floor_back: [Continue., You were saying.]
            unknown: [No idea., You tell me., Pick one.]
            corrections: ["Wrong, {fact}", "Hm, {fact}"]
            pool_dry: [Done., Nothing left.]
            handovers: ["{name}.", "{name}?"]
            time_left: ["{minutes} minutes.", "{minutes} left."]
        """

    static let world = """
        facts:
          - id: sla
            about: The target
            text: The target is 150 milliseconds.
            ask: [latency target, what is the sla]
            raises: [latency]
            value: {number: 150, unit: ms}
          - id: team
            about: The team
            text: The team is five people.
            ask: [team size, who is on the team]
        """

    static let talk = """
        id: talk
        title: A talk
        kind: recruiter
        minutes: 12
        interviewers: [ada]
        weights: {latency: 1}
        opening: ["Hello, I'm Ada.", "Hi, Ada here."]
        phases:
          - id: story
            kind: present
            minutes: 5
            minimum: 2
            lead_in: [Let me begin.]
            prompts:
              - id: one-product
                text: Tell me about one product.
                raises: [latency]
                follow_ups:
                  - {gap: no_answer, text: Which product?}
                  - {gap: no_figure, text: How much?, quoting: 'You said "{quote}". How much?'}
                  - {gap: no_guard, text: What watched it?}
                hints: [Begin with the outcome.]
                answer_facts: [sla]
            interruptions:
              - {cause: no_figure, text: How big?, quoting: 'Sorry, "{quote}". How big?'}
          - id: claims
            kind: defend
            minutes: 4
            minimum: 2
            prompts:
              - id: your-claim
                text: Defend something you said.
                quoting: You said "{quote}". Still?
                raises: []
                follow_ups:
                  - {gap: no_answer, text: Any claim.}
                  - {gap: no_side, text: Which side?}
                  - {gap: no_decision, text: What did you decide?}
                hints: [Take a side.]
          - id: yours
            kind: candidate_questions
            minutes: 2
            minimum: 1
            lead_in: [What would you like to know?]
          - id: close
            kind: close
            minutes: 1
            minimum: 0
            says: [Goodbye., See you.]
        """

    static let panel = """
        id: panel
        title: Panel
        kind: panel
        minutes: 11
        interviewers: [ada, ben]
        opening: [Come in., Sit down.]
        phases:
          - id: design
            kind: case
            minutes: 10
            minimum: 4
            cases:
              - id: page
                title: The page
                brief: |
                  Design the page.
                stages:
                  - id: page-clarify
                    stage: clarify
                    by: ben
                    changes: [{fact: sla, text: The target is 80 milliseconds.}]
                    variants:
                      - id: page-ask
                        text: What do you want to know?
                        raises: []
                        follow_ups:
                          - {gap: no_answer, text: Anything?}
                          - {gap: no_figure, text: A figure?}
                          - {gap: no_side, text: Which way?}
                        hints: [Ask about traffic.]
          - id: close
            kind: close
            minutes: 1
            minimum: 0
            says: [Thanks., Bye.]
        """

    static let talkNotes = """
        notes:
          - for: one-product
            text: Open with the outcome.
          - for: your-claim
            text: Take a side and stay there.
        """

    static let panelNotes = """
        notes:
          - for: page-clarify
            text: Ask what would change the design.
        """
}
