import Foundation
import TestKit
import Testing

@Suite("Past sessions, and what was said in them")
struct HistoryTests {
    private static let words = "=SUM(A1), caf\\u00e9 na\\u00EFve \\u202e; we gave up 20 ms for M\\u00fcller\\u2019s channels."

    private func simulate(_ house: Household, _ words: String = Self.words, start: String = "2026-01-01", seed: Int = 3) throws -> String {
        let answers = try house.write("{\"on\": {\"any\": true}, \"type\": \"\(words)\", \"again\": true}\n", to: "answers.jsonl")
        let before = Set(house.store.list().map(\.id))
        let ended = try house.run(["simulate", "warm-up", "--answers", answers, "--seed", "\(seed)", "--start", "\(start)T19:00:00Z"])
        #expect(ended.status == 0, "\(ended.err)")
        return try #require(house.store.list().first { !before.contains($0.id) }?.id)
    }

    private func search(_ house: Household, _ words: String, _ more: [String] = []) throws -> [[String: Any]] {
        let ended = try house.run(["history", "--search", words, "--json"] + more)
        #expect(ended.status == 0, "\(ended.err)")
        let top = try #require(JSONSerialization.jsonObject(with: Data(ended.out.utf8)) as? [String: Any])
        return try #require(top["hits"] as? [[String: Any]])
    }

    @Test("Which questions were heard is told, round by round; with --json all of them")
    func questions() throws {
        let house = try Household()
        #expect(try house.run(["history", "--questions"]).out == "No session yet, or its pack is not here any more.\n")
        _ = try simulate(house)
        // Nobody sat at the desk when it was simulated. The second time it comes from the index.
        for _ in 1...2 {
            let told = try house.run(["history", "--questions"])
            #expect(told.status == 0 && told.out.contains("Warm-up: 1 of ") && told.out.contains("  never heard: "), "\(told)")
        }
        let json = try house.run(["history", "--questions", "--json"])
        let top = try #require(JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [String: Any])
        #expect((top["packs"] as? [[String: Any]])?.map { $0["id"] as? String } == ["warm-up"])
        #expect(try house.run(["history", "--questions", "--csv"]).status == 64)
        let program = try house.open(["history"])
        try program.waitFor(text: "History")
        try program.send("tt")
        try program.waitFor(text: "never heard")
        #expect(program.screen.picture.contains("Warm-up  1 of "))
    }

    @Test("A question counts as heard however the room was sat, and where it was left in the middle")
    func heardInPlainLines() throws {
        let house = try Household()
        _ = try house.run(["sit", "warm-up", "--plain", "--seed", "1"], input: "first half\n/leave\n")
        let told = try house.run(["history", "--questions"])
        #expect(told.status == 0 && told.out.contains("Warm-up: 1 of "), "\(told)")
    }

    @Test(
        "A passage is found whatever the case, the accents and the quotation marks",
        arguments: [
            ("CAFE naive", true), ("cafe\u{301}", true), ("naïve CAFÉ", true), ("muller's", true), ("MÜLLER’S", true),
            ("\"gave up 20\"", true), ("gave ms channels", true), ("ave u", true), ("gave missing", false), ("\"20 gave\"", false),
        ])
    func found(words: String, isFound: Bool) throws {
        let house = try Household()
        let session = try simulate(house)
        let own = try search(house, words).filter { $0["kind"] as? String == "candidate" }
        #expect(own.isEmpty != isFound)
        guard isFound else { return }
        let hit = try #require(own.first)
        #expect(hit["session"] as? String == session && hit["date"] as? String == "2026-01-01 19:00")
        #expect(hit["round"] as? String == "Warm-up" && (hit["at"] as? String)?.contains(":") == true)
        // The review has the line in the passage of that number.
        let review = try house.run(["review", session, "--json"])
        let top = try #require(JSONSerialization.jsonObject(with: Data(review.out.utf8)) as? [String: Any])
        let passages = try #require(top["passages"] as? [[String: Any]])
        let index = try #require(hit["passage"] as? Int)
        let text = try #require(passages[index]["text"] as? String)
        let line = try #require(hit["line"] as? String)
        #expect(text.contains(line) && line.contains("=SUM(A1)"))
    }

