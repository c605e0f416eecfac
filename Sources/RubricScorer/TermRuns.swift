import Reading

/// Terms one after the other with nothing said between them: in one sentence between commas, or each with a full stop or a line of its
/// own. What stands between two marks is a part; a run is eight parts or more of hardly a function word and no measured number.
struct TermRuns {
    /// For each token, whether it stands in a run.
    private let inside: [Bool]
    private let document: Document

    private static let fewestParts = 8
    private static let longestPart = 4
    /// One part in so many may be none of the kind ("what I learned", "8 years").
    private static let strays = 5
    /// At most one word in so many is a function word.
    private static let functionShare = 6

    private struct Part {
        var tokens: Range<Int>
        var words = 0
        var function = 0
        var isMeasured = false

        var isTerm: Bool { words <= TermRuns.longestPart && !isMeasured && function * 3 <= words }
        var mayStray: Bool { words <= TermRuns.longestPart }
    }

    init(_ document: Document) {
        self.document = document
        var inside = [Bool](repeating: false, count: document.tokens.count)
        let parts = Self.parts(document)
        var start = 0
        while start < parts.count {
            guard parts[start].isTerm else {
                start += 1
                continue
            }
            let end = Self.end(of: start, parts)
            if Self.isRun(parts[start..<end]) {
                for index in parts[start].tokens.lowerBound..<parts[end - 1].tokens.upperBound { inside[index] = true }
            }
            start = end
        }
        self.inside = inside
    }

    /// Whether nearly all words of a clause stand in a run.
    func hold(_ clause: Clause) -> Bool {
        var held = 0
        for index in clause.tokens where document.tokens[index].isSpoken {
            if inside[index] { held += 1 }
        }
        return held * 5 >= clause.words * 4
    }

    /// Where the run that begins with a part ends: a stray part stands between two that are none.
    private static func end(of start: Int, _ parts: [Part]) -> Int {
        var end = start + 1
        while end < parts.count {
            if parts[end].isTerm {
                end += 1
            } else if parts[end].mayStray, end + 1 < parts.count, parts[end + 1].isTerm {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    private static func isRun(_ parts: ArraySlice<Part>) -> Bool {
        let words = parts.reduce(0) { $0 + $1.words }
        let function = parts.reduce(0) { $0 + $1.function }
        let strays = parts.reduce(0) { $0 + ($1.isTerm ? 0 : 1) }
        return parts.count >= fewestParts && strays * Self.strays <= parts.count && function * functionShare <= words
    }

    private static func parts(_ document: Document) -> [Part] {
        var result: [Part] = []
        var part = Part(tokens: 0..<0)
        for (index, token) in document.tokens.enumerated() {
            switch token.kind {
            case .word, .number:
                if part.words == 0 { part.tokens = index..<index }
                part.tokens = part.tokens.lowerBound..<index + 1
                part.words += 1
                if token.function { part.function += 1 }
                if token.quantity >= 0, document.quantities[Int(token.quantity)].isMeasure { part.isMeasured = true }
            case .mark where !divides(index, document.tokens): break
            case .mark, .lineEnd:
                if part.words > 0 { result.append(part) }
                part = Part(tokens: 0..<0)
            }
        }
        if part.words > 0 { result.append(part) }
        return result
    }

    /// Commas, stops, slashes, bars, bullets; a hyphen, dot or slash with a word on both sides only where it is no part of a name.
    private static func divides(_ index: Int, _ tokens: [Token]) -> Bool {
        let token = tokens[index]
        if token.mark == 0x27 || token.mark == 0x22 || token.mark == 0x25 { return false }
        guard token.mark == 0x2d || token.mark == 0x2e || token.mark == 0x2f else { return true }
        return !tokens.isWithin(index)
    }
}

extension Quantity {
    /// "40 ms" and "3 percent" measure something; "p99" and "two-second" name it.
    var isMeasure: Bool {
        switch unit {
        case .percentile, .ordinal, .date: false
        default: !spelled
        }
    }
}
