import Foundation
import Presentation
import SessionJournal
import ViewModels

extension Places {
    /// What there is to do now.
    /// - Parameters:
    ///   - wall: milliseconds since 1970.
    ///   - problem: said in place of where sessions are kept.
    func homeView(_ desk: Desk, wall: Int, problem: String? = nil) -> HomeView {
        let recent = RecentSessions(places: self)
        let packs = library.summaries()
        let hour = Calendar.current.component(.hour, from: Date(timeIntervalSince1970: Double(wall) / 1000))
        let note = problem ?? packs.broken.first.map { "A pack is broken: \($0.file):\($0.line): \($0.message)" }
        return HomePresenter.view(
            name: desk.name, firstStart: desk.isNew, hour: hour, parked: recent.parked,
            packs: packs.found.sorted { ($0.order, $0.id) < ($1.order, $1.id) }.map {
                (id: $0.id, title: $0.title, isWarmUp: $0.kind == .warmup)
            }, offerCalls: desk.offerCalls,
            last: recent.latest, example: Example.session(self),
            note: note ?? "Sessions are kept in \(store.sessionsFolder)", noteTone: note == nil ? .quiet : .warning)
    }
}
