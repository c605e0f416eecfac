/// What the best clause must say for a part that the rubric asks of a level: level 3 of a trade-off dimension takes a trade, level 4 also a
/// figure and a guard. However much an answer says besides, without the part it stays below.
package struct RoleFloors: Sendable {
    /// By trade-off dimension, then by `roles`: least output of the best clause, in thousandths.
    package var least: [[Int]]

    /// The parts, in the order in which levels ask for them.
    package static let roles: [EvidenceRole] = [.traded, .figure, .guarded]

    package init(least: [[Int]]) { self.least = least }

    /// How many of the parts a level asks for.
    package static func asked(_ level: Int) -> Int { level >= 4 ? roles.count : level == 3 ? 1 : 0 }

    /// An answer has the parts that a level of a trade-off dimension asks for. `slack`: how much each may miss.
    package func allow(_ level: Int, _ dimension: Dimension, _ levels: LevelFeatures, slack: Int = 0) -> Bool {
        zip(Self.roles, least[dimension.ordinal]).prefix(Self.asked(level)).allSatisfy {
            Int(levels.best(ClauseTarget.role(dimension, $0))) >= $1 - slack
        }
    }

    /// The level, or the highest below it that the parts allow.
    func bounded(_ level: Int, _ dimension: Dimension, _ levels: LevelFeatures) -> Int {
        var level = level
        while Self.asked(level) > 0, !allow(level, dimension, levels) { level -= 1 }
        return level
    }
}
