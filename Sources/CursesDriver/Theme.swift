import Canvas

/// How a style role looks: colours by their number among the 256, or -1 for the user's own, and what is added to them.
package struct Look: Equatable, Sendable {
    package var foreground: Int
    package var background: Int
    package var bold = false
    package var underline = false
    package var reverse = false
    package var faint = false

    init(_ foreground: Int = -1, on background: Int = -1, bold: Bool = false, underline: Bool = false, reverse: Bool = false) {
        self.foreground = foreground
        self.background = background
        self.bold = bold
        self.underline = underline
        self.reverse = reverse
    }
}

/// The colours of one kind of terminal: a calm palette on the user's own background, violet as the one accent, and a hue each
/// for latency (blue), fairness (gold) and revenue (green).
package struct Theme: Equatable, Sendable {
    package enum Background: String, Equatable, Sendable, CaseIterable { case dark, light }

    /// How many colours there are to choose from.
    package enum Depth: Int, Equatable, Sendable, CaseIterable {
        /// Bold, underline and reverse alone.
        case mono
        /// The eight of ANSI, whose exact hues are the user's choice.
        case eight
        /// The fixed 6x6x6 cube and the grey ramp; the user's palette is never rewritten.
        case cube

        package init(colours: Int) {
            self = colours >= 256 ? .cube : colours >= 8 ? .eight : .mono
        }
    }

    package let depth: Depth
    package let background: Background

    package init(depth: Depth, background: Background = .dark) {
        self.depth = depth
        self.background = background
    }

    package func look(of role: StyleRole) -> Look {
        switch (depth, background) {
        case (.mono, _): Self.mono(role)
        case (.eight, .dark): Self.eight(role, candidate: 7, gold: 3, blue: 6)
        case (.eight, .light): Self.eight(role, candidate: 0, gold: 1, blue: 4)
        case (.cube, .dark): Self.dark(role)
        case (.cube, .light): Self.light(role)
        }
    }

    private static func mono(_ role: StyleRole) -> Look {
        switch role {
        case .text, .dim, .border, .narrative, .success, .latency, .fairness, .revenue: Look()
        case .title, .accent, .interviewer, .candidate, .question, .warning, .key: Look(bold: true)
        case .interruption: Look(bold: true, underline: true)
        case .danger: Look(bold: true, reverse: true)
        case .selection, .bar: Look(reverse: true)
        case .evidence: Look(underline: true)
        }
    }

    private static func eight(_ role: StyleRole, candidate: Int, gold: Int, blue: Int) -> Look {
        switch role {
        case .text, .narrative: return Look()
        case .dim, .border:
            var look = Look()
            look.faint = true
            return look
        case .title, .question: return Look(bold: true)
        case .accent, .key: return Look(5, bold: true)
        case .interviewer: return Look(blue, bold: true)
        case .candidate: return Look(candidate, bold: true)
        case .interruption: return Look(gold, bold: true, underline: true)
        case .warning: return Look(gold, bold: true)
        case .danger: return Look(1, bold: true, reverse: true)
        case .success, .revenue: return Look(2)
        case .latency: return Look(blue)
        case .fairness: return Look(gold)
        case .selection, .bar: return Look(reverse: true)
        case .evidence: return Look(underline: true)
        }
    }

    private static func dark(_ role: StyleRole) -> Look {
        switch role {
        case .text: Look()
        case .dim: Look(245)
        case .title: Look(255, bold: true)
        case .accent: Look(141, bold: true)
        case .interviewer: Look(116, bold: true)
        case .candidate: Look(183, bold: true)
        case .question: Look(189, bold: true)
        case .interruption: Look(216, bold: true)
        case .warning: Look(215, bold: true)
        case .danger: Look(231, on: 160, bold: true)
        case .success: Look(108)
        case .latency: Look(75)
        case .fairness: Look(179)
        case .revenue: Look(114)
        case .narrative: Look(146)
        case .selection: Look(231, on: 60)
        case .border: Look(240)
        case .key: Look(141, on: 236, bold: true)
        case .bar: Look(250, on: 236)
        case .evidence: Look(223, underline: true)
        }
    }

    private static func light(_ role: StyleRole) -> Look {
        switch role {
        case .text: Look()
        case .dim: Look(242)
        case .title: Look(233, bold: true)
        case .accent: Look(97, bold: true)
        case .interviewer: Look(24, bold: true)
        case .candidate: Look(90, bold: true)
        case .question: Look(54, bold: true)
        case .interruption: Look(130, bold: true)
        case .warning: Look(130, bold: true)
        case .danger: Look(231, on: 160, bold: true)
        case .success: Look(29)
        case .latency: Look(25)
        case .fairness: Look(94)
        case .revenue: Look(28)
        case .narrative: Look(60)
        case .selection: Look(233, on: 189)
        case .border: Look(249)
        case .key: Look(97, on: 254, bold: true)
        case .bar: Look(239, on: 254)
        case .evidence: Look(58, underline: true)
        }
    }
}
