import Reading

/// The number of a statement with its unit and how exactly it is meant.
struct StatedFigure {
    /// Number and unit.
    var tokens: Range<Int>
    /// Byte after the last one of it.
    var end: Int
    var unit: Unit
    var per: Unit?
    /// The token after the rate, or after the unit.
    var next: Int
    var currency = ""
    var low: Double
    var high: Double
    var value: Double
    var loose = false
    /// Words of the noun that is counted, as token indices.
    var counted: [Int] = []
    /// It is the size of a team: 'a team of five', 'nine of us'.
    var isTeam = false
    /// 'One in ten'.
    var isPortion = false
    /// 'I was thirty'.
    var isAge = false

    /// nil for what is no figure of anything.
    init?(_ number: Int, in document: Document, clause: Clause) {
        let quantity = document.quantities[number]
        guard quantity.mantissa > 0, quantity.tokens.upperBound <= clause.tokens.upperBound else { return nil }
        guard !Self.isAttribute(quantity, in: document), !Self.beginsPortion(number, in: document) else { return nil }
        tokens = quantity.tokens
        end = quantity.span.end
        unit = quantity.unit
        next = quantity.tokens.upperBound
        (low, high, value) = (quantity.value, quantity.value, quantity.value)
        let read = Measure.read(quantity, in: document)
        per = read.measure.per
        if unit == .bare, let lent = Self.lentUnit(number, in: document) { unit = lent }
        if let portion = Self.portion(number, in: document) {
            (low, high) = (portion.value, portion.value)
            tokens = portion.first..<tokens.upperBound
            unit = .percent
            per = nil
            isPortion = true
            counted = portion.noun.map { [$0] } ?? []
        } else if per != nil {
            next = read.end
        } else if let span = Self.spread(quantity, unit, in: document, clause) {
            per = span
        } else if next + 2 < clause.tokens.upperBound, Self.additions.contains(document.tokens[next].form),
            Self.rates.contains(document.tokens[next + 1].form), let span = Unit.named(document.tokens[next + 2].form), span.isTime
        {
            per = span
            next += 3
        }
        switch unit {
        case .ordinal, .percentile: return nil
        case .date: if !(1950...2039).contains(quantity.mantissa) || quantity.exponent != 0 { return nil }
        default: break
        }
        isAge = unit == .bare && Self.tellsAge(quantity, in: document, clause)
        if isAge || unit == .date { return }
        if unit == .people || unit == .event || unit == .bare {
            counted = Self.counted(quantity, unit, in: document, clause)
            isTeam = Self.sizesTeam(quantity, counted, in: document, clause)
            if isTeam {
                unit = .people
                if counted.isEmpty { counted = [tokens.lowerBound] }
            }
            guard let last = counted.last else { return nil }
            if last >= next { next = last + 1 }
        }
        currency = unit == .money ? Self.currency(document.text(quantity.span)) : ""
        widen(quantity, in: document, clause)
        toSharedUnit()
    }

    private static func tellsAge(_ quantity: Quantity, in document: Document, _ clause: Clause) -> Bool {
        let first = quantity.tokens.lowerBound
        guard quantity.exponent == 0, (10...80).contains(quantity.mantissa), first >= clause.tokens.lowerBound + 2 else { return false }
        guard i == document.tokens[first - 2].form, was.contains(document.tokens[first - 1].form) else { return false }
        let next = quantity.tokens.upperBound
        return next >= clause.tokens.upperBound || document.tokens[next].kind != .word || document.tokens[next].form == when
    }

    private static let i = WordHash.of("i")
    private static let was = StatementWords.forms("was turned")
    private static let when = WordHash.of("when")

    /// 'Monthly users', '150 people used it each week'.
    private static func spread(_ quantity: Quantity, _ unit: Unit, in document: Document, _ clause: Clause) -> Unit? {
        guard unit == .people || unit == .event || unit == .bare || unit == .money else { return nil }
        for index in clause.tokens {
            if index + 1 < clause.tokens.upperBound, each.contains(document.tokens[index].form),
                let span = Unit.named(document.tokens[index + 1].form),
                span.isTime, document.tokens[index + 1].quantity < 0
            {
                return span
            }
            let number = adverbs.number(document.tokens[index].form)
            if number >= 0, abs(index - quantity.tokens.lowerBound) <= 6 { return [Unit.day, .week, .month, .year, .year, .hour][number] }
        }
        return nil
    }

