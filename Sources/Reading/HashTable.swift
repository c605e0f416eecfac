/// A set of word hashes with a number for each, by open addressing: no per-process seed, no allocation to look up.
package struct HashTable: Sendable {
    private var slots: [Slot]
    package private(set) var count = 0

    /// A word with its number; a number below 0 where nothing stands.
    private struct Slot: Sendable {
        var word: UInt64 = 0
        var number: Int32 = -1
    }

    /// The words get the numbers 0, 1, 2... in order; a repeated word keeps its first number.
    package init(_ words: [UInt64] = []) {
        self.init(capacity: words.count)
        for word in words { _ = insert(word) }
    }

    /// Empty, with room for so many words.
    package init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = [Slot](repeating: Slot(), count: size)
    }

    /// The number of `word`, which gets the next one if it is new.
    package mutating func insert(_ word: UInt64) -> Int {
        if (count + 1) * 2 > slots.count { grow() }
        let slot = slot(word)
        if slots[slot].number >= 0 { return Int(slots[slot].number) }
        slots[slot] = Slot(word: word, number: Int32(count))
        count += 1
        return count - 1
    }

    /// The number of `word`, or -1.
    @inline(__always)
    package func number(_ word: UInt64) -> Int { Int(slots[slot(word)].number) }

    @inline(__always)
    package func contains(_ word: UInt64) -> Bool { number(word) >= 0 }

    /// Where a word stands, or would stand.
    @inline(__always)
    private func slot(_ word: UInt64) -> Int {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            var slot = Int(truncatingIfNeeded: word ^ (word >> 29)) & mask
            while slots[slot].number >= 0, slots[slot].word != word { slot = (slot + 1) & mask }
            return slot
        }
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        for one in old where one.number >= 0 { slots[slot(one.word)] = one }
    }
}
