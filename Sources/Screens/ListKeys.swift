import Canvas
import ViewModels

/// The keys of the screens that are read rather than written in.
extension KeyTable {
    static let home: [KeyBinding] =
        choosing(.home) + [
            KeyBinding(.home, [Chord(.enter), .char(" ")], "open", "Do what is chosen", .screen(.open), footer: 10),
            KeyBinding(
                .home, [.char("w")], "misses", "Write what cost most in the last session again, moment by moment", .intent(.openMisses("")),
                footer: 50),
            KeyBinding(.home, [.char("q")], "leave", "Leave Greenroom; everything is saved", .intent(.quit), footer: 90),
        ]

    static let lobby: [KeyBinding] =
        reading(.lobby) + [
            KeyBinding(.lobby, [Chord(.enter)], "go in", "Go in; the clock starts", .intent(.enterRound), footer: 10),
            KeyBinding(.lobby, [.char("m")], "mode", "Practice or exam", .intent(.toggleMode), footer: 20),
            KeyBinding(.lobby, [.char("t")], "time", "Normal time, or extra time (it is recorded)", .intent(.cyclePace), footer: 30),
        ]

    static let debrief: [KeyBinding] =
        reading(.debrief) + [
            KeyBinding(.debrief, [Chord(.enter)], "next", "Go on to the next round, or home after the last", .screen(.open), footer: 10),
            KeyBinding(.debrief, [.char("r")], "redo", "Answer the worst one again, now", .intent(.redoWorst), footer: 20),
            KeyBinding(.debrief, [.char("v")], "review", "Read the scored transcript", .screen(.review), footer: 30),
            KeyBinding(
                .debrief, [.char("0"), .char("n")], "numbers", "Show the numbers, or hide them", .intent(.toggleNumbers), footer: 40),
        ]

    static let rating: [KeyBinding] =
        [
            KeyBinding(.rating, [Chord(.up), .char("k")], "choose", "To what is above", .screen(.up), footer: 5, pair: Chord(.down)),
            KeyBinding(.rating, [Chord(.down), .char("j"), Chord(.tab)], "down", "To what is below", .screen(.down)),
            KeyBinding(.rating, [Chord(.right), .char("l"), .char("+")], "more", "A level more", .screen(.right)),
            KeyBinding(.rating, [Chord(.left), .char("h"), .char("-")], "less", "A level less", .screen(.left)),
        ]
        + (0...4).map { level in
            KeyBinding(
                .rating, [.char(Character("\(level)"))], "rate", "Rate what is chosen \(level)", .screen(.rate(level)),
                footer: level == 0 ? 10 : nil)
        } + [
            KeyBinding(.rating, [Chord(.backspace), Chord(.delete)], "clear", "Leave what is chosen unrated", .screen(.clear), footer: 40),
            KeyBinding(
                .rating, [Chord(.enter)], "go on", "To what is below; from the last line to the committee", .screen(.open), footer: 15),
            KeyBinding(.rating, [.char("s")], "skip", "Hear the committee without rating yourself", .intent(.skipRating), footer: 20),
        ]

    static let committee: [KeyBinding] =
        reading(.committee)
        + (1...3).map { number in
            KeyBinding(
                .committee, [.char(Character("\(number)"))], "look at it", "Read moment \(number) of those to work on, in the review",
                .screen(.moment(number)), footer: number == 1 ? 10 : nil)
        } + [
            KeyBinding(
                .committee, [.char("o")], "the offer call", "After a hire: hear the offer, and talk about it", .intent(.takeOfferCall),
                footer: 12),
            KeyBinding(.committee, [.char("d")], "last round", "The debrief of the last round", .intent(.openDebrief), footer: 20),
            KeyBinding(.committee, [.char("v")], "review", "Read the scored transcript", .screen(.review), footer: 30),
            KeyBinding(
                .committee, [.char("0"), .char("n")], "numbers", "Show the votes, or hide them", .intent(.toggleNumbers), footer: 40),
            KeyBinding(.committee, [Chord(.enter)], "home", "Home", .intent(.openHome), footer: 15),
        ]

    static let offer: [KeyBinding] =
        reading(.offer) + [
            KeyBinding(.offer, [Chord(.enter)], "home", "Home", .intent(.openHome), footer: 10),
            KeyBinding(.offer, [.char("c")], "company's value", "Say what the company is worth", .screen(.value), footer: 15),
            KeyBinding(.offer, [.char("v")], "review", "Read the transcript", .screen(.review), footer: 20),
            KeyBinding(.offer, [.char("r")], "replay", "Replay the call", .screen(.replay), footer: 30),
        ]

