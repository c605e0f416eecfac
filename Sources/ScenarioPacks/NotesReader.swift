import Yams

/// notes/<round>.yaml: model-answer notes by prompt or stage.
struct NotesReader {
    let file: YamlFile
    let cast: Cast
    /// Whether all prompts are known, so that a note without one is a mistake.
    let mayBlame: Bool

    func read() {
        guard let top = Fields(file.root, in: file, "the notes", required: ["notes"]), let nodes = top.nodes("notes") else { return }
        for node in nodes {
            guard let fields = Fields(node, in: file, "a note", required: ["for", "text"]) else { continue }
            let target = fields.named("for")
            let text = fields.text("text")
            guard let target else { continue }
            if !cast.knowsID(target.name), mayBlame {
                file.error(
                    "unknown-note", at: target.place, "there is no prompt or stage '\(target.name)'",
                    because: "a note without one is never shown", fix: NearestName.advice(target.name, among: cast.ids))
                continue
            }
            if cast.notes[target.name] != nil {
                file.error(
                    "duplicate-id", at: target.place, "there are two notes for '\(target.name)'", because: "only one could be shown",
                    fix: "join them")
            }
            cast.notes[target.name] = text ?? ""
        }
    }
}
