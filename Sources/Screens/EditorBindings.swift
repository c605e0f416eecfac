import Canvas

extension AnswerEditor {
    /// The chords of the editor, for the key table to take over. A command may have several; the first is the one to show.
    package static let defaultBindings: [(Chord, EditCommand)] = [
        (Chord(.enter), .newline),
        (Chord(.backspace), .deleteBackward),
        (.ctrl("h"), .deleteBackward),
        (Chord(.delete), .deleteForward),
        (.ctrl("d"), .deleteForward),
        (.ctrl("w"), .deleteWordBackward),
        (Chord(.backspace, alt: true), .deleteWordBackward),
        (Chord(.backspace, control: true), .deleteWordBackward),
        (.alt("d"), .deleteWordForward),
        (Chord(.delete, control: true), .deleteWordForward),
        (Chord(.delete, alt: true), .deleteWordForward),
        (Chord(.left), .left),
        (.ctrl("b"), .left),
        (Chord(.right), .right),
        (.ctrl("f"), .right),
        (Chord(.left, alt: true), .wordLeft),
        (Chord(.left, control: true), .wordLeft),
        (.alt("b"), .wordLeft),
        (Chord(.right, alt: true), .wordRight),
        (Chord(.right, control: true), .wordRight),
        (.alt("f"), .wordRight),
        (Chord(.home), .lineStart),
        (.ctrl("a"), .lineStart),
        (Chord(.end), .lineEnd),
        (.ctrl("e"), .lineEnd),
        (Chord(.up), .up),
        (.ctrl("p"), .up),
        (Chord(.down), .down),
        (.ctrl("n"), .down),
        (Chord(.pageUp), .pageUp),
        (Chord(.pageDown), .pageDown),
        (Chord(.home, control: true), .textStart),
        (.alt("<"), .textStart),
        (Chord(.end, control: true), .textEnd),
        (.alt(">"), .textEnd),
        (.ctrl("k"), .killToLineEnd),
        (.ctrl("u"), .killToLineStart),
        (.ctrl("y"), .yank),
        (.alt("y"), .yankPrevious),
        (.ctrl("_"), .undo),
        (.alt("u"), .undo),
        (.alt("r"), .redo),
    ]

    /// The command that an event means to the editor when no other layer takes it; nil when it means none.
    package static func command(for event: InputEvent) -> EditCommand? {
        switch event {
        case .paste(let text): return .paste(text)
        case .mouse, .resize: return nil
        case .key(let chord):
            if let bound = commands[chord] { return bound }
            guard case .character(let character) = chord.key, !chord.control, !chord.alt else { return nil }
            return .insert(String(character))
        }
    }

    private static let commands = Dictionary(uniqueKeysWithValues: defaultBindings)
}
