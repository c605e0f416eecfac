/// A key without its modifiers.
package enum Key: Equatable, Hashable, Sendable {
    /// A grapheme cluster as typed; letters keep their case.
    case character(Character)
    case enter, tab, backtab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    case function(Int)
}

/// A key with the modifiers held; Shift is only told for keys that are not characters.
package struct Chord: Equatable, Hashable, Sendable {
    package var key: Key
    package var control: Bool
    package var alt: Bool
    package var shift: Bool

    package init(_ key: Key, control: Bool = false, alt: Bool = false, shift: Bool = false) {
        self.key = key
        self.control = control
        self.alt = alt
        self.shift = shift
    }

    /// Control and a letter, always told in lower case.
    package static func ctrl(_ c: Character) -> Chord { Chord(.character(c), control: true) }
    package static func alt(_ c: Character) -> Chord { Chord(.character(c), alt: true) }
    package static func char(_ c: Character) -> Chord { Chord(.character(c)) }
}

package enum MouseAction: Equatable, Hashable, Sendable {
    case press, release, wheelUp, wheelDown
}

/// What reaches a layer from the terminal.
package enum InputEvent: Equatable, Sendable {
    case key(Chord)
    /// A bracketed paste, whole, already decoded: line ends are LF, control characters other than LF and TAB are gone.
    case paste(String)
    case mouse(MouseAction, Point)
    case resize(Size)
}