    private static let each = StatementWords.forms("each every per")
    private static let adverbs = StatementWords.forms("daily weekly monthly yearly annually hourly")

    /// 'Dollars more every month'.
    private static let additions = StatementWords.forms("more less extra fewer")
    private static let rates = StatementWords.forms("a per every each")

    /// 'A 14-day window', '128d embeddings', 'half-and-half' and 'a second and a half' measure nothing that somebody claims.
    private static func isAttribute(_ quantity: Quantity, in document: Document) -> Bool {
        let (first, last) = (quantity.tokens.lowerBound, quantity.tokens.upperBound - 1)
        if document.tokens[first].kind == .number, quantity.unit == .day, document.tokens[first].span.count == quantity.span.count {
            return true
        }
        if quantity.tokens.contains(where: {
            document.tokens[$0].kind == .word && $0 > first && isHyphen($0 - 1, in: document)
                && Unit.named(document.tokens[$0].form)?.isTime == true
        }) {
            return true
        }
        let next = last + 1
        if isHyphen(next, in: document) { return true }
        if first > 0, tops.contains(document.tokens[first - 1].form), quantity.unit == .percent { return true }
        if first > 1, document.tokens[first - 1].mark == 0x2d, document.tokens[first - 2].kind == .number { return true }
        guard quantity.spelled, quantity.unit == .percent else { return false }
        if first >= 2, (first - 2..<first).contains(where: { document.tokens[$0].form == by }) { return false }
        return next >= document.tokens.count || !parts.contains(document.tokens[next].form)
    }

    private static let tops = StatementWords.forms("top bottom first last other")
    private static let by = WordHash.of("by")
    private static let parts = StatementWords.forms("of the our all")

    private static func isHyphen(_ index: Int, in document: Document) -> Bool {
        guard index > 0, index + 1 < document.tokens.count else { return false }
        let token = document.tokens[index]
        return token.kind == .mark && token.mark == 0x2d && token.start == document.tokens[index - 1].end
            && document.tokens[index + 1].start == token.end && document.tokens[index + 1].kind == .word
    }

    // MARK: unit

    /// "from 300 milliseconds down to 120", "from 32 to 38 percent": a bare number takes the unit of the other end.
    private static func lentUnit(_ number: Int, in document: Document) -> Unit? {
        let tokens = document.tokens
        let own = document.quantities[number].tokens
        guard own.lowerBound > 0,
            !(own.upperBound < tokens.count && tokens[own.upperBound].kind == .word && !tokens[own.upperBound].function)
        else { return nil }
        if number > 0, tokens[own.lowerBound - 1].form == to {
            let before = document.quantities[number - 1]
            if own.lowerBound - before.tokens.upperBound <= 3, isMeasure(before.unit) { return before.unit }
        }
        if own.upperBound < tokens.count, tokens[own.upperBound].form == to, number + 1 < document.quantities.count {
            let after = document.quantities[number + 1]
            if after.tokens.lowerBound - own.upperBound <= 2, isMeasure(after.unit) { return after.unit }
        }
        return nil
    }

    private static func isMeasure(_ unit: Unit) -> Bool {
        switch unit {
        case .percent, .percentagePoint, .money, .millisecond, .second, .minute, .hour, .day, .week, .month: true
        default: false
        }
    }

    /// The 'one' of "one customer in five": its figure is the five's.
    private static func beginsPortion(_ number: Int, in document: Document) -> Bool {
        guard number + 1 < document.quantities.count, let portion = portion(number + 1, in: document), portion.noun != nil else {
            return false
        }
        return portion.first == document.quantities[number].tokens.lowerBound
    }

