/// A light English stemmer: cuts one common ending while four letters (three for a plain "s") are left.
/// It need not give real words, only the same bytes for the forms of one word.
package enum Stemmer {
    /// Stem of a lower-case word.
    package static func stem(_ word: String) -> String {
        var bytes = Array(word.utf8)
        cut(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Hash of the stem of a lower-case word: what `Token.stem` holds.
    package static func hash(_ word: String) -> UInt64 {
        var bytes = Array(word.utf8)
        cut(&bytes)
        return WordHash.of(bytes)
    }

    private static func vowel(_ byte: UInt8) -> Bool {
        byte == 0x61 || byte == 0x65 || byte == 0x69 || byte == 0x6f || byte == 0x75 || byte == 0x79
    }

    static func cut(_ word: inout [UInt8]) {
        if word.count > 2, word[word.count - 2] == 0x27, word[word.count - 1] == 0x73 { word.removeLast(2) }  // 's
        if word.count > 1, word[word.count - 1] == 0x27 { word.removeLast() }
        cutPlural(&word)
        cutEnding(&word)
        if word.count > 3, word[word.count - 1] == 0x65 { word.removeLast() }  // rate, rated, rating -> rat
        if word.count > 3, word[word.count - 1] == 0x79 { word[word.count - 1] = 0x69 }  // story, stories -> stori
    }

    private static func cutPlural(_ word: inout [UInt8]) {
        let n = word.count
        guard n > 3, word[n - 1] == 0x73 else { return }
        let before = word[n - 2]
        if before == 0x73 || before == 0x75 { return }  // less, bonus
        if before == 0x69 { return }  // basis
        if n > 4, before == 0x65 {
            let third = word[n - 3]
            if third == 0x69 {  // ies -> i
                word.removeLast(2)
                return
            }
            if third == 0x73 || third == 0x78 || third == 0x7a || (third == 0x68 && n > 5) {  // sses, xes, ches
                word.removeLast(2)
                return
            }
        }
        word.removeLast()
    }

    private static func cutEnding(_ word: inout [UInt8]) {
        let n = word.count
        func ends(_ text: StaticString) -> Bool {
            let length = text.utf8CodeUnitCount
            guard n >= length + 4 || (n >= length + 3 && length == 2) else { return false }
            for index in 0..<length where word[n - length + index] != text.utf8Start[index] { return false }
            return true
        }
        if ends("ing") || (n == 6 && word[3] == 0x69 && word[4] == 0x6e && word[5] == 0x67 && vowel(word[1])) {
            word.removeLast(3)
            undouble(&word)
        } else if ends("ed") {
            guard word[n - 3] != 0x65 else { return }  // need, speed, feed
            word.removeLast(2)
            undouble(&word)
        } else if ends("ly") && n > 5 {
            word.removeLast(2)
        }
    }

    /// dropp -> drop, but sell and pass stay.
    private static func undouble(_ word: inout [UInt8]) {
        let n = word.count
        guard n > 3, word[n - 1] == word[n - 2], !vowel(word[n - 1]) else { return }
        if word[n - 1] == 0x6c || word[n - 1] == 0x73 || word[n - 1] == 0x66 { return }
        word.removeLast()
    }
}
