import RubricScorer
import Yams

/// pack.yaml as read.
struct Manifest {
    static let format = 1
    static let file = "pack.yaml"

    var summary: PackSummary
    var rubric: Rubric
    /// As in the summary, with their places.
    var rounds: [Named]
    /// Rounds that are sat by themselves.
    var bonus: [Named]
    var sleepPauses: Bool

    /// nil when something is missing or wrong; findings say what.
    init?(_ file: YamlFile, folder: String) {
        guard Self.isOfThisFormat(file),
            let fields = Fields(
                file.root, in: file, "the pack",
                required: ["format", "id", "title", "role", "author", "lang", "order", "kind", "about", "rounds"],
                optional: ["notice", "dimensions_off", "weights", "away", "bonus"])
        else { return nil }
        let id = fields.id()
        let texts = ["title", "role", "author", "about"].map { fields.text($0) }
        let lang = Self.lang(fields)
        let order = fields.integer("order", in: 0...9_999)
        let kind = fields.word("kind", as: PackSummary.Kind.self, code: "unknown-kind")
        let notice = fields.text("notice") ?? ""
        let rounds = Self.rounds(fields, "rounds")
        let bonus = fields["bonus"] == nil ? [] : Self.rounds(fields, "bonus", after: rounds)
        let off = fields.words("dimensions_off", as: Dimension.self, code: "unknown-dimension")
        let weights = Weights.read(fields)
        let away = fields["away"] == nil ? Away.pauses : fields.word("away", as: Away.self)
        Self.checkAuthor(texts[2], fields)
        Self.checkNotice([id?.name] + texts, notice, fields)
        guard let id, let title = texts[0], let role = texts[1], let author = texts[2], let about = texts[3], let lang, let order, let kind,
            let away
        else { return nil }
        summary = PackSummary(
            id: id.name, title: title, role: role, author: author, lang: lang, order: order, kind: kind, notice: notice, about: about,
            rounds: rounds.map(\.name), folder: folder)
        rubric = Rubric(weights: weights, off: Set(off))
        self.rounds = rounds
        self.bonus = bonus
        sleepPauses = away == .pauses
    }

    private enum Away: String, CaseIterable { case pauses, counts }

    /// It says that it is of another format than this one.
    static func isForeign(_ file: YamlFile) -> Bool { foreignFormat(file) != nil }

    /// What it says it is, also when something else in it is wrong.
    static func kind(_ file: YamlFile) -> PackSummary.Kind? {
        guard case .mapping(let mapping) = file.root, case .scalar(let scalar)? = mapping["kind"] else { return nil }
        return PackSummary.Kind(rawValue: scalar.string)
    }

    private static func foreignFormat(_ file: YamlFile) -> (number: Int, node: Node)? {
        guard case .mapping(let mapping) = file.root, let node = mapping["format"], case .scalar(let scalar) = node,
            let number = Int(scalar.string), number != format
        else { return nil }
        return (number, node)
    }

    /// A pack for a later Greenroom may have any keys: nothing else is said about it.
    private static func isOfThisFormat(_ file: YamlFile) -> Bool {
        guard let (number, node) = foreignFormat(file) else { return true }
        file.error(
            number > format ? "newer-format" : "unknown-format", at: node.place,
            number > format ? "the pack is made for a newer Greenroom (format \(number))" : "there is no pack format \(number)",
            because: "this one reads format \(format)", fix: number > format ? "update Greenroom" : "write 'format: \(format)'")
        return false
    }

    private static func lang(_ fields: Fields) -> String? {
        guard let named = fields.named("lang") else { return nil }
        let parts = named.name.split(separator: "-", omittingEmptySubsequences: false)
        let isTag = parts.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } }
        if isTag, let first = parts.first, (2...3).contains(first.count) { return named.name }
        fields.file.error(
            "bad-language", at: named.place, "'lang' is '\(named.name.prefix(40))'", because: "it is a language tag",
            fix: "write 'en', 'pt-br' or the like")
        return nil
    }

    private static func rounds(_ fields: Fields, _ key: String, after earlier: [Named] = []) -> [Named] {
        let names = fields.names(key).filter { Fields.isID($0, in: fields.file, "a round") }
        if let nodes = fields[key], case .sequence(let sequence) = nodes, sequence.isEmpty {
            let isBonus = key == "bonus"
            fields.file.error(
                "too-few", at: fields.place(of: key), isBonus ? "'bonus' names no round" : "the pack has no rounds",
                because: "there would be nothing to sit",
                fix: isBonus ? "write the id of a round, or remove the key" : "write the ids of its rounds")
        }
        var seen = earlier.map(\.name)
        for name in names {
            if seen.contains(name.name) {
                fields.file.error(
                    "duplicate-id", at: name.place, "round '\(name.name)' stands twice", because: "a round is sat once in a loop",
                    fix: "remove one")
            }
            seen.append(name.name)
        }
        return names
    }

    private static func checkAuthor(_ author: String?, _ fields: Fields) {
        guard let author, let node = fields["author"] else { return }
        MixedScript.check(author, at: node.place, "'author' of the pack", in: fields.file)
    }

    private static func checkNotice(_ texts: [String?], _ notice: String, _ fields: Fields) {
        guard notice.isEmpty, fields["notice"] == nil, let company = Companies.named(in: texts.compactMap { $0 }) else { return }
        fields.file.error(
            "missing-notice", at: fields.place, "the pack names \(company) and has no notice",
            because: "whoever sits it must know that the company did not make it",
            fix: "add 'notice: |' and say that it is unofficial and where its figures come from")
    }
}

/// Names that pretend to be others.
enum MixedScript {
    static func check(_ name: String, at place: Place, _ what: String, in file: YamlFile) {
        guard Characters.mixesScripts(name) else { return }
        file.warning(
            "mixed-script", at: place, "\(what) mixes letters of two scripts in one word",
            because: "it can look exactly like somebody else's name", fix: "write each word in one script")
    }
}

/// Companies that packs are likely to be named for.
enum Companies {
    private static let names = [
        "Twitch", "YouTube", "Netflix", "Spotify", "TikTok", "Google", "Microsoft", "Facebook", "Instagram", "Airbnb", "Lyft", "Shopify",
        "Pinterest", "Snapchat", "LinkedIn", "OpenAI", "Anthropic", "Nvidia", "DoorDash", "SoundCloud", "Bandcamp", "Etsy", "eBay",
        "Patreon", "Roblox", "Salesforce", "ByteDance",
    ]
    /// Also words of everyday English, so only with their capital letter.
    private static let words = ["Amazon", "Apple", "Meta", "Uber", "Stripe", "Discord", "Reddit"]

    static func named(in texts: [String]) -> String? {
        let found = Set(texts.flatMap { $0.split { !$0.isLetter } }.map(String.init))
        let lower = Set(found.map { $0.lowercased() })
        return names.first { lower.contains($0.lowercased()) } ?? words.first(where: found.contains)
    }
}
