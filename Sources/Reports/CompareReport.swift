import Canvas
import ViewModels

/// Two sessions or takes held against each other, for readers and for programs.
package enum CompareReport {
    package static func text(of view: CompareView, columns: Int) -> String {
        var page = PlainPage(columns: columns)
        for (number, side) in [(1, view.before), (2, view.after)] {
            let about = [side.title, side.date, "\(side.minutes) min", side.origin].filter { !$0.isEmpty }
            page.put("\(number). \(side.session): \(about.joined(separator: ", "))")
        }
        page.heading("What they came to")
        put(view.levels, view.edges, on: &page)
        put("vote", view.before.vote, view.after.vote, on: &page)
        put(
            "mean of 4", view.before.overall.map(ReportWords.hundredths), view.after.overall.map(ReportWords.hundredths),
            on: &page)
        put("rated themself", own(view.before), own(view.after), on: &page)
        if view.answers.isEmpty {
            page.blank()
            page.put("No question was asked in both.")
        }
        for (index, answer) in view.answers.enumerated() {
            page.heading("Question \(index + 1) of \(view.answers.count), \(answer.place)")
            page.put(answer.question)
            put(answer, on: &page)
        }
        put("Asked in the first alone", view.onlyBefore, on: &page)
        put("Asked in the second alone", view.onlyAfter, on: &page)
        return page.text
    }

    private static func put(_ answer: AnswerComparisonView, on page: inout PlainPage) {
        if answer.isSame { return page.put("The same answer, word for word.") }
        func both(_ label: String, _ value: (AnswerFiguresView) -> String?) {
            put(label, answer.before.flatMap(value), answer.after.flatMap(value), on: &page)
        }
        both("words") { String($0.words) }
        both("words a minute") { $0.wordsPerMinute.map(String.init) }
        both("seconds until the first word") { $0.firstWord.map(String.init) }
        both("pasted words") { $0.pastedWords > 0 ? String($0.pastedWords) : nil }
        both("vote") { $0.vote }
        put(answer.levels, answer.edges, on: &page)
        page.blank()
        for sentence in answer.sentences {
            page.put("\(sentence.kind.rawValue): \"\(sentence.after ?? sentence.before ?? "")\"")
            if sentence.kind == .changed, let before = sentence.before { page.put("was: \"\(before)\"", indent: 2) }
            for effect in sentence.effects { page.put("\(effect.gain > 0 ? "better" : "worse"), \(effect.text)", indent: 2) }
        }
    }

    private static func put(_ levels: [LevelChangeView], _ edges: [EdgeChangeView], on page: inout PlainPage) {
        for level in levels where level.before != nil || level.after != nil {
            page.put(
                level.before == level.after
                    ? "\(level.label): \(level.wordAfter) in both" : "\(level.label): \(level.wordBefore), then \(level.wordAfter)")
        }
        for edge in edges where edge.before || edge.after {
            page.put(
                "\(edge.label): "
                    + (edge.gain == 0 ? "traded in both" : edge.gain > 0 ? "traded in the second alone" : "traded in the first alone"))
        }
    }

    private static func put(_ label: String, _ before: String?, _ after: String?, on page: inout PlainPage) {
        if before == nil && after == nil { return }
        page.put("\(label): \(before ?? "none"), then \(after ?? "none")")
    }

    private static func put(_ title: String, _ questions: [String], on page: inout PlainPage) {
        if questions.isEmpty { return }
        page.heading(title)
        for question in questions { page.put("- \(question)") }
    }

    private static func own(_ side: ComparedView) -> String? {
        let levels = side.ownLevels.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        let all = levels + (side.ownVote.map { ["vote \($0)"] } ?? [])
        return all.isEmpty ? nil : all.joined(separator: " ")
    }

    // MARK: For programs

    /// `before`, `after`, `levels`, `edges`, `answers` (the questions that were asked in both, with `before`, `after`, `levels`, `edges` and
    /// `sentences`, each with its `effects`), `only_before` and `only_after`.
    package static func json(of view: CompareView) -> String {
        JSONValue.object([
            "before": value(view.before), "after": value(view.after), "levels": value(view.levels), "edges": value(view.edges),
            "answers": .array(view.answers.map(value)), "only_before": .strings(view.onlyBefore), "only_after": .strings(view.onlyAfter),
        ]).text
    }

    private static func value(_ side: ComparedView) -> JSONValue {
        .object([
            "session": .string(side.session), "date": .string(side.date), "origin": .string(side.origin), "title": .string(side.title),
            "minutes": .int(side.minutes), "vote": JSONValue(side.vote), "overall": JSONValue(side.overall),
            "own_levels": .object(side.ownLevels.mapValues { .int($0) }), "own_vote": JSONValue(side.ownVote),
        ])
    }

    private static func value(_ levels: [LevelChangeView]) -> JSONValue {
        .array(
            levels.map {
                .object([
                    "dimension": .string($0.id), "label": .string($0.label), "before": JSONValue($0.before), "after": JSONValue($0.after),
                ])
            })
    }

    private static func value(_ edges: [EdgeChangeView]) -> JSONValue {
        .array(edges.map { .object(["label": .string($0.label), "before": .bool($0.before), "after": .bool($0.after)]) })
    }

    private static func value(_ answer: AnswerComparisonView) -> JSONValue {
        .object([
            "prompt": .string(answer.prompt), "place": .string(answer.place), "question": .string(answer.question),
            "before": value(answer.before), "after": value(answer.after), "levels": value(answer.levels), "edges": value(answer.edges),
            "sentences": .array(answer.sentences.map(value)),
        ])
    }

    private static func value(_ figures: AnswerFiguresView?) -> JSONValue {
        guard let figures else { return .null }
        return .object([
            "words": .int(figures.words), "wpm": JSONValue(figures.wordsPerMinute), "first_word_seconds": JSONValue(figures.firstWord),
            "pasted_words": .int(figures.pastedWords), "vote": JSONValue(figures.vote),
        ])
    }

    private static func value(_ sentence: SentenceChangeView) -> JSONValue {
        .object([
            "kind": .string(sentence.kind.rawValue), "before": JSONValue(sentence.before), "after": JSONValue(sentence.after),
            "effects": .array(sentence.effects.map { .object(["text": .string($0.text), "gain": .int($0.gain)]) }),
        ])
    }
}
