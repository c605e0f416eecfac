/// Phrases that are looked for in a row of tokens: content words by stem, function words as typed; marks inside a phrase are skipped.
package struct PhraseTable: Sendable {
    private var firsts = HashTable()
    /// The rest of each phrase, by the number of its first word.
    private var rests: [[[UInt64]]] = []

    /// Phrases separated by commas.
    package init(_ text: String) {
        for phrase in text.split(separator: ",") {
            let words = phrase.split(whereSeparator: { " \n-".contains($0) }).map { Self.stem(String($0)) }
            guard let first = words.first else { continue }
            let number = firsts.insert(first)
            if number == rests.count { rests.append([]) }
            rests[number].append(Array(words.dropFirst()))
        }
    }

    /// What `Token.stem` holds for a lower-case word.
    package static func stem(_ word: String) -> UInt64 {
        let form = WordHash.of(word)
        return FunctionWords.isFunction(form) ? form : Stemmer.hash(word)
    }

    /// The tokens of the first phrase that begins in `range` and ends in it.
    package func first(in document: Document, _ range: Range<Int>) -> Range<Int>? {
        for index in range {
            if let end = match(document, index, range.upperBound) { return index..<end }
        }
        return nil
    }

    package func stands(in document: Document, _ range: Range<Int>) -> Bool { first(in: document, range) != nil }

    /// End of the longest phrase that begins at a token.
    package func match(_ document: Document, _ index: Int, _ end: Int) -> Int? {
        guard document.tokens[index].kind == .word else { return nil }
        let number = firsts.number(document.tokens[index].stem)
        guard number >= 0 else { return nil }
        var longest: Int?
        for rest in rests[number] {
            var next = index + 1
            var fits = true
            for word in rest {
                while next < end, document.tokens[next].kind == .mark { next += 1 }
                guard next < end, document.tokens[next].stem == word else {
                    fits = false
                    break
                }
                next += 1
            }
            if fits { longest = max(longest ?? 0, next) }
        }
        return longest
    }
}
