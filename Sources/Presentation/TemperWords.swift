import InterviewEngine

extension Temper {
    /// As in 'Dana was in a hurry in this session'.
    var words: String {
        switch self {
        case .warm: "warm"
        case .terse: "short of words"
        case .skeptical: "skeptical"
        case .hurried: "in a hurry"
        }
    }
}

extension Persona {
    /// How they were disposed in this session, and what that did to how they asked.
    var temperInWords: String {
        let rule = temper == usual ? "" : " (as a rule \(usual.words))"
        let cutsIn =
            switch (interruptions, patience) {
            case (0, _): "no cutting in"
            case (_, ...2): "quick to cut in"
            case (_, 3): "a while before cutting in"
            default: "slow to cut in"
            }
        let heard = temper.disposition.acknowledges >= 60 ? "mostly" : "seldom"
        let beat = (beat.count + 500) / 1_000
        return "\(firstName) was \(temper.words) in this session\(rule): \(cutsIn), \(counted(beat, "second")) before speaking, at most "
            + "\(probes) questions about what was missing, and \(heard) a word that you were heard."
    }
}
