/// What makes up the outputs of the clause model, kept apart so that, where some claims are left out, only what stood beside them is
/// worked out anew.
struct ClauseSums: Sendable {
    private let stems: NumberedNames
    /// Each stem in the blocks `context` and `whole`.
    private let context: [LinearModel.Feature]
    private let wholes: [LinearModel.Feature]
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
        whole = LinearModel.Sum(linear)
        // Looked up first, so that one look into memory need not wait for the sums of another.
        context = stems.distinct.map { linear.feature(FeatureBlock.context.name($0)) }
        wholes = stems.distinct.map { linear.feature(FeatureBlock.whole.name($0)) }
        linear.put(wholes, into: &whole)
        own = [Int64](repeating: 0, count: count * linear.stride)
        var scratch = Scratch(stems: stems.distinct.count, linear)
        contextSteps.reserveCapacity(count * linear.stride)
        contextSquares.reserveCapacity(count)
        for place in 0..<count {
            scratch.sum.clear()
            linear.put(stems.list(place).map { context[Int($0)] }, into: &scratch.sum)
            for stem in stems.list(place) { holders[Int(stem)] += 1 }
            contextSteps.append(contentsOf: scratch.sum.steps)
            contextSquares.append(scratch.sum.square)
            scratch.sum.clear()
            linear.put(features.words[place].map { linear.feature($0) }, into: &scratch.sum)
            linear.add(.words, scratch.sum, to: &own, at: place * linear.stride)
            Self.add(.cues, cues[place], model.cues, linear, to: &own, at: place, &scratch)
        }
        var beside = [Int64](repeating: 0, count: count * linear.stride)
        var joint = beside
        for place in 0..<count {
            addBeside(place, model, to: &beside, at: place, &scratch)
            addJoint(place, model, to: &joint, at: place, &scratch)
        }
        self.beside = beside
        self.joint = joint
    }

    /// The same with only some of the claims, given by place, rising.
    func keeping(_ kept: [Int], _ model: ClauseModel) -> ClauseSums {
        var result = rest(kept, model)
        let stride = model.linear.stride
        var scratch = Scratch(stems: holders.count, model.linear)
        var beside = [Int64](repeating: 0, count: kept.count * stride)
        var joint = beside
        for (new, old) in kept.enumerated() {
            if isSame(kept, new, reach: 1) {
                Self.copy(self.beside, old, to: &beside, new, stride)
            } else {
                result.addBeside(new, model, to: &beside, at: new, &scratch)
            }
            if isSame(kept, new, reach: 3) {
                Self.copy(self.joint, old, to: &joint, new, stride)
            } else {
                result.addJoint(new, model, to: &joint, at: new, &scratch)
            }
        }
        result.beside = beside
        result.joint = joint
        return result
    }

    /// The same without the stems that only stand in claims that are not kept; what stands beside the claims, and there together, is as
    /// it was.
    private func rest(_ kept: [Int], _ model: ClauseModel) -> ClauseSums {
        var rest = self
        rest.places = kept.map { places[$0] }
        rest.cues = kept.map { cues[$0] }
        var next = 0
        var gone: [LinearModel.Feature] = []
        for place in places.indices {
            if next < kept.count, kept[next] == place {
                next += 1
                continue
            }
            for stem in stems.list(places[place]) {
                rest.holders[Int(stem)] -= 1
                if rest.holders[Int(stem)] == 0 { gone.append(wholes[Int(stem)]) }
            }
        }
        model.linear.take(gone, from: &rest.whole)
        return rest
    }

    /// Outputs in thousandths, claim by claim.
    func outputs(_ model: ClauseModel) -> [Int32] {
        let stride = model.linear.stride
        return outputs(model) { (Self.row(beside, $0, stride), Self.row(joint, $0, stride)) }
    }

    /// The same with only some of the claims, given by place, rising.
    func outputs(_ kept: [Int], _ model: ClauseModel) -> [Int32] {
        let rest = rest(kept, model)
        let stride = model.linear.stride
        var scratch = Scratch(stems: holders.count, model.linear)
        var anew = (beside: [Int64](repeating: 0, count: stride), joint: [Int64](repeating: 0, count: stride))
        return rest.outputs(model) { place in
            let same = (beside: isSame(kept, place, reach: 1), joint: isSame(kept, place, reach: 3))
            if !same.beside {
                Self.clear(&anew.beside)
                rest.addBeside(place, model, to: &anew.beside, at: 0, &scratch)
            }
            if !same.joint {
                Self.clear(&anew.joint)
                rest.addJoint(place, model, to: &anew.joint, at: 0, &scratch)
            }
            return (
                same.beside ? Self.row(beside, kept[place], stride) : anew.beside[...],
                same.joint ? Self.row(joint, kept[place], stride) : anew.joint[...]
            )
        }
    }

    /// `rows`: what stands beside a claim, and what stands there together, for each output.
    @inline(__always)
    private func outputs(_ model: ClauseModel, _ rows: (Int) -> (beside: ArraySlice<Int64>, joint: ArraySlice<Int64>)) -> [Int32] {
        let targets = model.linear.targets
        let stride = model.linear.stride
        var all = model.linear.base
        model.linear.add(.whole, whole, to: &all)
        return [Int32](unsafeUninitializedCapacity: places.count * targets) { result, count in
            for (place, original) in places.enumerated() {
                let (beside, joint) = rows(place)
                let own = Self.row(own, original, stride)
                all.withUnsafeBufferPointer { all in
                    own.withUnsafeBufferPointer { own in
                        beside.withUnsafeBufferPointer { beside in
                            joint.withUnsafeBufferPointer { joint in
                                for target in 0..<targets {
                                    let sum = all[target] &+ own[target] &+ beside[target] &+ joint[target]
                                    result.initializeElement(at: place * targets + target, to: Int32(truncatingIfNeeded: sum >> 20))
                                }
                            }
                        }
                    }
                }
            }
            count = places.count * targets
        }
    }

    private static func row(_ list: [Int64], _ place: Int, _ stride: Int) -> ArraySlice<Int64> {
        list[place * stride..<(place + 1) * stride]
    }

    private static func clear(_ row: inout [Int64]) {
        for target in row.indices { row[target] = 0 }
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

    private static func copy(_ from: [Int64], _ old: Int, to list: inout [Int64], _ new: Int, _ stride: Int) {
        list.withUnsafeMutableBufferPointer { list in
            from.withUnsafeBufferPointer { from in
                _ = UnsafeMutableBufferPointer(rebasing: list[new * stride..<(new + 1) * stride])
                    .update(fromContentsOf: UnsafeBufferPointer(rebasing: from[old * stride..<(old + 1) * stride]))
            }
        }
    }

    private static func add(
        _ block: FeatureBlock, _ numbers: CueSet, _ features: [LinearModel.Feature], _ linear: LinearModel, to sums: inout [Int64],
        at place: Int, _ scratch: inout Scratch
    ) {
        if numbers == CueSet() { return }
        scratch.sum.clear()
        linear.put(numbers.numbers.map { features[$0] }, into: &scratch.sum)
        linear.add(block, scratch.sum, to: &sums, at: place * linear.stride)
    }

    /// Room that is used again from claim to claim.
    private struct Scratch {
        /// For each stem the place it was last met beside.
        var metBeside: [Int32]
        var sum: LinearModel.Sum

        init(stems: Int, _ linear: LinearModel) {
            metBeside = [Int32](repeating: -1, count: stems)
            sum = LinearModel.Sum(linear)
        }
    }

    private func addBeside(_ place: Int, _ model: ClauseModel, to sums: inout [Int64], at row: Int, _ scratch: inout Scratch) {
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
            let twice = stems.list(places[place + 1]).filter { scratch.metBeside[Int($0)] == Int32(place) }
            linear.take(twice.map { context[Int($0)] }, from: &scratch.sum)
        }
        linear.add(.context, scratch.sum, to: &sums, at: row * linear.stride)
        Self.add(.nearCues, near, model.nearCues, linear, to: &sums, at: row, &scratch)
    }

    private func addContext(_ original: Int, _ sum: inout LinearModel.Sum) {
        let from = original * sum.steps.count
        sum.square += contextSquares[original]
        sum.steps.withUnsafeMutableBufferPointer { steps in
            contextSteps.withUnsafeBufferPointer { context in
                precondition(from + steps.count <= context.count)
                for target in 0..<steps.count { steps[target] &+= context[from + target] }
            }
        }
    }

    private func addJoint(_ place: Int, _ model: ClauseModel, to sums: inout [Int64], at row: Int, _ scratch: inout Scratch) {
        let numbers = Conjunctions.found(at: place, in: cues)
        Self.add(.conjunctions, numbers, model.conjunctions, model.linear, to: &sums, at: row, &scratch)
    }
}
