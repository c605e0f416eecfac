/// How safe a session is. It says `saved` only when a sync has returned.
package enum SaveStatus: Equatable, Sendable {
    /// Everything appended is on the disk, synced.
    case saved
    case saving
    /// In plain words; everything is kept in memory, and saving goes on being tried.
    case notSaved(String)
    case ephemeral

    package var words: String {
        switch self {
        case .saved: "saved"
        case .saving: "saving"
        case .notSaved(let why): why
        case .ephemeral: "nothing is kept"
        }
    }
}
