import InterviewEngine
import ViewModels

/// How far each corner was covered, event by event, while the answers were typed: what the room showed, or would have.
struct ReplayLanes: Sendable {
    private var lanes = RoomPresenter.coverage(nil).map { TimelineLaneView(label: $0.label, hue: $0.hue, steps: []) }
    private var shown = [0, 0, 0]

    /// To be told of the state after every event in turn, but letters: they change nothing of what was heard.
    mutating func note(_ state: InterviewState, at t: SessionTime) {
        let steps = state.round == nil ? [0, 0, 0] : RoomPresenter.steps(state)
        if steps == shown { return }
        for lane in steps.indices where steps[lane] != shown[lane] {
            lanes[lane].steps.append(.init(at: t.milliseconds, step: steps[lane]))
        }
        shown = steps
    }

    /// As far as they were filled by then.
    func filled(upTo t: SessionTime) -> [TimelineLaneView] {
        lanes.map { lane in
            var lane = lane
            lane.steps.removeLast(lane.steps.count - lane.steps.prefixCount { $0.at <= t.milliseconds })
            return lane
        }
    }
}
