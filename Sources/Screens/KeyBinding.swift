import Canvas
import ViewModels

/// Where a key has its meaning.
package enum KeyContext: String, CaseIterable, Sendable {
    case room, editor, replay, home, lobby, debrief, rating, committee, offer, review, history
    case misses, take, compare
    /// What all screens without a text box share.
    case lists
    case help, question
    case everywhere

    /// Whose keys are in force besides its own; the first that has a chord wins.
    package var chain: [KeyContext] {
        switch self {
        case .room: [.room, .editor, .everywhere]
        case .editor: [.editor, .everywhere]
        case .replay, .home, .lobby, .debrief, .rating, .committee, .offer, .review, .history, .misses, .take, .compare:
            [self, .lists, .everywhere]
        case .lists: [.lists, .everywhere]
        case .help, .question: [self, .everywhere]
        case .everywhere: [.everywhere]
        }
    }

    /// The heading in the help overlay and the documents.
    package var title: String {
        switch self {
        case .room: "In the room"
        case .editor: "Writing"
        case .replay: "Replay"
        case .home: "Home"
        case .lobby: "Before a round"
        case .debrief: "After a round"
        case .rating: "Rating yourself"
        case .committee: "The committee"
        case .offer: "After an offer call"
        case .review: "Review"
        case .history: "History"
        case .misses: "Learn from your misses"
        case .take: "After a take"
        case .compare: "Two side by side"
        case .lists: "On every screen without a text box"
        case .help: "In this help"
        case .question: "When you are asked"
        case .everywhere: "Everywhere"
        }
    }
}

/// What a key does inside its screen: nothing that the shell has to know.
package enum ScreenCommand: Equatable, Hashable, Sendable {
    case up, down, pageUp, pageDown, first, last
    case left, right, nextPane, previousPane
    case open
    /// The newest line, after scrolling back.
    case newest
    case nextRound, previousRound
    case nextMark, previousMark
    case notes
    /// What is chosen: played back, read with its scores, gone on with.
    case replay, review, resume
    /// Past sessions as a plot of what came of them, as the questions that were heard, or as a list.
    case trend
    /// Rates what is chosen, or takes its rating away.
    case rate(Int)
    case clear
    /// The moments that cost most; the one before or after.
    case misses, nextMiss, previousMiss
    /// Another question of the kind.
    case variant
    /// For a comparison of two.
    case mark, compare
    /// To one of the moments that are told on the page, from 1.
    case moment(Int)
    case committee
    /// What came of an offer call; what the company is worth.
    case offer, value
    case search
    /// What is written on a session, and which of them are shown by it.
    case tags, note, filter
    /// Ask for a comment on what is chosen.
    case comment, nextComment
    case agree, refuse
    /// Where the disk does not take the session.
    case saveElsewhere
    /// Shows this or hides it.
    case close
}

package enum KeyAction: Equatable, Sendable {
    case intent(Intent)
    case ask(Question)
    case edit(EditCommand)
    case screen(ScreenCommand)
    case help
}

/// One row of the key table.
package struct KeyBinding: Equatable, Sendable {
    package var context: KeyContext
    /// The first one is the one to show.
    package var chords: [Chord]
    /// A word or two, for the footer.
    package var brief: String
    /// A sentence without its full stop, for help and documents.
    package var does: String
    package var action: KeyAction
    /// Place in the footer, the smallest first; nil when it is not shown there.
    package var footer: Int?
    /// A chord of another row that the footer shows beside this one, when the two are one thing: `↑ ↓ choose`.
    package var pair: Chord?

    package init(
        _ context: KeyContext, _ chords: [Chord], _ brief: String, _ does: String, _ action: KeyAction, footer: Int? = nil,
        pair: Chord? = nil
    ) {
        self.context = context
        self.chords = chords
        self.brief = brief
        self.does = does
        self.action = action
        self.footer = footer
        self.pair = pair
    }

    /// The name of the first chord.
    package var name: String { chords.first.map(\.name) ?? "" }
    /// All chords, the one to show first.
    package var names: [String] { chords.map(\.name) }
}

extension ScreenCommand {
    /// Which of `count` things is chosen after it, when it was `selected`; nil for a command that chooses none.
    /// - Parameter page: how many make a page.
    func chosen(from selected: Int, of count: Int, page: Int) -> Int? {
        let wanted: Int
        switch self {
        case .up: wanted = selected - 1
        case .down: wanted = selected + 1
        case .pageUp: wanted = selected - page
        case .pageDown: wanted = selected + page
        case .first: wanted = 0
        case .last: wanted = count - 1
        default: return nil
        }
        return max(0, min(wanted, count - 1))
    }
}
