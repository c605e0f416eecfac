import Foundation
import InterviewEngine
import Testing

@testable import SessionJournal

@Suite struct ShortLineTests {
    /// What is read by hand of a payload.
    private func byHand(_ kind: String, _ payload: [UInt8]) -> JournalRecord.Body? {
        payload.withUnsafeBufferPointer { bytes in
            switch kind {
            case "m": ShortLine.move(bytes).map { .event(.move($0)) }
            case "s": ShortLine.stimulus(bytes).map { .event(.stimulus($0)) }
            default: ShortLine.sheet(bytes).map { .sheet($0) }
            }
        }
    }

    private func decoded(_ kind: String, _ payload: [UInt8]) -> JournalRecord.Body? {
        let data = Data(payload)
        let decoder = JSONDecoder()
        return switch kind {
        case "m": (try? decoder.decode(Move.self, from: data)).map { .event(.move($0)) }
        case "s": (try? decoder.decode(Stimulus.self, from: data)).map { .event(.stimulus($0)) }
        default: (try? decoder.decode(SheetRecord.self, from: data)).map { .sheet($0) }
        }
    }

    /// Of every sample but drafts, hearings and headers, which have readers of their own.
    private let samples: [(kind: String, payload: [UInt8], body: JournalRecord.Body)] = Samples.bodies.compactMap { body in
        switch body {
        case .event(.stimulus(.drafted)), .event(.stimulus(.heard)), .header, .rating: nil
        case .event(.stimulus(let stimulus)): ("s", CanonicalJSON.bytes(of: stimulus), body)
        case .event(.move(let move)): ("m", CanonicalJSON.bytes(of: move), body)
        case .sheet(let sheet): ("sheet", CanonicalJSON.bytes(of: sheet), body)
        }
    }

    @Test func whatIsReadByHandIsWhatTheDecoderReads() {
        var read = 0
        for sample in samples {
            guard let found = byHand(sample.kind, sample.payload) else { continue }
            read += 1
            #expect(found == sample.body)
        }
        // Most of what a session holds; offers, hints and the like are left to the decoder.
        #expect(read > samples.count / 2)
    }

    /// A byte lost, or turned into another: it is read as the decoder reads it, or left to it.
    @Test func nothingIsReadThatTheDecoderReadsOtherwise() {
        var dice = Seeded(11)
        let signs = Array("{}[]\",:\\0129aez -".utf8)
        for sample in samples {
            for at in sample.payload.indices {
                var lost = sample.payload
                lost.remove(at: at)
                var turned = sample.payload
                turned[at] = signs.randomElement(using: &dice)!
                for other in [lost, turned] {
                    guard let found = byHand(sample.kind, other) else { continue }
                    #expect(found == decoded(sample.kind, other), "\(String(decoding: other, as: UTF8.self))")
                }
            }
        }
    }

    @Test func aSheetKeepsEveryLetter() throws {
        for json in ["{\"quote\":\"a\\\\b \\\"c\\\"\",\"n\":1}", "é👩‍👧 \u{2028}/\n\t\u{1}", ""] {
            let sheet = SheetRecord(scope: "turn", id: "3", json: json)
            #expect(byHand("sheet", CanonicalJSON.bytes(of: sheet)) == .sheet(sheet))
        }
    }

    @Test func whatIsNoJSONIsReadByNobody() {
        let beat = "{\"beatBegan\":{\"until\":3000}}"
        #expect(byHand("m", Array(beat.utf8)) != nil)
        #expect(byHand("m", Array(beat.replacingOccurrences(of: "3000", with: "03000").utf8)) == nil)
        let phase = "{\"phaseBegan\":{\"phase\":\"topics\"}}"
        #expect(byHand("m", Array(phase.replacingOccurrences(of: "topics", with: "top\u{1}ics").utf8)) == nil)
        #expect(byHand("m", Array(phase.replacingOccurrences(of: "topics", with: "\\n\u{1}").utf8)) == nil)
    }

    @Test func aNameThatStandsTwiceIsLeftToTheDecoder() {
        let twice = "{\"scored\":{\"edges\":[],\"levels\":{\"latency\":1,\"latency\":2},\"scorer\":\"1\",\"turn\":0,\"vote\":1}}"
        #expect(byHand("s", Array(twice.utf8)) == nil)
        #expect(byHand("s", Array(twice.replacingOccurrences(of: "\"latency\":2", with: "\"fairness\":2").utf8)) != nil)
    }
}
