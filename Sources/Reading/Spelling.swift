/// Tells which word was meant where one was mistyped: one that nobody knows, one slip away from one that many use.
package struct Spelling: Sendable {
    /// Stems that stand as they are, however odd.
    private let known: [HashTable]
    /// Words that a slip may hide, as typed in small letters.
    private let common: HashTable
    /// Stems that stand as they are besides.
    private var asked = HashTable()

    package init(known: [HashTable], common: HashTable) {
        self.known = known
        self.common = common
    }

    /// The words of a prompt stand as they are in an answer to it.
    package func knowing(_ prompt: Document) -> Spelling {
        var result = self
        result.asked = HashTable(prompt.tokens.filter { $0.kind == .word }.map(\.stem))
        return result
    }

    /// Letters of the shortest word that is mended: shorter ones have too many neighbours.
    private static let shortest = 6
    /// The same where a letter is missing or another one: a slip that leads to more words.
    private static let shortestGuess = 8
    /// Longer than any word of English.
    private static let longest = 24

    /// In a sentence of which more than one word in so many is not known, nothing is mended: it is another language, or no language.
    private static let fewUnknown = 5

    /// Mends what was mistyped, sentence by sentence. Where words stand and how they begin stays as it is.
    func mend(_ tokens: inout [Token], in bytes: [UInt8]) {
        var first = 0
        var met: [UInt64: Meant?] = [:]
        for index in tokens.indices where tokens[index].kind == .lineEnd || tokens[index].isStop && !tokens.isWithin(index) {
            mend(&tokens, first..<index, bytes, &met)
            first = index + 1
        }
        mend(&tokens, first..<tokens.count, bytes, &met)
    }

    /// `met`: what was meant by forms that stood there before.
    private func mend(_ tokens: inout [Token], _ sentence: Range<Int>, _ bytes: [UInt8], _ met: inout [UInt64: Meant?]) {
        var words = 0
        var unknown = 0
        for index in sentence where tokens[index].kind == .word {
            words += 1
            if isUnknown(tokens[index]) { unknown += 1 }
        }
        guard unknown > 0, unknown * Self.fewUnknown <= words else { return }
        let first = sentence.first { tokens[$0].kind == .word }
        for index in sentence where tokens[index].kind == .word && isUnknown(tokens[index]) {
            let word = bytes[Int(tokens[index].start)..<Int(tokens[index].end)]
            if index != first, Self.isName(word) { continue }
            let form = tokens[index].form
            let found = met[form] ?? meant(word.map(Bytes.lower))
            met[form] = found
            guard let meant = found else { continue }
            tokens[index].form = meant.form
            tokens[index].stem = meant.stem
            tokens[index].function = meant.function
        }
    }

    @inline(__always)
    private func isUnknown(_ token: Token) -> Bool {
        !token.function && !known.contains { $0.contains(token.stem) } && !asked.contains(token.stem) && !UnitWords.mayBegin(token.form)
    }

    /// One capital alone.
    private static func isName(_ word: ArraySlice<UInt8>) -> Bool {
        word.count > 1 && Bytes.isUpper(word[word.startIndex]) && !Bytes.isUpper(word[word.startIndex + 1])
    }

    /// A word as it was meant.
    private struct Meant: Equatable {
        var form: UInt64
        var stem: UInt64
        var function: Bool
    }

    /// What was meant by a lower-case word that nobody knows; nil where nothing is one slip away. Slips are tried in the order in which
    /// fingers make them: two letters in the wrong order, one twice or too many, one missing, another one. The first letter is right.
    private func meant(_ word: [UInt8]) -> Meant? {
        guard (Self.shortest...Self.longest).contains(word.count), word.allSatisfy({ Bytes.isLetter($0) }) else { return nil }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * Self.longest + 4) { room in
            let variant = UnsafeMutableBufferPointer(rebasing: room[..<(Self.longest + 2)])
            let scratch = UnsafeMutableBufferPointer(rebasing: room[(Self.longest + 2)...])
            let sure = swapped(word, variant, scratch) ?? withOneLess(word, variant, scratch)
            if sure != nil || word.count < Self.shortestGuess { return sure }
            return withOneMore(word, variant, scratch) ?? withAnother(word, variant, scratch)
        }
    }

    private typealias Room = UnsafeMutableBufferPointer<UInt8>

    private func swapped(_ word: [UInt8], _ variant: Room, _ scratch: Room) -> Meant? {
        for place in 1..<word.count - 1 where word[place] != word[place + 1] {
            fill(variant, word)
            variant.swapAt(place, place + 1)
            if let meant = look(variant, word.count, scratch) { return meant }
        }
        return nil
    }

    private func withOneLess(_ word: [UInt8], _ variant: Room, _ scratch: Room) -> Meant? {
        for place in 1..<word.count {
            for index in 0..<word.count - 1 { variant[index] = word[index < place ? index : index + 1] }
            if let meant = look(variant, word.count - 1, scratch) { return meant }
        }
        return nil
    }

    private func withOneMore(_ word: [UInt8], _ variant: Room, _ scratch: Room) -> Meant? {
        for place in 1...word.count {
            for index in 0...word.count where index != place { variant[index] = word[index < place ? index : index - 1] }
            for letter in Self.alphabet {
                variant[place] = letter
                if let meant = look(variant, word.count + 1, scratch) { return meant }
            }
        }
        return nil
    }

    private func withAnother(_ word: [UInt8], _ variant: Room, _ scratch: Room) -> Meant? {
        fill(variant, word)
        for place in 1..<word.count {
            for letter in Self.alphabet where letter != word[place] {
                variant[place] = letter
                if let meant = look(variant, word.count, scratch) { return meant }
            }
            variant[place] = word[place]
        }
        return nil
    }

    private static let alphabet: ClosedRange<UInt8> = 0x61...0x7a

    private func fill(_ variant: Room, _ word: [UInt8]) {
        for (index, byte) in word.enumerated() { variant[index] = byte }
    }

    /// The word that a variant is, where it is one that many use.
    private func look(_ variant: Room, _ count: Int, _ scratch: Room) -> Meant? {
        var hash = WordHash()
        for index in 0..<count { hash.add(variant[index]) }
        if FunctionWords.all.contains(hash.value) { return Meant(form: hash.value, stem: hash.value, function: true) }
        guard common.contains(hash.value) else { return nil }
        for index in 0..<count { scratch[index] = variant[index] }
        let stem = WordHash.of(UnsafeMutableBufferPointer(rebasing: scratch[..<Stemmer.cut(scratch, count)]))
        return Meant(form: hash.value, stem: stem, function: false)
    }
}
