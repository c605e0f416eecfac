import InterviewEngine
import Reading

/// Finds the fact that a question asks for: the one a wording of which is nearest, unless one of the questions that the world does not
/// answer is nearer still. Reading all wordings takes some milliseconds, so that one is made for a session and kept.
package struct FactIndex: Sendable {
    private struct Wording {
        /// -1 for a question that no fact answers.
        var fact: Int
        /// Numbers of its keys, each once.
        var keys: [Int]
        var norm: Double
    }

    private var numbers = HashTable()
    /// What a key says: the rarer among the wordings the more.
    private var weights: [Double] = []
    private var wordings: [Wording] = []
    /// Wordings by the keys in them.
    private var holders: [[Int]] = []
    /// How many wordings of a fact hold a key: a row for each fact, and the last one for what no fact answers.
    private var held: [[UInt16]] = []
    /// Number of wordings, by the same rows.
    private var counts: [Int] = []
    /// The fact's text or title holds a key.
    private var told: [[Bool]] = []
    private let facts: Int
    /// What can be got wrong about the facts.
    let premises: [PremiseCheck.Premise]

    package init(_ world: CaseWorld) {
        facts = world.facts.count
        premises = PremiseCheck.premises(of: world.facts)
        for (index, fact) in world.facts.enumerated() { read(fact.ask, of: index) }
        read(world.unanswered, of: -1)
        weigh()
        for fact in world.facts { read(fact.about + ".\n" + fact.text) }
    }

    private mutating func read(_ asks: [String], of fact: Int) {
        for ask in asks {
            let words = QuestionWords(Document.tokens(utf8: Array(ask.utf8))[...])
            guard !words.keys.isEmpty else { continue }
            wordings.append(Wording(fact: fact, keys: words.keys.map { numbers.insert($0) }, norm: 0))
        }
    }

    private mutating func weigh() {
        held = [[UInt16]](repeating: [UInt16](repeating: 0, count: numbers.count), count: facts + 1)
        counts = [Int](repeating: 0, count: facts + 1)
        holders = [[Int]](repeating: [], count: numbers.count)
        for (index, wording) in wordings.enumerated() {
            let row = wording.fact < 0 ? facts : wording.fact
            counts[row] += 1
            for key in wording.keys {
                holders[key].append(index)
                held[row][key] &+= 1
            }
        }
        weights = holders.map { Logarithm.natural(Double(wordings.count) / Double(1 + $0.count)) }
        for kind in AskingWords.all where numbers.contains(kind) { weights[numbers.number(kind)] *= Self.asking }
        weights = weights.map { min(Self.most, max(Self.least, $0)) }
        for index in wordings.indices {
            wordings[index].norm = wordings[index].keys.reduce(0) { $0 + weights[$1] * weights[$1] }.squareRoot()
        }
    }

    private mutating func read(_ text: String) {
        var row = [Bool](repeating: false, count: numbers.count)
        for key in QuestionWords(Document.tokens(utf8: Array(text.utf8))[...]).keys where numbers.contains(key) {
            row[numbers.number(key)] = true
        }
        told.append(row)
    }

    // MARK: matching

    /// The fact that some tokens ask for. In the middle of an answer (`answering`) a question is often no question, and more must speak for one.
    package func match(_ document: Document, _ range: Range<Int>, answering: Bool = false) -> Int? {
        // What is longer is no question that a wording would fit.
        guard range.count <= Self.longest else { return nil }
        let keys = QuestionWords(document, range).keys.map { numbers.number($0) }
        if let rows = rows(saying: keys) { return rows.count == 1 && rows[0] < facts ? rows[0] : nil }
        return best(keys).flatMap { $0.odds >= (answering ? Self.caution : 0) ? $0.fact : nil }
    }

    /// A fact that may be asked for, and what speaks for it.
    struct Candidate {
        var fact: Int
        /// How near its wordings are.
        var near = 0.0
        /// By how much nearer than the questions that no fact answers.
        var ahead = 0.0
        /// Of the question, by weight: words that others know and it does not; words that nobody knows. 0...1.
        var foreign = 0.0
        var strange = 0.0
        /// How much likelier its wordings hold these words than those of the next fact, and than the unanswered ones; logarithms.
        var overOthers = 0.0
        var overUnanswered = 0.0

        /// Logarithm of the odds that it is asked for; learned from the wordings of the bundled packs, each held against all others, and from half of the questions in the tests.
        var odds: Double {
            3.874 * ahead - 0.861 * near - 8.148 * foreign - 10.18 * strange + 0.28 * overOthers + 0.237 * overUnanswered - 0.686
        }
    }

    private static let longest = 60
    /// Odds wanted while the candidate answers something.
    private static let caution = 1.5
    /// Weight of a key that almost every wording has.
    private static let least = 0.2
    /// Of the words that say what sort of answer is wanted.
    private static let asking = 0.7
    /// Weight of a key that few have: a word that is rare among the wordings may be common in the world. Also of one that no wording holds.
    private static let most = 3.3
    /// What the second and the third nearest wording of a fact add.
    private static let others = [1, 0.15, 0.1]
    /// Known by so much where one wording of the fact holds a word; by root the more, the more do.
    private static let once = 0.4
    /// Where only its text does.
    private static let spoken = 0.5
    /// As if so much of the question were known to those that no fact answers.
    private static let open = 0.8
    /// What likelihood counts beside nearness for which fact is meant.
    private static let likelihood = 0.05
    /// Wordings that a row of few is thought to have besides.
    private static let smooth = 6.0

    /// The rows one of whose wordings says just what a question does; nil where none does.
    private func rows(saying keys: [Int]) -> [Int]? {
        guard let first = keys.first, !keys.contains(where: { $0 < 0 }) else { return nil }
        var rows: [Int] = []
        for wording in holders[first] where wordings[wording].keys.count == keys.count {
            guard wordings[wording].keys.allSatisfy(keys.contains) else { continue }
            let row = wordings[wording].fact < 0 ? facts : wordings[wording].fact
            if !rows.contains(row) { rows.append(row) }
        }
        return rows.isEmpty ? nil : rows
    }

    /// The fact that is nearest to a question.
    func best(_ keys: [Int]) -> Candidate? {
        let nearness = self.nearness(keys)
        let likelihoods = self.likelihoods(keys)
        var best: Candidate?
        var rank = 0.0
        for fact in 0..<facts where nearness[fact] > 0 {
            let value = nearness[fact] + Self.likelihood * likelihoods[fact]
            guard best == nil || value > rank else { continue }
            rank = value
            best = Candidate(fact: fact, near: nearness[fact])
        }
        guard var found = best else { return nil }
        let total = keys.reduce(0) { $0 + weight($1) }
        found.ahead = found.near - nearness[facts]
        found.strange = keys.reduce(0) { $0 + ($1 < 0 ? weight($1) : 0) } / total
        found.foreign = keys.reduce(0) { $0 + ($1 >= 0 && held[found.fact][$1] == 0 ? weight($1) : 0) } / total
        let next = (0..<facts).reduce(-Double.infinity) { $1 == found.fact ? $0 : max($0, likelihoods[$1]) }
        found.overOthers = likelihoods[found.fact] - (next.isFinite ? next : 0)
        found.overUnanswered = likelihoods[found.fact] - likelihoods[facts]
        return found
    }

    /// How near the wordings of each row are to a question: the angle between them, made less by what the fact does not know.
    private func nearness(_ keys: [Int]) -> [Double] {
        let square = keys.reduce(0) { $0 + weight($1) * weight($1) }
        var shared = [Double](repeating: 0, count: wordings.count)
        var touched: [Int] = []
        for key in keys where key >= 0 {
            for wording in holders[key] {
                if shared[wording] == 0 { touched.append(wording) }
                shared[wording] += weights[key] * weights[key]
            }
        }
        var nearest = [[Double]](repeating: [0, 0, 0], count: facts + 1)
        for wording in touched {
            let fact = wordings[wording].fact
            insert(shared[wording] / (square.squareRoot() * wordings[wording].norm), into: &nearest[fact < 0 ? facts : fact])
        }
        return nearest.indices.map { row in
            guard nearest[row][0] > 0 else { return 0 }
            let near = zip(nearest[row], Self.others).reduce(0) { $0 + $1.0 * $1.1 }
            return near * (1 + (row == facts ? Self.open : known(keys, row))) / 2
        }
    }

    private func weight(_ key: Int) -> Double { key < 0 ? Self.most : weights[key] }

    private func insert(_ value: Double, into best: inout [Double]) {
        guard let place = best.firstIndex(where: { value > $0 }) else { return }
        best.insert(value, at: place)
        best.removeLast()
    }

    /// How much of a question a fact knows, 0...1.
    private func known(_ keys: [Int], _ fact: Int) -> Double {
        var sum = 0.0
        var total = 0.0
        for key in keys {
            total += weight(key)
            guard key >= 0 else { continue }
            let count = held[fact][key]
            if count > 0 {
                sum += weights[key] * min(1, Double(count).squareRoot() * Self.once)
            } else if told[fact][key] {
                sum += weights[key] * Self.spoken
            }
        }
        return sum / total
    }

    /// For each row, how much likelier its wordings hold the words of a question than all wordings do; logarithms.
    private func likelihoods(_ keys: [Int]) -> [Double] {
        let all = Double(wordings.count)
        return held.indices.map { row in
            guard counts[row] > 0 else { return 0 }
            let count = Double(counts[row])
            return keys.reduce(0.5 * Logarithm.natural(count / all)) { sum, key in
                let background = (key < 0 ? 0.5 : Double(holders[key].count) + 0.5) / all
                let holding = key < 0 ? 0 : Double(held[row][key])
                return sum + Logarithm.natural((holding + Self.smooth * background) / ((count + Self.smooth) * background))
            }
        }
    }
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
