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

            With --attack every answer is scored again after attacks: stuffed with terms, padded, with a story about something else in it, denied,
            shuffled, said twice, brought to 100,000 words, typed badly. The file holds one answer as text, or lines as above where it begins with
            '{'. A table tells in how many copies a verdict came out as it must not. The status is 0 when each kind is within its limit, else 1.

              greenroom score --attack --jobs 2 cohort.jsonl
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

    @Flag(name: .long, help: "Attack the answers, and tell what came of it.")
    var attack = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Lines of {\"id\", \"kind\", \"text\"} to put into answers, in place of those that come with the program. Kind: irrelevant, padding, "
                + "framework, stuffing, gibberish, or one of your own.", valueName: "file"), completion: .file())
    var attackTexts: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Only these kinds of attack, with commas between: negation,said_twice", valueName: "kinds"))
    var attackKinds: String?

    func run() throws {
        try reporting {
            let kind = try roundKind()
            guard (1...64).contains(jobs) else { throw Failure(code: .usage, what: "--jobs \(jobs): must be 1 to 64.", cure: "") }
            guard attack || (attackTexts == nil && attackKinds == nil) else {
                throw Failure(code: .usage, what: "--attack-\(attackTexts == nil ? "kinds" : "texts") goes with --attack.", cure: "")
            }
            guard !attack || format != .jsonl else {
                throw Failure(
                    code: .usage, what: "--attack reports as text or json.", cure: "Lines of answers are known by their first '{'.")
            }
            let texts = try attackTexts.map { try AttackSource.texts($0) } ?? WrittenTexts.all
            let kinds = try wantedKinds(of: texts)
            let descriptor = try opened()
            defer { if descriptor != 0 { close(descriptor) } }
            if attack { return try attack(descriptor, texts, kinds, kind) }
            if format == .jsonl {
                let good = try ScoreFilter(prompt: prompt, round: kind, jobs: jobs).run(from: descriptor)
                if !good { throw ExitCode(ExitStatus.badData.rawValue) }
                return
            }
            let answer = try whole(descriptor, limit: ScoreLine.longest)
            let text = ScoreText(Scorer.score(answer: answer, prompt: prompt ?? "", round: kind), of: answer)
            put(format == .json ? text.json(id: "null") : text.text(columns: 80))
        }
    }

    private func attack(_ descriptor: Int32, _ texts: [AttackText], _ kinds: [String]?, _ round: RoundKind?) throws {
        let source = try AttackSource(try whole(descriptor, limit: AttackSource.longest), file: file, prompt: prompt, round: round)
        let report = AttackReport(source, suite: AttackSuite(texts: texts, kinds: kinds, answers: source.subjects.count), jobs: jobs)
        put(format == .json ? report.json : report.text)
        if !report.isWithinLimits { throw ExitCode(ExitStatus.failedCheck.rawValue) }
    }

    /// The kinds that were asked for; nil for all.
    private func wantedKinds(of texts: [AttackText]) throws -> [String]? {
        guard let attackKinds else { return nil }
        let known = AttackSuite(texts: texts, answers: 1).kinds
        let wanted = attackKinds.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        if let stranger = wanted.first(where: { !known.contains($0) }) {
            throw Failure(
                code: .usage, what: "--attack-kinds: no kind is called \"\(stranger)\".",
                cure: "There are \(known.joined(separator: ", ")).")
        }
        return wanted
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

    private func whole(_ descriptor: Int32, limit: Int) throws -> String {
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
            guard bytes.count <= limit else {
                throw Failure(code: .badData, what: "\(file): longer than \(limit) bytes.", cure: "Score a shorter answer.")
            }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.utf8.elementsEqual(bytes) else {
            throw Failure(code: .badData, what: "\(file): not UTF-8.", cure: "Save it as UTF-8.")
        }
        return text
    }
}
