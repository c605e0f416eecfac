import InterviewEngine
import Yams

/// answers/<round>.yaml: a weak, a decent and a strong answer to a prompt.
struct AnswersReader {
    /// Words of an answer: shorter ones show nothing, longer ones nobody gives in a room.
    static let words = 60...150

    let file: YamlFile
    /// Who knows all prompts, so that an answer to none is a mistake; nil where they were not read.
    let cast: Cast?
    private(set) var answers: [String: ModelAnswer] = [:]

    init(file: YamlFile, cast: Cast?) {
        self.file = file
        self.cast = cast
    }

    mutating func read() {
        guard let top = Fields(file.root, in: file, "the answers", required: ["answers"]), let nodes = top.nodes("answers") else { return }
        for node in nodes {
            guard let fields = Fields(node, in: file, "an entry of 'answers'", required: ["for", "weak", "decent", "strong"]),
                let target = fields.named("for")
            else { continue }
            let weak = text("weak", fields)
            let decent = text("decent", fields)
            let strong = text("strong", fields)
            if let cast, !cast.knowsID(target.name) {
                file.error(
                    "unknown-answer", at: target.place, "there is no prompt '\(target.name)'",
                    because: "answers to no question are never shown", fix: NearestName.advice(target.name, among: cast.ids))
                continue
            }
            if answers[target.name] != nil {
                file.error(
                    "duplicate-id", at: target.place, "there are answers to '\(target.name)' twice", because: "only one set can be shown",
                    fix: "join them")
            }
            answers[target.name] = ModelAnswer(weak: weak, decent: decent, strong: strong)
        }
    }

    private func text(_ key: String, _ fields: Fields) -> String {
        guard let text = fields.text(key) else { return "" }
        let count = text.split(whereSeparator: \.isWhitespace).count
        if !Self.words.contains(count) {
            file.warning(
                "answer-length", at: fields.place(of: key), "'\(key)' has \(count) words",
                because: "an answer that teaches has \(Self.words.lowerBound) to \(Self.words.upperBound)",
                fix: count < Self.words.lowerBound ? "say more" : "cut it")
        }
        return text
    }
}
