/// What must not come of an attack, and in how many copies it may all the same.
package enum AttackRule: Equatable, Sendable {
    /// No guarded verdict rises; in one copy of a hundred it may. `named`: a level up to which it may anyhow, since a list of terms names
    /// a concern.
    case noRise(named: Int)
    /// None rises in any copy.
    case neverRises
    /// None rises, and none falls by more than one.
    case same
    /// None moves by more than one either way; in one copy of a hundred it may.
    case near

    /// Largest share of copies that may break it.
    package var limit: Double {
        switch self {
        case .noRise, .near: 0.01
        case .neverRises, .same: 0
        }
    }

    /// For programs.
    package var name: String {
        switch self {
        case .noRise: "no_rise"
        case .neverRises: "never_rises"
        case .same: "same_or_one_less"
        case .near: "within_one"
        }
    }

    /// Verdicts that broke it, by place in `GuardedLevels.names`.
    package func broken(_ before: GuardedLevels, _ after: GuardedLevels) -> [Int] {
        before.levels.indices.filter { index in
            let (old, new) = (before.levels[index], after.levels[index])
            switch self {
            case .noRise(let named): return new > max(old, index == GuardedLevels.vote ? 0 : named)
            case .neverRises: return new > old
            case .same: return new > old || new < old - 1
            case .near: return abs(new - old) > 1
            }
        }
    }
}
