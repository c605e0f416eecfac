/// Chances from sums, without a library, and so the same on every machine.
enum Softmax {
    /// Turns the first `count` sums into chances.
    static func apply(_ sums: inout [Float], _ count: Int) {
        var most = sums[0]
        for place in 1..<max(count, 1) { most = max(most, sums[place]) }
        var total: Float = 0
        for place in 0..<count {
            sums[place] = power(sums[place] - most)
            total += sums[place]
        }
        for place in 0..<count { sums[place] /= total }
    }

    /// e to the power of a value that is not above nought, without a library, and so the same on every machine.
    private static func power(_ value: Float) -> Float {
        let twos = max(value, -80) * 1.442_695
        let whole = twos.rounded(.down)
        let part = twos - whole
        let rest = 1 + part * (0.693_147_2 + part * (0.240_226_5 + part * (0.055_504_1 + part * (0.009_618_1 + part * 0.001_333_3))))
        return rest * Float(bitPattern: UInt32(Int32(whole) + 127) << 23)
    }
}
