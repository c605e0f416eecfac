/// Reads a learned model from its text, a little at a time: the whole of it as bytes would stand beside the model in memory.
struct WeightsReader {
    private var text: WeightsText
    /// Bytes that were decoded and not yet taken, and how many of them were.
    private var ahead: [UInt8] = []
    private var at = 0
    private static let most = WeightsText.group * 256

    private init(_ text: StaticString) { self.text = WeightsText(text) }

    /// The model that was written. The text must come from `WeightsFile.text`.
    static func model(from text: StaticString) -> LearnedModel {
        var reader = WeightsReader(text)
        return reader.model()
    }

    private mutating func model() -> LearnedModel {
        let outsiders = outsiders()
        let clauses = ClauseModel(LinearModel(parts()))
        let answers = AnswerModel(LinearModel(parts()), lengths: list(Int32.self).map { Int64($0) << 8 })
        let forests = (0...Verdicts.vote).map { _ in forest() }
        let edges = forest()
        let cuts = (0..<Verdicts.count).map { _ in list(Int32.self).map { Int($0) } }
        var quoters: [Forest] = []
        var quoteCuts: [Int] = []
        for _ in Dimension.tradeOffs {
            quoters.append(forest())
            quoteCuts.append(Int(list(Int32.self)[0]))
        }
        return LearnedModel(
            outsiders: outsiders, clauses: clauses, answers: answers, forests: forests, edges: edges, cuts: cuts, quoters: quoters,
            quoteCuts: quoteCuts, roleCuts: list(Int32.self).map { Int($0) },
            floors: RoleFloors(least: Dimension.tradeOffs.map { _ in list(Int32.self).map { Int($0) } }))
    }

    private mutating func list<Number: FixedWidthInteger>(_ type: Number.Type) -> [Number] {
        let count = Int(take(UInt32.self))
        var result: [Number] = []
        result.reserveCapacity(count)
        for _ in 0..<count { result.append(take(type)) }
        return result
    }

    @inline(__always)
    private mutating func take<Number: FixedWidthInteger>(_ type: Number.Type) -> Number {
        let size = MemoryLayout<Number>.size
        if at + size > ahead.count { refill(size) }
        let number = ahead.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: at, as: Number.self) }
        at += size
        return Number(littleEndian: number)
    }

    private mutating func refill(_ size: Int) {
        ahead.removeFirst(at)
        at = 0
        _ = text.take(Self.most, into: &ahead)
        precondition(size <= ahead.count, "the weights are cut short")
    }

    private mutating func parts() -> LinearModel.Parts {
        LinearModel.Parts(
            names: list(UInt32.self), rarity: list(UInt16.self), weights: list(Int8.self), scales: list(Int32.self).map { Int64($0) },
            means: list(Int32.self))
    }

    private mutating func outsiders() -> Outsiders {
        let names = list(UInt64.self)
        let leans = list(Int16.self)
        let strings = list(Int16.self)
        let rarities = list(Int16.self)
        let strangest = Int(list(Int32.self)[0])
        let order = WordOrder(weights: list(Int8.self))
        let common = list(UInt64.self)
        let words = WordKnowledge(
            names: names, leans: leans, strings: strings, rarities: rarities, strangest: strangest, order: order, common: common,
            isOnlyRead: true)
        let lines = lines()
        return Outsiders(words: words, lines: lines, wholes: self.lines())
    }

    private mutating func lines() -> [[Int]] {
        let numbers = list(Int32.self).map { Int($0) }
        return stride(from: 0, to: numbers.count, by: Outsiders.lineLength).map { Array(numbers[$0..<$0 + Outsiders.lineLength]) }
    }

    private mutating func forest() -> Forest {
        let roots = list(Int32.self)
        let features = list(Int16.self)
        let cuts = list(Int16.self)
        let left = Forest.leftChildren(features: features, roots: roots)
        let nodes = features.indices.map { Forest.Node(feature: features[$0], cut: cuts[$0], left: left[$0]) }
        return Forest(nodes: nodes, roots: roots, isOnlyWalked: true)
    }
}
