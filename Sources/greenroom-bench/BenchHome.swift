import Foundation

/// A data folder with simulated sessions in it, thrown away with this value.
final class BenchHome: Sendable {
    let path = NSTemporaryDirectory() + "greenroom-bench-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var sessions: String { path + "/sessions" }

    /// Runs greenroom in this home, to its end.
    func run(_ program: String, _ arguments: [String]) throws -> Child {
        setenv("GREENROOM_HOME", path, 1)
        setenv("GREENROOM_PACKS", Sitting.packs, 1)
        return try Child.run(program, arguments)
    }

    /// Sits a pack, or one round of it, with somebody who types all the time that there is.
    func simulate(_ program: String, _ pack: String, _ more: [String] = []) throws {
        let text =
            "I gave up 20 ms of the 150 so that small channels keep their place; payouts rose 7 percent against the control. "
        let line = "{\"on\": {\"any\": true}, \"type\": \"\(String(repeating: text, count: 8))\", \"wpm\": 60, \"again\": true}\n"
        let answers = path + "-answers.jsonl"
        defer { try? FileManager.default.removeItem(atPath: answers) }
        try line.write(toFile: answers, atomically: true, encoding: .utf8)
        _ = try run(program, ["simulate", pack, "--answers", answers] + more)
    }

    /// Folders of the sessions there are.
    var folders: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: sessions)) ?? []).sorted().map { sessions + "/" + $0 }
    }

    /// Names so many sessions after those that are there, in turn, each file a second name of theirs.
    func multiply(_ sources: [String], to count: Int) throws {
        let files = FileManager.default
        for index in 0..<count {
            let source = sources[index % sources.count]
            let copy = "\(sessions)/2026-02-02-copy\(index)"
            for case let name as String in files.enumerator(atPath: source) ?? .init() {
                let (from, to) = (source + "/" + name, copy + "/" + name)
                try files.createDirectory(atPath: (to as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
                var isFolder: ObjCBool = false
                if files.fileExists(atPath: from, isDirectory: &isFolder), !isFolder.boolValue {
                    try files.linkItem(atPath: from, toPath: to)
                }
            }
        }
    }
}
