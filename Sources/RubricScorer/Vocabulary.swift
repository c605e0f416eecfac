import Reading

/// Numbers for lexicons and facts, and the trie that finds all phrases of all lexicons in one walk.
struct Vocabulary: Sendable {
    static let shared = Vocabulary()

    private let names: [String]
    private let firstFact = Lexicon.all.count
    private(set) var words = HashTable()
    private var nodes: [Node] = []
    /// Edges and outputs of all nodes, node by node.
    private var edges: [Edge] = []
    private var outputs: [Output] = []
    private var starts: [Int32] = []

    private struct Edge: Sendable {
        var symbol: Int32
        var node: Int32
    }

    private struct Output: Sendable {
        var lexicon: Int32
        var affirmative: Bool
    }

    private struct Node: Sendable {
        /// Its edges and outputs among all.
        var edges: Range<Int32>
        var outputs: Range<Int32>
        /// Node reached over a gap of up to two words; -1 where there is none.
        var gap: Int32
    }

    /// A node as long as phrases are added.
    private struct Draft {
        var edges: [Edge] = []
        var outputs: [Output] = []
        var gap: Int32 = -1
    }

    /// Keeps words matched as typed apart from stems in one table.
    private static let exactly: UInt64 = 0x5bd1_e995_97f4_a7c1

    private static let classes = ["#", "#ms", "#t", "#%", "#$", "#p", "#x"]

    private init() {
        names = Lexicon.all.map(\.id) + ClauseFact.allCases.map(\.name)
        precondition(names.count <= 128 && Set(names).count == names.count, "lexicon ids must be unique and fit a CueSet")
        for name in Self.classes { _ = words.insert(WordHash.of(name)) }
        var drafts = [Draft()]
        for (number, lexicon) in Lexicon.all.enumerated() {
            for phrase in lexicon.phrases.split(separator: ",") {
                let words = phrase.split(whereSeparator: { " \n-/".contains($0) }).map(String.init)
                add(words, Output(lexicon: Int32(number), affirmative: lexicon.affirmative), to: &drafts)
            }
        }
        starts = [Int32](repeating: -1, count: words.count)
        for edge in drafts[0].edges { starts[Int(edge.symbol)] = edge.node }
        for draft in drafts {
            let first = (edges: Int32(edges.count), outputs: Int32(outputs.count))
            edges += draft.edges
            outputs += draft.outputs
            nodes.append(Node(edges: first.edges..<Int32(edges.count), outputs: first.outputs..<Int32(outputs.count), gap: draft.gap))
        }
    }

    /// How many lexicons and facts there are.
    var count: Int { names.count }

    /// Number of a lexicon or fact; nil for a name that does not exist.
    func number(_ name: String) -> Int? { names.firstIndex(of: name) }

    func number(_ fact: ClauseFact) -> Int { firstFact + fact.rawValue }

    private mutating func add(_ phrase: [String], _ output: Output, to nodes: inout [Draft]) {
        guard !phrase.isEmpty else { return }
        var node = 0
        for word in phrase {
            if word == "_" {
                if nodes[node].gap < 0 {
                    nodes[node].gap = Int32(nodes.count)
                    nodes.append(Draft())
                }
                node = Int(nodes[node].gap)
                continue
            }
            let symbol = Int32(words.insert(Self.hash(word)))
            if let edge = nodes[node].edges.first(where: { $0.symbol == symbol }) {
                node = Int(edge.node)
            } else {
                nodes[node].edges.append(Edge(symbol: symbol, node: Int32(nodes.count)))
                node = nodes.count
                nodes.append(Draft())
            }
        }
        nodes[node].outputs.append(output)
    }

    private static func hash(_ word: String) -> UInt64 {
        if word.hasPrefix("#") { return WordHash.of(word) }
        if word.hasPrefix("=") { return WordHash.of(String(word.dropFirst())) ^ exactly }
        let form = WordHash.of(word)
        return FunctionWords.isFunction(form) ? form : Stemmer.hash(word)
    }

    /// Numbers of a token as a stem and as typed; -1 for what is in no phrase.
    struct Symbols: Sendable {
        var stem: Int32
        var form: Int32
    }

