import InterviewEngine
import RubricScorer

/// people.yaml
struct PeopleReader {
    static let file = "people.yaml"
    let file: YamlFile
    let cast: Cast

    func read() {
        guard let top = Fields(file.root, in: file, "people.yaml", required: ["people"]), let nodes = top.nodes("people") else { return }
        top.expect(nodes.count, atLeast: 1, "people")
        var personas: [Persona] = []
        for node in nodes {
            guard
                let fields = Fields(
                    node, in: file, "a person",
                    required: [
                        "id", "name", "title", "stake", "temper", "beat_seconds", "patience", "interruptions", "probes", "acknowledgements",
                        "nudges", "offers", "moving_on", "five_minutes", "one_minute", "overtime", "let_me_finish", "floor_back", "unknown",
                        "corrections", "pool_dry", "handovers", "time_left",
                    ],
                    optional: [
                        "listens_for", "weights", "committee", "questions_unknown", "moving_on_strong", "moving_on_weak",
                        "moving_on_silent", "part_done", "take_a_side",
                        "ask_again", "claim_conflicts", "claim_doubts", "claim_recalls", "sums", "pushes", "other_tempers",
                        "unknown_beside", "questions_unknown_beside",
                    ])
            else { continue }
            if let persona = persona(fields) { personas.append(persona) }
        }
        cast.personas = personas
    }

    private func persona(_ fields: Fields) -> Persona? {
        let id = fields.id()
        if let id, cast.personIDs.contains(id.name) {
            file.error(
                "duplicate-id", at: id.place, "there are two people with the id '\(id.name)'", because: "rounds name people by their ids",
                fix: "give one of them another id")
        } else if let id {
            cast.people.append(id)
        }
        let name = fields.text("name")
        if let name, let node = fields["name"] { MixedScript.check(name, at: node.place, "'name' of a person", in: file) }
        let title = fields.text("title")
        let stake = fields.text("stake")
        let listensFor = fields.text("listens_for") ?? ""
        checkLength(of: listensFor, fields)
        let weights = Weights.read(fields)
        checkWeights(weights, fields)
        let temper = fields.word("temper", as: Temper.self)
        let beat = fields.integer("beat_seconds", in: 2...4)
        let patience = fields.integer("patience", in: 1...5)
        let interruptions = fields.integer("interruptions", in: 0...6)
        let probes = fields.integer("probes", in: 2...4)
        let sayings = sayings(fields)
        let others = temper.map { OtherTemperReader(file: file, usual: $0).read(fields) } ?? []
        let committee = fields["committee"].flatMap { CommitteeReader(file: file).read($0) } ?? .plain
        guard let id, let name, let title, let stake, let temper, let beat, let patience, let interruptions, let probes else { return nil }
        return Persona(
            id: id.name, name: name, title: title, stake: stake, listensFor: listensFor,
            weights: Dictionary(uniqueKeysWithValues: weights.map { ($0.key.rawValue, $0.value) }), temper: temper, beat: .seconds(beat),
            patience: patience, interruptions: interruptions, probes: probes, sayings: sayings, committee: committee,
            otherTempers: others)
    }

    /// It stands on a card a third of the screen wide.
    private func checkLength(of listensFor: String, _ fields: Fields) {
        guard listensFor.unicodeScalars.count > 80, let node = fields["listens_for"] else { return }
        file.warning(
            "too-long", at: node.place, "'listens_for' of a person has \(listensFor.unicodeScalars.count) characters",
            because: "it stands on a narrow card, after the words 'listens for'",
            fix: "say it in at most 80; the whole of it is the 'stake'")
    }

