import InterviewEngine
import Listening
import ScenarioPacks

/// Learns what each thing that speaks for a fact counts, from the wordings of the bundled packs, from what each of several people asked of
/// a world that lacks their wordings, and from the half of the development questions that may be read. The frozen and the fresh questions
/// are exams, and nothing here opens their files.
struct FactLearner {
    static let source = "Sources/Listening/FactOdds.swift"
    private static let packs = ["aiml-pm-twitch-2026", "pm-music-marketplace", "warm-up"]
    private static let questions = "Tests/ListeningTests/Fixtures/fact-dev-questions.jsonl"
    private static let asked = "Tests/ListeningTests/Fixtures/fact-asked.jsonl"
    /// Wordings of packs about which nobody else asked anything.
    private static let otherPacks = 0.3
    /// Wordings of the pack about which others asked: what they asked tells more.
    private static let mainPack = 0.1

    let samples: [FactQuestion]
    /// What each of several people asked, by an index that knows nothing of theirs.
    let asked: [FactQuestion]
    /// The half of the development questions that is not learned from.
    let kept: [FactQuestion]

    /// - Parameter folder: that of the package.
    init(folder: String = ".") throws {
        var samples: [FactQuestion] = []
        var asked: [FactQuestion] = []
        var kept: [FactQuestion] = []
        for pack in Self.packs {
            let world = try PackLoader.load(folder: folder + "/Scenarios/" + pack).loop.world
            samples += FactQuestion.wordings(of: world, weight: pack == Self.packs[0] ? Self.mainPack : Self.otherPacks)
            if pack == Self.packs[0] {
                let questions: [DevelopmentQuestion] = try Material.lines(folder + "/" + Self.questions)
                samples += FactQuestion.development(questions.filter { $0.half == "read" }, world)
                asked = FactQuestion.asked(try Material.lines(folder + "/" + Self.asked), world)
                kept = FactQuestion.development(questions.filter { $0.half == "unread" }, world)
            }
        }
        self.samples = samples + asked
        self.asked = asked
        self.kept = kept
    }

    /// How the questions of each of those people are answered by a world without them.
    static func trial(folder: String = ".") throws -> FactTrial {
        FactTrial(try Material.lines(folder + "/" + asked), try PackLoader.load(folder: folder + "/Scenarios/" + packs[0]).loop.world)
    }

    init(samples: [FactQuestion], asked: [FactQuestion] = [], kept: [FactQuestion] = []) {
        self.samples = samples
        self.asked = asked
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
        var odds = weights.map { Int(($0 * 1_000).rounded()) }
        odds[width] -= Self.reserve(asked.map { (Int(($0.candidate.odds(odds) * 1_000).rounded()), $0.isAskedFor) })
        return odds
    }

    /// Of the facts told by odds to somebody new so many in a thousand shall be the ones asked for: to be told another one is worse than to
    /// hear that it is not known.
    private static let right = 980

    /// The least odds, in thousandths, from which on so many are right; 0 where as many are at any odds, or never.
    private static func reserve(_ asked: [(odds: Int, isAskedFor: Bool)]) -> Int {
        let told = asked.filter { $0.odds >= 0 }.sorted { $0.odds > $1.odds }
        var right = 0
        var reserve = 0
        for (place, one) in told.enumerated() {
            right += one.isAskedFor ? 1 : 0
            // Those of equal odds are told together or not at all.
            if place + 1 < told.count, told[place + 1].odds == one.odds { continue }
            if right * 1_000 >= (place + 1) * Self.right { reserve = place + 1 == told.count ? 0 : one.odds }
        }
        return reserve
    }

    /// How these odds do where the wordings do not decide: on what was learned from, and on the questions that were kept back. Totals only.
    func trial(_ odds: [Int]) -> String {
        [("learned from", samples), ("asked by somebody new", asked), ("kept back", kept)].map { name, questions in
            let told = questions.filter { $0.candidate.odds(odds) >= 0 }
            return
                "\(name): told \(told.count), right \(told.count(where: \.isAskedFor)) of \(questions.count(where: \.isAskedFor)) that are asked for"
        }.joined(separator: "; ")
    }

    /// The source file that holds some odds.
    static func file(_ odds: [Int]) -> String {
        """
        /// Written by `make facts` from the wordings of the bundled packs, the asked and the development questions; not for hands.
        package enum FactOdds {
            /// What each feature of a candidate counts, in thousandths; the last stands alone.
            package static let learned = [\(odds.map(String.init).joined(separator: ", "))]
        }

        """
    }
}
