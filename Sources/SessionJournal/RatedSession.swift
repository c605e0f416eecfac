/// What a candidate thought of themself in one session, and what the sheet had: kept when the session itself is thrown away.
package struct RatedSession: Equatable, Sendable, Codable {
    package var session: String
    package var pack: String
    /// 0...4 by dimension id.
    package var own: [String: Int]
    package var sheet: [String: Int]
    /// 1...4.
    package var vote: Int?
    /// Mean vote of the committee in hundredths, 100...400.
    package var committee: Int?

    package init(session: String, pack: String, own: [String: Int], sheet: [String: Int], vote: Int?, committee: Int?) {
        self.session = session
        self.pack = pack
        self.own = own
        self.sheet = sheet
        self.vote = vote
        self.committee = committee
    }

    /// Own level less that of the sheet, for each dimension that has both; sorted by dimension id.
    package var differences: [Int] {
        own.keys.sorted().compactMap { id in sheet[id].map { (own[id] ?? 0) - $0 } }
    }
}

extension [RatedSession] {
    /// Mean of all differences in hundredths of a level, halves away from zero: above 0 they rate themself higher than the sheet.
    package var meanDifference: Int? {
        let all = flatMap(\.differences)
        if all.isEmpty { return nil }
        let sum = all.reduce(0, +) * 100
        return (sum >= 0 ? sum + all.count / 2 : sum - all.count / 2) / all.count
    }
}
