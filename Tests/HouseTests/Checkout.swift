import Foundation

/// The working copy these tests were built from.
enum Checkout {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    /// Names in a directory, without those that start with a dot.
    static func names(in path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(path).path)
            .filter { !$0.hasPrefix(".") }.sorted()
    }

    /// The Swift files below a directory, as paths relative to it.
    static func swiftFiles(below path: String) -> [String] {
        let directory = root.appendingPathComponent(path).path
        guard let walker = FileManager.default.enumerator(atPath: directory) else { return [] }
        return walker.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
    }

    /// What stands at the top of the project. With git at hand that is what git tracks, so that a report somebody
    /// exported into the checkout does not count; in an unpacked archive it is what lies there.
    static func topNames() throws -> [String] {
        let git = try Shell.run("git -C \"$1\" ls-files", [root.path])
        guard git.status == 0, !git.output.isEmpty else { return try names(in: "").filter { $0 != "Package.resolved" } }
        return Set(git.output.split(separator: "\n").map { String($0.split(separator: "/")[0]) }).sorted()
    }
}
