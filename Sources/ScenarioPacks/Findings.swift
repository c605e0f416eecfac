import InterviewEngine

/// What was found in a pack so far. One is shared by everything that reads the same pack.
final class Findings {
    /// A file of rubbish must not bury its reader.
    static let most = 200
    private var found: [Diagnostic] = []
    private(set) var hasErrors = false
    /// Files in which something may stand that could not be read, so that others cannot be blamed for referring to nothing.
    private(set) var obscure: Set<String> = []
    private static let clear: Set<String> = [
        "unknown-person", "unknown-fact", "unknown-dimension", "unknown-gap", "unknown-cause", "not-in-the-room", "duplicate-id",
        "id-mismatch",
        "empty-text", "out-of-range", "unknown-placeholder", "missing-placeholder", "repeated-placeholder", "repeated-gap", "too-few",
        "minutes-do-not-add-up", "minimum-too-long", "after-close",
    ]
    private var left = false
    /// Where each text stands last: only kept for those who look at how a whole pack sounds.
    private var places: [String: (source: SourceFile, place: Place)] = [:]
    let keepsPlaces: Bool

    init(keepsPlaces: Bool = false) { self.keepsPlaces = keepsPlaces }

    func add(_ clashes: [WordingClash]) {
        for clash in clashes {
            guard let (source, place) = places[clash.wording] else { continue }
            let (written, cure) =
                clash.fact.map { ("asks for '\($0)'", "let it, or what it is taken for, say more, or take one of them out") }
                ?? ("is to be answered by no fact", "let it say more, or take it out")
            add(
                .warning, "same-meaning", in: source, at: place,
                "'\(clash.wording)' \(written), and to the listener it means what asks for '\(clash.told)' does",
                because: "whoever asks so is told '\(clash.told)'", fix: cure)
        }
    }

    func remember(_ text: String, in source: SourceFile, at place: Place) {
        if keepsPlaces { places[text] = (source, place) }
    }

    func lastPlace(of text: String) -> (source: SourceFile, place: Place)? { places[text] }

    func add(
        _ severity: Diagnostic.Severity, _ code: String, in source: SourceFile, at place: Place, _ message: String, because cause: String,
        fix cure: String
    ) {
        if severity == .error { hasErrors = true }
        if severity == .error, !Self.clear.contains(code) { obscure.insert(source.path) }
        if found.count >= Self.most {
            left = true
            return
        }
        found.append(
            Diagnostic(
                severity: severity, code: code, file: source.path, line: place.line, column: place.column, excerpt: source.excerpt(place),
                message: message, cause: cause, cure: cure))
    }

    /// A mistake that stands in no line of a file.
    func add(
        _ code: String, file: String, _ message: String, because cause: String, fix cure: String, severity: Diagnostic.Severity = .error
    ) {
        add(severity, code, in: SourceFile(path: file, bytes: []), at: .start, message, because: cause, fix: cure)
    }

    /// By file, line and column, with a last one that says so if there were more than are shown.
    var sorted: [Diagnostic] {
        var result = found.enumerated().sorted { a, b in
            (a.element.file, a.element.line, a.element.column, a.offset) < (b.element.file, b.element.line, b.element.column, b.offset)
        }.map(\.element)
        if left, let last = result.last {
            result.append(
                Diagnostic(
                    severity: .warning, code: "more", file: last.file, line: last.line, column: last.column, excerpt: "",
                    message: "there are more mistakes than the \(Self.most) shown", cause: "the rest often follows from these",
                    cure: "mend these first, then look again"))
        }
        return result
    }
}
