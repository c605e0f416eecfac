/// Decides from the words around a number what part it plays.
enum QuantityRoles {
    private static func table(_ words: String) -> HashTable { HashTable(words.split(separator: " ").map { WordHash.of(String($0)) }) }
    private static let baseline = table("from was were instead versus vs against than before")
    private static let result = table("to became becomes become now reached hit hits")
    private static let change = table(
        "by up down lost lose gained gain add adds added extra plus minus saves save cost costs dropped fell rose grew")
    private static let limit = table(
        "under below within above over beyond most least than exceeds exceed until max maximum cap capped limit threshold floor")
    private static let rates = table("per each every")
    private static let moreLess = table("more less fewer higher lower faster slower worse better longer shorter")

    static func assign(_ quantities: inout [Quantity], tokens: [Token], clauses: [Clause]) {
        var clause = 0
        for index in quantities.indices {
            let first = quantities[index].tokens.lowerBound
            while clause + 1 < clauses.count, clauses[clause].tokens.upperBound <= first { clause += 1 }
            let bounds = clauses.isEmpty ? 0..<tokens.count : clauses[clause].tokens
            quantities[index].role = role(quantities[index], tokens, bounds)
        }
    }

    private static func role(_ quantity: Quantity, _ tokens: [Token], _ bounds: Range<Int>) -> QuantityRole {
        let end = quantity.tokens.upperBound
        if end < tokens.count, end < bounds.upperBound {
            if quantity.unit == .percent || quantity.unit == .bare, tokens[end].form == of { return .share }
            if rates.contains(tokens[end].form)
                || (tokens[end].form == a && end + 1 < tokens.count && UnitWords.unit(tokens[end + 1].form)?.isTime == true)
            {
                return .rate
            }
            if moreLess.contains(tokens[end].form) { return .change }
        }
        var index = quantity.tokens.lowerBound - 1
        var steps = 0
        while index >= max(bounds.lowerBound, 0), index < tokens.count, steps < 3 {
            if tokens[index].kind == .mark, tokens[index].mark == 0x2b || tokens[index].mark == 0x2d, steps == 0,
                tokens[index].end == quantity.span.start
            {
                return .change
            }
            let form = tokens[index].form
            if tokens[index].kind == .word {
                if limit.contains(form) { return .limit }
                if baseline.contains(form) { return .baseline }
                if result.contains(form) { return .result }
                if change.contains(form) { return .change }
                if tokens[index].quantity >= 0 { break }
            }
            index -= 1
            steps += 1
        }
        return .plain
    }

    private static let of = WordHash.of("of")
    private static let a = WordHash.of("a")
}
