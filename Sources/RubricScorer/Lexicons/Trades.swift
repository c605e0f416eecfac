extension Lexicon {
    /// Something given up for something else, and a side taken.
    static let trades: [Lexicon] = [
        Lexicon(
            "trade.say", affirmative: true,
            """
            give up, gave up, given up, giving up, gives up, trade, trades, traded, trading, trade-off, tradeoff, trade off, trade-offs, tradeoffs, in exchange, in return for, at the expense, at the cost of, \
            at the price of, sacrifice, sacrificed, sacrificing, the price, the price is, costs us, cost us, it costs, that costs, it cost, that cost, paid for it, pay for it, paid with, \
            pay with, paid _ with, bought with, gave away, give away, swap, swapped, spend on, spent on, i'd spend, i'd pay, we'd pay, i would pay, i paid, we paid, i pay, we pay, i'd give, i gave, we gave, \
            i accept, i accepted, we accept, we accepted, i'd accept, i'd take, i took, we took, willing to, i can live with, we live with, lived with, at a cost, loses us, lose some, lost some, \
            worth it, worth the, not worth, wasn't worth, isn't worth, even though, even if it, rather than, i'd rather, i would rather, i'll take, prefer, i prefer, cheaper than, let go, \
            i'd do it again, do it again, still do it, do it anyway, did it anyway, shipped anyway, grumble, hold a, the gain, of the gain, paid for by, price is real, worth some, eat the other, took the telling-off, took the grumbling, took that, take that, i took the, it's against, against the, kept around, kept # of the gain, kept it anyway, i kept it, knowing full well, knowing that, put up with, leave cash, on purpose, i chose on purpose, okay with that, ok with that, fine with that, let them, so be it, even if a few, a few grumble, some grumble, will grumble, not pleased, takes a bite, refuse, i refused, refused it, bin it, if the hundred has to give, had to explain it, cost of, costs #, cost #, paid the, i paid, lost # but, big ones lost, shipped the slower, took the small, took the smaller, took the dumber, over a first, i'd sooner, i would sooner, sooner lose, sell less, few beers less, nuisance, a touch slower, a little slower, bit slower, bit worse, slightly worse, a bit less, point or two, up to # in exchange, could afford, can afford, the bill
            """),
        Lexicon(
            "trade.loss",
            """
            cost, costs, lose, loses, lost, losing, loss, losses, drop, drops, dropped, dropping, cut, cuts, cutting, fewer, less, lower, slower, worse, sacrifice, minus, dip, dips, fell, falls, fall, \
            down, accept, accepted, pay, paid, spend, spent, without, instead, instead of, removed, remove, took out, kicked out, killed, dearer, more expensive, shrink, shrinks, gave, \
            give, hurt, hurts, miss, misses, missed, skip, skipped, wait, waits, left out, leave out, off the table, thinner, weaker, longer
            """),
        Lexicon(
            "trade.gain",
            """
            gain, gains, gained, win, wins, won, buy, buys, bought, get, gets, got, keep, keeps, kept, save, saves, saved, up, more, better, faster, higher, worth, earns, rose, rises, improve, improves, improved, \
            back, for, reach, grew
            """),
        Lexicon(
            "trade.link",
            "for, but, because, so, although, though, even, while, against, instead, over, versus, vs, than, anyway, still, to get, so that, in order, exchange, return, yet, whereas"
        ),
        Lexicon(
            "side.taken",
            """
            i'd ship, we shipped, i shipped, shipped, ship it, i'd not ship, i wouldn't ship, i'd cut, i cut, we cut, i'd drop, we dropped, i dropped, i'd keep, i kept, we kept, i chose, we chose, i'd choose, i choose, \
            i decided, we decided, i'd take, i took, we took, i'd accept, i accept, we accept, we accepted, i'd pay, i'd give, i gave, we gave, i pay, i'd go, we went, i went with, i said no, my call, the call, i'd hold, \
            i'd start, i'd rather, i'd spend, i'd reserve, i'd set, i'd put, i'd let, i'd move, i'd run, i'd turn, i turned, i took it out, we turned, i'd stop, i'd remove, i removed, we removed, i'd leave, we left, \
            do it anyway, still do it, worth it, not worth, i'd do it, yes, no, i'd not, i wouldn't, we wouldn't, i won't, i would, we would, i'd say, i'd fund, i'd back, first i'd, we'd, i'll, i refuse, i refused, i picked, \
            i'd pick, i killed, we killed, we stopped, i stopped, i'd cap, we capped, i'd protect, i stand, i'd defend, fine
            """),
        Lexicon(
            "dismiss.cue",
            """
            doesn't matter, don't matter, does not matter, isn't important, not important, not a concern, not my concern, not an issue, isn't an issue, not a priority, out of scope, another team, other team, \
            leave _ to, not worry, wouldn't worry, don't worry, policy topic, policy question, always complain, will always, nobody cares, don't care, doesn't care, overrated, not our job, not our problem, can wait, \
            later phase, worry about _ later, secondary, no trade-off, no tradeoff, no trade-offs, not a problem, isn't a problem, take care of itself, comes by itself
            """),
    ]
}