    /// "one in ten", "four out of ten", "one customer in five".
    private static func portion(_ number: Int, in document: Document) -> (value: Double, first: Int, noun: Int?)? {
        let tokens = document.tokens
        let whole = document.quantities[number]
        guard whole.unit == .bare || whole.unit == .people || whole.unit == .event, whole.exponent == 0, whole.mantissa > 1,
            whole.mantissa <= 1_000
        else { return nil }
        var index = whole.tokens.lowerBound - 1
        guard index > 0 else { return nil }
        if tokens[index].form == every { index -= 1 }
        if index > 1, tokens[index].form == of, tokens[index - 1].form == out {
            index -= 1
        } else if tokens[index].form != inside {
            return nil
        }
        index -= 1
        guard index >= 0 else { return nil }
        var noun: Int?
        if index > 0, tokens[index].kind == .word, !tokens[index].function,
            tokens[index - 1].form == one || tokens[index - 1].kind == .number,
            StatementWords.isCounted(tokens[index])
        {
            noun = index
            index -= 1
        }
        let part: Double
        if tokens[index].form == one {
            part = 1
        } else if tokens[index].quantity >= 0, [.bare, .people, .event].contains(document.quantities[Int(tokens[index].quantity)].unit) {
            part = document.quantities[Int(tokens[index].quantity)].value
        } else {
            return nil
        }
        if noun != nil, whole.unit != .bare || goesOn(whole.tokens.upperBound, in: document) { return nil }
        return part < whole.value ? (part / whole.value * 100, index, noun) : nil
    }

    /// The number before counts something that is named behind it: "3 engineers in 5 countries" are no share of the engineers.
    private static func goesOn(_ next: Int, in document: Document) -> Bool {
        guard next < document.tokens.count else { return false }
        let token = document.tokens[next]
        switch token.kind {
        case .word: return !token.function || towardsNoun.contains(token.form)
        case .number: return true
        default: return false
        }
    }

    /// Function words behind a number that stand between it and its noun: "in two other markets", "in two or three markets".
    private static let towardsNoun = StatementWords.forms("of other more such same own or to")
    private static let to = WordHash.of("to")
    private static let inside = WordHash.of("in")
    private static let of = WordHash.of("of")
    private static let out = WordHash.of("out")
    private static let one = WordHash.of("one")
    private static let every = WordHash.of("every")
    private static let perWord = WordHash.of("per")

    /// The noun behind a number, or the team that it is the size of.
    private static func counted(_ quantity: Quantity, _ unit: Unit, in document: Document, _ clause: Clause) -> [Int] {
        let tokens = document.tokens
        let inside = quantity.tokens.filter { $0 > quantity.tokens.lowerBound && Unit.named(tokens[$0].form) == unit && unit != .bare }
        if !inside.isEmpty { return inside }
        var words: [Int] = []
        var index = quantity.tokens.upperBound
        while index < clause.tokens.upperBound, words.count < 3, tokens[index].kind == .word, !tokens[index].function,
            tokens[index].form != perWord, tokens[index].form != every, tokens[index].quantity < 0
        {
            words.append(index)
            if unit != .bare, Unit.named(tokens[index].form) == unit { return words }
            index += 1
        }
        if unit == .bare, words.isEmpty, quantity.tokens.lowerBound >= 2, tokens[quantity.tokens.lowerBound - 1].form == of,
            teams.contains(tokens[quantity.tokens.lowerBound - 2].form)
        {
            return [quantity.tokens.lowerBound - 2]
        }
        return words
    }

    private static func sizesTeam(_ quantity: Quantity, _ counted: [Int], in document: Document, _ clause: Clause) -> Bool {
        let tokens = document.tokens
        let next = quantity.tokens.upperBound
        if next + 1 < clause.tokens.upperBound, tokens[next].form == of, tokens[next + 1].form == us { return true }
        if let last = counted.last, teams.contains(tokens[last].form) { return last < quantity.tokens.lowerBound }
        guard let last = counted.last, members.contains(tokens[last].form) else { return false }
        return clause.tokens.contains { teams.contains(tokens[$0].form) }
    }

    private static let us = WordHash.of("us")
    private static let members = StatementWords.forms("people members persons heads")
    private static let teams = StatementWords.forms("team group squad crew staff")

    private static func currency(_ text: String) -> String {
        let text = text.lowercased()
        let signs: [(String, [String])] = [
            ("usd", ["$", "dollar", "usd", "buck", "cent"]), ("eur", ["€", "eur"]), ("gbp", ["£", "pound", "gbp", "pence"]),
            ("chf", ["chf"]),
            ("jpy", ["¥", "yen"]), ("inr", ["rupee", "inr"]), ("pln", ["pln", "zloty"]), ("sek", ["sek"]), ("dkk", ["dkk"]),
            ("nok", ["nok"]),
        ]
        return signs.first { $0.1.contains { text.contains($0) } }?.0 ?? ""
    }

