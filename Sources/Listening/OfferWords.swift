import InterviewEngine
import Reading

/// How one speaks of an offer.
enum OfferWords {
    static func term(_ term: OfferTerm) -> PhraseTable { terms[OfferTerm.allCases.firstIndex(of: term)!] }

    private static let terms = [
        PhraseTable("base, base pay, base salary, salary, base number, base figure, fixed pay, fixed part, cash part, cash side"),
        PhraseTable(
            """
            equity, stock, stock options, stock grant, options, option grant, grant, ownership, ownership stake, share of the company, shares of the company, \
            percent of the company, piece of the company, rsu, rsus
            """),
        PhraseTable("bonus, target bonus, annual bonus, bonus target, variable pay, variable part, variable"),
        PhraseTable(
            """
            window, exercise window, exercise period, exercise deadline, time to exercise, days to exercise, exercising, exercise my options, \
            exercise the options, exercise them, exercise
            """),
    ]

    /// Words before or behind 'bonus' and 'grant' that make another thing of them.
    static let elsewhere = PhraseTable(
        """
        sign on, signing bonus, sign on bonus, refresh grant, refresher, refreshers, relocation, moving costs, vacation, days off, paid leave, \
        parental leave, severance, home office, remote, start date, job title, title, 401k, pension, health insurance, equipment, education budget
        """)

    /// Words that look like a term and are none.
    static let noTerm = PhraseTable(
        """
        exercise price, exercise cost, cost of exercising, cost to exercise, pay to exercise, stock market, options open, my options open, other options
        """)

    static let wants = PhraseTable(
        """
        i'd like, i would like, would want, would need, i would take, i want, i'd want, i'd need, i need, looking for, hoping for, hope for, i'd hope, aim, aiming for, i'm after, could we, can we, could you, can you, \
        would you, is there room, any room, any movement, any flexibility, flexibility on, move on, move the, move to, get to, come up, go up, bring it, bring the, \
        raise, increase, improve, push, bump, bump up, extend, longer, larger, higher, closer to, ask for, asking for, my ask, i ask, i'd ask, target, targeting, propose, proposal, \
        i'd prefer, i prefer, would prefer, prefer, match, match it, meet me, counter, i'd take, i'd sign, would sign, happy with, how about, what about, make it, put it at, \
        land at, at least, expect, expecting, my number, we do, you do, better, what if
        """)
    static let more = PhraseTable("more, a bit more, somewhat more")
    /// The term is left as it is.
    static let content = PhraseTable(
        """
        is fine, are fine, looks fine, works for me, works, i can live with, can live with, is okay, is ok, good with, okay with, fine with, no issue, no problem, \
        leave the, leave it, keep the, keep it, stay where, stays where, is fair, looks fair, is good, looks good, is right, as it is, as it stands, \
        i accept the, don't need, not asking, won't push, don't mind, not worried about, isn't my concern
        """)

    static let market = PhraseTable(
        """
        market, the market, market data, market rate, going rate, benchmark, benchmarks, benchmarked, levels fyi, glassdoor, survey, salary survey, median, \
        percentile, comparable roles, comparable offers, similar roles, similar companies, same role elsewhere, published range, published ranges, posted range, \
        pay ranges, public ranges, peers are paid, peers earn, industry data, data i have, data i've seen
        """)
    static let competing = PhraseTable(
        """
        another offer, other offer, other offers, second offer, competing offer, offer from, offer in hand, offer on the table, offers on the table, written offer, counteroffer, \
        counter offer, my current employer, my current total, i make now, i earn now, i'm paid now, my current pay, my current base, they offer me, they offered me, offered me, \
        final stage with, also talking to
        """)
    static let trading = PhraseTable(
        """
        in exchange, exchange for, trade, i'd trade, trade some, instead of, rather than, rather have, give up, i'd give, take less, accept less, lower base, less base, \
        less cash, smaller bonus, lower bonus, in return, swap, flexible on, i can be flexible, keep the base, leave the base, leave base, base where it is, base as it is, \
        base stays, bonus where it is, bonus as it is, in favour of, in favor of, over base, over cash, matters more to me, matter more to me, weigh more
        """)
    static let impact = PhraseTable(
        """
        lifted, raised, grew, cut, reduced, brought down, took down, saved, increased, improved, doubled, launched, shipped, led, built, moved, earned, added, \
        recovered, won, turned, delivered
        """)
    static let outcome = PhraseTable(
        """
        creators, creator revenue, creator income, creator, viewers, viewer, streamers, revenue, retention, income, latency, milliseconds, churn, users, \
        customers, watch time, sign ups, signups, conversion, costs, growth, exposure, complaints, payouts, sales, sellers, seller, buyers, orders, bookings, \
        shops, clicks, installs, engagement, subscribers, profit, margin
        """)
    static let tie = PhraseTable(
        "tied to, tie it to, tie to, linked to, link it to, hangs on, hang it on, based on, depends on, against, for hitting, if we hit, when we hit, measured by, measured on, paid on, pegged to"
    )
    /// Each is another thing that somebody knows who knows equity.
    static let equityKnowledge = [
        PhraseTable("vest, vesting, vests, vested, cliff, four years, vesting schedule, acceleration, double trigger"),
        PhraseTable(
            "strike, strike price, exercise price, exercise cost, cost of exercising, cost to exercise, pay to exercise, what i'd pay to exercise"
        ),
        PhraseTable(
            "dilution, diluted, dilute, fully diluted, next round, future rounds, outstanding shares, shares outstanding, share count, cap table"
        ),
        PhraseTable(
            "valuation, 409a, preferred price, last round, fair market value, what the company is worth, company is worth, liquidation preference, preference stack"
        ),
        PhraseTable("tax, taxes, amt, 83b, early exercise, iso, isos, nso, nsos, taxed"),
        PhraseTable("liquidity, secondary, tender, ipo, exit, acquisition, lapse, expire, expires, forfeit, lose them, worthless"),
    ]
    /// A question that wants to know what something means, and not whether it could be more.
    static let meaning = PhraseTable(
        """
        mean, means, explain, walk me through, understand, how does, how do, how would, what happens, what if i leave, if i leave, when i leave, after i leave, why, \
        what is, what's, when does, when do, help me, tell me, clarify, starts, start counting, from when
        """)

