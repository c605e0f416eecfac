import Reading

/// Finds stretches that come from somewhere else: an anecdote pasted in front, filler about the interview, strings of letters.
///
/// One clause alone cannot tell (answers speak in everyday metaphor), a run of sentences can. What is found is taken out and the rest is
/// looked at as if it had never been there, so that an answer is cut in the same way with a foreign paragraph and without it.
package struct Outsiders: Sendable {
    package var words: WordKnowledge
    /// For each kind of text from somewhere else, the weight of each measure of `Stretches`, in thousandths of a logarithm of odds a
    /// unit of 1000; then what is added; then what is added besides where it is only doubted.
    package var lines: [[Int]]
    /// The same for a whole text.
    package var wholes: [[Int]]

    /// Numbers in a line.
    package static let lineLength = Stretches.measures + 2
    /// Most stretches that are doubted.
    private static let mostSuspects = 2
    /// The same where something was taken out: of a foreign text some may be left.
    private static let mostSuspectsLeft = 4
    /// How often what is left is looked at again; so often, but for the last time, only the clearest stretch is taken.
    private static let rounds = 8

    /// Of fewer claims none is doubted.
    private static let fewClaims = 4

    /// With more claims than this, all that is found is taken at once.
    private static let shortText = 80

    /// Pairs of words of a sentence that speak so much against an order, in thousandths of a logarithm, with so much for each word besides,
    /// are no slip: of 6,000 sentences of rated answers, held against what the others hold, none has them, and one in five whose words
    /// were shuffled.
    private static let oddSentence = 3000
    private static let slips = 40
    /// The same of a whole text: no rated answer, and three in four that were shuffled.
    private static let oddText = 6000
    private static let oddWord = 60
    /// In fewer words some may all be names. Of the claims of rated answers with more, held against the words of all other texts, two of
    /// 6,000 are unknown in six words of ten; of whole answers none in three words of ten.
    private static let fewWords = 4
    /// Towards terms strung together, for each word, in thousandths. Of the sentences of rated answers three in a thousand lean so far, and
    /// one in four of what strings terms together.
    private static let strung = 700

    /// An answer that something was put into must say so much more than a level asks for, in thousandths of a level: where a foreign text
    /// begins and ends is told less well than that it is there.
    private static let takenMargin = 300
    /// The same where something is only doubted, as in one rated answer of four.
    private static let doubtedMargin = 100

    /// From these odds beyond the doubt on, in thousandths, a doubt is full.
    private static let ramp = 800
    /// What is nearly as clear as the clearest stretch: where a foreign text begins and ends is told less well than that it is there.
    private static let nearly = 1000

    package init(words: WordKnowledge, lines: [[Int]], wholes: [[Int]]) {
        self.words = words
        self.lines = lines
        self.wholes = wholes
    }

    /// A stretch that may come from somewhere else.
    package struct Doubt: Sendable {
        /// Claims to leave out to be sure, by place.
        package var places: [Int]
        /// How far a verdict must not rest on them, in thousandths.
        package var weight: Int
    }

    /// What belongs to an answer, and what may not.
    package struct Reading: Sendable {
        /// Claims that belong to the answer, by place.
        package var own: [Int]
        /// Stretches of them that may come from somewhere else, each alone and all together.
        package var doubts: [Doubt]
    }

    /// What is asked beyond the cut of a level, in thousandths. `taken`: something was left out or set aside, or nearly
    /// all is denied.
    package static func margin(taken: Bool, _ doubts: [Doubt]) -> Int {
        taken ? takenMargin : doubts.reduce(0) { max($0, $1.weight) } * doubtedMargin / 1000
    }

    /// `outputs`: of the clause model for some of the claims of `features`, given by place.
    package func reading(_ features: AnswerFeatures, outputs: ([Int]) -> [Int32]) -> Reading {
        var own = legible(features)
        var stretches = self.stretches(features, own, outputs)
        var scan = Scan()
        for round in 1...Self.rounds {
            if own.isEmpty || wholes.contains(where: { Self.odds(stretches.whole, $0) > 0 }) { return Reading(own: [], doubts: []) }
            scan = self.scan(stretches)
            let found = scan.foreign.clearest(round < Self.rounds && own.count <= Self.shortText ? 1 : Int.max)
            if found.isEmpty { break }
            own = own.enumerated().filter { place in !found.contains { $0.contains(place.offset) } }.map(\.element)
            stretches = self.stretches(features, own, outputs)
            if round == Self.rounds { scan = self.scan(stretches) }
        }
        return Reading(own: own, doubts: doubts(features, own, scan, outputs))
    }

    /// Claims of words that are some, stand in an order and are more than terms strung together; none of a text that is out of order, or no
    /// English, all over.
    private func legible(_ features: AnswerFeatures) -> [Int] {
        let clauses = features.answer.document.clauses
        let oddities = features.claims.map { words.order.oddity(features.answer.document, clauses[$0]) }
        // What speaks against an order, by sentence, less what slips may add to a long one.
        var ofSentence: [Int: Int] = [:]
        for (claim, oddity) in zip(features.claims, oddities) {
            ofSentence[clauses[claim].sentence, default: 0] += oddity - Self.slips * clauses[claim].words
        }
        var all = (oddity: 0, words: 0, contents: 0, unknown: 0)
        let tallies = clauses.map { words.tally(features.answer.document, $0) }
        let strange = strangers(tallies)
        var result: [Int] = []
        for (place, claim) in features.claims.enumerated() {
            let clause = clauses[claim]
            if let oddity = ofSentence[clause.sentence], oddity >= Self.oddSentence { continue }
            let tally = tallies[claim]
            if strange[claim] || isStrung(tally, clause, features.answer.document) { continue }
            result.append(place)
            all.oddity += oddities[place]
            all.words += clause.words
            all.contents += tally.contents
            all.unknown += tally.unknown
        }
        let isOdd = all.oddity >= Self.oddText && all.oddity >= Self.oddWord * all.words
        let isUnknown = all.contents >= Self.fewWords && all.unknown * 10 >= all.contents * 4
        return isOdd || isUnknown ? [] : result
    }

    /// What measures something says something, however many terms it holds.
    private func isStrung(_ tally: WordKnowledge.Tally, _ clause: Clause, _ document: Document) -> Bool {
        tally.contents >= Self.fewWords && tally.string >= Self.strung * tally.contents
            && !document.quantities(in: clause).contains { document.quantities[$0].isMeasure }
    }

    /// Clauses of words that nobody knows; a few such words beside a clause of more belong to it.
    private func strangers(_ tallies: [WordKnowledge.Tally]) -> [Bool] {
        var result = tallies.map { $0.contents >= Self.fewWords && $0.unknown * 10 >= $0.contents * 6 }
        func isOfUnknown(_ clause: Int) -> Bool { tallies[clause].contents > 0 && tallies[clause].unknown == tallies[clause].contents }
        for clause in result.indices.dropFirst() where result[clause - 1] && isOfUnknown(clause) { result[clause] = true }
        for clause in result.indices.dropLast().reversed() where result[clause + 1] && isOfUnknown(clause) { result[clause] = true }
        return result
    }

    private func doubts(_ features: AnswerFeatures, _ own: [Int], _ first: Scan, _ outputs: ([Int]) -> [Int32]) -> [Doubt] {
        // Two or three claims that share no word are a short answer.
        if own.count < Self.fewClaims { return [] }
        let most = own.count < features.claims.count ? Self.mostSuspectsLeft : Self.mostSuspects
        var found: [Doubt] = []
        var rest = own
        var scan = first
        while found.count < most, let (odds, stretch) = scan.doubtful.widest {
            found.append(Doubt(places: Array(rest[stretch]), weight: min(odds * 1000 / Self.ramp, 1000)))
            rest.removeSubrange(stretch)
            if found.count < most { scan = self.scan(stretches(features, rest, outputs)) }
        }
        if found.count > 1 {
            found.append(Doubt(places: found.flatMap(\.places).sorted(), weight: found.reduce(1000) { min($0, $1.weight) }))
        }
        return found
    }

    private func stretches(_ features: AnswerFeatures, _ kept: [Int], _ outputs: ([Int]) -> [Int32]) -> Stretches {
        Stretches(features.keeping(kept), words: words, outputs: outputs(kept))
    }

    /// Stretches that are foreign, and those that may be, with their odds beyond the one bound and the other.
    private struct Scan {
        var foreign = Ranked()
        var doubtful = Ranked()
    }

    private func scan(_ stretches: Stretches) -> Scan {
        var result = Scan()
        stretches.each { stretch, measures in
            var foreign = Int.min
            var doubtful = Int.min
            for line in lines {
                let odds = Self.odds(measures, line)
                foreign = max(foreign, odds)
                doubtful = max(doubtful, odds + line[Stretches.measures + 1])
            }
            if foreign > 0 { result.foreign.all.append((foreign, stretch)) }
            if doubtful > 0 { result.doubtful.all.append((doubtful, stretch)) }
        }
        return result
    }

    /// Stretches with their odds.
    private struct Ranked {
        var all: [(odds: Int, stretch: Stretches.Stretch)] = []

        /// The clearest stretch, or the longest around it that is nearly as clear.
        var widest: (odds: Int, stretch: Stretches.Stretch)? {
            guard let best = all.max(by: { ($0.odds, $1.stretch.lowerBound) < ($1.odds, $0.stretch.lowerBound) }) else { return nil }
            let wide = all.filter { $0.odds >= best.odds - Outsiders.nearly && $0.stretch.contains(best.stretch) }
                .max { ($0.stretch.count, $0.odds) < ($1.stretch.count, $1.odds) }
            return (best.odds, wide?.stretch ?? best.stretch)
        }

        /// So many stretches at most that do not overlap, the clearest first.
        func clearest(_ most: Int) -> [Stretches.Stretch] {
            var left = self
            var result: [Stretches.Stretch] = []
            while result.count < most, let best = left.widest?.stretch {
                result.append(best)
                left.all.removeAll { $0.stretch.overlaps(best) }
            }
            return result
        }
    }

    /// What is left of an output where a part of the answer is doubted: `without` is the output without that part.
    package static func doubted(_ full: Int, _ without: Int, _ weight: Int) -> Int { full - max(full - without, 0) * weight / 1000 }

    /// Logarithm of the odds that a stretch is foreign, in thousandths.
    package static func odds(_ measures: [Int], _ line: [Int]) -> Int {
        let count = Stretches.measures
        precondition(measures.count == count && line.count > count)
        let sum = measures.withUnsafeBufferPointer { measures in
            line.withUnsafeBufferPointer { line in
                var sum = 0
                for index in 0..<count { sum &+= measures[index] &* line[index] }
                return sum
            }
        }
        return sum / 1000 + line[count]
    }
}