    // MARK: value

    /// Nobody is held to more than they said: the last figure told is rounded, 'about' is a tenth, 'over' is open above.
    private mutating func widen(_ quantity: Quantity, in document: Document, _ clause: Clause) {
        var margin = Self.rounding(quantity) * low / max(abs(quantity.value), .leastNormalMagnitude)
        if quantity.spelled || tokens.count > quantity.tokens.count { margin = 0 }
        if unit == .percent, quantity.spelled { margin = low * 0.1 }
        let first = tokens.lowerBound
        if quantity.spelled, first >= 2, document.tokens[first - 1].form == Self.a, document.tokens[first - 2].form == Self.half {
            (low, margin) = (low / 2, low / 20)
        }
        value = low
        // Nobody says 10 for 6: what is rounded up to a power of ten is nearly there.
        (low, high) = (value - (Self.isPowerOfTen(quantity) ? margin / 10 : margin), value + margin)
        let exact = (low, high)
        for index in max(clause.tokens.lowerBound, tokens.lowerBound - 3)..<tokens.lowerBound {
            let form = document.tokens[index].form
            if StatementWords.about.contains(form) { (low, high) = (min(low, value * 0.9), max(high, value * 1.1)) }
            if StatementWords.nearly.contains(form) { low = min(low, value * 0.88) }
            if StatementWords.over.contains(form) || (form == Self.than && document.tokens[max(0, index - 1)].form == Self.more) {
                high = max(high, value * 1.5)
            }
            if StatementWords.under.contains(form) || (form == Self.than && document.tokens[max(0, index - 1)].form == Self.less) {
                low = 0
            }
            if form == Self.least { high = .infinity }
            if form == Self.most || (form == Self.to && document.tokens[max(0, index - 1)].form == Self.up) { low = 0 }
        }
        let after = tokens.upperBound
        if after + 1 < document.tokens.count, document.tokens[after].form == Self.or {
            if document.tokens[after + 1].form == Self.so { (low, high) = (min(low, value * 0.9), max(high, value * 1.1)) }
            if document.tokens[after + 1].form == Self.more { high = .infinity }
        }
        loose = exact != (low, high) || (unit == .percent && quantity.spelled)
    }

    private static let a = WordHash.of("a")
    private static let half = WordHash.of("half")
    private static let than = WordHash.of("than")
    private static let more = WordHash.of("more")
    private static let less = WordHash.of("less")
    private static let least = WordHash.of("least")
    private static let most = WordHash.of("most")
    private static let up = WordHash.of("up")
    private static let or = WordHash.of("or")
    private static let so = WordHash.of("so")

    private static func isPowerOfTen(_ quantity: Quantity) -> Bool {
        var mantissa = quantity.mantissa
        while mantissa != 0, mantissa % 10 == 0 { mantissa /= 10 }
        return mantissa == 1
    }

    /// Half of the last figure that was told: 0.5 for 12, 5 for 120, 0.05 for 4.2.
    private static func rounding(_ quantity: Quantity) -> Double {
        var mantissa = quantity.mantissa
        var exponent = quantity.exponent
        while mantissa != 0, mantissa % 10 == 0 {
            mantissa /= 10
            exponent += 1
        }
        var half = 0.5
        for _ in 0..<min(abs(exponent), 20) { half = exponent > 0 ? half * 10 : half / 10 }
        return half
    }

    /// Times in milliseconds, rates a day.
    private mutating func toSharedUnit() {
        var factor = Self.milliseconds(unit) ?? 1
        loose = loose || Self.isLoose(unit)
        if let per, let span = Self.milliseconds(per) {
            factor *= 86_400_000 / span
            loose = loose || Self.isLoose(per)
        }
        let spread = Self.isLoose(unit) || per.map(Self.isLoose) == true ? 0.03 : 0
        value *= factor
        low *= factor * (1 - spread)
        high *= factor * (1 + spread)
    }

    static func milliseconds(_ unit: Unit) -> Double? {
        switch unit {
        case .month: 86_400_000 * 30.4375
        case .quarter: 86_400_000 * 91.3125
        case .year: 86_400_000 * 365.25
        default: Measure.milliseconds(unit)
        }
    }

    /// Of no fixed length.
    private static func isLoose(_ unit: Unit) -> Bool { unit == .month || unit == .quarter || unit == .year }
}