    static let deferral = PhraseTable(
        """
        comfortable negotiating, happy to negotiate, open to negotiation, open to negotiating, open to discuss, willing to negotiate, i'm negotiable, it's negotiable, i'm flexible, whatever you think, \
        whatever is fair, whatever's fair, whatever you can, up to you, i trust you, i leave it to you, leave that to you, you decide, something fair, a fair offer, \
        not about the money, isn't about the money, not in it for the money, don't care about money, don't care about the money, money isn't, money is not, \
        pay isn't important, pay is secondary, talk about it later, discuss it later, sort that out later, figure it out later, competitive package, something competitive, no preference, \
        anything works, don't mind
        """)

    /// Something like this was gone through before.
    static let lived = PhraseTable(
        """
        last time, the time before, at my last, in my last, with my last, my last company, my last employer, my last job, at my previous, in my previous, \
        my previous company, my previous employer, my former, at my old, once before, done this before, had this before, had that before, been here before, \
        i have held, i've held, i held, i've had, i have had, i've been through, i have been through, been through this, i went through, i've done this, \
        i have done this, i did this, i've seen, i have seen, happened to me, been there, years ago, back then, at a start up, at two start ups, \
        at three start ups, at a startup, at two startups, at three startups, at another company, i've learned, i have learned, i learned, i learnt, the hard way
        """)
    /// What became of a term that somebody had.
    static let outcomeOfTerms = PhraseTable(
        """
        cost me, costs me, mattered, hurt me, burned me, burnt me, burned, bitten, lapsed, expired, ran out, forfeited, i lost, lost most, lost half, lost all, \
        lost it, lost them, lost the, lost my, i missed, paid off, worth nothing, worthless, worth a third, worth half, was diluted, were diluted, got diluted, \
        taught me, regretted, left behind, left on the table, made the difference, caught me, had to borrow, borrowed, had to pay, had to choose, was gone, were gone, \
        came to nothing, turned out
        """)
    /// The same by what could not be had; the word that denies is part of it.
    static let failing = PhraseTable(
        """
        i couldn't, could not afford, couldn't afford, couldn't exercise, never saw, saw none, saw nothing, never paid, wasn't paid, was never paid, \
        didn't get, never got
        """)

    static let yes = words(assents)
    static let no = words(denials)
    /// What may stand in an answer that says nothing beyond a yes or a no.
    static let short = words(
        """
        \(assents) \(denials) of yet quite really exactly it is i do am please then thank thanks you very much hm hmm well go ahead it's
        """)
    private static let assents = "yes yeah yep yup aye sure ok okay absolutely definitely certainly course gladly indeed correct"
    private static let denials = "no nope nah not never don't won't can't cannot"

    /// What stands around a term where it alone is the question.
    static let bare = words("and then so what about the my that okay ok or")

    private static func words(_ text: String) -> HashTable {
        HashTable(text.split(whereSeparator: { " \n".contains($0) }).map { WordHash.of(String($0)) })
    }

    static let accepts = PhraseTable(
        """
        i accept, i'll accept, i'd accept, i'm happy to accept, i'll take it, i'd take it, count me in, we have a deal, it's a deal, let's do it, i'll sign, happy to sign, \
        ready to sign, where do i sign, send me the letter, send the letter, send it in writing
        """)
    /// The same, where no term is spoken of in the sentence.
    static let agrees = PhraseTable(
        """
        works for me, sounds good, sounds great, i'm happy with that, happy with that, send it over, yes please, yes to that, that's all, that is all, nothing else, \
        no more questions, i'm good, fine with me, that's fine
        """)
    static let declines = PhraseTable(
        "i decline, i'll decline, have to decline, i'll pass, i have to pass, turn it down, turn this down, not for me, can't accept, cannot accept, won't accept, walk away, no deal"
    )
    static let thinks = PhraseTable(
        """
        think about it, think it over, sleep on it, need some time, need a day, need a few days, need a couple of days, need time to think, \
        take a day, talk to my partner, talk it over, get back to you, come back to you, consider it overnight, think until, think till
        """)
}
