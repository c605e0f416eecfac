import Reading

/// Words by which one hears what a figure measures, and what keeps it apart from another.
enum StatementWords {
    static func forms(_ words: String) -> HashTable {
        HashTable(words.split(whereSeparator: { " \n".contains($0) }).map { WordHash.of(String($0)) })
    }

    // MARK: subject

    /// Verbs of change, with whether they go up.
    static let rising = PhraseTable(
        """
        rose, rise, rises, rising, went up, go up, goes up, gone up, up by, up, grew, grow, grown, growth, increase, climb, climbed, jump, gain, lift, raise, improve, improvement, uplift, added, extra, more, higher, \
        faster, better, boost, on top
        """)
    static let falling = PhraseTable(
        """
        fell, fall, fallen, went down, go down, gone down, came down, come down, down by, drop, dropped, lost, lose, loss, decrease, decline, reduce, reduction, cut, shrank, sank, less, fewer, lower, slower, worse, down, save, saved, \
        saving
        """)
    /// A change told by these ends in a level: 'down to 45 minutes'.
    static let endings = PhraseTable(
        "down to, up to, to, at, stood at, landed on, landed at, ended at, ended up at, brought to, came to, became, reached")
    static let passedOver = forms(
        """
        percent percentage about roughly around approximately nearly almost some say just only exactly over under less more than least most close near well maybe perhaps
        went go goes gone going came come comes took take takes taken taking made make makes making got get gets getting had has have was were is are became become brought bring brings
        bringing stood stand stands reached hit ended landed cost costs saved save saves saving spent spend lasted last needed need needs ran run runs running used use uses using
        rose rise rises grew grow fell fall dropped drop drops increased increase decreased lifted raised reduced cut lost gained improved climbed jumped doubled tripled halved
        among within against toward towards across around near via upon except despite besides beyond above below along amid behind beside inside outside per
        extra additional every each another total average mean median up down by to at from
        """)
    /// They measure something that the word before them names.
    static let hollow = forms(
        "time rate number share level amount score part percentage count figure size length cost price volume half proportion")
    /// Say nothing about what a sentence is about.
    static let empty = forms(
        """
        thing things something nothing anything everything way ways lot kind bit people person everyone everybody nobody one two three really actually even already still mostly mainly quite rather
        little big great good better best nice well know knew think thought say said tell told see saw seen want wanted like liked felt feel let put keep kept came come went go gone got get
        made make took take taken found find gave give did done year years month months week weeks day days hour hours minute minutes second seconds percent point points first last next time
        times point moment end beginning start later earlier ago today now then while half quarter whole myself together
        """)

