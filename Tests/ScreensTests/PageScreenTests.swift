import Canvas
import Testing
import ViewModels

@testable import Screens

/// What keys and clicks do on the screens that are read.
@Suite struct PageScreenTests {
    private func press<Screen: Layer>(_ screen: inout Screen, _ chords: Chord...) -> Answer {
        var answer = Answer.ignored
        for chord in chords { answer = screen.handle(.key(chord)) }
        return answer
    }

    private func words<Screen: Layer>(of screen: inout Screen, _ columns: Int = 100, _ rows: Int = 40) -> String {
        var frame = Frame(size: Size(columns: columns, rows: rows))
        screen.paint(into: &frame, in: frame.bounds)
        return (0..<rows).map { row in (0..<columns).map { frame[$0, row].text }.joined() }.joined(separator: "\n")
    }

    // MARK: Home

    @Test func homeBeginsAtWhatIsSuggested() {
        var view = SampleViews.home()
        view.items[0].suggested = false
        view.items[2].suggested = true
        var home = HomeScreen()
        home.update(view)
        #expect(press(&home, Chord(.enter)) == .consumed(.openPack("twitch", round: nil)))
        #expect(press(&home, Chord(.down), Chord(.enter)) == .consumed(.openReview("s1")))
        #expect(press(&home, .char("G"), Chord(.down), Chord(.enter)) == .consumed(.openHistory))
        #expect(press(&home, .char("g"), Chord(.up), Chord(.enter)) == .consumed(.continueSession("s1")))
        #expect(press(&home, .char("q")) == .consumed(.quit))
    }

    @Test func homeKeepsWhatIsChosen() {
        var home = HomeScreen(SampleViews.home())
        _ = press(&home, Chord(.down), Chord(.down))
        var view = SampleViews.home()
        view.items.removeFirst()
        home.update(view)
        #expect(press(&home, Chord(.enter)) == .consumed(.openPack("twitch", round: nil)))
        view.items = []
        home.update(view)
        #expect(press(&home, Chord(.down), Chord(.enter)) == .taken)
    }

