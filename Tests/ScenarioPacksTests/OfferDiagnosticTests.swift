import InterviewEngine
import Testing

@testable import ScenarioPacks

/// What can be wrong with an offer in a pack.
@Suite struct OfferDiagnosticTests {
    private static let offer = """
        id: offer
        title: The offer
        kind: recruiter
        minutes: 15
        interviewers: [ada]
        opening: [It is a yes., Good news.]
        phases:
          - id: terms
            kind: offer
            minutes: 14
            minimum: 4
            currency: USD
            vesting_years: 4
            at_once: 2
            terms:
              base: {low: 100000, opens: 110000, high: 120000, step: 5000}
              equity: {low: 0.04, opens: 0.045, high: 0.07, step: 0.01, market: 0.04}
              bonus: {low: 10, opens: 10, high: 15.5, step: 2, tied_to: growth goals}
              window: {low: 10, opens: 10, high: 90, step: 40}
            concessions:
              - {reason: market_data, moves: [base, equity], says: ["Data. {term} is {amount}.", "I see. {amount} for {term}."]}
              - {reason: asked_window, moves: [window, bonus], says: ["You asked. {term} is {amount}.", "Well read. {amount} for {term}."]}
            lines:
              presents: ["{base}, {equity}, {bonus}, {window}.", "It is {base}, {equity}, {bonus} and {window}."]
              recaps: ["So {base}, {equity}, {bonus}, {window}.", "Then {base}, {equity}, {bonus} and {window}."]
              holds: {base: [Why base?, And why?], equity: [Why equity?, What for?], bonus: [Why a bonus?, For what?], window: [Why days?, What days?]}
              explains: {window: [It is days., Days to buy.]}
              tops: ["{amount} is all for {term}.", "No more than {amount} on {term}."]
              haves: ["You have {amount} on {term}.", "{term} is at {amount}."]
              laters: ["{term} comes later."]
              base_alone: [Base again?]
              asks_back: [What then?, Say one thing.]
              elsewhere: [Not mine.]
              goes_on: [Anything else?, And more?, Go on?]
              nudges: [Take your time., I wait.]
              wraps: [Shall I write it?]
            hints: [Four lines.]
          - id: goodbye
            kind: close
            minutes: 1
            minimum: 0
            says: [Goodbye., See you.]
        """

    private static func pack() -> SmallPack {
        var pack = SmallPack()
        pack.replace("rounds: [talk, panel]", "rounds: [talk, panel]\nbonus: [offer]", in: "pack.yaml")
        pack.write(offer, to: "rounds/offer.yaml")
        pack.write("notes:\n  - for: terms\n    text: Ask for more than the base.\n", to: "notes/offer.yaml")
        return pack
    }

    @Test func anOfferIsReadWhole() throws {
        let pack = Self.pack()
        #expect(try pack.lint() == [])
        let loop = try pack.withFolder { try PackLoader.load(folder: $0).loop }
        #expect(loop.rounds.map(\.id) == ["talk", "panel"] && loop.bonus.map(\.id) == ["offer"])
        #expect(loop.offerRound?.id == "offer" && loop.round("offer") != nil && !loop.prompts.contains { $0.id == "terms" })
        guard case .offer(let table)? = loop.bonus.first?.phases.first?.content else {
            Issue.record("no offer")
            return
        }
        #expect(table.opening == OfferPackage(base: 110_000, equity: 45, bonus: 100, window: 10))
        #expect(table.limit == OfferPackage(base: 120_000, equity: 70, bonus: 155, window: 90))
        #expect(table.market == 40 && table.tiedTo == "growth goals" && table.most == 2 && table.vestingYears == 4)
        #expect(table.concessions.map(\.reason) == [.marketData, .askedWindow])
        #expect(table.prompt.line.text == "110,000 dollars, 0.045 percent, 10 percent, 10 days.")
        #expect(table.prompt.notes == "Ask for more than the base." && table.prompt.by == "ada")
    }

    private static func broken(
        _ code: String, _ old: String, _ new: String, at marker: String, _ severity: Diagnostic.Severity = .error, cure: String = ""
    ) -> Breakage { Breakage(code, "rounds/offer.yaml", old, new, at: marker, severity, cure: cure) }

