import Canvas
import ViewModels

extension KeyTable {
    static let room: [KeyBinding] = [
        KeyBinding(.room, [.ctrl("s"), Chord(.enter, alt: true)], "send", "Send what is in the box", .intent(.send), footer: 10),
        KeyBinding(
            .room, [.ctrl("g")], "let me finish", "Ask an interviewer who cuts in to let you finish; each grants it once",
            .intent(.letMeFinish), footer: 5),
        KeyBinding(
            .room, [.ctrl("n")], "move on", "Have nothing to add: go on to what comes next", .intent(.moveOn), footer: 20),
        KeyBinding(.room, [.ctrl("t")], "hint", "Take a hint (practice; it is recorded)", .intent(.hint), footer: 30),
        KeyBinding(.room, [.ctrl("p")], "pause", "Stop the clock, or go on (practice; it is recorded)", .intent(.togglePause), footer: 40),
        KeyBinding(.room, [.alt("e")], "editor", "Write in $VISUAL or $EDITOR; the clock runs on", .intent(.externalEditor)),
        KeyBinding(
            .room, [.alt("s")], "save elsewhere", "Save the session in another folder, where it says NOT SAVED",
            .screen(.saveElsewhere), footer: 3),
        KeyBinding(.room, [Chord(.pageUp)], "scroll", "Read back in the transcript (also the mouse wheel)", .screen(.pageUp)),
        KeyBinding(.room, [Chord(.pageDown)], "scroll", "Forward in the transcript", .screen(.pageDown)),
        KeyBinding(.room, [Chord(.escape)], "newest", "Back to the newest line; from there: ask whether to leave", .screen(.newest)),
        KeyBinding(
            .room, [.ctrl("x")], "leave", "Leave the room; the round resumes at the same second", .intent(.leaveRoom), footer: 50),
        KeyBinding(.room, [.ctrl("q")], "end round", "End the round before its time (asks first)", .ask(.endRound)),
        KeyBinding(.room, [.ctrl("c")], "leave", "Leave the room (asks first)", .ask(.leaveRound)),
    ]

    static let replay: [KeyBinding] = [
        KeyBinding(.replay, [.char(" ")], "play", "Play or pause", .intent(.replay(.togglePlay)), footer: 10),
        KeyBinding(.replay, [.char("+"), .char("=")], "speed", "Play faster", .intent(.replay(.faster)), footer: 40, pair: .char("-")),
        KeyBinding(.replay, [.char("-")], "slower", "Play slower", .intent(.replay(.slower))),
        KeyBinding(
            .replay, [.char("n")], "moment",
            "To the next moment worth seeing: ↯ cut in, ◆ probe, ≠ two claims, × missed, ★ bookmark (without UTF-8: ! * % x @)",
            .intent(.replay(.nextMoment)), footer: 25, pair: .char("p")),
        KeyBinding(.replay, [.char("p")], "moment before", "To the moment before", .intent(.replay(.previousMoment))),
        KeyBinding(
            .replay, [Chord(.tab)], "turn", "To the next turn", .intent(.replay(.nextTurn))),
        KeyBinding(.replay, [Chord(.backtab)], "turn before", "To the turn before", .intent(.replay(.previousTurn))),
        KeyBinding(.replay, [.char(".")], "keystroke", "A keystroke on", .intent(.replay(.nextKeystroke))),
        KeyBinding(.replay, [.char(",")], "keystroke back", "A keystroke back", .intent(.replay(.previousKeystroke))),
        KeyBinding(.replay, [.char(">")], "word", "A word on", .intent(.replay(.nextWord))),
        KeyBinding(.replay, [.char("<")], "word back", "A word back", .intent(.replay(.previousWord))),
        KeyBinding(
            .replay, [.char("i")], "squeeze silences", "Let silences pass quickly, or at their pace",
            .intent(.replay(.toggleSqueeze))),
        KeyBinding(
            .replay, [.char("b")], "bookmark", "Set a bookmark at this second, or take it away; it is kept beside the session",
            .intent(.replay(.toggleBookmark))),
        KeyBinding(.replay, [.char("v")], "review", "Read this answer with its scores", .screen(.review)),
        KeyBinding(
            .replay, [Chord(.left)], "5 s", "Five seconds back", .intent(.replay(.skip(-5_000))), footer: 20, pair: Chord(.right)),
        KeyBinding(.replay, [Chord(.right)], "5 s on", "Five seconds on", .intent(.replay(.skip(5_000)))),
        KeyBinding(
            .replay, [.char("["), Chord(.left, shift: true)], "1 min back", "A minute back", .intent(.replay(.skip(-60_000)))),
        KeyBinding(.replay, [.char("]"), Chord(.right, shift: true)], "1 min on", "A minute on", .intent(.replay(.skip(60_000)))),
        KeyBinding(
            .replay, [.char("w")], "write again", "Write this answer again from this second, with the draft and the clock as they are here",
            .intent(.rewriteHere)),
        KeyBinding(
            .replay, [.char("g")], "go on live", "Take it from here: go on live from this second, in a session of its own",
            .intent(.takeFromHere)),
        KeyBinding(.replay, [.char("m")], "misses", "The moments of the session that cost most", .intent(.openMisses(""))),
        KeyBinding(.replay, [Chord(.home)], "start", "To the start", .intent(.replay(.seek(permille: 0)))),
        KeyBinding(.replay, [Chord(.end)], "end", "To the end", .intent(.replay(.seek(permille: 1000)))),
        KeyBinding(.replay, [Chord(.pageUp)], "scroll", "Read back in the transcript", .screen(.pageUp)),
        KeyBinding(.replay, [Chord(.pageDown)], "scroll", "Forward in the transcript", .screen(.pageDown)),
    ]

    static let lists: [KeyBinding] = [
        KeyBinding(.lists, [.char("q"), Chord(.escape)], "back", "Back to where you came from", .intent(.back), footer: 90),
        KeyBinding(.lists, [.char("?")], "help", "Show the keys", .help, footer: 95),
    ]

    static let overlays: [KeyBinding] = [
        KeyBinding(.help, [.char("/")], "search", "Search among all keys", .screen(.search), footer: 10),
        KeyBinding(.help, [Chord(.up), .char("k")], "up", "Up", .screen(.up)),
        KeyBinding(.help, [Chord(.down), .char("j")], "down", "Down", .screen(.down)),
        KeyBinding(.help, [Chord(.pageUp)], "page up", "A page up", .screen(.pageUp)),
        KeyBinding(.help, [Chord(.pageDown), .char(" ")], "page down", "A page down", .screen(.pageDown)),
        KeyBinding(
            .help, [Chord(.escape), .char("q"), .char("?"), Chord(.function(1))], "close", "Close this help", .screen(.close),
            footer: 20),
        KeyBinding(.question, [Chord(.enter), .ctrl("c")], "yes", "Yes, do it", .screen(.agree), footer: 10),
        KeyBinding(
            .question, [Chord(.escape)], "no", "No; any other key means no too, and goes where you were", .screen(.refuse), footer: 20),
    ]

    static let everywhere: [KeyBinding] = [
        KeyBinding(.everywhere, [Chord(.function(1))], "help", "Show the keys", .help, footer: 99),
        KeyBinding(.everywhere, [.ctrl("l")], "redraw", "Draw the screen anew", .intent(.redraw)),
        KeyBinding(.everywhere, [.ctrl("z")], "suspend", "Suspend to the shell; `fg` comes back", .intent(.suspend)),
        KeyBinding(.everywhere, [.ctrl("c")], "quit", "Leave Greenroom (asks first)", .ask(.quit)),
    ]
}
