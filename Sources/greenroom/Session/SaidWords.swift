import SessionJournal
import ViewModels

/// All that was said in one session, folded, so that a search finds the passages that hold its words without reading the session.
struct SaidWords {
    /// How many passages there are, where each ends, then the folded bytes of all: numbers of four bytes, the lowest first.
    let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    init(of passages: [SaidView]) {
        var ends: [Int] = []
        var folded: [UInt8] = []
        for passage in passages {
            folded += FoldedText(passage.entry.text).bytes
            // No word goes over from one passage to the next.
            folded.append(0)
            ends.append(folded.count)
        }
        let numbers = ([ends.count] + ends).flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
        bytes = (numbers + folded)[...]
    }

    /// Numbers of the passages that hold all of the words, in order; nil where the bytes are not what they were taken for.
    func passages(holding words: SearchWords) -> [Int]? {
        bytes.withUnsafeBytes { raw in
            func number(_ place: Int) -> Int { Int(raw.loadUnaligned(fromByteOffset: place * 4, as: UInt32.self).littleEndian) }
            guard raw.count >= 4, 4 * (1 + number(0)) <= raw.count else { return nil }
            let count = number(0)
            let text = UnsafeRawBufferPointer(rebasing: raw[(4 * (1 + count))...])
            var found: [Int] = []
            var passage = 0
            var start = 0
            while passage < count, let place = FoldedText.place(of: words.rarest, in: text, from: start) {
                while passage < count, number(1 + passage) <= place { passage += 1 }
                guard passage < count else { break }
                let (begin, end) = (passage == 0 ? 0 : number(passage), number(1 + passage))
                guard begin <= end, end <= text.count else { return nil }
                let own = UnsafeRawBufferPointer(rebasing: text[begin..<end])
                if words.words.allSatisfy({ FoldedText.place(of: $0, in: own, from: 0) != nil }) { found.append(passage) }
                passage += 1
                start = end
            }
            return found
        }
    }
}

/// The passages of a session as a search shows them.
enum SaidPassages {
    static func bytes(of passages: [SaidView]) -> [UInt8] {
        var packed = PackedBytes()
        packed.put(all: passages) { packed, said in
            switch said.entry.kind {
            case .interviewer(let name, let interrupting):
                packed.put(interrupting ? 1 : 0)
                packed.put(name)
            case .candidate: packed.put(2)
            case .note: packed.put(3)
            }
            packed.put(said.entry.text)
            packed.put(said.entry.at)
            packed.put(said.entry.turn)
            packed.put(said.round)
            packed.put(said.time)
        }
        return packed.bytes
    }

    static func passages(of bytes: ArraySlice<UInt8>) throws(PackedReader.Mismatch) -> [SaidView] {
        var reader = PackedReader(bytes)
        var number = 0
        return try reader.all { reader throws(PackedReader.Mismatch) in
            defer { number += 1 }
            let kind: EntryView.Kind =
                switch try reader.int() {
                case 0: .interviewer(name: try reader.text(), interrupting: false)
                case 1: .interviewer(name: try reader.text(), interrupting: true)
                case 2: .candidate
                case 3: .note
                default: throw PackedReader.Mismatch()
                }
            let entry = EntryView(kind: kind, text: try reader.text(), at: try reader.text(), turn: try reader.optionalInt())
            return SaidView(passage: number, entry: entry, round: try reader.text(), time: try reader.int())
        }
    }
}
