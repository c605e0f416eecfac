import Foundation
import TestKit
import Testing

/// One thing that a user may get wrong, and how it is told.
struct Mistake: CustomTestStringConvertible, Sendable {
    /// `@name` is a file or folder of `BadInputTests.prepare`.
    var arguments: [String]
    var status: Int32
    /// What stderr has to name: what is wrong, where, what to do.
    var told: [String]
    var testDescription: String { arguments.joined(separator: " ") }

    init(_ line: String, _ status: Int32, _ told: String...) {
        arguments = line.split(separator: " ").map(String.init)
        self.status = status
        self.told = told
    }
}

@Suite("Bad input is told, and changes nothing")
struct BadInputTests {
    static let sessions: [Mistake] = ["review --json", "review --markdown", "review --plain", "replay --plain", "misses --json", "misses"]
        .flatMap { command in
            [
                Mistake("\(command) nosuch", 66, "nosuch", "no such session", "greenroom history"),
                Mistake("\(command) @missing/journal.jsonl", 66, "missing/journal.jsonl", "no such session"),
                Mistake("\(command) @foreign.txt", 65, "foreign.txt", "not a Greenroom journal", "Name a session's id"),
                Mistake("\(command) @binary/journal.jsonl", 65, "binary", "not a Greenroom journal"),
                Mistake("\(command) @empty/journal.jsonl", 65, "empty", "ended before it began"),
                Mistake("\(command) @empty", 65, "empty", "ended before it began"),
                Mistake("\(command) @folder", 65, "folder", "not a Greenroom journal"),
                Mistake("\(command) @future", 65, "future", "format 99", "newer Greenroom"),
                Mistake("\(command) @headless", 65, "headless", "first line is damaged"),
            ]
        }

    static let values: [Mistake] = [
        Mistake("sit warm-up --time 3", 64, "--time 3", "1.25 or 1.5"),
        Mistake("sit warm-up --practice --exam", 64, "--practice and --exam exclude each other"),
        Mistake("sit warm-up --seed x", 64, "'x'", "--seed"),
        Mistake("sit warm-up --seed -1", 64, "--seed"),
        Mistake("sit warm-up --theme pink", 64, "'pink'", "dark", "light"),
        Mistake("sit --wrong", 64, "--wrong"),
        Mistake("sit warm-up --plain --round nosuch", 64, "no round 'nosuch'", "warm-up"),
        Mistake("sit warm-upp --plain", 66, "warm-upp", "warm-up"),
        Mistake("replay --speed 7", 64, "--speed 7", "0.25"),
        Mistake("review --json --markdown", 64, "exclude each other"),
        Mistake("review a b", 64, "'b'"),
        Mistake("history --wrong", 64, "--wrong"),
        Mistake("history --csv --json", 64, "exclude each other"),
        Mistake("history --csv --search x", 64, "--search use --json"),
        Mistake("history --search \"\"", 64, "no word"),
        Mistake("history --plain --since 2026-02-30", 64, "2026-02-30", "2026-11-25"),
        Mistake("history --plain --since yesterday", 64, "'yesterday'", "2026-11-25"),
        Mistake("history --plain --pack nosuch", 66, "'nosuch'", "no session"),
        Mistake("misses a b", 64, "'b'"),
        Mistake("misses", 66, "no session yet"),
        Mistake("compare", 64, "<first>"),
        Mistake("compare @good", 64, "<second>"),
        Mistake("compare @good @good", 64, "the same session", "greenroom history"),
        Mistake("compare @good nosuch", 66, "nosuch", "no such session"),
        Mistake("compare @foreign.txt @good --json", 65, "foreign.txt", "not a Greenroom journal"),
        Mistake("compare @good @future", 65, "format 99", "newer Greenroom"),
        Mistake("simulate warm-up", 64, "--answers"),
        Mistake("simulate --answers @good.jsonl", 64, "<pack>"),
        Mistake("simulate warm-upp --answers @good.jsonl", 66, "warm-upp", "warm-up"),
        Mistake("simulate @folder --answers @good.jsonl", 65, "folder", "pack.yaml"),
        Mistake("simulate warm-up --answers @good.jsonl --round nosuch", 64, "no round 'nosuch'", "Its rounds are: warm-up"),
        Mistake("simulate warm-up --answers @good.jsonl --start nonsense", 64, "--start nonsense", "2026-11-25T20:00:00Z"),
        Mistake("simulate warm-up --answers @good.jsonl --seed x", 64, "--seed"),
        Mistake("simulate warm-up --answers @good.jsonl --time 3", 64, "--time 3"),
        Mistake("simulate warm-up --answers @missing.jsonl", 66, "missing.jsonl", "cannot be read"),
        Mistake("simulate warm-up --answers @folder", 66, "folder", "cannot be read"),
        Mistake("simulate warm-up --answers @broken.jsonl", 65, "broken.jsonl:2:", "A line looks like"),
        Mistake("simulate warm-up --answers @unknown-key.jsonl", 65, "unknown-key.jsonl:1:", "unknown key 'tpye'", "think, type"),
        Mistake("simulate warm-up --answers @unknown-gap.jsonl", 65, "unknown-gap.jsonl:1:", "no gap 'nope'", "no_figure"),
        Mistake("simulate warm-up --answers @too-fast.jsonl", 65, "too-fast.jsonl:1:", "1 to 1000"),
        Mistake("simulate warm-up --answers @latin1.jsonl", 65, "latin1.jsonl", "not UTF-8"),
        Mistake("packs lint", 64, "<path>"),
        Mistake("nosuchcommand", 64, "no command 'nosuchcommand'", "  sit ", "  history ", "greenroom --help"),
        Mistake("histroy --json", 64, "no command 'histroy'", "Did you mean 'history'?"),
        Mistake("packs lnit x", 64, "no command 'lnit'", "Did you mean 'lint'?", "greenroom packs --help"),
    ]

