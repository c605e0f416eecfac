import Reading

/// Words that mean the same where somebody asks about a product, its people or a job: a group a line, named by its first phrase.
enum EverydayWords {
    /// Phrases with the key of their group.
    static let groups: PhraseMap = {
        var map = PhraseMap()
        for line in text.split(separator: "\n") {
            let phrases = line.split(separator: ",").map { $0.drop { $0 == " " } }
            guard let name = phrases.first else { continue }
            for phrase in phrases { map.add(phrase, key(String(name))) { old, _ in old } }
        }
        for phrase in manners.split(separator: ",") { map.add(phrase, 0) { old, _ in old } }
        return map
    }()

    /// What leads up to a question and is no part of it; its key is 0.
    private static let manners =
        """
        before i start, before i begin, before i answer, before i go on, before we start, before we begin, before i get going, before i dive in, \
        before anything else, quick question, one question, a question, first question, another question, last question, question for you, \
        first of all, to start with, to begin with, for a start, just so i know, just so i understand, just to be sure, just to check, \
        to make sure, out of curiosity, by the way, one more thing, one thing, off the top of your head, if i may ask, if i may, if you know, \
        if you can say, if that is public, if you don't mind, do you happen to know, do you know, do we know, can you tell me, could you tell me, \
        can i ask, could i ask, may i ask, i'd like to know, i would like to know, i wanted to ask, i was wondering, any idea, i wonder
        """

    /// The key of a group by its name; no word of a text has it.
    static func key(_ name: String) -> UInt64 { WordHash.of("=" + name) }

    /// Stems of words that any question may have.
    static let idle = HashTable(idleText.split(whereSeparator: { " \n".contains($0) }).map { PhraseTable.stem(String($0)) })

    private static let idleText =
        """
        please take get got tell know think assume say give roughly approximately exactly like thing ask asking want wonder
        wondering question look go talk mean understand clarify confirm check correct right also ok okay sorry sure thank thanks
        hello hi hey need actually goes going happen served dana ravi viktor idea sense figure value honestly basically really quite
        pretty maybe perhaps possible possibly simply anyway guess guessing suppose curious interested interesting ballpark rough
        approximate estimate estimated help helps useful remember recall mind share remind wondered twitch platform company product
        system service site place world case scenario let come came see find found terms term general particular specific
        specifically detail details number numbers side way ways lot bit little while kind stuff things everything something
        anything probably definitely certainly obviously clearly literally generally happens happened currently plan planning design
        designing size sizing work working works able allow could would quick quickly before start begin answer questions one two
        couple alright great good well nice fine cool ever even still yet already just only almost nearly around about per each
        every any some all whole entire total put keep set make made makes making do does doing done have having try feel seem seems
        appear looks looking today's our your their my i i'd i'm i've we we're you you're they hear heard learn told telling said
        saying main mainly mostly most many much more less few fewer least lots plenty various certain different same other others
        another else exact precise precisely accurate overall round point context background picture note thought thoughts view
        opinion day-to-day involve involved involves concern concerns concerned regard regarding respect relate related according
        based depend depends somebody someone anybody anyone everybody everyone nobody dozen dozens hundred bunch kinda sorta yeah
        um uh er hmm given instead aside word words plain hard single bring brings brought pull pulled push pressing cover covers
        covered use used become became becoming truly sort meant says yours ours issue thinking believe imagine sketch short
        long-term impossible necessary likely unlikely easy easily difficult clear cases example instance besides otherwise
        meanwhile together apart along across toward towards beside beyond except despite via onto upon off forth forward one's
        oneself myself yourself ourselves themselves itself himself herself often-times always never seldom deal deals dealing
        matters add added adding including contain contains exist turn turns turned holding stands standing sit sits sitting lie
        lies guys fellow chap lad lads sir madam dear wow neat sweet
        """

