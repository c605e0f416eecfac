import InterviewEngine

/// Reads the payload of a `heard` record by hand: after the drafts they are the most and the longest, and a JSON decoder takes fifteen
/// times as long. It knows the one form that `RecordLine` writes, keys in order; whatever looks different is left to the decoder.
enum HeardLine {
    /// - Returns: nil where the bytes are not of that form, which does not mean that they are wrong.
    static func stimulus(_ payload: UnsafeBufferPointer<UInt8>) -> Stimulus? {
        var scan = ByteScanner(payload)
        guard scan.take("{\"heard\":{\"hearing\":"), let hearing = scan.hearing(), scan.take("}}"), scan.isAtEnd else { return nil }
        return .heard(hearing: hearing)
    }
}

extension ByteScanner {
    fileprivate mutating func hearing() -> Hearing? {
        guard take("{\"asked\":"), let asked = list({ $0.asked() }), take(",\"box\":"), let box: Box.Kind = name(),
            take(",\"claims\":"), let claims = list({ $0.claim() }), let conflicts = conflicts(), let corrections = corrections(),
            take(",\"creatorRevenue\":"), let revenue: Standing = name(),
            take(",\"dwell\":{\"sinceFigure\":"), let sinceFigure = integer(), take(",\"sinceOutcome\":"), let sinceOutcome = integer(),
            take(",\"words\":"), let words = integer(), take("},\"fairness\":"), let fairness: Standing = name(),
            take(",\"gaps\":"), let gaps = list({ $0.gap() }), let greeting = greeting(),
            take(",\"latency\":"), let latency: Standing = name(),
            take(",\"repeats\":"), let repeats = list({ $0.span() }), take(",\"revision\":"), let revision = integer(),
            take(",\"sums\":"), let sums = list({ $0.sum() }), take(",\"turn\":"), let turn = integer()
        else { return nil }
        let wanders = take(",\"wanders\":true")
        guard take("}") else { return nil }
        return Hearing(
            turn: turn, box: box, revision: revision, latency: latency, fairness: fairness, creatorRevenue: revenue, gaps: gaps,
            claims: claims, asked: asked, sums: sums,
            dwell: Dwell(words: words, sinceOutcome: sinceOutcome, sinceFigure: sinceFigure), repeats: repeats,
            conflicts: conflicts, wanders: wanders, corrections: corrections, greeting: greeting)
    }

    private mutating func span() -> HeardSpan? {
        guard take("{\"end\":"), let end = integer(), take(",\"start\":"), let start = integer(), take("}") else { return nil }
        return HeardSpan(start: start, end: end)
    }

    private mutating func figure() -> Figure? {
        guard take("{\"exponent\":"), let exponent = integer(), take(",\"mantissa\":"), let mantissa = integer(),
            take(",\"unit\":"), let unit = string(), take("}")
        else { return nil }
        return Figure(mantissa: mantissa, exponent: exponent, unit: unit)
    }

    private mutating func gap() -> HeardGap? {
        guard take("{\"gap\":"), let gap: Gap = name() else { return nil }
        if take("}") { return HeardGap(gap: gap, span: nil) }
        guard take(",\"span\":"), let span = span(), take("}") else { return nil }
        return HeardGap(gap: gap, span: span)
    }

    private mutating func claim() -> Claim? {
        guard take("{\"id\":"), let id = string(), take(",\"role\":"), let role = string(), take(",\"span\":"), let span = span(),
            take(",\"subject\":"), let subject = string(), take(",\"value\":"), let value = figure(), take("}")
        else { return nil }
        return Claim(id: id, subject: subject, value: value, role: role, span: span)
    }

    /// Left out where there are none.
    private mutating func conflicts() -> [ClaimConflict]? { take(",\"conflicts\":") ? list { $0.conflict() } : [] }

