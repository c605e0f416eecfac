import Canvas
import ViewModels

/// A debrief as rows of text.
struct DebriefText {
    /// Columns of the triangle beside the text.
    static let sideColumns = TriangleArt.Scale.large.columns

    let view: DebriefView
    let unicode: Bool

    private var sheet: SheetView { view.round.sheet }

    /// - Parameter withSide: also what else stands beside it.
    func body(width: Int, withSide: Bool) -> [StyledText] {
        if view.sealed { return sealed(width: width) }
        var rows = moments(width: width)
        if let cards = view.round.cards {
            rows += [[], StyledText("Their own score sheets", Style(.title)), []]
            rows += CardRows(numbersHidden: view.numbersHidden, unicode: unicode).rows(cards, width: width)
        }
        rows += [[], StyledText("What each mark rests on", Style(.title))]
        for mark in sheet.marks { rows += self.rows(of: mark, width: width) }
        if withSide { rows += [[]] + side(width: width) }
        return rows
    }

    // MARK: Sealed

    private func sealed(width: Int) -> [StyledText] {
        var rows: [StyledText] = [StyledText("The round is over, and the sheet is sealed.", Style(.title)), []]
        rows += Paragraph.rows(
            "In exam mode nothing is scored in front of you before the loop is over. What you said is saved, word for word.", width: width,
            unicode: unicode)
        return rows + SheetPane.conditions(sheet, width: width, unicode: unicode)
    }

    // MARK: Moments

    private func moments(width: Int) -> [StyledText] {
        let count = view.round.moments.count
        let heading =
            count == 0 ? "Nothing stood out in this round" : count == 1 ? "One moment" : count == 2 ? "Two moments" : "Three moments"
        var rows: [StyledText] = [StyledText(heading, Style(.title))]
        for (index, moment) in view.round.moments.enumerated() {
            if index > 0 { rows.append([]) }
            let mark = moment.tone.mark(unicode) + " "
            rows += Paragraph.rows(
                moment.title, style: .text, lead: StyledText(mark, moment.tone.markStyle), width: width, limit: 2, unicode: unicode)
            rows += Paragraph.rows(
                Paragraph.quoted(moment.quote, unicode: unicode), style: Style(.evidence), lead: "  ", width: width, limit: 3,
                unicode: unicode)
            if !moment.why.isEmpty {
                rows += Paragraph.rows(moment.why, style: Style(.dim), lead: "  ", width: width, limit: 5, unicode: unicode)
            }
        }
        return rows
    }

    // MARK: Marks

    private func rows(of mark: MarkView, width: Int) -> [StyledText] {
        let options = SheetPane.Options(numbersHidden: view.numbersHidden, selected: nil, isFocused: false, unicode: unicode)
        var head = SheetPane.head(mark, isSelected: false, options: options, width: width)
        guard let quote = mark.leadingQuote else { return [head] }
        let words = Paragraph.quoted(quote.text, unicode: unicode)
        // Quotes stand under each other where the words leave room for that.
        let widest = sheet.marks.map { StyledText($0.word).columns }.max() ?? 0
        head.append(String(repeating: " ", count: max(0, min(widest, 22) - StyledText(mark.word).columns)))
        let room = width - head.columns - 3
        // Beside the word where the quote has room for its sense, below it where it has not.
        if room >= 30 || StyledText(words).columns <= room {
            return [head + "   " + StyledText(words, Style(.evidence)).truncated(to: room, unicode: unicode)]
        }
        return [head] + Paragraph.rows(words, style: Style(.evidence), lead: "   ", width: width, limit: 1, unicode: unicode)
    }

    // MARK: Side

    func side(width: Int) -> [StyledText] {
        let options = SheetPane.Options(numbersHidden: view.numbersHidden, selected: nil, isFocused: false, unicode: unicode)
        var rows: [StyledText] = [StyledText("The trade-offs", Style(.title)), []]
        rows += SheetPane.triangle(sheet.triangle, options: options, width: width)
        rows.append([])
        rows += SheetPane.summary(sheet, numbersHidden: view.numbersHidden, unicode: unicode)
        if !sheet.absences.isEmpty {
            rows += [[], StyledText("Asked, and absent", Style(.title))]
            for absence in sheet.absences { rows += Paragraph.rows(absence, lead: "- ", width: width, unicode: unicode) }
        }
        return rows + SheetPane.conditions(sheet, width: width, unicode: unicode)
    }

    // MARK: Foot

    func foot(width: Int) -> [StyledText] {
        var rows: [StyledText] = []
        if let redo = view.redo, !view.sealed {
            rows.append(action(.intent(.redoWorst), "Redo the worst now", Paragraph.quoted(redo, unicode: unicode), width: width))
        }
        rows.append(action(.screen(.open), view.next ?? "That was the last round", view.next == nil ? "back home" : "", width: width))
        return rows
    }

    private func action(_ action: KeyAction, _ title: String, _ detail: String, width: Int) -> StyledText {
        let name = KeyTable.name(of: action, in: .debrief)
        let line: StyledText = [
            Run(Paragraph.padded(" \(name) ", to: 7, unicode: unicode), Style(.key)), Run("  "), Run(title, Style(.title)),
            Run(detail.isEmpty ? "" : "  " + detail, Style(.dim)),
        ]
        return line.truncated(to: width, unicode: unicode)
    }
}
