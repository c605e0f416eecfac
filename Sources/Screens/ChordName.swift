import Canvas

extension Chord {
    /// As it is shown to the user: `Ctrl-S`, `Alt-Enter`, `PgUp`, `←`.
    package var name: String { name(unicode: true) }

    /// - Parameter unicode: whether arrows may be drawn; otherwise they are spelt out.
    package func name(unicode: Bool) -> String {
        var name = ""
        if control { name += "Ctrl-" }
        if alt { name += "Alt-" }
        if shift { name += "Shift-" }
        return name + key.name(afterControl: control, unicode: unicode)
    }
}

extension Key {
    fileprivate func name(afterControl control: Bool, unicode: Bool) -> String {
        switch self {
        case .character(" "): "Space"
        case .character(let letter): control ? letter.uppercased() : String(letter)
        case .enter: "Enter"
        case .tab: "Tab"
        case .backtab: "Shift-Tab"
        case .escape: "Esc"
        case .backspace: "Backspace"
        case .delete: "Del"
        case .insert: "Ins"
        case .up: unicode ? "↑" : "Up"
        case .down: unicode ? "↓" : "Down"
        case .left: unicode ? "←" : "Left"
        case .right: unicode ? "→" : "Right"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .function(let number): "F\(number)"
        }
    }
}
