import InterviewEngine

/// Reads pack folders. All of it speaks by the same diagnostics.
package enum PackLoader {
    /// The pack in `folder`. Throws when anything in it is an error; warnings are part of the pack.
    /// - Parameter toSit: false where nobody will be listened to: the wordings by which facts are asked for, which are most of a pack, are
    ///   left out.
    package static func load(folder: String, toSit: Bool = true) throws(PackError) -> Pack {
        let reading = PackReading(folder, toSit: toSit)
        guard let pack = reading.read(), !reading.findings.hasErrors else { throw PackError(diagnostics: reading.findings.sorted) }
        return pack
    }

    /// What pack.yaml says; no other file is opened.
    package static func summary(folder: String) throws(PackError) -> PackSummary {
        let reading = PackReading(folder)
        guard let manifest = reading.manifest(), !reading.findings.hasErrors else {
            throw PackError(diagnostics: reading.findings.sorted)
        }
        return manifest.summary
    }

    /// Every mistake and every doubt, by file and line; empty for a pack without any.
    /// - Parameter clashes: finds what a listener cannot tell apart; reading packs knows nothing of listening.
    package static func lint(folder: String, clashes: (CaseWorld) -> [WordingClash] = { _ in [] }) -> [Diagnostic] {
        let reading = PackReading(folder, forLint: true)
        if let pack = reading.read() { reading.findings.add(clashes(pack.loop.world)) }
        return reading.findings.sorted
    }

    /// The answers of the pack in `folder` that are shown as models, by id of the prompt. They are no part of what is sat: they lie neither in
    /// the digest nor in the copy beside a session, and where they are missing or broken there are none.
    package static func answers(folder: String) -> [String: ModelAnswer] { PackReading(folder).answers() }
}
