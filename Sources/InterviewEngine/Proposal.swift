/// What a question puts to somebody as another way: 'Why not just raise the target?' Whoever has said it already is not asked it.
struct Proposal {
    /// Its parts, in small letters.
    private let parts: [Substring]

    /// nil where a line proposes nothing.
    init?(in line: String) {
        let text = line.lowercased()
        guard let start = text.firstRange(of: "why not ")?.upperBound else { return nil }
        let end = text[start...].firstIndex { ".?!".contains($0) } ?? text.endIndex
        parts = text[start..<end].replacing(" and ", with: ",").split { ",;:".contains($0) }.map { part in
            var part = part.drop { $0 == " " }
            while let idle = ["just ", "simply "].first(where: part.hasPrefix) { part = part.dropFirst(idle.count) }
            return part
        }
    }

    /// One of its parts stands in one sentence of a text, as good as whole.
    func stands(in text: String) -> Bool {
        let sentences = text.lowercased().split { ".?!\n".contains($0) }
        return parts.contains { part in
            let words = Self.words(of: part)
            return sentences.contains { sentence in
                // 'Do nothing', 'pay them'.
                if words.count < 2 { return part.contains(" ") && sentence.contains(part) }
                let spoken = Self.words(of: sentence)
                return words.count { word in spoken.contains { Self.isSame(word, $0) } } * 4 >= words.count * 3
            }
        }
    }

    /// Those that say something.
    private static func words(of text: Substring) -> [Substring] {
        text.spokenWords.filter { $0.count > 2 && !idle.contains($0) }
    }

    private static let idle: Set<Substring> = [
        "the", "and", "for", "you", "your", "that", "this", "these", "those", "with", "them", "they", "their", "our", "its", "it's",
        "all", "any", "let", "make", "bit", "have", "has", "had", "been", "from", "into", "would", "could", "should", "will", "what",
        "which",
        "but", "not", "are", "was", "were", "i'd", "we'd", "own", "then", "than", "there", "here", "one", "who", "how", "can", "some",
    ]

    /// One word, in whatever form: 'raise', 'raising'.
    private static func isSame(_ one: Substring, _ other: Substring) -> Bool {
        if one == other { return true }
        let (short, long) = one.count < other.count ? (one, other) : (other, one)
        guard long.count - short.count <= 3 else { return false }
        if long.hasPrefix(short) { return true }
        return short.count > 4 && long.hasPrefix(short.dropLast())
    }
}
