/// How an interviewer is disposed: it changes pacing, patience, how deep they dig and how often they acknowledge an answer.
package enum Temper: String, CaseIterable, Equatable, Sendable, Codable {
    case warm, terse, skeptical, hurried
}

/// What a temper does. Only the difference between two tempers counts: a persona's own numbers are those of their usual one.
package struct Disposition: Equatable, Sendable {
    /// How long they wait after an answer.
    package var beat: Milliseconds
    /// As `Persona.patience`.
    package var patience: Int
    /// As `Persona.probes`.
    package var probes: Int
    /// In so many of 100 answers they say that they heard it.
    package var acknowledges: Int
    /// How long a silence may last, in thousandths.
    package var silence: Int
}

extension Temper {
    package var disposition: Disposition {
        switch self {
        case .warm: Disposition(beat: .seconds(3), patience: 4, probes: 3, acknowledges: 80, silence: 1_000)
        case .terse: Disposition(beat: Milliseconds(2_500), patience: 3, probes: 3, acknowledges: 30, silence: 1_000)
        case .skeptical: Disposition(beat: .seconds(3), patience: 2, probes: 4, acknowledges: 40, silence: 900)
        case .hurried: Disposition(beat: .seconds(2), patience: 2, probes: 2, acknowledges: 45, silence: 700)
        }
    }
}

/// A temper that somebody has on some days, with the words that show it.
package struct OtherTemper: Equatable, Sendable {
    package var temper: Temper
    /// Said once, after the greeting, by whoever opens a round. May be empty.
    package var remarks: [String]
    /// Said instead of the usual ones.
    package var acknowledgements: [String]

    package init(temper: Temper, remarks: [String], acknowledgements: [String]) {
        self.temper = temper
        self.remarks = remarks
        self.acknowledgements = acknowledgements
    }
}

extension Persona {
    /// The same person on a day with that temper: what differs from their usual one is added to their own numbers.
    func having(_ other: OtherTemper) -> Persona {
        let (was, now) = (usual.disposition, other.temper.disposition)
        var persona = self
        persona.temper = other.temper
        persona.beat = Milliseconds(min(max(1_000, beat.count + now.beat.count - was.beat.count), 5_000))
        persona.patience = min(max(1, patience + now.patience - was.patience), 5)
        persona.probes = min(max(FollowUpRules.fewest, probes + now.probes - was.probes), FollowUpRules.most)
        persona.silence = now.silence * 1_000 / was.silence
        persona.remarks = other.remarks
        if !other.acknowledgements.isEmpty { persona.sayings.acknowledgements = other.acknowledgements }
        return persona
    }
}

extension Loop {
    /// Everybody in the temper that they have in a session of that seed: their usual one, or one of their others.
    func inTempers(seed: UInt64) -> Loop {
        var loop = self
        loop.personas = personas.map { persona in
            let place = Dice(seed: seed).pick(persona.otherTempers.count + 1, "temper \(persona.id)")
            return place == 0 ? persona : persona.having(persona.otherTempers[place - 1])
        }
        return loop
    }
}
