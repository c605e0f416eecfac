import RubricScorer
import ViewModels

/// How one answer becomes another, a sentence at a time from the top, and what each step moves.
///
/// Every text on the way is scored, so that the steps together make up the whole difference.
struct SentenceChanges {
    struct Step: Equatable {
        /// The sentence, with what stands between it and the next one; nil where it is new.
        var before: String?
        /// nil where it is gone.
        var after: String?
    }
    private(set) var views: [SentenceChangeView] = []

    /// - Parameters:
    ///   - off: dimensions that do not count.
    ///   - score: the sheet of a text.
    init(from before: String, to after: String, off: Set<Dimension>, score: (String) -> AnswerSheet) {
        let steps = Self.steps(from: Self.pieces(of: before), to: Self.pieces(of: after))
        var sheet = score(before)
        for (index, step) in steps.enumerated() {
            var effects: [SentenceChangeView.Effect] = []
            if step.before != step.after {
                let next = score(Self.text(steps, done: index + 1))
                effects = Self.effects(from: sheet, to: next, off: off)
                sheet = next
            }
            views.append(Self.view(step, effects))
        }
    }

    private static func view(_ step: Step, _ effects: [SentenceChangeView.Effect]) -> SentenceChangeView {
        let (before, after) = (step.before.map(trimmed), step.after.map(trimmed))
        let kind: SentenceChangeView.Kind = before == nil ? .new : after == nil ? .gone : before == after ? .kept : .changed
        return SentenceChangeView(kind: kind, before: before, after: after, effects: effects)
    }

    /// On one line, without spaces around it.
    private static func trimmed(_ piece: String) -> String {
        String(piece.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed().map { $0.isNewline ? " " : $0 })
    }

    private static func effects(from old: AnswerSheet, to new: AnswerSheet, off: Set<Dimension>) -> [SentenceChangeView.Effect] {
        let levels = AnswerComparison.levels(off: off, before: { old.level($0) }, after: { new.level($0) }).filter { $0.gain != 0 }
        let edges = AnswerComparison.edges(off: off, before: { old.isLit($0) }, after: { new.isLit($0) }).filter { $0.gain != 0 }
        return levels.map { .init(text: "\($0.label): from \($0.wordBefore) to \($0.wordAfter)", gain: $0.gain) }
            + edges.map { .init(text: $0.label + ($0.gain > 0 ? ": traded" : ": not traded any more"), gain: $0.gain) }
    }

    // MARK: Texts

    /// A text cut before each sentence; together they are the text again. Where a line was broken in the middle of a sentence, as whoever
    /// types by the line does, nothing is cut: half a sentence is no step.
    private static func pieces(of text: String) -> [String] {
        sentences(of: text).reduce(into: []) { pieces, next in
            if let last = pieces.last, goesOn(last, next) { pieces[pieces.count - 1] = last + next } else { pieces.append(next) }
        }
    }

    private static func goesOn(_ piece: String, _ next: String) -> Bool {
        guard let first = next.first(where: { !$0.isWhitespace }), first.isLowercase,
            let end = piece.last(where: { !$0.isWhitespace })
        else { return false }
        // Short lines are a list.
        let line = piece.split(whereSeparator: \.isNewline).last ?? ""
        return !".!?:;\u{2026}".contains(end) && line.split(separator: " ").count >= 4
            && piece.reversed().prefix(while: \.isWhitespace).count(where: \.isNewline) == 1
    }

    private static func sentences(of text: String) -> [String] {
        let bytes = Array(text.utf8)
        let starts = Sentences(of: text).spans.map(\.start)
        return starts.indices.map { index in
            let start = index == 0 ? 0 : starts[index]
            let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
            return String(decoding: bytes[start..<end], as: UTF8.self)
        }
    }

    /// The later text up to a step and the earlier one from there on.
    private static func text(_ steps: [Step], done: Int) -> String {
        let pieces = steps.enumerated().compactMap { $0.offset < done ? $0.element.after : $0.element.before }
        return pieces.reduce(into: "") { text, piece in
            if let last = text.last, !last.isWhitespace { text += " " }
            text += piece
        }
    }

    // MARK: Alignment

    private static func steps(from old: [String], to new: [String]) -> [Step] {
        let (olds, news) = (old.map(words), new.map(words))
        var steps: [Step] = []
        var (i, j) = (0, 0)
        for (a, b) in common(olds, news) + [(old.count, new.count)] {
            steps += between(Array(old[i..<a]), Array(new[j..<b]), Array(olds[i..<a]), Array(news[j..<b]))
            if a < old.count { steps.append(Step(before: old[a], after: new[b])) }
            (i, j) = (a + 1, b + 1)
        }
        return steps
    }

    /// Sentences with no equal between them: those that share half of their words are one that was put differently, in order.
    private static func between(_ old: [String], _ new: [String], _ olds: [[Substring]], _ news: [[Substring]]) -> [Step] {
        var steps: [Step] = []
        var next = 0
        for (index, sentence) in new.enumerated() {
            guard let like = (next..<old.count).first(where: { areAlike(olds[$0], news[index]) }) else {
                steps.append(Step(before: nil, after: sentence))
                continue
            }
            steps += old[next..<like].map { Step(before: $0, after: nil) }
            steps.append(Step(before: old[like], after: sentence))
            next = like + 1
        }
        return steps + old[next...].map { Step(before: $0, after: nil) }
    }

    private static func words(_ sentence: String) -> [Substring] {
        sentence.lowercased().split { !($0.isLetter || $0.isNumber) }
    }

    private static func areAlike(_ one: [Substring], _ other: [Substring]) -> Bool {
        let shared = Set(one).intersection(other).count
        return shared * 4 >= Set(one).count + Set(other).count
    }

    /// The longest row of equal sentences in both, as pairs of indices.
    private static func common(_ old: [[Substring]], _ new: [[Substring]]) -> [(Int, Int)] {
        var length = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
        for a in old.indices.reversed() {
            for b in new.indices.reversed() {
                length[a][b] = old[a] == new[b] ? length[a + 1][b + 1] + 1 : max(length[a + 1][b], length[a][b + 1])
            }
        }
        var pairs: [(Int, Int)] = []
        var (a, b) = (0, 0)
        while a < old.count, b < new.count {
            if old[a] == new[b] {
                pairs.append((a, b))
                (a, b) = (a + 1, b + 1)
            } else if length[a + 1][b] >= length[a][b + 1] {
                a += 1
            } else {
                b += 1
            }
        }
        return pairs
    }
}

/// "from absent to traded".
func movedText(_ dimension: Dimension, _ before: Int, _ after: Int) -> String {
    "from \(dimension.anchor(before)) to \(dimension.anchor(after))"
}
