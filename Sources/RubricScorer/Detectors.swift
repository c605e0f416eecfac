extension Detector {
    /// The three corners of the triangle.
    static let tradeOffs: [Detector] = latencyRules + fairnessRules + revenueRules

    private static let latencyRules: [Detector] = [
        Detector(
            "latency.named", .latency, .named, clause: ["latency.word"],
            fires: ["Latency was on our minds."], holds: ["Our sellers were happy."]),
        Detector(
            "latency.concrete.number", .latency, .concrete, clause: ["latency.word", "num"],
            fires: ["The page took 340 ms at the start."], holds: ["Latency was on our minds.", "We hired 12 people."]),
        Detector(
            "latency.concrete.hint", .latency, .concrete, clause: ["latency.hint", "num.time|num.ms|num.percentile"],
            fires: ["Rows were refreshed every 40 seconds."], holds: ["The queue was long."]),
        Detector(
            "latency.traded.said", .latency, .traded, clause: ["trade.say", "form.first|side.taken"],
            round: ["latency.word"],
            fires: ["Latency went up. I gave up the second model for it."], holds: ["I gave up a salary for this. It was fine."]),
        Detector(
            "latency.traded.weighed", .latency, .traded,
            clause: ["trade.loss", "trade.gain|trade.link", "form.first|side.taken"],
            near: ["latency.word|latency.hint"], round: ["latency.word"],
            fires: ["We cut the bigger model to get 80 ms back."], holds: ["The page was slow, 900 ms."]),
        Detector(
            "latency.guard", .latency, .guarded, clause: ["guard.act|guard.level", "guard.if|guard.watch|num.limit"],
            round: ["latency.word"],
            fires: ["p99 is what we look at. If it is above 170 for 10 minutes it rolls back."], holds: ["Latency was on our minds."]),
    ]

    private static let fairnessRules: [Detector] = [
        Detector(
            "fairness.named", .fairness, .named, clause: ["fairness.word"],
            fires: ["Fairness was on our minds."], holds: ["The page was slow."]),
        Detector(
            "fairness.concrete.number", .fairness, .concrete, clause: ["fairness.word", "num"],
            fires: ["The top 1% took 62% of impressions."], holds: ["Fairness matters.", "We hired 12 people."]),
        Detector(
            "fairness.concrete.hint", .fairness, .concrete, clause: ["fairness.hint", "creator.word|viewer.word|fairness.word", "num"],
            round: ["fairness.word"],
            fires: ["Fairness first: we held 8% of slots for channels that nobody knew."], holds: ["The queue was long."]),
        Detector(
            "fairness.traded.said", .fairness, .traded, clause: ["trade.say", "form.first|side.taken"],
            near: ["fairness.word|fairness.hint"],
            round: ["fairness.word"],
            fires: ["Small channels got a slot. I gave up watch time for it."], holds: ["I gave up a salary for this. It was fine."]),
        Detector(
            "fairness.traded.weighed", .fairness, .traded,
            clause: ["trade.loss", "trade.gain|trade.link", "form.first|side.taken"],
            near: ["fairness.word|fairness.hint"], round: ["fairness.word"],
            fires: ["We cut the big names for small channels."], holds: ["Small channels had 3 viewers."]),
        Detector(
            "fairness.guard", .fairness, .guarded, clause: ["guard.act|guard.level", "guard.if|guard.watch|num.limit"],
            round: ["fairness.word"],
            fires: ["Small channels get the slot. If watch time falls below 2% it goes back."], holds: ["Fairness was on our minds."]),
    ]

    private static let revenueRules: [Detector] = [
        Detector(
            "revenue.named", .creatorRevenue, .named, clause: ["revenue.word"],
            fires: ["Creator revenue was on our minds."], holds: ["The page was slow."]),
        Detector(
            "revenue.concrete.number", .creatorRevenue, .concrete, clause: ["revenue.word", "num"], round: ["creator.word"],
            fires: ["A streamer had 12% more subs in a month."], holds: ["Payouts matter.", "We hired 12 people."]),
        Detector(
            "revenue.concrete.hint", .creatorRevenue, .concrete, clause: ["revenue.hint", "creator.word", "num"],
            fires: ["Of 40 streamers 12 quit that month."], holds: ["The queue was long."]),
        Detector(
            "revenue.traded.said", .creatorRevenue, .traded, clause: ["trade.say", "form.first|side.taken"],
            near: ["revenue.word|revenue.hint"],
            round: ["revenue.word"],
            fires: ["Streamers earn more. I gave up watch time for it."], holds: ["I gave up a promotion for this. It was fine."]),
        Detector(
            "revenue.traded.weighed", .creatorRevenue, .traded,
            clause: ["trade.loss", "trade.gain|trade.link", "form.first|side.taken"],
            near: ["revenue.word|revenue.hint"], round: ["revenue.word", "creator.word"],
            fires: ["We cut ads so that streamers keep their subs."], holds: ["Streamers earned 300 dollars."]),
        Detector(
            "revenue.guard", .creatorRevenue, .guarded, clause: ["guard.act|guard.level", "guard.if|guard.watch|num.limit"],
            round: ["revenue.word"],
            fires: ["Payouts come first. If they fall below 2% it goes back."], holds: ["Payouts were on our minds."]),
    ]

    /// Outcomes that were told.
    static let outcomes: [Detector] = [
        Detector(
            "impact.outcome", .impactFraming, .support, clause: ["outcome.change", "creator.word|viewer.word", "outcome.noun|num"],
            fires: ["12 more sellers stayed."], holds: ["The AUC rose to 0.8."]),
        Detector(
            "impact.measured", .impactFraming, .support, clause: ["outcome.change", "outcome.noun", "num"],
            fires: ["Churn fell from 6% to 4%."], holds: ["The AUC rose to 0.8."]),
    ]
}
