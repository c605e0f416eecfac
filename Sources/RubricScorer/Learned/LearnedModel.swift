/// All that was learned: which clause plays which part, and which levels follow.
package struct LearnedModel: Sendable {
    package var outsiders: Outsiders
    package var clauses: ClauseModel
    package var answers: AnswerModel
    /// One for each of `Verdicts` up to the vote.
    package var forests: [Forest]
    /// One for all edges.
    package var edges: Forest
    /// For each of `Verdicts` the least output for each step above its lowest.
    package var cuts: [[Int]]
    /// Which clauses a rater would quote, for each trade-off dimension.
    package var quoters: [Forest]
    /// Least output of a quoter, for each trade-off dimension.
    package var quoteCuts: [Int]
    /// For each role of each trade-off dimension, and support and against of the others: the output above which a clause plays it.
    package var roleCuts: [Int]
    package var floors: RoleFloors

    package init(
        outsiders: Outsiders, clauses: ClauseModel, answers: AnswerModel, forests: [Forest], edges: Forest, cuts: [[Int]],
        quoters: [Forest], quoteCuts: [Int], roleCuts: [Int], floors: RoleFloors
    ) {
        self.outsiders = outsiders
        self.clauses = clauses
        self.answers = answers
        self.forests = forests
        self.edges = edges
        self.cuts = cuts
        self.quoters = quoters
        self.quoteCuts = quoteCuts
        self.roleCuts = roleCuts
        self.floors = floors
    }

    /// What the forest of a verdict says, in thousandths; walked anew each time.
    func output(_ number: Int, _ levels: LevelFeatures) -> Int { forests[number].predict(levels.values) }

    /// The same of the forest of the edges. `corners`: what those of the three trade-off dimensions say.
    func output(_ edge: TradeOffEdge, _ levels: LevelFeatures, corners: [Int]) -> Int {
        edges.predict(EdgeFeatures(edge, levels, corners: corners).values)
    }

    /// Level, vote or 0/1 of one verdict.
    func verdict(_ number: Int, output: Int) -> Int {
        cuts[number].reduce(Verdicts.lowest(number)) { $0 + (output >= $1 ? 1 : 0) }
    }
}