    private static let pairs: [(String, String)] = [
        ("daily", "day"), ("monthly", "month"), ("weekly", "week"), ("yearly", "year"), ("annual", "year"), ("annually", "year"),
        ("nights", "night"),
        ("polish", "poland"), ("spanish", "spain"), ("german", "germany"), ("french", "france"), ("dutch", "netherlands"),
        ("italian", "italy"),
        ("swedish", "sweden"), ("brazilian", "brazil"), ("japanese", "japan"), ("british", "britain"), ("american", "america"),
        ("mexican", "mexico"),
        ("earnings", "income"), ("revenue", "income"), ("revenues", "income"), ("turnover", "income"), ("live", "launch"),
        ("launched", "launch"),
        ("rollback", "roll"), ("rolled", "roll"), ("left", "leave"), ("leaving", "leave"), ("met", "meet"), ("sold", "sell"),
        ("built", "build"),
        ("rewrote", "rewrite"), ("rewritten", "rewrite"), ("held", "hold"), ("chose", "choose"), ("broke", "break"), ("broken", "break"),
        ("won", "win"),
        ("drew", "draw"), ("found", "find"), ("heard", "hear"), ("froze", "freeze"), ("flew", "fly"), ("threw", "throw"),
        ("thrown", "throw"), ("rose", "rise"),
        ("rebuilding", "rebuild"), ("rebuilt", "rebuild"), ("wrote", "write"), ("written", "write"), ("ran", "run"), ("kept", "keep"),
        ("lost", "lose"),
        ("chosen", "choose"), ("caught", "catch"), ("paid", "pay"), ("sent", "send"), ("spoke", "speak"), ("talked", "talk"),
        ("bought", "buy"),
        ("audience", "viewer"), ("viewership", "viewer"), ("store", "shop"), ("stores", "shop"), ("staff", "employee"), ("quit", "leave"),
        ("mods", "moderator"),
        ("shoppers", "customer"), ("buyers", "customer"), ("couriers", "driver"), ("kids", "child"), ("children", "child"),
        ("trial", "pilot"),
        ("complaint", "complain"), ("complaints", "complain"), ("outage", "incident"), ("outages", "incident"), ("crash", "incident"),
        ("mail", "email"),
        ("mails", "email"), ("phone", "mobile"), ("phones", "mobile"), ("website", "site"), ("registrations", "signup"),
        ("signups", "signup"), ("adverts", "ad"),
        ("advertising", "ad"), ("ads", "ad"), ("commission", "fee"), ("salary", "pay"), ("wage", "pay"), ("wages", "pay"),
        ("delay", "latency"), ("availability", "uptime"),
        ("earned", "income"), ("earn", "income"), ("earning", "income"), ("payouts", "income"), ("payout", "income"), ("bugs", "bug"),
        ("defects", "bug"),
        ("production", "prodenv"), ("goal", "target"), ("goals", "target"), ("ordinary", "normal"), ("taught", "teach"), ("led", "lead"),
        ("shown", "show"), ("drove", "drive"), ("hired", "hire"), ("streamers", "creator"), ("streamer", "creator"),
        ("engineers", "engineer"), ("developers", "engineer"), ("developer", "engineer"), ("folks", "people"), ("clients", "customer"),
        ("client", "customer"), ("movies", "film"), ("movie", "film"), ("began", "start"), ("begun", "start"), ("begin", "start"),
        ("beginning", "start"),
        ("joined", "join"), ("turnaround", "turn"), ("turned", "turn"), ("settled", "settle"), ("solved", "settle"), ("resolved", "settle"),
    ]
    private static let from = HashTable(pairs.map { WordHash.of($0.0) })
    private static let to = pairs.map { canonicalStem($0.1) }
    private static func canonicalStem(_ word: String) -> UInt64 { PhraseTable.stem(word) }

    /// The stem by which a word is held against others.
    static func key(_ token: Token) -> UInt64 {
        let number = from.number(token.form)
        return number < 0 ? token.stem : to[number]
    }

