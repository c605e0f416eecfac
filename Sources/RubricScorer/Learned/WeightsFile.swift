import Reading

/// A learned model as bytes: little-endian whole numbers, one after the other, in the order of its parts.
package struct WeightsFile: Sendable {
    package private(set) var bytes: [UInt8]
    private var at = 0

    // MARK: writing

    package init(clauses: LinearModel.Parts, answers: LinearModel.Parts, lengths: [Int64], model: LearnedModel) {
        bytes = []
        write(model.outsiders)
        write(clauses)
        write(answers)
        write(lengths.map { Int32(clamping: $0 >> 8) })
        for (forest, cuts) in zip(model.forests, model.cuts) {
            write(forest)
            write(cuts.map { Int32($0) })
        }
        for (forest, cut) in zip(model.quoters, model.quoteCuts) {
            write(forest)
            write([Int32(cut)])
        }
        write(model.roleCuts.map { Int32($0) })
        // Whole groups of three, so that the text gives back the same bytes.
        while bytes.count % 3 != 0 { bytes.append(0) }
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
        write(outsiders.words.rarities)
        write([Int32(outsiders.words.strangest)])
        write(outsiders.lines.joined().map { Int32($0) })
    }

    private mutating func write(_ forest: Forest) {
        write(forest.roots)
        write(forest.nodes.map(\.feature))
        write(forest.nodes.map(\.cut))
        write(forest.nodes.map(\.left))
    }

    // MARK: reading

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The model that was written. The bytes must come from `init(clauses:answers:lengths:model:)`.
    package mutating func model() -> LearnedModel {
        at = 0
        let outsiders = outsiders()
        let clauses = ClauseModel(LinearModel(parts()))
        let answers = AnswerModel(LinearModel(parts()), lengths: list(Int32.self).map { Int64($0) << 8 })
        var forests: [Forest] = []
        var cuts: [[Int]] = []
        for _ in 0..<Verdicts.count {
            forests.append(forest())
            cuts.append(list(Int32.self).map { Int($0) })
        }
        var quoters: [Forest] = []
        var quoteCuts: [Int] = []
        for _ in Dimension.tradeOffs {
            quoters.append(forest())
            quoteCuts.append(Int(list(Int32.self)[0]))
        }
        return LearnedModel(
            outsiders: outsiders, clauses: clauses, answers: answers, forests: forests, cuts: cuts, quoters: quoters, quoteCuts: quoteCuts,
            roleCuts: list(Int32.self).map { Int($0) })
    }

    private mutating func list<Number: FixedWidthInteger>(_ type: Number.Type) -> [Number] {
        let count = Int(take(UInt32.self))
        var result: [Number] = []
        result.reserveCapacity(count)
        for _ in 0..<count { result.append(take(type)) }
        return result
    }

    private mutating func take<Number: FixedWidthInteger>(_ type: Number.Type) -> Number {
        let size = MemoryLayout<Number>.size
        precondition(at + size <= bytes.count, "the weights are cut short")
        let number = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: at, as: Number.self) }
        at += size
        return Number(littleEndian: number)
    }

    private mutating func parts() -> LinearModel.Parts {
        LinearModel.Parts(
            names: list(UInt32.self), rarity: list(UInt16.self), weights: list(Int8.self), scales: list(Int32.self).map { Int64($0) },
            means: list(Int32.self))
    }

    private mutating func outsiders() -> Outsiders {
        let names = list(UInt64.self)
        let leans = list(Int16.self)
        let rarities = list(Int16.self)
        let strangest = Int(list(Int32.self)[0])
        let words = WordKnowledge(names: names, leans: leans, rarities: rarities, strangest: strangest)
        let lines = list(Int32.self).map { Int($0) }
        let length = Connection.measures + 1
        return Outsiders(words: words, lines: stride(from: 0, to: lines.count, by: length).map { Array(lines[$0..<$0 + length]) })
    }

    private mutating func forest() -> Forest {
        let roots = list(Int32.self)
        let features = list(Int16.self)
        let cuts = list(Int16.self)
        let left = list(Int16.self)
        return Forest(nodes: features.indices.map { Forest.Node(feature: features[$0], cut: cuts[$0], left: left[$0]) }, roots: roots)
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

    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-".utf8)

    /// The bytes as letters, digits, plus and minus: four for three bytes.
    package var text: String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 4 / 3 + 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            var group = 0
            for offset in 0..<3 { group = group << 8 | (start + offset < bytes.count ? Int(bytes[start + offset]) : 0) }
            for shift in [18, 12, 6, 0] { result.append(Self.letters[group >> shift & 63]) }
        }
        return String(decoding: result, as: UTF8.self)
    }

    package init(text: StaticString) {
        var values = [UInt8](repeating: 0, count: 256)
        for (value, letter) in Self.letters.enumerated() { values[Int(letter)] = UInt8(value) }
        let count = text.utf8CodeUnitCount
        let source = UnsafeBufferPointer(start: text.utf8Start, count: count)
        bytes = [UInt8](unsafeUninitializedCapacity: count / 4 * 3) { target, used in
            for start in stride(from: 0, to: count / 4 * 4, by: 4) {
                let group =
                    Int(values[Int(source[start])]) << 18 | Int(values[Int(source[start + 1])]) << 12 | Int(values[Int(source[start + 2])])
                    << 6
                    | Int(values[Int(source[start + 3])])
                target[used] = UInt8(truncatingIfNeeded: group >> 16)
                target[used + 1] = UInt8(truncatingIfNeeded: group >> 8)
                target[used + 2] = UInt8(truncatingIfNeeded: group)
                used += 3
            }
        }
    }
}
