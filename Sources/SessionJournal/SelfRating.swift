/// How the candidate rates themself after the last round, before they hear what anybody thought. The last one recorded counts; an
/// open one is as far as they had come.
package struct SelfRating: Equatable, Sendable, Codable {
    package enum Stage: String, Equatable, Sendable, Codable {
        case open, given, skipped
    }
    /// 0...4 by dimension id; those that were not rated are not here.
    package private(set) var levels: [String: Int]
    /// 1...4.
    package private(set) var vote: Int?
    package var stage: Stage

    /// Figures out of their range are left out.
    package init(levels: [String: Int] = [:], vote: Int? = nil, stage: Stage = .open) {
        self.levels = levels.filter { (0...4).contains($0.value) }
        self.vote = vote.flatMap { (1...4).contains($0) ? $0 : nil }
        self.stage = stage
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            levels: try container.decode([String: Int].self, forKey: .levels), vote: try container.decodeIfPresent(Int.self, forKey: .vote),
            stage: try container.decode(Stage.self, forKey: .stage))
    }

    package var isSettled: Bool { stage != .open }
    package var isEmpty: Bool { levels.isEmpty && vote == nil }
}
