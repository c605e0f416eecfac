#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif
import Yams

/// A file of `key: value` lines, one single value for each key: what settings are written in. Read as strictly as a pack, and its mistakes
/// are told in the same way.
package struct ScalarFile {
    package struct Entry: Equatable, Sendable {
        package var key: String
        package var value: String
        fileprivate var keyPlace: Place
        fileprivate var valuePlace: Place
    }
    /// Where in an entry a mistake is.
    package enum Side: Sendable { case key, value }

    package let path: String
    package private(set) var entries: [Entry] = []
    private let source: SourceFile
    private let findings = Findings()

    /// nil when there is no such file. What cannot be read leaves no entries, and `diagnostics` says why.
    package init?(path: String) {
        self.path = path
        switch Result(catching: { () throws(FileTrouble) in try Self.bytes(path) }) {
        case .success(let bytes): source = SourceFile(path: path, bytes: bytes)
        case .failure(.missing): return nil
        case .failure(let trouble):
            source = SourceFile(path: path, bytes: [])
            findings.add(
                "unreadable-file", file: path, "it cannot be read: \(trouble.words)", because: "it stands where settings are looked for",
                fix: "put a file of settings there that you may read, or remove it")
            return
        }
        if source.bytes.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) || Self.isComment(source.bytes) { return }
        guard let file = YamlFile(source, findings: findings) else { return }
        read(file)
    }

    /// Mistakes of the file's form; those of its meaning are made with `report`.
    package var diagnostics: [Diagnostic] { findings.sorted }

    /// Adds what is wrong with what an entry means.
    package func report(
        _ severity: Diagnostic.Severity, _ code: String, at side: Side, of entry: Entry, _ message: String, because cause: String,
        fix cure: String
    ) {
        let place = side == .key ? entry.keyPlace : entry.valuePlace
        findings.add(severity, code, in: source, at: place, message, because: cause, fix: cure)
    }

    private mutating func read(_ file: YamlFile) {
        guard case .mapping(let mapping) = file.root else {
            return file.error(
                "wrong-type", at: file.root.place, "\(file.root.kindName) where settings should be",
                because: "settings are lines of a key and its value", fix: "write 'key: value' lines")
        }
        for (key, value) in mapping {
            guard case .scalar(let name) = key else {
                file.error(
                    "wrong-type", at: key.place, "\(key.kindName) as a key", because: "a setting has a single word for a name",
                    fix: "look for a stray '?' or bracket")
                continue
            }
            guard case .scalar(let scalar) = value else {
                file.error(
                    "wrong-type", at: value.place, "'\(name.string)' is \(value.kindName)", because: "a setting has one single value",
                    fix: "write it as '\(name.string): value'")
                continue
            }
            entries.append(Entry(key: name.string, value: scalar.string, keyPlace: key.place, valuePlace: value.place))
        }
    }

    /// Nothing but comments and empty lines.
    private static func isComment(_ bytes: [UInt8]) -> Bool {
        bytes.split(separator: 0x0A).allSatisfy { line in
            let text = line.drop { $0 == 0x20 || $0 == 0x0D }
            return text.isEmpty || text.first == 0x23
        }
    }

    /// A link is followed: people keep their settings elsewhere and link to them.
    private static func bytes(_ path: String) throws(FileTrouble) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        if file < 0 { throw PackFolder.trouble(errno) }
        defer { close(file) }
        return try PackFolder.whole(file)
    }
}

extension FileTrouble {
    fileprivate var words: String {
        switch self {
        case .missing: "it is not there"
        case .link: "it is a link that leads round in a circle"
        case .notAFile: "it is no file"
        case .tooBig: "it is larger than 1 MiB"
        case .unreadable(let reason): reason
        }
    }
}
