/// One thing to do from the home screen.
package struct HomeItemView: Equatable, Sendable {
    package var title: String
    package var detail: String
    package var intent: Intent
    /// The first one that makes sense now.
    package var suggested: Bool

    package init(title: String, detail: String, intent: Intent, suggested: Bool) {
        self.title = title
        self.detail = detail
        self.intent = intent
        self.suggested = suggested
    }
}

package struct HomeView: Equatable, Sendable {
    /// "Good evening, Ana." or a welcome on the first start.
    package var greeting: String
    package var items: [HomeItemView]
    /// First start: asks for a name, which may be left empty.
    package var asksName: Bool
    /// A line at the foot: where sessions are kept; or a problem with the data folder.
    package var note: String
    package var noteTone: Tone

    package init(greeting: String, items: [HomeItemView], asksName: Bool, note: String, noteTone: Tone) {
        self.greeting = greeting
        self.items = items
        self.asksName = asksName
        self.note = note
        self.noteTone = noteTone
    }
}

/// What is shown before a round: who it is with, how long, what the pack says of itself, and in which mode it will be sat.
package struct LobbyView: Equatable, Sendable {
    package var loopTitle: String
    package var notice: String
    package var about: String
    /// "Recruiter screen, 30 min, with Dana Whitfield"; `done` ones are ticked.
    package var rounds: [LobbyRoundView]
    package var mode: String
    /// "normal time", "1.25x time".
    package var pace: String
    /// A problem that keeps the round from starting: the folder cannot be written.
    package var problem: String?
    /// The session has begun, so that mode and time are as they were chosen then.
    package var settled: Bool

    package init(
        loopTitle: String, notice: String, about: String, rounds: [LobbyRoundView], mode: String, pace: String, problem: String?,
        settled: Bool = false
    ) {
        self.loopTitle = loopTitle
        self.notice = notice
        self.about = about
        self.rounds = rounds
        self.mode = mode
        self.pace = pace
        self.problem = problem
        self.settled = settled
    }
}

package struct LobbyRoundView: Equatable, Sendable {
    package var title: String
    package var detail: String
    package var done: Bool
    package var next: Bool

    package init(title: String, detail: String, done: Bool, next: Bool) {
        self.title = title
        self.detail = detail
        self.done = done
        self.next = next
    }
}