    static let breakages: [Breakage] = [
        broken("range-upside-down", "low: 100000", "low: 130000", at: "low: 130000", cure: "swap"),
        broken("opens-outside", "opens: 110000", "opens: 90000", at: "opens: 90000"),
        broken("opens-outside", "opens: 110000", "opens: 190000", at: "opens: 190000"),
        broken("opens-outside", "market: 0.04", "market: 0.4", at: "market: 0.4"),
        broken("nothing-to-win", "opens: 110000", "opens: 120000", at: "opens: 120000", .warning),
        broken("step-too-long", "step: 5000", "step: 50000", at: "step: 50000", .warning),
        broken("out-of-range", "step: 5000", "step: 0", at: "0}"),
        broken("wrong-type", "high: 0.07", "high: 0.07%", at: "0.07%", cure: "per cent sign"),
        broken("wrong-type", "high: 0.07", "high: 0.07001", at: "0.07001", cure: "at most 3"),
        broken("wrong-type", "high: 15.5", "high: 15.55", at: "15.55", cure: "at most 1"),
        broken("wrong-type", "low: 100000", "low: 100k", at: "100k"),
        broken("out-of-range", "high: 90", "high: 9000", at: "9000"),
        broken("missing-key", ", tied_to: growth goals", "", at: "{low: 10, opens: 10, high: 15.5"),
        broken("unknown-key", "step: 5000", "step: 5000, market: 3", at: "market: 3"),
        broken("missing-key", "      window: {low: 10, opens: 10, high: 90, step: 40}\n", "", at: "base: {low"),
        broken("unknown-key", "      base: {low", "      salary: {low: 1}\n      base: {low", at: "salary"),
        broken("bad-currency", "currency: USD", "currency: dollars", at: "dollars", cure: "USD"),
        broken("out-of-range", "at_once: 2", "at_once: 5", at: "5\n    terms"),
        broken("unknown-reason", "reason: market_data", "reason: market_date", at: "market_date", cure: "'market_data'"),
        broken("repeated-reason", "reason: asked_window", "reason: market_data", at: "reason: market_data, moves: [window"),
        broken("unknown-term", "moves: [base, equity]", "moves: [base, equty]", at: "equty", cure: "'equity'"),
        broken("never-moves", "moves: [window, bonus]", "moves: [window]", at: "concessions", .warning, cure: "moves"),
        broken("missing-placeholder", "Data. {term} is {amount}.", "Data. It is {amount}.", at: "\"Data"),
        broken("unknown-placeholder", "{base}, {equity}, {bonus}, {window}.\"", "{base}, {equity}, {pay}, {window}.\"", at: "\"{base}"),
        broken("missing-placeholder", "\"So {base}, {equity}, {bonus}, {window}.\"", "\"So {base}, {equity}, {bonus}.\"", at: "\"So"),
        broken("missing-key", "bonus: [Why a bonus?, For what?], ", "", at: "{base: [Why base?"),
        broken("missing-key", "explains: {window: [It is days., Days to buy.]}", "explains: {equity: [It is shares.]}", at: "{equity: [It"),
        broken("too-few", "nudges: [Take your time., I wait.]", "nudges: [I wait.]", at: "nudges", .warning),
        broken("too-few", "wraps: [Shall I write it?]", "wraps: []", at: "wraps"),
        broken("no-yes-or-no", "goes_on: [Anything else?", "goes_on: [So what else?", at: "So what else", .warning, cure: "anything else"),
        broken("no-yes-or-no", "And more?", "And?", at: "And?", .warning),
        broken("no-yes-or-no", "wraps: [Shall I write it?]", "wraps: [I write it.]", at: "I write it", .warning),
        broken("missing-key", "      wraps: [Shall I write it?]\n", "", at: "presents"),
        broken("missing-key", "    hints: [Four lines.]\n", "", at: "id: terms"),
        broken("duplicate-id", "- id: terms", "- id: one-product", at: "one-product"),
        broken("unknown-person", "interviewers: [ada]", "interviewers: [eve]", at: "eve"),
    ]

