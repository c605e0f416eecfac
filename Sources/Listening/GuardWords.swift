import Reading

/// How one hears that somebody would notice if they were wrong: a threshold, a rule, an experiment, a monitor, a way back, an appeal or an
/// owner.
enum GuardWords {
    private static let said = PhraseTable(
        """
        roll back, rolled back, rolls back, rollback, revert, reverted, reverts, kill switch, switch off, switched off, turn it off, turned it off, pull it, pulled it, alert, alerts, alarm, alarms, \
        monitor, monitored, monitoring, watched, i watch, we watch, watch the, experiment, ab test, holdout, holdback, control group, canary, appeal, appeals, threshold, guardrail, \
        guardrails, on call, stop rule, rule was, rule is, rule agreed, until it, unless, reviewed by, i'd check, we checked, check weekly, checked weekly, each week, every week, \
        each month, every month, each morning, every morning, is mine, i own, changed my mind, change my mind, i'd undo, i'd stop, we stopped, we stop, i stop, i'd reopen, flag off
        """)
    /// A limit only beside a figure.
    private static let withFigure = PhraseTable(
        "below, above, more than, less than, drops, drop, falls, fall, fell under, under, over, exceeds, crosses, passes, floor, cap, limit, at most, max, no worse than, if"
    )

    static func stand(in document: Document, _ range: Range<Int>, beside figure: Bool) -> Bool {
        said.stands(in: document, range) || (figure && withFigure.stands(in: document, range) && condition.stands(in: document, range))
    }

    private static let condition = PhraseTable(
        "if, when, once, floor, cap, limit, at most, max, no worse than, below it, above it, as soon as")
}