    private static let text =
        """
        creator, streamer, broadcaster, channel, content creator, person on camera
        viewer, user, customer, consumer, watchers, audience, watcher, visitor, spectator
        people, person, folk, folks, guys, human, persons
        today, now, current, currently, present, presently, existing, nowadays, right now, at the moment, at present, as things stand, \
        these days, this moment, so far, to date, as of now, as it is
        pay, salary, compensation, wage, paid, comp, paycheck, remuneration
        income, earning, earn, make money, take home, money, revenue, livelihood
        phone, mobile, handset, smartphone, small screen, mobile device, app
        day, daily, everyday, per day, twenty four hours, 24 hours
        month, monthly
        year, yearly, annual, annually, per annum, twelve months, year's
        week, weekly
        second, sec, s
        minute, min, minutes
        hour, hourly
        model, ranker, recommender, algorithm, ranking model, ranking system, recommendation system, ml model
        refresh, retrain, update, refreshed, updated, push, new version, rebuilt, rebuild, new model, redeploy
        train, training, trained, learn
        optimise, optimize, maximise, maximize, objective, optimisation, optimization, loss function, reward, maximising, objective \
        function
        experiment, test, ab test, a b, a/b, testing, trial, pilot test, ab, experimentation
        average, mean, typical, usual, usually, ordinary, normal, normally, typically, regular, on average, generally, in general
        median, p50, in the middle of the pack, fiftieth percentile, 50th percentile, fifty percentile
        latency, response time, load time, loading time, delay, lag, milliseconds, millisecond, ms, response times
        fast, quick, velocity, hurry, instant, quickly, speed, rapid, rapidly, swift, quicker, faster, soon, sooner, snappy
        slow, slower, slowness, slowdown, sluggish, slowly, slowed, slowest, slows
        target, sla, slo, limit, cap, ceiling, maximum, max, budget, requirement, threshold, bar, goal, service level, upper bound, \
        promise, promised, deadline, allowed, constraint, kpi, okr, cutoff, stay under
        headroom, slack, margin, room left, to spare, leeway, wiggle room, buffer, breathing room, spare, left over
        percentile, p99, tail, 99th, p 99, slow tail, worst one percent
        share, percentage, percent, fraction, proportion, portion, part of, cut of, how much of, slice, percentages, ratio, pct
        vacation, holiday, pto, leave days, days off, time off, paid leave, annual leave, paid time off
        rollback, revert, undo, roll back, take back, pull back, back out, switch back, kill switch, reverted, rolled back, go back, \
        undone, turn off
        big, large, enormous, massive, gigantic, vast, larger, bigger, biggest, largest, huge, giant, major, big-name, top, star, stars, \
        popular
        small, little, miniature, micro, tiny, smaller, low-tier, minor, long tail, smallest, small-time
        middling, middle, mid, medium, mid-sized, mid-tier, midsize, mid-size, middle tier, mid tier, mid sized
        size, how big, how large, scale, magnitude
        tier, bucket, segment, group, class, category, band, size class, grouping, classify, segmentation, bracket, classes
        often, frequently, frequency, how often, how many times, cadence, regularly, frequent, rhythm, schedule, common
        burst, spike, surge, flood, sudden, wave, rush, onslaught, stampede, sudden load, crowd, sudden arrivals, thundering herd, influx, \
        pile in
        raid, hosted
        squad, team, crew, teammate, colleagues, staffed
        split, divide, divided, divvy, shared out, carve, spread, distribute, distributed, distribution, allocate, allocated, spread over, \
        break down by, divided up, shared between
        fallback, backup, backup list, default list, plan b, degraded, graceful degradation, safety net, fall back, default row, degrade, \
        popular list, popular channels, unpersonalised
        fair, fairness, fairer, equitable, equity of exposure, unbiased, bias, biased, level playing field
        role, position, job, opening, seat, vacancy, opportunity
        manager, boss, supervisor, superior, report to, reporting line, reports to, reporting, answer to, chain of command
        rollout, launch, release, roll out, ship, shipping, launched, launches, deploy, deployment, rolled out, shipped, ramp, canary
        stay, stick around, stick, remain, keep watching, hold on to, keep hold, sticky, hang around, stuck around, stays
        retention, retain, come back, return, returning, still there, keep going, stream again, still active, loyal, returns, still \
        streaming, kept, go live again
        churn, leave, quit, stop, give up, vanish, disappear, walk out, turn their back, throw in the towel, call it a day, pack it in, \
        drop out, drop off, leaving, quitting, lose, left, gone, abandon, walk away, stopped, gave up, given up, bounce, go away, drops \
        off, fall away
        cost, price, expensive, bill, price tag, costs, costly, spend, dear, expense
        benefit, perk, perks
        appeal, contest, complain, dispute, challenge, object
        event, log line, data point, signal, interaction
        arrive, show up, come in, arrival, pour in, turn up, arrives, arriving, land
        peak, busiest, prime time, rush hour, busy hour, highest, high point, busy
        night, nights, overnight
        capacity, handle, throughput, cope, sustain, choke, breaking point, fall over, withstand, break, provisioned
        machine, server, box, boxes, fleet, instance, hardware, node, servers, infrastructure, infra, cluster, compute
        request, query, call, queries, qps, rps
        row, shelf, list, carousel, rail
        home, home page, homepage, front page, landing page, start page
        impression, exposure, visibility, shown, airtime, seen, visible, surfaced, surface
        recommendation, recommend, recommended, suggestion, recommendations
        watch time, viewing, viewing hours, hours watched, watching, view time, minutes watched, watch, watched, viewing time, time \
        watched
        subscription, sub, subs, subscribe, subscriber
        advertising, ads, ad, advertisement, adverts, ad revenue
        tips, tip, donation, gift, donations
        sponsorship, sponsor deals, brand deal, sponsored
        explore, exploration, bandit, unknown channels, reserved, set aside, trying out
        cold start, new stream, just started, just began, brand new stream, fresh stream, just gone live, just went live, newly started, \
        go-live button, just begun, started recently
        new, newcomer, beginner, newbie, first time, first-time, fresh, novice, starting out, rookie, newly, brand new, brand-new
        retrieval, candidate generation, candidate retrieval, fetch the candidates, fetching candidates, candidate fetch, pull candidates
        candidates, candidate
        stage, step, component, part, phase, piece, breakdown, break down, split up
        feature, input, inputs
        stale, old, latest, newest, age, fresh, freshness, outdated, up to date, recent, behind, out of date, how old, real time, \
        realtime, real-time
        stream, broadcast, session on air, live session, streams, broadcasts, live stream, air, on air
        live, go live, online, running, going live, goes live
        concurrent, simultaneous, at once, at the same time, simultaneously, at one time, any given moment, given moment, at any moment, \
        at any time, any one time, at any one time, concurrency, at the same moment, moment
        language, tongue, languages
        reason, why, cause, causes, because, what makes, how come, trigger, triggers, triggered, what drives, behind the, set off, sets \
        off, sparks
        interview, conversation, talk, round, stage of the interview, call, chat with, meeting
        bot, fake viewer, fake, fake viewers, viewbot, fraud, fraudulent, view bot, botting, fake-viewer
        filter, detection, detector, detect, flag, flagged, flags
        wrong, false positive, mistake, error, by mistake, wrongly, innocent, honest, mistaken, incorrect, incorrectly, precision, \
        accurate, accuracy, false positives, reliable
        council, advisory board, panel of creators, advisory
        base, base salary, base pay, fixed, fixed pay
        equity, stock, share of the company, shares, piece of the company, grant, options, option grant, ownership, stock options, rsu, \
        rsus, option
        vest, vesting, cliff
        exercise, buy my options, buy the shares, buy my shares
        bonus, variable pay, variable, performance pay, extra in cash, on top of
        remote, remotely, from home, work from home, wfh, from another state, from another city, from anywhere, home office, outside the \
        office, distributed
        office, on site, onsite, on-site, in person, come in, desk, hybrid
        where, location, city, located, which city, based
        on call, pager, on-call, out of hours, after hours, weekend work, reachable, oncall
        visa, h-1b, h1b, work permit, immigration, work authorisation, work authorization, sponsorship visa, green card, permit, papers
        health, medical, insurance, sick, healthcare, doctor
        start, begin, commence, kick off, began, started, beginning, starts
        decide, decision, know the result, know if it is a yes, know if it's a yes, find out, if it's a yes, hear back, hear, let me know, \
        verdict, get back to, answer, result, outcome
        process, interview process, hiring process, next step, next steps, what comes next, what comes after, what happens next, still \
        lies ahead, steps left, what is next, remaining rounds
        predecessor, person before, last person, previous person, before me, previous pm, last pm, replace, replacing, replacement, \
        backfill
        promotion, promoted, move up, career, grow into, career path, progression, room to grow, advancement
        senior, seniority, level, grade, individual contributor, ic
        manage people, direct reports, people under me, report to me, reports, manage a team, people reporting
        responsible, own, accountable, belong, responsibility, in charge, owner, ownership, looks after, look after, on the hook, \
        maintain, runs, responsibilities, scope, duties
        expect, expected, expectation, success, successful, good hire, good start
        first three months, first ninety days, first 90 days, ninety days, three months, first quarter, 90 days, first months, 90-day
        engineer, developer, dev, engineers, developers, programmers
        researcher, ux researcher
        data scientist, scientist
        weight, weighting
        pilot, exposure pilot
        re-ranker, rerank, re-ranking, reranking, re-ordering, reordering, reranker, re rank, reorder
        auc, accuracy gain, offline metric
        bigger model, larger model, deep model, heavier model, deeper network, bigger ranker, larger ranker, better model, complex model, \
        heavy model, big model
        effect size, smallest change, minimum detectable effect, smallest effect, mde
        invest, investment, fund, afford, money is there
        payout, payouts, pay out, paid out, goes out
        per creator, per person, per head, each creator, each one, apiece
        total, in all, altogether, all together, overall, in total, sum, pot, combined, as a whole
        average income, per creator
        event kinds, kinds of events, event types
        kind, type, sort, sorts, kinds, types, mix
        measure, track, monitor, metric, report, measured, dashboard, measuring
        code, coding, write code, programming, hands on, technical
        approve, sign off
        many, number, count, amount, quantity
        miss, missed, fall short, fell short, missing
        reach, reached, hit, achieved, met, meet, track record, accomplish
        region, country, countries, nation
        wait, waiting, waits
        new creators, first time creators
        clicks, click, ctr
        slot, place, position in the row, spots, tile, tiles, card, cards
        use, used, using
        floor, minimum, lower bound, line below which, at least, lower limit
        line, boundary, dividing line, draw the line, border
        care, mind, notice, bother, bothered, matter, matters
        invisible, unknown, in the dark, undiscovered, unseen, hidden, not known
        judge, judged, evaluate, evaluated, assess, assessed
        timing, timings, time, times, how much time
        compare, compared, versus, vs, against, relative, as opposed to, difference, differ
        score, scoring, scored, rank by
        allowed, permitted, allow, permit
        effect, impact, influence, affect, consequence, do to, did to, hurt, harm
        gain, win, improvement, uplift, lift, deliver
        lack, missing
        tournament, final, finals, esports event
        happen, occur, take place, come up
        worry, concern
        gap, distance
        explain, describe, walk me through, talk me through
        learn, find out from, finding, findings, conclusion
        warning, heads up
        immediately, instantly, promptly, right away, straight away, at once again
        employee, workforce, worker, staff, personnel, employees
        respond, reply, replies, respond to
        other, another, others, else, different one
        """
}
