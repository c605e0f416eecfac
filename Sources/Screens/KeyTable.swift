import Canvas
import ViewModels

/// All keys of all screens, once. Bindings, footers, the help overlay and the documents are made from it.
package struct KeyTable: Sendable {
    /// What sends an answer; the other of Enter and Alt-Enter makes a new line.
    package enum SendKey: String, CaseIterable, Sendable {
        case ctrlS = "ctrl-s"
        case enter
    }

    /// The keys as they are where nothing was set. Screens whose keys no setting changes go by it.
    package static let standard = KeyTable()

    /// In the order in which help shows them.
    package let bindings: [KeyBinding]
    private let index: [KeyContext: [Chord: KeyBinding]]
    /// `rows` and `footer` of each context, made once: a footer is painted with every key.
    private let rows: [KeyContext: [KeyBinding]]
    private let footers: [KeyContext: [KeyBinding]]

    package init(send: SendKey = .ctrlS) {
        let all: [KeyBinding] =
            Self.room + Self.editor + Self.replay + Self.home + Self.lobby + Self.debrief + Self.rating + Self.committee + Self.offer
            + Self.review + Self.history + Self.misses + Self.take + Self.compare + Self.lists
            + Self.overlays + Self.everywhere
        bindings = all.map { $0.sending(with: send) }
        var index: [KeyContext: [Chord: KeyBinding]] = [:]
        for binding in bindings {
            for chord in binding.chords { index[binding.context, default: [:]][chord] = binding }
        }
        self.index = index
        let rows = Dictionary(grouping: bindings, by: \.context)
        self.rows = rows
        footers = Dictionary(uniqueKeysWithValues: KeyContext.allCases.map { ($0, Self.footer(of: $0, rows)) })
    }

    private static func footer(of context: KeyContext, _ rows: [KeyContext: [KeyBinding]]) -> [KeyBinding] {
        var shown: [KeyBinding] = []
        for binding in context.chain.flatMap({ rows[$0] ?? [] }) where binding.footer != nil {
            if !shown.contains(where: { $0.action == binding.action || $0.chords == binding.chords }) { shown.append(binding) }
        }
        return shown.sorted { $0.footer! < $1.footer! }
    }

    /// What a key means while a context is in force; nil for paste, mouse and free keys.
    package func binding(for event: InputEvent, in context: KeyContext) -> KeyBinding? {
        guard case .key(let chord) = event else { return nil }
        for place in context.chain {
            if let found = index[place]?[chord] { return found }
        }
        return nil
    }

    /// The name of the first chord that does something in a context; empty when there is none.
    package func name(of action: KeyAction, in context: KeyContext) -> String {
        context.chain.lazy.compactMap { rows(of: $0).first { $0.action == action } }.first?.name ?? ""
    }

    /// The rows that belong to a context, without those it shares with others.
    package func rows(of context: KeyContext) -> [KeyBinding] { rows[context] ?? [] }

    /// What may stand in the footer of a context, the most important first; each thing once.
    package func footer(of context: KeyContext) -> [KeyBinding] { footers[context] ?? [] }

    /// All keys as Markdown tables, for README.
    package func markdown() -> String {
        tables { rows in
            ["", "| key | what it does |", "| --- | --- |"]
                + rows.map { row in
                    let names = row.names.map { "`" + $0.replacing("|", with: "\\|") + "`" }.joined(separator: ", ")
                    return "| \(names) | \(row.does) |"
                }
        } heading: {
            "**\($0)**"
        }
    }

    /// All keys as lines of text, for a terminal.
    package func text() -> String {
        let width = bindings.map { textWidth($0.names.joined(separator: ", ")) }.max() ?? 0
        return tables { rows in
            rows.map { row in
                let names = row.names.joined(separator: ", ")
                return "  " + names + String(repeating: " ", count: width + 2 - textWidth(names)) + row.does
            }
        } heading: {
            $0
        }
    }

    private func tables(_ lines: ([KeyBinding]) -> [String], heading: (String) -> String) -> String {
        var all: [String] = []
        for context in KeyContext.allCases {
            let rows = rows(of: context)
            if rows.isEmpty { continue }
            if !all.isEmpty { all.append("") }
            all.append(heading(context.title))
            all += lines(rows)
        }
        return all.joined(separator: "\n") + "\n"
    }
}

extension KeyTable {
    static func binding(for event: InputEvent, in context: KeyContext) -> KeyBinding? { standard.binding(for: event, in: context) }
    static func name(of action: KeyAction, in context: KeyContext) -> String { standard.name(of: action, in: context) }
    static func footer(of context: KeyContext) -> [KeyBinding] { standard.footer(of: context) }
}

extension KeyBinding {
    /// The same row where another key sends.
    fileprivate func sending(with key: KeyTable.SendKey) -> KeyBinding {
        guard key == .enter else { return self }
        var row = self
        if action == .intent(.send) { row.chords = [Chord(.enter), .ctrl("s")] }
        if action == .edit(.newline) { row.chords = [Chord(.enter, alt: true)] }
        return row
    }
}
