import Canvas
import ViewModels

/// A key and what it does, as the footer shows it.
package struct FooterKey: Equatable, Sendable {
    package var name: String
    package var brief: String
    /// Shown wherever anything is: the way out.
    package var isPinned: Bool

    package init(name: String, brief: String, isPinned: Bool = false) {
        self.name = name
        self.brief = brief
        self.isPinned = isPinned
    }

    /// Columns of both, with a space between.
    fileprivate var columns: Int { textWidth(name) + 1 + textWidth(brief) }

    package init(_ binding: KeyBinding) {
        self.init(
            name: ([binding.name] + (binding.pair.map { [$0.name] } ?? [])).joined(separator: " "), brief: binding.brief,
            isPinned: [.intent(.leaveRoom), .intent(.back), .intent(.quit)].contains(binding.action))
    }
}

extension Frame {
    /// Paints the bar at the foot of a screen: as many keys as fit, the first ones, the way out and the last, and a state at its
    /// right end.
    package mutating func footer(_ keys: [FooterKey], state: StyledText = [], inset: Int = 1, in rect: Rect) {
        fill(rect, style: Style(.bar))
        let inside = rect.inset(columns: inset)
        let used = putRight(state, in: inside)
        let room = inside.splitLeft(inside.columns - used - (used > 0 ? 2 : 0)).left
        for item in fitting(keys, columns: room.columns) {
            let column = room.column + item.column
            let line: StyledText = [Run(item.key.name, Style(.key)), Run(" " + item.key.brief, Style(.bar))]
            put(line, at: Point(column: column, row: rect.row), in: room)
        }
    }

    /// The first keys that fit, and always those that are pinned and the last one, which is where help stands.
    private func fitting(_ keys: [FooterKey], columns: Int) -> [(key: FooterKey, column: Int)] {
        let gap = 3
        let kept = keys.indices.filter { keys[$0].isPinned || $0 == keys.count - 1 }
        var free = columns - kept.reduce(0) { $0 + keys[$1].columns + gap } + gap
        var shown = Set(kept)
        for index in keys.indices where !shown.contains(index) {
            free -= keys[index].columns + gap
            guard free >= 0 else { break }
            shown.insert(index)
        }
        var column = 0
        return keys.indices.filter(shown.contains).map { index in
            defer { column += keys[index].columns + gap }
            return (keys[index], column)
        }
    }
}

extension SaveView {
    /// As the footer tells it; never by colour alone.
    package var line: StyledText {
        switch self {
        case .saved: StyledText("saved", Style(.bar))
        case .saving: StyledText("saving", Style(.bar))
        case .notSaved(let why): StyledText(" NOT SAVED: \(why) ", Style(.danger, bold: true))
        case .ephemeral: StyledText("not kept on disk", Style(.bar))
        }
    }
}
