import Foundation

/// The processes that this one started, in the order of their ids; read from /proc where there is one, else from ps.
package func childProcesses(of parent: Int32) -> [Int32] {
    let listing = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    let pairs = listing.isEmpty ? pairsFromPS() : listing.compactMap(Int32.init).compactMap(pairFromProc)
    return pairs.filter { $0.parent == parent }.map(\.id).sorted()
}

private func pairFromProc(_ id: Int32) -> (id: Int32, parent: Int32)? {
    guard let stat = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8), let name = stat.lastIndex(of: ")") else {
        return nil
    }
    // After the name in brackets: the state, then the parent.
    let fields = stat[stat.index(after: name)...].split(separator: " ")
    return fields.count > 1 ? Int32(fields[1]).map { (id, $0) } : nil
}

private func pairsFromPS() -> [(id: Int32, parent: Int32)] {
    let ps = Process()
    let pipe = Pipe()
    ps.executableURL = URL(fileURLWithPath: "/bin/ps")
    ps.arguments = ["-A", "-o", "pid=,ppid="]
    ps.standardOutput = pipe
    guard (try? ps.run()) != nil else { return [] }
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    ps.waitUntilExit()
    return text.split(separator: "\n").compactMap { line in
        let numbers = line.split(separator: " ").compactMap { Int32($0) }
        return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
    }
}
