/// Pairs of cues that mean more together than apart: an act and a topic in one clause or beside it, two topics beside an act.
enum Conjunctions {
    private static let topics = sets(["latency.word|latency.hint", "fairness.word|fairness.hint", "revenue.word|revenue.hint"])
    /// The three corners of the triangle by their names.
    static let named = sets(["latency.word", "fairness.word", "revenue.word"])
    private static let acts = sets([
        "trade.say|trade.loss|trade.gain", "side.taken|form.first", "num", "guard.act|guard.level", "guard.if|guard.watch", "dismiss.cue",
        "outcome.change", "limit.specific|limit.cost",
    ])
    private static let pairs = [(0, 1), (0, 2), (1, 2)]

    private static func sets(_ names: [String]) -> [CueSet] { names.map { ClauseReading.cues($0) } }

    /// Numbers of the conjunctions that hold at a place in a list of clauses; fewer than 128.
    static func found(at place: Int, in cues: [CueSet]) -> CueSet {
        let own = cues[place]
        let near = union(cues, place, 1)
        let round = union(cues, place, 3)
        var result = CueSet()
        var number = 0
        func put(_ holds: Bool) {
            if holds { result.insert(number) }
            number += 1
        }
        for act in acts {
            guard own.meets(act) else {
                number += 2 * (topics.count + named.count)
                continue
            }
            for topic in topics {
                put(own.meets(topic))
                put(near.meets(topic))
            }
            for topic in named {
                put(near.meets(topic))
                put(round.meets(topic))
            }
        }
        for (one, other) in pairs {
            put(own.meets(topics[one]) && own.meets(topics[other]))
            put(near.meets(named[one]) && near.meets(named[other]))
            let both = near.meets(topics[one]) && near.meets(topics[other])
            put(both)
            put(both && own.meets(acts[0]))
            put(both && own.meets(acts[0]) && own.meets(acts[1]))
            put(own.meets(acts[0]) && round.meets(named[one]) && round.meets(named[other]))
        }
        return result
    }

    private static func union(_ cues: [CueSet], _ place: Int, _ reach: Int) -> CueSet {
        var result = CueSet()
        for index in max(0, place - reach)...min(cues.count - 1, place + reach) { result.formUnion(cues[index]) }
        return result
    }
}
