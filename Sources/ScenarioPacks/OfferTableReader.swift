import InterviewEngine
import Yams

/// What a phase of kind 'offer' holds beside what every phase has: the terms with their limits, what moves them, and the lines.
struct OfferTableReader {
    static let keys = ["currency", "vesting_years", "at_once", "terms", "concessions", "lines", "hints"]

    let file: YamlFile
    let cast: Cast
    let interviewers: [String]

    func read(_ fields: Fields, id: Named?) -> OfferTable? {
        if let id, cast.take(id, "offer", in: file) { cast.expectNote(id.name, or: nil, at: id.place, in: file) }
        let currency = currency(fields)
        let vesting = fields.integer("vesting_years", in: 1...10)
        let most = fields.integer("at_once", in: 1...4)
        let terms = fields["terms"].flatMap { OfferTermsReader(file: file).read($0) }
        let concessions = concessions(fields, terms)
        let lines = fields["lines"].flatMap { OfferLinesReader(file: file).read($0) }
        let hints = fields.lines("hints", least: 1)
        guard let id, let currency, let vesting, let most, let terms, let lines, let by = interviewers.first else { return nil }
        var table = OfferTable(
            currency: currency, vestingYears: vesting, tiedTo: terms.tiedTo, market: terms.market, base: terms.ranges[0],
            equity: terms.ranges[1], bonus: terms.ranges[2], window: terms.ranges[3], most: most, concessions: concessions,
            prompt: Prompt(
                id: id.name, by: by, line: Line(text: ""), raises: [], followUps: [], hints: hints, answerFacts: [], notes: ""),
            lines: lines)
        table.prompt.line.text = lines.presents.first.map { filled($0, table.values(table.opening)) } ?? ""
        return table
    }