    /// Words of six letters and more are one where those six are: 'moderators' and 'moderation'.
    static func broad(_ token: Token, in bytes: [UInt8]) -> UInt64 {
        let number = from.number(token.form)
        if number >= 0 { return toBroad[number] }
        if token.span.count <= 6 { return token.stem }
        return broad(String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self).lowercased())
    }

    private static func broad(_ word: String) -> UInt64 {
        let stem = FunctionWords.isFunction(WordHash.of(word)) ? word : Stemmer.stem(word)
        return WordHash.of(String(decoding: stem.utf8.prefix(6), as: UTF8.self))
    }

    private static let toBroad = pairs.map { broad($0.1) }

    static func isCommon(_ key: UInt64) -> Bool {
        commonWords.contains(key)
    }

    /// The noun of a figure, and no part of its number.
    static func isCounted(_ token: Token) -> Bool {
        let unit = Unit.named(token.form)
        return unit == .people || unit == .event
    }

    // MARK: sureness

    static let about = forms("about roughly around approximately approx circa ca some ish close near perhaps maybe")
    static let nearly = forms("nearly almost")
    static let over = forms("over above beyond")
    static let under = forms("under below within")

    // MARK: marks

    static let others = PhraseTable(
        """
        colleague, colleagues, predecessor, successor, competitor, competitors, competition, rival, rivals, my boss, my manager, my director, another team, other team, other teams, sister team, neighbouring team, his, her, \
        someone else, somebody else, friend, a team next door, neighbours
        """)
    static let planned = PhraseTable(
        """
        goal, goals, target, targets, aim, aimed, plan, plans, planned, planning, hoped, hope, estimate, estimated, estimates, forecast, projection, expected, expect, promise, promised, suppose, assume, assumed, proposed, propose, asked for, prediction, predicted, guess, guessed, limit, cap, capped, at most, maximum, threshold, commit to, committed, simulated, \
        simulation, offline, on paper, in theory
        """)
    static let modal = forms("perhaps maybe would could should if i'd we'd might must will i'll we'll")
    static let before = PhraseTable(
        "before, used to, until, till, previously, prior, originally, old, earlier, formerly, beforehand, had been")
    static let comparing = PhraseTable("than before, better than, worse than, more than, less than, earlier than, as before")
    static let start = PhraseTable(
        "at first, at the start, in the beginning, at the beginning, initially, when i started, when i joined, when i came, when i arrived, started with, started at, began with, started out, to begin with"
    )
    static let end = PhraseTable(
        """
        at the end, by the end, when i left, time i left, eventually, by then, grown, now, today, these days, nowadays, currently, later, before i left
        """)
    static let versions = forms("first second third fourth fifth last final next other another")
    static let ages = forms("old new previous current original former latest initial")
    static let statistics = forms(
        "median p50 p75 p90 p95 p99 average mean typical ordinary normal usual peak max maximum worst busiest best longest shortest minimum quietest slowest fastest top record highest lowest percentile"
    )
    /// What 'average', 'typical' and the like are one by.
    static let average: UInt64 = 1
    static let averages = forms("average mean typical ordinary normal usual")
    static let whole = PhraseTable(
        "overall, altogether, together, total, totals, combined, across, everyone, everybody, everywhere, in sum, company wide, globally, worldwide"
    )
    static let entire = forms("whole entire")
    static let all = WordHash.of("all")
    /// Before and behind an 'all' that takes in nothing.
    static let loose = forms("at in told found at")
    static let part = PhraseTable(
        "of my time, of that time, of the time, of these, of those, of them, only part, a part, the rest, among them, alone, subset, sample"
    )
    static let each = forms("each every per apiece")
    static let net = PhraseTable(
        "net, gross, after costs, after the cost, after tax, after taxes, before tax, before taxes, after fees, before costs, after deducting, without the, including, excluding, not counting"
    )
    static let step = PhraseTable(
        "rollout, roll out, rolled out, ramp, ramped, ramping, step, steps, phase, phases, gradually, wave, batch, cohort by cohort, increments"
    )
    static let groups = forms(
        """
        small smaller smallest large larger largest big bigger mid medium young old older paid free mobile desktop web ios android male female men women adult adults children child kids weekday weekdays weekend weekends
        urban rural north south east west northern southern eastern western returning loyal prepaid postpaid premium english german french spanish organic direct junior senior online offline indoor outdoor
        control treatment heavy light casual active inactive established top bottom
        """)
    static let ranges = PhraseTable("between, interval, plus or minus, give or take, range, ranged, ranging, anywhere from, somewhere from")
    static let corrects = PhraseTable(
        """
        actually, misspoke, i was wrong, correct myself, correction, correct that, i have to correct, let me correct, sorry, i mean, i meant, not quite right, i said, i told, i mentioned, as i said, i gave, i quoted, i had it wrong, i got it wrong, \
        mixed up, to be exact, more precisely, to be precise, remembered wrong, looked it up, i checked, checked since, wrong number, wrong figure, earlier i, rather than the
        """)

    /// What may happen to the ones that are counted: 'invited' 500 of whom 300 'came' is no contradiction.
    private static let clusters: [PhraseTable] = [
        PhraseTable(
            "kill, remove, took out, take out, taken out, retire, shut down, switched off, deleted, scrapped, got rid of, threw out"),
        PhraseTable("launch, ship, release, introduce, brought to market, rolled out, went live, put live"),
        PhraseTable("open, opened, founded, found, set up, started"),
        PhraseTable("build, built, create, develop, design, made, implemented"),
        PhraseTable("write, wrote, written, drafted"),
        PhraseTable("join, took the job, hired me, came to work, started at, began at, went to work"),
        PhraseTable("interview, spoke, speak, talk, sat down, sit down, met, meet, phoned, asked, conversations, interviewed"),
        PhraseTable("hire, recruit, brought on, took on"),
        PhraseTable("fire, left, leave, quit, resign, let go, walked away, churned, cancelled, lost, lose, gone"),
        PhraseTable("invite"),
        PhraseTable("apply, applied, applications, applicants"),
        PhraseTable("sign up, signed up, register, enrol, waiting list, waitlist, subscribed"),
        PhraseTable("attend, showed up, turned up, took part, take part, participate, joined in"),
        PhraseTable("respond, answered, filled in, filled out, fill in, replied, completed the survey, survey, surveyed"),
        PhraseTable("sell, sold, sales of"),
        PhraseTable("buy, bought, purchased, ordered"),
        PhraseTable("test, tried, trial, piloted, experiment"),
        PhraseTable("translate"), PhraseTable("edit"), PhraseTable("fix, repair, solved, resolved, settled"),
        PhraseTable("break, broke, broken, fail, crash"),
        PhraseTable("approve, accept, accepted, agreed to"), PhraseTable("refuse, reject, turned down, turn down, said no"),
        PhraseTable("use, using, adopted, worked with"), PhraseTable("win, won"), PhraseTable("promise, commit"),
        PhraseTable("train, teach, taught"),
        PhraseTable("send, sent, mailed"), PhraseTable("receive, got"), PhraseTable("flag, report, reported"),
        PhraseTable("review, checked, looked at, read through"),
        PhraseTable("click, clicked"), PhraseTable("watch, watched, viewed"), PhraseTable("complain, complaints"),
        PhraseTable("return, came back, come back, returned"),
        PhraseTable("finish, complete, completed, got to the end"), PhraseTable("start, began, begin"),
        PhraseTable("propose, suggest, pitched, ideas for"),
        PhraseTable("choose, chose, chosen, pick, picked, select, selected"), PhraseTable("label, labelled, annotated"),
        PhraseTable("download, install, installed"),
        PhraseTable("donate, tipped"), PhraseTable("upload, posted, published"), PhraseTable("spend, spent, cost, costs, paid for, budget"),
        PhraseTable("earn, earned, brought in, bring in, making us, made us, raised, income of, revenue of"),
        PhraseTable("save, saved, saving"),
        PhraseTable("lead, led, manage, managed, ran a team, under me, in charge"),
        PhraseTable("serve, served, handed out, hand out, delivered, handled, processed"),
        PhraseTable("miss, missed, overlooked"), PhraseTable("block, blocked, banned, stopped"), PhraseTable("see, saw, noticed"),
    ]
    /// A verb behind one of these is a noun: 'the test'.
    private static let nominal = forms(
        "the a an our my this that these those their its his her of in at for first second new old per each every no any beta some all")

    /// The clusters of a verb that begins at a token; none for a noun.
    static func verbs(at index: Int, in document: Document, _ range: Range<Int>) -> [Int] {
        if index > range.lowerBound, nominal.contains(document.tokens[index - 1].form) { return [] }
        return clusters.indices.filter { clusters[$0].match(document, index, range.upperBound) != nil }
    }

    static func isVerb(at index: Int, in document: Document, _ range: Range<Int>) -> Bool { !verbs(at: index, in: document, range).isEmpty }

    /// The cluster of 'kill' and 'take out'.
    static let removing = 0

    /// A comma and one of these begin another thought.
    static let turns = forms(
        "and but so because which who while then though although since most mostly all or where until nearly almost partly half none both each every including thanks as"
    )

    private static let past = forms(
        """
        was were had did went rose fell grew took came brought made got led ran built sold left met spent held kept lost won paid sent said saw told began stood gave wrote spoke sat
        taught bought caught knew thought found showed shown been done gone i've we've i'd we'd drove rebuilt rewrote became felt heard let put cut hit cost set shut
        """)

    /// 'Was', 'rose', 'dropped'.
    static func isPast(_ token: Token, in bytes: [UInt8]) -> Bool {
        guard token.kind == .word else { return false }
        if past.contains(token.form) { return true }
        let end = Int(token.end)
        return token.span.count > 4 && bytes[end - 1] | 0x20 == 0x64 && bytes[end - 2] | 0x20 == 0x65 && bytes[end - 3] | 0x20 != 0x65
    }

    // MARK: time

    static let seasons = forms(
        """
        spring summer autumn fall winter christmas easter weekend weekends weekday weekdays monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february
        march april june july august september october november december morning evening evenings night nights afternoon election launch season
        """)
    static let ranks = forms("first second third fourth last next previous same")
    static let behind = forms("after later before into in ago on")
}

extension StatementWords {
    /// Heard in every answer of such a loop; they count half.
    private static let commonWords = HashTable(
        """
        creator streamer viewer user customer model ranking rank ranker team product data test feature system company work job new small large launch revenue
        income money sale latency change improvement project experiment ship
        """
        .split(whereSeparator: { " \n".contains($0) }).map { broad(String($0)) })

    private static let tellingStems = HashTable(
        ["second", "third", "fourth", "fifth", "last", "next", "previous", "other", "another", "old", "former", "original", "final"].map {
            PhraseTable.stem($0)
        })

    /// 'Second', 'other' and the like, which speak of one among several; 'new' and 'first' may be left out by whoever speaks of the same.
    static func isTelling(_ versions: [UInt64]) -> Bool { versions.contains { tellingStems.contains($0) } }
}
