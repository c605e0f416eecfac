import CTerm
import Foundation

/// `$VISUAL`, then `$EDITOR`, on a private temporary file.
struct OutsideEditor {
    let environment: [String: String]

    enum Outcome: Equatable {
        case changed(String)
        /// The draft stays as it is.
        case unchanged(because: String)
    }

    func edit(_ text: String) -> Outcome {
        guard let editor = [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self).first(where: { !$0.isEmpty }) else {
            return .unchanged(because: "No editor is named: set VISUAL or EDITOR before starting greenroom")
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("greenroom-\(UUID().uuidString)")
        let file = folder.appendingPathComponent("answer.txt")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            defer { try? FileManager.default.removeItem(at: folder) }
            guard FileManager.default.createFile(atPath: file.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
            else { return .unchanged(because: "The draft could not be written to \(folder.path)") }
            // Not Foundation's Process, which starts it in a process group of its own: an editor there is stopped at its first read.
            let status = ct_run_in_foreground("\(editor) \"$1\"", file.path)
            guard status == 0 else { return .unchanged(because: "The editor ended with \(status); the draft is as it was") }
            let changed = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            return .changed(changed.hasSuffix("\n") && !text.hasSuffix("\n") ? String(changed.dropLast()) : changed)
        } catch {
            return .unchanged(because: "The draft could not be handed to the editor: \(error.localizedDescription)")
        }
    }
}
