import InterviewEngine
import Yams

/// `cases` of a phase of kind `case`.
struct CaseReader {
    let file: YamlFile
    let cast: Cast
    let interviewers: [String]

    func read(_ fields: Fields) -> [CaseScript] {
        guard let nodes = fields.nodes("cases") else { return [] }
        fields.expect(nodes.count, atLeast: cast.kind == .loop ? 2 : 1, "cases")
        var seen: [String] = []
        return nodes.compactMap { node in
            guard let fields = Fields(node, in: file, "a case", required: ["id", "title", "brief", "stages"]) else { return nil }
            let id = fields.id()
            if let id {
                if seen.contains(id.name) {
                    file.error(
                        "duplicate-id", at: id.place, "two cases are called '\(id.name)'", because: "journals name a case by its id",
                        fix: "give one of them another id")
                }
                seen.append(id.name)
            }
            let title = fields.text("title")
            let brief = fields.text("brief")
            let stages = stages(fields)
            guard let id, let title, let brief else { return nil }
            return CaseScript(id: id.name, title: title, brief: brief, stages: stages)
        }
    }

    private func stages(_ fields: Fields) -> [Stage] {
        guard let nodes = fields.nodes("stages") else { return [] }
        fields.expect(nodes.count, atLeast: 1, "stages")
        var made: [FactChange] = []
        return nodes.compactMap { node in
            let stage = stage(node, after: made)
            made += stage?.changes ?? []
            return stage
        }
    }

    private func stage(_ node: Node, after made: [FactChange]) -> Stage? {
        guard
            let fields = Fields(
                node, in: file, "a stage", required: ["id", "stage", "by", "variants"], optional: ["changes", "pushes"])
        else { return nil }
        let id = fields.id()
        if let id { cast.take(id, "stage", in: file) }
        let kind = fields.word("stage", as: StageKind.self, code: "unknown-stage")
        let by = fields.named("by")
        if let by { Chair.check(by, of: interviewers, cast, in: file) }
        let changes = changes(fields, after: made)
        let pushes = fields["pushes"] == nil ? [] : fields.lines("pushes", least: 1)
        let variants = variants(fields, stage: id?.name, by: by?.name).map { prompt in
            var prompt = prompt
            prompt.pushes += pushes.map { Line(text: $0) }
            return prompt
        }
        guard let id, let kind, let by else { return nil }
        return Stage(id: id.name, kind: kind, by: by.name, changes: changes, variants: variants)
    }

    private func variants(_ fields: Fields, stage: String?, by: String?) -> [Prompt] {
        guard let nodes = fields.nodes("variants") else { return [] }
        fields.expect(nodes.count, atLeast: cast.kind == .loop ? 3 : 1, "variants")
        let reader = PromptReader(file: file, cast: cast, interviewers: interviewers, kind: .caseStudy)
        return nodes.compactMap { reader.read($0, by: by, stage: stage) }
    }

    private func changes(_ fields: Fields, after made: [FactChange]) -> [FactChange] {
        guard fields["changes"] != nil, let nodes = fields.nodes("changes") else { return [] }
        let read = nodes.compactMap(change)
        // Only a lint tells it, and every change is held against every fact.
        for (change, place) in file.findings.keepsPlaces ? read : [] {
            let left = StaleFigure.leftOver(by: change, among: made + read.map(\.change), in: cast.facts ?? [])
            for (fact, figure) in left {
                file.warning(
                    "stale-fact", at: place,
                    "the fact '\(fact)' still says '\(figure.number) \(figure.unit)', which '\(change.fact)' says no longer",
                    because: "a candidate who asks about both would hear two worlds",
                    fix: "change '\(fact)' in this stage as well, or take the figure out of it")
            }
        }
        return read.map(\.change)
    }

    private func change(_ node: Node) -> (change: FactChange, place: Place)? {
        guard let fields = Fields(node, in: file, "a change", required: ["fact", "text"]) else { return nil }
        let fact = fields.named("fact")
        if let fact { cast.refersToFact(fact, in: file) }
        let text = fields.text("text")
        if let fact, let text, cast.facts?.first(where: { $0.id == fact.name })?.text == text {
            file.warning(
                "no-change", at: fields.place, "the fact '\(fact.name)' is the same as before",
                because: "a change that changes nothing",
                fix: "write what is true from now on")
        }
        guard let fact, let text else { return nil }
        return (FactChange(fact: fact.name, text: text), fields.place)
    }
}

/// Whoever speaks in a round must sit in it.
enum Chair {
    static func check(_ by: Named, of interviewers: [String], _ cast: Cast, in file: YamlFile) {
        if interviewers.contains(by.name) || cast.personas == nil { return }
        if !cast.personIDs.contains(by.name) { return cast.refersToPerson(by, in: file) }
        file.error(
            "not-in-the-room", at: by.place, "'\(by.name)' does not sit in this round", because: "only its interviewers can speak",
            fix: "add '\(by.name)' to 'interviewers', or let one of them ask: " + interviewers.joined(separator: ", "))
    }
}
