import Canvas

extension KeyTable {
    /// The keys of the box in which an answer is written: arrows and the Emacs chords that a shell has, as far as the room leaves them.
    static let editor: [KeyBinding] = [
        row([Chord(.enter)], "new line", "New line", .newline),
        row([Chord(.backspace), .ctrl("h")], "erase", "Erase the character before the cursor", .deleteBackward),
        row([Chord(.delete), .ctrl("d")], "erase on", "Erase the character after the cursor", .deleteForward),
        row(
            [.ctrl("w"), Chord(.backspace, alt: true), Chord(.backspace, control: true)], "erase word",
            "Erase the word before the cursor", .deleteWordBackward),
        row(
            [.alt("d"), Chord(.delete, control: true), Chord(.delete, alt: true)], "erase word on",
            "Erase the word after the cursor", .deleteWordForward),
        row([Chord(.left)], "left", "Left", .left),
        row([Chord(.right)], "right", "Right", .right),
        row([Chord(.left, control: true), Chord(.left, alt: true), .alt("b")], "word left", "A word left", .wordLeft),
        row([Chord(.right, control: true), Chord(.right, alt: true), .alt("f")], "word right", "A word right", .wordRight),
        row([Chord(.up)], "up", "Up a row", .up),
        row([Chord(.down)], "down", "Down a row", .down),
        row([Chord(.home), .ctrl("a")], "row start", "To the start of the row; again: of the paragraph", .lineStart),
        row([Chord(.end), .ctrl("e")], "row end", "To the end of the row; again: of the paragraph", .lineEnd),
        row([Chord(.home, control: true), .alt("<")], "start", "To the start of the text", .textStart),
        row([Chord(.end, control: true), .alt(">")], "end", "To the end of the text", .textEnd),
        row([.ctrl("k")], "cut to end", "Cut to the end of the paragraph", .killToLineEnd),
        row([.ctrl("u")], "cut to start", "Cut to the start of the paragraph", .killToLineStart),
        row([.ctrl("y")], "yank", "Put back what was cut last", .yank),
        row([.alt("y")], "yank earlier", "Right after that: put back what was cut before it", .yankPrevious),
        row([.ctrl("_"), .alt("u")], "undo", "Undo", .undo),
        row([.alt("r")], "redo", "Redo", .redo),
    ]

    private static func row(_ chords: [Chord], _ brief: String, _ does: String, _ command: EditCommand) -> KeyBinding {
        KeyBinding(.editor, chords, brief, does, .edit(command))
    }
}

extension AnswerEditor {
    /// The command that an event means to the editor when no other layer takes it; nil when it means none.
    package static func command(for event: InputEvent) -> EditCommand? {
        switch event {
        case .paste(let text): return .paste(text)
        case .mouse, .resize: return nil
        case .key(let chord):
            if let bound = KeyTable.binding(for: event, in: .editor) {
                guard case .edit(let command) = bound.action else { return nil }
                return command
            }
            guard case .character(let character) = chord.key, !chord.control, !chord.alt else { return nil }
            return .insert(String(character))
        }
    }
}
