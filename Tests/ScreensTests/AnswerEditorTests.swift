import Canvas
import Testing

@testable import Screens

@Suite struct AnswerEditorTests {
    private func editor(_ commands: [EditCommand], from text: String = "") -> AnswerEditor {
        var editor = AnswerEditor(text: text)
        for command in commands { editor.handle(command) }
        return editor
    }

    private func typed(_ text: String) -> [EditCommand] { text.map { .insert(String($0)) } }

    private func same(_ a: String, _ b: String) -> Bool { Array(a.utf8) == Array(b.utf8) }

    private func isVisual(_ command: EditCommand) -> Bool {
        switch command {
        case .lineStart, .lineEnd, .up, .down, .pageUp, .pageDown: true
        default: false
        }
    }

    // MARK: What was typed elsewhere

    @Test func whatWasTypedBeforeCanBeTakenBackWordByWord() {
        var first = AnswerEditor()
        var edits: [Edit] = []
        for command in typed("We gave upp") + [.deleteBackward] + typed(" 40 ms") { edits += first.handle(command) }
        edits += first.handle(.paste(" of the budget"))
        var again = AnswerEditor(text: first.text, cursor: first.cursor, edits: edits)
        for _ in 0..<20 {
            #expect(again.text == first.text && again.cursor == first.cursor)
            #expect(again.undo() == first.undo())
        }
        #expect(again.isEmpty)
        for _ in 0..<20 { again.redo() }
        #expect(again.text == "We gave up 40 ms of the budget")
    }

    @Test func ofEditsThatLeadElsewhereNoneCanBeTakenBack() {
        let edits = [Edit(at: 0, delete: 0, insert: "We"), Edit(at: 2, delete: 0, insert: "é")]
        for (text, edits) in [
            ("We go", edits), ("Weé", edits + [Edit(at: 9, delete: 0, insert: "!")]), ("We", [Edit(at: 3, delete: 0, insert: "")]),
        ] {
            var editor = AnswerEditor(text: text, edits: edits)
            #expect(editor.undo().isEmpty && editor.text == text)
        }
        // No half of a letter comes back.
        let torn = edits + [Edit(at: 3, delete: 1, insert: "x"), Edit(at: 2, delete: 2, insert: "")]
        var editor = AnswerEditor(text: "We", edits: torn)
        #expect(editor.undo().isEmpty)
        // Nor what is sanitised as it comes in, though it was deleted again.
        let raw = [Edit(at: 0, delete: 0, insert: "\u{1B}"), Edit(at: 0, delete: 1, insert: "We")]
        editor = AnswerEditor(text: "We", edits: raw)
        #expect(editor.undo().isEmpty)
    }

    @Test func theCursorStandsWhereItStoodInATextThatIsSanitised() {
        let raw = "We \u{1B}[31mred\u{1B}[0m cut\u{200B}s"
        for (before, shown) in [("We ", "We "), ("We \u{1B}[31mre", "We ␛re"), ("We \u{1B}[31mred\u{1B}[0m cut", "We ␛red␛ cut")] {
            var editor = AnswerEditor(text: raw, cursor: before.utf8.count)
            #expect(editor.text == "We ␛red␛ cut<U+200B>s")
            #expect(editor.view(width: 60, height: 4).cursor == Point(column: textWidth(shown), row: 0))
        }
        #expect(AnswerEditor(text: raw, cursor: raw.utf8.count).cursor == AnswerEditor(text: raw).byteCount)
    }

    // MARK: Laws

    @Test func equalsTheNaiveEditor() {
        var dice = Seeded(11)
        for _ in 0..<50 {
            var editor = AnswerEditor()
            var model = NaiveEditor(text: "", cursor: 0)
            for _ in 0..<200 {
                let command = dice.command(textLength: editor.byteCount)
                let before = editor.text
                let edits = editor.handle(command)
                #expect(same(replayed(edits, on: before), editor.text))
                if isVisual(command) {
                    #expect(edits.isEmpty)
                    model.cursor = editor.cursor
                } else {
                    model.handle(command)
                }
                guard same(editor.text, model.text), editor.cursor == model.cursor else {
                    Issue.record("\(command) on \(before.debugDescription): \(editor.cursor), expected \(model.cursor)")
                    return
                }
                let words = model.text.split { $0.unicodeScalars.first == " " || $0 == "\n" }.count
                let byteWords = Array(model.text.utf8).split { $0 == 0x20 || $0 == 0x0A }.count
                #expect(editor.wordCount == byteWords && byteWords >= words)
            }
        }
    }