    static let screens: [Mistake] = ["sit warm-up", "review @good", "replay @good", "history"].map {
        Mistake($0, 64, "not a terminal", "--plain")
    }

    @Test(arguments: sessions + values + screens)
    func mistake(_ mistake: Mistake) throws {
        let house = try Household()
        try prepare(house)
        let before = try house.files()
        let arguments = mistake.arguments.map { $0.hasPrefix("@") ? house.folder + "/" + $0.dropFirst() : $0 }
        let ended = try house.run(arguments)
        #expect(ended.status == mistake.status, "\(ended.err)")
        for words in mistake.told { #expect(ended.err.contains(words), "'\(words)' is not told in: \(ended.err)") }
        #expect(ended.out.isEmpty)
        #expect(try house.files() == before)
    }

    private func prepare(_ house: Household) throws {
        _ = try house.write("Dear diary\nnothing happened\n", to: "foreign.txt")
        _ = try house.write("\u{0}\u{1}\u{2} no text \u{7F}\n", to: "binary/journal.jsonl")
        _ = try house.write("", to: "empty/journal.jsonl")
        _ = try house.write("some notes", to: "folder/notes.txt")
        try FileManager.default.createDirectory(atPath: house.folder + "/good", withIntermediateDirectories: true)
        let good = try String(contentsOfFile: Self.sample.get(), encoding: .utf8)
        _ = try house.write(good, to: "good/journal.jsonl")
        let header = String(good.prefix { $0 != "\n" })
        let rest = String(good.dropFirst(header.count))
        _ = try house.write("{\"n\":0,\"d\":{\"format\":99},\"seal\":\"of another kind\"}\n" + rest, to: "future/journal.jsonl")
        _ = try house.write(header.replacing("Warm", with: "Wurm") + rest, to: "headless/journal.jsonl")
        _ = try house.write(ScriptedAnswers.warmUp, to: "good.jsonl")
        _ = try house.write("{\"on\": {\"any\": true}, \"type\": \"a\"}\n{\"on\": {\"any\": tru\n", to: "broken.jsonl")
        _ = try house.write("{\"on\": {\"any\": true}, \"tpye\": \"a\"}\n", to: "unknown-key.jsonl")
        _ = try house.write("{\"on\": {\"probe\": \"nope\"}, \"type\": \"a\"}\n", to: "unknown-gap.jsonl")
        _ = try house.write("{\"on\": {\"any\": true}, \"type\": \"a\", \"wpm\": 5000}\n", to: "too-fast.jsonl")
        try Data([0x7B, 0xE9, 0x7D, 0x0A]).write(to: URL(fileURLWithPath: house.folder + "/latin1.jsonl"))
    }

    /// The journal of one simulated session, made once for all cases.
    private static let sample = Result {
        let house = sampleHouse
        let answers = try house.get().write(ScriptedAnswers.warmUp, to: "answers.jsonl")
        _ = try house.get().run(["simulate", "warm-up", "--answers", answers])
        return try house.get().journalPath()
    }
    nonisolated(unsafe) private static let sampleHouse = Result { try Household() }

    @Test("E21: a damaged journal is shown up to the damage, which is told")
    func damaged() throws {
        let house = try Household()
        try prepare(house)
        let lines = try String(contentsOfFile: Self.sample.get(), encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
        let broken = lines[..<40] + [lines[40].replacing("\"t\":", with: "\"t\":1")] + lines[41...]
        _ = try house.write(broken.joined(separator: "\n"), to: "damaged/journal.jsonl")
        let before = try house.files()
        let ended = try house.run(["review", "--plain", house.folder + "/damaged"])
        #expect(ended.status == 0)
        #expect(ended.out.contains("damaged at line 41"))
        #expect(ended.out.contains("Sam"))
        // Where the file itself has no place for it, beside it.
        for format in ["csv", "asciicast"] {
            let written = try house.run(["export", house.folder + "/damaged", "--format", format])
            #expect(written.status == 0 && written.err.contains("damaged at line 41"), "\(format): \(written.err)")
        }
        #expect(try house.files() == before)
        let program = try house.open(["replay", house.folder + "/damaged"])
        try program.waitFor(text: "The record is damaged at line 41")
        try program.press("q")
    }

    @Test(
        "A place for sessions that cannot be looked into is told, and not taken for an empty one",
        arguments: [
            ["history", "--json"], ["history", "--csv"], ["review", "--json"], ["sit", "--continue", "--plain"],
        ])
    func noFolder(arguments: [String]) throws {
        let house = try Household()
        _ = try house.write("not a folder", to: "home/sessions")
        let ended = try house.run(arguments)
        #expect(ended.status == 74 && ended.out.isEmpty)
        #expect(ended.err.contains("home/sessions"), "\(ended.err)")
    }

    @Test("Help that cannot be written is no success")
    func fullOutput() throws {
        let house = try Household()
        for line in ["--help", "sit --help", "config"] {
            let ended = try house.shell("\"$G\" \(line) >/dev/full")
            #expect(ended.status == 74, "\(line)")
        }
    }

    @Test("E10: a reader that goes away ends it quietly")
    func closedPipe() throws {
        let house = try Household()
        let answers = try house.write(ScriptedAnswers.warmUp, to: "answers.jsonl")
        #expect(try house.run(["simulate", "warm-up", "--answers", answers]).status == 0)
        let ended = try house.shell("{ \"$G\" review --json; echo $? >rc; } | head -1")
        #expect(ended.out.hasPrefix("{"))
        #expect(ended.err.isEmpty)
        #expect(try String(contentsOfFile: house.folder + "/rc", encoding: .utf8) == "0\n")
    }
}
