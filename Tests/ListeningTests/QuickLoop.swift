import Foundation
import InterviewEngine
import Listening
import ScenarioPacks
import Testing

/// Sits a bundled loop as the shell does, with a candidate who answers at once.
struct QuickLoop {
    private(set) var state: InterviewState
    private(set) var events: [(t: SessionTime, event: Event)] = []
    private(set) var now = SessionTime.zero
    let start: InterviewState
    private let index: FactIndex
    /// Read once for all loops.
    private static let packs: [String: (Loop, FactIndex)] = {
        let scenarios = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Scenarios")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: scenarios.path)) ?? []
        let loops = names.compactMap { name in
            (try? PackLoader.load(folder: scenarios.appendingPathComponent(name).path).loop).map { (name, ($0, FactIndex($0.world))) }
        }
        return Dictionary(uniqueKeysWithValues: loops)
    }()
    /// What is said to a question in a round, given how many were asked before in it.
    let answer: (_ round: String, _ number: Int, _ question: Utterance) -> String

    init(_ pack: String, seed: UInt64, avoid: [String] = [], answer: @escaping (String, Int, Utterance) -> String) throws {
        let (loop, index) = try #require(Self.packs[pack])
        self.index = index
        start = InterviewState(
            loop: loop, setup: SessionSetup(seed: seed, mode: .practice, pace: 1_000, rounds: loop.rounds.map(\.id), avoid: avoid))
        state = start
        self.answer = answer
    }

    private mutating func send(_ stimulus: Stimulus) {
        let moves = decide(state, stimulus, at: now)
        if stimulus == .woke, moves.isEmpty { return }
        for event in [.stimulus(stimulus)] + moves.map(Event.move) {
            events.append((now, event))
            apply(&state, event, at: now)
        }
    }

    private mutating func wake() {
        guard let due = nextDeadline(state) else { return }
        now = max(now, due)
        send(.woke)
    }

    mutating func run() {
        for round in state.setup.rounds {
            send(.roundEntered(round: round))
            var asked = 0
            var steps = 0
            while state.round != nil, steps < 2_000 {
                steps += 1
                if let question = state.pinnedQuestion, state.activeBox == .answer, !state.awaiting {
                    say(answer(round, asked, question))
                    asked += 1
                } else {
                    wake()
                }
            }
        }
    }

    private mutating func say(_ text: String) {
        guard let turn = state.openTurn else { return }
        now = now + .seconds(40)
        send(
            .drafted(
                box: .answer, revision: state.answer.revision + 1, cursor: text.utf8.count,
                edits: [DraftEdit(wait: .seconds(40), at: state.answer.text.utf8.count, delete: 0, insert: text)]))
        send(.submitted(box: .answer, revision: state.answer.revision))
        guard state.openTurn?.number == turn.number else { return }
        let hearing = Listener.hear(
            text: state.textToHear, turn: turn.number, box: .answer, revision: 0, context: ListeningContext(state: state), final: true
        ) { index }
        send(.heard(hearing: hearing))
    }

    /// Lines about earlier claims.
    var raised: [Utterance] {
        state.transcript.compactMap { line in
            guard case .interviewer(let utterance, _, _) = line else { return nil }
            switch utterance.purpose {
            case .claimConflict, .claimDoubt, .claimRecall: return utterance
            default: return nil
            }
        }
    }
}
