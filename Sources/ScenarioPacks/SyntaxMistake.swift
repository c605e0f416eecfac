import Yams

/// What the YAML parser could not make sense of.
struct SyntaxMistake {
    var code = "syntax"
    var place = Place.start
    var message = "this is not YAML"
    var cause = "nothing after this place can be read"
    var cure = "compare the lines around it with a pack that works: indentation, colons, quotation marks"
    private let source: SourceFile

    init(_ error: any Error, in source: SourceFile) {
        self.source = source
        guard let error = error as? YamlError else { return }
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            describe(problem, context, mark)
        case .reader(let problem, let offset, _, let yaml):
            message = problem
            if let offset {
                let prefix = yaml.prefix(offset)
                let column = prefix.unicodeScalars.reversed().prefix { $0 != "\n" }.count + 1
                place = Place(line: prefix.utf8.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }, column: column)
            }
        case .memory:
            code = "too-deep"
            message = "nested too deep to be read"
            cause = "packs are at most \(YamlFile.deepest) levels deep"
            cure = "look for a bracket that is never closed"
        case .duplicatedKeysInMapping(let duplicates, let context):
            describeDuplicate(duplicates.first ?? "", first: Place(line: context.mark.line, column: context.mark.column))
        default: message = "\(error)"
        }
    }

    func report(to findings: Findings) {
        findings.add(.error, code, in: source, at: place, message, because: cause, fix: cure)
    }

    private mutating func describe(_ problem: String, _ context: YamlError.Context?, _ mark: Mark) {
        place = Place(line: mark.line, column: mark.column)
        message = problem + (context.map { ", \($0.text) that begins in line \($0.mark.line)" } ?? "")
        if problem.contains("alias") {
            code = "alias"
            cure = "put quotation marks around a text that begins with '*'"
        } else if problem.contains("anchor") {
            code = "anchor"
            cure = "put quotation marks around a text that begins with '&'"
        } else if problem.contains("tag") {
            code = "tag"
            cure = "put quotation marks around a text that begins with '!'"
        } else if problem.contains("mapping values are not allowed") {
            cure = "a text with ': ' in it needs quotation marks, or its own lines below '>-'; if this is a key, mend its indentation"
        } else if problem.contains("another document") {
            cure = "remove the line '---' or '...'"
        } else if problem.contains("cannot start any token") {
            cure = "put quotation marks around a text that begins with one of % @ ` | > [ ] { } & * ! #"
        }
        if place.line > source.lines.count || source.line(place.line).isEmpty && place.line > 1 { pointAtLastText() }
    }

    /// The parser notices an unclosed quotation mark at the end of the file: an excerpt of nothing shows nobody anything.
    private mutating func pointAtLastText() {
        var line = min(place.line, source.lines.count)
        while line > 1, source.line(line).isEmpty { line -= 1 }
        place = Place(line: line, column: max(1, source.line(line).reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }))
    }

    /// The parser knows only where the first of the two stands; the second is the one to look at.
    private mutating func describeDuplicate(_ key: String, first: Place) {
        code = "duplicate-key"
        place = second(key, after: first) ?? first
        message = "'\(key)' stands twice in one mapping, first in line \(first.line)"
        cause = "only one of the two could count, and nobody could say which"
        cure = "remove one, or give one its right name"
    }

    private func second(_ key: String, after first: Place) -> Place? {
        let wanted = Array((key + ":").utf8)
        for number in (first.line + 1)..<max(first.line + 1, source.lines.count + 1) {
            let line = source.line(number)
            let indent = line.prefix { $0 == 0x20 || $0 == 0x2D }.count
            if line.dropFirst(indent).isEmpty || line.dropFirst(indent).first == 0x23 { continue }
            if line.prefix(while: { $0 == 0x20 }).count < first.column - 1 { return nil }
            if indent == first.column - 1, line.dropFirst(indent).starts(with: wanted) { return Place(line: number, column: first.column) }
        }
        return nil
    }
}
