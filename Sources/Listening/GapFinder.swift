import InterviewEngine
import Reading
import RubricScorer

/// Finds what is missing, each gap at most once, in the order of `Gap.allCases`.
struct GapFinder {
    let heard: Understanding
    let standings: Standings
    /// Everything was said; a draft may still come to its point.
    let final: Bool

    /// Fewer words than this are no answer.
    static let fewestWords = 8

    private let document: Document
    private let clauses: Range<Int>

    init(heard: Understanding, standings: Standings, final: Bool) {
        self.heard = heard
        self.standings = standings
        self.final = final
        document = heard.document
        clauses = heard.clauses.indices
    }

    func run() -> [HeardGap] {
        if final, isNoAnswer { return [HeardGap(gap: .noAnswer, span: nil)] }
        var gaps: [HeardGap] = []
        func add(_ gap: Gap, _ missing: Missing?) {
            guard let missing else { return }
            // What the candidate asked is no answer of theirs: nobody holds it up to them.
            let shown = missing.clause.flatMap { heard.clauses[$0].isQuestion ? nil : $0 }
            gaps.append(HeardGap(gap: gap, span: heard.span(shown)))
        }
        let decided = clauses.contains { DecisionWords.decides(document, heard.clauses[$0].tokens) }
        add(.offQuestion, final ? offQuestion : nil)
        add(.metricWithoutOutcome, metricWithoutOutcome)
        add(.noDecision, decided ? nil : noDecision)
        add(.namedOnly, namedOnly)
        add(.notTraded, notTraded)
        add(.noSide, decided ? nil : noSide)
        add(.noFigure, noFigure)
        add(.figureWithoutBaseline, figureWithoutBaseline)
        add(.noGuard, noGuard)
        return gaps
    }

    /// A gap, and the clause that shows it where one does.
    struct Missing {
        var clause: Int?
    }

    // MARK: no answer, another answer

    private static let refusals = PhraseTable(
        """
        i don't know, don't know, no idea, not sure, pass, skip, can't answer, cannot answer, next question, no comment, i have nothing, nothing to say, rather not, no answer, can't think of, do your own job, do your job, your job, ask something else, ask someone else, ask somebody else, something sensible, why do you ask, why are you asking, none of your business, \
        stupid question, silly question, boring, who cares, won't answer, not answering, not going to answer, you tell me, how should i know, waste of time, ridiculous, i refuse, whatever
        """)

    /// 'No.' to 'Do you sign?'
    private var isYesOrNo: Bool {
        guard document.words < Self.fewestWords, !Self.refusals.stands(in: document, document.tokens.indices),
            let first = document.tokens.first(where: \.isSpoken), Self.yesOrNo.contains(first.form)
        else { return false }
        let prompt = Document(of: heard.context.prompt)
        guard let asked = Sentence.all(in: prompt).last, asked.isQuestion else { return false }
        let words = prompt.tokens[asked.tokens].filter(\.isSpoken)
        // 'Is that one design or two?', 'Would you, and how?' want more than that.
        return words.first.map { Self.auxiliaries.contains($0.form) } ?? false && !words.contains { Self.wantsMore.contains($0.form) }
    }

    private static let wantsMore = HashTable(["or", "what", "how", "who", "why", "which", "when", "where"].map { WordHash.of($0) })

    private static let yesOrNo = HashTable(
        ["yes", "no", "yeah", "yep", "nope", "sure", "never", "absolutely", "definitely", "probably"].map { WordHash.of($0) })
    private static let auxiliaries = HashTable(
        ["do", "does", "did", "is", "are", "was", "were", "can", "could", "will", "would", "should", "have", "has", "am"]
            .map { WordHash.of($0) })

    private var isNoAnswer: Bool {
        if isYesOrNo { return false }
        if document.words < Self.fewestWords || heard.reading.isNoise { return true }
        if !clauses.contains(where: heard.reading.counts) { return true }
        guard document.words < 20, !clauses.contains(where: { heard.reading.holds($0, Understanding.number) }) else { return false }
        return Self.refusals.stands(in: document, document.tokens.indices)
    }

    private static let topics = ClauseReading.cues(
        """
        latency.word|latency.hint|fairness.word|revenue.word|creator.word|viewer.word|model.word|live.name|outcome.noun|outcome.change|own.part|num.any|limit.specific|side.taken
        """)

    /// Of a hundred words of the question so many may stand in an answer to another one, and so many words in all.
    private static let fewShared = (percent: 10, words: 1)

