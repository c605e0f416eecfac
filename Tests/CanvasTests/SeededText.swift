/// Random choices that are the same in every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// Pieces of many scripts, of harmful text too if asked, in random order.
    mutating func text(pieces: Int, harmful: Bool = false) -> String {
        let pool = harmful ? Self.harmless + Self.harmful : Self.harmless
        return (0..<pieces).map { _ in pool.randomElement(using: &self)! }.joined()
    }

    static let harmless = [
        "a", "Word", " ", "  ", "don't", "well-known", "\n", "é", "e\u{301}", "Ünï", "日", "本語、", "（注）", "カ\u{3099}", "한국",
        "\u{1112}\u{1161}\u{11AB}",
        "👍", "👍🏽", "👨‍👩‍👧‍👦", "❤️", "🇩🇪", "🇩", "1️⃣", "กำ", "हिन्दी", "क्षि", "שלום", "مرحبا", "Привет", "—", "…",
        "z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}",
        "\u{301}", "\u{1FAE8}", "\u{E000}", "2,000,000", "x",
    ]
    static let harmful = [
        "\u{1B}[31m", "\u{9B}2J", "\u{1B}]0;title\u{7}", "\u{7}", "\u{202E}", "\u{200B}", "\u{200D}", "\t", "\r\n", "\u{AD}", "\u{E0041}",
        "\u{7F}", "\u{0}",
        "\u{FE0F}", "\u{1B}",
    ]
}