    @Test func aNameIsTypedEditedAndMayBeEmpty() {
        var home = HomeScreen(SampleViews.home(asksName: true))
        #expect(press(&home, Chord(.enter)) == .consumed(.setName("")))
        // Letters that are keys elsewhere.
        for letter in " q?né" { #expect(press(&home, .char(letter)) == .taken) }
        _ = home.handle(.paste("\u{1B}[31m\nB "))
        _ = press(&home, Chord(.home), Chord(.delete), Chord(.delete))
        #expect(press(&home, Chord(.enter)) == .consumed(.setName("?né␛ B")))
        #expect(press(&home, .char("x")) == .taken)
        #expect(press(&home, Chord(.escape)) == .consumed(.setName("")))
        #expect(press(&home, Chord(.function(1))) == .ignored)
    }

    @Test func aNameHasAnEnd() {
        var home = HomeScreen(SampleViews.home(asksName: true))
        for _ in 0..<300 { _ = press(&home, .char("é")) }
        guard case .consumed(.setName(let name)?) = press(&home, Chord(.enter)) else {
            Issue.record("no name")
            return
        }
        #expect(name.utf8.count == NameField.limit)
    }

    @Test func aClickChoosesAndASecondOpens() {
        var home = HomeScreen(SampleViews.home())
        let rows = words(of: &home, 80, 24).split(separator: "\n", omittingEmptySubsequences: false)
        let row = rows.firstIndex { $0.contains("History") }!
        let place = Point(column: 14, row: row)
        #expect(home.handle(.mouse(.press, place)) == .taken)
        #expect(home.handle(.mouse(.press, place)) == .consumed(.openHistory))
    }

    // MARK: Lobby

    @Test func lobbyAsksForWhatIsPressed() {
        var lobby = LobbyScreen(SampleViews.lobby())
        #expect(press(&lobby, Chord(.enter)) == .consumed(.enterRound))
        #expect(press(&lobby, .char("m")) == .consumed(.toggleMode))
        #expect(press(&lobby, .char("t")) == .consumed(.cyclePace))
        #expect(press(&lobby, Chord(.escape)) == .consumed(.back))
    }

    @Test func lobbyTellsTheProblemAndLetsOneTryAgain() {
        var lobby = LobbyScreen(SampleViews.lobby(problem: "No room is left on the disk."))
        let text = words(of: &lobby, 60, 18)
        #expect(text.contains("No room is left on the disk."))
        #expect(text.contains("Enter try again"))
        #expect(press(&lobby, Chord(.enter)) == .consumed(.enterRound))
    }

    @Test func lobbyScrollsWhatDoesNotFit() {
        var view = SampleViews.lobby()
        view.about = Array(repeating: "More is told here than fits.", count: 60).joined(separator: " ") + " The end."
        var lobby = LobbyScreen(view)
        #expect(!words(of: &lobby, 60, 18).contains("Unofficial"))
        _ = press(&lobby, Chord(.end))
        #expect(words(of: &lobby, 60, 18).contains("Unofficial"))
    }

    // MARK: Debrief

    @Test func debriefLeadsOn() {
        var debrief = DebriefScreen(SampleViews.debrief())
        #expect(press(&debrief, Chord(.enter)) == .consumed(.enterRound))
        #expect(press(&debrief, .char("r")) == .consumed(.redoWorst))
        #expect(press(&debrief, .char("v")) == .consumed(.openReview("")))
        #expect(press(&debrief, .char("0")) == .consumed(.toggleNumbers))
        #expect(press(&debrief, .char("n")) == .consumed(.toggleNumbers))
        var last = DebriefScreen(SampleViews.debrief(isLast: true))
        #expect(press(&last, Chord(.enter)) == .consumed(.openHome))
    }

    @Test func aSealedDebriefTellsNoScore() {
        var debrief = DebriefScreen(SampleViews.debrief(sealed: true))
        for key in ["r", "v", "0", "n"] as [Character] { #expect(press(&debrief, .char(key)) == .taken) }
        let text = words(of: &debrief, 200, 60)
        for told in ["traded", "Vote", "gave up", "moment", "Redo"] { #expect(!text.contains(told)) }
        #expect(text.contains("sealed"))
        #expect(press(&debrief, Chord(.enter)) == .consumed(.enterRound))
    }

    @Test(arguments: [(60, 40), (120, 40)])
    func aSealedReviewIsItsTranscript(columns: Int, rows: Int) {
        var review = ReviewScreen(SampleViews.review().sealed)
        for key in [Chord(.enter), Chord(.down), .char("n"), .char("0"), Chord(.right)] { _ = press(&review, key) }
        let transcript = words(of: &review, columns, rows)
        _ = press(&review, Chord(.tab))
        _ = press(&review, Chord(.enter))
        let sheet = words(of: &review, columns, rows)
        #expect((transcript + sheet).contains("sealed until its"))
        for told in ["Vote", "■", "Nothing was scored", "its quote", "numbers"] { #expect(!(transcript + sheet).contains(told), "\(told)") }
        var row = SampleViews.history().rows[0]
        row.isSealed = true
        row.vote = nil
        var history = HistoryScreen(HistoryView(rows: [row], numbersHidden: false))
        #expect(words(of: &history, 140, 24).contains("scores sealed until the loop is over"))
    }

    @Test(arguments: [(60, 200), (100, 60), (200, 60)])
    func hiddenNumbersAreNowhere(columns: Int, rows: Int) {
        var view = SampleViews.debrief(numbersHidden: true)
        view.round.moments = []
        var debrief = DebriefScreen(view)
        let text = words(of: &debrief, columns, rows)
        for told in ["2.45", "■", "Latency 3", "Vote yes", "─ –"] { #expect(!text.contains(told), "\(told)") }
        #expect(text.contains("hidden until you ask"))
        view.numbersHidden = false
        debrief.update(view)
        let shown = words(of: &debrief, columns, rows)
        for told in ["2.45", "■■■□ 3 traded", "Latency 3", "Vote yes"] { #expect(shown.contains(told), "\(told)") }
    }

    @Test("what is hidden until somebody asks says how to ask, however narrow the screen is")
    func hiddenNumbersCanBeAskedFor() {
        for columns in [60, 80, 100] {
            var committee = CommitteeScreen(SampleCommittee.page(numbersHidden: true))
            #expect(words(of: &committee, columns, 24).contains("0 show votes"), "\(columns)")
            var debrief = DebriefScreen(SampleViews.debrief(numbersHidden: true))
            #expect(words(of: &debrief, columns, 24).contains("0 show numbers"), "\(columns)")
            var review = ReviewScreen(SampleViews.review(numbersHidden: true))
            #expect(words(of: &review, columns, 24).contains("0 numbers"), "\(columns)")
        }
    }

    // MARK: History

    @Test func historyOpensReplaysAndContinues() {
        var history = HistoryScreen(SampleViews.history())
        _ = words(of: &history)
        #expect(press(&history, Chord(.enter)) == .consumed(.openReview("s0")))
        #expect(press(&history, .char("c")) == .consumed(.continueSession("s0")))
        #expect(press(&history, Chord(.down), .char("c")) == .taken)
        #expect(press(&history, .char("r")) == .consumed(.openReplay("s1", from: 0)))
        #expect(press(&history, Chord(.end), Chord(.enter)) == .consumed(.openReview("s29")))
        #expect(words(of: &history, 60, 18).contains("2026-11-10"))
        #expect(press(&history, .char("0")) == .consumed(.toggleNumbers))
        history.update(HistoryView(rows: [], numbersHidden: false))
        #expect(press(&history, Chord(.enter)) == .taken)
        #expect(press(&history, Chord(.up), .char("r")) == .taken)
        #expect(words(of: &history).contains("No sessions yet"))
    }

    @Test func theQuestionsStandBehindTheTrend() {
        var view = SampleViews.history()
        view.trend = SampleViews.trend()
        view.asked = SampleViews.asked
        var history = HistoryScreen(view)
        _ = press(&history, .char("t"), .char("t"))
        let shown = words(of: &history)
        #expect(shown.contains("Recruiter  1 of 3 heard") && shown.contains("○ Why here?") && shown.contains("● Why now?"))
        #expect(shown.contains("○ never heard   ● heard, the longest ago first") && shown.contains("t list"))
        #expect(!shown.contains("Panel question 29"))
        // There is nothing to choose, and all of it can be reached.
        #expect(press(&history, Chord(.enter)) == .taken && press(&history, .char("r")) == .taken)
        _ = press(&history, Chord(.end))
        #expect(words(of: &history).contains("Panel question 29") && history.selected == 0)
        #expect(press(&history, Chord(.escape)) == .taken && history.face == .table)
        view.asked = AskedMapView(packs: [])
        history.update(view)
        _ = press(&history, .char("t"), .char("t"))
        #expect(words(of: &history).contains("not here any more"))
    }

    @Test func theTrendStandsInPlaceOfTheTable() {
        var view = SampleViews.history()
        var history = HistoryScreen(view)
        #expect(press(&history, .char("t")) == .taken && history.face == .table)
        #expect(!words(of: &history, 200, 24).contains("t trend"))
        view.trend = SampleViews.trend()
        history.update(view)
        #expect(words(of: &history, 200, 24).contains("t trend"))
        _ = press(&history, Chord(.down))
        #expect(press(&history, .char("t")) == .taken && history.face == .trend)
        #expect(words(of: &history).contains("Never asked: Humility") && words(of: &history).contains("12 h 40 min in 32 sessions"))
        // Nothing is chosen that cannot be seen.
        for chord in [Chord(.enter), .char("r"), .char("c"), Chord(.down), Chord(.end)] { #expect(press(&history, chord) == .taken) }
        #expect(press(&history, .char("0")) == .consumed(.toggleNumbers))
        #expect(press(&history, Chord(.escape)) == .taken && history.face == .table && history.selected == 1)
        #expect(press(&history, Chord(.escape)) == .consumed(.back))
        _ = press(&history, .char("t"))
        #expect(press(&history, .char("t")) == .taken && history.face == .questions)
        #expect(press(&history, .char("t")) == .taken && history.face == .table)
        _ = press(&history, .char("t"))
        view.trend = nil
        history.update(view)
        #expect(history.face == .table)
    }

    @Test(arguments: [(1, 40), (5, 40), (30, 80), (70, 80), (500, 200), (3, 10), (0, 80)])
    func theLastSessionsThatFitAreShown(count: Int, columns: Int) {
        let plot = TrendPlot(trend: SampleViews.trend(count: count), numbersHidden: false, unicode: true)
        let shown = plot.shown(columns: columns)
        #expect(shown <= count && shown <= max(0, columns - 31) && (shown == count || shown == max(0, columns - 31)))
        #expect(plot.words(columns: columns).contains { $0.text.contains("are shown") } == (shown < count))
    }

    @Test func aGapIsNoLevelAndNoBarIsAsHighAsAnother() {
        func bars(_ levels: [Int?], unicode: Bool, numbersHidden: Bool = false) -> [Character] {
            let row = TrendRowView(id: "latency", label: "", hue: .latency, levels: levels)
            let trend = TrendView(
                dates: levels.map { _ in "2026-11-25" }, rows: [row], sessions: levels.count, minutes: 1, neverAsked: [])
            var frame = Frame(size: Size(columns: 31 + levels.count, rows: 4), unicode: unicode)
            TrendPlot(trend: trend, numbersHidden: numbersHidden, unicode: unicode).paint(
                into: &frame, in: Rect(column: 0, row: 0, columns: 31 + levels.count, rows: 3))
            return levels.indices.map { Character(frame[24 + $0, 1].text) }
        }
        #expect(bars([0, 1, nil, 2, 3, 4], unicode: true) == ["▁", "▂", " ", "▄", "▆", "█"])
        #expect(bars([0, 1, nil, 2, 3, 4], unicode: false) == ["0", "1", " ", "2", "3", "4"])
        #expect(bars([0, nil, 4], unicode: true, numbersHidden: true) == ["·", " ", "·"])
    }

    @Test func historyAsksForWordsTagsAndNotes() {
        var view = SampleViews.history()
        view.rows[1].tags = ["story", "cold"]
        view.rows[1].note = "Say the figure first."
        var stack = Compositor(HistoryScreen(view))
        func type(_ text: String) { for letter in text { _ = stack.handle(.key(.char(letter))) } }
        func enter() -> Intent? { stack.handle(.key(Chord(.enter))) }
        #expect(stack.handle(.key(.char("/"))) == nil)
        type("creator revenue")
        #expect(enter() == .searchHistory("creator revenue"))
        _ = stack.handle(.key(Chord(.down)))
        _ = stack.handle(.key(.char("#")))
        type(" #Good, cold")
        #expect(enter() == .tag("s1", ["story", "cold", "good"]))
        _ = stack.handle(.key(.char("e")))
        type(" Twice.")
        #expect(enter() == .note("s1", "Say the figure first. Twice."))
        _ = stack.handle(.key(.char("e")))
        #expect(stack.handle(.key(Chord(.escape))) == nil && enter() == .openReview("s1"))
        // There is nothing to filter by before there are tags.
        #expect(stack.handle(.key(.char("f"))) == nil)
        view.tags = ["cold", "story"]
        for (now, next) in [(nil, "cold"), ("cold", "story"), ("story", nil)] as [(String?, String?)] {
            view.tag = now
            stack.update(HistoryScreen.self) { $0.update(view) }
            #expect(stack.handle(.key(.char("f"))) == .filterHistory(tag: next))
        }
        var history = HistoryScreen(view)
        _ = press(&history, Chord(.down))
        #expect(words(of: &history, 100, 30).contains("#story  #cold · Say the figure first."))
    }

    @Test func aMarkWithoutWordsSaysWhyItHasNone() {
        func why(_ level: Int?, isUnscored: Bool = false) -> String {
            let mark = MarkView(id: "latency", label: "Latency", hue: .latency, level: level, word: "", quotes: [], lift: nil)
            return SheetPane.details(mark, width: 70, unicode: true, isUnscored: isUnscored)[0].text
        }
        #expect(why(0).contains("No words of yours") && why(nil).contains("It was not asked for"))
        #expect(why(nil, isUnscored: true).contains("No answer was scored."))
    }

    /// What a coach writes has more words than a line.
    @Test func allOfACommentIsSeenWhileItIsWritten() {
        let comment = "The number came after ninety seconds of setup. Say the number first, then the reason, then what would turn it off."
        for accepts in [Chord(.enter), .ctrl("s")] {
            var box = TextOverlay(.comment(at: 9_000))
            for letter in comment { _ = box.handle(.key(.char(letter))) }
            let shown = words(of: &box, 80, 24)
            #expect(shown.contains("The number came") && shown.contains("turn it off."))
            #expect(box.handle(.key(accepts)) == .consumed(.comment(at: 9_000, comment)))
            #expect(box.isFinished)
        }
        // On the smallest screen, and where there is no room at all, the end of it is.
        var box = TextOverlay(.comment(at: 0))
        _ = box.handle(.paste(String(repeating: "word ", count: 200) + "end"))
        #expect(words(of: &box, 60, 18).contains("end"))
        _ = words(of: &box, 20, 4)
    }

    @Test func whatWasFoundIsOpenedWhereItStands() {
        var view = SampleViews.history()
        func hit(_ session: String, _ passage: Int, _ kind: EntryView.Kind) -> SearchView.Hit {
            SearchView.Hit(
                session: session, date: "2026-11-25 20:14", pack: "Twitch",
                said: SaidView(
                    passage: passage, entry: EntryView(kind: kind, text: "Hello.\nWe gave up 40 ms.", at: "3:12", turn: 1), round: "Panel",
                    time: 9), line: "We gave up 40 ms.", start: 3, end: 7, before: 7)
        }
        view.search = SearchView(
            query: "gave", hits: [hit("s1", 4, .candidate), hit("s2", 6, .interviewer(name: "Dana", interrupting: true))],
            skipped: [.init(session: "s9", problem: "damaged at line 4.")])
        var history = HistoryScreen(view)
        history.update(view)
        let shown = words(of: &history, 80, 24)
        for told in [
            "2 passages in 2 sessions", "You · Panel · 3:12 · 2026-11-25 20:14 · Twitch", "We gave up 40 ms.", "Dana", "s9: damaged",
        ] {
            #expect(shown.contains(told), "\(told)")
        }
        #expect(press(&history, Chord(.enter)) == .consumed(.openMoment("s1", passage: 4)))
        #expect(press(&history, .char("r")) == .consumed(.openReplayOf("s1", passage: 4, start: 10, end: 14)))
        #expect(press(&history, Chord(.down), Chord(.down), Chord(.enter)) == .consumed(.openMoment("s2", passage: 6)))
        for chord in [Chord.char("c"), .char("t"), .char("#"), .char("f")] { #expect(press(&history, chord) == .taken) }
        #expect(press(&history, Chord(.escape)) == .consumed(.searchHistory("")))
        view.search = SearchView(query: "zzz", hits: [], skipped: [])
        history.update(view)
        #expect(words(of: &history, 80, 24).contains("nothing found") && press(&history, Chord(.enter)) == .taken)
        view.search = nil
        history.update(view)
        #expect(press(&history, Chord(.enter)) == .consumed(.openReview("s0")))
    }

    @Test func historyKeepsTheChosenSession() {
        var history = HistoryScreen(SampleViews.history())
        _ = press(&history, Chord(.down), Chord(.down))
        var view = SampleViews.history()
        view.rows.removeFirst()
        history.update(view)
        #expect(press(&history, Chord(.enter)) == .consumed(.openReview("s2")))
    }

    @Test(arguments: [20, 56, 76, 96, 132])
    func tableFitsItsWidth(width: Int) {
        let columns = HistoryColumns(width: width)
        let line = columns.line(SampleViews.history().rows[2], numbersHidden: false, unicode: true)
        if width >= 52 { #expect(line.columns <= width) }
        #expect(columns.columns.contains(.levels) && columns.columns.contains(.date))
        #expect(columns.heading.columns == line.columns)
    }
}
