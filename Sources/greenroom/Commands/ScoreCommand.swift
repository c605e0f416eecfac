import ArgumentParser
import Foundation
import RubricScorer

struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Score answers without the room: one from a file, or a stream of them.",
        discussion: """
            With --format text or json the file holds one answer as plain text. With --format jsonl each line is an object with
            'id', 'prompt', 'answer' and optionally 'round' (recruiter, hiring_manager, panel, vp), and one line comes out for each, in
            order: 'id', 'scores', 'edges', 'vote', 'numbers', 'scorer'. Offsets of quotes are in bytes of UTF-8. A line that cannot be read gives
            {"id": ..., "line": N, "error": {"code", "message"}}, and the status at the end is 65; empty lines are left out.

              greenroom score --prompt "What did you cut?" answer.txt
              cat cohort.jsonl | parallel --pipe -k greenroom score --format jsonl > scores.jsonl
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, jsonl }

    @Argument(
        help: ArgumentHelp("The answer, or lines of answers; - or nothing for standard input.", valueName: "file"), completion: .file())
    var file = "-"

    @Option(name: .long, help: ArgumentHelp("text, json or jsonl.", valueName: "format"))
    var format = Format.text

    @Option(name: .long, help: ArgumentHelp("What was asked; with jsonl for lines that bring no prompt.", valueName: "text"))
    var prompt: String?

    @Option(name: .long, help: ArgumentHelp("recruiter, hiring_manager, panel or vp.", valueName: "id"))
    var round: String?

    @Option(name: .long, help: ArgumentHelp("Lines of jsonl scored at the same time, 1 to 64.", valueName: "n"))
    var jobs = 1

    func run() throws {
        try reporting {
            let kind = try roundKind()
            guard (1...64).contains(jobs) else { throw Failure(code: .usage, what: "--jobs \(jobs): must be 1 to 64.", cure: "") }
            let descriptor = try opened()
            defer { if descriptor != 0 { close(descriptor) } }
            if format == .jsonl {
                let good = try ScoreFilter(prompt: prompt, round: kind, jobs: jobs).run(from: descriptor)
                if !good { throw ExitCode(ExitStatus.badData.rawValue) }
                return
            }
            let answer = try whole(descriptor)
            let text = ScoreText(Scorer.score(answer: answer, prompt: prompt ?? "", round: kind), of: answer)
            put(format == .json ? text.json(id: "null") : text.text(columns: 80))
        }
    }

    private func roundKind() throws -> RoundKind? {
        guard let round else { return nil }
        guard let kind = RoundKind(rawValue: round) ?? RoundKind(rawValue: round.replacingOccurrences(of: "-", with: "_")) else {
            let known = RoundKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw Failure(code: .usage, what: "--round \(round): no round is called so.", cure: "There are \(known).")
        }
        return kind
    }

    private func opened() throws -> Int32 {
        if file == "-" { return 0 }
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw Failure(
                code: .noInput, what: "\(file): cannot be read: \(String(cString: strerror(errno))).",
                cure: "Name a file that can be read, or - for standard input.")
        }
        return descriptor
    }

    private func whole(_ descriptor: Int32) throws -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                throw Failure(code: .noInput, what: "\(file): cannot be read: \(String(cString: strerror(errno))).", cure: "")
            }
            bytes += buffer[..<count]
            guard bytes.count <= ScoreLine.longest else {
                throw Failure(code: .badData, what: "\(file): longer than \(ScoreLine.longest) bytes.", cure: "Score a shorter answer.")
            }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.utf8.elementsEqual(bytes) else {
            throw Failure(code: .badData, what: "\(file): not UTF-8.", cure: "Save it as UTF-8.")
        }
        return text
    }
}
