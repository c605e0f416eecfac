/// Stretches with their odds of being foreign, in thousandths of a logarithm.
struct RankedStretches {
    /// What is nearly as clear as the clearest stretch: where a foreign text begins and ends is told less well than that it is there.
    private static let nearly = 1000

    var all: [(odds: Int, stretch: Stretches.Stretch)] = []

    /// Of the stretches that are nearly as clear as the clearest the longest around it or the shortest in it. `isWidened` where those
    /// differ.
    func best(wide: Bool, _ isWidened: inout Bool) -> (odds: Int, stretch: Stretches.Stretch)? {
        guard let best = all.max(by: { ($0.odds, $1.stretch.lowerBound) < ($1.odds, $0.stretch.lowerBound) }) else { return nil }
        let near = all.filter { $0.odds >= best.odds - Self.nearly }
        let longest = near.filter { $0.stretch.contains(best.stretch) }
            .max { ($0.stretch.count, $0.odds) < ($1.stretch.count, $1.odds) }
        let shortest = near.filter { best.stretch.contains($0.stretch) }
            .min { ($0.stretch.count, -$0.odds) < ($1.stretch.count, -$1.odds) }
        guard let longest, let shortest else { return best }
        isWidened = isWidened || longest.stretch != shortest.stretch
        return (best.odds, wide ? longest.stretch : shortest.stretch)
    }

    /// So many stretches at most that do not overlap, the clearest first.
    func clearest(_ most: Int, wide: Bool, _ isWidened: inout Bool) -> [Stretches.Stretch] {
        var left = self
        var result: [Stretches.Stretch] = []
        while result.count < most, let best = left.best(wide: wide, &isWidened)?.stretch {
            result.append(best)
            left.all.removeAll { $0.stretch.overlaps(best) }
        }
        return result
    }
}
