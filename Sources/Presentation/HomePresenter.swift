import SessionJournal
import ViewModels

/// The home screen.
package enum HomePresenter {
    package typealias Parked = (session: String, title: String, next: String)
    package typealias PackChoice = (id: String, title: String, isWarmUp: Bool)

    /// `hour` is the local hour, 0-23. `last` is the latest session with an answer in it, `example` the bundled one.
    package static func view(
        name: String?, firstStart: Bool, hour: Int, parked: [Parked], packs: [PackChoice], offerCalls: [OfferCallNote] = [], last: String?,
        example: String?, note: String,
        noteTone: Tone
    ) -> HomeView {
        var items: [HomeItemView] = []
        func add(_ title: String, _ detail: String, _ intent: Intent) {
            items.append(HomeItemView(title: title, detail: detail, intent: intent, suggested: items.isEmpty))
        }
        for session in parked.prefix(2) { add(session.next, session.title, .continueSession(session.session)) }
        for call in offerCalls {
            guard let pack = packs.first(where: { $0.id == call.pack }) else { continue }
            add("Take the offer call", "\(pack.title): the committee said yes", .openPack(call.pack, round: call.round))
        }
        for pack in packs where pack.isWarmUp {
            add("Warm up", "\(pack.title): one question, one interruption, a score", .openPack(pack.id, round: nil))
        }
        for pack in packs where !pack.isWarmUp { add("Sit", pack.title, .openPack(pack.id, round: nil)) }
        if let last {
            add("Review", "The last session, every mark beside its quote", .openReview(last))
            add("Replay", "The last session, keystroke by keystroke", .openReplay(last, from: 0))
            let waiting = parked.count < 2 ? "" : "; c goes on with one that waits"
            add("History", "All sessions, with what came of them\(waiting)", .openHistory)
        }
        if let example, last == nil {
            add("Look at an example", "A scored session that somebody else sat", .openReview(example))
            add("Replay the example", "The same session, keystroke by keystroke", .openReplay(example, from: 0))
        }
        return HomeView(
            greeting: greeting(name, firstStart, hour), items: items, asksName: firstStart, note: note, noteTone: noteTone)
    }

    private static func greeting(_ name: String?, _ firstStart: Bool, _ hour: Int) -> String {
        if firstStart { return "Welcome. Here you sit the interview before the interview." }
        let time = hour < 5 ? "Good evening" : hour < 12 ? "Good morning" : hour < 18 ? "Good afternoon" : "Good evening"
        return name.map { "\(time), \($0)." } ?? "\(time)."
    }
}
