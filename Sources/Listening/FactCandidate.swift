/// A fact that a question may ask for, and what speaks for it.
package struct FactCandidate: Equatable, Sendable {
    /// Its place among the facts of the world.
    package var fact: Int
    /// How near the nearest of its wordings is in what it means, and in how it says it; 0...1.
    var near = 0.0
    var said = 0.0
    /// By how much nearer than the questions that no fact answers.
    var ahead = 0.0
    var saidAhead = 0.0
    /// Of the question, by weight: words that others know and its wordings do not; words that nobody knows; words that neither its wordings
    /// nor its own text explain. 0...1.
    var foreign = 0.0
    var strange = 0.0
    var unexplained = 0.0
    /// How much likelier its wordings hold these words than all wordings do, than those of the next fact, and than the unanswered ones;
    /// logarithms.
    var likely = 0.0
    var overOthers = 0.0
    var overUnanswered = 0.0
    /// 1 where the question wants a sort of answer that none of its wordings does: who, where they all ask how many.
    var otherKind = 0.0
    /// How many of its wordings want that sort of answer, 0...1; and 1 where the question wants any sort at all.
    var sameKind = 0.0
    var wantsKind = 0.0

    /// What the classifier says of it: its chance, and logarithms of how much greater that is than that of no fact, and of any other fact.
    var chance = 0.0
    var chanceOverNone = 0.0
    var chanceOverOthers = 0.0

    init(fact: Int) { self.fact = fact }

    /// Logarithm of the odds that it is asked for.
    package func odds(_ learned: [Int] = FactOdds.learned) -> Double {
        zip(features, learned).reduce(Double(learned[learned.count - 1])) { $0 + $1.0 * Double($1.1) } / 1_000
    }

    /// In the order of `FactOdds.learned`.
    package var features: [Double] {
        [
            near, said, ahead, saidAhead, foreign, strange, unexplained, likely, overOthers, overUnanswered, otherKind, sameKind,
            wantsKind, chance, chanceOverNone, chanceOverOthers,
        ]
    }
}
