package enum Engine {
    /// Raised whenever the same seed and stimuli would give other moves.
    package static let version = 11
}
