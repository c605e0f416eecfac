import CTerm
import Canvas

/// Reads the terminal and decides when silence means something.
struct InputReader {
    /// After an ESC, how long the rest of a key's sequence may take.
    static let escapeDelay = 35
    /// In the middle of a paste, how long its end may take.
    static let pasteDelay = 2_000
    private static let chunk = 64 * 1024
    /// So much is read at once at most, so that deadlines and signals are seen during a large paste.
    private static let most = 1 << 20

    private var decoder = InputDecoder()
    private var lastByte = 0
    private var buffer = [UInt8](repeating: 0, count: Self.chunk)

    /// The background that the terminal told last; nil when it has told none.
    var background: Theme.Background? { decoder.background }
    /// How often it told one.
    var backgroundReports: Int { decoder.backgroundReports }

    /// When `expired` will have something to say.
    var deadline: Int? {
        decoder.isWaiting ? lastByte + Self.escapeDelay : decoder.isPasting ? lastByte + Self.pasteDelay : nil
    }

    /// Bytes wait on the terminal.
    func isReady() -> Bool { ct_wait(0, -1, 0) & Int32(CT_TTY) != 0 }

    /// What the silence until `now` means.
    mutating func expired(now: Int) -> [InputEvent] {
        guard let deadline, deadline <= now, !isReady() else { return [] }
        return decoder.isPasting ? decoder.abandonPaste() : decoder.timeout()
    }

    /// What waits on the terminal, as events; nil when the terminal is gone.
    mutating func read(now: Int) -> [InputEvent]? {
        var events: [InputEvent] = []
        var total = 0
        repeat {
            let count = buffer.withUnsafeMutableBufferPointer { ct_read(0, $0.baseAddress, $0.count) }
            guard count > 0 else { return events.isEmpty ? nil : events }
            lastByte = now
            total += count
            events += buffer.withUnsafeBufferPointer { decoder.feed(UnsafeBufferPointer(rebasing: $0[..<count])) }
        } while total < Self.most && events.count < Self.chunk && isReady()
        return Self.joined(events)
    }

    /// An emoji that is joined of parts is one key: a joiner that comes alone is a character that must be made visible.
    static func joined(_ events: [InputEvent]) -> [InputEvent] {
        var result: [InputEvent] = []
        for event in events {
            if let next = character(of: event), let before = result.last.flatMap(character(of:)), isJoined(before, next) {
                result[result.count - 1] = .key(.char(Character(String(before) + String(next))))
            } else {
                result.append(event)
            }
        }
        return result
    }

    private static func character(of event: InputEvent) -> Character? {
        guard case .key(let chord) = event, case .character(let character) = chord.key, chord == .char(character) else { return nil }
        return character
    }

    private static func isJoined(_ before: Character, _ next: Character) -> Bool {
        guard let first = before.unicodeScalars.first, first.value > 0xFF, first.properties.isEmoji, let last = before.unicodeScalars.last,
            let scalar = next.unicodeScalars.first
        else { return false }
        let joins = last.value == 0x200D || [0x200D, 0xFE0F].contains(scalar.value) || (0x1F3FB...0x1F3FF).contains(scalar.value)
        return joins && (String(before) + String(next)).count == 1
    }
}