    private func checkWeights(_ weights: [Dimension: Int], _ fields: Fields) {
        guard let node = fields["weights"] else { return }
        let counting = Dimension.allCases.filter { !cast.off.contains($0) }
        if counting.allSatisfy({ weights[$0] == 0 }) {
            file.error(
                "no-weight", at: node.place, "nothing counts for this person: every weight is 0",
                because: "whoever weighs nothing cannot vote", fix: "give at least one dimension a weight of 1 to 5")
        }
        for dimension in Dimension.allCases where cast.off.contains(dimension) && (weights[dimension] ?? 0) > 0 {
            file.warning(
                "off-dimension", at: node.place, "'\(dimension.rawValue)' has a weight, and the pack switches it off",
                because: "it is never assessed", fix: "remove it, or take it out of 'dimensions_off'")
        }
    }

    private func sayings(_ fields: Fields) -> Sayings {
        Sayings(
            acknowledgements: fields.lines("acknowledgements", least: 6),
            nudges: fields.lines("nudges", least: 3),
            offers: fields.lines("offers", least: 3),
            movingOn: fields.lines("moving_on", least: 3),
            fiveMinutes: fields.lines("five_minutes", least: 2),
            oneMinute: fields.lines("one_minute", least: 2),
            overtime: fields.lines("overtime", least: 2),
            letMeFinish: fields.lines("let_me_finish", least: 2),
            floorBack: fields.lines("floor_back", least: 2),
            unknown: fields.lines("unknown", least: 3),
            questionsUnknown: lines(fields, "questions_unknown", least: 3),
            corrections: fields.lines("corrections", least: 2, holes: .one("fact")),
            poolDry: fields.lines("pool_dry", least: 2),
            handovers: fields.lines("handovers", least: 0, holes: .one("name")),
            timeLeft: fields.lines("time_left", least: 2, holes: .one("minutes")),
            movingOnStrong: lines(fields, "moving_on_strong", least: 3),
            movingOnWeak: lines(fields, "moving_on_weak", least: 3),
            movingOnSilent: lines(fields, "moving_on_silent", least: 3),
            partDone: lines(fields, "part_done", least: 2),
            takeASide: lines(fields, "take_a_side", least: 3), askAgain: lines(fields, "ask_again", least: 3),
            claimConflicts: filledLines(fields, "claim_conflicts", ["earlier_name", "earlier_quote", "later_quote"]),
            claimDoubts: claimDoubts(fields),
            claimRecalls: filledLines(fields, "claim_recalls", ["earlier_name", "earlier_quote"]),
            sums: filledLines(fields, "sums", ["sum"]),
            pushes: pushes(fields),
            unknownBeside: filledLines(fields, "unknown_beside", ["asked"]),
            questionsUnknownBeside: filledLines(fields, "questions_unknown_beside", ["asked"]))
    }

    private func pushes(_ fields: Fields) -> [Line] {
        guard fields["pushes"] != nil, let nodes = fields.nodes("pushes") else { return [] }
        fields.expect(nodes.count, atLeast: 6, "pushes")
        return nodes.compactMap { Fields($0, in: file, "a push", required: ["text"], optional: ["quoting"])?.line() }
    }

    /// A list that may be left out.
    private func lines(_ fields: Fields, _ key: String, least: Int) -> [String] {
        fields[key] == nil ? [] : fields.lines(key, least: least)
    }

    private func filledLines(_ fields: Fields, _ key: String, _ holes: [String]) -> [String] {
        fields[key] == nil ? [] : fields.lines(key, least: 3, holes: .each(holes))
    }

    /// They are said where nobody is sure that it is one thing: a line that says so all the same would accuse somebody.
    private func claimDoubts(_ fields: Fields) -> [String] {
        let lines = filledLines(fields, "claim_doubts", ["earlier_name", "earlier_quote", "later_quote"])
        for line in lines {
            let words = line.lowercased()
            guard !words.contains("?") || ["you said", "you told", "you claimed", "contradict"].contains(where: words.contains) else {
                continue
            }
            file.warning(
                "accusing-line", at: fields.place(of: "claim_doubts"), "a line in 'claim_doubts' of a person is no plain question",
                because: "it is said where two figures may well be about two things",
                fix: "ask whether they are the same, without 'you said'")
        }
        return lines
    }
}
