/// A session as it leaves the program: what a review tells, and what a screen has no room for.
package struct ExportView: Equatable, Sendable {
    package var review: ReviewView
    /// One for each of the review's rounds.
    package var timelines: [TimelineView]
    /// Every question with an answer, or without one; in order.
    package var answers: [AnswerView]

    package init(review: ReviewView, timelines: [TimelineView], answers: [AnswerView]) {
        self.review = review
        self.timelines = timelines
        self.answers = answers
    }

    /// The same of one round; nil where it was not begun.
    package func only(round id: String) -> ExportView? {
        guard let index = review.rounds.firstIndex(where: { $0.id == id }), let view = review.only(round: id) else { return nil }
        var own = answers.filter { $0.round == index }
        for place in own.indices { own[place].round = 0 }
        return ExportView(review: view, timelines: timelines.indices.contains(index) ? [timelines[index]] : [], answers: own)
    }
}

/// What was said to one question, and what it was worth.
package struct AnswerView: Equatable, Sendable {
    /// Index of the round in `ReviewView.rounds`.
    package var round: Int
    package var turn: Int
    package var question: String
    /// From the question to the last text that was sent.
    package var seconds: Int
    package var words: Int
    /// Words a minute between the first key of a text and sending it, pasted ones left out; nil where nothing was typed.
    package var wordsPerMinute: Int?
    package var pastedWords: Int
    /// Of all dimensions that count; none where nothing was said, and while the scores are sealed.
    package var marks: [MarkView]
    package var numbers: [NumberCheckView]

    package init(
        round: Int, turn: Int, question: String, seconds: Int, words: Int, wordsPerMinute: Int?, pastedWords: Int, marks: [MarkView],
        numbers: [NumberCheckView]
    ) {
        self.round = round
        self.turn = turn
        self.question = question
        self.seconds = seconds
        self.words = words
        self.wordsPerMinute = wordsPerMinute
        self.pastedWords = pastedWords
        self.marks = marks
        self.numbers = numbers
    }
}

/// Numbers of an answer that were held against each other or against the question.
package struct NumberCheckView: Equatable, Sendable {
    package var agrees: Bool
    /// Quotes the candidate, and corrects where it disagrees.
    package var sentence: String

    package init(agrees: Bool, sentence: String) {
        self.agrees = agrees
        self.sentence = sentence
    }
}

extension ReviewView {
    /// The same of one round, whose sheet stands for the loop's; nil where it was not begun.
    package func only(round id: String) -> ReviewView? {
        guard let index = rounds.firstIndex(where: { $0.id == id }) else { return nil }
        let kept = passages.indices.filter { passages[$0].round == index }
        let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
        var view = self
        view.passages = kept.map { old in
            var passage = passages[old]
            passage.round = 0
            passage.marks = passage.marks.map { $0.moved(places) }
            return passage
        }
        var round = rounds[index]
        round.sheet.marks = round.sheet.marks.map { $0.moved(places) }
        for moment in round.moments.indices { round.moments[moment].passage = places[round.moments[moment].passage] ?? 0 }
        round.cards = round.cards?.moved(places)
        round.passedOn = round.passedOn?.moved(places)
        view.only = id
        view.rounds = [round]
        view.loop = round.sheet
        // It met over the whole loop.
        view.committee = nil
        return view
    }
}

extension MarkView {
    /// With quotes that stand in passages of these numbers instead.
    fileprivate func moved(_ places: [Int: Int]) -> MarkView {
        var mark = self
        mark.quotes = quotes.compactMap { quote in
            places[quote.passage].map { place in
                var quote = quote
                quote.passage = place
                return quote
            }
        }
        return mark
    }
}

extension CardsView {
    fileprivate func moved(_ places: [Int: Int]) -> CardsView {
        var view = self
        for index in cards.indices {
            view.cards[index].pleased = cards[index].pleased.compactMap { $0.moved(places) }
            view.cards[index].cost = cards[index].cost.compactMap { $0.moved(places) }
        }
        view.splits = splits.compactMap { split in
            split.quote.moved(places).map { quote in
                var split = split
                split.quote = quote
                return split
            }
        }
        return view
    }
}

extension CardQuoteView {
    fileprivate func moved(_ places: [Int: Int]) -> CardQuoteView? {
        places[passage].map { place in
            var quote = self
            quote.passage = place
            return quote
        }
    }
}
