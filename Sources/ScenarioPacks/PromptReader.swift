import InterviewEngine
import RubricScorer
import Yams

/// A prompt with its follow-ups. Its notes come later, from another file.
struct PromptReader {
    static let fewestFollowUps = 3

    let file: YamlFile
    let cast: Cast
    let interviewers: [String]
    let kind: PhaseWord

    /// - Parameters:
    ///   - by: who asks when the prompt does not say.
    ///   - stage: id of the stage whose variant this is.
    func read(_ node: Node, by owner: String?, stage: String? = nil) -> Prompt? {
        guard
            let fields = Fields(
                node, in: file, "a prompt", required: ["id", "text", "raises", "follow_ups", "hints"],
                optional: ["by", "quoting", "answer_facts", "pushes"])
        else { return nil }
        let id = fields.id()
        if let id, cast.take(id, "prompt", in: file) {
            cast.expectNote(id.name, or: stage, at: id.place, in: file)
        }
        let asker = fields["by"] == nil ? nil : fields.named("by")
        if let asker { Chair.check(asker, of: interviewers, cast, in: file) }
        let line = fields.line()
        if let line { cast.ask(line.text, at: fields.place(of: "text"), in: file) }
        checkQuoting(fields)
        let raises = fields.words("raises", as: Dimension.self, code: "unknown-dimension")
        checkRaises(raises, fields)
        let followUps = followUps(fields)
        let pushes = fields["pushes"] == nil ? [] : fields.lines("pushes", least: 1)
        let hints = fields.lines("hints", least: 1)
        let facts = fields["answer_facts"] == nil ? [] : fields.names("answer_facts")
        for fact in facts { cast.refersToFact(fact, in: file) }
        guard let id, let line, let by = asker?.name ?? owner else { return nil }
        return Prompt(
            id: id.name, by: by, line: line, raises: raises.map(\.rawValue), followUps: followUps,
            pushes: pushes.map { Line(text: $0) }, hints: hints, answerFacts: facts.map(\.name), notes: "")
    }

    /// Only a phase that defends has words of the candidate's to quote when a topic opens.
    private func checkQuoting(_ fields: Fields) {
        guard kind != .defend, fields["quoting"] != nil else { return }
        file.warning(
            "never-quoted", at: fields.place(of: "quoting"), "a prompt in a phase of kind '\(kind.rawValue)' quotes nobody",
            because: "it opens a topic, so nothing has been said yet",
            fix: "remove 'quoting', or move the prompt to a phase of kind 'defend'")
    }

    private func checkRaises(_ raises: [Dimension], _ fields: Fields) {
        guard !raises.isEmpty, raises.allSatisfy(cast.off.contains) else { return }
        file.warning(
            "raises-nothing", at: fields.place(of: "raises"), "everything this prompt raises is switched off by the pack",
            because: "an answer to it would be scored on nothing that it asks about",
            fix: "raise another dimension, write 'raises: []', or take it out of 'dimensions_off'")
    }

    private func followUps(_ fields: Fields) -> [FollowUp] {
        guard let nodes = fields.nodes("follow_ups") else { return [] }
        fields.expect(nodes.count, atLeast: Self.fewestFollowUps, "follow_ups")
        var followUps: [FollowUp] = []
        for node in nodes {
            guard let fields = Fields(node, in: file, "a follow-up", required: ["gap", "text"], optional: ["quoting"]) else { continue }
            let gap = fields.word("gap", as: Gap.self, code: "unknown-gap")
            let line = fields.line()
            guard let gap, let line else { continue }
            checkCanFire(gap, line, after: followUps, fields)
            followUps.append(FollowUp(gap: gap, line: line))
        }
        return followUps
    }

    private func checkCanFire(_ gap: Gap, _ line: Line, after earlier: [FollowUp], _ fields: Fields) {
        if earlier.contains(where: { $0.gap == gap }) {
            file.error(
                "repeated-gap", at: fields.place(of: "gap"), "a second follow-up for '\(gap.rawValue)' can never be asked",
                because: "a gap is probed once in a turn, by the first follow-up for it", fix: "aim it at another gap, or remove it")
        } else if earlier.contains(where: { $0.line.text == line.text }) {
            file.warning(
                "repeated-line", at: fields.place(of: "text"), "this follow-up is worded like an earlier one",
                because: "both can be asked after the same prompt", fix: "word one of them anew")
        }
    }
}
