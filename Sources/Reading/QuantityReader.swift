/// Finds the quantities among tokens: digits or number words, their scale, their unit.
struct QuantityReader {
    let bytes: [UInt8]
    var tokens: [Token]
    private var result: [Quantity] = []
    private var decimalComma = false

    init(bytes: [UInt8], tokens: [Token]) {
        self.bytes = bytes
        self.tokens = tokens
        decimalComma = tokens.contains { $0.kind == .number && NumberParser.writesDecimalComma(bytes[digits($0)]) }
    }

    /// Bytes of a number token without its currency sign.
    private func digits(_ token: Token) -> Range<Int> {
        var start = Int(token.start)
        while start < Int(token.end), !Bytes.isDigit(bytes[start]) { start += 1 }
        return start..<Int(token.end)
    }

    mutating func run() -> [Quantity] {
        var index = 0
        while index < tokens.count {
            let next: Int
            switch tokens[index].kind {
            case .number: next = readDigits(index)
            case .word: next = readWords(index)
            default: next = index + 1
            }
            index = max(next, index + 1)
        }
        return result
    }

    private mutating func readDigits(_ index: Int) -> Int {
        let token = tokens[index]
        var range = digits(token)
        var parsed = NumberParser(bytes[range], decimalComma: decimalComma)
        var quantity = Quantity(
            span: token.span, mantissa: parsed.mantissa, exponent: parsed.exponent, unit: .bare, role: .plain, tokens: index..<index + 1,
            spelled: false)
        var last = index
        while quantity.mantissa > 0, quantity.mantissa < 1_000_000_000_000, let group = spacedGroup(after: last, of: range, parsed) {
            last += 1
            range = digits(tokens[last])
            parsed = NumberParser(bytes[range], decimalComma: decimalComma)
            quantity.mantissa = quantity.mantissa * 1_000 + group
            quantity.tokens = index..<last + 1
            quantity.span.end = Int(tokens[last].end)
        }
        if token.mark == 0x24 { quantity.unit = .money }
        if parsed.isClock {
            quantity.unit = .date
        } else {
            attach(suffix: bytes[(range.lowerBound + parsed.length)..<range.upperBound], to: &quantity)
        }
        if index > 0, tokens[index - 1].kind == .mark, tokens[index - 1].mark == 0x2d, tokens[index - 1].end == token.start,
            index < 2 || tokens[index - 2].end < tokens[index - 1].start || tokens[index - 2].kind == .mark
        {
            quantity.mantissa = -quantity.mantissa
        }
        return finish(&quantity, from: index)
    }

    /// "1 500", "2 000 000": three digits and a single space behind one to three digits belong to the number; nil when none do.
    private func spacedGroup(after index: Int, of range: Range<Int>, _ parsed: NumberParser) -> Int? {
        guard (1...3).contains(range.count), parsed.length == range.count, parsed.exponent == 0, !parsed.isClock,
            range.upperBound == Int(tokens[index].end), index + 1 < tokens.count, tokens[index + 1].kind == .number,
            tokens[index + 1].mark == 0
        else { return nil }
        let space = Int(tokens[index + 1].start) - range.upperBound
        let plain = bytes[range.upperBound] == 0x20
        guard plain ? space == 1 : (space == 2 || space == 3) && bytes[range.upperBound] >= 0x80 else { return nil }
        let group = NumberParser(bytes[digits(tokens[index + 1])], decimalComma: decimalComma)
        return group.length == 3 && group.exponent == 0 && !group.isClock ? group.mantissa : nil
    }

    private func attach(suffix: ArraySlice<UInt8>, to quantity: inout Quantity) {
        guard let first = suffix.first else { return }
        if first == 0x25 {
            quantity.unit = .percent
            return
        }
        var hash = WordHash()
        for byte in suffix { hash.add(Bytes.lower(byte)) }
        if let power = UnitWords.scale(hash.value) {
            quantity.exponent += power
        } else if let unit = UnitWords.unit(hash.value) {
            quantity.unit = unit
        } else if suffix.count == 2, quantity.exponent == 0, Self.ordinals.contains(hash.value) {
            quantity.unit = [50, 75, 90, 95, 99].contains(quantity.mantissa) ? .percentile : .ordinal
        } else if Self.clockSuffixes.contains(hash.value) {
            quantity.unit = .date
        }
    }

    private static let ordinals = HashTable(["st", "nd", "rd", "th"].map { WordHash.of($0) })
    private static let clockSuffixes = HashTable(["am", "pm"].map { WordHash.of($0) })

