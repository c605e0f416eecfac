import Foundation
import Listening
import RubricScorer

/// `greenroom-train weights | facts | check | report | hearing`: learns the weights of the scorer from the rated answers, and the odds of the
/// facts from the wordings of the packs, in the folder of the package.
@main
struct Train {
    static let source = "Sources/RubricScorer/Learned/LearnedWeights.swift"

    static func main() {
        do {
            switch CommandLine.arguments.dropFirst().first ?? "" {
            case "weights": try writeWeights()
            case "facts": try writeFacts()
            case "check":
                try checkFacts()
                try check()
            case "report": try report()
            case "hearing":
                print(try ListeningReport(Material().rated).text)
                print(try FactLearner.trial().text)
            default:
                complain("usage: greenroom-train weights | facts | check | report | hearing (run it in the folder of the package)")
                exit(64)
            }
        } catch {
            complain("greenroom-train: \(error)")
            exit(65)
        }
    }

    private static func complain(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

    private static func learner(_ set: TrainingSet, _ split: Split) -> Learner {
        let folds = split.folds(set.answers, reported: set.onScale)
        return Learner(set, rows: StageOneRows(set, folds: folds), folds: folds)
    }

    /// Learns from everything and writes the source file that holds the weights.
    private static func writeWeights() throws {
        let file = weights(try Material().set)
        try file.source.write(toFile: source, atomically: true, encoding: .utf8)
        complain("\(source): \(file.bytes.count) bytes of weights, digest \(file.digest)")
    }

    /// Learns which facts are asked for and writes the source file that holds the odds.
    private static func writeFacts() throws {
        let learner = try FactLearner()
        let odds = learner.odds
        try FactLearner.file(odds).write(toFile: FactLearner.source, atomically: true, encoding: .utf8)
        complain("\(FactLearner.source): \(odds) from \(learner.samples.count) questions\n\(learner.trial(odds))")
    }

    private static func checkFacts() throws {
        let odds = try FactLearner().odds
        guard odds == FactOdds.learned else {
            throw Complaint("the odds in \(FactLearner.source) \(FactOdds.learned) are not the ones learned now \(odds); run make facts")
        }
        print("odds of the facts \(odds)")
    }

    /// The weights learned from all of a set.
    static func weights(_ set: TrainingSet) -> WeightsFile { weights(of: learner(set, .prompt)) }

    private static func weights(of learner: Learner) -> WeightsFile {
        let (model, stage) = learner.whole()
        return WeightsFile(clauses: stage.clauseParts, answers: stage.answerParts, lengths: stage.lengths, model: model)
    }

    /// Learns again, and fails unless the weights come out as they stand in the sources and agree as well as the report says.
    private static func check() throws {
        let material = try Material()
        let learner = learner(material.set, .prompt)
        let file = weights(of: learner)
        guard file.digest == Scorer.weightsDigest else {
            throw Complaint(
                "the weights in \(source) (\(Scorer.weightsDigest)) are not the ones learned now (\(file.digest)); run make weights")
        }
        let figures = Figures(material.rated, CrossValidation(learner, learner.models()).judged)
        print("weights \(file.digest); \(figures.line)")
        try Floors.hold(figures)
        try ListeningReport(material.rated).hold()
    }

    private static func report() throws {
        let material = try Material()
        var report = Report(material)
        for split in Split.allCases {
            let set = material.set
            let learner = learner(set, split)
            let models = learner.models()
            let figures = Figures(material.rated, CrossValidation(learner, models).judged)
            report.add(split, figures)
            print(split.rawValue, figures.line)
            if split == .prompt {
                report.attacks = AttackTrial.run(learner, models, try Material.lines(Material.folder + "/attack-texts.jsonl"))
            }
        }
        print(report.text)
        print(try ListeningReport(material.rated).text)
        print(try FactLearner.trial().text)
    }
}

/// What stays together when the answers are split into learned from and tested on.
enum Split: String, CaseIterable, Sendable {
    /// No prompt on both sides, eight folds.
    case prompt
    /// One writer left out each time.
    case writer

    func folds(_ answers: [RatedAnswer], reported: Int? = nil) -> Folds {
        switch self {
        case .prompt: Folds(answers, count: 8, reported: reported) { $0.promptID }
        case .writer: Folds(answers, count: 99, reported: reported) { $0.writer }
        }
    }
}

extension WeightsFile {
    /// The source file that holds the weights.
    var source: String {
        """
        // swift-format-ignore-file
        /// Written by `make weights` from the rated answers; not for hands.
        enum LearnedWeights {
            static let digest = "\(digest)"
            static let text: StaticString = "\(text)"
        }

        """
    }
}