    static let review: [KeyBinding] = [
        KeyBinding(
            .review, [Chord(.up), .char("k")], "up", "To the mark above; in the transcript a row up", .screen(.up), footer: 10,
            pair: Chord(.down)),
        KeyBinding(
            .review, [Chord(.down), .char("j")], "down", "To the mark below; in the transcript a row down", .screen(.down)),
        KeyBinding(.review, [Chord(.enter)], "quote", "From a mark to its quote, and back", .screen(.open), footer: 15),
        KeyBinding(
            .review, [Chord(.left), .char("h")], "round", "The round before; the whole loop comes first", .screen(.previousRound),
            footer: 20, pair: Chord(.right)),
        KeyBinding(
            .review, [Chord(.right), .char("l")], "round", "The next round", .screen(.nextRound)),
        KeyBinding(
            .review, [Chord(.tab), Chord(.backtab)], "other side", "Between transcript and score sheet", .screen(.nextPane), footer: 25),
        KeyBinding(
            .review, [.char("n")], "quote", "The next piece of evidence in the transcript", .screen(.nextMark), footer: 30, pair: .char("p")
        ),
        KeyBinding(.review, [.char("p")], "quote before", "The piece of evidence before", .screen(.previousMark)),
        KeyBinding(.review, [.char("m")], "notes", "Show or hide notes and model answers", .screen(.notes), footer: 40),
        KeyBinding(.review, [.char("c")], "committee", "Hear the committee, when the loop is over", .screen(.committee), footer: 45),
        KeyBinding(.review, [.char("o")], "offer", "What came of the offer call", .screen(.offer), footer: 46),
        KeyBinding(.review, [.char("r")], "replay", "Replay from the second at which this was typed", .screen(.replay), footer: 50),
        KeyBinding(.review, [.char("w")], "misses", "Write what cost most again, moment by moment", .screen(.misses), footer: 55),
        KeyBinding(.review, [.char("a")], "comment", "Add a comment on this moment; it is kept beside the session", .screen(.comment)),
        KeyBinding(
            .review, [.char("A")], "comments", "To the next comment; after the last to the first", .screen(.nextComment), footer: 35),
        KeyBinding(.review, [.char("0")], "numbers", "Show the numbers, or hide them", .intent(.toggleNumbers), footer: 60),
        KeyBinding(.review, [Chord(.pageUp), .char("b")], "page up", "A page up", .screen(.pageUp)),
        KeyBinding(.review, [Chord(.pageDown), .char(" ")], "page down", "A page down", .screen(.pageDown)),
        KeyBinding(.review, [Chord(.home), .char("g")], "start", "To the start", .screen(.first)),
        KeyBinding(.review, [Chord(.end), .char("G")], "end", "To the end", .screen(.last)),
    ]

    static let history: [KeyBinding] =
        choosing(.history) + [
            KeyBinding(.history, [Chord(.enter)], "review", "Review the session", .screen(.open), footer: 10),
            KeyBinding(.history, [.char("r")], "replay", "Replay the session", .screen(.replay), footer: 20),
            KeyBinding(.history, [.char("c")], "continue", "Go on with a session that is parked", .screen(.resume), footer: 30),
            KeyBinding(
                .history, [.char("w")], "misses", "Write what cost most in the session again, moment by moment", .screen(.misses),
                footer: 32),
            KeyBinding(
                .history, [.char(" ")], "mark", "Mark the session, or take its mark away; two can be compared", .screen(.mark), footer: 33),
            KeyBinding(.history, [.char("v")], "compare", "Hold the two that are marked against each other", .screen(.compare), footer: 1),
            KeyBinding(
                .history, [.char("t")], "trend",
                "Show how each dimension went over the sessions; again: which questions were heard; again, or Esc: the list",
                .screen(.trend), footer: 35),
            KeyBinding(.history, [.char("/")], "search", "Search what was said in all of them", .screen(.search), footer: 25),
            KeyBinding(.history, [.char("#")], "tags", "Write tags on the session", .screen(.tags)),
            KeyBinding(.history, [.char("e")], "note", "Write a note on the session", .screen(.note)),
            KeyBinding(
                .history, [.char("f")], "filter", "Show the sessions with one tag alone, then with the next; after the last all",
                .screen(.filter)),
            KeyBinding(.history, [.char("0")], "numbers", "Show the numbers, or hide them", .intent(.toggleNumbers), footer: 40),
        ]

    static func choosing(_ context: KeyContext) -> [KeyBinding] {
        [
            KeyBinding(context, [Chord(.up), .char("k")], "choose", "Up", .screen(.up), footer: 5, pair: Chord(.down)),
            KeyBinding(context, [Chord(.down), .char("j")], "down", "Down", .screen(.down)),
        ] + pages(context)
    }

    static func reading(_ context: KeyContext) -> [KeyBinding] {
        [
            KeyBinding(context, [Chord(.up), .char("k")], "scroll", "A row up", .screen(.up), footer: 60, pair: Chord(.down)),
            KeyBinding(context, [Chord(.down), .char("j")], "down", "A row down", .screen(.down)),
        ] + pages(context)
    }

    static func pages(_ context: KeyContext) -> [KeyBinding] {
        [
            KeyBinding(context, [Chord(.pageUp)], "page up", "A page up", .screen(.pageUp)),
            KeyBinding(context, [Chord(.pageDown)], "page down", "A page down", .screen(.pageDown)),
            KeyBinding(context, [Chord(.home), .char("g")], "first", "To the first", .screen(.first)),
            KeyBinding(context, [Chord(.end), .char("G")], "last", "To the last", .screen(.last)),
        ]
    }
}
