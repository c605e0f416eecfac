import Canvas
import ViewModels

/// Two answers, or all that two sessions came to, as rows: the earlier one on the left, the later one on the right.
struct ComparisonRows {
    let numbersHidden: Bool
    let unicode: Bool

    private static let label = 17
    private static let cell = 10

    // MARK: Tables

    func heading(_ before: String, _ after: String) -> StyledText {
        StyledText(
            padded("", Self.label) + padded(before, Self.cell) + after, Style(.dim))
    }

    /// A row of figures; nothing where neither has one.
    func figure(_ label: String, _ before: String?, _ after: String?) -> [StyledText] {
        if before == nil && after == nil { return [] }
        let dash = unicode ? "–" : "-"
        return [
            StyledText(padded(label, Self.label), Style(.dim)) + StyledText(padded(before ?? dash, Self.cell)) + StyledText(after ?? dash)
        ]
    }

    /// A row for each dimension that was assessed in one of them.
    func levels(_ levels: [LevelChangeView], width: Int) -> [StyledText] {
        levels.filter { $0.before != nil || $0.after != nil }.map { level in
            let mark = Self.mark(level.gain, unicode: unicode)
            var line: StyledText = [Run(padded(level.label, Self.label), DimensionMark.style(of: level.hue))]
            if !numbersHidden {
                line = line + gauge(level.before, level.hue) + StyledText("  ") + gauge(level.after, level.hue) + StyledText("  ")
            }
            line = line + mark + StyledText(" " + words(level), level.gain == 0 ? Style(.dim) : .text)
            return line.truncated(to: width, unicode: unicode)
        }
    }

    private func gauge(_ level: Int?, _ hue: DimensionHue) -> StyledText {
        DimensionMark.gauge(level, hue: hue, unicode: unicode) + StyledText(" \(level.map(String.init) ?? (unicode ? "–" : "-"))")
    }

    private func words(_ level: LevelChangeView) -> String {
        level.wordBefore == level.wordAfter ? level.wordAfter : "\(level.wordBefore)\(unicode ? " → " : " -> ")\(level.wordAfter)"
    }

    func edges(_ edges: [EdgeChangeView], width: Int) -> [StyledText] {
        let shown = edges.filter { $0.before || $0.after }
        let label = shown.map { StyledText($0.label).columns }.max() ?? 0
        return shown.map { edge in
            let words = edge.gain > 0 ? "traded now" : edge.gain < 0 ? "not traded any more" : "traded in both"
            let line: StyledText =
                StyledText(padded(edge.label, label + 2)) + Self.mark(edge.gain, unicode: unicode)
                + StyledText(" " + words, edge.gain == 0 ? Style(.dim) : .text)
            return line.truncated(to: width, unicode: unicode)
        }
    }

    func figures(_ answer: AnswerComparisonView) -> [StyledText] {
        func both(_ label: String, _ value: (AnswerFiguresView) -> String?) -> [StyledText] {
            figure(label, answer.before.flatMap(value), answer.after.flatMap(value))
        }
        return both("words") { String($0.words) } + both("words a minute") { $0.wordsPerMinute.map(String.init) }
            + both("first word after") { $0.firstWord.map { "\($0) s" } }
            + both("pasted words") { $0.pastedWords > 0 ? String($0.pastedWords) : nil }
            + (numbersHidden ? [] : both("vote") { $0.vote })
    }

    private func padded(_ text: String, _ columns: Int) -> String { Paragraph.padded(text, to: columns, unicode: unicode) }

    /// What got better and what got worse, told without colour too.
    static func mark(_ gain: Int, unicode: Bool) -> StyledText {
        if gain == 0 { return StyledText(unicode ? "·" : "=", Style(.dim)) }
        return gain > 0 ? StyledText(unicode ? "▲" : "+", Style(.success)) : StyledText(unicode ? "▼" : "-", Style(.warning))
    }

    // MARK: Sentences

    /// Each sentence with what became of it, and beneath it what that moved; of many that were kept in a row, how many they are.
    func sentences(_ sentences: [SentenceChangeView], width: Int) -> [StyledText] {
        var rows: [StyledText] = []
        var rest = sentences[...]
        while let sentence = rest.first {
            let kept = rest.prefix { $0.kind == .kept && $0.effects.isEmpty }.count
            if kept > 2 {
                rows.append(StyledText("= \(kept) sentences as before", Style(.dim)))
                rest = rest.dropFirst(kept)
            } else {
                rows += words(sentence, width: width) + effects(sentence, width: width)
                rest = rest.dropFirst()
            }
        }
        return rows
    }

    /// The words alone, with what each sentence moved.
    func plain(_ sentences: [SentenceChangeView], width: Int) -> [StyledText] {
        sentences.flatMap { sentence in
            Paragraph.rows(sentence.after ?? "", lead: "  ", width: width, unicode: unicode) + effects(sentence, width: width)
        }
    }

    private func effects(_ sentence: SentenceChangeView, width: Int) -> [StyledText] {
        sentence.effects.flatMap { effect in
            Paragraph.rows(
                effect.text, lead: StyledText("    ") + Self.mark(effect.gain, unicode: unicode) + StyledText(" "), width: width,
                unicode: unicode)
        }
    }

    private func words(_ sentence: SentenceChangeView, width: Int) -> [StyledText] {
        func rows(_ text: String?, _ mark: String, _ markStyle: Style, _ style: Style, limit: Int) -> [StyledText] {
            text.map {
                Paragraph.rows($0, style: style, lead: StyledText(mark + " ", markStyle), width: width, limit: limit, unicode: unicode)
            } ?? []
        }
        switch sentence.kind {
        case .kept: return rows(sentence.after, "=", Style(.dim), Style(.dim), limit: 1)
        case .new: return rows(sentence.after, "+", Style(.success), .text, limit: .max)
        case .gone: return rows(sentence.before, "-", Style(.warning), Style(.dim), limit: 2)
        case .changed:
            return rows(sentence.after, "~", Style(.accent), .text, limit: .max)
                + Paragraph.rows(
                    sentence.before ?? "", style: Style(.dim), lead: StyledText("  was: ", Style(.dim)), width: width, limit: 2,
                    unicode: unicode)
        }
    }

    // MARK: Advice

    /// What is told on request.
    static func advice(_ advice: AdviceView, width: Int, unicode: Bool) -> [StyledText] {
        var rows: [StyledText] = []
        func add(_ title: String, _ text: String?) {
            guard let text else { return }
            if !rows.isEmpty { rows.append([]) }
            rows.append(StyledText(title, Style(.title)))
            rows += Paragraph.rows(text, lead: "  ", width: width, unicode: unicode)
        }
        add("What would lift it", advice.lift)
        add("What a strong answer would hold", advice.notes)
        for model in advice.models { add("A \(model.kind) answer", model.text) }
        return rows
    }
}