    @Test("What was found is marked by its bytes, whatever stands before it")
    func place() throws {
        let house = try Household()
        _ = try simulate(house)
        let hit = try #require(search(house, "muller").first { $0["kind"] as? String == "candidate" })
        let line = Array(try #require(hit["line"] as? String).utf8)
        let start = try #require(hit["start"] as? Int)
        let end = try #require(hit["end"] as? Int)
        #expect(String(decoding: line[start..<end], as: UTF8.self) == "Müller")
    }

    @Test("For readers it is a line a passage, with who said it; nothing of it drives the terminal")
    func text() throws {
        let house = try Household()
        let session = try simulate(house)
        let ended = try house.run(["history", "--search", "naive"])
        #expect(ended.status == 0 && ended.err.isEmpty)
        #expect(!ended.out.isEmpty && ended.out.split(separator: "\n").allSatisfy { $0.contains("2026-01-01 19:00; \(session); Warm-up ") })
        #expect(ended.out.contains("; You: ") && !ended.out.unicodeScalars.contains("\u{202e}"))
        let asked = try house.run(["history", "--search", "sam"])
        #expect(asked.out.contains("; Sam: "))
        let none = try house.run(["history", "--search", "zzzz"])
        #expect(none.status == 0 && none.out.isEmpty && none.err.contains("Nothing"))
    }

    @Test("E21: a damaged session is named and searched up to the damage, an unreadable one named and passed over")
    func damaged() throws {
        let house = try Household()
        let good = try simulate(house)
        let bad = try simulate(house, start: "2026-01-02", seed: 4)
        let path = try house.store.find(bad).folder + "/journal.jsonl"
        var lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
        lines[40] = lines[40].replacing("\"t\":", with: "\"t\":1")[...]
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
        _ = try house.write("Dear diary\nnaive me\n", to: "home/sessions/2026-01-03-diary/journal.jsonl")
        let before = try house.files()
        let ended = try house.run(["history", "--search", "naive"])
        #expect(ended.status == 0 && ended.out.contains("; \(good); ") && !ended.out.contains("diary"))
        #expect(ended.err.contains("session \(bad): damaged at line 41") && ended.err.contains("session diary: "))
        // Sam greets before the damage.
        let greeting = try #require(search(house, "sam").first { $0["session"] as? String == bad })
        #expect(greeting["kind"] as? String == "interviewer")
        let table = try house.run(["history", "--csv"])
        #expect(table.status == 0 && table.err.contains("session diary: "))
        #expect(try csvRows(table.out).map { $0[0] } == ["session", bad, good])
        // What is not told by its first line is not hidden by a filter.
        #expect(try house.run(["history", "--search", "naive", "--pack", "warm-up"]).err.contains("session diary: "))
        #expect(try !house.run(["history", "--search", "naive", "--since", "2026-01-04"]).err.contains("diary"))
        #expect(try house.files() == before)
    }

    // MARK: The index

    private func list(_ house: Household) throws -> String { try house.run(["history", "--plain"]).out }

    private func index(_ house: Household) throws -> String {
        let names = try FileManager.default.contentsOfDirectory(atPath: house.home + "/cache").filter { $0.hasSuffix(".index") }
        #expect(names.count == 1)
        return house.home + "/cache/" + (names.first ?? "")
    }

    @Test("The index may be deleted, damaged or out of date: list and search stay what they are")
    func cache() throws {
        let house = try Household()
        let session = try simulate(house)
        let found = try house.run(["history", "--search", "naive"])
        #expect(found.out.contains(session))
        let before = try list(house)
        #expect(try house.run(["history", "--search", "naive"]) == found)
        let whole = try house.bytes(index(house))
        for bytes in [[], Array(whole.dropLast(1)), whole.map { ~$0 }, Array("hello\n".utf8)]
            + stride(from: 60, to: whole.count, by: 97).map({
                var bytes = whole
                bytes[$0] ^= 0x20
                return bytes
            })
        {
            try Data(bytes).write(to: URL(fileURLWithPath: index(house)))
            #expect(try house.run(["history", "--search", "naive"]) == found)
            #expect(try list(house) == before)
        }
        try FileManager.default.removeItem(atPath: house.home + "/cache")
        #expect(try list(house) == before)
        #expect(try house.bytes(index(house)).count == whole.count)
        // A journal that is cut short after it was looked at is told as it is now.
        let path = try house.journalPath()
        let journal = try house.bytes(path)
        try Data(journal.dropLast(journal.count / 2)).write(to: URL(fileURLWithPath: path))
        #expect(try list(house).contains("damaged") && house.run(["history", "--search", "naive"]).err.contains("damaged at line"))
        try Data(journal).write(to: URL(fileURLWithPath: path))
        #expect(try list(house) == before)
        // Nothing of it is needed.
        try FileManager.default.removeItem(atPath: house.home + "/cache")
        try Data().write(to: URL(fileURLWithPath: house.home + "/cache"))
        #expect(try list(house) == before && house.run(["history", "--search", "naive"]) == found)
    }

    @Test("It is kept where XDG_CACHE_HOME says")
    func cachePlace() throws {
        let house = try Household()
        _ = try simulate(house)
        let ended = try house.shell("XDG_CACHE_HOME=$HOME/elsewhere \"$G\" history --plain")
        #expect(ended.status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: house.folder + "/elsewhere/greenroom")
        #expect(names.contains { $0.hasPrefix("sessions-") && $0.hasSuffix(".index") })
        #expect(!FileManager.default.fileExists(atPath: house.home + "/cache"))
    }

    @Test("What is no session is told for what it is")
    func strangers() throws {
        let house = try Household()
        _ = try simulate(house)
        let header = try #require(String(contentsOfFile: house.journalPath(), encoding: .utf8).split(separator: "\n").first)
        let future = Sealed.line(header.replacing("\"format\":1", with: "\"format\":9"))
        for (name, text) in [("future", future), ("diary", "Dear diary\n"), ("flipped", header.replacing("warm", with: "warn") + "\n")] {
            _ = try house.write(text, to: "home/sessions/2026-01-03-\(name)/journal.jsonl")
        }
        _ = try house.write("", to: "home/sessions/2026-01-03-nothing/journal.jsonl")
        let top = try #require(JSONSerialization.jsonObject(with: Data(house.run(["history", "--json"]).out.utf8)) as? [String: Any])
        let rows = try #require(top["sessions"] as? [[String: Any]])
        let states = Dictionary(uniqueKeysWithValues: rows.map { ($0["session"] as? String ?? "", $0["state"] as? String ?? "") })
        #expect(
            states["future"] == "newer" && states["diary"] == "foreign" && states["flipped"] == "damaged" && states["nothing"] == "empty")
        #expect(rows.contains { $0["problem"] as? String == "Made by a newer Greenroom (journal format 9)" })
        let plain = try list(house)
        #expect(plain.contains("future; Made by a newer Greenroom (journal format 9); newer\n"))
        #expect(plain.contains("diary; Not a Greenroom session; foreign\n"))
    }

