import Canvas
import ViewModels

/// All keys of all screens, once. Bindings, footers, the help overlay and the documents are made from it.
package enum KeyTable {
    /// In the order in which help shows them.
    package static let bindings: [KeyBinding] =
        room + editor + replay + home + lobby + debrief + review + history + lists + overlays + everywhere

    private static let index: [KeyContext: [Chord: KeyBinding]] = {
        var index: [KeyContext: [Chord: KeyBinding]] = [:]
        for binding in bindings {
            for chord in binding.chords { index[binding.context, default: [:]][chord] = binding }
        }
        return index
    }()

    /// What a key means while a context is in force; nil for paste, mouse and free keys.
    package static func binding(for event: InputEvent, in context: KeyContext) -> KeyBinding? {
        guard case .key(let chord) = event else { return nil }
        for place in context.chain {
            if let found = index[place]?[chord] { return found }
        }
        return nil
    }

    /// The name of the first chord that does something in a context; empty when there is none.
    package static func name(of action: KeyAction, in context: KeyContext) -> String {
        context.chain.flatMap(rows).first { $0.action == action }?.name ?? ""
    }

    /// The rows that belong to a context, without those it shares with others.
    package static func rows(of context: KeyContext) -> [KeyBinding] {
        bindings.filter { $0.context == context }
    }

    /// What may stand in the footer of a context, the most important first; each thing once.
    package static func footer(of context: KeyContext) -> [KeyBinding] {
        var shown: [KeyBinding] = []
        for binding in context.chain.flatMap(rows) where binding.footer != nil {
            if !shown.contains(where: { $0.action == binding.action || $0.chords == binding.chords }) { shown.append(binding) }
        }
        return shown.sorted { $0.footer! < $1.footer! }
    }

    /// All keys as Markdown tables, for README.
    package static func markdown() -> String {
        var lines: [String] = []
        for context in KeyContext.allCases {
            let rows = rows(of: context)
            if rows.isEmpty { continue }
            if !lines.isEmpty { lines.append("") }
            lines += ["**\(context.title)**", "", "| key | what it does |", "| --- | --- |"]
            for row in rows {
                let names = row.names.map { "`" + $0.replacing("|", with: "\\|") + "`" }.joined(separator: ", ")
                lines.append("| \(names) | \(row.does) |")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
