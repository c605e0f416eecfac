import Foundation

/// The packs that are found by name: folders with a pack.yaml below some roots. Where two have one id, the first root's is used.
package struct PackLibrary {
    private let roots: [String]

    package init(roots: [String]) { self.roots = roots }

    /// All packs by `order`, then title; and what is wrong with the folders that could not be read. `file` of those begins with the folder.
    package func summaries() -> (found: [PackSummary], broken: [Diagnostic]) {
        var found: [PackSummary] = []
        var broken: [Diagnostic] = roots.filter { !Self.isFolder($0) }.map { root in
            Diagnostic(
                severity: .error, code: "missing-file", file: root, line: 1, column: 1, excerpt: "", message: "there is no such folder",
                cause: "--packs or GREENROOM_PACKS names it as a folder of packs", cure: "look at the path")
        }
        for folder in folders {
            do throws(PackError) {
                let summary = try PackLoader.summary(folder: folder)
                if !found.contains(where: { $0.id == summary.id }) { found.append(summary) }
            } catch {
                broken += error.inside(folder).diagnostics
            }
        }
        return (found.sorted { ($0.order, $0.title, $0.id) < ($1.order, $1.title, $1.id) }, broken)
    }

    /// The pack with that id, or the one in that folder when the argument has a slash in it or is no id of a pack but a folder.
    /// `file` of what is wrong with it begins with the folder.
    package func find(_ idOrPath: String) throws(PackError) -> PackSummary {
        if idOrPath.contains("/") { return try summary(idOrPath) }
        let (found, broken) = summaries()
        if let summary = found.first(where: { $0.id == idOrPath }) { return summary }
        if let folder = folders.first(where: { ($0 as NSString).lastPathComponent == idOrPath }) {
            return try summary(folder)
        }
        if Self.isFolder(idOrPath) { return try summary(idOrPath) }
        let places = roots.isEmpty ? "no folder of packs was found" : "looked in " + roots.joined(separator: ", ")
        let unknown = Diagnostic(
            severity: .error, code: "unknown-pack", file: idOrPath, line: 1, column: 1, excerpt: "",
            message: "there is no pack '\(idOrPath)'",
            cause: places, cure: NearestName.advice(idOrPath, among: found.map(\.id)) + "; a folder elsewhere is named by its path")
        throw PackError(diagnostics: [unknown] + broken)
    }

    private func summary(_ folder: String) throws(PackError) -> PackSummary {
        do throws(PackError) {
            return try PackLoader.summary(folder: folder)
        } catch {
            throw error.inside(folder)
        }
    }

    /// Folders with a pack.yaml: the roots themselves, or their children by name.
    private var folders: [String] {
        roots.flatMap { root -> [String] in
            if Self.isPack(root) { return [root] }
            let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
            return names.filter { !$0.hasPrefix(".") }.sorted().map { root + "/" + $0 }.filter(Self.isPack)
        }
    }

    private static func isPack(_ folder: String) -> Bool { FileManager.default.fileExists(atPath: folder + "/" + Manifest.file) }

    private static func isFolder(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
    }

    // MARK: roots

    /// Where to look for packs, the first ones first: `--packs`, then `GREENROOM_PACKS` (several, colon between them), whether they exist or
    /// not; then those of these that exist: `packs` below `GREENROOM_HOME` or the user's data folder, `greenroom` below each of
    /// XDG_DATA_DIRS, `../share/greenroom` seen from the executable, and the nearest `Scenarios` above it. Relative XDG values are ignored.
    package static func roots(explicit: String?, environment: [String: String], executable: String) -> [String] {
        let given = explicit.map { $0.isEmpty ? [] : [$0] } ?? []
        let named = (environment["GREENROOM_PACKS"] ?? "").split(separator: ":").map(String.init)
        let standard = (dataRoots(environment) + executableRoots(executable)).filter(isFolder)
        return (given + named + standard).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private static func dataRoots(_ environment: [String: String]) -> [String] {
        var roots: [String] = []
        func absolute(_ name: String) -> String? { environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
        if let home = absolute("GREENROOM_HOME") {
            roots.append(home + "/packs")
        } else if let data = absolute("XDG_DATA_HOME") ?? absolute("HOME").map({ $0 + "/.local/share" }) {
            roots.append(data + "/greenroom/packs")
        }
        let shared = (environment["XDG_DATA_DIRS"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
        return roots + shared.map { $0 + "/greenroom" }
    }

    private static func executableRoots(_ executable: String) -> [String] {
        let real = URL(fileURLWithPath: executable).resolvingSymlinksInPath().path
        var parts = real.split(separator: "/").dropLast()
        let folder = "/" + parts.joined(separator: "/")
        var roots = ["/" + parts.dropLast().joined(separator: "/") + "/share/greenroom"]
        guard folder != "/" else { return roots }
        while !parts.isEmpty {
            let scenarios = "/" + parts.joined(separator: "/") + "/Scenarios"
            if isFolder(scenarios) {
                roots.append(scenarios)
                break
            }
            parts = parts.dropLast()
        }
        return roots
    }
}
