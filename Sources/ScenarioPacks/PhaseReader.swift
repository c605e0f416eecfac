import InterviewEngine
import Yams

/// The word by which a pack calls a kind of phase.
enum PhaseWord: String, CaseIterable {
    case ask, present
    case caseStudy = "case"
    case defend
    case candidateQuestions = "candidate_questions"
    case close
    case offer
}

/// One phase of a round.
struct PhaseReader {
    /// Fewer prompts than this and a second evening brings the same questions.
    static let smallestPool = 15

    let file: YamlFile
    let cast: Cast
    let interviewers: [String]

    struct Outcome {
        var place: Place
        var id: Named?
        var kind: PhaseWord?
        var phase: Phase?
    }

    func read(_ node: Node) -> Outcome? {
        let kind = peekKind(node)
        let common = ["id", "kind", "minutes", "minimum"]
        let (required, optional): ([String], [String]) =
            switch kind {
            case .ask, .present, .defend: (["prompts"], ["lead_in", "interruptions"])
            case .caseStudy: (["cases"], ["lead_in", "interruptions"])
            case .candidateQuestions: ([], ["lead_in"])
            case .close: (["says"], ["lead_in"])
            case .offer: (OfferTableReader.keys, ["lead_in"])
            case nil: ([], ["lead_in", "prompts", "cases", "says", "interruptions"] + OfferTableReader.keys)
            }
        guard let fields = Fields(node, in: file, "a phase", required: common + required, optional: optional) else { return nil }
        let id = fields.id()
        _ = fields.word("kind", as: PhaseWord.self, code: "unknown-kind")
        let minutes = fields.integer("minutes", in: 1...240)
        let minimum = fields.integer("minimum", in: 0...240)
        checkMinimum(minimum, minutes, fields)
        let leadIn = fields["lead_in"] == nil ? [] : fields.lines("lead_in", least: 1)
        let content = kind.flatMap { self.content($0, fields, id: id) }
        let interruptions = InterruptionReader(file: file, cast: cast).read(fields, interviewers: speakers(content))
        var outcome = Outcome(place: node.place, id: id, kind: kind, phase: nil)
        guard let id, let minutes, let minimum, let content else { return outcome }
        outcome.phase = Phase(
            id: id.name, minutes: minutes, minimum: minimum, leadIn: leadIn, interruptions: interruptions, content: content)
        return outcome
    }

    /// The kind decides which keys the phase has, so it is looked at first; what is wrong with it is reported with the rest.
    private func peekKind(_ node: Node) -> PhaseWord? {
        guard case .mapping(let mapping) = node, case .scalar(let scalar)? = mapping["kind"] else { return nil }
        return PhaseWord(rawValue: scalar.string)
    }

    private func checkMinimum(_ minimum: Int?, _ minutes: Int?, _ fields: Fields) {
        guard let minimum, let minutes, minimum >= minutes, let node = fields["minimum"] else { return }
        file.error(
            "minimum-too-long", at: node.place, "'minimum' is \(minimum) of \(minutes) minutes",
            because: "a phase that needs all its time is left out as soon as anything runs late", fix: "write less than \(minutes)")
    }

    private func content(_ kind: PhaseWord, _ fields: Fields, id: Named?) -> PhaseContent? {
        switch kind {
        case .ask:
            let prompts = prompts(fields, .ask)
            checkPool(fields)
            return .ask(prompts: prompts)
        case .present: return .present(prompts: prompts(fields, .present))
        case .defend: return .defend(prompts: prompts(fields, .defend))
        case .caseStudy: return .caseStudy(cases: CaseReader(file: file, cast: cast, interviewers: interviewers).read(fields))
        case .candidateQuestions: return .candidateQuestions
        case .close: return .close(says: fields.lines("says", least: 2))
        case .offer:
            let reader = OfferTableReader(file: file, cast: cast, interviewers: interviewers)
            return reader.read(fields, id: id).map { .offer(table: $0) }
        }
    }

    private func prompts(_ fields: Fields, _ kind: PhaseWord) -> [Prompt] {
        guard let nodes = fields.nodes("prompts") else { return [] }
        if nodes.isEmpty {
            file.error(
                "too-few", at: fields.place(of: "prompts"), "the phase has no prompts", because: "there would be nothing to ask",
                fix: "write at least one")
        }
        let reader = PromptReader(file: file, cast: cast, interviewers: interviewers, kind: kind)
        return nodes.compactMap { reader.read($0, by: interviewers.first) }
    }

    private func checkPool(_ fields: Fields) {
        guard cast.kind == .loop, case .sequence(let nodes)? = fields["prompts"], !nodes.isEmpty, nodes.count < Self.smallestPool else {
            return
        }
        file.warning(
            "small-pool", at: fields.place(of: "prompts"), "\(nodes.count) prompts to draw from, fewer than \(Self.smallestPool)",
            because: "whoever practises again would be asked the same", fix: "write \(Self.smallestPool - nodes.count) more")
    }

    /// Who asks in this phase.
    private func speakers(_ content: PhaseContent?) -> [String] {
        guard let content else { return interviewers }
        let phase = Phase(id: "", minutes: 0, minimum: 0, leadIn: [], interruptions: [], content: content)
        let asking = phase.prompts.map(\.by)
        return asking.isEmpty ? interviewers : asking
    }
}

/// `interruptions` of a phase.
struct InterruptionReader {
    let file: YamlFile
    let cast: Cast

    func read(_ fields: Fields, interviewers: [String]) -> [Interruption] {
        guard fields["interruptions"] != nil, let nodes = fields.nodes("interruptions") else { return [] }
        var seen: [String] = []
        let lines = nodes.compactMap { node -> Interruption? in
            guard
                let fields = Fields(node, in: file, "an interruption", required: ["cause", "text"], optional: ["quoting"])
            else { return nil }
            let cause = fields.word("cause", as: InterruptionCause.self, code: "unknown-cause")
            let line = fields.line()
            guard let cause, let line else { return nil }
            if seen.contains(line.text) {
                file.warning(
                    "repeated-line", at: fields.place(of: "text"), "this interruption stands twice in the phase",
                    because: "the second could only be a repetition", fix: "write another, or remove it")
            }
            seen.append(line.text)
            return Interruption(cause: cause, line: line)
        }
        checkBudget(fields, interviewers, isEmpty: nodes.isEmpty)
        return lines
    }

    private func checkBudget(_ fields: Fields, _ interviewers: [String], isEmpty: Bool) {
        let speakers = interviewers.compactMap(cast.persona)
        guard !isEmpty, !speakers.isEmpty, speakers.count == interviewers.count, speakers.allSatisfy({ $0.interruptions == 0 }) else {
            return
        }
        file.warning(
            "silent-interruptions", at: fields.place(of: "interruptions"), "nobody who asks in this phase ever interrupts",
            because: "their 'interruptions' in people.yaml is 0, so these lines are never said",
            fix: "give \(speakers[0].id) a budget of 1 to 6, or remove the lines")
    }
}
