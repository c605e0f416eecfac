import InterviewEngine
import RubricScorer
import SessionJournal
import Testing
import ViewModels

@testable import Presentation

@Suite("A replay in words")
struct PlayedPresenterTests {
    private func played(_ sitting: Sitting, bookmarks: [Bookmark] = [], comments: [CommentView] = []) -> PlayedView {
        PlayedPresenter.view(
            review: sitting.review().with(comments), state: sitting.state, events: sitting.events, sheets: sitting.sheets,
            bookmarks: bookmarks)
    }

    private func stretches(_ view: PlayedView) -> [TypedStretchView] {
        view.rounds.flatMap(\.entries).compactMap { if case .typed(let stretch) = $0.event { stretch } else { nil } }
    }

    private func entered() -> Sitting {
        var sitting = Sitting(SmallLoop.setup(rounds: ["talk"]))
        sitting.send(.roundEntered(round: "talk"))
        return sitting
    }

    private func edit(_ sitting: inout Sitting, at: Int, delete: Int, insert: String) {
        let left = sitting.state.answer.text.utf8.count - delete + insert.utf8.count
        sitting.send(
            .drafted(
                box: .answer, revision: sitting.state.answer.revision + 1, cursor: left,
                edits: [DraftEdit(wait: .zero, at: at, delete: delete, insert: insert)]))
    }

    @Test("A silence parts what is typed, and is told with its length; a shorter one is no silence")
    func silences() {
        var sitting = entered()
        sitting.type("We cut")
        sitting.pass(.seconds(4))
        sitting.type(" p95")
        sitting.pass(.seconds(7))
        sitting.type(" by half.")
        sitting.submit()
        let round = played(sitting).rounds[0]
        #expect(stretches(played(sitting)).map(\.text) == ["We cut p95", " by half."])
        let silences = round.entries.compactMap { if case .silence(let words) = $0.event { words } else { nil } }
        #expect(silences == ["7 seconds"])
        #expect(round.entries.last?.event == .sent(words: 5, reply: false))
    }

    @Test("What was taken back is told: letters on the way, and words that stood there before")
    func takenBack() {
        var sitting = entered()
        sitting.type("We cutt")
        edit(&sitting, at: 6, delete: 1, insert: "")
        sitting.pass(.seconds(6))
        edit(&sitting, at: 3, delete: 3, insert: "halved")
        sitting.pass(.seconds(6))
        edit(&sitting, at: 0, delete: 9, insert: "")
        let told = stretches(played(sitting))
        #expect(told.map(\.text) == ["We cut", "halved", ""])
        #expect(told.map(\.removed) == ["", "cut", "We halved"])
        #expect(told.map(\.takenBack) == [1, 0, 0])
    }

    @Test("Pastes, replies, probes and interruptions are told for what they are, each with the clock of its round")
    func kinds() throws {
        let sitting = Sitting.whole()
        let view = played(sitting)
        #expect(view.rounds.map(\.title) == ["Talk", "Story"])
        let told = stretches(view)
        #expect(told.contains { $0.pasted && $0.text == " used four pasted words. " })
        #expect(told.contains { $0.reply && $0.text == "Creators earned 12 percent more." })
        let story = view.rounds[1].entries
        let cut = try #require(
            story.firstIndex { if case .said(.interviewer(_, true), _, _) = $0.event { true } else { false } })
        let reply = try #require(story.firstIndex { if case .typed(let stretch) = $0.event { stretch.reply } else { false } })
        #expect(cut < reply && story.contains { $0.event == .sent(words: 5, reply: true) })
        #expect(story[0].at == "0:00")
        let said = view.rounds.flatMap(\.entries).compactMap { if case .said(_, _, let margin?) = $0.event { margin } else { nil } }
        #expect(said.contains("follow-up: no figure") && said.contains { $0.hasPrefix("cut in: ") })
    }

    @Test("All that a replay shows in the box is told, and nothing else")
    func complete() {
        let sitting = Sitting.whole()
        for reply in [true, false] {
            let sent = sitting.state.turns.flatMap(\.parts).filter { ($0.kind == .reply) == reply }.map(\.text).joined()
            let told = stretches(played(sitting)).filter { $0.reply == reply }.map(\.text).joined()
            #expect(told.filter { !$0.isWhitespace } == sent.filter { !$0.isWhitespace })
        }
    }

    @Test("Coverage is told where it moved; of a sealed exam neither it nor what was missed")
    func coverage() {
        var sitting = entered()
        sitting.type("Latency went down. ")
        sitting.hear(latency: .named)
        sitting.pass(.seconds(6))
        sitting.type("It did. ")
        sitting.pass(.seconds(6))
        sitting.type("Yes.")
        sitting.submit()
        #expect(stretches(played(sitting)).map { $0.coverage.first?.word } == ["named", nil, nil])
        var exam = Sitting(SmallLoop.setup(.exam))
        exam.sitTalk()
        let sealed = played(exam)
        #expect(sealed.isSealed && stretches(sealed).allSatisfy(\.coverage.isEmpty))
        #expect(!sealed.rounds.flatMap(\.entries).contains { if case .moment = $0.event { true } else { false } })
    }

    @Test("Misses, bookmarks and comments stand at their second")
    func moments() throws {
        let sitting = Sitting.whole()
        let at = sitting.events.count / 2
        let time = sitting.events[at].t.milliseconds
        let bookmark = Bookmark(at: time, words: "here")
        let comment = CommentView(by: "Robin", date: "2026-11-26", text: "Who paid?", time: time)
        let entries = played(sitting, bookmarks: [bookmark], comments: [comment]).rounds.flatMap(\.entries)
        #expect(entries.contains { $0.event == .comment(comment) })
        #expect(entries.contains { $0.event == .moment(ReplayMomentView(kind: .bookmark, label: "here")) })
        #expect(entries.contains { if case .moment(let moment) = $0.event { moment.kind == .miss } else { false } })
    }
}
