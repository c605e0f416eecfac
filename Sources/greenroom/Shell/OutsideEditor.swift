import Foundation

/// `$VISUAL`, then `$EDITOR`, on a private temporary file.
struct OutsideEditor {
    let environment: [String: String]

    /// - Returns: the text as it was saved; nil when no editor is named or it failed, so that the draft stays as it is.
    func edit(_ text: String) -> String? {
        guard let editor = [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self).first(where: { !$0.isEmpty }) else {
            return nil
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("greenroom-\(UUID().uuidString)")
        let file = folder.appendingPathComponent("answer.txt")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            defer { try? FileManager.default.removeItem(at: folder) }
            guard FileManager.default.createFile(atPath: file.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
            else { return nil }
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-c", "exec \(editor) \"$1\"", "sh", file.path]
            try process.run()
            process.waitUntilExit()
            guard process.terminationStatus == 0 else { return nil }
            let changed = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            return changed.hasSuffix("\n") && !text.hasSuffix("\n") ? String(changed.dropLast()) : changed
        } catch {
            return nil
        }
    }
}
