extension Lexicon {
    /// What changed for somebody, and the model work it is often mistaken for.
    static let outcomes: [Lexicon] = [
        Lexicon(
            "outcome.change",
            """
            went from, rose, rise, rises, fell, fall, falls, grew, grow, grows, up #, down #, up by, down by, doubled, halved, tripled, increased, increase, decreased, decrease, stopped, stayed, stay, left, leave, came back, come back, \
            returned, return, returning, quit, cancelled, cancel, lost, gained, got, get, gets, found, find, bought, buy, sold, earned, earn, earns, paid, saved, kept, keep, more, fewer, less, longer, missed, \
            see, saw, seen, watched, heard, noticed, hired, signed, went up, went down, dropped, drop, climbed, moved from
            """),
        Lexicon(
            "outcome.noun",
            """
            retention, churn, income, earnings, revenue, subs, subscriptions, tips, payout, payouts, watch time, watch minutes, return visits, complaints, tickets, visits, sales, orders, rent, first sub, first paying, \
            first month, first week, hours watched, average viewers, concurrent viewers, plays, follows, followers, regulars, trust, nps, conversion, sessions, listening, survival, livelihood, exposure, a month, reach, income
            """),
        Lexicon(
            "outcome.vague",
            """
            helped creators, help creators, better experience, user experience, great experience, empower, empowered, empowering, empowerment, value for, delight, delighted, success, successful, impact, impactful, happy, happier, \
            engagement, growth, positive, improved a lot, win-win, ecosystem, community, satisfaction, benefit, benefits, good for creators, serve creators
            """),
        Lexicon(
            "model.word",
            """
            auc, ndcg, precision, recall, f1, accuracy, rmse, mse, loss function, logloss, model, models, embeddings, embedding, transformer, gradient boosting, features, training, trained, two-tower, ranker, \
            offline, pipeline, feature store, architecture, neural, xgboost, parameters, hyperparameters, roc, bert, dataset, fine-tuned, classifier, map
            """),
        Lexicon(
            "cause.word",
            """
            because, so that, which meant, meant, means, that meant, led to, leads to, therefore, so they, so the, so a, so we, as a result, resulted, result, translates, translated, turned into, that is, that's, in other words, which is, came from, \
            due to, driven by, since, thanks to, so, made, makes, lets, let, why
            """),
        Lexicon(
            "contrast.word",
            "not because, not the, instead of, rather than, but not, wasn't, isn't, not just, the model didn't, nobody, before, used to, not a, the number that, what mattered, the point"
        ),
        Lexicon(
            "own.part",
            """
            i was, i ran, i owned, i led, i decided, i pushed, i wrote, i built, i found, i asked, i got, i took, my part, my call, my idea, i said, i argued, i convinced, i chose, i cut, i set, i stopped, i moved, i changed, i shipped, \
            i insisted, i made, i sat, i kept, i put, i noticed, i fought, i'd been, i gave, i dropped, i called
            """),
    ]

    /// How something is known.
    static let proofs: [Lexicon] = [
        Lexicon(
            "proof.method",
            """
            experiment, experiments, a/b, ab test, test, tested, tests, split test, control, control group, randomised, randomized, holdout, hold-out, held out, sample, sampled, matched, cohort, cohorts, placebo, before and after, survey, \
            interviews, interviewed, measured, we measured, i measured, logs, log, confidence, significant at, interval, n =, per arm, arm, treatment, backtest, replay, replayed, audit, audited, counted, i counted, pilot, \
            difference-in-differences, switchback, geo test, regression, standard error, power, against a, compared with, compared to, year on year, same period, by hand, labelled, hand-labelled, checked, split by, half of them, \
            dashboard, source, data from, reported, coin, drawn, random, at random
            """),
        Lexicon(
            "proof.period",
            "for # weeks, over # weeks, # weeks, # months, in # weeks, after # weeks, over # months, in # months, # days, within # days, last year, in q1, in q2, in q3, in q4, over a quarter, six weeks, a quarter, half a year, for a month"
        ),
        Lexicon(
            "vague.quantity",
            "a lot, lots of, many, millions, thousands, significantly, significant, huge, massive, hugely, dramatically, substantially, much better, a great deal, considerable, most of, majority, several, countless, tons of, big improvement, large"
        ),
    ]

    /// That it is live.
    static let liveTerms: [Lexicon] = [
        Lexicon(
            "live.name",
            """
            live, livestream, live-stream, livestreaming, live stream, live streaming, streaming, stream, streams, streamer, streamers, streamed, broadcast, broadcasts, twitch, on air, channel, chat, raid, raids, host, real time, real-time
            """),
        Lexicon(
            "live.strict",
            "live, livestream, live-stream, livestreaming, live streaming, on air, go live, goes live, went live, going live, twitch, chat, raid, raids, raided, emote, emotes, clips, clip, mid-stream, broadcast, broadcasts, is on now, who's on, streamer is"
        ),
        Lexicon(
            "live.mechanism",
            """
            raid, raids, raided, spike, spikes, live edge, ephemeral, began # minutes ago, started # minutes ago, started streaming, minutes ago, just started, just gone live, goes live, going live, go live, went live, goes offline, \
            went offline, gone offline, stream ends, stream ended, ended streams, ends at, is over, it's over, already over, off air, on air, right now, in chat, the chat, chat speed, chat rate, chat messages, emotes, concurrent viewers, ccv, \
            concurrents, at the same moment, in the same second, same minute, while it's live, while live, while they are live, who's on, is on now, no history, has no history, no past, perishable, can't be rewatched, gone by, won't be there, \
            first minutes, first ten minutes, first # minutes, last # seconds, last # minutes, every # seconds, every # minutes, # seconds old, # minutes old, minutes old, thundering herd, # viewers in # seconds, # in two seconds, \
            in two seconds, peak, burst, bursts, kickoff, final, tournament, match starts, goal, evening peak, game change, switches game, changes game, stream start, dead tile, dead tiles, dead channel, empty stream, ended stream, live inventory, \
            mid-stream, clip, clips, vod, ad break, mid-roll, captions, moderation in chat, every half hour
            """),
        Lexicon(
            "live.decides",
            "so, because, therefore, that's why, which means, means, so i'd, so we, hence, if, instead, only, must, can't, never, need, needs, until, then"
        ),
        Lexicon("live.number", "#t, # viewers, # people, # seconds, #p, # messages"),
    ]

