import InterviewEngine
import Reading

/// Finds the fact that a question asks for: the one that a classifier learned from all wordings takes for the likeliest, where what else
/// speaks for it says that it is asked for at all. Learning takes some tenths of a second, so that an index is made for a session, when
/// something is asked, and kept.
package struct FactIndex: Sendable {
    /// The row of each wording: its fact, or the one behind them for a question that no fact answers.
    private var rows: [Int] = []
    /// What the wordings mean.
    private let meanings: WordingSpace
    /// How they say it: their words, and each with the next.
    private let phrases: WordingSpace
    /// How many wordings of a row hold a key.
    private var held: [KeyCounts]
    /// Number of wordings, by row.
    private var counts: [Int]
    /// Keys that a fact's text or title holds.
    private var told: [[Int]] = []
    private let facts: Int
    private let classifier: FactClassifier
    /// The words that say what sort of answer is wanted, of those that some wording holds.
    private let asking: [Int]
    /// What can be got wrong about the facts.
    let premises: [PremiseCheck.Premise]

    package init(_ world: CaseWorld) {
        facts = world.facts.count
        premises = PremiseCheck.premises(of: world.facts)
        var (keys, phrases): ([UInt64], [UInt64]) = ([], [])
        var (keyCounts, phraseCounts): ([Int], [Int]) = ([], [])
        var features: [(features: AskFeatures, row: Int)] = []
        for (row, asks) in (world.facts.map(\.ask) + [world.unanswered]).enumerated() {
            for ask in asks {
                let tokens = Document.tokens(utf8: Array(ask.utf8))[...]
                let own = QuestionWords(tokens).keys
                if own.isEmpty { continue }
                rows.append(row)
                keys += own
                keyCounts.append(own.count)
                let said = QuestionWords.phrases(tokens)
                phrases += said
                phraseCounts.append(said.count)
                features.append((AskFeatures(tokens, meanings: own), row))
            }
        }
        let spoken = world.facts.enumerated().map { row, fact in
            let tokens = Document.tokens(utf8: Array((fact.about + ".\n" + fact.text).utf8))[...]
            let own = QuestionWords(tokens).keys
            features.append((AskFeatures(tokens, meanings: own), row))
            return own
        }
        classifier = FactClassifier(features, count: facts + 1)
        let meanings = WordingSpace(keys, lengths: keyCounts, dampened: (AskingWords.all, Self.kindWeight))
        self.meanings = meanings
        asking = meanings.numbers(of: AskingWords.kinds).filter { $0 >= 0 }
        self.phrases = WordingSpace(phrases, lengths: phraseCounts)
        counts = [Int](repeating: 0, count: facts + 1)
        var holding = [[Int32]](repeating: [], count: facts + 1)
        for (wording, row) in rows.enumerated() {
            counts[row] += 1
            holding[row] += meanings.wording(wording)
        }
        held = holding.map { KeyCounts($0) }
        told = spoken.map { meanings.numbers(of: $0).filter { $0 >= 0 } }
    }

    // MARK: matching

    /// The fact that some tokens ask for. In the middle of an answer (`answering`) a question is often no question, and more must speak for
    /// one; so it must for a part of a sentence (`isPart`), which says less than a whole one.
    package func match(_ document: Document, _ range: Range<Int>, answering: Bool = false, isPart: Bool = false) -> Int? {
        // What is longer is no question that a wording would fit.
        guard range.count <= Self.longest else { return nil }
        let words = QuestionWords(document, range).keys
        let keys = meanings.numbers(of: words)
        // A word alone is an interjection there.
        if answering, keys.count(where: { $0 >= 0 }) < 2 { return nil }
        let same = rows(saying: keys)
        if same.count == 1 { return same[0].row < facts ? same[0].row : nil }
        guard let found = best(words, keys, document.tokens[range]), found.odds() >= (answering || isPart ? Self.caution : 0) else {
            return nil
        }
        // What wordings of several mean is one of those.
        return same.isEmpty || same.contains { $0.row == found.fact } ? found.fact : nil
    }

    /// What the learner is given: as `match`, with all that speaks for the fact, and nil where the wordings decide without odds.
    package func candidate(_ document: Document, _ range: Range<Int>) -> FactCandidate? {
        let words = QuestionWords(document, range).keys
        let keys = meanings.numbers(of: words)
        guard range.count <= Self.longest, rows(saying: keys).count != 1 else { return nil }
        return best(words, keys, document.tokens[range])
    }

    private static let longest = 60
    /// Odds wanted while the candidate answers something, and of a part of a sentence.
    private static let caution = 1.2
    /// Of the words that say what sort of answer is wanted.
    private static let kindWeight = 0.7
    /// Wordings that a row of few is thought to have besides.
    private static let smooth = 6.0

    /// The rows some of whose wordings mean just what a question does, and how many of each.
    private func rows(saying keys: [Int]) -> [(row: Int, count: Int)] {
        guard !keys.isEmpty, !keys.contains(where: { $0 < 0 }) else { return [] }
        var found: [(row: Int, count: Int)] = []
        for (wording, row) in rows.enumerated() where meanings.wording(wording).count == keys.count {
            guard meanings.wording(wording).allSatisfy({ keys.contains(Int($0)) }) else { continue }
            if let place = found.firstIndex(where: { $0.row == row }) {
                found[place].count += 1
            } else {
                found.append((row, 1))
            }
        }
        return found
    }

    /// The fact that is likeliest to be asked for by some tokens. `words`: what they mean; `keys`: the numbers of that.
    private func best(_ words: [UInt64], _ keys: [Int], _ tokens: ArraySlice<Token>) -> FactCandidate? {
        let said = phrases.numbers(of: QuestionWords.phrases(tokens))
        let nearness = Nearness(meanings.likeness(keys), phrases.likeness(said), rows, count: facts + 1)
        let likelihoods = self.likelihoods(keys)
        let chances = classifier.chances(AskFeatures(tokens, meanings: words))
        guard let fact = chances.indices.dropLast().max(by: { chances[$0] < chances[$1] }), nearness.meant[fact] > 0 else { return nil }
        return candidate(fact, keys, nearness, likelihoods, chances)
    }

    /// All that speaks for a fact, and against it.
    private func candidate(
        _ fact: Int, _ keys: [Int], _ nearness: Nearness, _ likelihoods: [Double], _ chances: [Float]
    ) -> FactCandidate {
        let total = keys.reduce(0) { $0 + meanings.weight($1) }
        func share(_ holds: (Int) -> Bool) -> Double { keys.reduce(0) { $0 + (holds($1) ? meanings.weight($1) : 0) } / total }
        func isHeld(_ key: Int) -> Bool { key >= 0 && held[fact][key] > 0 }
        func isKnown(_ key: Int) -> Bool { isHeld(key) || (key >= 0 && told[fact].contains(key)) }
        let kinds = keys.filter(asking.contains)
        var found = FactCandidate(fact: fact)
        found.near = nearness.meant[fact]
        found.said = nearness.said[fact]
        found.ahead = nearness.meant[fact] - nearness.meant[facts]
        found.saidAhead = nearness.said[fact] - nearness.said[facts]
        found.foreign = share { $0 >= 0 && !isHeld($0) }
        found.strange = share { $0 < 0 }
        found.unexplained = share { !isKnown($0) }
        found.likely = likelihoods[fact]
        found.overOthers = likelihoods[fact] - ((0..<facts).filter { $0 != fact }.map { likelihoods[$0] }.max() ?? 0)
        found.overUnanswered = likelihoods[fact] - likelihoods[facts]
        found.otherKind = !kinds.isEmpty && !kinds.contains(where: isHeld) ? 1 : 0
        found.sameKind = kinds.map { Double(held[fact][$0]) / Double(max(1, counts[fact])) }.max() ?? 0
        found.wantsKind = kinds.isEmpty ? 0 : 1
        func logarithm(_ chance: Float) -> Double { Logarithm.natural(Double(max(chance, 0.0003))) }
        let next = chances.indices.dropLast().filter { $0 != fact }.map { chances[$0] }.max() ?? 0
        found.chance = Double(chances[fact])
        found.chanceOverNone = logarithm(chances[fact]) - logarithm(chances[facts])
        found.chanceOverOthers = logarithm(chances[fact]) - logarithm(next)
        return found
    }

    /// How near the nearest wording of each row is.
    private struct Nearness {
        var meant: [Double]
        var said: [Double]

        init(_ meanings: [Double], _ phrases: [Double], _ rows: [Int], count: Int) {
            meant = [Double](repeating: 0, count: count)
            said = meant
            for (wording, row) in rows.enumerated() {
                meant[row] = max(meant[row], meanings[wording])
                said[row] = max(said[row], phrases[wording])
            }
        }
    }

    /// For each row, how much likelier its wordings hold the words of a question than all wordings do; logarithms.
    private func likelihoods(_ keys: [Int]) -> [Double] {
        let all = Double(rows.count)
        return held.indices.map { row in
            guard counts[row] > 0 else { return 0 }
            let count = Double(counts[row])
            return keys.reduce(0.5 * Logarithm.natural(count / all)) { sum, key in
                let background = (key < 0 ? 0.5 : Double(meanings.times(key)) + 0.5) / all
                let holding = key < 0 ? 0 : Double(held[row][key])
                return sum + Logarithm.natural((holding + Self.smooth * background) / ((count + Self.smooth) * background))
            }
        }
    }
}

/// How often each of some keys stands in a list; few of all that there are.
private struct KeyCounts: Sendable {
    /// Each once, rising.
    private var keys: [Int32] = []
    private var counts: [UInt16] = []

    init(_ list: [Int32]) {
        for key in list.sorted() {
            if keys.last == key {
                counts[counts.count - 1] &+= 1
            } else {
                keys.append(key)
                counts.append(1)
            }
        }
    }

    subscript(_ key: Int) -> UInt16 { keys.place(of: Int32(key)).map { counts[$0] } ?? 0 }
}

/// Natural logarithm without a library, and so the same on every machine.
enum Logarithm {
    static func natural(_ value: Double) -> Double {
        guard value > 0 else { return 0 }
        let z = (value.significand - 1) / (value.significand + 1)
        let square = z * z
        return Double(value.exponent) * 0.6931471805599453 + 2 * z * (1 + square * (1.0 / 3 + square * (0.2 + square / 7)))
    }
}
