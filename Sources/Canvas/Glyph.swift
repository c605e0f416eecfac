/// A cluster in the form in which it can be drawn without anybody disagreeing about its width: a base and at most four
/// nonspacing marks, without joiners, variation selectors, skin tones and tags.
///
/// - A sequence joined by ZWJ (a family, a profession) is drawn as its first member.
/// - A flag is drawn as its two letters.
/// - Conjoining Hangul is composed into its syllable.
/// - What cannot be drawn safely (private, newer than Unicode 14, disputed width) is drawn as `□`.
struct Glyph: Equatable {
    /// What the first cell holds.
    var text: String
    /// Columns of `text`: 1 or 2.
    var width: Int
    /// A second letter of the cluster, for a cell of its own of one column; empty when there is none.
    var tail: String

    /// Columns of the whole: 1 or 2.
    var columns: Int { width + (tail.isEmpty ? 0 : 1) }

    /// What is drawn for a cluster that cannot be drawn safely.
    static let unknown = Glyph(text: "□", width: 1, tail: "")

    /// Nonspacing marks that a cell may hold beside its base.
    private static let markLimit = 4

    private init(text: String, width: Int, tail: String) {
        self.text = text
        self.width = width
        self.tail = tail
    }

    init(_ cluster: Character) {
        let scalars = cluster.unicodeScalars
        let base = scalars[scalars.startIndex]
        if let special = Glyph(flag: scalars) ?? Glyph(jamo: scalars) {
            self = special
            return
        }
        switch scalarWidth(base) {
        case .narrow: self.init(text: "", width: 1, tail: "")
        case .wide: self.init(text: "", width: 2, tail: "")
        case .mark, .spacingMark, .hidden:
            // A mark with nothing to stand on.
            self.init(text: "◌", width: 1, tail: "")
            appendMarks(of: scalars[...], keepsLetters: false)
            return
        case .unsafe:
            self = .unknown
            return
        }
        text.unicodeScalars.append(base)
        appendMarks(of: scalars.dropFirst(), keepsLetters: width == 1)
    }

    /// The cluster that these bytes are, of which `nextCluster` told the columns. A simple scalar is its own safe form.
    init(_ bytes: UnsafeBufferPointer<UInt8>, columns: Int) {
        let scalar = decodeScalar(bytes, 0, bytes.count)
        if scalar.length == bytes.count, simpleWidth(scalar.value) == columns {
            self.init(text: String(decoding: bytes, as: UTF8.self), width: columns, tail: "")
        } else {
            self.init(firstCluster(bytes, 0, bytes.count))
        }
    }

    /// Adds what belongs to the base up to the first joiner. Letters that the segmentation rules join to the one before
    /// (Thai sara am, Indic conjuncts) are letters of one column to every table: one of them is kept.
    private mutating func appendMarks(of scalars: Substring.UnicodeScalarView, keepsLetters: Bool) {
        var marks = 0
        for scalar in scalars {
            if scalar.value == 0x200D { return }
            switch scalarWidth(scalar) {
            case .mark where scalar.value != 0x20E3:
                if marks < Self.markLimit {
                    if tail.isEmpty { text.unicodeScalars.append(scalar) } else { tail.unicodeScalars.append(scalar) }
                    marks += 1
                }
            case .narrow where keepsLetters && tail.isEmpty:
                tail.unicodeScalars.append(scalar)
            default:
                break
            }
        }
    }

    private init?(flag scalars: Character.UnicodeScalarView) {
        let letters = scalars.prefix(2).map { $0.value &- 0x1F1E6 }
        guard letters.allSatisfy({ $0 < 26 }) else { return nil }
        let spelt = letters.map { String(Unicode.Scalar(UInt8(0x41 + $0))) }
        self.init(text: spelt[0], width: 1, tail: spelt.count > 1 ? spelt[1] : "")
    }

    private init?(jamo scalars: Character.UnicodeScalarView) {
        let values = scalars.prefix(3).map(\.value)
        guard values.count > 1, (0x1100...0x1112).contains(values[0]), (0x1161...0x1175).contains(values[1]) else { return nil }
        var syllable = 0xAC00 + ((values[0] - 0x1100) * 21 + (values[1] - 0x1161)) * 28
        if values.count > 2, (0x11A8...0x11C2).contains(values[2]) { syllable += values[2] - 0x11A7 }
        self.init(text: String(Character(Unicode.Scalar(syllable)!)), width: 2, tail: "")
    }

    /// The same columns with ASCII alone: common punctuation as its plain cousin, anything else as `?`.
    var ascii: Glyph {
        let plain =
            switch text {
            case "\u{2018}", "\u{2019}", "\u{2032}": "'"
            case "\u{201C}", "\u{201D}", "\u{2033}": "\""
            case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}", "\u{2500}": "-"
            case "\u{2022}", "\u{00B7}", "\u{25CF}", "\u{2605}": "*"
            case "\u{2026}", "\u{2027}": "."
            case "\u{2192}", "\u{203A}", "\u{00BB}", "\u{25B6}", "\u{25B8}", "\u{25BA}": ">"
            case "\u{2190}", "\u{2039}", "\u{00AB}", "\u{25C0}", "\u{25C2}": "<"
            case "\u{2191}", "\u{25B2}", "\u{25B4}": "^"
            case "\u{2193}", "\u{25BC}", "\u{25BE}": "v"
            case "\u{2502}": "|"
            case "\u{00D7}": "x"
            case "\u{00A0}", "\u{2003}", "\u{2009}", "\u{202F}", "\u{3000}": " "
            case _ where text.utf8.count == 1: text
            default: "?"
            }
        let second = tail.isEmpty || tail.utf8.count == 1 ? tail : "?"
        if width == 2 { return Glyph(text: plain, width: 1, tail: plain) }
        return Glyph(text: plain, width: 1, tail: second)
    }
}