    /// What is not known, what went wrong, what follows from it.
    static let limits: [Lexicon] = [
        Lexicon(
            "limit.generic",
            """
            not perfect, no model is perfect, isn't perfect, still learning, room for improvement, limitations, limitation, depends, it depends, could be wrong, may be wrong, might be wrong, of course, always learn, challenges, \
            challenging, not easy, hard to say, there is always, careful, risk, risks, uncertain, i think, probably, maybe, i'd guess, i guess, humble, assumption, assume
            """),
        Lexicon(
            "limit.specific",
            """
            i don't know, don't know, didn't know, can't know, i can't tell, can't tell, couldn't tell, can't say, cannot say, can't see, couldn't see, i don't have, don't have a number, no number for, never measured, didn't measure, not measured, \
            blind, blind spot, i was wrong, we were wrong, was wrong, got wrong, got it wrong, gets wrong, i missed, we missed, missed, mistake, my mistake, i hadn't, we hadn't, hadn't, failed, fails, failure, failures, broke, breaks, bug, \
            backfired, didn't work, doesn't work, not work, doesn't see, it hides, what it hides, hides, hid, thin data, too few, small sample, noisy, not proof, no proof, proves nothing, confounded, selection, overestimated, underestimated, \
            overfit, leak, leaked, leakage, drift, the catch, unknown, unsure, not sure, i'm not sure, weak, weakness, weakest, wrong, worse, wrongly, misses, false positives, false positive, never tested, untested, we never, i never, \
            i believed, i thought, i assumed, i expected, turned out, surprised, regret, ashamed, embarrassing, too late, too early, can't prove, can't claim, not claim, wasn't the model, luck, isn't known, nobody knows, i doubt, \
            biased, what i don't know, know is whether, only know, only works, only worked, limits, flat, nothing moved, no effect, undecided
            """),
        Lexicon(
            "limit.cost",
            """
            cost, costs, lost, lose, loses, left, quit, hurt, hurts, harmed, angry, complained, complaints, tickets, paid for it, wrongly, banned, cancelled, stopped, fewer, less, fell, dropped, buried, hidden, never seen, nobody, empty, \
            learned, learnt, taught, lesson, since then, i learned, i know now, now i, that taught, those who, refund, refunds, down #, #% of, wasted, gone, worse for, the people, damage
            """),
        Lexicon(
            "limit.decision",
            """
            took it out, i took it out, we took it out, took it back, rolled back, turned it off, switched it off, pulled it, we cut, i cut, i dropped, we dropped, i stopped, we stopped, since then, now i, now we, next time, differently, i'd now, \
            changed my mind, i changed, we changed, switched to, went back, so i, so we, so i'd, so we'd, i'd cap, i'd keep, fallback, fall back, by hand, human, accept, accepted, i accept, i'd accept, we accept, i'd stop, i stop, goes back, if, until, \
            i'd rather, apologised, i'd ask, i'd start, i'd check, never again, i'd test, i'd hold, i'd run, i forbid, i'd not, i won't, before i, capped, i'd want
            """),
    ]

    /// Words that do not move an answer forward.
    static let fillers: [Lexicon] = [
        Lexicon(
            "filler",
            """
            great question, good question, important question, interesting question, very important, super important, i think it's important, as you know, basically, honestly, to be honest, at the end of the day, in general, generally speaking, \
            it is what it is, kind of, sort of, you know, i mean, i would say, i guess, and so on, and things like that, stuff like that, et cetera, etc, i believe that, i am passionate, passionate about, passion, holistic, holistically, \
            stakeholders, synergy, leverage, leveraging, best practices, framework, frameworks, first of all, as i said, like i said, in terms of, with regards to, needless to say, in today's world, customer-centric, user-centric, data-driven, \
            robust, scalable, cutting-edge, state of the art, world-class, end-to-end, seamless, seamlessly, moving forward, going forward, deep dive, alignment, align, cross-functional, key, crucial, essential, journey, win-win, various, different, many factors, \
            many things, several aspects, aspects, there are many, it's all about, really, balance, balancing, right balance, thank you for
            """),
        Lexicon(
            "answer.first",
            "yes, no, i'd, i would, we cut, we went, i cut, my answer, the answer, short answer, in short, first, it depends, neither, both, i chose, we stopped, not yet, ship it, i don't, three things, two things, the one, one thing, the short version"
        ),
    ]
}
