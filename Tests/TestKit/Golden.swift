import Canvas
import Foundation

/// Text that was looked at once and agreed to, kept in `Tests/<Module>Tests/Goldens/NAME.txt`.
///
/// With `RECORD_GOLDENS=1` in the environment the files are rewritten and every comparison that was not equal still
/// fails, so that a recording run can never pass for a checking run.
///
///     #expect(Golden.difference(picture(of: frame), from: "round-80x24") == nil)
package enum Golden {
    /// What is different from the golden file, or nil when the texts are equal byte for byte.
    ///
    /// - Parameters:
    ///   - name: the file's name without `.txt`; may hold `/` for folders inside `Goldens`.
    ///   - testFile: any file inside the test target; its folder directly under `Tests` holds `Goldens`.
    package static func difference(_ text: String, from name: String, testFile: String = #filePath) -> String? {
        let file = directory(for: testFile).appendingPathComponent(name + ".txt")
        let expected = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
        if let expected, Array(expected.utf8) == Array(text.utf8) { return nil }
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
            return record(text, in: file)
        }
        guard let expected else {
            return "no golden \(file.path); RECORD_GOLDENS=1 writes it. The text was:\n\(text)"
        }
        return "\(file.path) differs:\n" + lineDifference(expected: expected, actual: text)
    }

    /// As `difference(_:from:)`, for a frame's picture.
    package static func difference(_ frame: Frame, from name: String, testFile: String = #filePath) -> String? {
        difference(picture(of: frame), from: name, testFile: testFile)
    }

    private static func record(_ text: String, in file: URL) -> String {
        do {
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file, options: .atomic)
            return "recorded \(file.path): look at it, then run again without RECORD_GOLDENS"
        } catch {
            return "cannot record \(file.path): \(error)"
        }
    }

    private static func directory(for testFile: String) -> URL {
        var folder = URL(fileURLWithPath: testFile).deletingLastPathComponent()
        while folder.deletingLastPathComponent().lastPathComponent != "Tests", folder.pathComponents.count > 2 {
            folder.deleteLastPathComponent()
        }
        return folder.appendingPathComponent("Goldens")
    }

    private static func lineDifference(expected: String, actual: String) -> String {
        let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
        var lines: [String] = []
        for index in 0..<max(old.count, new.count) {
            let before = index < old.count ? String(old[index]) : nil
            let after = index < new.count ? String(new[index]) : nil
            if before == after { continue }
            if let before { lines.append("line \(index + 1) - \(before)") }
            if let after { lines.append("line \(index + 1) + \(after)") }
        }
        if lines.isEmpty { lines = ["the texts differ only in how equal characters are encoded"] }
        return lines.joined(separator: "\n")
    }
}
