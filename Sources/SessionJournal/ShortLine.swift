import InterviewEngine

/// Reads by hand what a session holds some hundreds of, moves and sheets and what the engine was told beside drafts and hearings: a JSON
/// decoder takes longer over them than all drafts take. It knows the one form that `RecordLine` writes, keys in order; whatever looks
/// different, or is rare, is left to the decoder.
enum ShortLine {
    /// - Returns: nil where the bytes are not of that form, which does not mean that they are wrong.
    static func move(_ payload: UnsafeBufferPointer<UInt8>) -> Move? { whole(payload) { $0.move() } }

    /// As `move`.
    static func stimulus(_ payload: UnsafeBufferPointer<UInt8>) -> Stimulus? { whole(payload) { $0.shortStimulus() } }

    /// As `move`.
    static func sheet(_ payload: UnsafeBufferPointer<UInt8>) -> SheetRecord? { whole(payload) { $0.sheetRecord() } }

    private static func whole<Value>(_ payload: UnsafeBufferPointer<UInt8>, _ read: (inout ByteScanner) -> Value?) -> Value? {
        var scan = ByteScanner(payload)
        return read(&scan).flatMap { scan.isAtEnd ? $0 : nil }
    }
}

extension ByteScanner {
    fileprivate mutating func move() -> Move? {
        if take("{\"spoke\":{\"utterance\":{\"by\":") {
            guard let by = string(), take(",\"purpose\":"), let purpose = purpose(), take(",\"text\":"), let text = string(), take("}}}")
            else { return nil }
            return .spoke(utterance: Utterance(by: by, text: text, purpose: purpose))
        }
        if take("{\"draftParked\":{}}") { return .draftParked }
        if take("{\"draftRestored\":{}}") { return .draftRestored }
        if take("{\"floorTaken\":{}}") { return .floorTaken }
        if take("{\"turnClosed\":{\"turn\":") { return closed(integer()) { .turnClosed(turn: $0) } }
        if take("{\"beatBegan\":{\"until\":") { return closed(integer()) { .beatBegan(until: SessionTime($0)) } }
        if take("{\"phaseBegan\":{\"phase\":") { return closed(string()) { .phaseBegan(phase: $0) } }
        if take("{\"stageBegan\":{\"stage\":") { return closed(string()) { .stageBegan(stage: $0) } }
        if take("{\"phaseEnded\":{\"phase\":") {
            guard let phase = string(), take(",\"why\":"), let why: PhaseEnd = name(), take("}}") else { return nil }
            return .phaseEnded(phase: phase, why: why)
        }
        if take("{\"interrupted\":{\"cause\":") {
            guard let cause: InterruptionCause = name(), take(",\"turn\":"), let turn = integer(), take("}}") else { return nil }
            return .interrupted(turn: turn, cause: cause)
        }
        return nil
    }

    private mutating func purpose() -> Purpose? {
        if take("{\"prompt\":{\"id\":") {
            guard let id = string(), take(",\"turn\":"), let turn = integer(), take("}}") else { return nil }
            return .prompt(id: id, turn: turn)
        }
        if take("{\"followUp\":{\"gap\":") {
            guard let gap: Gap = name(), take(",\"prompt\":"), let prompt = string(), take("}}") else { return nil }
            return .followUp(prompt: prompt, gap: gap)
        }
        if take("{\"push\":{\"number\":") {
            guard let number = integer(), take(",\"prompt\":"), let prompt = string(), take("}}") else { return nil }
            return .push(prompt: prompt, number: number)
        }
        if take("{\"movingOnAfter\":{\"answer\":") { return closed(name()) { .movingOnAfter(answer: $0) } }
        if take("{\"interruption\":{\"cause\":") { return closed(name()) { .interruption(cause: $0) } }
        if take("{\"answer\":{\"fact\":") { return closed(string()) { .answer(fact: $0) } }
        if take("{\"correction\":{\"fact\":") { return closed(string()) { .correction(fact: $0) } }
        return plainPurpose()
    }

    private mutating func plainPurpose() -> Purpose? {
        if take("{\"leadIn\":{}}") { return .leadIn }
        if take("{\"acknowledgement\":{}}") { return .acknowledgement }
        if take("{\"handover\":{}}") { return .handover }
        if take("{\"floorBack\":{}}") { return .floorBack }
        if take("{\"nudge\":{}}") { return .nudge }
        if take("{\"unknown\":{}}") { return .unknown }
        if take("{\"aside\":{}}") { return .aside }
        if take("{\"again\":{}}") { return .again }
        if take("{\"sum\":{}}") { return .sum }
        if take("{\"unknownBeside\":{}}") { return .unknownBeside }
        if take("{\"opening\":{}}") { return .opening }
        if take("{\"closing\":{}}") { return .closing }
        return nil
    }

    fileprivate mutating func shortStimulus() -> Stimulus? {
        if take("{\"woke\":{}}") { return .woke }
        if take("{\"submitted\":{\"box\":") {
            guard let box: Box.Kind = name(), take(",\"revision\":"), let revision = integer(), take("}}") else { return nil }
            return .submitted(box: box, revision: revision)
        }
        guard take("{\"scored\":{\"edges\":"), let edges = list({ $0.string() }), take(",\"levels\":"), let levels = levels(),
            take(",\"scorer\":"), let scorer = string(), take(",\"turn\":"), let turn = integer(), take(",\"vote\":"),
            let vote = integer(), take("}}")
        else { return nil }
        return .scored(turn: turn, levels: levels, edges: edges, vote: vote, scorer: scorer)
    }

    /// A JSON object of whole numbers; nil where a name stands in it twice.
    private mutating func levels() -> [String: Int]? {
        guard take("{") else { return nil }
        var levels: [String: Int] = [:]
        while !take("}") {
            if !levels.isEmpty, !take(",") { return nil }
            guard let name = string(), take(":"), let level = integer(), levels.updateValue(level, forKey: name) == nil else { return nil }
        }
        return levels
    }

    fileprivate mutating func sheetRecord() -> SheetRecord? {
        guard take("{\"id\":"), let id = string(), take(",\"json\":"), let json = string(), take(",\"scope\":"), let scope = string(),
            take("}")
        else { return nil }
        return SheetRecord(scope: scope, id: id, json: json)
    }

    /// Of a case with one value, once that was read: the ends of both objects.
    private mutating func closed<Read, Value>(_ read: Read?, _ make: (Read) -> Value) -> Value? {
        guard let read, take("}}") else { return nil }
        return make(read)
    }
}
