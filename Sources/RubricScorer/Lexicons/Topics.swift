extension Lexicon {
    /// What belongs to each corner of the triangle. `.word` says it alone; `.hint` only beside others.
    static let topics: [Lexicon] = [
        Lexicon(
            "latency.word",
            """
            latency, latencies, sla, slo, p50, p75, p90, p95, p99, p999, millisecond, milliseconds, response time, load time, page load, loading time, time to first, first frame, \
            first byte, first paint, round trip, spinner, buffering, timeout, time out, timed out, slow page, page is slow, slower page, stale, staleness, slow start, \
            inference time, slow phones, real-time budget, latency budget, cold cache, hot path, tail latency, cache hit, cache miss, #ms, hundredths of a second, \
            tenth of a second, tenths of a second, half a second, blink, freshness, second of delay, delay budget, seconds to load, seconds to open, request path, \
            lag, laggy, lagged, lagging, sluggish, snappy, page speed, deadline per stage, precompute, precomputed, precomputing, quantised, quantized, \
            distilled, distil, distill, throughput, time budget, as slow and, slow and, seconds late, time to play, time to interactive, waiting for the page
            """),
        Lexicon(
            "latency.hint",
            """
            slow, slower, slowest, slows, slowed, fast, faster, fastest, quick, quicker, speed, speeds, wait, waits, waiting, waited, late, later, delay, delays, queue, queues, queueing, \
            queued, cache, caching, cached, fresh, minutes old, seconds old, hours old, instantly, instant, real time, realtime, budget, edge, inference, fetch, \
            retrieval, request, requests, render, load, loads, loading, timeouts, opens, refreshed, refresh, in time, an age, ages
            """),
        Lexicon(
            "fairness.word",
            """
            fairness, unfair, fair, fairer, exposure, bias, biased, debias, parity, gini, rich get richer, rich-get-richer, rich got richer, rich richer, exposure gap, under-represented, underrepresented, minority, \
            long tail, the tail, small creators, small streamers, small channels, smaller creators, smaller channels, smaller streamers, small ones, small rooms, tiny rooms, tiny channels, \
            small sellers, small shops, small artists, new creators, new streamers, new sellers, new channels, newcomers, newcomer, new artists, unknown artists, false positives, false positive, wrongly, \
            appeal, appeals, appealed, discrimination, discriminate, discriminates, disparate, equal opportunity, demographic, in any language, per language, each language, one language, other languages, language group, dialect, dialects, accents, accent, gender, women, disparity, \
            feedback loop, popularity bias, cold start, cold-start, incumbents, impressions to, of impressions, impression share, share of impressions, who gets seen, \
            under-served, underserved, marginal, little ones, the little, big names, famous, head channels, top channels, top creators, mid-size, same faces, same names, \
            nobody sees, never shown, get shown, gets shown, being shown, spanish, portuguese, arabic, turkish, polish, german, regional, region, regions, minorities, \
            zero viewers, few viewers, under # viewers, fewer than # viewers, less than # viewers, # viewers or fewer, below # viewers, with # viewers, top #%, top # percent, bottom #%, bottom half, \
            buried, burying, lopsided, unknowns, obscure, gatekeeping, gatekeeper, penalised, penalized, penalises, the same few, same few, same two channels, whoever had, whoever was, nobody had heard of, no one has heard of, nobody has heard of, heard of, unseen, at the back, back row, rooms under, artists under, artists with under, shops with under, hosts with, channels under, gets a go, gets their turn, their turn, a turn, first evening, arabic or, african, by group, each group, per group, for one group, head and tail, the rich, small towns, rural, countryside, cold, winners, the loud, loudest, yells, volunteer, hobby, part-timers, beginners, the quiet ones, equally, somebody with, someone with, nine viewers, twelve viewers, few viewers, nine people, full rooms, empty rooms, empty chairs, one slot in, one place in, one in six, one in ten, one tap in, reserve, reserved slots, rotate, rotated, took turns, innocent, wrongly flagged, wrongly banned, honest ones, strangers, stranger
            """),
        Lexicon(
            "fairness.hint",
            """
            small, smaller, smallest, new, newer, tiny, little, big, bigger, biggest, large, famous, popular, top, tail, language, english, group, groups, region, country, countries, minority, share of, \
            impressions, visibility, visible, shown, seen, slot, slots, tile, tiles, row, random, reserve, reserved, floor, quota, boost, reach, discover, discovered, \
            discovery, everyone, equal, equally, the rest, others, the same few, empty, quiet, loud, diversity, diverse, explore, exploration, wrong, mistake, ban, bans, banned, flag, flagged
            """),
        Lexicon(
            "revenue.word",
            """
            revenue, creator revenue, income, incomes, they earn, we earn, she earns, earns #, earn #, creators earn, streamers earn, earner, earners, what they earn, earn less, earn more, earn their, earned, earning, earnings, payout, payouts, pay out, paid out, =subs, =sub, subscription, subscriptions, subscribers, =bits, =tips, =tipped, a tip, \
            tipping, donations, gifts, gifted, sponsorship, sponsorships, sponsor, sponsors, monetization, monetisation, monetize, monetise, monetized, demonetised, demonetized, ltv, livelihood, \
            rent, take home, takes home, on takings, evening's takings, royalties, royalty, wage, wages, commission, commissions, rev share, revenue share, creator economy, creator retention, creator churn, \
            creators leaving, creators leave, creators left, creators quit, streamers quit, streamers leave, streamers left, sellers leaving, sellers left, sellers quit, stop streaming, \
            stopped streaming, quit streaming, creator growth, paying members, paying fans, paying subscribers, ad money, ad split, ad income, ad payout, #$ a month, a living, living from, \
            full-time, paying her rent, paid subscribers, paying, pays the rent, pay the rent, per creator, per seller, packs it in, pack it in, pack it up, gives up streaming, day job, uploading again, still streaming, still uploading, come back next, creator's share, artists' pool, buy from, sold more, first order, first customer, goes out of business, bookings per, second evening, day's shopping, something of their rent, the money goes, paid for his, paid for her, first paying, first sale, first sub, payday, her income, creator earnings, survival
            """),
        Lexicon(
            "revenue.hint",
            """
            money, #$, dollars, paid, pay, pays, paying, churn, churned, retention, retained, stay, stays, stayed, leave, leaving, left, quit, quits, quitting, stopped, gone, ads, ad, sales, sale, sell, sold, \
            bought, buys, buy, cash, economy, monthly, cancel, cancels, cancelled, afford, bonus, fee, fees, rates, a month
            """),
        Lexicon(
            "creator.word",
            """
            creator, creators, streamer, streamers, channel, channels, artist, artists, musician, musicians, band, bands, seller, sellers, host, hosts, broadcaster, broadcasters, \
            performer, performers, driver, drivers, writer, writers, author, authors, teacher, teachers, tutor, tutors, shop, shops, narrator, narrators, courier, couriers, maker, makers, \
            podcaster, podcasters, vendor, vendors, photographer, photographers, freelancer, freelancers, composer, designers, cooks, cleaner, cleaners, partner, partners, affiliates, her, she, him
            """),
        Lexicon(
            "viewer.word",
            """
            viewer, viewers, user, users, people, listener, listeners, reader, readers, customer, customers, fans, fan, followers, audience, buyers, buyer, guests, visitors, members, students, \
            families, patients, passengers, riders, kids, somebody, someone, players, player, shoppers, learners, parents
            """),
        Lexicon(
            "company.word",
            "our revenue, company revenue, gmv, gross sales, bookings, our margin, margin, our costs, cost saved, finance, business, top line, ad revenue, quarterly"
        ),
    ]
}