    private mutating func conflict() -> ClaimConflict? {
        guard take("{\"earlier\":"), let earlier = string(), take(",\"kind\":"), let kind: ClaimConflict.Kind = name(), take(",\"span\":"),
            let span = span(), take("}")
        else { return nil }
        return ClaimConflict(earlier: earlier, span: span, kind: kind)
    }

    /// Left out where there is none.
    private mutating func greeting() -> HeardSpan?? { take(",\"greeting\":") ? span().map { .some($0) } : .some(nil) }

    private mutating func corrections() -> [ClaimCorrection]? { take(",\"corrections\":") ? list { $0.correction() } : [] }

    private mutating func correction() -> ClaimCorrection? {
        guard take("{\"earlier\":"), let earlier = string(), take(",\"now\":"), let now = string(), take("}") else { return nil }
        return ClaimCorrection(earlier: earlier, now: now)
    }

    private mutating func asked() -> Asked? {
        guard take("{\"finding\":"), let finding = finding(), take(",\"span\":"), let span = span(), take("}") else { return nil }
        return Asked(span: span, finding: finding)
    }

    private mutating func finding() -> Asked.Finding? {
        if take("{\"unknown\":{}}") { return .unknown }
        if take("{\"again\":{}}") { return .again }
        if take("{\"time\":{}}") { return .time }
        if take("{\"yours\":{}}") { return .yours }
        if take("{\"declined\":{}}") { return .declined }
        if take("{\"clock\":{}}") { return .clock }
        if take("{\"smallTalk\":{\"kind\":") {
            guard let kind: SmallTalk = name(), take("}}") else { return nil }
            return .smallTalk(kind: kind)
        }
        if take("{\"fact\":{\"id\":") {
            guard let id = string(), take("}}") else { return nil }
            return .fact(id: id)
        }
        guard take("{\"falsePremise\":{\"fact\":"), let fact = string(), take(",\"stated\":"), let stated = figure(), take("}}")
        else { return nil }
        return .falsePremise(fact: fact, stated: stated)
    }

    private mutating func sum() -> HeardSum? {
        guard take("{\"computed\":"), let computed = figure(), take(",\"spans\":"), let spans = list({ $0.span() }),
            take(",\"stated\":"), let stated = figure()
        else { return nil }
        var sum = HeardSum(spans: spans, stated: stated, computed: computed)
        if take(",\"words\":") {
            guard let words = string() else { return nil }
            sum.words = words
        }
        return take("}") ? sum : nil
    }
}

extension HeardLine {
    /// What `RecordLine` would have a JSON encoder write, keys in order, byte for byte; an encoder takes ten times as long.
    /// - Returns: nil where a string holds a control character, and for an offer call: both are left to the encoder.
    static func bytes(of hearing: Hearing) -> [UInt8]? {
        // A call has a handful of these.
        if hearing.offer != nil { return nil }
        var writer = HeardWriter()
        writer.write(hearing)
        return writer.isPlain ? writer.bytes : nil
    }
}

/// Writes hearings with the members of every object in the order of their names.
private struct HeardWriter {
    var bytes: [UInt8] = []
    /// No string holds a control character, of which the encoder knows how to write them.
    var isPlain = true

    init() { bytes.reserveCapacity(1_024) }

