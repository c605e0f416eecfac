import Reading

/// Reads answers against the rubric: Reading -> clauses -> cues -> detectors -> levels -> sheet.
///
/// Pure and total: the same bytes give the same sheet on every machine, and no text makes it fail.
package enum Scorer {
    /// Which rules this is; the digest is over every lexicon and detector.
    package static let version = ScorerVersion(name: "rules", number: 1, digest: RuleDigest.text)

    /// The sheet of one answer to one prompt. `prompt` may be empty; then nothing is taken for an echo or off the question.
    /// `round` is for what an interviewer of that round looks for; the rules of version 1 do not need it.
    package static func score(answer: String, prompt: String, round: RoundKind? = nil) -> AnswerSheet {
        let read = ReadAnswer(answer: answer, prompt: prompt)
        let verdict = Verdict(read, Finding.all(in: read))
        let marks = Dimension.allCases.map { dimension -> Mark in
            let level = verdict.level(dimension)
            return Mark(
                dimension: dimension, level: level, evidence: verdict.evidence(dimension),
                lift: level == 4 ? nil : Lift(verdict: verdict, dimension: dimension).text)
        }
        let edges = TradeOffEdge.allCases.map { verdict.edge($0) }
        return AnswerSheet(marks: marks, edges: edges, vote: verdict.vote, words: read.document.words, scorer: version)
    }
}

/// Sixteen hex digits over all rule data.
enum RuleDigest {
    static let text: String = {
        var hash = WordHash()
        func add(_ text: String) {
            for byte in text.utf8 { hash.add(byte) }
            hash.add(0)
        }
        for lexicon in Lexicon.all {
            add(lexicon.id)
            add(lexicon.phrases)
            add(lexicon.affirmative ? "1" : "0")
        }
        for detector in Detector.all {
            add(detector.id)
            for group in [detector.clause, detector.near, detector.round, [detector.without]] { group.forEach(add) }
        }
        for table in PointTable.all {
            add(table.dimension.rawValue)
            for point in table.points { add("\(point.cue) \(point.points)") }
            for cut in table.cuts { add("\(cut)") }
            table.needs.forEach(add)
        }
        let digits = String(hash.value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }()
}
