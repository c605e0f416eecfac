/// What is looked for in the bytes before YAML is parsed: everything that makes parsing dear, or its messages strange.
struct SourceCheck {
    /// No line of a pack begins this far to the right, and no brackets are open this deep.
    static let deepest = 200
    /// More than this many marks of YAML in one file cannot be 50,000 nodes and prose.
    static let mostMarks = 250_000

    let source: SourceFile
    let findings: Findings

    /// Whether the file is fit to be parsed.
    func passes() -> Bool {
        isText() && (isPlain || hasNoBadBytes()) && source.bytes.withUnsafeBufferPointer(isShallow) && hasNoAliases()
    }

    private func error(_ code: String, atByte offset: Int, _ message: String, because cause: String, fix cure: String) {
        findings.add(.error, code, in: source, at: source.place(ofByte: offset), message, because: cause, fix: cure)
    }

    private func isText() -> Bool {
        let bytes = source.bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            error(
                "byte-order-mark", atByte: 0, "the file begins with a byte order mark",
                because: "it is invisible and becomes part of the first key", fix: "save the file as UTF-8 without BOM")
            return false
        }
        if String(validating: bytes, as: UTF8.self) != nil { return true }
        let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
        let offset = zip(bytes, repaired).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(bytes.count, repaired.count)
        let byte = offset < bytes.count ? String(bytes[offset], radix: 16, uppercase: true) : "end of file"
        error(
            "not-utf8", atByte: min(offset, bytes.count), "byte \(byte) is not UTF-8",
            because: "text is read as UTF-8, whatever the locale",
            fix: "save the file as UTF-8 (an editor may call its present encoding Latin-1 or UTF-16)")
        return false
    }

    /// No control character but line feeds: nothing that is looked for letter by letter.
    private var isPlain: Bool {
        source.bytes.withUnsafeBufferPointer { bytes in bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A } }
    }

    private func hasNoBadBytes() -> Bool {
        var isClean = true
        var inIndent = true
        for (offset, byte) in source.bytes.enumerated() {
            switch byte {
            case 0x0A: inIndent = true
            case 0x20, 0x0D: break
            case 0x09:
                guard inIndent else { break }
                isClean = false
                inIndent = false
                error(
                    "tab", atByte: offset, "a tab in the indentation",
                    because: "YAML takes spaces only, and how wide a tab is nobody knows",
                    fix: "use two spaces for each level")
            case 0..<0x20, 0x7F:
                isClean = false
                error(
                    "control-character", atByte: offset, "a control character (\(Characters.name(Unicode.Scalar(byte))))",
                    because: "it cannot be spoken and may drive a terminal", fix: "delete it")
            default: inIndent = false
            }
        }
        return isClean
    }

    /// Cheap bounds; the exact ones are held after parsing.
    private func isShallow(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var open = 0
        var marks = 0
        var indent = 0
        var inIndent = true
        for (offset, byte) in bytes.enumerated() {
            switch byte {
            case 0x0A:
                inIndent = true
                indent = 0
                marks += 1
            case 0x5B, 0x7B:
                open += 1
                marks += 1
            case 0x5D, 0x7D: open = max(0, open - 1)
            case 0x2C, 0x3A, 0x3F: marks += 1
            default: break
            }
            if inIndent, byte == 0x20 || byte == 0x2D || byte == 0x3F { indent += 1 } else if byte != 0x0A { inIndent = false }
            if open > Self.deepest || indent > Self.deepest {
                error(
                    "too-deep", atByte: offset, "nested too deep", because: "packs are at most \(YamlFile.deepest) levels deep",
                    fix: "look for a bracket that is never closed")
                return false
            }
            if marks > Self.mostMarks {
                error(
                    "too-many-nodes", atByte: offset, "more than \(YamlFile.mostNodes) values",
                    because: "no pack is this large, and each value costs memory", fix: "split the pack into several")
                return false
            }
        }
        return true
    }

    /// An alias needs an anchor of the same name. This looks for the two wherever they stand, comments and texts too: no alias gets by.
    private func hasNoAliases() -> Bool {
        let anchors = Set(names(after: 0x26).map(\.name))
        guard !anchors.isEmpty, let alias = names(after: 0x2A).first(where: { anchors.contains($0.name) }) else { return true }
        error(
            "alias", atByte: alias.offset, "'*\(alias.name)' stands for something written elsewhere",
            because: "aliases can blow up a small file into a huge one, and hide from a reader what is asked",
            fix: "write the text out in each place, and remove '&\(alias.name)'")
        return false
    }

    private func names(after sign: UInt8) -> [(name: String, offset: Int)] {
        let bytes = source.bytes
        return bytes.indices.filter { bytes[$0] == sign }.compactMap { offset in
            let name = bytes[(offset + 1)...].prefix(65).prefix { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
            }
            return name.isEmpty ? nil : (String(decoding: name, as: UTF8.self), offset)
        }
    }
}
