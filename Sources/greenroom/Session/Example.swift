import Foundation
import ScenarioPacks
import SessionJournal

/// The session that comes with the program, so that review and replay can be tried before anything was sat.
enum Example {
    static let name = "example-session"

    /// Its folder, beside the packs; nil when this installation has none.
    static func folder(_ places: Places) -> String? {
        places.roots.map { $0 + "/" + name }.first { FileManager.default.fileExists(atPath: $0 + "/journal.jsonl") }
    }

    static func session(_ places: Places) -> String? { folder(places) }
}
