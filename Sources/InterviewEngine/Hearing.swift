/// A stretch of the text that was read, in UTF-8 bytes of that revision: a quote is a substring by construction.
package struct HeardSpan: Equatable, Hashable, Sendable, Codable {
    package var start: Int
    package var end: Int

    package init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }

    package func overlaps(_ other: HeardSpan) -> Bool { start < other.end && other.start < end }
}

extension String {
    /// With spaces in the place of some of its bytes, so that all others stand where they did.
    package func blank(_ span: HeardSpan) -> String {
        var bytes = Array(utf8)
        for place in bytes.indices where span.start <= place && place < span.end { bytes[place] = 0x20 }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// How far a trade-off dimension has come in what was said so far.
package enum Standing: String, CaseIterable, Equatable, Comparable, Sendable, Codable {
    case absent, named, concrete, traded, guarded

    private var rank: Int { Standing.allCases.firstIndex(of: self)! }
    package static func < (a: Standing, b: Standing) -> Bool { a.rank < b.rank }
}

/// What is missing, and the words that show it (nil where nothing shows it).
package struct HeardGap: Equatable, Sendable, Codable {
    package var gap: Gap
    package var span: HeardSpan?

    package init(gap: Gap, span: HeardSpan?) {
        self.gap = gap
        self.span = span
    }
}

/// A quantity with its subject, as the candidate stated it.
package struct Claim: Equatable, Sendable, Codable {
    package var id: String
    package var subject: String
    package var value: Figure
    package var role: String
    package var span: HeardSpan

    package init(id: String, subject: String, value: Figure, role: String, span: HeardSpan) {
        self.id = id
        self.subject = subject
        self.value = value
        self.role = role
        self.span = span
    }
}

/// A figure of the answer that is another than the candidate gave in an earlier round.
package struct ClaimConflict: Equatable, Sendable, Codable {
    package enum Kind: String, CaseIterable, Equatable, Sendable, Codable {
        /// The same thing in two values.
        case contradiction
        /// Two values of what may be the same thing: a question, and never 'you said'.
        case sameSubjectMaybe = "same_subject_maybe"
    }
    /// Id of the claim that was made then.
    package var earlier: String
    /// The figure now.
    package var span: HeardSpan
    package var kind: Kind

    package init(earlier: String, span: HeardSpan, kind: Kind) {
        self.earlier = earlier
        self.span = span
        self.kind = kind
    }
}

/// What people say to each other around an interview: it asks for nothing of the case and answers nothing.
package enum SmallTalk: String, CaseIterable, Equatable, Sendable, Codable {
    case greeting, thanks
    /// Whether notes are taken, a screen may be shown, the one is heard by the other, and what is said is recorded.
    case notes, screen, sound, recording
}

/// 'Earlier I said 12 percent, it was 15': said in so many words of a figure from an earlier turn.
package struct ClaimCorrection: Equatable, Sendable, Codable {
    /// Id of the claim that does not hold any more.
    package var earlier: String
    /// Id of the one that holds instead, of the same hearing.
    package var now: String

    package init(earlier: String, now: String) {
        self.earlier = earlier
        self.now = now
    }
}

/// A question of the candidate, and what the world knows of it.
package struct Asked: Equatable, Sendable, Codable {
    package enum Finding: Equatable, Sendable, Codable {
        case fact(id: String)
        case unknown
        /// The candidate stated a figure that the fact contradicts.
        case falsePremise(fact: String, stated: Figure)
        /// The interviewer's own question: it was not understood, or is to be heard once more.
        case again
        /// A moment to think.
        case time
        /// What is the candidate's to say: which of two things is meant, what the interviewer would do.
        case yours
        /// They will not answer.
        case declined
        /// How much time there is.
        case clock
        case smallTalk(kind: SmallTalk)

        /// The fact that it is about; nil where it is about none.
        package var factID: String? {
            switch self {
            case .fact(let id), .falsePremise(let id, _): id
            case .unknown, .again, .time, .yours, .declined, .clock, .smallTalk: nil
            }
        }

        /// It is about the conversation and answers nothing.
        package var isAside: Bool {
            switch self {
            case .again, .time, .yours, .declined, .clock, .smallTalk: true
            case .fact, .falsePremise, .unknown: false
            }
        }
    }
    package var span: HeardSpan
    package var finding: Finding

    package init(span: HeardSpan, finding: Finding) {
        self.span = span
        self.finding = finding
    }
}

/// A sum in the text, with what it comes to.
package struct HeardSum: Equatable, Sendable, Codable {
    package var spans: [HeardSpan]
    package var stated: Figure
    package var computed: Figure
    /// One that does not come out, in a sentence that quotes the candidate and says what it comes to; nil where it does, and in journals
    /// from before the tenth listener.
    package var words: String?

    package init(spans: [HeardSpan], stated: Figure, computed: Figure, words: String? = nil) {
        self.spans = spans
        self.stated = stated
        self.computed = computed
        self.words = words
    }
}

/// Words in all, and since an outcome or a figure was last told.
package struct Dwell: Equatable, Sendable, Codable {
    package var words: Int
    package var sinceOutcome: Int
    package var sinceFigure: Int

    package init(words: Int, sinceOutcome: Int, sinceFigure: Int) {
        self.words = words
        self.sinceOutcome = sinceOutcome
        self.sinceFigure = sinceFigure
    }

    package static let none = Dwell(words: 0, sinceOutcome: 0, sinceFigure: 0)

    /// A figure was told.
    var hasFigure: Bool { sinceFigure < words }
}

/// What was understood of a draft or an answer: the only way in which the engine knows about meaning.
package struct Hearing: Equatable, Sendable, Codable {
    package var turn: Int
    /// The box it was read from and its revision then.
    package var box: Box.Kind
    package var revision: Int
    package var latency: Standing
    package var fairness: Standing
    package var creatorRevenue: Standing
    /// In order of importance.
    package var gaps: [HeardGap]
    package var claims: [Claim]
    package var asked: [Asked]
    package var sums: [HeardSum]
    package var dwell: Dwell
    /// Passages that say again what was said.
    package var repeats: [HeardSpan]
    /// Figures that were others in earlier rounds; none in journals from before they were looked for.
    package var conflicts: [ClaimConflict] {
        get { differing ?? [] }
        set { differing = newValue.isEmpty ? nil : newValue }
    }
    /// Absent in a journal where there are none.
    private var differing: [ClaimConflict]?
    /// Figures of earlier turns that were put right; none in journals from before the eleventh listener.
    package var corrections: [ClaimCorrection] {
        get { corrected ?? [] }
        set { corrected = newValue.isEmpty ? nil : newValue }
    }
    /// Absent in a journal where there are none.
    private var corrected: [ClaimCorrection]?
    /// What an answer begins with and is no part of it; nil where it begins with itself, and in journals from before the eleventh
    /// listener.
    package var greeting: HeardSpan?
    /// Of an answer in an offer call; nil everywhere else.
    package var offer: OfferHearing?
    /// It runs long without getting to a point; false in journals from before it was looked for.
    package var wanders: Bool {
        get { wandering ?? false }
        set { wandering = newValue ? true : nil }
    }
    /// Absent in a journal where it does not.
    private var wandering: Bool?

    private enum CodingKeys: String, CodingKey {
        case turn, box, revision, latency, fairness, creatorRevenue, gaps, claims, asked, sums, dwell, repeats, offer, greeting
        case differing = "conflicts"
        case corrected = "corrections"
        case wandering = "wanders"
    }

    package init(
        turn: Int, box: Box.Kind, revision: Int, latency: Standing = .absent, fairness: Standing = .absent,
        creatorRevenue: Standing = .absent, gaps: [HeardGap] = [], claims: [Claim] = [], asked: [Asked] = [], sums: [HeardSum] = [],
        dwell: Dwell = .none, repeats: [HeardSpan] = [], conflicts: [ClaimConflict] = [],
        offer: OfferHearing? = nil, wanders: Bool = false, corrections: [ClaimCorrection] = [], greeting: HeardSpan? = nil
    ) {
        self.turn = turn
        self.box = box
        self.revision = revision
        self.latency = latency
        self.fairness = fairness
        self.creatorRevenue = creatorRevenue
        self.gaps = gaps
        self.claims = claims
        self.asked = asked
        self.sums = sums
        self.dwell = dwell
        self.repeats = repeats
        self.differing = conflicts.isEmpty ? nil : conflicts
        self.offer = offer
        self.wandering = wanders ? true : nil
        self.corrected = corrections.isEmpty ? nil : corrections
        self.greeting = greeting
    }
}

extension Hearing {
    /// What was heard of the beginning of the text; nil where none of it is left.
    func of(first bytes: Int) -> Hearing? {
        guard bytes > 0 else { return nil }
        var hearing = self
        hearing.gaps.removeAll { $0.span.map { $0.end > bytes } ?? false }
        hearing.claims.removeAll { $0.span.end > bytes }
        hearing.asked.removeAll { $0.span.end > bytes }
        hearing.sums.removeAll { $0.spans.contains { $0.end > bytes } }
        hearing.repeats.removeAll { $0.end > bytes }
        hearing.conflicts.removeAll { $0.span.end > bytes }
        let kept = hearing.claims.map(\.id)
        hearing.corrections.removeAll { !kept.contains($0.now) }
        if let greeting, greeting.end > bytes { hearing.greeting = nil }
        hearing.offer = offer?.of(first: bytes)
        return hearing
    }
}