    @Test(arguments: breakages)
    func everyMistakeHasItsPlaceAndItsCure(_ breakage: Breakage) throws {
        var pack = Self.pack()
        pack.replace(breakage.old, breakage.new, in: breakage.file)
        let found = try pack.lint().filter { $0.code == breakage.code }
        let place = pack.place(of: breakage.marker, in: breakage.file)
        let hit = found.first { $0.file == breakage.file && "\($0.line):\($0.column)" == place }
        let all = try pack.lint().map { "\($0.code) \($0.file):\($0.line):\($0.column)" }
        #expect(hit?.severity == breakage.severity, "wanted \(place), found \(all)")
        #expect(breakage.cure.isEmpty || hit?.cure.contains(breakage.cure) == true)
    }

    @Test(arguments: [
        ("Why base?, And why?", "Well put. And why?, And why?", "praise"),
        ("opening: [It is a yes.", "opening: [Brilliant., It is a yes.", "praise"),
        ("says: [Goodbye.", "says: [You were impressive.", "praise"), ("asks_back: [What then?", "asks_back: [Not mine.", "repeated-line"),
        ("haves: [\"You have {amount} on {term}.\"", "haves: [\"{amount} is all for {term}.\"", "repeated-line"),
        ("What for?", "And will you ask for more than the base?", "giveaway"),
    ])
    func itsToneIsLookedIntoToo(_ old: String, _ new: String, _ code: String) throws {
        var pack = Self.pack()
        pack.replace(old, new, in: "rounds/offer.yaml")
        let found = try pack.lint()
        #expect(found.map(\.code) == [code] && found.allSatisfy { $0.file == "rounds/offer.yaml" }, "\(found)")
    }

    @Test func aNoHasLinesOfItsOwnWhereThePackGivesThem() throws {
        var pack = Self.pack()
        pack.replace(
            "wraps: [Shall", "declined: [\"A no, then.\"]\n      reopens: [What now?]\n      wraps: [Shall", in: "rounds/offer.yaml")
        #expect(try pack.lint() == [])
        let loop = try pack.withFolder { try PackLoader.load(folder: $0).loop }
        guard case .offer(let table)? = loop.bonus.first?.phases.first?.content else {
            Issue.record("no offer")
            return
        }
        #expect(table.lines.declined == ["A no, then."] && table.lines.reopens == ["What now?"])
    }

    @Test func anOfferIsNoRoundOfTheLoop() throws {
        var pack = Self.pack()
        pack.replace("rounds: [talk, panel]\nbonus: [offer]", "rounds: [talk, panel, offer]", in: "pack.yaml")
        #expect(try pack.lint().map(\.code) == ["offer-in-loop"])
    }

    @Test func aRoundIsEitherOfTheLoopOrABonus() throws {
        var pack = Self.pack()
        pack.replace("bonus: [offer]", "bonus: [offer, talk]", in: "pack.yaml")
        #expect(try pack.lint().first?.code == "duplicate-id")
        pack = Self.pack()
        pack.replace("bonus: [offer]", "bonus: []", in: "pack.yaml")
        #expect(try pack.lint().contains { $0.code == "too-few" && $0.file == "pack.yaml" })
        pack = Self.pack()
        pack.remove("rounds/offer.yaml")
        #expect(try pack.lint().contains { $0.code == "missing-file" && $0.message.contains("rounds/offer.yaml") })
    }

    @Test func aCallHasOneOffer() throws {
        var pack = Self.pack()
        let phase = Self.offer.split(separator: "\n", omittingEmptySubsequences: false)
        let start = phase.firstIndex { $0 == "  - id: terms" }!
        let end = phase.firstIndex { $0 == "  - id: goodbye" }!
        let second = phase[start..<end].joined(separator: "\n").replacing("id: terms", with: "id: more-terms")
        pack.replace("  - id: goodbye", second + "\n  - id: goodbye", in: "rounds/offer.yaml")
        pack.replace("minutes: 15", "minutes: 29", in: "rounds/offer.yaml")
        #expect(try pack.lint().contains { $0.code == "second-offer" })
    }
}
