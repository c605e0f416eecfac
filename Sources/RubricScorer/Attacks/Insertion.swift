import Reading

/// Where a text is put into an answer.
package struct Insertion: Hashable, Sendable {
    package enum Place: String, CaseIterable, Sendable {
        case front = "in front"
        case inside
        case after
    }

    package enum Join: String, CaseIterable, Sendable {
        case ownParagraph = "own paragraph"
        case sameLine = "same line"

        var text: String { self == .ownParagraph ? "\n\n" : " " }
    }

    /// What counts as the middle of an answer.
    package enum Cut: Sendable {
        /// Between two sentences.
        case sentence
        /// At any full stop, also the one within a number: what the trainer's own trial is measured with.
        case fullStop
    }

    package var place: Place
    package var join: Join

    package init(_ place: Place, _ join: Join) {
        self.place = place
        self.join = join
    }

    /// The six ways, own paragraphs first.
    package static let all: [Insertion] = Join.allCases.flatMap { join in Place.allCases.map { Insertion($0, join) } }

    /// The attacked answer, and where the text stands in it. What has no middle gets the text in front.
    package func put(_ text: String, into answer: String, cut: Cut = .sentence) -> (answer: String, span: ByteSpan) {
        let length = text.utf8.count
        switch place {
        case .front: break
        case .inside:
            guard let (head, tail) = Self.halves(of: answer, cut) else { break }
            let start = head.utf8.count + join.text.utf8.count
            return (head + join.text + text + join.text + tail, ByteSpan(start, start + length))
        case .after:
            let start = answer.utf8.count + join.text.utf8.count
            return (answer + join.text + text, ByteSpan(start, start + length))
        }
        return (text + join.text + answer, ByteSpan(0, length))
    }

    /// Whether the answer has this place.
    package func fits(_ answer: String) -> Bool { place != .inside || Self.halves(of: answer, .sentence) != nil }

    /// Both halves of an answer, without the blanks between them; nil where it has no middle.
    private static func halves(of answer: String, _ cut: Cut) -> (String, String)? {
        switch cut {
        case .sentence:
            let sentences = Sentences(of: answer)
            guard sentences.spans.count > 1 else { return nil }
            let middle = sentences.spans.count / 2
            return (sentences.text(before: middle), sentences.text(from: middle))
        case .fullStop:
            let parts = answer.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count > 2 else { return nil }
            let tail = parts[(parts.count / 2)...].joined(separator: ".").drop { $0 == " " || $0 == "\n" }
            return (parts[..<(parts.count / 2)].joined(separator: ".") + ".", String(tail))
        }
    }
}
