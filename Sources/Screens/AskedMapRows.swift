import Canvas
import ViewModels

/// The map of questions as rows of a pane: those that were never heard are marked so without a colour too.
enum AskedMapRows {
    static func rows(of map: AskedMapView, width: Int, unicode: Bool) -> [StyledText] {
        var rows: [StyledText] = []
        for pack in map.packs {
            if !rows.isEmpty { rows.append([]) }
            rows.append(StyledText(pack.title, Style(.title)))
            for round in pack.rounds {
                rows += [[], StyledText(round.title) + StyledText("  " + round.count, Style(.dim))]
                for prompt in round.prompts { rows += self.rows(of: prompt, width: width, unicode: unicode) }
            }
        }
        return rows.isEmpty ? [StyledText("The packs of these sessions are not here any more.", Style(.dim))] : rows
    }

    /// What the marks stand for.
    static func legend(unicode: Bool) -> StyledText {
        StyledText("\(mark(false, unicode)) never heard   \(mark(true, unicode)) heard, the longest ago first", Style(.dim))
    }

    private static func mark(_ isHeard: Bool, _ unicode: Bool) -> String {
        isHeard ? (unicode ? "●" : "*") : (unicode ? "○" : "o")
    }

    private static func rows(of prompt: AskedMapView.Prompt, width: Int, unicode: Bool) -> [StyledText] {
        Paragraph.rows(
            prompt.text, style: prompt.isHeard ? Style(.dim) : .text,
            lead: StyledText("  \(mark(prompt.isHeard, unicode)) ", prompt.isHeard ? Style(.dim) : Style(.accent)), width: width, limit: 2,
            unicode: unicode)
    }
}
