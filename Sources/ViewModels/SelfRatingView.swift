/// What the candidate makes of themself, as far as they have come. A screen sends it back with each change.
package struct SelfRatingDraft: Equatable, Sendable {
    /// 0...4 by dimension id.
    package var levels: [String: Int]
    /// 1...4.
    package var vote: Int?

    package init(levels: [String: Int] = [:], vote: Int? = nil) {
        self.levels = levels
        self.vote = vote
    }
}

/// The question how one rates oneself, before the committee is heard.
package struct SelfRatingView: Equatable, Sendable {
    /// A dimension with the names of its five levels.
    package struct Item: Equatable, Sendable {
        package var id: String
        package var label: String
        package var hue: DimensionHue
        /// What level 0, 1, ... 4 are called.
        package var words: [String]

        package init(id: String, label: String, hue: DimensionHue, words: [String]) {
            self.id = id
            self.label = label
            self.hue = hue
            self.words = words
        }
    }
    package var title: String
    package var items: [Item]
    /// What votes of 1, 2, 3 and 4 are called.
    package var votes: [String]
    package var draft: SelfRatingDraft
    /// First names of those who are waiting: "Dana, Viktor and Elena".
    package var committee: String
    /// There is one of them, and no committee.
    package var isOneVote: Bool
    /// It could not be saved, in plain words.
    package var problem: String?

    package init(
        title: String, items: [Item], votes: [String], draft: SelfRatingDraft, committee: String, isOneVote: Bool = false,
        problem: String? = nil
    ) {
        self.title = title
        self.items = items
        self.votes = votes
        self.draft = draft
        self.committee = committee
        self.isOneVote = isOneVote
        self.problem = problem
    }

    /// When it is asked: "Before the committee meets".
    package var heading: String { isOneVote ? "Before \(committee) is heard" : "Before the committee meets" }
}

/// Own rating and sheet, beside each other.
package struct ComparisonView: Equatable, Sendable {
    package struct Row: Equatable, Sendable {
        package var id: String
        package var label: String
        package var hue: DimensionHue
        /// 0...4; nil where it was not rated, or not assessed.
        package var own: Int?
        package var sheet: Int?

        package init(id: String, label: String, hue: DimensionHue, own: Int?, sheet: Int?) {
            self.id = id
            self.label = label
            self.hue = hue
            self.own = own
            self.sheet = sheet
        }
    }
    package var rows: [Row]
    /// "yes"; nil where it was not given.
    package var vote: String?
    /// 1...4.
    package var voteNumber: Int?
    /// Mean of the committee's votes in hundredths.
    package var committee: Int?
    /// Own levels above (or, below 0, under) those of the sheet, mean in hundredths; nil where there is nothing to compare.
    package var difference: Int?

    package init(rows: [Row], vote: String?, voteNumber: Int?, committee: Int?, difference: Int?) {
        self.rows = rows
        self.vote = vote
        self.voteNumber = voteNumber
        self.committee = committee
        self.difference = difference
    }

    /// "You rate yourself 0.7 of a level above the sheet."
    package var sentence: String { Difference.sentence(difference) }
}

/// A distance between own levels and those of a sheet.
package enum Difference {
    /// "+0.7", "-0.3", "0.0" of hundredths, halves away from zero.
    package static func signed(_ hundredths: Int) -> String {
        let tenths = tenths(hundredths)
        return (tenths > 0 ? "+" : tenths < 0 ? "-" : "") + "\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    package static func sentence(_ hundredths: Int?) -> String {
        guard let hundredths else { return "There was no level to hold your own against." }
        let tenths = tenths(hundredths)
        if tenths == 0 { return "You rate yourself as the sheet does." }
        let size = "\(abs(tenths) / 10).\(abs(tenths) % 10) " + (abs(tenths) < 10 ? "of a level" : abs(tenths) == 10 ? "level" : "levels")
        return "You rate yourself \(size) \(tenths > 0 ? "above" : "below") the sheet."
    }

    private static func tenths(_ hundredths: Int) -> Int { (hundredths + (hundredths >= 0 ? 5 : -5)) / 10 }
}