    @Test("Two sessions with one id are told apart by their folders, in the list and by every command")
    func twins() throws {
        let house = try Household()
        let id = try simulate(house)
        let first = try house.store.find(id).folder
        try FileManager.default.copyItem(atPath: first, toPath: house.home + "/sessions/2026-02-01-\(id)")
        let names = [(first as NSString).lastPathComponent, "2026-02-01-\(id)"]
        for _ in 0..<2 {
            let rows = try csvRows(house.run(["history", "--csv"]).out).dropFirst().map { $0[0] }
            #expect(Set(rows) == Set(names))
        }
        #expect(try Set(search(house, "naive").compactMap { $0["session"] as? String }) == Set(names))
        let vague = try house.run(["review", id, "--json"])
        #expect(vague.status == 64 && names.allSatisfy(vague.err.contains))
        for name in names {
            let review = try house.run(["review", name, "--json"])
            #expect(review.status == 0 && review.out.contains("\"session\": \"\(name)\""))
        }
    }

    @Test("Tags and notes are written on the screen or by a command, and carried by every report")
    func remarks() throws {
        let house = try Household()
        let old = try simulate(house)
        let new = try simulate(house, start: "2026-01-02", seed: 4)
        let ended = try house.run(["tag", old, "story", "#Cold", "--note", "=Say the figure first."])
        #expect(ended.status == 0 && ended.out == "\(old): #story #cold; =Say the figure first.\n", "\(ended.err)")
        #expect(try house.run(["tag", old, "--remove", "cold"]).out == "\(old): #story; =Say the figure first.\n")
        #expect(try list(house).contains("; #story; =Say the figure first.\n"))
        let rows = try csvRows(house.run(["history", "--csv", "--tag", "story"]).out)
        #expect(rows.count == 2 && rows[1][0] == old && rows[1].suffix(2) == ["story", "'=Say the figure first."])
        #expect(try house.run(["history", "--plain", "--tag", "nosuch"]).out == "No session fits.\n")
        let program = try house.open(["history"], columns: 100, rows: 30)
        try program.waitFor(text: "2 sessions")
        try program.send("#")
        try program.waitFor(text: "Words to find the session by")
        try program.send("fast story")
        try program.press("enter")
        try program.waitFor(text: "#fast  #story")
        try program.send("f")
        try program.waitFor(text: "1 session")
        #expect(program.screen.picture.contains("2026-01-02") && !program.screen.picture.contains("2026-01-01"))
        try program.send("f")
        try program.waitFor(text: "2 sessions")
        try program.send("/")
        try program.waitFor(text: "Search what was said")
        try program.send("naive cafe")
        try program.press("enter")
        try program.waitFor(text: " in 2 sessions")
        try program.press("enter")
        try program.waitFor(text: "Score sheet")
        #expect(program.screen.picture.contains("gave up 20 ms"))
        try program.press("q")
        try program.waitFor(text: " in 2 sessions")
        try program.press("escape")
        try program.waitFor("the list") { !$0.screen.picture.contains(" in 2 sessions") }
        try program.press("q")
        #expect(try program.waitForExit() == 0)
        #expect(try house.run(["history", "--plain", "--tag", "fast"]).out.contains(new))
        #expect(program.screen.unknown.isEmpty)
    }

