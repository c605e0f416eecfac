import InterviewEngine
import RubricScorer
import ViewModels

/// Private sheets as cards.
struct CardPresenter {
    let state: InterviewState
    let sheets: SessionSheets
    let transcript: ReviewTranscript

    /// The cards of a round that several people sat in; nil where they would not be worth a comparison: one person alone, a second
    /// take, or nothing assessed.
    func cards(ofRound id: String, base: Rubric) -> CardsView? {
        guard Redo.prompt(of: id) == nil else { return nil }
        let listeners = Listeners(rounds: [id], state: state, sheets: sheets, base: base).all
        guard listeners.count > 1, listeners.contains(where: { $0.sheet.vote != nil }) else { return nil }
        return CardsView(cards: cards(listeners, quotes: 2), splits: splits(listeners))
    }

    /// One after another, so that nobody quotes what stands on a card before theirs where they have anything else to say.
    func cards(_ listeners: [Listeners.Listener], quotes: Int) -> [CardView] {
        var heard: Set<String> = []
        return listeners.map { listener in
            let card = card(listener, quotes: quotes, heard: heard)
            heard.formUnion((card.pleased + card.cost).map(\.text))
            return card
        }
    }

    /// - Parameters:
    ///   - quotes: how many on either side at most, each about another dimension.
    ///   - heard: words that others quoted already; they are quoted again only where nothing else counts half as much.
    func card(_ listener: Listeners.Listener, quotes: Int, heard: Set<String> = []) -> CardView {
        let (persona, sheet) = (listener.persona, listener.sheet)
        return CardView(
            id: persona.id, name: persona.name, firstName: persona.firstName, title: persona.title, listensFor: oneLine(persona.listensFor),
            weighs: sheet.stakes.prefix(2).map { $0.title.lowercased() }, vote: listener.vote.map(voteText), number: listener.vote,
            mean: sheet.sheet.overall.map { $0 * 4 / 10 }, pleased: chosen(sheet.pleased, quotes, heard),
            cost: chosen(sheet.cost, quotes, heard))
    }

    /// The weightiest, each of another dimension and in other words.
    private func chosen(_ quotes: [PrivateQuote], _ count: Int, _ heard: Set<String>) -> [CardQuoteView] {
        var views: [CardQuoteView] = []
        let weighty = quotes.filter { $0.worth * 2 >= quotes[0].worth }
        let fresh = heard.isEmpty ? [] : weighty.filter { quote in view(of: quote).map { !Self.wasHeard($0.text, heard) } ?? false }
        for quote in fresh + quotes where views.count < count {
            guard let view = view(of: quote), !views.contains(where: { $0.label == view.label || $0.text == view.text }) else { continue }
            views.append(view)
        }
        return views
    }

    /// These words, or more or fewer of the same.
    private static func wasHeard(_ text: String, _ heard: Set<String>) -> Bool {
        heard.contains { $0.contains(text) || text.contains($0) }
    }

    /// Each in other words, and of every two people first one.
    private func splits(_ listeners: [Listeners.Listener]) -> [SplitView] {
        var views: [SplitView] = []
        for split in SplitOpinion.all(between: listeners.map(\.sheet)) {
            guard let quote = view(of: split.why), let other = view(of: split.whyNot),
                !views.contains(where: { $0.quote.text == quote.text })
            else { continue }
            views.append(
                SplitView(
                    quote: quote, pleased: listeners[split.pleased].persona.firstName, why: quote.reason,
                    displeased: listeners[split.displeased].persona.firstName, whyNot: other.reason))
        }
        let firsts = views.indices.filter { index in !views[..<index].contains { $0.isBetweenTheSame(as: views[index]) } }
        let rest = views.indices.filter { !firsts.contains($0) }
        return (firsts + rest).prefix(3).map { views[$0] }
    }

    /// The words that it rests on; where none stand out, how the answer began.
    func view(of quote: PrivateQuote) -> CardQuoteView? {
        guard state.turns.indices.contains(quote.turn) else { return nil }
        let turn = state.turns[quote.turn]
        let found = quote.evidence.flatMap { transcript.quote($0, in: turn) }.map { (words: $0.text, passage: $0.passage) }
        guard let said = found ?? transcript.opening(of: turn) else { return nil }
        return CardQuoteView(
            text: said.words, label: quote.dimension.title, hue: quote.dimension.hue, word: quote.dimension.anchor(quote.level),
            passage: said.passage)
    }
}
