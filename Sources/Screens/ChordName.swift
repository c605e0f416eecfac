import Canvas

extension Chord {
    /// As it is shown to the user: `Ctrl-S`, `Alt-Enter`, `PgUp`, `←`.
    package var name: String {
        var name = ""
        if control { name += "Ctrl-" }
        if alt { name += "Alt-" }
        if shift { name += "Shift-" }
        return name + key.name(afterModifier: control)
    }
}

extension Key {
    fileprivate func name(afterModifier control: Bool) -> String {
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
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .function(let number): "F\(number)"
        }
    }
}
