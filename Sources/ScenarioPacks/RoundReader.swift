import InterviewEngine
import RubricScorer
import Yams

/// rounds/<id>.yaml
struct RoundReader {
    let file: YamlFile
    let cast: Cast
    /// As pack.yaml lists it.
    let id: String
    /// It is sat by itself, after the loop or without it.
    var isBonus = false

    struct Script {
        var round: Round
        var weights: [Dimension: Int]
    }

    func read() -> Script? {
        guard
            let fields = Fields(
                file.root, in: file, "a round",
                required: ["id", "title", "kind", "minutes", "interviewers", "opening", "phases"], optional: ["weights"])
        else { return nil }
        checkID(fields)
        let title = fields.text("title")
        let style = fields.word("kind", as: RoundStyle.self, code: "unknown-kind")
        let minutes = fields.integer("minutes", in: 1...240)
        let interviewers = interviewers(fields)
        let weights = Weights.read(fields)
        let opening = fields.lines("opening", least: 2)
        let phases = phases(fields, interviewers: interviewers.map(\.name))
        checkMinutes(minutes, fields)
        checkHandovers(interviewers)
        checkFirstNames(interviewers)
        guard let title, let style, let minutes else { return nil }
        let round = Round(
            id: id, title: title, style: style, minutes: minutes, interviewers: interviewers.map(\.name), opening: opening, phases: phases)
        return Script(round: round, weights: weights)
    }

    private func checkID(_ fields: Fields) {
        guard let named = fields.id(), named.name != id else { return }
        file.error(
            "id-mismatch", at: named.place, "the round calls itself '\(named.name)'", because: "pack.yaml and the file's name say '\(id)'",
            fix: "write 'id: \(id)', or rename the file and its entry in pack.yaml")
    }

    private func interviewers(_ fields: Fields) -> [Named] {
        let names = fields.names("interviewers")
        if fields["interviewers"] != nil, fields.nodes("interviewers")?.isEmpty == true {
            file.error(
                "too-few", at: fields.place(of: "interviewers"), "nobody interviews in this round",
                because: "somebody must open and close it", fix: "write the id of at least one person")
        }
        var seen: [String] = []
        for name in names {
            cast.refersToPerson(name, in: file)
            if seen.contains(name.name) {
                file.error(
                    "duplicate-id", at: name.place, "'\(name.name)' sits in this round twice", because: "one chair a person",
                    fix: "remove one")
            }
            seen.append(name.name)
        }
        return names
    }

    private func phases(_ fields: Fields, interviewers: [String]) -> [Phase] {
        guard let nodes = fields.nodes("phases") else { return [] }
        if nodes.isEmpty {
            file.error(
                "too-few", at: fields.place(of: "phases"), "the round has no phases", because: "nothing would happen in it",
                fix: "write at least one that asks something, and 'close'")
        }
        var seen: [String] = []
        var phases: [Phase] = []
        var closed: Place?
        for node in nodes {
            let reader = PhaseReader(file: file, cast: cast, interviewers: interviewers)
            guard let read = reader.read(node) else { continue }
            if let id = read.id {
                if seen.contains(id.name) {
                    file.error(
                        "duplicate-id", at: id.place, "two phases of this round are called '\(id.name)'",
                        because: "journals name a phase by its id", fix: "give one of them another id")
                }
                seen.append(id.name)
            }
            checkOffer(read, earlier: phases)
            checkOrder(read, &closed, isLast: node.place == nodes.last?.place)
            if let phase = read.phase { phases.append(phase) }
        }
        return phases
    }

    private func checkOffer(_ read: PhaseReader.Outcome, earlier: [Phase]) {
        guard read.kind == .offer else { return }
        if !isBonus {
            file.error(
                "offer-in-loop", at: read.place, "an offer is talked about in a round of the loop",
                because: "nobody makes one before the committee has met", fix: "move the round from 'rounds' of pack.yaml to 'bonus'")
        } else if earlier.contains(where: { if case .offer = $0.content { true } else { false } }) {
            file.error(
                "second-offer", at: read.place, "a second offer in one round", because: "a call has one offer on the table",
                fix: "remove one of the two phases")
        }
    }

    private func checkOrder(_ read: PhaseReader.Outcome, _ closed: inout Place?, isLast: Bool) {
        if closed != nil {
            file.error(
                "after-close", at: read.place, "a phase after the one that closes the round",
                because: "when goodbye is said nobody asks on",
                fix: "move it before the phase of kind 'close'")
        }
        if read.kind == .close { closed = read.place }
        if isLast, closed == nil, read.kind != nil {
            file.warning(
                "no-close", at: read.place, "the last phase does not close the round", because: "it would end without a goodbye",
                fix: "add a last phase '{id: close, kind: close, minutes: 1, minimum: 0, says: [...]}'")
        }
    }

    private func checkMinutes(_ minutes: Int?, _ fields: Fields) {
        guard let minutes, case .sequence(let nodes)? = fields["phases"], let minutesNode = fields["minutes"] else { return }
        let each = nodes.map { node -> Int? in
            guard case .mapping(let mapping) = node, case .scalar(let scalar)? = mapping["minutes"] else { return nil }
            return Int(scalar.string)
        }
        guard !each.isEmpty, !each.contains(nil) else { return }
        let sum = each.reduce(0) { $0 + min(max($1 ?? 0, 0), 1_000) }
        if sum == minutes { return }
        file.error(
            "minutes-do-not-add-up", at: minutesNode.place, "the round has \(minutes) minutes, its phases have \(sum)",
            because: each.map { "\($0 ?? 0)" }.joined(separator: " + ") + " = \(sum)", fix: "change the phases or write 'minutes: \(sum)'")
    }

    /// In a room of several somebody hands over.
    private func checkHandovers(_ interviewers: [Named]) {
        guard interviewers.count > 1 else { return }
        for named in interviewers {
            guard let persona = cast.persona(named.name), persona.sayings.handovers.isEmpty else { continue }
            file.warning(
                "no-handovers", at: named.place, "'\(named.name)' sits with others and has no 'handovers' in people.yaml",
                because: "the candidate would not know who speaks next", fix: "write two, such as \"{name}, yours.\"")
        }
    }

    private func checkFirstNames(_ interviewers: [Named]) {
        var seen: [(name: String, id: String)] = []
        for named in interviewers {
            guard let name = cast.persona(named.name)?.firstName else { continue }
            if seen.contains(where: { $0.name == name && $0.id != named.name }) {
                file.warning(
                    "same-first-name", at: named.place, "two people in this round are called \(name)",
                    because: "they hand over to each other by first names", fix: "rename one in people.yaml")
            }
            seen.append((name, named.name))
        }
    }
}
