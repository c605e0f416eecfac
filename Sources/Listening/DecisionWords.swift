import Reading

/// How one hears that somebody decides, weighs or sees a tension.
enum DecisionWords {
    private static let deciders = HashTable(
        """
        i i'd i'll i'm i've we we'd we'll we've let's
        """
        .split(whereSeparator: { " \n".contains($0) }).map { WordHash.of(String($0)) })
    /// May stand between the one who decides and the verb.
    private static let between = HashTable(
        """
        would will will'd have had then still just simply definitely probably also rather not wouldn't won't can't ended up first even always never only actually instead \
        therefore so should must going to am are 'd did didn't want wanted
        """
        .split(whereSeparator: { " \n".contains($0) }).map { WordHash.of(String($0)) })
    private static let verbs = PhraseTable(
        """
        ship, shipped, cut, drop, keep, kept, choose, chose, decide, take, took, pick, hold, held, spend, spent, reserve, set, put, let, move, run, ran, turn, stop, remove, leave, left, \
        fund, back, cap, protect, launch, roll, use, invest, accept, pay, paid, give, gave, prioritise, prioritize, recommend, refuse, kill, test, switch, rank, cache, start, go with, \
        went with, go for, went for, go live, say no, said no, say yes, said yes, say ship, rather, prefer, favor, favour, build, built, trade, bet, commit, insist, push, change, limit, delay, \
        postpone, block, defer, serve, boost, guarantee, allow, ban, allocate, split, fix, sell, buy, bought, sacrifice, lower, raise, halve, double, skip, lean, opt, settle, pull, replace, add
        """)
    private static let calls = PhraseTable(
        """
        my call, the call was, the call is, my recommendation, my decision, the decision was, the decision is, our decision, my choice, our choice, worth it, my answer is, my pick, my vote, \
        the answer is, do it anyway, no brainer, comes first, come first, wins, goes first, ship it, kill it
        """)
    private static let weighing = PhraseTable(
        """
        option, options, alternatively, either, on the one hand, on one hand, on the other hand, on the other, pros and cons, it depends, depends on, one could, we could, you could, could also, \
        one way, another way, another approach, one approach, other approach, the other is, versus, trade off, tradeoff, might, both sides, on the flip side, weigh
        """)
    private static let tension = PhraseTable(
        """
        trade off, tradeoff, tension, right balance, a balance, balance between, balance the, its own balance, conflict, competing, at odds, on the one hand, on one hand, on the other hand, on the flip side, at the expense of, both matter, both are important, \
        at the cost of, both important, pull in, pulls against, versus, compete, both are real, both are right, both are valid, both sides, two sides, each side has, have a point, \
        has a point, weigh up, weigh the, weighing, fine line, hard call, tough call, difficult call, cuts both ways, cut both ways, arguments for, case for both, right on both, both have, both options, case by case
        """)
    /// Of whoever calls a meeting nobody yet knows what they decided.
    private static let process = PhraseTable(
        """
        set up a, set up some, put them in, put everybody, put everyone, put both, start by, start with a conversation, start a conversation, start a discussion, run a meeting, run a workshop, \
        run a session, take a step back, take a look, take time, take it from there, take into account, take that into account, take them through, take both, keep in mind, keep an open mind, keep everybody, \
        keep everyone, keep talking, keep listening, let everybody, let everyone, let them, let each, let both, let the team, put it on the table, put both on the table, move forward together, \
        add it to the agenda, build consensus, build alignment, build a shared, build trust, set the stage, pull everybody, pull everyone, pull them, pull the team, push for alignment, push for a conversation, \
        invest in understanding, raise it, raise that, lean on the team
        """)

    /// Somebody decides in this clause.
    static func decides(_ document: Document, _ range: Range<Int>) -> Bool {
        if calls.stands(in: document, range) { return true }
        for index in range where deciders.contains(document.tokens[index].form) {
            var next = index + 1
            while next < range.upperBound, next < index + 5, between.contains(document.tokens[next].form) { next += 1 }
            guard next < range.upperBound, verbs.match(document, next, range.upperBound) != nil else { continue }
            if process.match(document, next, range.upperBound) == nil { return true }
        }
        return false
    }

    static func weighs(_ document: Document, _ range: Range<Int>) -> Bool { weighing.stands(in: document, range) }

    static func strains(_ document: Document, _ range: Range<Int>) -> Bool { tension.stands(in: document, range) }
}
