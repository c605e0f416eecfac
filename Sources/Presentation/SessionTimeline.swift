import InterviewEngine
import ViewModels

/// The rounds of a session as lines of time.
package enum SessionTimeline {
    /// One for each round that was begun; of an exam whose loop is not over without what the corners came to.
    ///
    /// - Parameter events: the session from its beginning; `state` is what they fold to.
    package static func rounds(of state: InterviewState, events: [(t: SessionTime, event: Event)]) -> [TimelineView] {
        let ids = RoundWalk.rounds(of: state)
        var views = ids.indices.map { index in
            let began = RoundWalk.began(index, of: state) ?? state.now
            let ended = state.finished.indices.contains(index) ? state.finished[index].ended : state.now
            let title = state.loop.round(ids[index])?.title ?? ids[index]
            return TimelineView(
                began: began.milliseconds, length: max(0, (ended - began).count), lanes: [],
                marks: [mark(.roundStart, at: 0, title)])
        }
        addMarks(to: &views, state)
        if !state.isSealed { addLanes(to: &views, state, events) }
        return views
    }

    private static func addMarks(to views: inout [TimelineView], _ state: InterviewState) {
        var walk = RoundWalk()
        for line in state.transcript {
            walk.enter(line, of: state)
            guard case .interviewer(let utterance, let at, _) = line, let kind = kind(utterance.purpose), views.indices.contains(walk.round)
            else { continue }
            let name = state.loop.persona(utterance.by)?.firstName ?? utterance.by
            let view = views[walk.round]
            let place = min(max(0, at.milliseconds - view.began), view.length)
            views[walk.round].marks.append(mark(kind, at: place, "\(name): \(firstWords(utterance.text))"))
        }
    }

    private static func mark(_ kind: TimelineMarkView.Kind, at place: Int, _ label: String) -> TimelineMarkView {
        TimelineMarkView(kind: kind, at: place, clock: clockText(Milliseconds(place)), label: label)
    }

    static func kind(_ purpose: Purpose) -> TimelineMarkView.Kind? {
        switch purpose {
        case .prompt: .question
        case .followUp, .push, .claimRecall, .sum: .followUp
        case .claimConflict, .claimDoubt: .contradiction
        case .interruption: .interruption
        default: nil
        }
    }

    // MARK: Lanes

    private static func addLanes(to views: inout [TimelineView], _ state: InterviewState, _ events: [(t: SessionTime, event: Event)]) {
        for index in views.indices {
            views[index].lanes = RoomPresenter.coverage(nil).map { .init(label: $0.label, hue: $0.hue, steps: []) }
        }
        var state = InterviewState(loop: state.loop, setup: state.setup)
        var shown: [Int] = [0, 0, 0]
        var round = 0
        for (t, event) in events {
            apply(&state, event, at: t)
            guard state.round != nil else { continue }
            if state.finished.count != round {
                round = state.finished.count
                shown = [0, 0, 0]
            }
            let steps = RoomPresenter.steps(state)
            guard steps != shown, views.indices.contains(round) else { continue }
            for lane in steps.indices where steps[lane] != shown[lane] {
                views[round].lanes[lane].steps.append(.init(at: max(0, t.milliseconds - views[round].began), step: steps[lane]))
            }
            shown = steps
        }
    }
}
