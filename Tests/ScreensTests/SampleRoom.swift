import Canvas
import Screens
import ViewModels

/// A panel in the middle of its round, for tests to change as they need.
enum SampleRoom {
    static let viktor = "Viktor Lindqvist"

    static let draft = """
        We cut the second re-ranker. It was worth 0.4 points of AUC and nobody outside the team could see it, while the p99 fell from \
        300 to 118 ms.

        The people who paid were mid-size channels: 
        """

    static let entries: [EntryView] = [
        said("Thanks for making the time. I have read your CV, so let us go straight to the case.", at: "44:50"),
        said(
            "Walk me through one AI product you owned end to end, and tell me how its metric became something a creator felt.", at: "44:41"),
        EntryView(
            kind: .candidate,
            text: "At Lumen I owned the clip recommender. AUC of 0.81 meant nothing until we tied it to the share of watch time that "
                + "went to small channels. That share rose from 11 to 14 per cent.\n\nThe cost was latency: 40 ms of a 120 ms budget.",
            at: "41:02", turn: 1),
        EntryView(kind: .note, text: "pasted 12 words", at: "41:00", turn: 1),
        said("What did you give up for those 40 ms?", at: "40:55"),
    ]

    static let interruption = EntryView(
        kind: .interviewer(name: viktor, interrupting: true), text: "Sorry, stop there. 40 ms at the median or at p99?", at: "39:12",
        turn: 2)

    static func said(_ text: String, at: String) -> EntryView {
        EntryView(kind: .interviewer(name: "Priya Raman", interrupting: false), text: text, at: at, turn: 1)
    }

    static func view(_ floor: FloorView = .answering) -> RoomView {
        var question: QuestionView? = QuestionView(
            by: "Priya Raman", text: "What did you give up for those 40 ms, and who decided that it was worth it?", interrupting: false)
        var entries = entries
        switch floor {
        case .cuttingIn, .replying:
            entries.append(interruption)
            question = QuestionView(by: viktor, text: interruption.text, interrupting: true)
        case .asking, .closed: question = nil
        case .answering, .beat, .paused: break
        }
        let isCut = question?.interrupting ?? false
        return RoomView(
            loopTitle: "AI/ML Product Manager, Twitch (unofficial)", roundTitle: "Panel", mode: "practice",
            people: [
                PersonView(name: "Priya Raman", title: "Staff engineer", speaking: question != nil && !isCut),
                PersonView(name: viktor, title: "Data scientist", speaking: isCut),
                PersonView(name: "Ana Sousa", title: "Senior PM", speaking: false),
            ],
            entries: entries, question: question, floor: floor,
            clock: ClockView(
                remaining: "38:41", tone: .normal, onQuestion: question == nil ? nil : "2:10", loopPermille: 420,
                roundOf: "round 3 of 4"),
            save: .saved, coverage: coverage, canHint: true, canPause: true, canLetMeFinish: floor == .cuttingIn, canMoveOn: true,
            notice: nil, flash: false)
    }

    static let coverage = [
        CoverageView(label: "Latency", hue: .latency, step: 2, word: "concrete"),
        CoverageView(label: "Fairness", hue: .fairness, step: 1, word: "named"),
        CoverageView(label: "Creator revenue", hue: .revenue, step: 0, word: "absent"),
    ]

    static func screen(_ floor: FloorView = .answering, draft: String = draft) -> RoomScreen {
        var screen = RoomScreen(view(floor))
        screen.load(.answer, text: draft, cursor: nil)
        return screen
    }

    static let replayMarks: [ReplayMarkView] =
        [0, 150, 260, 410, 700].map { ReplayMarkView(kind: .question, permille: $0) }
        + [80, 520].map { ReplayMarkView(kind: .followUp, permille: $0) }
        + [300, 850].map { ReplayMarkView(kind: .interruption, permille: $0) }

    /// Filled up to 12:40 of 41:07.
    static let replayLanes: [TimelineLaneView] = [
        lane(
            "Latency", .latency,
            [(60_000, 1), (150_000, 2), (240_000, 3), (300_000, 4), (370_000, 0), (500_000, 1), (640_000, 0), (700_000, 2)]),
        lane("Fairness", .fairness, [(200_000, 1), (300_000, 2), (370_000, 0), (450_000, 3), (640_000, 0), (740_000, 1)]),
        lane("Revenue", .revenue, [(330_000, 1), (340_000, 3), (370_000, 0)]),
    ]

    private static func lane(_ label: String, _ hue: DimensionHue, _ steps: [(at: Int, step: Int)]) -> TimelineLaneView {
        TimelineLaneView(label: label, hue: hue, steps: steps.map { .init(at: $0.at, step: $0.step) })
    }

    static func replay() -> ReplayView {
        ReplayView(
            room: view(), draft: "We cut the second re-ranker. It was worth", cursor: 28, playing: true, speed: "8x",
            position: "12:40", length: "41:07", permille: 308, marks: replayMarks, lanes: replayLanes,
            duration: 2_467_000)
    }
}
