import Foundation
import InterviewEngine
import ScenarioPacks
import SessionJournal
import TestKit
import Testing

/// One of five people who sit the main loop, each with a script of their own below Fixtures/candidates.
enum SimulatedCandidate: String, CaseIterable, Sendable {
    /// What the pack has for strong answers, and an answer to whatever is asked further.
    case strong
    /// What the pack has for weak answers, and phrases.
    case hollow
    /// Models, and nobody at the other end.
    case technical
    /// Two hundred words before the point, if there is one.
    case nervous
    /// What the pack has for decent answers, with another figure in every round, and a figure of the case that is not so.
    case contradictory

    static let pack = "aiml-pm-twitch-2026"
    private static let scripts = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/candidates")
        .path

    private func script() throws -> String {
        let own = try String(contentsOfFile: "\(Self.scripts)/\(rawValue).jsonl", encoding: .utf8)
        let answers = PackLoader.answers(folder: Household.packs + "/" + Self.pack)
        let told: (ModelAnswer) -> String
        switch self {
        case .strong: told = \.strong
        case .hollow: told = \.weak
        case .contradictory: told = \.decent
        case .technical, .nervous: return own
        }
        let lines = try answers.keys.sorted().map { prompt in
            let line: [String: Any] = ["on": ["prompt": prompt], "type": told(answers[prompt]!), "wpm": 55, "think": 12]
            return String(decoding: try JSONSerialization.data(withJSONObject: line, options: .sortedKeys), as: UTF8.self)
        }
        // The first line that fits is taken: what is contradicted comes before what the pack has.
        return (self == .contradictory ? [own] + lines : lines + [own]).joined(separator: "\n")
    }

    func sit(seed: Int) throws -> Sat {
        let house = try Household()
        let answers = try house.write(script(), to: "answers.jsonl")
        let ended = try house.run([
            "simulate", Self.pack, "--answers", answers, "--seed", "\(seed)", "--start", "2026-11-25T20:00:00Z", "--json",
        ])
        #expect(ended.status == 0, "\(ended.err)")
        let review = try #require(try JSONSerialization.jsonObject(with: Data(ended.out.utf8)) as? [String: Any])
        return Sat(state: try house.stored().state, review: review, journal: try house.bytes(house.journalPath()))
    }
}

/// A loop that was sat to its end.
struct Sat {
    let state: InterviewState
    let review: [String: Any]
    let journal: [UInt8]

    var utterances: [(utterance: Utterance, at: SessionTime)] {
        state.transcript.compactMap { line in
            if case .interviewer(let utterance, let at, _) = line { (utterance, at) } else { nil }
        }
    }

    func count(_ isMeant: (Purpose) -> Bool) -> Int { utterances.count { isMeant($0.utterance.purpose) } }

    // MARK: what the interviewers did

    var cutIns: [InterruptionCause: Int] { state.turns.flatMap(\.interruptions).reduce(into: [:]) { $0[$1, default: 0] += 1 } }
    var probed: [Gap: Int] { state.turns.flatMap(\.probed).reduce(into: [:]) { $0[$1, default: 0] += 1 } }
    var pushed: Int { state.turns.reduce(0) { $0 + $1.pushed } }
    func raised(_ kind: RaisedClaim.Kind) -> Int { state.turns.flatMap(\.raised).count { $0.kind == kind } }
    /// Facts told, premises refused, and what nobody knew.
    var told: [Int] {
        [
            count { if case .answer = $0 { true } else { false } }, count { if case .correction = $0 { true } else { false } },
            count { $0 == .unknown },
        ]
    }

    private var committee: [String: Any] { review["committee"] as? [String: Any] ?? [:] }
    var votes: [Int] { (committee["votes"] as? [[String: Any]] ?? []).compactMap { $0["number"] as? Int } }
    var outcome: String { committee["outcome"] as? String ?? "" }
    /// Who spoke against the rest, or came nearest to it.
    var dissent: String {
        let dissents = committee["dissents"] as? [[String: Any]] ?? []
        return (dissents + [committee["nearest_to_dissent"] as? [String: Any] ?? [:]]).compactMap { $0["says"] as? String }.joined()
    }

    /// The whole as one would read it aloud.
    var aloud: String {
        state.transcript.map { line in
            switch line {
            case .interviewer(let utterance, let at, _):
                "\(at.milliseconds / 60_000)' \(utterance.by.uppercased()) [\(utterance.purpose)]: \(utterance.text)"
            case .candidate(let turn, let part, _): "      >> \(state.turns[turn].parts[part].text)"
            case .note(let text, _): "      -- \(text)"
            }
        }.joined(separator: "\n")
    }
}
