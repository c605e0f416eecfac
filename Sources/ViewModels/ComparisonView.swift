/// One answer of two that are held against each other, in figures.
package struct AnswerFiguresView: Equatable, Sendable {
    package var words: Int
    /// Words a minute between the first key of a text and sending it, pasted ones left out; nil where nothing was typed.
    package var wordsPerMinute: Int?
    /// Seconds from the question to the first key; nil where nothing was typed.
    package var firstWord: Int?
    package var pastedWords: Int
    /// "strong no", "no", "yes", "strong yes"; nil where nothing was said.
    package var vote: String?

    package init(words: Int, wordsPerMinute: Int?, firstWord: Int?, pastedWords: Int, vote: String?) {
        self.words = words
        self.wordsPerMinute = wordsPerMinute
        self.firstWord = firstWord
        self.pastedWords = pastedWords
        self.vote = vote
    }
}

/// A dimension before and after; a level is nil where it was not assessed.
package struct LevelChangeView: Equatable, Sendable {
    /// Id of the dimension.
    package var id: String
    package var label: String
    package var hue: DimensionHue
    package var before: Int?
    package var after: Int?
    /// "absent", "named", ...; "not assessed".
    package var wordBefore: String
    package var wordAfter: String

    package init(id: String, label: String, hue: DimensionHue, before: Int?, after: Int?, wordBefore: String, wordAfter: String) {
        self.id = id
        self.label = label
        self.hue = hue
        self.before = before
        self.after = after
        self.wordBefore = wordBefore
        self.wordAfter = wordAfter
    }

    /// Above 0 where it got better; 0 where one of the two was not assessed.
    package var gain: Int {
        guard let before, let after else { return 0 }
        return after - before
    }
}

/// An edge of the trade-off triangle before and after.
package struct EdgeChangeView: Equatable, Sendable {
    /// "Latency against fairness".
    package var label: String
    package var before: Bool
    package var after: Bool

    package init(label: String, before: Bool, after: Bool) {
        self.label = label
        self.before = before
        self.after = after
    }

    package var gain: Int { (after ? 1 : 0) - (before ? 1 : 0) }
}

/// What became of one sentence, and what that moved. The effects of all of them together are the difference of the two answers.
package struct SentenceChangeView: Equatable, Sendable {
    package enum Kind: String, Equatable, Sendable, CaseIterable {
        case kept, changed, new, gone
    }
    package struct Effect: Equatable, Sendable {
        /// "Fairness absent → traded".
        package var text: String
        /// Above 0 where it got better.
        package var gain: Int

        package init(text: String, gain: Int) {
            self.text = text
            self.gain = gain
        }
    }
    package var kind: Kind
    /// nil where it is new.
    package var before: String?
    /// nil where it is gone.
    package var after: String?
    package var effects: [Effect]

    package init(kind: Kind, before: String?, after: String?, effects: [Effect]) {
        self.kind = kind
        self.before = before
        self.after = after
        self.effects = effects
    }
}

/// Two answers to one question.
package struct AnswerComparisonView: Equatable, Sendable {
    /// Id of the prompt.
    package var prompt: String
    /// "Panel: Ravi".
    package var place: String
    package var question: String
    /// nil where nothing was said.
    package var before: AnswerFiguresView?
    package var after: AnswerFiguresView?
    /// Of the dimensions that count.
    package var levels: [LevelChangeView]
    package var edges: [EdgeChangeView]
    /// In the order of the later answer.
    package var sentences: [SentenceChangeView]

    package init(
        prompt: String, place: String, question: String, before: AnswerFiguresView?, after: AnswerFiguresView?,
        levels: [LevelChangeView], edges: [EdgeChangeView], sentences: [SentenceChangeView]
    ) {
        self.prompt = prompt
        self.place = place
        self.question = question
        self.before = before
        self.after = after
        self.levels = levels
        self.edges = edges
        self.sentences = sentences
    }

    /// It was answered word for word as before.
    package var isSame: Bool { sentences.allSatisfy { $0.kind == .kept } && before != nil && after != nil }
}

/// One of two sessions or takes that are held against each other.
package struct ComparedView: Equatable, Sendable {
    package var session: String
    /// "2026-11-25 20:14".
    package var date: String
    /// "take of k3f9x2", "from k3f9x2 on at 12:40"; empty for a session that begins by itself.
    package var origin: String
    package var title: String
    package var minutes: Int
    package var vote: String?
    /// Mean of the levels in hundredths; nil where nothing was assessed.
    package var overall: Int?
    /// How they rated themself: the levels by id of the dimension, and the vote, 1-4.
    package var ownLevels: [String: Int]
    package var ownVote: Int?

    package init(
        session: String, date: String, origin: String, title: String, minutes: Int, vote: String?, overall: Int?,
        ownLevels: [String: Int] = [:], ownVote: Int? = nil
    ) {
        self.session = session
        self.date = date
        self.origin = origin
        self.title = title
        self.minutes = minutes
        self.vote = vote
        self.overall = overall
        self.ownLevels = ownLevels
        self.ownVote = ownVote
    }
}

/// Two sessions or takes side by side, the same questions aligned.
package struct CompareView: Equatable, Sendable {
    package var before: ComparedView
    package var after: ComparedView
    /// Of all that was said in each.
    package var levels: [LevelChangeView]
    package var edges: [EdgeChangeView]
    /// Questions that were asked in both, in the order of the first.
    package var answers: [AnswerComparisonView]
    /// Questions that were asked in one of them alone.
    package var onlyBefore: [String]
    package var onlyAfter: [String]
    package var numbersHidden: Bool

    package init(
        before: ComparedView, after: ComparedView, levels: [LevelChangeView], edges: [EdgeChangeView], answers: [AnswerComparisonView],
        onlyBefore: [String], onlyAfter: [String], numbersHidden: Bool = false
    ) {
        self.before = before
        self.after = after
        self.levels = levels
        self.edges = edges
        self.answers = answers
        self.onlyBefore = onlyBefore
        self.onlyAfter = onlyAfter
        self.numbersHidden = numbersHidden
    }
}

/// A take that was scored, beside what it was taken from.
package struct TakeView: Equatable, Sendable {
    package var id: String
    /// "Fairness: absent → traded", or without an aim what it came to.
    package var title: String
    /// "It is lifted." or what it still lacks.
    package var verdict: String
    package var tone: Tone
    package var isVariant: Bool
    package var answer: AnswerComparisonView
    package var advice: AdviceView
    /// The next question of the same kind; nil where all were asked.
    package var variant: String?

    package init(
        id: String, title: String, verdict: String, tone: Tone, isVariant: Bool, answer: AnswerComparisonView, advice: AdviceView,
        variant: String?
    ) {
        self.id = id
        self.title = title
        self.verdict = verdict
        self.tone = tone
        self.isVariant = isVariant
        self.answer = answer
        self.advice = advice
        self.variant = variant
    }

    package var isLifted: Bool { tone == .good }
}
