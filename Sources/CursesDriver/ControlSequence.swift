import Canvas

/// A control sequence taken apart: `CSI prefix numbers final`. A number's sub-parameters after a colon are kept apart.
struct ControlSequence {
    /// One of `< = > ?`, which marks a private sequence.
    private(set) var prefix: UInt8?
    private var numbers: [[Int]] = [[0]]
    let final: UInt8

    init(_ body: ArraySlice<UInt8>, final: UInt8) {
        self.final = final
        for byte in body {
            switch byte {
            case 0x30...0x39:
                let last = numbers.count - 1
                let old = numbers[last][numbers[last].count - 1]
                numbers[last][numbers[last].count - 1] = min(old * 10 + Int(byte - 0x30), 0x11_0000)
            case 0x3A: numbers[numbers.count - 1].append(0)
            case 0x3B: numbers.append([0])
            case 0x3C...0x3F: prefix = byte
            default: break
            }
        }
    }

    /// The number at a place, 0 when it is missing.
    func number(_ place: Int, sub: Int = 0) -> Int {
        guard place < numbers.count, sub < numbers[place].count else { return 0 }
        return numbers[place][sub]
    }

    var event: InputEvent? {
        if prefix == 0x3C, final == 0x4D || final == 0x6D {
            return SequenceKeys.mouse(button: number(0), column: number(1), row: number(2), released: final == 0x6D)
        }
        guard prefix == nil else { return nil }
        // The kitty protocol tells releases too; a key counts when it goes down.
        if number(1, sub: 1) == 3 { return nil }
        return chord.map { .key($0) }
    }

    private var chord: Chord? {
        switch final {
        case 0x75: return SequenceKeys.coded(number(0), modifier: number(1))
        case 0x7E where number(0) == 27: return SequenceKeys.coded(number(2), modifier: number(1))
        case 0x7E: return SequenceKeys.numbered(number(0)).map { SequenceKeys.modified($0, by: number(1)) }
        case 0x24: return SequenceKeys.numbered(number(0)).map { SequenceKeys.modified($0, by: 2) }
        case 0x5E: return SequenceKeys.numbered(number(0)).map { SequenceKeys.modified($0, by: 5) }
        case 0x40: return SequenceKeys.numbered(number(0)).map { SequenceKeys.modified($0, by: 6) }
        default: return SequenceKeys.lettered(final).map { SequenceKeys.modified($0, by: number(1)) }
        }
    }
}
