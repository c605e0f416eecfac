import InterviewEngine

extension Journal {
    /// How a box came to hold what it holds, edit by edit: all that was typed into it since it was emptied last, as far as the records
    /// tell without being folded. Whoever uses it holds the outcome against the box.
    package func edits(of box: Box.Kind) -> [DraftEdit] {
        var records: [[DraftEdit]] = []
        for record in self.records.reversed() {
            guard case .event(let event) = record.body else { continue }
            if case .stimulus(.drafted(box, _, _, let edits)) = event { records.append(edits) }
            if Self.empties(box, event) { break }
        }
        return records.reversed().flatMap { $0 }
    }

    private static func empties(_ box: Box.Kind, _ event: Event) -> Bool {
        switch event {
        case .stimulus(.submitted(box, _)), .move(.draftCounted(box)), .stimulus(.movedOn), .stimulus(.roundEntered), .move(.turnClosed):
            true
        case .move(.draftParked): box == .reply
        default: false
        }
    }
}
