/// A mistake in a pack, or something in it that is probably one: where it stands, what it is, why it matters, what to do.
package struct Diagnostic: Equatable, Sendable, Codable {
    package enum Severity: String, Equatable, Sendable, Codable {
        /// The pack cannot be sat.
        case error
        /// It can, but not as its author meant it.
        case warning
    }

    package var severity: Severity
    /// Kebab-case name of the kind of mistake, for machines.
    package var code: String
    /// Relative to the pack folder, or `inside` it; the folder itself when the mistake is not in a file.
    package var file: String
    /// From 1.
    package var line: Int
    /// From 1, in Unicode scalars.
    package var column: Int
    /// The line it stands in, without control characters; a window of it when the line is long; empty when there is none.
    package var excerpt: String
    /// What is wrong.
    package var message: String
    /// Why that is a mistake.
    package var cause: String
    /// What to do.
    package var cure: String

    package init(
        severity: Severity, code: String, file: String, line: Int, column: Int, excerpt: String, message: String, cause: String,
        cure: String
    ) {
        self.severity = severity
        self.code = code
        self.file = file
        self.line = line
        self.column = column
        self.excerpt = excerpt
        self.message = message
        self.cause = cause
        self.cure = cure
    }

    /// With the path of its file from where the reader stands; `folder` is the pack's as it was named.
    package func inside(_ folder: String) -> Diagnostic {
        guard file != folder else { return self }
        var found = self
        found.file = folder.hasSuffix("/") ? folder + file : folder + "/" + file
        return found
    }

    /// `file:line:column: error: message [code]`, the excerpt with a caret, the cause and the cure; no line feed at the end.
    package func text() -> String {
        var lines = ["\(file):\(line):\(column): \(severity.rawValue): \(message) [\(code)]"]
        if !excerpt.isEmpty {
            lines.append("    " + excerpt)
            lines.append("    " + String(repeating: " ", count: ExcerptWindow.caret(column)) + "^")
        }
        lines.append("  because: " + cause)
        lines.append("  fix: " + cure)
        return lines.joined(separator: "\n")
    }
}

/// Which part of a long line is shown.
enum ExcerptWindow {
    /// Scalars shown before the place of the mistake, at most.
    static let before = 100
    static let length = 160

    /// First scalar of the line that is shown, from 0.
    static func start(_ column: Int) -> Int { max(0, column - 1 - before) }
    /// Where the caret stands below the excerpt, from 0.
    static func caret(_ column: Int) -> Int { max(0, column - 1 - start(column)) }
}

/// A pack that cannot be read; at least one diagnostic, in the order of files and lines.
package struct PackError: Error, Equatable, Sendable {
    package var diagnostics: [Diagnostic]

    package init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    package func inside(_ folder: String) -> PackError { PackError(diagnostics: diagnostics.map { $0.inside(folder) }) }
}