    /// Nor is it beside the question to answer it in its own words.
    private var isInItsWords: Bool {
        guard !heard.context.prompt.isEmpty, heard.reading.promptShare > Self.fewShared.percent else { return false }
        let asked = Set(Document(of: heard.context.prompt).tokens.filter(\.isContent).map(\.stem))
        return Set(document.tokens.filter(\.isContent).map(\.stem)).intersection(asked).count > Self.fewShared.words
    }

    /// Only what is plain: nothing at all about the trade-off dimensions that the question asked for, or a longer text with no word of
    /// the question and nothing that an interview is about.
    private var offQuestion: Missing? {
        let asked = standings.raised.filter { !heard.isOff($0.dimension) }
        // Whoever gave something up at another corner came at the question from there.
        let elsewhere = standings.all.contains { $0.standing >= .traded }
        if document.words >= Self.fewestWords, !elsewhere, !isInItsWords, !asked.isEmpty, asked.allSatisfy({ $0.standing == .absent }) {
            return Missing(clause: nil)
        }
        guard document.words >= 25, !heard.context.prompt.isEmpty, heard.reading.promptShare == 0 else { return nil }
        let told = clauses.filter { heard.reading.holds($0, Self.topics) }.count
        return told * 8 <= clauses.count ? Missing(clause: nil) : nil
    }

    // MARK: outcomes and decisions

    private static let people = ClauseReading.cues("creator.word|viewer.word")
    private static let told = ClauseReading.cues("num.any|outcome.change")
    /// So many clauses about the insides of a model, and at least one in three, are a lecture on it.
    private static let lecture = 4

    private var metricWithoutOutcome: Missing? {
        guard !heard.isOff(.impactFraming), !heard.outcome.contains(true) else { return nil }
        let metrics = clauses.filter { heard.metric[$0] && !isAside($0) }
        let shown = metrics.first { heard.reading.holds($0, Understanding.anyNumber) } ?? metrics.first
        if final { return shown.map { Missing(clause: $0) } }
        if clauses.contains(where: { isHeldAgainst($0) || MetricWords.confess(in: document, heard.clauses[$0].tokens) }) { return nil }
        let inside = clauses.filter { heard.metric[$0] || MetricWords.speakOfInsides(in: document, heard.clauses[$0].tokens) }
        if inside.count >= Self.lecture, inside.count * 3 >= clauses.count { return Missing(clause: shown ?? inside.first) }
        // Nobody is cut off who is getting there: somebody outside has come up, with something that happened to them.
        return clauses.contains { tellsOfPeople($0) && !inside.contains($0) } ? nil : shown.map { Missing(clause: $0) }
    }

    /// A change against those who did not get it, of something other than the model.
    private func isHeldAgainst(_ clause: Int) -> Bool {
        !heard.metric[clause] && heard.reading.holds(clause, Understanding.number)
            && Self.control.stands(in: document, heard.clauses[clause].tokens)
    }

    private static let control = PhraseTable("holdback, holdout, hold out, held back, control group, the control, a control, control arm")

    private func tellsOfPeople(_ clause: Int) -> Bool {
        heard.reading.holds(clause, Self.people) && heard.reading.holds(clause, Self.told) && heard.reading.counts(clause)
    }

    /// A measure that was given up, that fell, or of which it is said that it shows little, is nobody's pride.
    private func isAside(_ clause: Int) -> Bool {
        let tokens = heard.clauses[clause].tokens
        return heard.clauses[clause].isQuestion || MetricWords.areSetAside(in: document, tokens)
            || PriceWords.stand(in: document, tokens, beside: heard.reading.holds(clause, Understanding.anyNumber))
    }

    private var noDecision: Missing? {
        guard document.words >= 30 else { return nil }
        let weighed = clauses.filter { DecisionWords.weighs(document, heard.clauses[$0].tokens) }
        return weighed.count >= 2 ? Missing(clause: weighed.last) : nil
    }

    private var noSide: Missing? {
        guard document.words >= 20 else { return nil }
        return clauses.first { DecisionWords.strains(document, heard.clauses[$0].tokens) }.map { Missing(clause: $0) }
    }

    // MARK: the triangle

    private var namedOnly: Missing? {
        standings.raised.first { $0.standing == .named && $0.traded.isEmpty }.map { Missing(clause: $0.named.first ?? $0.concrete.first) }
    }

