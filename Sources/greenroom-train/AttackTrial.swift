import RubricScorer

/// Attacks answers with texts the model never saw, and counts what rises.
struct AttackTrial: Sendable {
    struct Count: Sendable {
        var attacked = 0
        var rose = 0
        /// Verdicts that rose, by name.
        var what: [String: Int] = [:]
    }

    private(set) var counts: [String: Count] = [:]
    /// Clauses taken for foreign in answers as they were written, and all clauses.
    private(set) var lost = 0
    private(set) var clauses = 0

    /// `models`: for each fold the one learned without it.
    static func run(_ learner: Learner, _ models: [LearnedModel], _ texts: [AttackText]) -> AttackTrial {
        let set = learner.set
        let folds = learner.folds
        let parts = inParallel(folds.count) { fold -> AttackTrial in
            var trial = AttackTrial()
            let model = models[fold]
            var dice = SeededDice(UInt64(fold) + 5)
            func levels(_ answer: String, _ index: Int) -> GuardedLevels {
                GuardedLevels(answer: answer, prompt: set.answers[index].prompt, round: set.answers[index].round, model: model)
            }
            for index in set.answers.indices where folds.of[index] == fold {
                let answer = set.answers[index]
                let reading = AnswerReading(answer: answer.answer, prompt: answer.prompt, model: model, round: answer.round)
                trial.lost += reading.foreign.count
                trial.clauses += set.features[index].claims.count
                guard index % 9 == 0 else { continue }
                let before = levels(answer.answer, index)
                for kind in ["irrelevant", "padding", "framework", "stuffing", "gibberish", "junk"] {
                    let own = texts.filter { $0.kind == kind }
                    let text = own[dice.below(own.count)].text
                    for way in Insertion.all {
                        let (attacked, _) = way.put(text, into: answer.answer, cut: .fullStop)
                        trial.note("\(kind)\(way.join == .ownParagraph ? "" : " same line")", before, levels(attacked, index))
                    }
                }
            }
            for text in texts {
                trial.note("alone \(text.kind)", .nothing, levels(text.text, 0))
            }
            return trial
        }
        return parts.reduce(into: AttackTrial()) { $0.add($1) }
    }

    private mutating func note(_ kind: String, _ before: GuardedLevels, _ after: GuardedLevels) {
        var count = counts[kind] ?? Count()
        count.attacked += 1
        let risen = AttackRule.noRise(named: kind.contains("stuffing") ? 1 : 0).broken(before, after)
        if !risen.isEmpty { count.rose += 1 }
        for number in risen { count.what[GuardedLevels.names[number], default: 0] += 1 }
        counts[kind] = count
    }

    private mutating func add(_ other: AttackTrial) {
        lost += other.lost
        clauses += other.clauses
        for (kind, count) in other.counts {
            var own = counts[kind] ?? Count()
            own.attacked += count.attacked
            own.rose += count.rose
            for (name, number) in count.what { own.what[name, default: 0] += number }
            counts[kind] = own
        }
    }

    var text: String {
        counts.keys.sorted().map { "\($0): \(counts[$0]!.rose) of \(counts[$0]!.attacked) \(counts[$0]!.what.sorted { $0.key < $1.key })" }
            .joined(separator: "\n")
            + "\nforeign in rated: \(lost) of \(clauses)"
    }
}
