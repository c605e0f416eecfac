import InterviewEngine
import Yams

/// A name with the place where it stands.
struct Named: Equatable {
    var name: String
    var place: Place
}

/// One mapping of a pack. Making it reports missing and unknown keys; reading a key reports what is wrong with its value.
struct Fields {
    let file: YamlFile
    let place: Place
    /// "a prompt", for messages.
    let what: String
    /// A dozen at most: looked through one by one they are found sooner than in a dictionary.
    private var entries: [(key: String, place: Place, value: Node)] = []

    /// nil when the node is no mapping.
    init?(_ node: Node, in file: YamlFile, _ what: String, required: [String], optional: [String] = []) {
        self.file = file
        self.place = node.place
        self.what = what
        guard case .mapping(let mapping) = node else {
            file.error(
                "wrong-type", at: node.place, "\(node.kindName) where \(what) should be",
                because: "\(what) is a mapping of keys to values", fix: "write its keys: " + required.joined(separator: ", "))
            return nil
        }
        for (key, value) in mapping {
            guard case .scalar(let scalar) = key, required.contains(scalar.string) || optional.contains(scalar.string) else {
                reportUnknown(key, known: required + optional)
                continue
            }
            entries.append((scalar.string, key.place, value))
        }
        for key in required where self[key] == nil { reportMissing(key) }
    }

    subscript(key: String) -> Node? { entries.first { $0.key == key }?.value }

    /// Where the key stands, or the mapping if it has none.
    func place(of key: String) -> Place { entries.first { $0.key == key }?.place ?? place }

    private func reportUnknown(_ key: Node, known: [String]) {
        guard case .scalar(let scalar) = key else {
            return file.error(
                "unknown-key", at: key.place, "\(key.kindName) as a key of \(what)", because: "keys are single words",
                fix: "look for a stray '?' or bracket")
        }
        file.error(
            "unknown-key", at: key.place, "\(what) has no key '\(scalar.string)'", because: "what stands there would never be used",
            fix: NearestName.advice(scalar.string, among: known))
    }

    private func reportMissing(_ key: String) {
        file.error(
            "missing-key", at: place, "\(what) lacks '\(key)'", because: "it is needed and has no standard value", fix: "add '\(key): ...'")
    }

    private func describe(_ key: String) -> String { "'\(key)' of \(what)" }

    // MARK: values

    func text(_ key: String, holes: Holes = .none) -> String? {
        self[key].flatMap { SpokenText(file: file, node: $0, what: describe(key)).read(holes: holes) }
    }

    func line(_ text: String = "text", _ quoting: String = "quoting") -> Line? {
        let form = self.text(quoting, holes: .one("quote"))
        return self.text(text).map { Line(text: $0, quoting: form) }
    }

    func nodes(_ key: String) -> [Node]? {
        guard let node = self[key] else { return nil }
        guard case .sequence(let sequence) = node else {
            file.error(
                "wrong-type", at: node.place, "\(describe(key)) is \(node.kindName), not a list",
                because: "there may be several, so it is a list even for one", fix: "write it as '- ...' lines, or in [brackets]")
            return nil
        }
        return Array(sequence)
    }

