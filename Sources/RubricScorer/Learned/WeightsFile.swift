import Reading

/// A learned model as bytes: little-endian whole numbers, one after the other, in the order of its parts.
package struct WeightsFile: Sendable {
    package private(set) var bytes: [UInt8]

    // MARK: writing

    package init(clauses: LinearModel.Parts, answers: LinearModel.Parts, lengths: [Int64], model: LearnedModel) {
        bytes = []
        write(model.outsiders)
        write(clauses)
        write(answers)
        write(lengths.map { Int32(clamping: $0 >> 8) })
        for forest in model.forests { write(forest) }
        write(model.edges)
        for cuts in model.cuts { write(cuts.map { Int32($0) }) }
        for (forest, cut) in zip(model.quoters, model.quoteCuts) {
            write(forest)
            write([Int32(cut)])
        }
        write(model.roleCuts.map { Int32($0) })
        for least in model.floors.least { write(least.map { Int32($0) }) }
        // Whole groups, so that the text gives back the same bytes.
        while bytes.count % WeightsText.group != 0 { bytes.append(0) }
    }

    private mutating func write<Number: FixedWidthInteger>(_ list: [Number]) {
        put(UInt32(list.count))
        for number in list { put(number) }
    }

    private mutating func put<Number: FixedWidthInteger>(_ number: Number) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    private mutating func write(_ parts: LinearModel.Parts) {
        write(parts.names)
        write(parts.rarity)
        write(parts.weights)
        write(parts.scales.map { Int32(clamping: $0) })
        write(parts.means)
    }

    private mutating func write(_ outsiders: Outsiders) {
        write(outsiders.words.names)
        write(outsiders.words.leans)
        write(outsiders.words.strings)
        write(outsiders.words.rarities)
        write([Int32(outsiders.words.strangest)])
        write(outsiders.words.order.weights)
        write(outsiders.words.common)
        for lines in [outsiders.lines, outsiders.wholes] { write(lines.joined().map { Int32($0) }) }
    }

    private mutating func write(_ forest: Forest) {
        let features = forest.nodes.map(\.feature)
        let left = Forest.leftChildren(features: features, roots: forest.roots)
        precondition(forest.nodes.map(\.left) == left, "a tree must be grown from the root on, to the left first")
        write(forest.roots)
        write(features)
        write(forest.nodes.map(\.cut))
    }

    /// Sixteen hex digits over the bytes.
    package var digest: String {
        var hash = WordHash()
        for byte in bytes { hash.add(byte) }
        return Self.hex(hash.value)
    }

    static func hex(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    // MARK: as text

    /// The bytes as letters, see `WeightsText`.
    package var text: String { String(decoding: WeightsText.letters(of: bytes), as: UTF8.self) }

    package init(text: StaticString) {
        var source = WeightsText(text)
        bytes = []
        bytes.reserveCapacity(source.count)
        while source.take(WeightsText.group * 256, into: &bytes) {}
    }
}