    mutating func write(_ hearing: Hearing) {
        put("{\"heard\":{\"hearing\":{\"asked\":")
        list(hearing.asked) { $0.write($1) }
        put(",\"box\":")
        string(hearing.box.rawValue)
        put(",\"claims\":")
        list(hearing.claims) { $0.write($1) }
        if !hearing.conflicts.isEmpty {
            put(",\"conflicts\":")
            list(hearing.conflicts) { $0.write($1) }
        }
        if !hearing.corrections.isEmpty {
            put(",\"corrections\":")
            list(hearing.corrections) { $0.write($1) }
        }
        put(",\"creatorRevenue\":")
        string(hearing.creatorRevenue.rawValue)
        put(",\"dwell\":{\"sinceFigure\":")
        integer(hearing.dwell.sinceFigure)
        put(",\"sinceOutcome\":")
        integer(hearing.dwell.sinceOutcome)
        put(",\"words\":")
        integer(hearing.dwell.words)
        put("},\"fairness\":")
        string(hearing.fairness.rawValue)
        put(",\"gaps\":")
        list(hearing.gaps) { $0.write($1) }
        if let greeting = hearing.greeting {
            put(",\"greeting\":")
            write(greeting)
        }
        put(",\"latency\":")
        string(hearing.latency.rawValue)
        put(",\"repeats\":")
        list(hearing.repeats) { $0.write($1) }
        put(",\"revision\":")
        integer(hearing.revision)
        put(",\"sums\":")
        list(hearing.sums) { $0.write($1) }
        put(",\"turn\":")
        integer(hearing.turn)
        if hearing.wanders { put(",\"wanders\":true") }
        put("}}}")
    }

    private mutating func put(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private mutating func integer(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

    private mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte < 0x20 || byte == 0x7f { isPlain = false }
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func list<Element>(_ elements: [Element], _ write: (inout HeardWriter, Element) -> Void) {
        bytes.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(&self, element)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func write(_ span: HeardSpan) {
        put("{\"end\":")
        integer(span.end)
        put(",\"start\":")
        integer(span.start)
        put("}")
    }

    private mutating func write(_ figure: Figure) {
        put("{\"exponent\":")
        integer(figure.exponent)
        put(",\"mantissa\":")
        integer(figure.mantissa)
        put(",\"unit\":")
        string(figure.unit)
        put("}")
    }

    private mutating func write(_ gap: HeardGap) {
        put("{\"gap\":")
        string(gap.gap.rawValue)
        if let span = gap.span {
            put(",\"span\":")
            write(span)
        }
        put("}")
    }

    private mutating func write(_ claim: Claim) {
        put("{\"id\":")
        string(claim.id)
        put(",\"role\":")
        string(claim.role)
        put(",\"span\":")
        write(claim.span)
        put(",\"subject\":")
        string(claim.subject)
        put(",\"value\":")
        write(claim.value)
        put("}")
    }

    private mutating func write(_ conflict: ClaimConflict) {
        put("{\"earlier\":")
        string(conflict.earlier)
        put(",\"kind\":")
        string(conflict.kind.rawValue)
        put(",\"span\":")
        write(conflict.span)
        put("}")
    }

    private mutating func write(_ correction: ClaimCorrection) {
        put("{\"earlier\":")
        string(correction.earlier)
        put(",\"now\":")
        string(correction.now)
        put("}")
    }

    private mutating func write(_ asked: Asked) {
        put("{\"finding\":")
        switch asked.finding {
        case .unknown: put("{\"unknown\":{}}")
        case .again: put("{\"again\":{}}")
        case .time: put("{\"time\":{}}")
        case .yours: put("{\"yours\":{}}")
        case .declined: put("{\"declined\":{}}")
        case .clock: put("{\"clock\":{}}")
        case .smallTalk(let kind):
            put("{\"smallTalk\":{\"kind\":")
            string(kind.rawValue)
            put("}}")
        case .fact(let id):
            put("{\"fact\":{\"id\":")
            string(id)
            put("}}")
        case .falsePremise(let fact, let stated):
            put("{\"falsePremise\":{\"fact\":")
            string(fact)
            put(",\"stated\":")
            write(stated)
            put("}}")
        }
        put(",\"span\":")
        write(asked.span)
        put("}")
    }

    private mutating func write(_ sum: HeardSum) {
        put("{\"computed\":")
        write(sum.computed)
        put(",\"spans\":")
        list(sum.spans) { $0.write($1) }
        put(",\"stated\":")
        write(sum.stated)
        if let words = sum.words {
            put(",\"words\":")
            string(words)
        }
        put("}")
    }
}