    private func currency(_ fields: Fields) -> String? {
        guard let named = fields.named("currency") else { return nil }
        if named.name.utf8.count == 3, named.name.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) { return named.name }
        file.error(
            "bad-currency", at: named.place, "'currency' is '\(named.name.prefix(20))'", because: "it is a code of three capital letters",
            fix: "write USD, EUR or the like")
        return nil
    }

    // MARK: Concessions

    private func concessions(_ fields: Fields, _ terms: OfferTermsReader.Terms?) -> [OfferConcession] {
        guard let nodes = fields.nodes("concessions") else { return [] }
        fields.expect(nodes.count, atLeast: 1, "concessions")
        var concessions: [OfferConcession] = []
        for node in nodes {
            guard let own = Fields(node, in: file, "a concession", required: ["reason", "moves", "says"]) else { continue }
            let reason = own.word("reason", as: OfferReason.self, code: "unknown-reason")
            let moves = own.words("moves", as: OfferTerm.self, code: "unknown-term")
            let says = own.lines("says", least: 1, holes: .each(["term", "amount"]))
            checkMoves(moves, own, terms)
            guard let reason else { continue }
            if concessions.contains(where: { $0.reason == reason }) {
                file.error(
                    "repeated-reason", at: own.place(of: "reason"), "'\(reason.rawValue)' stands twice", because: "a reason counts once",
                    fix: "put all terms that it moves into one")
                continue
            }
            concessions.append(OfferConcession(reason: reason, moves: moves, says: says))
        }
        checkReach(concessions, fields, terms)
        return concessions
    }

    private func checkMoves(_ moves: [OfferTerm], _ fields: Fields, _ terms: OfferTermsReader.Terms?) {
        if let node = fields["moves"], case .sequence(let sequence) = node, sequence.isEmpty {
            file.error(
                "too-few", at: fields.place(of: "moves"), "this reason moves nothing", because: "nobody would be told of it",
                fix: "name a term: \(OfferTerm.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        guard let terms, !moves.isEmpty, moves.allSatisfy({ !terms.hasRoom($0) }) else { return }
        file.warning(
            "never-moves", at: fields.place(of: "moves"), "none of the terms that this reason moves has any room",
            because: "they open at their limit", fix: "open one of them lower, or remove the concession")
    }

    /// A term with room that no reason moves stays where it opened, whatever is said.
    private func checkReach(_ concessions: [OfferConcession], _ fields: Fields, _ terms: OfferTermsReader.Terms?) {
        guard let terms, !concessions.isEmpty else { return }
        for term in OfferTerm.allCases where terms.hasRoom(term) && !concessions.contains(where: { $0.moves.contains(term) }) {
            file.warning(
                "never-moves", at: fields.place(of: "concessions"), "no reason moves '\(term.rawValue)'",
                because: "it would stay where it opens, whatever the candidate says", fix: "add it to the 'moves' of a concession")
        }
    }
}

/// `terms` of an offer.
struct OfferTermsReader {
    let file: YamlFile

    struct Terms {
        /// In the order of `OfferTerm`.
        var ranges: [OfferRange]
        var tiedTo: String
        var market: Int?

        func hasRoom(_ term: OfferTerm) -> Bool {
            guard let place = OfferTerm.allCases.firstIndex(of: term) else { return false }
            return ranges[place].opens < ranges[place].high
        }
    }

    func read(_ node: Node) -> Terms? {
        let names = OfferTerm.allCases.map(\.rawValue)
        guard let fields = Fields(node, in: file, "the 'terms' of an offer", required: names) else { return nil }
        var ranges: [OfferRange] = []
        var tiedTo: String?
        var market: Int?
        for term in OfferTerm.allCases {
            guard let node = fields[term.rawValue],
                let own = Fields(
                    node, in: file, "the term '\(term.rawValue)'",
                    required: ["low", "opens", "high", "step"] + (term == .bonus ? ["tied_to"] : []),
                    optional: term == .equity ? ["market"] : [])
            else { continue }
            if term == .bonus { tiedTo = own.text("tied_to") }
            guard let range = range(own, term) else { continue }
            if term == .equity { market = self.market(own, range) }
            ranges.append(range)
        }
        guard ranges.count == names.count, let tiedTo else { return nil }
        return Terms(ranges: ranges, tiedTo: tiedTo, market: market)
    }

    private func number(_ fields: Fields, _ key: String, _ term: OfferTerm) -> Int? {
        switch term {
        case .base: fields.integer(key, in: 1...100_000_000)
        case .equity: fields.decimal(key, places: 3, in: 1...100_000)
        case .bonus: fields.decimal(key, places: 1, in: (key == "step" ? 1 : 0)...2_000)
        case .window: fields.integer(key, in: 1...3_650)
        }
    }

    private func range(_ fields: Fields, _ term: OfferTerm) -> OfferRange? {
        let low = number(fields, "low", term)
        let opens = number(fields, "opens", term)
        let high = number(fields, "high", term)
        let step = number(fields, "step", term)
        guard let low, let opens, let high, let step else { return nil }
        if low > high {
            file.error(
                "range-upside-down", at: fields.place(of: "low"), "'low' of '\(term.rawValue)' is above its 'high'",
                because: "nothing lies between them", fix: "swap the two")
            return nil
        }
        guard (low...high).contains(opens) else {
            file.error(
                "opens-outside", at: fields.place(of: "opens"), "'\(term.rawValue)' opens outside of its own limits",
                because: "the recruiter never goes beyond 'low' and 'high'", fix: "open between the two, or widen them")
            return nil
        }
        if opens == high {
            file.warning(
                "nothing-to-win", at: fields.place(of: "opens"), "'\(term.rawValue)' opens at its limit",
                because: "the candidate can get nothing there, whatever they say", fix: "open lower, or raise 'high'")
        } else if step > high - opens {
            file.warning(
                "step-too-long", at: fields.place(of: "step"), "one step of '\(term.rawValue)' goes past its limit",
                because: "a single reason gets all there is", fix: "write a step of half the way or less")
        }
        return OfferRange(low: low, opens: opens, high: high, step: step)
    }

    private func market(_ fields: Fields, _ range: OfferRange) -> Int? {
        guard fields["market"] != nil, let market = number(fields, "market", .equity) else { return nil }
        if market > range.high {
            file.error(
                "opens-outside", at: fields.place(of: "market"), "'market' of 'equity' is above all that can be offered",
                because: "every offer would be under the market", fix: "lower it, or raise 'high'")
            return nil
        }
        return market
    }
}

/// `lines` of an offer.
struct OfferLinesReader {
    let file: YamlFile

    private static let plain = ["base_alone", "asks_back", "elsewhere", "goes_on", "nudges", "wraps"]
    private static let further = ["declined", "reopens"]
    private static let least = ["base_alone": 1, "asks_back": 2, "elsewhere": 1, "goes_on": 3, "nudges": 2, "wraps": 1]

    func read(_ node: Node) -> OfferLines? {
        let filled = ["presents", "recaps", "tops", "haves", "laters"]
        guard
            let fields = Fields(
                node, in: file, "the 'lines' of an offer", required: filled + ["holds", "explains"] + Self.plain,
                optional: Self.further)
        else { return nil }
        let all = Holes.each(OfferTerm.allCases.map(\.rawValue))
        let amounts = Holes.each(["term", "amount"])
        let presents = fields.lines("presents", least: 2, holes: all)
        let recaps = fields.lines("recaps", least: 2, holes: all)
        let tops = fields.lines("tops", least: 2, holes: amounts)
        let haves = fields.lines("haves", least: 2, holes: amounts)
        let laters = fields.lines("laters", least: 1, holes: .one("term"))
        let holds = byTerm("holds", fields, required: OfferTerm.allCases, least: 2)
        let explains = byTerm("explains", fields, required: [.window], least: 1)
        let plain = Dictionary(uniqueKeysWithValues: Self.plain.map { ($0, fields.lines($0, least: Self.least[$0] ?? 1)) })
        for key in ["goes_on", "wraps"] { checkYesOrNo(key, fields) }
        let further = Dictionary(
            uniqueKeysWithValues: Self.further.map { ($0, fields[$0] == nil ? [] : fields.lines($0, least: 1)) })
        guard let holds, let explains else { return nil }
        return OfferLines(
            presents: presents, recaps: recaps, holds: holds, explains: explains, tops: tops, haves: haves, laters: laters,
            baseAlone: plain["base_alone"] ?? [], asksBack: plain["asks_back"] ?? [], elsewhere: plain["elsewhere"] ?? [],
            goesOn: plain["goes_on"] ?? [], nudges: plain["nudges"] ?? [], wraps: plain["wraps"] ?? [],
            declined: further["declined"] ?? [], reopens: further["reopens"] ?? [])
    }

    private static let askingWords: Set<Substring> = ["what", "what's", "who", "which", "where", "when", "why", "how"]

    /// A bare yes or no is taken for an answer to these: each must be a question that it answers.
    private func checkYesOrNo(_ key: String, _ fields: Fields) {
        for node in fields.nodes(key) ?? [] {
            guard case .scalar(let scalar) = node else { continue }
            let questions = scalar.string.lowercased().split(separator: "?", omittingEmptySubsequences: false).dropLast()
            let takesIt = questions.contains { question in
                let words = question.split { ".!".contains($0) }.last?.split { !$0.isLetter && $0 != "'" } ?? []
                return words.first { !["and", "so", "but", "then"].contains($0) }.map { !Self.askingWords.contains($0) } ?? false
            }
            if takesIt { continue }
            file.warning(
                "no-yes-or-no", at: node.place, "a bare yes or no is no answer to this line of '\(key)'",
                because: "it is taken for one: a no to 'goes_on' ends the talk, a yes to 'wraps' takes the offer",
                fix: "ask 'is there anything else?', 'shall I write it up?'")
        }
    }

    private func byTerm(_ key: String, _ fields: Fields, required: [OfferTerm], least: Int) -> [OfferTerm: [String]]? {
        let optional = OfferTerm.allCases.filter { !required.contains($0) }
        guard let node = fields[key],
            let own = Fields(
                node, in: file, "'\(key)' of an offer", required: required.map(\.rawValue), optional: optional.map(\.rawValue))
        else { return nil }
        let lists = OfferTerm.allCases.compactMap { term in
            own[term.rawValue] == nil ? nil : (term, own.lines(term.rawValue, least: least))
        }
        return Dictionary(uniqueKeysWithValues: lists)
    }
}