    @Test("Filters hold for the list, the table and the search")
    func filters() throws {
        let house = try Household()
        let old = try simulate(house)
        let new = try simulate(house, start: "2026-01-02", seed: 4)
        func sessions(_ more: [String]) throws -> [String] {
            try csvRows(house.run(["history", "--csv"] + more).out).dropFirst().map { $0[0] }
        }
        #expect(try sessions([]) == [new, old])
        #expect(
            try sessions(["--since", "2026-01-02"]) == [new] && sessions(["--since", "2026-01-01", "--pack", "warm-up"]) == [new, old])
        #expect(try sessions(["--since", "2026-01-03"]) == [])
        #expect(try Set(search(house, "naive", ["--since", "2026-01-02"]).compactMap { $0["session"] as? String }) == [new])
        #expect(try house.run(["history", "--plain", "--since", "2026-01-03"]).out == "No session fits.\n")
        let list = try house.run(["history", "--plain", "--since", "2026-01-02"]).out
        #expect(list.contains(new) && !list.contains(old))
        let program = try house.open(["history", "--since", "2026-01-02"])
        try program.waitFor(text: "1 session")
        #expect(program.screen.picture.contains("2026-01-02") && !program.screen.picture.contains("2026-01-01"))
        try program.send("t")
        try program.waitFor(text: "Time spent: ")
        #expect(program.screen.picture.contains(" in 1 session.") && program.screen.picture.contains("Creator revenue"))
    }

    @Test("The table has a row a session, and the help names its columns")
    func table() throws {
        let house = try Household()
        let session = try simulate(house)
        let ended = try house.run(["history", "--csv"])
        #expect(ended.out.hasSuffix("\r\n") && ended.out.utf8.count { $0 == 10 } == 2)
        let rows = try csvRows(ended.out)
        #expect(rows.count == 2 && rows[1].count == rows[0].count)
        #expect(rows[1].prefix(8) == [session, "2026-01-01 19:00", "warm-up", "Warm-up, 8 min", "practice", "finished", "1", "1"])
        let top = try #require(
            JSONSerialization.jsonObject(with: Data(house.run(["history", "--json"]).out.utf8)) as? [String: Any])
        let marks = try #require((top["sessions"] as? [[String: Any]])?.first?["marks"] as? [String: Any])
        #expect(marks.count == 8)
        for (name, cell) in zip(rows[0], rows[1]) where marks[name] != nil { #expect((marks[name] as? Int).map(String.init) ?? "" == cell) }
        let help = try house.run(["history", "--help"]).out
        for name in rows[0] { #expect(help.contains(name)) }
    }
}
