import Reading

/// Phrases by their words, each with a value: content words by stem, function words as typed; hyphens and strokes inside one are skipped.
struct PhraseMap {
    private var firsts = HashTable()
    /// The rest of each phrase and its value, by the number of its first word.
    private var entries: [[(rest: [UInt64], value: UInt64)]] = []

    /// The value of a phrase that is there already is joined to the new one.
    mutating func add(_ phrase: some StringProtocol, _ value: UInt64, join: (UInt64, UInt64) -> UInt64) {
        let words = Self.words(phrase).map { PhraseTable.stem(String($0)) }
        guard let first = words.first else { return }
        let rest = Array(words.dropFirst())
        let number = firsts.insert(first)
        if number == entries.count { entries.append([]) }
        if let place = entries[number].firstIndex(where: { $0.rest == rest }) {
            entries[number][place].value = join(entries[number][place].value, value)
        } else {
            entries[number].append((rest, value))
        }
    }

    static func words(_ phrase: some StringProtocol) -> [Substring] {
        Substring(phrase).split(whereSeparator: { " \n-/".contains($0) })
    }

    /// The phrases that begin with a word of a row and end in it.
    func matches(_ words: [UInt64], at start: Int) -> [(count: Int, value: UInt64)] {
        let number = firsts.number(words[start])
        guard number >= 0 else { return [] }
        return entries[number].compactMap { entry in
            let end = start + 1 + entry.rest.count
            return end <= words.count && words[start + 1..<end].elementsEqual(entry.rest) ? (1 + entry.rest.count, entry.value) : nil
        }
    }

    func longest(_ words: [UInt64], at start: Int) -> (count: Int, value: UInt64)? {
        matches(words, at: start).max { $0.count < $1.count }
    }
}
