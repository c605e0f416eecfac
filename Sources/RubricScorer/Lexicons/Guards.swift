extension Lexicon {
    /// What would show a decision to be wrong: threshold, rule, experiment, monitor, rollback, appeal, owner.
    static let guards: [Lexicon] = [
        Lexicon(
            "guard.act",
            """
            roll back, rolled back, rollback, roll it back, rolls back, turn it off, turned off, turns off, turn off, switch off, switched off, switches off, comes out, come out, pulled, pull it, goes back, go back, went back, \
            come back, reverts, revert, reverted, back to the, kill switch, kill it, killed, i stop, we stop, stop if, stops, i'd stop, i'd pull, i'd drop, i hand, hand it back, out if, out again, off again, off for, \
            undo, undone, reversed, halve it, pause, paused, fall back, falls back, fallback, degrade, degrades, flag off, feature flag, the switch, scrap, i'd scrap, off switch, by default, = ship, dies by, is back, are back, came back by, by itself, go back to, switched back, reported by, i hand the, hand the slots, change my mind, i was wrong and, becomes a warning, veto, can veto, halved that, i cut it, drop to the, prompts go off, skip it for, show the plain, line was, taken out, take it out, took it out, ends, expires, give _ back
            """),
        Lexicon(
            "guard.if",
            "if, when, until, unless, once, as soon as, as long as, should, had, in case, trigger, rule, line, after # weeks, by week #, by day #, whenever, the day, or if, whichever"
        ),
        Lexicon(
            "guard.level",
            """
            above #, below #, under #, over #, more than #, less than #, worse than #, better than #, exceeds #, falls below, drops below, rises above, goes above, goes over, passes #, # or more, at least #, at most #, \
            # in a row, # running, two weeks running, # days running, threshold, guardrail, guard rail, ceiling, floor of, cap of, limit of, hard limit, tolerance, #% or, by more than #, within # points, # points, no more than #, minus #, \
            fewer than #, aren't down, aren't up, isn't up, isn't down, not up by, not down, below the held-out, below control, above control, if skips, if watch time, if completion, if customer, falls more than, than in the month before, pass #, = old, bigger than #, past #, falls #, drops #, rises #, moves #, in any language, in any group, in any region, under control, two weeks in
            """),
        Lexicon(
            "guard.watch",
            """
            monitor, monitors, monitored, monitoring, alarm, alarms, alert, alerts, alerted, dashboard, watch it weekly, i'd watch, i watch, we watch, we watched, watched weekly, track weekly, checked weekly, check weekly, \
            review weekly, reviewed, weekly review, audit, audits, audited, holdout, hold-out, held out, control group, canary, a/b, ab test, experiment, experiments, shadow, pilot, sample, sampled, per language, per group, \
            per cohort, by cohort, each week, every week, weekly, monthly, on call, on-call, owner, owns, owned by, signs off, sign off, sign-off, accountable, appeal, appeals, appealed, human review, by hand, second look, reviewer, \
            reviewers, ramp, rollout, staged, for # weeks, at #%, #% of traffic, control, veto, readout, measured weekly, by hour, count how many, held-back, never get the, to compare, the audio lead, has the switch, lead has, report it
            """),
    ]
}
