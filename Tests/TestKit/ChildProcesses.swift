import Foundation

/// A process as the system tells of it.
package struct ProcessEntry: Equatable, Sendable {
    package var id: Int32
    package var parent: Int32
    package var group: Int32
    /// By a signal, until it is continued.
    package var isStopped: Bool

    /// `fields` are the state, the parent and the group.
    fileprivate init?(id: Int32?, fields: [Substring]) {
        guard let id, fields.count >= 3, let parent = Int32(fields[1]), let group = Int32(fields[2]) else { return nil }
        self.id = id
        self.parent = parent
        self.group = group
        isStopped = fields[0].hasPrefix("T")
    }
}

/// The processes that this one started, in the order of their ids.
package func childProcesses(of parent: Int32) -> [Int32] { processes { $0.parent == parent }.map(\.id) }

/// Those that fit, in the order of their ids; read from /proc where there is one, else from ps.
package func processes(where fits: (ProcessEntry) -> Bool) -> [ProcessEntry] {
    let listing = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    let all = listing.isEmpty ? entriesFromPS() : listing.compactMap(Int32.init).compactMap(entryFromProc)
    return all.filter(fits).sorted { $0.id < $1.id }
}

private func entryFromProc(_ id: Int32) -> ProcessEntry? {
    guard let stat = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8), let name = stat.lastIndex(of: ")") else {
        return nil
    }
    return ProcessEntry(id: id, fields: stat[stat.index(after: name)...].split(separator: " "))
}

private func entriesFromPS() -> [ProcessEntry] {
    let ps = Process()
    let pipe = Pipe()
    ps.executableURL = URL(fileURLWithPath: "/bin/ps")
    ps.arguments = ["-A", "-o", "pid=,state=,ppid=,pgid="]
    ps.standardOutput = pipe
    guard (try? ps.run()) != nil else { return [] }
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    ps.waitUntilExit()
    return text.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        return ProcessEntry(id: words.first.flatMap { Int32($0) }, fields: Array(words.dropFirst()))
    }
}