    /// A list of texts, or a block of them with one on each line, which takes a tenth of the time to read: a world has thousands.
    func texts(_ key: String) -> [(text: String, place: Place)]? {
        let what = "an entry of \(describe(key))"
        guard let value = self[key], case .scalar(let block) = value, block.style == .literal else {
            return nodes(key)?.compactMap { node in
                SpokenText(file: file, node: node, what: what).read().map { ($0, node.place) }
            }
        }
        var texts: [(text: String, place: Place)] = []
        // The block begins on the line after its '|'.
        var place = value.place
        for line in block.string.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            place.line += 1
            guard let first = line.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
            place.column = 1 + file.source.line(place.line).prefix { $0 == 0x20 }.count
            let words = String(Substring(line[first...]))
            if SpokenText.isPlain(words) {
                file.findings.remember(words, in: file.source, at: place)
                texts.append((words, place))
            } else if let text = SpokenText(file: file, node: Node(words, Tag(.str, .basic), .literal), what: what, place: place).read() {
                texts.append((text, place))
            }
        }
        return texts
    }

    /// A list of spoken texts. None at all is an error unless `least` is 0, fewer than `least` is a warning; so is one that stands twice.
    func lines(_ key: String, least: Int, holes: Holes = .none) -> [String] {
        guard let nodes = nodes(key) else { return [] }
        expect(nodes.count, atLeast: least, key)
        var seen: [String] = []
        for node in nodes {
            guard let text = SpokenText(file: file, node: node, what: "a text in \(describe(key))").read(holes: holes) else { continue }
            if seen.contains(text) {
                file.warning(
                    "repeated-line", at: node.place, "this text stands twice in \(describe(key))",
                    because: "an interviewer who repeats himself word for word sounds like a machine", fix: "write another, or remove it")
            }
            seen.append(text)
        }
        return seen
    }

    /// Reports a list that is empty or too short.
    func expect(_ count: Int, atLeast least: Int, _ key: String) {
        guard count < least else { return }
        let message = "\(describe(key)) has \(count) of at least \(least)"
        if count == 0 {
            file.error(
                "too-few", at: place(of: key), message, because: "there would be nothing to say", fix: "write \(least)")
        } else {
            file.warning(
                "too-few", at: place(of: key), message, because: "it would be heard again too soon", fix: "write \(least - count) more")
        }
    }

    func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let node = self[key] else { return nil }
        guard case .scalar(let scalar) = node, scalar.style == .plain, let number = Int(scalar.string) else {
            let shown = if case .scalar(let scalar) = node { "'\(scalar.string.prefix(40))'" } else { node.kindName }
            file.error(
                "wrong-type", at: node.place, "\(describe(key)) is \(shown), not a whole number", because: "it is counted with",
                fix: "write a number from \(range.lowerBound) to \(range.upperBound), without quotation marks")
            return nil
        }
        guard range.contains(number) else {
            file.error(
                "out-of-range", at: node.place, "\(describe(key)) is \(number)",
                because: "it may be \(range.lowerBound) to \(range.upperBound)", fix: "choose a number in that range")
            return nil
        }
        return number
    }

    /// A number with at most so many decimals, counted in the smallest of them: "0.04" with three places is 40. `range` is counted so too.
    func decimal(_ key: String, places: Int, in range: ClosedRange<Int>) -> Int? {
        guard let node = self[key] else { return nil }
        let unit = (0..<places).reduce(1) { scale, _ in scale * 10 }
        guard case .scalar(let scalar) = node, scalar.style == .plain, let number = Self.scaled(scalar.string, places: places) else {
            let shown = if case .scalar(let scalar) = node { "'\(scalar.string.prefix(40))'" } else { node.kindName }
            file.error(
                "wrong-type", at: node.place, "\(describe(key)) is \(shown), not a number", because: "it is counted with",
                fix: "write digits with at most \(places) of them behind a point, without quotation marks or a per cent sign")
            return nil
        }
        guard range.contains(number) else {
            func text(_ number: Int) -> String { "\(Double(number) / Double(unit))" }
            file.error(
                "out-of-range", at: node.place, "\(describe(key)) is \(scalar.string.prefix(40))",
                because: "it may be \(text(range.lowerBound)) to \(text(range.upperBound))", fix: "choose a number in that range")
            return nil
        }
        return number
    }

    private static func scaled(_ text: String, places: Int) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ (1...9).contains($0.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let whole = Int(parts[0])
        else { return nil }
        let decimals = parts.count == 2 ? String(parts[1]) : ""
        guard decimals.count <= places, let rest = Int("0" + decimals + String(repeating: "0", count: places - decimals.count)) else {
            return nil
        }
        return whole * (0..<places).reduce(1) { scale, _ in scale * 10 } + rest
    }

    /// A single word as it stands; nil with a finding when it is none.
    func named(_ key: String) -> Named? {
        self[key].flatMap { Self.named($0, in: file, describe(key)) }
    }

    func names(_ key: String) -> [Named] {
        (nodes(key) ?? []).compactMap { Self.named($0, in: file, "an entry of \(describe(key))") }
    }

    private static func named(_ node: Node, in file: YamlFile, _ what: String) -> Named? {
        guard case .scalar(let scalar) = node, !scalar.string.isEmpty else {
            file.error(
                "wrong-type", at: node.place, "\(what) is \(node.kindName), not a name", because: "it refers to something by its name",
                fix: "write one name")
            return nil
        }
        return Named(name: scalar.string, place: node.place)
    }

    /// One of the words of an enum.
    func word<Word: RawRepresentable & CaseIterable>(_ key: String, as type: Word.Type, code: String = "unknown-value") -> Word?
    where Word.RawValue == String {
        named(key).flatMap { word($0, as: type, code: code, describe(key)) }
    }

    func words<Word: RawRepresentable & CaseIterable>(_ key: String, as type: Word.Type, code: String) -> [Word]
    where Word.RawValue == String {
        names(key).compactMap { word($0, as: type, code: code, "an entry of \(describe(key))") }
    }

    private func word<Word: RawRepresentable & CaseIterable>(_ named: Named, as type: Word.Type, code: String, _ what: String) -> Word?
    where Word.RawValue == String {
        if let word = Word(rawValue: named.name) { return word }
        file.error(
            code, at: named.place, "\(what) is '\(named.name)', which does not exist", because: "Greenroom knows a closed list of them",
            fix: NearestName.advice(named.name, among: Word.allCases.map(\.rawValue)))
        return nil
    }

    /// An id that the pack gives: it becomes a file name and a key in journals, so it is plain.
    func id(_ key: String = "id") -> Named? {
        guard let named = named(key) else { return nil }
        return Self.isID(named, in: file, describe(key)) ? named : nil
    }

    static func isID(_ named: Named, in file: YamlFile, _ what: String) -> Bool {
        let isPlain = named.name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        if isPlain, named.name.utf8.count <= 64, !named.name.isEmpty { return true }
        file.error(
            "bad-id", at: named.place, "\(what) is '\(named.name.prefix(70))'",
            because: "ids become file names and keys on disk: small letters, digits and hyphens, at most 64",
            fix: "try '\(suggestion(named.name))'")
        return false
    }

    private static func suggestion(_ name: String) -> String {
        let words = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.isEmpty ? "some-name" : String(words.joined(separator: "-").prefix(64))
    }
}
