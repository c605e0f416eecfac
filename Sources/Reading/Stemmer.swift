/// A light English stemmer: cuts one common ending while four letters (three for a plain "s") are left.
/// It need not give real words, only the same bytes for the forms of one word.
package enum Stemmer {
    /// Stem of a lower-case word.
    package static func stem(_ word: String) -> String {
        String(decoding: stem(of: word), as: UTF8.self)
    }

    /// Hash of the stem of a lower-case word: what `Token.stem` holds.
    package static func hash(_ word: String) -> UInt64 {
        WordHash.of(stem(of: word))
    }

    private static func stem(of word: String) -> ArraySlice<UInt8> {
        var bytes = Array(word.utf8)
        let left = bytes.withUnsafeMutableBufferPointer { cut($0, $0.count) }
        return bytes[..<left]
    }

    private static func vowel(_ byte: UInt8) -> Bool {
        byte == 0x61 || byte == 0x65 || byte == 0x69 || byte == 0x6f || byte == 0x75 || byte == 0x79
    }

    typealias Word = UnsafeMutableBufferPointer<UInt8>

    /// Cuts a lower-case word of `count` bytes in place.
    /// - Returns: how many bytes are left.
    static func cut(_ word: Word, _ count: Int) -> Int {
        var n = count
        if n > 2, word[n - 2] == 0x27, word[n - 1] == 0x73 { n -= 2 }  // 's
        if n > 1, word[n - 1] == 0x27 { n -= 1 }
        n = cutPlural(word, n)
        n = cutEnding(word, n)
        if n > 3, word[n - 1] == 0x65 { n -= 1 }  // rate, rated, rating -> rat
        if n > 3, word[n - 1] == 0x79 { word[n - 1] = 0x69 }  // story, stories -> stori
        return n
    }

    private static func cutPlural(_ word: Word, _ n: Int) -> Int {
        guard n > 3, word[n - 1] == 0x73 else { return n }
        let before = word[n - 2]
        if before == 0x73 || before == 0x75 { return n }  // less, bonus
        if before == 0x69 { return n }  // basis
        if n > 4, before == 0x65 {
            let third = word[n - 3]
            if third == 0x69 { return n - 2 }  // ies -> i
            if third == 0x73 || third == 0x78 || third == 0x7a || (third == 0x68 && n > 5) { return n - 2 }  // sses, xes, ches
        }
        return n - 1
    }

    private static func cutEnding(_ word: Word, _ n: Int) -> Int {
        let last = n > 0 ? word[n - 1] : 0
        if last == 0x67, n > 2, word[n - 2] == 0x6e, word[n - 3] == 0x69 {  // ing
            let short = n == 6 && vowel(word[1])
            return n >= 7 || short ? undouble(word, n - 3) : n
        }
        if last == 0x64, n >= 5, word[n - 2] == 0x65 {  // ed
            return word[n - 3] == 0x65 ? n : undouble(word, n - 2)  // need, speed, feed
        }
        if last == 0x79, n > 5, word[n - 2] == 0x6c { return n - 2 }  // ly
        return n
    }

    /// dropp -> drop, but sell and pass stay.
    private static func undouble(_ word: Word, _ n: Int) -> Int {
        guard n > 3, word[n - 1] == word[n - 2], !vowel(word[n - 1]) else { return n }
        return word[n - 1] == 0x6c || word[n - 1] == 0x73 || word[n - 1] == 0x66 ? n : n - 1
    }
}
