/// All that a user may want. A layer answers with one of these; it never acts itself.
package enum Intent: Equatable, Sendable {
    // In the room
    case send
    case letMeFinish
    case moveOn
    case hint
    case togglePause
    /// Park the session in the middle of the round; it resumes at the same second.
    case leaveRoom
    /// End the round before its time.
    case endRound
    /// Edit the draft in $VISUAL or $EDITOR.
    case externalEditor
    /// Save the session in a folder and go on there: the disk does not take it where it is.
    case saveElsewhere(String)

    // Between rounds
    case enterRound
    case redoWorst
    case toggleNumbers
    /// How one rates oneself, as far as one has come: it is kept with each change.
    case rate(SelfRatingDraft)
    /// The rating stands, or is left out: the committee meets.
    case finishRating
    case skipRating
    /// The debrief of the round that was sat last.
    case openDebrief
    /// The offer call of the loop that the page is about.
    case takeOfferCall
    /// What the company of an offer is worth, as it was typed; empty for not saying.
    case setCompanyValue(String)
    /// What came of the session's offer call.
    case openOffer(String)

    // Home, review, replay, history
    case openHome
    case setName(String)
    /// Go on with a parked or unfinished session.
    case continueSession(String)
    /// Open the lobby of a pack (and of one round of it alone).
    case openPack(String, round: String?)
    case toggleMode
    case cyclePace
    case openReview(String)
    /// The review of a session at one passage.
    case openMoment(String, passage: Int)
    case openCommittee(String)
    /// Replay from a session time in milliseconds.
    case openReplay(String, from: Int)
    /// Replay from the second at which a stretch of a passage of the review was typed, in bytes of its UTF-8.
    case openReplayOf(String, passage: Int, start: Int, end: Int)
    case openHistory
    /// Looks through all that was said; without a word, back to the list.
    case searchHistory(String)
    /// Shows the sessions with this tag alone; nil shows all.
    case filterHistory(tag: String?)
    /// What is written on a session.
    case tag(String, [String])
    case note(String, String)
    /// Keep a comment on a moment of the session on the screen, in milliseconds of it.
    case comment(at: Int, String)
    case replay(ReplayControl)

    // Takes
    /// The moments of a session that cost most; an empty id is the session at hand, from home the last one.
    case openMisses(String)
    /// Write the answer of a miss again, from one of its seconds.
    case rewrite(miss: Int, start: Int)
    /// Go on with a take that was not sent.
    case continueTake(String)
    /// What a take came to.
    case openTake(String)
    /// From the second that is replayed: the open answer alone, or the session.
    case rewriteHere, takeFromHere
    /// After a take: the same once more, another question of the kind, the next miss.
    case takeAgain, takeVariant, nextMiss
    /// Two sessions or takes side by side.
    case compare(String, String)
    case copy(String)

    // Everywhere
    case back
    case quit
    case suspend
    case redraw
}

package enum ReplayControl: Equatable, Sendable {
    case togglePlay, faster, slower
    /// Whether silences pass quickly.
    case toggleSqueeze
    case nextTurn, previousTurn
    /// To what is worth seeing: where somebody cut in or probed, what was missed, contradictions and bookmarks.
    case nextMoment, previousMoment
    case nextKeystroke, previousKeystroke
    case nextWord, previousWord
    /// Sets a bookmark at this second, or takes it away.
    case toggleBookmark
    /// By milliseconds of the session, either way.
    case skip(Int)
    /// To a share of the session, 0-1000.
    case seek(permille: Int)
}
