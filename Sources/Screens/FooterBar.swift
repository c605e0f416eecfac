import Canvas
import ViewModels

/// A key and what it does, as the footer shows it.
package struct FooterKey: Equatable, Sendable {
    package var name: String
    package var brief: String

    package init(name: String, brief: String) {
        self.name = name
        self.brief = brief
    }

    package init(_ binding: KeyBinding) {
        self.init(name: binding.name, brief: binding.brief)
    }
}

extension Frame {
    /// Paints the bar at the foot of a screen: as many keys as fit, the first ones first, and a state at its right end.
    package mutating func footer(_ keys: [FooterKey], state: StyledText = [], inset: Int = 1, in rect: Rect) {
        fill(rect, style: Style(.bar))
        let inside = rect.inset(columns: inset)
        let used = putRight(state, in: inside)
        let room = inside.splitLeft(inside.columns - used - (used > 0 ? 2 : 0)).left
        var column = room.column
        for key in keys {
            let item: StyledText = [Run(key.name, Style(.key)), Run(" " + key.brief, Style(.bar))]
            let start = column == room.column ? column : column + 3
            if start + item.columns > room.maxColumn { continue }
            column = start + put(item, at: Point(column: start, row: rect.row), in: room)
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
