/// One kind of thing that the learned model looks at. Names of features are hashes that no two blocks share.
package enum FeatureBlock: Int, CaseIterable, Sendable {
    /// Stems of the clause, and pairs of neighbouring stems.
    case words
    /// Stems of the clauses before and after.
    case context
    /// Stems of the whole answer.
    case whole
    /// Lexicons and facts of the clause.
    case cues
    /// Lexicons and facts of the clauses before and after.
    case nearCues
    /// Pairs of cues that together make a trade, a guard or an edge.
    case conjunctions

    /// How much the block weighs beside the others, in thousandths.
    package var weight: Int {
        switch self {
        case .words: 1000
        case .context: 300
        case .whole: 150
        case .cues: 500
        case .nearCues: 300
        case .conjunctions: 500
        }
    }

    /// Rare words weigh more; cues weigh the same.
    package var isLexical: Bool {
        switch self {
        case .words, .context, .whole: true
        case .cues, .nearCues, .conjunctions: false
        }
    }

    @inline(__always)
    func name(_ word: UInt64) -> UInt64 { (word ^ UInt64(rawValue + 1) &* 0xd6e8_feb8_6659_fd93) &* 0x9e37_79b9_7f4a_7c15 }

    @inline(__always)
    func name(number: Int) -> UInt64 { name(UInt64(number) &* 0x0000_0100_0000_01b3 &+ 0x6a09_e667_f3bc_c909) }
}
