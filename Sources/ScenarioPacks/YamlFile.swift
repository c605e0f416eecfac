import Yams

/// A file of a pack, parsed to nodes and within the budgets: no anchors, aliases, tags or merge keys in it.
struct YamlFile {
    static let mostNodes = 50_000
    static let deepest = 32

    let source: SourceFile
    let root: Node
    let findings: Findings

    /// nil when the file cannot be read as the strict subset of YAML that packs are written in; the reasons are among the findings.
    init?(_ source: SourceFile, findings: Findings) {
        guard SourceCheck(source: source, findings: findings).passes() else { return nil }
        do {
            // The encoding is named because the default one asks the environment; the resolver without rules takes every plain scalar
            // for a text, so that comparing keys costs nothing.
            let parser = try Parser(yaml: String(decoding: source.bytes, as: UTF8.self), resolver: .basic, encoding: .utf8)
            guard let root = try parser.singleRoot() else {
                findings.add(
                    .error, "empty-file", in: source, at: .start, "the file is empty", because: "every file of a pack holds a mapping",
                    fix: "write its keys, or remove the file and its name from pack.yaml")
                return nil
            }
            var census = NodeCensus(source: source, findings: findings)
            // Nodes hold their anchors weakly: the parser must outlive the count.
            guard withExtendedLifetime(parser, { census.accepts(root) }) else { return nil }
            self.source = source
            self.root = root
            self.findings = findings
        } catch {
            SyntaxMistake(error, in: source).report(to: findings)
            return nil
        }
    }

    func error(_ code: String, at place: Place, _ message: String, because cause: String, fix cure: String) {
        findings.add(.error, code, in: source, at: place, message, because: cause, fix: cure)
    }

    func warning(_ code: String, at place: Place, _ message: String, because cause: String, fix cure: String) {
        findings.add(.warning, code, in: source, at: place, message, because: cause, fix: cure)
    }
}

extension Node {
    var place: Place { mark.map { Place(line: $0.line, column: $0.column) } ?? .start }

    /// For messages: "a list", "a mapping", "a text".
    var kindName: String {
        switch self {
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .scalar(let scalar): scalar.style == .plain && scalar.string.isEmpty ? "nothing" : "a single value"
        case .alias: "an alias"
        }
    }
}

/// Counts nodes and levels and refuses what the subset leaves out.
struct NodeCensus {
    let source: SourceFile
    let findings: Findings
    private var count = 0
    private var isWithinBudget = true
    private var isStrict = true
    /// Without an ampersand or an exclamation mark no node has an anchor or a tag; to ask each takes as long as to count them.
    private let mayHaveProperties: Bool

    init(source: SourceFile, findings: Findings) {
        self.source = source
        self.findings = findings
        mayHaveProperties = source.bytes.contains(0x26) || source.bytes.contains(0x21)
    }

    mutating func accepts(_ root: Node) -> Bool {
        visit(root, depth: 1)
        return isWithinBudget && isStrict
    }

    private mutating func visit(_ node: Node, depth: Int, isKey: Bool = false) {
        guard isWithinBudget else { return }
        count += 1
        if depth > YamlFile.deepest {
            return overBudget(
                "too-deep", node, "nested deeper than \(YamlFile.deepest) levels", fix: "look for a bracket that is never closed")
        }
        if count > YamlFile.mostNodes {
            return overBudget("too-many-nodes", node, "more than \(YamlFile.mostNodes) values", fix: "split the pack into several")
        }
        if mayHaveProperties { refuseProperties(node, isKey: isKey) }
        switch node {
        case .mapping(let mapping):
            for (key, value) in mapping {
                refuseMerge(key)
                visit(key, depth: depth + 1, isKey: true)
                visit(value, depth: depth + 1)
            }
        case .sequence(let sequence):
            for item in sequence { visit(item, depth: depth + 1) }
        case .scalar, .alias: break
        }
    }

    private mutating func overBudget(_ code: String, _ node: Node, _ message: String, fix cure: String) {
        isWithinBudget = false
        findings.add(
            .error, code, in: source, at: node.place, message, because: "no pack is this large, and reading it costs memory", fix: cure)
    }

    private mutating func refuseProperties(_ node: Node, isKey: Bool) {
        if let anchor = node.anchor {
            isStrict = false
            findings.add(
                .error, "anchor", in: source, at: node.place, "'&\(anchor.rawValue)' names a value for use elsewhere",
                because: "packs have no anchors and aliases: what is written is what is asked", fix: "remove '&\(anchor.rawValue)'")
        }
        if let tag = node.explicitTag(isKey: isKey) {
            isStrict = false
            findings.add(
                .error, "tag", in: source, at: node.place, "'\(tag)' is a type tag",
                because: "the format says what each value is, the file cannot", fix: "remove the tag; put quotation marks around a text")
        }
    }

    private mutating func refuseMerge(_ key: Node) {
        guard case .scalar(let scalar) = key, scalar.string == "<<", scalar.style == .plain else { return }
        isStrict = false
        findings.add(
            .error, "merge-key", in: source, at: key.place, "'<<' merges another mapping into this one",
            because: "packs have no merge keys: what is written is what is asked", fix: "write the keys out")
    }
}

extension Node {
    /// The tag that the file gives this node; nil when its type follows from its form. The parser has given keys theirs already, in order
    /// to compare them.
    fileprivate func explicitTag(isKey: Bool) -> String? {
        let name: String
        let form: String
        switch self {
        case .scalar(let scalar): (name, form) = (scalar.tag.description, scalar.style == .plain ? "" : Tag.Name.str.rawValue)
        case .mapping(let mapping): (name, form) = (mapping.tag.description, "")
        case .sequence(let sequence): (name, form) = (sequence.tag.description, "")
        case .alias: return nil
        }
        if isKey, [Tag.Name.str, .seq, .map].contains(where: { $0.rawValue == name }) { return nil }
        return name.isEmpty || name == form ? nil : name
    }
}