    @Test func layoutMendedByChangesEqualsOneMadeAnew() {
        var dice = Seeded(12)
        for _ in 0..<30 {
            let width = Int.random(in: 1...30, using: &dice)
            var editor = AnswerEditor()
            _ = editor.layout(width: width)
            for _ in 0..<120 {
                editor.handle(dice.command(textLength: editor.byteCount))
                if Int.random(in: 0..<12, using: &dice) == 0 { editor.undo() }
                #expect(editor.layout(width: width) == EditorLayout(DraftText(editor.text), width: width))
                let view = editor.view(width: width, height: 4)
                #expect((0..<width).contains(view.cursor.column) && (0..<4).contains(view.cursor.row))
                #expect(view.rows.count == min(4, view.rowCount - view.firstRow))
            }
        }
    }

    @Test func undoAllTheWayGoesBackAndRedoForwardAgain() {
        var dice = Seeded(13)
        for _ in 0..<60 {
            var editor = AnswerEditor(text: "Start 日本")
            for _ in 0..<60 { editor.handle(dice.command(textLength: editor.byteCount)) }
            let (end, words) = (editor.text, editor.wordCount)
            var replay = end
            var steps = 0
            while case let edits = editor.undo(), !edits.isEmpty {
                replay = replayed(edits, on: replay)
                steps += 1
                #expect(same(replay, editor.text))
            }
            #expect(same(editor.text, "Start 日本"))
            for _ in 0..<steps { replay = replayed(editor.redo(), on: replay) }
            #expect(same(editor.text, end) && same(replay, end) && editor.wordCount == words)
            #expect(editor.redo().isEmpty)
        }
    }

    // MARK: Undo

    @Test func typingIsTakenBackByWord() {
        var editor = editor(typed("one two"))
        editor.undo()
        #expect(editor.text == "one ")
        editor.undo()
        #expect(editor.text == "")
        editor.redo()
        #expect(editor.text == "one " && editor.cursor == 4)
        editor.handle(.insert("x"))
        #expect(editor.redo().isEmpty)
    }

    @Test func movingOrSealingEndsTheRun() {
        var moved = editor(typed("ab") + [.left, .right] + typed("cd"))
        moved.undo()
        #expect(moved.text == "ab")
        var paused = editor(typed("ab"))
        paused.sealUndo()
        paused.handle(.insert("c"))
        paused.undo()
        #expect(paused.text == "ab")
    }

    @Test func erasingRunIsOneStep() {
        var editor = editor([.deleteBackward, .deleteBackward, .deleteBackward], from: "abcdef")
        #expect(editor.text == "abc")
        editor.undo()
        #expect(editor.text == "abcdef" && editor.cursor == 6)
    }

    @Test func pasteIsOneStepAndMarked() {
        var editor = AnswerEditor(text: "ab", cursor: 1)
        let edits = editor.handle(.paste("two words\nand a line"))
        #expect(edits == [Edit(at: 1, delete: 0, insert: "two words\nand a line", pasted: true)])
        #expect(editor.undo() == [Edit(at: 1, delete: 20, insert: "")])
        #expect(editor.text == "ab" && editor.cursor == 1)
        #expect(editor.redo().map(\.pasted) == [true])
    }

    @Test func replacingAllIsOneStep() {
        var editor = editor([.replaceAll("new text")], from: "old")
        #expect(editor.text == "new text" && editor.cursor == 8)
        editor.undo()
        #expect(editor.text == "old")
    }

    @Test func historyIsBounded() {
        var editor = AnswerEditor()
        for _ in 0..<40 {
            editor.handle(.paste(String(repeating: "x", count: 60_000)))
            editor.handle(.replaceAll("y"))
        }
        var steps = 0
        while !editor.undo().isEmpty { steps += 1 }
        #expect(steps > 4 && steps < 40)
    }

    // MARK: Capacity

    @Test func draftIsCappedWithNotice() {
        var editor = AnswerEditor(text: String(repeating: "a", count: AnswerEditor.capacity - 5))
        #expect(editor.outcome == .accepted && editor.outcome.notice == nil)
        #expect(editor.handle(.paste("日本語")).map(\.insert) == ["日"])
        #expect(editor.outcome == .capped(leftOut: 6))
        #expect(editor.outcome.notice == "The draft is full (64 KiB): 6 bytes were left out")
        #expect(editor.handle(.insert("bcd")).map(\.insert) == ["bc"])
        #expect(editor.handle(.insert("e")).isEmpty && editor.outcome == .capped(leftOut: 1))
        #expect(editor.byteCount == AnswerEditor.capacity)
        editor.handle(.left)
        #expect(editor.outcome == .accepted)
    }

    @Test func hugePasteIsCutBeforeItIsRead() {
        var editor = AnswerEditor()
        let edits = editor.handle(.paste(String(repeating: "é日\n", count: 200_000)))
        #expect(edits[0].insert.utf8.count <= AnswerEditor.capacity && edits[0].insert.utf8.count > AnswerEditor.capacity - 4)
        #expect(editor.outcome == .capped(leftOut: 1_200_000 - edits[0].insert.utf8.count))
    }

