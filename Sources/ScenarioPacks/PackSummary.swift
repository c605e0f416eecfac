import RubricScorer

/// What a home screen shows of a pack; read from its pack.yaml alone.
package struct PackSummary: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Equatable, Sendable, Codable {
        case loop, warmup
    }

    package var id: String
    package var title: String
    package var role: String
    package var author: String
    /// Language tag such as `en`.
    package var lang: String
    /// Place on the home screen, small first.
    package var order: Int
    package var kind: Kind
    /// To be shown before the first round is sat; empty when the pack has none.
    package var notice: String
    package var about: String
    /// Round ids in order.
    package var rounds: [String]
    /// Where the pack lies.
    package var folder: String

    package init(
        id: String, title: String, role: String, author: String, lang: String, order: Int, kind: Kind, notice: String, about: String,
        rounds: [String], folder: String
    ) {
        self.id = id
        self.title = title
        self.role = role
        self.author = author
        self.lang = lang
        self.order = order
        self.kind = kind
        self.notice = notice
        self.about = about
        self.rounds = rounds
        self.folder = folder
    }
}
