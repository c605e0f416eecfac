import Reading

/// Words around numbers that say how one follows from another, or that it does not.
enum NumberWords {
    static func set(_ text: String) -> HashTable {
        HashTable(text.split(whereSeparator: { " \n".contains($0) }).map { WordHash.of(String($0)) })
    }

    static let hedges = set("about around roughly approx approximately ca circa some nearly almost say maybe perhaps like probably near")
    static let overs = set("over above least exceeding beyond")
    static let unders = set("under below most within")
    static let than = WordHash.of("than")
    static let more = WordHash.of("more")
    static let less = set("less fewer")
    static let to = WordHash.of("to")
    static let or = WordHash.of("or")
    static let and = WordHash.of("and")
    static let from = WordHash.of("from")
    static let of = WordHash.of("of")
    static let between = WordHash.of("between")
    static let plus = WordHash.of("plus")
    static let half = WordHash.of("half")

    /// All that may stand between a number and the same number told in another way.
    static let linking = set(
        """
        is are was that's thats that which it's its means meaning makes make making gives or so thus hence therefore i e ie equals equal works work out to \
        comes come at on average avg mean in other words just only nearly almost about around roughly approximately approx ca circa some over under a bit \
        say basically like call it total per we have
        """)
    /// One of them must stand there for the two to be held against each other.
    static let equals = set(
        "is are was that's thats means meaning makes make gives so thus hence therefore ie i or equals equal works comes about roughly call"
    )
    /// A rate that is told for a busy hour, or that is planned for, is no average.
    static let peaks = set(
        """
        peak peaks peaking burst bursts spike spikes max maximum worst prime rush evening night plan provision headroom size sized design times factor x \
        busy busiest hottest assume if suppose target goal want need capacity limit cap limited only still but versus vs instead rather
        """)
    /// The stages stand beside each other, not behind each other.
    static let beside = set(
        "parallel parallelize parallelise parallelised parallelized concurrently concurrent overlap overlaps overlapping async asynchronous asynchronously simultaneously hedged offline"
    )
    /// What is counted in besides, without its number.
    static let including = set("with including incl plus counting besides also together")
    /// Told of a time before, or of a state that is to change.
    static let former = set("was were used today currently had")
    /// The candidate says themself that it does not fit, or tells of what is to be cut.
    static let misfits = set(
        """
        too doesn't didn't don't doesnt didnt won't wont can't cant cannot not never over exceeds exceed exceeded exceeding above overshoot overshoots blow \
        blows blew blown cut trim shave reduce shrink drop unless if missed busted past beyond slow instead would've problem
        """)
}
