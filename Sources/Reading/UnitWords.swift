/// Words that say what a number counts or how large its step is.
enum UnitWords {
    struct Entry {
        var unit: Unit
        /// Power of ten the word multiplies by; for scales only.
        var power = 0
    }

    private static let list: [(words: String, unit: Unit)] = [
        ("ms msec msecs millisecond milliseconds millis", .millisecond),
        ("s sec secs second seconds", .second),
        ("min mins minute minutes", .minute),
        ("h hr hrs hour hours", .hour),
        ("d day days night nights evening evenings", .day),
        ("week weeks wk wks weekend weekends fortnight", .week),
        ("month months mo", .month),
        ("quarter quarters", .quarter),
        ("year years yr yrs", .year),
        ("pct percent per-cent procent prozent", .percent),
        ("pp pt pts point points ppt bp bps", .percentagePoint),
        ("dollar dollars usd eur euro euros cent cents pound pounds bucks gbp pence pln zloty chf yen rupees inr kr sek dkk nok", .money),
        (
            """
            people viewer viewers user users creator creators streamer streamers channel channels seller sellers driver drivers artist artists musician \
            musicians writer writers teacher teachers author authors member members customer customers listener listeners reader readers subscriber \
            subscribers subs sub fans fan followers buyers shops shop hosts host players player families households students tutors women men \
            engineers analysts riders couriers restaurants guests visitors merchants podcasters labels bands vendors freelancers patients
            """, .people
        ),
        ("x times fold", .times),
        (
            """
            event events request requests call calls query queries row rows stream streams video videos click clicks view views session sessions order \
            orders ticket tickets clip clips page pages impression impressions item items song songs track tracks listings listing rooms titles games \
            books articles photos appeals complaints flags bans votes
            """, .event
        ),
    ]

    private static let words: [(hash: UInt64, unit: Unit)] = list.flatMap { entry in
        entry.words.split(separator: " ").map { (WordHash.of(String($0)), entry.unit) }
    }
    private static let table = HashTable(words.map(\.hash))

    static func unit(_ form: UInt64) -> Unit? {
        let number = table.number(form)
        return number < 0 ? nil : words[number].unit
    }

    private static let scaleWords: [(hash: UInt64, power: Int)] = [
        ("hundred", 2), ("hundreds", 2), ("thousand", 3), ("thousands", 3), ("k", 3), ("million", 6), ("millions", 6), ("mio", 6),
        ("mil", 6), ("mm", 6),
        ("m", 6), ("billion", 9), ("billions", 9), ("bn", 9), ("b", 9), ("lakh", 5), ("lakhs", 5), ("crore", 7), ("crores", 7),
        ("trillion", 12),
    ].map { (WordHash.of($0.0), $0.1) }
    private static let scales = HashTable(scaleWords.map(\.hash))

    /// Power of ten of "k", "million"..., or nil.
    static func scale(_ form: UInt64) -> Int? {
        let number = scales.number(form)
        return number < 0 ? nil : scaleWords[number].power
    }

    private static let numberWords: [(hash: UInt64, value: Int)] = [
        ("zero", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9),
        ("ten", 10),
        ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17),
        ("eighteen", 18),
        ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fourty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70),
        ("eighty", 80),
        ("ninety", 90), ("dozen", 12),
    ].map { (WordHash.of($0.0), $0.1) }
    private static let numbers = HashTable(numberWords.map(\.hash))

    static func value(_ form: UInt64) -> Int? {
        let number = numbers.number(form)
        return number < 0 ? nil : numberWords[number].value
    }

    /// Words that are a part or a multiple by themselves, in thousandths.
    private static let partWords: [(hash: UInt64, milli: Int, unit: Unit)] = [
        ("half", 500, Unit.percent), ("thirds", 333, .percent), ("third", 333, .percent), ("quarter", 250, .percent),
        ("quarters", 250, .percent),
        ("fifth", 200, .percent), ("fifths", 200, .percent), ("sixth", 167, .percent), ("tenth", 100, .percent), ("twice", 2000, .times),
        ("double", 2000, .times), ("doubled", 2000, .times), ("doubles", 2000, .times), ("triple", 3000, .times), ("tripled", 3000, .times),
        ("halved", 500, .times), ("halves", 500, .times), ("halve", 500, .times), ("thrice", 3000, .times),
    ].map { (WordHash.of($0.0), $0.1, $0.2) }
    private static let parts = HashTable(partWords.map(\.hash))

    static func part(_ form: UInt64) -> (milli: Int, unit: Unit)? {
        let number = parts.number(form)
        return number < 0 ? nil : (partWords[number].milli, partWords[number].unit)
    }

    /// A quantity may begin with the word. Most words are none of these, and need to be looked up in this table alone.
    static func mayBegin(_ form: UInt64) -> Bool { beginnings.contains(form) }

    private static let beginnings = HashTable(percentileWords + partWords.map(\.hash) + numberWords.map(\.hash) + scaleWords.map(\.hash))
    private static let percentileWords = ["p50", "p75", "p90", "p95", "p99", "p999", "p95s", "p99s"].map { WordHash.of($0) }

    static let percentiles = HashTable(percentileWords)
}

extension Unit {
    /// The unit a lower-case word names, given its hash as typed; nil for any other word.
    package static func named(_ form: UInt64) -> Unit? { UnitWords.unit(form) }
}