    @Test func incomingTextIsSanitised() {
        var editor = AnswerEditor(text: "a\u{1B}[2Jb", cursor: 2)
        #expect(editor.text == "a␛b" && editor.cursor == 4)
        #expect(editor.handle(.paste("\tx\u{202E}")).map(\.insert) == ["    x<U+202E>"])
    }

    // MARK: Killing

    @Test func consecutiveKillsAreYankedTogether() {
        var editor = editor([.textStart, .killToLineEnd, .killToLineEnd, .killToLineEnd, .textEnd, .yank], from: "one\ntwo\nthree")
        #expect(editor.text == "\nthreeone\ntwo")
        editor = self.editor([.deleteWordBackward, .deleteWordBackward, .insert("x "), .yank], from: "say one two")
        #expect(editor.text == "say x one two")
        editor = self.editor([.deleteWordBackward, .left, .deleteWordBackward, .yank], from: "one two")
        #expect(editor.text == "one ")
        editor.handle(.yankPrevious)
        #expect(editor.text == "two ")
        editor.handle(.right)
        #expect(editor.handle(.yankPrevious).isEmpty)
    }

    @Test func killToLineStartTakesTheLineFeedNext() {
        #expect(editor([.killToLineStart], from: "ab\ncd").text == "ab\n")
        #expect(editor([.killToLineStart, .killToLineStart], from: "ab\ncd").text == "ab")
    }

    // MARK: Moving by row

    @Test func upAndDownKeepTheGoalColumn() {
        var editor = AnswerEditor(text: "abcdefgh\nab\n日本語日本", cursor: 6)
        _ = editor.layout(width: 40)
        #expect(editor.handle(.down) == [] && editor.cursor == 11)
        editor.handle(.down)
        #expect(editor.cursor == 12 + 9)
        editor.handle(.up)
        editor.handle(.up)
        #expect(editor.cursor == 6)
        editor.handle(.up)
        #expect(editor.cursor == 0)
    }

    @Test func homeAndEndGoByRowThenByParagraph() {
        var editor = AnswerEditor(text: "the quick brown fox", cursor: 12)
        _ = editor.layout(width: 11)
        editor.handle(.lineStart)
        #expect(editor.cursor == 10)
        editor.handle(.lineStart)
        #expect(editor.cursor == 0)
        editor.handle(.lineEnd)
        #expect(editor.cursor == 9)
        editor.handle(.lineEnd)
        #expect(editor.cursor == 19)
    }

    @Test func viewScrollsOnlyAsFarAsTheCursorNeeds() {
        var editor = AnswerEditor(text: (1...9).map { "row \($0)" }.joined(separator: "\n"))
        #expect(editor.view(width: 20, height: 3).rows == ["row 7", "row 8", "row 9"])
        editor.handle(.up)
        editor.handle(.up)
        #expect(editor.view(width: 20, height: 3).firstRow == 6)
        editor.handle(.pageUp)
        let view = editor.view(width: 20, height: 3)
        #expect(view.rows == ["row 5", "row 6", "row 7"] && view.cursor == Point(column: 5, row: 0) && view.rowCount == 9)
        #expect(editor.offset(at: Point(column: 2, row: 1)) == 6 * 5 + 2)
        editor.handle(.replaceAll("x"))
        #expect(editor.view(width: 20, height: 3) == EditorView(rows: ["x"], cursor: Point(column: 1, row: 0), firstRow: 0, rowCount: 1))
    }

    @Test func cursorAfterAFullRowHasAPlace() {
        var editor = AnswerEditor(text: "abcd")
        #expect(editor.view(width: 5, height: 2).cursor == Point(column: 4, row: 0))
        editor.handle(.insert("   "))
        #expect(editor.view(width: 5, height: 2).cursor == Point(column: 4, row: 0))
        editor.handle(.insert("e"))
        #expect(editor.view(width: 5, height: 2).cursor == Point(column: 1, row: 1))
    }

    // MARK: Keys

    @Test func bindingsAreUniqueAndLeaveSuspendAndSendAlone() {
        let chords = KeyTable.standard.rows(of: .editor).flatMap(\.chords)
        #expect(Set(chords).count == chords.count)
        #expect(!chords.contains(.ctrl("z")) && !chords.contains(.ctrl("s")) && !chords.contains(.ctrl("c")))
        #expect(!chords.contains(Chord(.enter, alt: true)))
        #expect(AnswerEditor.command(for: .key(.char("é"))) == .insert("é"))
        #expect(AnswerEditor.command(for: .key(.ctrl("w"))) == .deleteWordBackward)
        #expect(AnswerEditor.command(for: .key(.ctrl("q"))) == nil)
        #expect(AnswerEditor.command(for: .paste("x")) == .paste("x"))
    }
}
