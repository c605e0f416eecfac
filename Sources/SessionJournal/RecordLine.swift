import Foundation
import InterviewEngine

/// A record as bytes and back. A line is one JSON object with the members `n`, `t`, `w`, `k`, `d`, `c` in this order, of which `c` is
/// the checksum of all bytes before its comma; `d` depends on the kind `k`:
/// `header`, `s` (a stimulus), `m` (a move), `sheet`, `rating`, or `draft`, the short form of the stimulus `drafted`, which most lines are.
enum RecordLine {
    enum Mistake: Error, Equatable {
        case checksum
        case shape
        case content(String)
        case number(Int)

        var words: String {
            switch self {
            case .checksum: "its checksum does not fit"
            case .shape: "it is not a record"
            case .content(let what): "it holds something unknown: \(what)"
            case .number(let n): "it is record \(n), and another was due"
            }
        }
    }

    // MARK: Writing

    /// The line with its line feed.
    static func bytes(of record: JournalRecord) -> [UInt8] {
        let (kind, payload) = parts(of: record.body)
        var line = Array("{\"n\":\(record.n),\"t\":\(record.t.milliseconds),\"w\":\(record.w),\"k\":\"\(kind)\",\"d\":".utf8)
        line += payload
        Seal.close(&line)
        return line
    }

    private static func parts(of body: JournalRecord.Body) -> (kind: String, payload: [UInt8]) {
        switch body {
        case .header(let header): ("header", CanonicalJSON.bytes(of: header))
        case .event(.stimulus(.drafted(let box, let revision, let cursor, let edits))):
            ("draft", DraftLine.bytes(box: box, revision: revision, cursor: cursor, edits: edits))
        case .event(.stimulus(.heard(let hearing))):
            ("s", HeardLine.bytes(of: hearing) ?? CanonicalJSON.bytes(of: Stimulus.heard(hearing: hearing)))
        case .event(.stimulus(let stimulus)): ("s", CanonicalJSON.bytes(of: stimulus))
        case .event(.move(let move)): ("m", CanonicalJSON.bytes(of: move))
        case .sheet(let sheet): ("sheet", CanonicalJSON.bytes(of: sheet))
        case .rating(let rating): ("rating", CanonicalJSON.bytes(of: rating))
        }
    }

    // MARK: Reading

    static func record(_ line: ArraySlice<UInt8>) throws(Mistake) -> JournalRecord {
        try line.withUnsafeBufferPointer { bytes throws(Mistake) in try record(bytes) }
    }

    /// Reads a line without its line feed.
    static func record(_ line: UnsafeBufferPointer<UInt8>) throws(Mistake) -> JournalRecord {
        var scan = ByteScanner(try Seal.opened(line))
        guard scan.take("{\"n\":"), let n = scan.integer(), scan.take(",\"t\":"), let t = scan.integer(), scan.take(",\"w\":"),
            let w = scan.integer(), scan.take(",\"k\":\"")
        else { throw .shape }
        if scan.take("draft\",\"d\":") {
            guard let drafted = DraftLine.stimulus(&scan), scan.isAtEnd else { throw .content("draft") }
            return JournalRecord(n: n, t: SessionTime(t), w: w, body: .event(.stimulus(drafted)))
        }
        guard let kind = scan.word(until: UInt8(ascii: "\"")), scan.take("\",\"d\":") else { throw .shape }
        return JournalRecord(n: n, t: SessionTime(t), w: w, body: try body(kind, scan.rest))
    }

    private static func body(_ kind: String, _ payload: UnsafeBufferPointer<UInt8>) throws(Mistake) -> JournalRecord.Body {
        switch kind {
        case "s":
            if let byHand = HeardLine.stimulus(payload) ?? ShortLine.stimulus(payload) {
                .event(.stimulus(byHand))
            } else {
                .event(.stimulus(try decode(Stimulus.self, payload)))
            }
        case "m": if let byHand = ShortLine.move(payload) { .event(.move(byHand)) } else { .event(.move(try decode(Move.self, payload))) }
        case "sheet": if let byHand = ShortLine.sheet(payload) { .sheet(byHand) } else { .sheet(try decode(SheetRecord.self, payload)) }
        case "rating": .rating(try decode(SelfRating.self, payload))
        case "header": .header(try decode(JournalHeader.self, payload))
        default: throw .content("unknown kind '\(kind)'")
        }
    }

    private static func decode<Value: Decodable>(_ type: Value.Type, _ bytes: UnsafeBufferPointer<UInt8>) throws(Mistake) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch {
            throw .content("\(type)")
        }
    }
}
