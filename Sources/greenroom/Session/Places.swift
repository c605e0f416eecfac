import Foundation
import InterviewEngine
import ScenarioPacks
import SessionJournal

/// Where this run finds its packs and keeps its sessions.
struct Places {
    let environment: [String: String]
    let store: SessionStore
    /// Folders that hold packs, the first ones first.
    let roots: [String]
    let library: PackLibrary

    /// Where sessions and takes lie, in which nothing else is written.
    var shelves: [String] { [store.sessionsFolder, store.takes.sessionsFolder] }

    init(packs: String? = nil, environment: [String: String] = ProcessInfo.processInfo.environment) {
        self.environment = environment
        store = SessionStore(home: SessionStore.home(environment: environment))
        roots = PackLibrary.roots(explicit: packs, environment: environment, executable: Self.executable)
        library = PackLibrary(roots: roots)
    }

    /// Where settings are looked for: as with the data, `GREENROOM_HOME` goes before the XDG folders.
    var settingsFile: String {
        if let own = environment["GREENROOM_HOME"], !own.isEmpty { return store.home + "/config.yaml" }
        if let config = environment["XDG_CONFIG_HOME"], config.hasPrefix("/") { return config + "/greenroom/config.yaml" }
        return (environment["HOME"] ?? NSHomeDirectory()) + "/.config/greenroom/config.yaml"
    }

    /// Where what was made of the sessions is kept. It may be deleted at any time.
    var indexFile: String { cacheFolder + "/" + SessionIndex.fileName(ofStore: store.home) }

    private var cacheFolder: String {
        if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return cache + "/greenroom" }
        if let own = environment["GREENROOM_HOME"], !own.isEmpty { return store.home + "/cache" }
        return (environment["HOME"] ?? NSHomeDirectory()) + "/.cache/greenroom"
    }

    /// Another program may make something else of the same sessions, even one of the same version.
    var indexOwner: String { "\(store.home)\n\(SessionIndex.Stamp(ofFile: Self.executable)?.text ?? "")" }

    /// A path as somebody types it: `~` is their home, and a relative one begins where the program was started.
    static func absolute(_ path: String) -> String {
        let expanded = (path as NSString).expandingTildeInPath
        return expanded.hasPrefix("/") ? expanded : FileManager.default.currentDirectoryPath + "/" + expanded
    }

    static var executable: String {
        #if os(Linux)
            if let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") { return path }
        #endif
        return Bundle.main.executablePath ?? CommandLine.arguments[0]
    }

    /// The pack that a session was sat with: the copy in its folder, so that an edited pack breaks no replay. A session that came
    /// without one, as the bundled example does, is read with the pack of that name.
    /// - Parameter toSit: false where it is only read again, without the wordings by which facts are asked for.
    /// - Returns: the pack, and what to say when it is not the one that was sat.
    func pack(of entry: SessionEntry, toSit: Bool = true) throws -> (pack: Pack, doubt: String?, isOwn: Bool) {
        let copy = entry.folder + "/pack"
        if hasPack(entry) {
            do {
                return (try PackLoader.load(folder: copy, toSit: toSit), nil, true)
            } catch {
                throw Failure.pack(error.inside(copy))
            }
        }
        guard let header = entry.header else { return (try pack(copy, toSit: toSit), nil, false) }
        let found = try pack(header.pack, toSit: toSit)
        let doubt =
            "The session has no copy of its pack, and '\(header.pack)' has changed since: notes and marks may not fit."
        return (found, found.digest == header.packDigest ? nil : doubt, false)
    }

    /// The session came with a copy of its pack.
    func hasPack(_ entry: SessionEntry) -> Bool { FileManager.default.fileExists(atPath: entry.folder + "/pack") }

    /// Answers of a pack that are shown as models, as it lies here now; none where it is not here.
    func answers(ofPack id: String) -> [String: ModelAnswer] {
        (try? library.find(id)).map { PackLoader.answers(folder: $0.folder) } ?? [:]
    }

    func pack(_ idOrPath: String, toSit: Bool = true) throws -> Pack {
        do throws(PackError) {
            let folder = try library.find(idOrPath).folder
            do throws(PackError) {
                return try PackLoader.load(folder: folder, toSit: toSit)
            } catch {
                throw error.inside(folder)
            }
        } catch {
            throw Failure.pack(error)
        }
    }

    /// The pack that is sat when none is named: the first loop on the home screen.
    func defaultPack() throws -> String {
        let found = library.summaries().found.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
        guard let first = found.first(where: { $0.kind == .loop }) ?? found.first else {
            throw Failure(
                code: .missing, what: "No scenario pack was found.",
                cure: "Looked in \(roots.joined(separator: ", ")). Name a folder with --packs or set GREENROOM_PACKS.")
        }
        return first.id
    }
}
