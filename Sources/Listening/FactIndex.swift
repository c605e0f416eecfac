import InterviewEngine
import Reading

/// Finds the fact that a question asks for by the wordings the pack gives each fact. Rather finds none than a wrong one.
struct FactIndex {
    private struct Wording {
        var fact: Int
        /// Numbers of its keys, each once.
        var keys: [Int]
        var weight: Double
    }

    private var keys = HashTable()
    /// What a key says: the rarer among the facts the more.
    private var weights: [Double] = []
    private var wordings: [Wording] = []
    /// For each fact the keys of its wordings, of what it is about and of its text.
    private var known: [Set<Int>] = []
    private let unknownWeight: Double

    init(_ facts: [FactWords]) {
        unknownWeight = Self.log(Double(facts.count) + 1) * 0.8
        var holders: [Int] = []
        for (index, fact) in facts.enumerated() {
            var all: Set<Int> = []
            for wording in fact.wordings {
                let numbers = Self.distinct(Self.keys(of: fact.asks, wording)).map { keys.insert($0) }
                guard !numbers.isEmpty else { continue }
                wordings.append(Wording(fact: index, keys: numbers, weight: 0))
                all.formUnion(numbers)
            }
            while holders.count < keys.count { holders.append(0) }
            for key in all { holders[key] += 1 }
            known.append(all)
        }
        weights = holders.map { Self.log((Double(facts.count) + 1) / Double($0)) }
        for (index, fact) in facts.enumerated() {
            for key in Self.keys(of: fact.text, fact.text.tokens.indices) {
                let number = keys.number(key)
                if number >= 0 { known[index].insert(number) }
            }
        }
        for index in wordings.indices { wordings[index].weight = wordings[index].keys.reduce(0) { $0 + weights[$1] } }
    }

    struct Match {
        var fact: Int
        /// 0...1.
        var score: Double
    }

    /// The fact that some tokens ask for.
    func match(_ document: Document, _ range: Range<Int>) -> Match? {
        // What is longer is no question that a wording would fit.
        guard range.count <= Self.longest else { return nil }
        let asked = Self.distinct(Self.keys(of: document, range))
        guard !asked.isEmpty else { return nil }
        let numbers = asked.map { keys.number($0) }
        let set = Set(numbers)
        let total = numbers.reduce(0) { $0 + ($1 < 0 ? unknownWeight : weights[$1]) }
        var best: [Int: Double] = [:]
        for wording in wordings {
            let hit = wording.keys.reduce(0) { $0 + (set.contains($1) ? weights[$1] : 0) }
            let coverage = hit / wording.weight
            guard coverage >= 0.75 else { continue }
            let explained = numbers.reduce(0) { $0 + ($1 >= 0 && known[wording.fact].contains($1) ? weights[$1] : 0) } / total
            let direct = hit / total
            guard explained >= 0.5, direct >= 0.34 else { continue }
            // One word alone is too little unless it is most of the question, or the fact knows the rest.
            guard wording.keys.count > 1 || direct >= 0.6 || explained >= 0.9 else { continue }
            let score = coverage * (0.4 * explained + 0.6 * direct)
            best[wording.fact] = max(best[wording.fact] ?? 0, score)
        }
        let order = best.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
        guard let first = order.first else { return nil }
        if order.count > 1, first.value - order[1].value < 0.02 { return nil }
        return Match(fact: first.key, score: first.value)
    }

    private static let longest = 60

    // MARK: keys

    private static func log(_ value: Double) -> Double {
        // Binary logarithm by its exponent and a straight line between: no library, and the same on every machine.
        guard value > 1 else { return 0.05 }
        return Double(value.exponent) + value.significand - 1 + 0.05
    }

    private static func distinct(_ keys: [UInt64]) -> [UInt64] {
        var seen = HashTable()
        return keys.filter { key in
            let count = seen.count
            return seen.insert(key) == count
        }
    }

    /// What a question is about: its words but for those that any question has, with one word for what means the same.
    static func keys(of document: Document, _ range: Range<Int>) -> [UInt64] {
        range.compactMap { index in
            let token = document.tokens[index]
            guard token.kind == .word || token.kind == .number else { return nil }
            if token.function, !asking.contains(token.form) { return nil }
            let number = synonyms.table.number(token.stem)
            let key = number < 0 ? token.stem : synonyms.words[number]
            return idle.contains(key) ? nil : key
        }
    }

    /// Function words that tell one question from another.
    private static let asking = HashTable(
        ["many", "much", "who", "where", "when", "why", "before", "after", "once", "out"].map { WordHash.of($0) })

    private static let idle = HashTable(
        """
        please take get got tell know think assume say give roughly approximately exactly like kind sort thing ask asking want wonder wondering question look \
        go talk mean understand clarify confirm check correct right quick quickly first also currently ok okay sorry sure thank hello need actually \
        goes going use used uses work happen served currently dana ravi viktor idea sense number figure value percent
        """
        .split(whereSeparator: { " \n".contains($0) }).map { PhraseTable.stem(String($0)) })

    /// Stems by the stem that stands for them.
    private static let synonyms: (table: HashTable, words: [UInt64]) = {
        let groups = [
            "creator streamer broadcaster channel", "viewer user audience", "now current today present existing nowadays",
            "pay salary compensation wage",
            "income earning earn", "mobile phone", "day daily", "month monthly", "year yearly annual annually", "week weekly", "second sec",
            "ranker model", "retrain refresh refreshed", "train training trained", "deadline timeline", "remote remotely",
            "duration long length",
            "optimise optimize optimised optimized", "experiment test testing tested ab", "median p50", "fast quick quickly speed",
            "sla slo", "volume many",
            "vacation holiday pto leave", "rollback revert", "big size large bigger", "number count many", "often frequently frequency",
            "spike burst", "team squad",
            "split divided", "fallback fallbacks", "goal goals", "fair fairer fairness", "role position job opening", "try tried",
            "manager boss", "rollout launch release", "stay stays stayed",
            "cost price costs", "appeal appeals",
        ]
        var table = HashTable()
        var words: [UInt64] = []
        for group in groups {
            let stems = group.split(separator: " ").map { PhraseTable.stem(String($0)) }
            for stem in stems where table.number(stem) < 0 {
                _ = table.insert(stem)
                words.append(stems[0])
            }
        }
        return (table, words)
    }()
}
