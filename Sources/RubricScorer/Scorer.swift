import Reading

/// Reads answers against the rubric: Reading -> clauses -> the parts they play -> levels -> sheet.
///
/// Pure and total: the same bytes give the same sheet on every machine, and no text makes it fail.
package enum Scorer {
    /// Which scorer this is; the digest is over every lexicon and every learned weight.
    package static let version = ScorerVersion(name: "clauses", number: 14, digest: ScorerDigest.text)

    /// Of the learned weights alone.
    package static let weightsDigest = LearnedWeights.digest

    /// The learned weights as they stand in the program.
    package static var weights: WeightsFile { WeightsFile(text: LearnedWeights.text) }

    /// The letters that `model` is read from, in the program's own image; nothing needs them once it is.
    package static var letters: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: LearnedWeights.text.utf8Start, count: LearnedWeights.text.utf8CodeUnitCount)
    }

    package static let model = WeightsReader.model(from: LearnedWeights.text)

    /// The sheet of one answer to one prompt. `prompt` may be empty; then nothing is taken for an echo or off the question.
    /// `round` is for what an interviewer of that round looks for; nil when it is not known.
    package static func score(answer: String, prompt: String, round: RoundKind? = nil) -> AnswerSheet {
        sheet(Judgement(AnswerReading(answer: answer, prompt: prompt, model: model, round: round)))
    }

    /// The sheet that a judgement comes to.
    package static func sheet(_ judgement: Judgement) -> AnswerSheet {
        AnswerSheet(
            marks: Dimension.allCases.map { dimension in
                Mark(
                    dimension: dimension, level: judgement.level(dimension), evidence: judgement.evidence(dimension),
                    lift: Lift(judgement, dimension).text)
            }, edges: TradeOffEdge.allCases.map { judgement.edgeMark($0) }, vote: judgement.vote,
            words: judgement.reading.features.answer.document.words, scorer: version,
            numbers: judgement.numbers.isEmpty ? nil : judgement.numbers)
    }
}

/// Sixteen hex digits over the lexicons and the learned weights.
enum ScorerDigest {
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
        add(LearnedWeights.digest)
        return WeightsFile.hex(hash.value)
    }()
}
