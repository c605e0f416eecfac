import InterviewEngine
import RubricScorer
import SessionJournal
import ViewModels

extension InterviewState {
    /// An exam keeps its scores to itself until its loop is over.
    package var isSealed: Bool { setup.mode == .exam && finished.count < setup.rounds.count }
}

/// A session with its sheets as it is read afterwards; of an exam whose loop is not over, what was said alone.
package enum ReviewPresenter {
    /// `answers`: those that are shown as models, by id of the prompt. `recorded`: the sheets of the day, where `sheets` were made again.
    /// `company`: what the user says the company of an offer is worth. `parent`: what it takes up again, `isTake` as a take of it.
    package static func view(
        session: String, began: String, state: InterviewState, sheets: SessionSheets, rubric: Rubric, rubrics: [String: Rubric],
        rating: SelfRating? = nil, damage: String?, numbersHidden: Bool, answers: [String: ModelAnswer] = [:],
        recorded: SessionSheets? = nil, company: Int? = nil, parent: JournalHeader.Parent? = nil, isTake: Bool = false
    ) -> ReviewView {
        let transcript = ReviewTranscript(state: state, sheets: sheets, off: rubric.off, answers: answers, recorded: recorded)
        let rounds = transcript.rounds.map { id in
            round(id, state, sheets, rubrics[id] ?? rubric, transcript, recorded, company)
        }
        let minutes = minutesText(Milliseconds(state.now.milliseconds))
        let view = ReviewView(
            session: session, title: state.loop.title,
            subtitle: "\(began), \(state.setup.mode == .practice ? "practice" : "exam"), \(minutes)",
            origin: OriginWords.sentence(parent, isTake: isTake, state: state), rounds: rounds,
            loop: SheetPresenter.view(
                title: "The whole loop", sheet: sheets.loop(state: state, rubric: rubric), rounds: transcript.rounds, rubric: rubric,
                state: state, sheets: sheets, transcript: transcript,
                recorded: recorded.map { ($0.loop(state: state, rubric: rubric), $0) }),
            passages: transcript.passages,
            committee: CommitteePresenter(state: state, sheets: sheets, transcript: transcript, rubric: rubric).view(rating: rating),
            damage: damage, numbersHidden: numbersHidden)
        return state.isSealed ? view.sealed : view
    }

    private static func round(
        _ id: String, _ state: InterviewState, _ sheets: SessionSheets, _ rubric: Rubric, _ transcript: ReviewTranscript,
        _ recorded: SessionSheets?, _ company: Int?
    ) -> ReviewRoundView {
        let script = state.loop.round(id)
        let turns = state.turns.filter { $0.round == id }
        var sheet = SheetPresenter.view(
            title: script?.title ?? id, sheet: sheets.round(id, state: state, rubric: rubric), rounds: [id], rubric: rubric, state: state,
            sheets: sheets, transcript: transcript,
            recorded: recorded.map { ($0.round(id, state: state, rubric: rubric), $0) })
        if let offer = OfferPresenter(ofRound: id, state: state, transcript: transcript, company: company) {
            sheet.marks = []
            sheet.scorer = ""
            sheet.offer = offer.view
        }
        let people = (script?.interviewers ?? []).compactMap { state.loop.persona($0)?.name }.joined(separator: ", ")
        return ReviewRoundView(
            id: id, title: script?.title ?? id, people: people, sheet: sheet,
            moments: Moments(turns: turns, state: state, sheets: sheets, off: rubric.off, transcript: transcript).three,
            cards: CardPresenter(state: state, sheets: sheets, transcript: transcript).cards(ofRound: id, base: rubric),
            passedOn: PassedOnPresenter(state: state, transcript: transcript).view(ofRound: id))
    }
}
