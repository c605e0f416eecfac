import CTerm
import Canvas

/// Bytes of a terminal -> keys, pastes and mouse events.
///
/// A pure value: the same bytes give the same events however they were split over calls of `feed`. Only `timeout` adds something
/// that the bytes alone cannot say: that an ESC was the key and not the beginning of a sequence.
///
/// Text arrives as one key for each scalar, so a combining mark is a key of its own that joins the text before it in the
/// receiver's string. Each ill-formed piece of UTF-8 is one U+FFFD, as in `String(decoding:as:)`. Sequences that mean nothing here
/// are dropped whole.
package struct InputDecoder {
    /// The most bytes of one paste that are kept; what lies beyond is dropped, and the receiver sees a paste of at most this size.
    package let pasteLimit: Int

    /// Bytes that are the beginning of something.
    var pending: [UInt8] = []
    private var paste: PasteReader?
    /// The background that the terminal told last.
    private(set) var background: Theme.Background?
    /// How often it told one.
    private(set) var backgroundReports = 0

    package init(pasteLimit: Int = 1 << 20) {
        self.pasteLimit = pasteLimit
    }

    /// Bytes wait for their continuation, and `timeout` would decide about them.
    package var isWaiting: Bool { paste == nil && !pending.isEmpty && KeySequence.endsByTimeout(pending) }

    /// Between the two marks of a bracketed paste.
    package var isPasting: Bool { paste != nil }

    package mutating func feed(_ bytes: some Collection<UInt8>) -> [InputEvent] {
        var events: [InputEvent] = []
        let done: Void? = bytes.withContiguousStorageIfAvailable { read($0, into: &events) }
        if done == nil { Array(bytes).withUnsafeBufferPointer { read($0, into: &events) } }
        return events
    }

    /// No more bytes came for a moment: a lone ESC was the Escape key, a cut-off character is U+FFFD.
    package mutating func timeout() -> [InputEvent] {
        guard isWaiting else { return [] }
        defer { pending = [] }
        if pending[0] != 0x1B { return [.key(.char("\u{FFFD}"))] }
        switch pending.count {
        case 1: return [.key(Chord(.escape))]
        case 2 where pending[1] == 0x1B: return [.key(Chord(.escape)), .key(Chord(.escape))]
        case 2 where pending[1] < 0x80: return [.key(.alt(Character(Unicode.Scalar(pending[1]))))]
        case 3... where ColourReport.mayBeTyped(pending):
            return [.key(.alt("]"))] + pending[2...].map { .key(.char(Character(Unicode.Scalar($0)))) }
        case 3 where pending[1] == 0x1B:
            return [.key(Chord(.escape)), .key(.alt(Character(Unicode.Scalar(pending[2]))))]
        default: return [.key(.alt("\u{FFFD}"))]
        }
    }

    /// The end of a paste has not come for seconds: it is taken as complete, so that keys are keys again.
    package mutating func abandonPaste() -> [InputEvent] {
        guard let open = paste else { return [] }
        paste = nil
        return [.paste(open.text(complete: false))]
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, into events: inout [InputEvent]) {
        var at = 0
        while at < bytes.count {
            if paste != nil {
                at = paste!.read(bytes, from: at)
                if paste!.isComplete {
                    events.append(.paste(paste!.text(complete: true)))
                    paste = nil
                }
            } else if pending.isEmpty, bytes[at] >= 0x20, bytes[at] < 0x7F {
                events.append(.key(.char(Character(Unicode.Scalar(bytes[at])))))
                at += 1
            } else {
                pending.append(bytes[at])
                at += 1
                settle(into: &events)
            }
        }
    }

    /// Takes whole pieces off the front of `pending` until what is left is a beginning.
    private mutating func settle(into events: inout [InputEvent]) {
        while !pending.isEmpty {
            switch KeySequence.read(pending) {
            case .incomplete:
                return
            case .piece(let event, let count):
                if let event { events.append(event) }
                pending.removeFirst(count)
            case .pasteBegins(let count):
                pending.removeFirst(count)
                paste = PasteReader(limit: pasteLimit)
                return
            case .background(let told, let count):
                background = told ?? background
                backgroundReports += 1
                pending.removeFirst(count)
            }
        }
    }
}
