import InterviewEngine
import Listening
import ScenarioPacks

/// Learns what each thing that speaks for a fact counts, from the wordings of the bundled packs and the half of the development questions
/// that may be read. The frozen questions are an exam, and nothing here opens their file.
struct FactLearner {
    static let source = "Sources/Listening/FactOdds.swift"
    private static let packs = ["aiml-pm-twitch-2026", "pm-music-marketplace", "warm-up"]
    private static let questions = "Tests/ListeningTests/Fixtures/fact-dev-questions.jsonl"
    /// Wordings of packs about which nobody else asked anything.
    private static let otherPacks = 0.3

    let samples: [FactQuestion]
    /// The half of the development questions that is not learned from.
    let kept: [FactQuestion]

    /// - Parameter folder: that of the package.
    init(folder: String = ".") throws {
        var samples: [FactQuestion] = []
        var kept: [FactQuestion] = []
        for pack in Self.packs {
            let world = try PackLoader.load(folder: folder + "/Scenarios/" + pack).loop.world
            samples += FactQuestion.wordings(of: world, weight: pack == Self.packs[0] ? 1 : Self.otherPacks)
            if pack == Self.packs[0] {
                let questions: [DevelopmentQuestion] = try Material.lines(folder + "/" + Self.questions)
                samples += FactQuestion.development(questions.filter { $0.half == "read" }, world)
                kept = FactQuestion.development(questions.filter { $0.half == "unread" }, world)
            }
        }
        self.samples = samples
        self.kept = kept
    }

    init(samples: [FactQuestion], kept: [FactQuestion] = []) {
        self.samples = samples
        self.kept = kept
    }

    /// In thousandths, the constant last.
    var odds: [Int] {
        guard let width = samples.first?.candidate.features.count else { return [] }
        let features = samples.map(\.candidate.features)
        let weights = LogisticRegression.weights(count: samples.count, width: width, pull: 1) { place, row in
            for index in 0..<width { row[index] = features[place][index] }
            let sample = samples[place]
            return LogisticRegression.Target(isOne: sample.isAskedFor, weight: sample.weight)
        }
        return weights.map { Int(($0 * 1_000).rounded()) }
    }

    /// How these odds do where the wordings do not decide: on what was learned from, and on the questions that were kept back. Totals only.
    func trial(_ odds: [Int]) -> String {
        [("learned from", samples), ("kept back", kept)].map { name, questions in
            let told = questions.filter { $0.candidate.odds(odds) >= 0 }
            return
                "\(name): told \(told.count), right \(told.count(where: \.isAskedFor)) of \(questions.count(where: \.isAskedFor)) that are asked for"
        }.joined(separator: "; ")
    }

    /// The source file that holds some odds.
    static func file(_ odds: [Int]) -> String {
        """
        /// Written by `make facts` from the wordings of the bundled packs and the development questions; not for hands.
        package enum FactOdds {
            /// What each feature of a candidate counts, in thousandths; the last stands alone.
            package static let learned = [\(odds.map(String.init).joined(separator: ", "))]
        }

        """
    }
}
