/// How many follow-ups a prompt gets, of every kind together.
enum FollowUpRules {
    /// An answer that stands is pushed until it was followed up so often.
    static let fewest = 2
    static let most = 4
    /// Whoever answered a push with fewer words is not pushed again.
    static let fewestWords = 4
}

/// A follow-up that is to be asked, with the candidate's own words where they show the gap.
struct Probe {
    var prompt: String
    var followUp: FollowUp
    var quote: String?
}

extension Hearing {
    /// An answer of fewer words does not hold, whatever is in it.
    private static let fewestWords = 25
    private static let grave: [Gap] = [.noAnswer, .offQuestion, .metricWithoutOutcome, .noDecision, .namedOnly, .noSide]

    /// Nothing grave is missing, however short it is; that it came at the question from another side is nothing against one with a figure.
    var stands: Bool { dwell.words > 0 && !isWeak && (!isGrave || dwell.hasFigure) }

    private var isGrave: Bool { gaps.contains { Hearing.grave.contains($0.gap) } }
    /// That a question was missed is heard of good answers too, which came at it from another side: nobody is told so.
    private var isWeak: Bool { gaps.contains { Hearing.grave.contains($0.gap) && $0.gap != .offQuestion } }

    /// Nothing grave is missing, and not much else: an answer that is worth pushing against.
    var holds: Bool { dwell.words >= Hearing.fewestWords && gaps.count <= 1 && !isGrave }

    /// A few words without a figure, of which nothing was heard.
    fileprivate var isHollow: Bool {
        gaps.isEmpty && (1..<Hearing.fewestWords).contains(dwell.words) && !dwell.hasFigure
            && [latency, fairness, creatorRevenue].allSatisfy { $0 == .absent }
    }

    /// nil for an answer that is neither strong nor weak.
    fileprivate var reception: Reception? { holds ? .strong : isWeak ? .weak : nil }
}

extension Line {
    /// The last sentence that asks, else the last one.
    var lastQuestion: String {
        let bytes = Array(text.utf8)
        let ends = bytes.indices.filter { Quote.endsSentence(bytes, at: $0) }
        let sentences = zip([0] + ends.map { $0 + 1 }, ends + [bytes.count - 1]).compactMap { start, end -> String? in
            guard start <= end else { return nil }
            let words = String(decoding: bytes[start...end], as: UTF8.self).split(whereSeparator: \.isWhitespace)
            return words.isEmpty ? nil : words.joined(separator: " ")
        }
        return sentences.last { $0.hasSuffix("?") } ?? sentences.last ?? text
    }
}

extension Turn {
    /// What was heard last of all that was sent; else of the draft.
    package var heard: Hearing? { thread ?? hearing }

    /// How the answer to the question that is open was taken; nil when it was neither strong nor weak, or not heard.
    var reception: Reception? {
        if !hasAnswer || (heeded > 0 && heeded >= answer.utf8.count) { return .silence }
        return saysItAgain ? .weak : heard?.reception
    }

    /// Most of what was said since somebody last reacted had been said before.
    var saysItAgain: Bool {
        guard let heard, heard.box == .answer else { return false }
        let end = answer.utf8.count
        let again = heard.repeats.reduce(0) { $0 + max(0, min($1.end, end) - max($1.start, heeded)) }
        return again > 0 && again * 2 >= end - heeded
    }
}

extension InterviewState {
    /// The prompt of the open turn and what was heard of the answer, while there is time to ask further.
    var pressed: (turn: Turn, prompt: Prompt, heard: Hearing)? {
        guard let turn = openTurn, let prompt = turn.prompt.flatMap(loop.prompt), let heard = turn.heard,
            let left = leftForQuestion(at: now), left > .zero
        else { return nil }
        return (turn, prompt, heard)
    }

    /// The follow-up to what was heard in the open turn: the first gap, in order of importance, that there is a question for and
    /// that was not probed yet; nil when there is none, when the persona has asked enough, or when the time is needed for other things.
    var nextProbe: Probe? {
        guard let (turn, prompt, heard) = pressed, turn.probed.count < max(0, loop.persona(turn.by)?.probes ?? FollowUpRules.fewest),
            turn.followUps < FollowUpRules.most
        else { return nil }
        // Whoever says next to nothing is asked how much before they are pushed against.
        let gaps = heard.isHollow ? [HeardGap(gap: .noFigure, span: nil)] : heard.gaps
        for gap in gaps.map({ avoided($0, turn) }) where !turn.probed.contains(gap.gap) && !hasJustChosen(gap.gap, turn) {
            if let followUp = prompt.followUps.first(where: { $0.gap == gap.gap }) {
                return Probe(prompt: prompt.id, followUp: followUp, quote: Quote.words(of: gap.span, in: said))
            }
            if let line = askForASide(gap.gap, turn) ?? askAgain(gap.gap, turn, prompt) {
                return Probe(prompt: prompt.id, followUp: FollowUp(gap: gap.gap, line: Line(text: line)), quote: nil)
            }
        }
        return nil
    }

    /// Who was called back to the question and stays away from it has not answered it.
    private func avoided(_ gap: HeardGap, _ turn: Turn) -> HeardGap {
        gap.gap == .offQuestion && turn.probed.contains(.offQuestion) ? HeardGap(gap: .noAnswer, span: nil) : gap
    }

    private static let fence: [Gap] = [.noSide, .noDecision]

    /// Asked for a side, 'the small ones' is one, though no rule for sentences knows it: a short word is taken for a choice.
    private func hasJustChosen(_ gap: Gap, _ turn: Turn) -> Bool {
        guard InterviewState.fence.contains(gap), let last = turn.probed.last, InterviewState.fence.contains(last) else { return false }
        return Quote.count((sentText ?? "").utf8) <= 15
    }

    /// Whoever sits on the fence is asked down from it once, whatever the prompt is about.
    private func askForASide(_ gap: Gap, _ turn: Turn) -> String? {
        let fence = InterviewState.fence
        guard fence.contains(gap), !turn.probed.contains(where: fence.contains), let persona = loop.persona(turn.by) else { return nil }
        return line(.takeASide, by: persona, count: probesInOwnWords(of: fence, by: persona))
    }

    /// Whoever said nothing to the question hears it once more.
    private func askAgain(_ gap: Gap, _ turn: Turn, _ prompt: Prompt) -> String? {
        guard gap == .noAnswer, let persona = loop.persona(turn.by) else { return nil }
        return line(.askAgain, by: persona, count: probesInOwnWords(of: [.noAnswer], by: persona)).map {
            $0 + " " + prompt.line.lastQuestion
        }
    }

    /// How often this persona probed one of these gaps without a line of the prompt's own.
    private func probesInOwnWords(of gaps: [Gap], by persona: Persona) -> Int {
        turns.count { turn in
            turn.by == persona.id
                && turn.probed.contains { gap in
                    gaps.contains(gap) && turn.prompt.flatMap(loop.prompt)?.followUps.contains { $0.gap == gap } == false
                }
        }
    }
}

extension Scene {
    mutating func ask(_ probe: Probe) {
        guard let turn = state.openTurn else { return }
        let words = probe.followUp.line.spoken(quote: probe.quote)
        speak(words, by: turn.by, .followUp(prompt: probe.prompt, gap: probe.followUp.gap))
    }

    /// Leaves a question with words that fit how it was answered.
    mutating func sayMovingOn(by persona: Persona?, after turn: Turn?) {
        if let reception = turn?.reception, let persona {
            if say(Saying(movingOnAfter: reception), by: persona, .movingOnAfter(answer: reception)) { return }
        }
        say(.movingOn, by: persona, .movingOn)
    }
}
