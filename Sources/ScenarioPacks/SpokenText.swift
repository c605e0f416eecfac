import Yams

/// What may stand in braces in a text.
enum Holes: Equatable {
    case none
    /// This one, exactly once.
    case one(String)
    /// Each of these, exactly once.
    case each([String])

    var names: [String] {
        switch self {
        case .none: []
        case .one(let name): [name]
        case .each(let names): names
        }
    }
}

/// Turns a scalar into the words to be spoken.
struct SpokenText {
    let file: YamlFile
    let node: Node
    /// For messages: "'text' of a prompt".
    let what: String
    let place: Place

    /// - Parameter place: where it stands, of a node that was not read from the file.
    init(file: YamlFile, node: Node, what: String, place: Place? = nil) {
        self.file = file
        self.node = node
        self.what = what
        self.place = place ?? node.place
    }

    /// Nothing in it is to be changed or looked into: letters, digits and single spaces between, and what stands in a plain sentence.
    static func isPlain(_ text: String) -> Bool {
        var previous: UInt8 = 0x20
        for byte in text.utf8 {
            switch byte {
            case 0x61...0x7A, 0x30...0x39, 0x41...0x5A, 0x2C, 0x3F, 0x27, 0x25, 0x2F, 0x24: break
            // A point or a hyphen behind its first letter makes no list of it.
            case 0x2D where previous != 0x20, 0x2E where !(0x30...0x39).contains(previous): break
            case 0x20 where previous != 0x20: break
            default: return false
            }
            previous = byte
        }
        return previous != 0x20
    }

    /// nil when it is no text or an empty one; findings say so.
    func read(holes: Holes = .none) -> String? {
        guard case .scalar(let scalar) = node else {
            file.error(
                "wrong-type", at: place, "\(what) is \(node.kindName), not a text", because: "it is spoken or shown as it stands",
                fix: "write one text; a colon followed by a space inside it needs quotation marks or '>-'")
            return nil
        }
        let text = Self.reflow(clean(scalar.string), style: scalar.style)
        guard !text.isEmpty else {
            file.error(
                "empty-text", at: place, "\(what) is empty", because: "there would be nothing to say or show",
                fix: "write it, or remove the key if it may be left out")
            return nil
        }
        if scalar.style == .plain, let type = SurprisingScalar.type(of: text) {
            file.warning(
                "surprising-scalar", at: place, "\(what) is '\(text)', which YAML takes for \(type)",
                because: "Greenroom reads a text here; other tools and editors will not", fix: "put it in quotation marks: \"\(text)\"")
        }
        checkMarkup(text)
        check(text, holes)
        file.findings.remember(text, in: file.source, at: place)
        return text
    }

