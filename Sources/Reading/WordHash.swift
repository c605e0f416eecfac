/// FNV-1a over bytes: names words by a number that is the same on every machine and every day.
package struct WordHash {
    package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    package init() {}

    @inline(__always)
    package mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    /// Adds a word by its hash.
    @inline(__always)
    package mutating func add(word: UInt64) {
        value = (value ^ word) &* 0x9e37_79b9_7f4a_7c15
    }

    /// The hash of a lower-case word given as text.
    package static func of(_ text: String) -> UInt64 {
        var hash = WordHash()
        for byte in text.utf8 { hash.add(byte) }
        return hash.value
    }

    @inline(__always)
    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = WordHash()
        for byte in bytes { hash.add(byte) }
        return hash.value
    }
}
