/// The closed classes of English that clause cutting, list detection and echo detection need.
package enum FunctionWords {
    /// True for the hash of a lower-case function word.
    package static func isFunction(_ form: UInt64) -> Bool { all.contains(form) }

    /// How many there are.
    package static var count: Int { all.count }

    /// The place of a lower-case function word among them, 0..<count; -1 for the hash of any other word.
    package static func number(_ form: UInt64) -> Int { all.number(form) }

    /// True for "i'd", "i'll", "i'm" and "i've", which some write small and some with a capital wherever they stand.
    package static func isContractedI(_ form: UInt64) -> Bool { contractedI.contains(form) }

    private static let contractedI = table("i'd i'll i'm i've")

    private static func table(_ words: String) -> HashTable { HashTable(words.split(separator: " ").map { WordHash.of(String($0)) }) }

    /// Articles, pronouns, prepositions, conjunctions, auxiliaries and the commonest adverbs.
    static let all = table(
        """
        a an the this that these those it its it's i i'd i'll i'm i've me my mine we we'd we'll we're we've us our you you'd you'll you're your he she they \
        they'd they'll they're them their his her who whose which what where when why how of in on at to for from with without by as into onto over under \
        out off up down about after before between through during than then so and or but nor if because since while until unless although though yet not \
        no never don't doesn't didn't won't wouldn't can't couldn't isn't aren't wasn't weren't hasn't haven't hadn't shouldn't is are was were be been being \
        am do does did done have has had having will would can could should may might must shall there here there's that's what's let's also just too very \
        only even still both each every any some all more most less least much many few one other another such same own again once ever
        """)

    /// Words before which a long sentence is cut at a comma, colon or dash.
    static let joining = table(
        """
        and but so because which while then or if when as since although though not yet until unless who where that i we he she they it you this these those \
        there the a an i'd i'll i'm i've we'd we'll we're we've it's that's they're with without for from in on at by after before even instead rather \
        otherwise meaning plus whereas except once only what how
        """)

    /// Function words that begin a sentence when capitalised after a bare word.
    static let opening = table(
        "i we he she they it you this that these those there the a an i'd i'll i'm i've we'd so but and because if when then my our what how not no"
    )

    static let negations = table(
        """
        not no never neither nor without none nobody nothing don't doesn't didn't won't wouldn't can't cannot couldn't isn't aren't wasn't weren't hasn't \
        haven't hadn't shouldn't dont doesnt didnt wont wouldnt cant couldnt isnt arent wasnt werent hardly
        """)

    /// Words that end the scope of a negation.
    static let negationStops = table("but because so if unless until while although though then which that instead and")
}
