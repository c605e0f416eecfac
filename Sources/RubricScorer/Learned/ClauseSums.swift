/// What makes up the outputs of the clause model, kept apart so that, where some claims are left out, only what stood beside them is
/// worked out anew.
struct ClauseSums: Sendable {
    private let stems: NumberedNames
    /// Rows of each stem in the blocks `context` and `whole`, and what it weighs there, squared.
    private var contextRows: [(row: Int32, square: Int)] = []
    private var wholeRows: [(row: Int32, square: Int)] = []
    /// What the stems of a claim are in the context of another, claim by claim over all that `stems` holds.
    private var contextSteps: [Int32] = []
    private var contextSquares: [Int] = []
    /// What the blocks that know a claim alone add, claim by claim over all that `stems` holds.
    private var own: [Int64]

    /// The claims still there, by their lists in `stems`.
    private var places: [Int]
    private var cues: [CueSet]
    /// Claims still there that hold each stem.
    private var holders: [Int32]
    private var whole: LinearModel.Sum
    /// What the blocks add that know the claims before and after.
    private var beside: [Int64] = []
    /// What conjunctions add.
    private var joint: [Int64] = []

    init(_ features: AnswerFeatures, _ model: ClauseModel) {
        let linear = model.linear
        let count = features.claims.count
        stems = NumberedNames(features.stems)
        places = Array(0..<count)
        cues = features.cues
        holders = [Int32](repeating: 0, count: stems.distinct.count)
        whole = LinearModel.Sum(targets: linear.targets)
        contextRows.reserveCapacity(stems.distinct.count)
        wholeRows.reserveCapacity(stems.distinct.count)
        for stem in stems.distinct {
            let context = linear.row(FeatureBlock.context.name(stem))
            contextRows.append((context, linear.square(context)))
            let row = linear.row(FeatureBlock.whole.name(stem))
            let square = linear.square(row)
            wholeRows.append((row, square))
            linear.put(row, square, into: &whole)
        }
        own = [Int64](repeating: 0, count: count * linear.targets)
        var scratch = Scratch(stems: stems.distinct.count, targets: linear.targets)
        contextSteps.reserveCapacity(count * linear.targets)
        contextSquares.reserveCapacity(count)
        for place in 0..<count {
            scratch.sum.clear()
            for stem in stems.list(place) {
                holders[Int(stem)] += 1
                linear.put(contextRows[Int(stem)].row, contextRows[Int(stem)].square, into: &scratch.sum)
            }
            contextSteps.append(contentsOf: scratch.sum.steps)
            contextSquares.append(scratch.sum.square)
            scratch.sum.clear()
            for name in features.words[place] {
                let row = linear.row(name)
                linear.put(row, linear.square(row), into: &scratch.sum)
            }
            linear.add(.words, scratch.sum, to: &own, at: place * linear.targets)
            Self.add(.cues, cues[place], model.cueRows, linear, to: &own, at: place, &scratch)
        }
        beside = [Int64](repeating: 0, count: count * linear.targets)
        joint = beside
        for place in 0..<count {
            addBeside(place, model, &scratch)
            addJoint(place, model, &scratch)
        }
    }

    /// The same with only some of the claims, given by place, rising.
    func keeping(_ kept: [Int], _ model: ClauseModel) -> ClauseSums {
        let linear = model.linear
        let targets = linear.targets
        var result = self
        result.places = kept.map { places[$0] }
        result.cues = kept.map { cues[$0] }
        var next = 0
        for place in places.indices {
            if next < kept.count, kept[next] == place {
                next += 1
                continue
            }
            for stem in stems.list(places[place]) {
                result.holders[Int(stem)] -= 1
                guard result.holders[Int(stem)] == 0 else { continue }
                let (row, square) = wholeRows[Int(stem)]
                linear.change(row, square, from: 1, to: 0, in: &result.whole)
            }
        }
        var scratch = Scratch(stems: holders.count, targets: targets)
        result.beside = [Int64](repeating: 0, count: kept.count * targets)
        result.joint = result.beside
        for (new, old) in kept.enumerated() {
            if isSame(kept, new, reach: 1) {
                Self.copy(beside, old, to: &result.beside, new, targets)
            } else {
                result.addBeside(new, model, &scratch)
            }
            if isSame(kept, new, reach: 3) {
                Self.copy(joint, old, to: &result.joint, new, targets)
            } else {
                result.addJoint(new, model, &scratch)
            }
        }
        return result
    }

