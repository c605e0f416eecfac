import Reading

/// What makes another question of a question about the same thing: what was, what will be, in which country, at a rival's, who chose it.
enum Aspects {
    /// A bit for each aspect, in the order of the lines; a word may stand for several.
    private static let map: PhraseMap = {
        var map = PhraseMap()
        for (bit, line) in text.split(separator: "\n").enumerated() {
            for phrase in line.split(separator: ",") { map.add(phrase, 1 << UInt64(bit)) { $0 | $1 } }
        }
        return map
    }()

    /// A key for each aspect that some words touch; no word of a text has it.
    static func keys(_ words: [UInt64]) -> [UInt64] {
        let touched = words.indices.reduce(0) { map.matches(words, at: $1).reduce($0) { $0 | $1.value } }
        return names.indices.filter { touched & 1 << UInt64($0) != 0 }.map { names[$0] }
    }

    private static let names = (0..<UInt64.bitWidth).map { WordHash.of("!\($0)") }

    private static let text =
        """
        was, were, did, had, last year, last month, last quarter, last week, last time, recently, ever, history, historically, previously, \
        in the past, over time, over the years, used to, years ago, so far, since when, ago, back then, originally, had been, has been, \
        have been, became, happened, earlier
        will, going to, next year, next quarter, planning, plan to, plans to, plans, in two years, in five years, forecast, future, \
        roadmap, upcoming, expect to, projected, eventually, someday, coming months, later on, soon
        grow, growing, grown, growth, shrink, shrinking, increase, increasing, decrease, decline, rise, rising, rose, fall, falling, fell, \
        trend, change, changed, changing, evolve, evolved, over time, improve, improved, drop, dropped, getting better, getting worse, \
        seasonal, season, summer, winter
        country, countries, region, regions, europe, european, asia, brazil, india, germany, france, japan, korea, korean, us, usa, \
        america, american, uk, canada, mexico, africa, latin, states, abroad, international, world, global, market, markets, spanish, \
        german, french, japanese, chinese, dublin, london, berlin, new york, seattle
        youtube, kick, tiktok, facebook, instagram, netflix, discord, steam, google, meta, competitor, competitors, competition, rival, \
        rivals, industry, elsewhere, other platforms, other companies, amazon, parent company
        chosen, choose, chose, picked, select, selected, selection, decided, came up with, invented, agreed, set by, approve, approves, \
        approved, approval, sign off, signs off
        like, favourite, favorite, proud, worry, worries, worried, happy, satisfied, satisfaction, feel, feels, feeling, love, hate, \
        enjoy, best, worst, biggest challenge, hardest, annoys, annoying, opinion, prefer, wish, miss most, unhappy, popular with
        women, woman, female, male, men, gender, young, younger, teenagers, kids, children, adults, minors, old are, years old, \
        demographics, demographic, disabled, deaf, diversity
        tv, television, televisions, console, consoles, tablet, tablets, ios, android, iphone, browser, browsers, playstation, xbox, \
        laptop, laptops
        game, games, gaming, music, chess, esports, category, categories, genre, genres, just chatting, sports, art, podcast, irl
        fail, fails, failed, failure, failures, outage, outages, incident, incidents, crash, crashes, broke, broken, breach, bug, bugs, \
        rejected, lost
        weekend, weekends, monday, friday, saturday, sunday, holiday season, christmas, morning, noon, spring, autumn
        law, legal, gdpr, privacy, regulation, regulator, regulators, lawsuit, lawyer, contract, contracts, clause, copyright, compliance, \
        tax, taxes, ip, patent, nda, non-compete
        longest, record, highest ever, all time, biggest ever, lowest, shortest, extreme, most ever, youngest, oldest
        """
}