    /// Drops control characters, marks invisible ones.
    private func clean(_ text: String) -> String {
        // Most texts are plain, and a world has thousands.
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x0A }) { return text }
        var controls: [Unicode.Scalar] = []
        var invisible: [Unicode.Scalar] = []
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\n" || scalar == "\t" {
                result.append(scalar == "\t" ? " " : scalar)
            } else if Characters.isControl(scalar) {
                controls.append(scalar)
            } else {
                if Characters.isInvisible(scalar) { invisible.append(scalar) }
                result.append(scalar)
            }
        }
        if let first = controls.first {
            file.warning(
                "control-character", at: place, "\(what) holds a control character (\(Characters.name(first))), which is left out",
                because: "it cannot be spoken and may drive a terminal", fix: "delete it or its escape sequence")
        }
        if let first = invisible.first {
            file.warning(
                "invisible-character", at: place, "\(what) holds an invisible character (\(Characters.name(first)))",
                because: "what is read is not what is seen", fix: "delete it; it often comes with text copied from a web page")
        }
        return String(result)
    }

    /// Lines of a block are one paragraph; an empty line begins another.
    static func reflow(_ text: String, style: Node.Scalar.Style) -> String {
        if isOneLine(text) { return text }
        // Bytes, since a text is looked through letter by letter here, and a pack has thousands.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var (spaces, breaks) = (0, 0)
        for byte in text.utf8 {
            switch byte {
            case 0x20: spaces += 1
            case 0x0A: breaks += 1
            default:
                if spaces + breaks > 0, !bytes.isEmpty {
                    bytes += breaks >= (style == .literal ? 2 : 1) ? [0x0A, 0x0A] : [0x20]
                }
                (spaces, breaks) = (0, 0)
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Single spaces between words and nothing else that could be changed.
    private static func isOneLine(_ text: String) -> Bool {
        var previous: UInt8 = 0x20
        for byte in text.utf8 {
            if byte == 0x0A || (byte == 0x20 && previous == 0x20) { return false }
            previous = byte
        }
        return previous != 0x20
    }

    private func checkMarkup(_ text: String) {
        guard let mark = Self.markup(in: text) else { return }
        file.warning(
            "markup", at: place, "\(what) holds '\(mark.filter { $0 != " " })', which is markup",
            because: "it is spoken as it stands, and shown without any formatting", fix: "write a sentence as somebody would say it")
    }

    /// The first mark in it; looked for in bytes, since a pack has thousands of texts.
    private static func markup(in text: String) -> String? {
        let bytes = text.utf8
        for mark in ["- ", "* ", "# ", "## ", "1. "] where bytes.starts(with: mark.utf8) { return mark }
        var previous: UInt8 = 0
        for byte in bytes {
            switch (previous, byte) {
            case (0x2A, 0x2A): return "**"
            case (0x5F, 0x5F): return "__"
            case (_, 0x60): return "`"
            case (0x5D, 0x28): return "]("
            default: previous = byte
            }
        }
        return nil
    }

    private func check(_ text: String, _ holes: Holes) {
        if holes == .none, !text.utf8.contains(0x7B) { return }
        var found: [String] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            let after = rest[rest.index(after: open)...]
            let name = after.prefix { $0.isLetter || $0 == "_" }
            guard after[name.endIndex...].first == "}" else {
                unknownHole(String(rest[open...].prefix(12)), holes)
                return
            }
            found.append(String(name))
            rest = after[name.endIndex...].dropFirst()
        }
        if let stranger = found.first(where: { !holes.names.contains($0) }) { return unknownHole("{\(stranger)}", holes) }
        for wanted in holes.names { checkOnce(wanted, found.count { $0 == wanted }) }
    }

    private func checkOnce(_ wanted: String, _ count: Int) {
        if count == 0 {
            file.error(
                "missing-placeholder", at: place, "\(what) does not hold {\(wanted)}",
                because: "it is said only when there is something to put there", fix: "write {\(wanted)} where it belongs")
        } else if count > 1 {
            file.error(
                "repeated-placeholder", at: place, "\(what) holds {\(wanted)} more than once",
                because: "nobody says the same words twice in one sentence", fix: "keep one {\(wanted)}")
        }
    }

    private func unknownHole(_ hole: String, _ holes: Holes) {
        let cure =
            switch holes {
            case .none: "write words; nothing is filled in here"
            case .one(let name): "the only one it may hold is {\(name)}"
            case .each(let names): "it may hold " + names.map { "{\($0)}" }.joined(separator: ", ")
            }
        file.error(
            "unknown-placeholder", at: place, "\(what) holds '\(hole)'", because: "it would be spoken as it stands, braces and all",
            fix: cure)
    }
}

/// Plain scalars that YAML gives another type than their author meant.
enum SurprisingScalar {
    /// "a truth value", "nothing", "a number", "a time", "a date"; nil for a text.
    static func type(of text: String) -> String? {
        if text.utf8.count <= 5 {
            let lower = text.lowercased()
            if ["no", "yes", "on", "off", "true", "false", "y", "n"].contains(lower) { return "a truth value" }
            if lower == "null" || lower == "~" { return "nothing" }
        }
        guard let first = text.utf8.first, (0x30...0x39).contains(first) || [0x2B, 0x2D, 0x2E].contains(first) else { return nil }
        let digitsAndSigns = text.utf8.allSatisfy { (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E, 0x3A, 0x5F].contains($0) }
        guard digitsAndSigns, text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        if text.utf8.contains(0x3A) { return "a time" }
        return text.utf8.dropFirst().contains(0x2D) ? "a date" : "a number"
    }
}
