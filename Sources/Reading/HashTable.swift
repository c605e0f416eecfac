/// A set of word hashes with a number for each, by open addressing: no per-process seed, no allocation to look up.
package struct HashTable: Sendable {
    private var keys: [UInt64]
    private var values: [Int32]
    private var mask: Int
    package private(set) var count = 0

    /// The words get the numbers 0, 1, 2... in order; a repeated word keeps its first number.
    package init(_ words: [UInt64] = []) {
        var size = 16
        while size < words.count * 3 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        values = [Int32](repeating: -1, count: size)
        mask = size - 1
        for word in words { _ = insert(word) }
    }

    /// The number of `word`, which gets the next one if it is new.
    package mutating func insert(_ word: UInt64) -> Int {
        if (count + 1) * 2 > keys.count { grow() }
        var slot = Int(truncatingIfNeeded: word ^ (word >> 29)) & mask
        while values[slot] >= 0 {
            if keys[slot] == word { return Int(values[slot]) }
            slot = (slot + 1) & mask
        }
        keys[slot] = word
        values[slot] = Int32(count)
        count += 1
        return count - 1
    }

    /// The number of `word`, or -1.
    @inline(__always)
    package func number(_ word: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: word ^ (word >> 29)) & mask
        while values[slot] >= 0 {
            if keys[slot] == word { return Int(values[slot]) }
            slot = (slot + 1) & mask
        }
        return -1
    }

    package func contains(_ word: UInt64) -> Bool { number(word) >= 0 }

    private mutating func grow() {
        let oldKeys = keys
        let oldValues = values
        keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
        values = [Int32](repeating: -1, count: oldKeys.count * 2)
        mask = keys.count - 1
        for index in oldKeys.indices where oldValues[index] >= 0 {
            var slot = Int(truncatingIfNeeded: oldKeys[index] ^ (oldKeys[index] >> 29)) & mask
            while values[slot] >= 0 { slot = (slot + 1) & mask }
            keys[slot] = oldKeys[index]
            values[slot] = oldValues[index]
        }
    }
}
