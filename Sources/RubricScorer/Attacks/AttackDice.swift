import Reading

/// The only chance in an attack: a hash of the seed, what the draw is for, and which draw of that kind it is. Every machine draws the same.
package struct AttackDice: Equatable, Sendable {
    package var seed: UInt64

    package init(seed: UInt64 = 1) { self.seed = seed }

    /// 64 even bits.
    package func roll(_ purpose: String, _ ordinal: Int) -> UInt64 {
        Self.mix(Self.mix(seed ^ Self.mix(WordHash.of(purpose))) &+ UInt64(bitPattern: Int64(ordinal)))
    }

    /// A number in `0..<sides`; 0 when there are no sides.
    package func pick(_ sides: Int, _ purpose: String, _ ordinal: Int) -> Int {
        guard sides > 1 else { return 0 }
        return Int(roll(purpose, ordinal).multipliedFullWidth(by: UInt64(sides)).high)
    }

    /// The same things in a drawn order.
    package func inDrawnOrder<Element>(_ things: [Element], _ purpose: String, _ ordinal: Int) -> [Element] {
        let own = AttackDice(seed: roll(purpose, ordinal))
        var things = things
        for last in stride(from: things.count - 1, to: 0, by: -1) { things.swapAt(last, own.pick(last + 1, purpose, last)) }
        return things
    }

    /// The finaliser of splitmix64.
    private static func mix(_ word: UInt64) -> UInt64 {
        var z = word &+ 0x9e37_79b9_7f4a_7c15
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
