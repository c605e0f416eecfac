import Reading

/// Sets aside what is no claim before anything is scored: repeats, echoes of the prompt, bare lists, words in no order.
struct Gate {
    private let document: Document
    private let verdicts: [ReadAnswer.Aside?]
    let isNoise: Bool
    let promptShare: Int

    init(document: Document, prompt: Document) {
        self.document = document
        let promptWords = prompt.tokens.filter(\.isContent).map(\.stem)
        let promptTable = HashTable(promptWords)
        isNoise = Self.noise(document)
        let runs = TermRuns(document)
        var seen = HashTable(capacity: document.tokens.count)
        var verdicts: [ReadAnswer.Aside?] = []
        for clause in document.clauses {
            let repeated = Self.repeats(document, clause, &seen)
            if isNoise {
                verdicts.append(.noise)
            } else if repeated {
                verdicts.append(.repeated)
            } else if Self.echoes(document, clause, promptTable) {
                verdicts.append(.echo)
            } else if Self.isList(document, clause) || runs.hold(clause) {
                verdicts.append(.list)
            } else {
                verdicts.append(nil)
            }
        }
        self.verdicts = verdicts
        promptShare = promptWords.isEmpty ? 100 : Self.shared(document, promptWords, promptTable) * 100 / promptWords.count
    }

    func verdict(_ clause: Int) -> ReadAnswer.Aside? { verdicts[clause] }

    /// How many of the prompt's content words stand in the answer.
    private static func shared(_ document: Document, _ promptWords: [UInt64], _ prompt: HashTable) -> Int {
        var stands = [Bool](repeating: false, count: prompt.count)
        for token in document.tokens where token.isContent {
            let number = prompt.number(token.stem)
            if number >= 0 { stands[number] = true }
        }
        return promptWords.count { stands[prompt.number($0)] }
    }

    /// It stood in the answer before, or six in ten of its word triples did.
    private static func repeats(_ document: Document, _ clause: Clause, _ seen: inout HashTable) -> Bool {
        var window: (UInt64, UInt64) = (0, 0)
        var total = 0
        var known = 0
        var whole = WordHash()
        for index in clause.tokens where document.tokens[index].isSpoken {
            let stem = document.tokens[index].stem
            if window.0 != 0 {
                let triple = (window.0 &* 31 ^ window.1) &* 0x9e37_79b9_7f4a_7c15 ^ stem
                let met = seen.count
                total += 1
                if seen.insert(triple) < met { known += 1 }
            }
            window = (window.1, stem)
            whole.add(word: stem)
        }
        let met = seen.count
        if seen.insert(whole.value) < met { return true }
        return total >= 2 && known * 10 >= total * 6
    }

    /// Eight in ten of its content words, numbers among them, stand in the prompt.
    private static func echoes(_ document: Document, _ clause: Clause, _ prompt: HashTable) -> Bool {
        var words = 0
        var asked = 0
        for index in clause.tokens where document.tokens[index].isContent {
            words += 1
            if prompt.contains(document.tokens[index].stem) { asked += 1 }
        }
        return words >= 2 && asked * 10 >= words * 8
    }

    /// Nine or more words with hardly a function word among them, and no number that they could be about unless that stands in the list too.
    private static func isList(_ document: Document, _ clause: Clause) -> Bool {
        guard clause.words >= 6 else { return false }
        var function = 0
        var commas = 0
        var numbers = 0
        var beginsItem = false
        for index in clause.tokens {
            let token = document.tokens[index]
            // "tech debt, no MLOps, full RTO": what an item lacks joins nothing.
            let lacks = beginsItem && lacking.contains(token.form)
            if token.function, !lacks, !isOfName(index, document.tokens) { function += 1 }
            beginsItem = token.mark == 0x2c
            if token.kind == .number { numbers += 1 }
            if token.kind == .mark, token.mark == 0x2c || token.mark == 0x2f || token.mark == 0x7c { commas += 1 }
        }
        if numbers > 0 { return function == 0 && commas >= 5 && clause.words >= 9 }
        return function == 0 && (clause.words >= 9 || commas >= 3) || (commas >= 4 && function * 8 < clause.words)
    }

    private static let lacking = HashTable(["no", "not"].map { WordHash.of($0) })

    /// "A/B" holds no article.
    private static func isOfName(_ index: Int, _ tokens: [Token]) -> Bool {
        guard tokens[index].end - tokens[index].start == 1 else { return false }
        func isSlash(_ mark: Int) -> Bool { tokens.indices.contains(mark) && tokens[mark].mark == 0x2f && tokens.isWithin(mark) }
        return isSlash(index - 1) || isSlash(index + 1)
    }

    /// Words in no order: determiners with no noun phrase behind them, sentences that begin anywhere but at their beginning, or a text
    /// without function words.
    private static func noise(_ document: Document) -> Bool {
        var determiners = 0
        var broken = 0
        var function = 0
        var marks = 0
        for (index, token) in document.tokens.enumerated() {
            if token.function { function += 1 }
            if token.kind == .mark { marks += 1 }
            guard token.kind == .word, token.function, determinerWords.contains(token.form) else { continue }
            determiners += 1
            // "an A/B test": a letter before a mark is a name.
            if index + 2 < document.tokens.count, document.tokens[index + 2].kind == .mark { continue }
            if index + 1 < document.tokens.count, document.tokens[index + 1].kind == .word,
                afterNoDeterminer.contains(document.tokens[index + 1].form)
            {
                broken += 1
            }
        }
        if broken >= 2, determiners >= 3, broken * 5 >= determiners { return true }
        if beginsAnywhere(document) { return true }
        return document.words >= 8 && function * 20 < document.words && marks * 12 < document.words && document.quantities.isEmpty
    }

    /// A third of the sentences, and more than one, begin with a small letter and hold a function word with a capital that no mark stands before.
    private static func beginsAnywhere(_ document: Document) -> Bool {
        var sentences = 0
        var odd = 0
        var isFirst = true
        var isSmall = false
        var holdsCapital = false
        func close() {
            if !isFirst { sentences += 1 }
            if isSmall, holdsCapital { odd += 1 }
            (isFirst, isSmall, holdsCapital) = (true, false, false)
        }
        for (index, token) in document.tokens.enumerated() {
            switch token.kind {
            case .lineEnd: close()
            case .mark: if token.isStop, !document.tokens.touchesNext(index) { close() }
            case .number: isFirst = false
            case .word:
                if isFirst {
                    (isFirst, isSmall) = (false, !token.capitalised)
                } else if token.capitalised, token.function, token.end - token.start > 1, document.tokens[index - 1].kind != .mark,
                    !FunctionWords.isContractedI(token.form)
                {
                    holdsCapital = true
                }
            }
        }
        close()
        return odd > 1 && odd * 3 >= sentences
    }

    private static let determinerWords = HashTable(["the", "a", "an", "my", "our", "their", "your", "its"].map { WordHash.of($0) })
    private static let afterNoDeterminer = HashTable(
        """
        of to in and is was the a an i we it for on if so that or but at with by as they you be are from were had have would will not this there when who their my our
        """
        .split(separator: " ").map { WordHash.of(String($0)) })
}
