import Foundation

/// Text as a search compares it: without case and accents, with straight quotation marks and plain spaces.
struct FoldedText {
    /// UTF-8.
    private(set) var bytes: [UInt8] = []
    /// For each byte, where the scalar that it comes from begins in the UTF-8 of the text; last, where the text ends.
    private var origins: [Int] = []

    init(_ text: some StringProtocol) {
        bytes.reserveCapacity(text.utf8.count)
        origins.reserveCapacity(text.utf8.count + 1)
        var offset = 0
        for scalar in text.unicodeScalars {
            append(scalar, from: offset)
            offset += UTF8.width(scalar)
        }
        origins.append(offset)
    }

    private mutating func append(_ scalar: Unicode.Scalar, from offset: Int) {
        if scalar.isASCII {
            let byte = UInt8(scalar.value)
            bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            origins.append(offset)
        } else {
            for byte in Self.plain(scalar).utf8 {
                bytes.append(byte)
                origins.append(offset)
            }
        }
    }

    private static func plain(_ scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0x2018, 0x2019: return "'"
        case 0x201C, 0x201D: return "\""
        case 0xA0, 0x2009, 0x202F: return " "
        default: break
        }
        // An accent of its own after its letter. A virama (9) is none: it makes another syllable.
        let order = scalar.properties.canonicalCombiningClass
        if order != .notReordered, order != .virama { return "" }
        return String(scalar).folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    }

    /// Where some words stand first, in bytes of the UTF-8 of the text; nil where they do not.
    func first(_ words: [UInt8]) -> Range<Int>? {
        guard let start = place(of: words) else { return nil }
        let end = start + words.count
        // A letter that folds to two may be met in its middle: it belongs to what was found.
        var next = end
        while next < bytes.count, origins[next] == origins[next - 1] { next += 1 }
        return origins[start]..<origins[next]
    }

    func holds(_ words: [UInt8]) -> Bool { place(of: words) != nil }

    private func place(of words: [UInt8]) -> Int? { bytes.withUnsafeBytes { Self.place(of: words, in: $0, from: 0) } }

    /// Where some words stand first in folded bytes, from a place on.
    static func place(of words: [UInt8], in text: UnsafeRawBufferPointer, from first: Int) -> Int? {
        guard let base = text.baseAddress, !words.isEmpty else { return nil }
        let (rare, second) = rarest(words)
        return words.withUnsafeBytes { words in
            var start = first
            while start + words.count <= text.count,
                let found = memchr(base + start + rare, Int32(words[rare]), text.count - words.count + 1 - start)
            {
                start = UnsafeRawPointer(found) - base - rare
                if text[start + second] == words[second], memcmp(base + start, words.baseAddress!, words.count) == 0 { return start }
                start += 1
            }
            return nil
        }
    }

    /// Letters of English, the most common first; what is not among them is rarer.
    private static let common = Array(" etaoinshrdlcumwfgypbvk".utf8)

    /// The higher, the less often the words are likely to be met.
    static func rarity(_ words: [UInt8]) -> Int { words.reduce(0) { $0 + 1 + (common.firstIndex(of: $1) ?? common.count) } }

    /// Which of the bytes a text has least often, and which of the others.
    private static func rarest(_ words: [UInt8]) -> (Int, Int) {
        let ranks = words.map { common.firstIndex(of: $0) ?? common.count }
        let first = ranks.indices.max { ranks[$0] < ranks[$1] } ?? 0
        return (first, ranks.indices.filter { words[$0] != words[first] }.max { ranks[$0] < ranks[$1] } ?? first)
    }
}