    /// Symbols of all tokens, worked out once a document.
    func symbols(_ document: Document) -> [Symbols] {
        document.tokens.map { token in
            guard token.kind == .word else { return Symbols(stem: -1, form: -1) }
            return Symbols(stem: Int32(words.number(token.stem)), form: Int32(words.number(token.form ^ Self.exactly)))
        }
    }

    /// Adds to `cues` every lexicon with a phrase that begins in `range` and ends in it.
    func match(_ document: Document, _ symbols: [Symbols], _ range: Range<Int>, into cues: inout CueSet) {
        for index in range where mayBegin(symbols[index]) || document.tokens[index].quantity >= 0 {
            walk(document, symbols, 0, index, index, range.upperBound, &cues)
        }
    }

    /// Some phrase begins with the word.
    private func mayBegin(_ symbols: Symbols) -> Bool {
        (symbols.stem >= 0 && starts[Int(symbols.stem)] >= 0) || (symbols.form >= 0 && starts[Int(symbols.form)] >= 0)
    }

    private func walk(
        _ document: Document, _ symbols: [Symbols], _ node: Int, _ first: Int, _ index: Int, _ end: Int, _ cues: inout CueSet
    ) {
        guard index < end else { return }
        if node != 0, joinsWords(document.tokens, index) {  // "trade-off" is "trade off"
            walk(document, symbols, node, first, index + 1, end, &cues)
            return
        }
        let symbol = symbols[index]
        if symbol.stem >= 0, let next = child(node, symbol.stem) { arrive(document, symbols, next, first, index + 1, end, &cues) }
        if symbol.form >= 0, let next = child(node, symbol.form) { arrive(document, symbols, next, first, index + 1, end, &cues) }
        let quantity = Int(document.tokens[index].quantity)
        guard quantity >= 0 else { return }
        let found = document.quantities[quantity]
        guard found.tokens.lowerBound == index else { return }
        let after = min(found.tokens.upperBound, end)
        let (any, kind) = Self.symbols(of: found.unit)
        if any >= 0, let next = child(node, any) { arrive(document, symbols, next, first, after, end, &cues) }
        if kind >= 0, let next = child(node, kind) { arrive(document, symbols, next, first, after, end, &cues) }
    }

    private func joinsWords(_ tokens: [Token], _ index: Int) -> Bool {
        tokens[index].kind == .mark && (tokens[index].mark == 0x2d || tokens[index].mark == 0x2f)
            && tokens.touchesNext(index - 1)
    }

    private func arrive(
        _ document: Document, _ symbols: [Symbols], _ node: Int, _ first: Int, _ index: Int, _ end: Int, _ cues: inout CueSet
    ) {
        let here = nodes[node]
        for number in here.outputs {
            let output = outputs[Int(number)]
            if !output.affirmative || !document.tokens[first].negated { cues.insert(Int(output.lexicon)) }
        }
        if !here.edges.isEmpty { walk(document, symbols, node, first, index, end, &cues) }
        let gap = Int(here.gap)
        if gap >= 0 {
            for skip in 0...2 { walk(document, symbols, gap, first, index + skip, end, &cues) }
        }
    }

    @inline(__always)
    private func child(_ node: Int, _ symbol: Int32) -> Int? {
        if node == 0 { return starts[Int(symbol)] >= 0 ? Int(starts[Int(symbol)]) : nil }
        for number in nodes[node].edges where edges[Int(number)].symbol == symbol { return Int(edges[Int(number)].node) }
        return nil
    }

    /// Symbols of a quantity: the general one and the one of its class (numbers into `classes`).
    private static func symbols(of unit: Unit) -> (Int32, Int32) {
        switch unit {
        case .millisecond, .percentile: (0, 1)
        case .second, .minute, .hour, .day, .week, .month, .quarter, .year: (0, 2)
        case .percent, .percentagePoint: (0, 3)
        case .money: (0, 4)
        case .people: (0, 5)
        case .times: (0, 6)
        case .date, .ordinal: (-1, -1)
        case .event, .bare: (0, -1)
        }
    }
}