    /// The level and the clauses must agree before somebody is told that they gave nothing up, and nowhere in the thread may a price have
    /// been named, at whichever corner.
    private var notTraded: Missing? {
        guard !standings.all.contains(where: { !$0.traded.isEmpty }), !clauses.contains(where: namesPrice) else { return nil }
        return standings.probed.first { $0.standing == .concrete && $0.traded.isEmpty && !$0.concrete.isEmpty }
            .map { Missing(clause: $0.concrete.first) }
    }

    private func namesPrice(_ clause: Int) -> Bool {
        guard heard.reading.counts(clause), !heard.clauses[clause].isQuestion else { return false }
        return PriceWords.stand(
            in: document, heard.clauses[clause].tokens, beside: heard.reading.holds(clause, Understanding.anyNumber))
    }

    private var noGuard: Missing? {
        guard !standings.all.contains(where: { !$0.guarded.isEmpty }), !clauses.contains(where: namesGuard) else { return nil }
        return standings.probed.first { $0.standing == .traded && $0.guarded.isEmpty && !$0.traded.isEmpty }.map {
            Missing(clause: $0.traded.first)
        }
    }

    /// Nobody is asked what would tell them who has named something that would.
    private func namesGuard(_ clause: Int) -> Bool {
        heard.reading.counts(clause) && !heard.clauses[clause].isQuestion
            && GuardWords.stand(in: document, heard.clauses[clause].tokens, beside: heard.reading.holds(clause, Understanding.anyNumber))
    }

    // MARK: figures

    private static let vague = ClauseReading.cues("vague.quantity")

    private var noFigure: Missing? {
        guard !heard.isOff(.evidence), document.words >= 15 else { return nil }
        let figures = clauses.filter { heard.reading.holds($0, Understanding.number) }
        if figures.isEmpty {
            let vague = clauses.first { heard.reading.holds($0, Self.vague) }
            return Missing(clause: vague ?? clauses.first { heard.outcome[$0] })
        }
        for corner in standings.probed where corner.standing >= .traded && !corner.traded.isEmpty {
            let near = corner.traded.contains { trade in figures.contains { abs($0 - trade) <= 2 } }
            if !near { return Missing(clause: corner.traded.first) }
        }
        return nil
    }

    private static let compared = ClauseReading.cues("num.baseline|proof.method")
    private static let supposed = ClauseReading.cues("form.if|guard.level")
    private static let change = ClauseReading.cues("outcome.change")
    private static let baselines = PhraseTable(
        """
        from, compared, versus, against, control, before, baseline, used to, than the, than in, than before, earlier, a year ago, year on year, year over year, week over week, month over month, instead of, previously, prior, last year, relative to, vs
        """)
    private static let future = PhraseTable(
        "i'd, we'd, would, will, i'll, we'll, could, should, if, suppose, expect, target, goal, might, assume, hope, up to, at least, estimate, estimated, guess, maybe, perhaps, say"
    )

    /// A change that happened, told in a figure, with nothing in the whole answer that it could be held against.
    private var figureWithoutBaseline: Missing? {
        guard !heard.isOff(.evidence) else { return nil }
        let changes = clauses.filter(hasChange)
        guard let first = changes.first, !clauses.contains(where: isComparison) else { return nil }
        let held = changes.contains { change in
            (max(0, change - 1)...min(clauses.upperBound - 1, change + 1)).contains(where: compares)
        }
        return held ? nil : Missing(clause: first)
    }

    private func compares(_ clause: Int) -> Bool {
        heard.reading.holds(clause, Self.compared) || Self.baselines.stands(in: document, heard.clauses[clause].tokens)
    }

    /// Two figures of one thing: whoever knows these was not carried away by a single one.
    private func isComparison(_ clause: Int) -> Bool {
        heard.reading.counts(clause) && heard.reading.holds(clause, Understanding.number)
            && document.quantities(in: heard.clauses[clause]).count >= 2 && compares(clause)
    }

    private func hasChange(_ index: Int) -> Bool {
        let clause = heard.clauses[index]
        guard heard.reading.counts(index), !clause.isQuestion, heard.reading.holds(index, Self.change),
            !heard.reading.holds(index, Self.supposed), !Self.future.stands(in: document, clause.tokens)
        else { return false }
        return document.quantities(in: clause).contains {
            let quantity = document.quantities[$0]
            switch quantity.unit {
            case .percent, .percentagePoint, .times, .millisecond, .money: return quantity.role == .change
            default: return false
            }
        }
    }
}
