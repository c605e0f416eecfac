import InterviewEngine

/// The first record of a journal: everything that is fixed when a session begins.
package struct JournalHeader: Equatable, Sendable, Codable {
    /// The moment of another session that this one takes up again.
    package struct Parent: Equatable, Sendable, Codable {
        package var session: String
        package var turn: Int
        package var time: SessionTime
        /// So many of its records stand at the beginning of this journal, right behind the header; nil where it begins anew.
        package var carried: Int?
        /// The engine that those were recorded by.
        package var engine: Int?

        package init(session: String, turn: Int, time: SessionTime, carried: Int? = nil, engine: Int? = nil) {
            self.session = session
            self.turn = turn
            self.time = time
            self.carried = carried
            self.engine = engine
        }

        /// Number of the first turn that was not taken over from it.
        package var firstOwnTurn: Int { carried == nil ? 0 : max(0, turn) }
        /// How much of the session's time was taken over from it.
        package var carriedTime: SessionTime { carried == nil ? .zero : time }
    }

    /// What a take is after: one attempt at one answer, which is over when that is sent.
    package struct Take: Equatable, Sendable, Codable {
        /// Id of the dimension that is to be lifted; nil where the answer as a whole is.
        package var dimension: String?

        package init(dimension: String? = nil) { self.dimension = dimension }
    }

    package static let currentFormat = 1

    package var format: Int
    /// `[a-z0-9-]+`
    package var session: String
    /// Wall time, milliseconds since 1970.
    package var began: Int
    /// Version of the program that wrote it.
    package var app: String
    package var pack: String
    package var packTitle: String
    package var packDigest: String
    package var setup: SessionSetup
    package var engine: Int
    package var listener: Int
    package var scorer: String
    package var parent: Parent?
    /// What the candidate wants to be called.
    package var name: String?
    /// After the last round the candidate is asked how they rate themself; nil in sessions from before that was asked.
    package var selfRating: Bool?
    /// nil where it is no take.
    package var take: Take?

    package init(
        format: Int, session: String, began: Int, app: String, pack: String, packTitle: String, packDigest: String,
        setup: SessionSetup, engine: Int, listener: Int, scorer: String, parent: Parent? = nil, name: String? = nil,
        selfRating: Bool? = nil, take: Take? = nil
    ) {
        self.format = format
        self.session = session
        self.began = began
        self.app = app
        self.pack = pack
        self.packTitle = packTitle
        self.packDigest = packDigest
        self.setup = setup
        self.engine = engine
        self.listener = listener
        self.scorer = scorer
        self.parent = parent
        self.name = name
        self.selfRating = selfRating
        self.take = take
    }

    /// Records behind the header that were taken over from another session.
    package var carried: Int { max(0, parent?.carried ?? 0) }

    package var asksRating: Bool { selfRating ?? false }

    /// Ids name folders: nothing that a path or a screen could take for something else.
    package static func isSessionID(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 64
            && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    }

    /// What stands in a file may be anybody's: an id that is one, and a pace that minutes can be multiplied by.
    var isSound: Bool { Self.isSessionID(session) && (100...10_000).contains(setup.pace) }
}