    /// Outputs in thousandths, claim by claim.
    func outputs(_ model: ClauseModel) -> [Int32] {
        let targets = model.linear.targets
        var all = model.linear.base
        model.linear.add(.whole, whole, to: &all)
        return [Int32](unsafeUninitializedCapacity: places.count * targets) { result, count in
            for (place, original) in places.enumerated() {
                let from = place * targets
                let alone = original * targets
                for target in 0..<targets {
                    let sum = all[target] &+ own[alone + target] &+ beside[from + target] &+ joint[from + target]
                    result[from + target] = Int32(truncatingIfNeeded: sum >> 20)
                }
            }
            count = places.count * targets
        }
    }

    // MARK: parts

    /// The claims at most `reach` away from a kept one are the ones that were there before.
    private func isSame(_ kept: [Int], _ place: Int, reach: Int) -> Bool {
        let low = max(0, place - reach)
        let high = min(kept.count - 1, place + reach)
        let old = kept[place]
        return place - low == min(old, reach) && high - place == min(places.count - 1 - old, reach)
            && old - kept[low] == place - low && kept[high] - old == high - place
    }

    private static func copy(_ from: [Int64], _ old: Int, to list: inout [Int64], _ new: Int, _ targets: Int) {
        for target in 0..<targets { list[new * targets + target] = from[old * targets + target] }
    }

    private static func add(
        _ block: FeatureBlock, _ numbers: CueSet, _ rows: [Int32], _ linear: LinearModel, to sums: inout [Int64], at place: Int,
        _ scratch: inout Scratch
    ) {
        if numbers == CueSet() { return }
        scratch.sum.clear()
        for number in numbers.numbers { linear.put(rows[number], LinearModel.plainSquare, into: &scratch.sum) }
        linear.add(block, scratch.sum, to: &sums, at: place * linear.targets)
    }

    /// Room that is used again from claim to claim.
    private struct Scratch {
        /// For each stem the place it was last met beside.
        var metBeside: [Int32]
        var sum: LinearModel.Sum

        init(stems: Int, targets: Int) {
            metBeside = [Int32](repeating: -1, count: stems)
            sum = LinearModel.Sum(targets: targets)
        }
    }

    private mutating func addBeside(_ place: Int, _ model: ClauseModel, _ scratch: inout Scratch) {
        let linear = model.linear
        var near = CueSet()
        scratch.sum.clear()
        if place > 0 {
            near.formUnion(cues[place - 1])
            addContext(places[place - 1], &scratch.sum)
        }
        if place + 1 < places.count {
            near.formUnion(cues[place + 1])
            addContext(places[place + 1], &scratch.sum)
        }
        if place > 0, place + 1 < places.count {
            // A stem on both sides counts once.
            for stem in stems.list(places[place - 1]) { scratch.metBeside[Int(stem)] = Int32(place) }
            for stem in stems.list(places[place + 1]) where scratch.metBeside[Int(stem)] == Int32(place) {
                let (row, square) = contextRows[Int(stem)]
                linear.change(row, square, from: 1, to: 0, in: &scratch.sum)
            }
        }
        linear.add(.context, scratch.sum, to: &beside, at: place * linear.targets)
        Self.add(.nearCues, near, model.nearCueRows, linear, to: &beside, at: place, &scratch)
    }

    private func addContext(_ original: Int, _ sum: inout LinearModel.Sum) {
        let from = original * sum.steps.count
        for target in sum.steps.indices { sum.steps[target] &+= contextSteps[from + target] }
        sum.square += contextSquares[original]
    }

    private mutating func addJoint(_ place: Int, _ model: ClauseModel, _ scratch: inout Scratch) {
        let numbers = Conjunctions.found(at: place, in: cues)
        Self.add(.conjunctions, numbers, model.conjunctionRows, model.linear, to: &joint, at: place, &scratch)
    }
}
