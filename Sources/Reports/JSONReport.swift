import ViewModels

/// Sessions as JSON, for programs. All that was found is there, numbers too, whatever a screen keeps back; texts are told as they
/// are, byte for byte, once the JSON is read.
package enum JSONReport {
    /// A session: `session`, `title`, `subtitle`, `origin`, `rounds`, `loop`, `committee`, `passages`, `damage`, `sealed`, `round`.
    ///
    /// `origin` tells what it goes on from or is a take of, and is empty for a session that begins by itself.
    /// A round's `offer` is null but for an offer call; see `JSONOffer`.
    /// `round` is the id of the only round that was asked for, whose sheet `loop` then is, or null.
    /// While `sealed` is true it is an exam whose loop is not over: there are no marks, no vote, no moments, and no evidence.
    /// Levels are 0-4 or null, `overall` is in hundredths of a level, `time` in milliseconds of the session; `start` and `end` count
    /// the bytes of UTF-8 in the text of passage number `passage`.
    package static func text(of review: ReviewView) -> String {
        JSONValue.object([
            "session": .string(review.session),
            "title": .string(review.title),
            "subtitle": .string(review.subtitle),
            "origin": .string(review.origin),
            "rounds": .array(review.rounds.map(round)),
            "loop": .object(members(of: review.loop)),
            "committee": JSONCommittee.value(review.committee),
            "passages": .array(review.passages.map { passage($0, rounds: review.rounds) }),
            "damage": JSONValue(review.damage),
            "sealed": .bool(review.isSealed),
            "round": JSONValue(review.only),
        ]).text
    }

    /// All sessions, the newest first, and over them how well the candidate judges themself: own levels less those of the sheet, in
    /// hundredths of a level.
    package static func text(of history: HistoryView) -> String {
        JSONValue.object([
            "sessions": .array(history.rows.map(row)), "self_rating": JSONCommittee.value(history.judgement),
            "trend": history.trend.map(trend) ?? .null,
        ]).text
    }

    /// `dates` of the scored sessions, the oldest first, with a level or null for each in `levels`; `sessions` and `minutes` of all.
    private static func trend(_ trend: TrendView) -> JSONValue {
        .object([
            "dates": .strings(trend.dates),
            "levels": .object(Dictionary(trend.rows.map { ($0.id, .array($0.levels.map { JSONValue($0) })) }) { first, _ in first }),
            "sessions": .int(trend.sessions),
            "minutes": .int(trend.minutes),
            "never_asked": .strings(trend.neverAsked),
        ])
    }

    // MARK: Sheets

    private static func round(_ round: ReviewRoundView) -> JSONValue {
        let own: [String: JSONValue] = [
            "id": .string(round.id),
            "title": .string(round.title),
            "people": .string(round.people),
            "moments": .array(round.moments.map(moment)),
            "cards": JSONCommittee.value(round.cards),
            "passed_on": round.passedOn.map(passedOn) ?? .null,
        ]
        return .object(members(of: round.sheet).merging(own) { _, new in new })
    }

    /// `title`, `claims` with the stretch of their passage, and `open`.
    private static func passedOn(_ notes: PassedOnView) -> JSONValue {
        .object([
            "title": .string(notes.title),
            "claims": .array(
                notes.claims.map { claim in
                    .object([
                        "text": .string(claim.text), "heard_by": .string(claim.heardBy), "doubt": JSONValue(claim.doubt),
                        "passage": .int(claim.passage), "start": .int(claim.start), "end": .int(claim.end),
                    ])
                }),
            "open": .strings(notes.open),
        ])
    }

    private static func members(of sheet: SheetView) -> [String: JSONValue] {
        [
            "title": .string(sheet.title),
            "marks": .array(sheet.marks.map(mark)),
            "edges": .object([
                "latency_fairness": .bool(sheet.triangle.latencyFairness),
                "latency_creator_revenue": .bool(sheet.triangle.latencyRevenue),
                "fairness_creator_revenue": .bool(sheet.triangle.fairnessRevenue),
            ]),
            "vote": JSONValue(sheet.vote),
            "overall": JSONValue(sheet.overall),
            "absences": .strings(sheet.absences),
            "conditions": .strings(sheet.conditions),
            "scorer": .string(sheet.scorer),
            "offer": JSONOffer.value(sheet.offer),
        ]
    }

    private static func mark(_ mark: MarkView) -> JSONValue {
        .object([
            "dimension": .string(mark.id),
            "label": .string(mark.label),
            "level": JSONValue(mark.level),
            "recorded_level": JSONValue(mark.recorded),
            "word": .string(mark.word),
            "quotes": .array(mark.quotes.map(quote)),
            "lift": JSONValue(mark.lift),
        ])
    }

    private static func quote(_ quote: QuoteView) -> JSONValue {
        .object([
            "text": .string(quote.text),
            "role": .string(quote.role),
            "passage": .int(quote.passage),
            "start": .int(quote.start),
            "end": .int(quote.end),
        ])
    }

    private static func moment(_ moment: MomentView) -> JSONValue {
        .object([
            "title": .string(moment.title),
            "quote": .string(moment.quote),
            "why": .string(moment.why),
            "passage": .int(moment.passage),
        ])
    }

    // MARK: Transcript

    private static func passage(_ passage: PassageView, rounds: [ReviewRoundView]) -> JSONValue {
        let (kind, speaker) = kindAndSpeaker(passage.entry.kind)
        return .object([
            "kind": .string(kind),
            "speaker": JSONValue(speaker),
            "text": .string(passage.entry.text),
            "at": .string(passage.entry.at),
            "turn": JSONValue(passage.entry.turn),
            "round": JSONValue(rounds.indices.contains(passage.round) ? rounds[passage.round].id : nil),
            "time": .int(passage.time),
            "highlights": .array(passage.highlights.map(highlight)),
            "marks": .array(passage.marks.map(mark)),
            "numbers": .array(passage.numbers.map { .object(["text": .string($0.text), "agrees": .bool($0.agrees)]) }),
            "margin": JSONValue(passage.margin),
            "comments": .array(
                passage.comments.map { .object(["title": .string($0.title), "text": .string($0.text), "time": .int($0.time)]) }),
            "notes": JSONValue(passage.notes),
            "models": models(passage.models),
        ])
    }

    /// Their texts by kind.
    static func models(_ models: [ModelAnswerView]) -> JSONValue {
        .object(Dictionary(models.map { ($0.kind, .string($0.text)) }) { first, _ in first })
    }

    static func kindAndSpeaker(_ kind: EntryView.Kind) -> (String, String?) {
        switch kind {
        case .interviewer(let name, let interrupting): (interrupting ? "interruption" : "interviewer", name)
        case .candidate: ("candidate", nil)
        case .note: ("note", nil)
        }
    }

    private static func highlight(_ highlight: HighlightView) -> JSONValue {
        .object([
            "dimension": .string(highlight.dimension),
            "role": .string(highlight.role),
            "start": .int(highlight.start),
            "end": .int(highlight.end),
        ])
    }

    // MARK: History

    private static func row(_ row: HistoryRowView) -> JSONValue {
        func level(_ index: Int) -> JSONValue { JSONValue(row.levels.indices.contains(index) ? row.levels[index] : nil) }
        return .object([
            "session": .string(row.session),
            "date": .string(row.date),
            "pack": .string(row.pack),
            "pack_id": .string(row.packID),
            "marks": .object(Dictionary(row.marks.map { ($0.id, JSONValue($0.level)) }) { first, _ in first }),
            "rounds": .string(row.rounds),
            "minutes": .int(row.minutes),
            "levels": .object(["latency": level(0), "fairness": level(1), "creator_revenue": level(2)]),
            "vote": JSONValue(row.vote),
            "state": .string(row.state),
            "mode": .string(row.mode),
            "sealed": .bool(row.isSealed),
            "parent": JSONValue(row.parent),
            "self_rating": JSONCommittee.value(row.own),
            "tags": .strings(row.tags),
            "note": .string(row.note),
            "problem": JSONValue(row.isUnreadable ? row.pack : nil),
        ])
    }
}
