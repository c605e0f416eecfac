/// What a piece of text *is*; the driver's theme decides how that looks in 256, 16 or no colours,
/// on a dark or light background. Meaning is never carried by colour alone.
package enum StyleRole: UInt8, CaseIterable, Equatable, Hashable, Sendable {
    /// Running text.
    case text
    /// Secondary text: times, captions, what is done with.
    case dim
    /// The heading of a screen or pane.
    case title
    /// The name of the program, and what is to be noticed first on a screen.
    case accent
    /// The name of an interviewer, and the words of the one speaking now.
    case interviewer
    /// The candidate's name before their words.
    case candidate
    /// The question pinned above the draft.
    case question
    /// Something the interviewer said while the candidate held the floor.
    case interruption
    /// Needs attention soon: five minutes left, saving takes long.
    case warning
    /// Needs attention now: not saved, overtime.
    case danger
    /// All is well: saved, an edge that is lit.
    case success
    /// The three trade-off dimensions.
    case latency, fairness, revenue
    /// The other five dimensions and the vote.
    case narrative
    /// A row or passage that is selected.
    case selection
    /// Rules, frames and other line art.
    case border
    /// A key in the footer or help overlay.
    case key
    /// The header and footer bars.
    case bar
    /// Evidence marked inside an answer.
    case evidence
}

/// How a cell is drawn: its role and what is added to it.
package struct Style: Equatable, Hashable, Sendable {
    package var role: StyleRole
    package var bold: Bool
    package var underline: Bool
    package var reverse: Bool

    package init(_ role: StyleRole, bold: Bool = false, underline: Bool = false, reverse: Bool = false) {
        self.role = role
        self.bold = bold
        self.underline = underline
        self.reverse = reverse
    }

    package static let text = Style(.text)
}