    private mutating func readWords(_ index: Int) -> Int {
        let form = tokens[index].form
        guard UnitWords.mayBegin(form) else { return index + 1 }
        if UnitWords.percentiles.contains(form) {
            var quantity = make(index, mantissa: 0, unit: .percentile)
            return close(&quantity, upTo: index + 1)
        }
        if let part = UnitWords.part(form), isPart(index) {
            var quantity = make(index, mantissa: part.milli, unit: part.unit)
            quantity.exponent = part.unit == .percent ? -1 : -3
            return close(&quantity, upTo: index + 1)
        }
        guard var value = UnitWords.value(form) ?? bareScale(index) else { return index + 1 }
        var quantity = make(index, mantissa: value, unit: .bare)
        var next = index + 1
        // "twenty five", "twenty-five", "two hundred and fifty"
        while next < tokens.count {
            let here = skipHyphen(next)
            guard here < tokens.count, tokens[here].kind == .word else { break }
            if let more = UnitWords.value(tokens[here].form), more < 10, value % 10 == 0, value >= 20 {
                value += more
            } else if let power = UnitWords.scale(tokens[here].form), tokens[here].span.count > 2 {
                for _ in 0..<power where value < 1_000_000_000_000 { value *= 10 }
            } else {
                break
            }
            next = here + 1
        }
        quantity.mantissa = value
        quantity.tokens = index..<next
        quantity.span.end = Int(tokens[next - 1].end)
        return finish(&quantity, from: index)
    }

    /// "hundreds of", "a million": a scale word without a number before it.
    private func bareScale(_ index: Int) -> Int? {
        guard tokens[index].span.count > 4, let power = UnitWords.scale(tokens[index].form) else { return nil }
        return (0..<power).reduce(1) { value, _ in value * 10 }
    }

    private func skipHyphen(_ index: Int) -> Int {
        let hyphen = tokens[index].kind == .mark && tokens[index].mark == 0x2d && index > 0 && tokens[index - 1].end == tokens[index].start
        return hyphen ? index + 1 : index
    }

    /// "a third of", "two thirds", "half": a share, and no rank or span of time.
    private func isPart(_ index: Int) -> Bool {
        let form = tokens[index].form
        if Self.always.contains(form) { return true }
        guard index > 0 else { return false }
        let article = Self.articles.contains(tokens[index - 1].form)
        let counted =
            UnitWords.value(tokens[index - 1].form) != nil
            || (tokens[index - 1].mark == 0x2d && index > 1 && UnitWords.value(tokens[index - 2].form) != nil)
        if Self.quarters.contains(form) || Self.thirds.contains(form) {
            let of = index + 1 < tokens.count && Self.partFollowers.contains(tokens[index + 1].form)
            return (article || counted) && of
        }
        return article || counted
    }

    private static let always = HashTable(
        ["half", "twice", "double", "doubled", "doubles", "triple", "tripled", "halved", "halves", "halve", "thrice", "thirds"].map {
            WordHash.of($0)
        })
    private static let articles = HashTable(["a", "one"].map { WordHash.of($0) })
    private static let quarters = HashTable(["quarter", "quarters"].map { WordHash.of($0) })
    private static let thirds = HashTable(["third"].map { WordHash.of($0) })
    private static let partFollowers = HashTable(
        ["of", "less", "more", "fewer", "lower", "higher", "off", "slower", "faster", "at", "as"].map { WordHash.of($0) })

    private func make(_ index: Int, mantissa: Int, unit: Unit) -> Quantity {
        Quantity(
            span: tokens[index].span, mantissa: mantissa, exponent: 0, unit: unit, role: .plain, tokens: index..<index + 1, spelled: true)
    }

    /// Reads scale and unit words behind the number and records it.
    private mutating func finish(_ quantity: inout Quantity, from index: Int) -> Int {
        var next = quantity.tokens.upperBound
        if next < tokens.count, tokens[next].kind == .word, let power = UnitWords.scale(tokens[next].form), quantity.unit != .date {
            quantity.exponent += power
            next += 1
        }
        let spelledOne = quantity.spelled && quantity.mantissa == 1
        if quantity.unit == .bare || quantity.unit == .ordinal { next = readUnit(&quantity, next) }
        if quantity.unit == .bare {
            if spelledOne { return index + 1 }  // "one" as a pronoun
            if quantity.exponent == 0, (1950...2039).contains(quantity.mantissa), !quantity.spelled, quantity.span.count == 4 {
                quantity.unit = .date
            }
        }
        return close(&quantity, upTo: next)
    }

    /// Looks at the next three words for a unit; marks other than a hyphen or a percent sign end the search.
    private func readUnit(_ quantity: inout Quantity, _ first: Int) -> Int {
        var index = first
        var skipped = 0
        while index < tokens.count, skipped < 3 {
            let token = tokens[index]
            if token.kind == .mark {
                if token.mark == 0x25 {
                    quantity.unit = .percent
                    return index + 1
                }
                guard token.mark == 0x2d, token.start == tokens[index - 1].end else { break }
                index += 1
                continue
            }
            guard token.kind == .word else { break }
            if let unit = UnitWords.unit(token.form), token.span.count > 1 || skipped == 0 {
                if skipped > 0, unit != .people, unit != .event { break }
                quantity.unit = unit
                return skipped == 0 ? index + 1 : first
            }
            if token.function, !Self.inside.contains(token.form) { break }
            skipped += 1
            index += 1
        }
        return first
    }

    private static let inside = HashTable(["of", "the", "our", "more", "small", "out", "in", "other"].map { WordHash.of($0) })

    private mutating func close(_ quantity: inout Quantity, upTo next: Int) -> Int {
        quantity.tokens = quantity.tokens.lowerBound..<next
        quantity.span.end = Int(tokens[next - 1].end)
        for index in quantity.tokens { tokens[index].quantity = Int32(result.count) }
        result.append(quantity)
        return next
    }
}
