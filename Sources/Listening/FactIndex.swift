import InterviewEngine
import Reading

/// Finds the fact that a question asks for: the one a wording of which is nearest, unless one of the questions that the world does not
/// answer is nearer still. Reading all wordings takes some milliseconds, so that one is made for a session and kept.
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
    /// The words that say what sort of answer is wanted, of those that some wording holds.
    private let asking: [Int]
    /// What can be got wrong about the facts.
    let premises: [PremiseCheck.Premise]

    package init(_ world: CaseWorld) {
        facts = world.facts.count
        premises = PremiseCheck.premises(of: world.facts)
        var (keys, phrases): ([UInt64], [UInt64]) = ([], [])
        var (keyCounts, phraseCounts): ([Int], [Int]) = ([], [])
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
            }
        }
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
        told = world.facts.map { fact in
            let words = QuestionWords(Document.tokens(utf8: Array((fact.about + ".\n" + fact.text).utf8))[...])
            return meanings.numbers(of: words.keys).filter { $0 >= 0 }
        }
    }

    // MARK: matching

    /// The fact that some tokens ask for. In the middle of an answer (`answering`) a question is often no question, and more must speak for one.
    package func match(_ document: Document, _ range: Range<Int>, answering: Bool = false) -> Int? {
        // What is longer is no question that a wording would fit.
        guard range.count <= Self.longest else { return nil }
        let keys = meanings.numbers(of: QuestionWords(document, range).keys)
        // A word alone is an interjection there.
        if answering, keys.count(where: { $0 >= 0 }) < 2 { return nil }
        let same = rows(saying: keys)
        if same.count == 1 { return same[0].row < facts ? same[0].row : nil }
        let phrases = phrases.numbers(of: QuestionWords.phrases(document.tokens[range]))
        guard let found = best(keys, phrases), found.odds() >= (answering ? Self.caution : 0) else { return nil }
        guard !same.isEmpty else { return found.fact }
        // What wordings of several mean is told where most are of the one that is nearest.
        let count = same.first { $0.row == found.fact }?.count ?? 0
        return count >= Self.most * (same.reduce(0) { $0 + $1.count } - count) ? found.fact : nil
    }

    /// What the learner is given: as `match`, with all that speaks for the fact, and nil where the wordings decide without odds.
    package func candidate(_ document: Document, _ range: Range<Int>) -> FactCandidate? {
        let keys = meanings.numbers(of: QuestionWords(document, range).keys)
        guard range.count <= Self.longest, rows(saying: keys).count != 1 else { return nil }
        return best(keys, phrases.numbers(of: QuestionWords.phrases(document.tokens[range])))
    }

    private static let longest = 60
    /// So many wordings of a fact for each of any other, where all mean just what is asked.
    private static let most = 2
    /// Odds wanted while the candidate answers something.
    private static let caution = 1.2
    /// Of the words that say what sort of answer is wanted.
    private static let kindWeight = 0.7
    /// What the nearest wordings of a fact add to its nearness, the nearest first.
    private static let nearest = [1, 0.3, 0.2, 0.1]
    /// How much the way of saying counts beside the meaning.
    private static let saying = 0.7
    /// Known by so much where one wording of the fact holds a word; by root the more, the more do.
    private static let once = 0.4
    /// Where only its text does.
    private static let spoken = 0.5
    /// What likelihood counts beside nearness for which fact is meant.
    private static let likelihood = 0.08
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

    /// The fact that is nearest to a question.
    private func best(_ keys: [Int], _ phrases: [Int]) -> FactCandidate? {
        let nearness = Nearness(meanings.likeness(keys), self.phrases.likeness(phrases), rows, count: facts + 1)
        let likelihoods = self.likelihoods(keys)
        var best: (fact: Int, rank: Double)?
        for fact in 0..<facts where nearness.meant[fact] > 0 {
            let rank = nearness.all[fact] * (1 + known(keys, fact)) / 2 + Self.likelihood * likelihoods[fact]
            if best.map({ rank > $0.rank }) ?? true { best = (fact, rank) }
        }
        guard let fact = best?.fact else { return nil }
        return candidate(fact, keys, nearness, likelihoods)
    }

    /// All that speaks for a fact, and against it.
    private func candidate(_ fact: Int, _ keys: [Int], _ nearness: Nearness, _ likelihoods: [Double]) -> FactCandidate {
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
        return found
    }

    /// How near the wordings of each row are.
    private struct Nearness {
        /// The nearest one.
        var meant: [Double]
        var said: [Double]
        /// Several of them, in both together.
        var all: [Double]

        init(_ meanings: [Double], _ phrases: [Double], _ rows: [Int], count: Int) {
            meant = [Double](repeating: 0, count: count)
            said = meant
            var nearest = [[Double]](repeating: FactIndex.nearest.map { _ in 0 }, count: count)
            for (wording, row) in rows.enumerated() {
                meant[row] = max(meant[row], meanings[wording])
                said[row] = max(said[row], phrases[wording])
                let both = meanings[wording] + FactIndex.saying * phrases[wording]
                guard let place = nearest[row].firstIndex(where: { both > $0 }) else { continue }
                nearest[row].insert(both, at: place)
                nearest[row].removeLast()
            }
            all = nearest.map { zip($0, FactIndex.nearest).reduce(0) { $0 + $1.0 * $1.1 } }
        }
    }

    /// How much of a question a fact knows, 0...1.
    private func known(_ keys: [Int], _ fact: Int) -> Double {
        var sum = 0.0
        var total = 0.0
        for key in keys {
            total += meanings.weight(key)
            guard key >= 0 else { continue }
            let count = held[fact][key]
            if count > 0 {
                sum += meanings.weight(key) * min(1, Double(count).squareRoot() * Self.once)
            } else if told[fact].contains(key) {
                sum += meanings.weight(key) * Self.spoken
            }
        }
        return sum / total
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
