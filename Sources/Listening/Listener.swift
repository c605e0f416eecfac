import InterviewEngine
import Reading

/// Understands what the candidate typed as far as an interviewer has to: pure and total, the same text gives the same hearing.
package enum Listener {
    /// Rises whenever a hearing could come out differently.
    package static let version = 6

    /// Whether the facts of the world have to be looked at for what was said: the index of them is large, and most answers ask nothing.
    package static func needsFacts(text: String, context: ListeningContext) -> Bool {
        QuestionReader(document: Document(of: text), context: context).needsFacts
    }

    /// Reads a draft (`final` false) or everything said in a turn (`final` true).
    ///
    /// A draft can still come to its point and changes four times a second, so that of it only the standings, the gaps, the dwell and the
    /// repeats are heard; claims, questions, sums, and whether it answers at all, when it was sent.
    package static func hear(
        text: String, turn: Int, box: Box.Kind, revision: Int, context: ListeningContext, final: Bool
    ) -> Hearing {
        let heard = Understanding(text: text, context: context)
        let standings = Standings(heard)
        var hearing = Hearing(
            turn: turn, box: box, revision: revision, latency: standings.standing(.latency), fairness: standings.standing(.fairness),
            creatorRevenue: standings.standing(.creatorRevenue), dwell: heard.dwell, repeats: heard.repeats,
            wanders: heard.wanders)
        if !context.asking, context.offer == nil { hearing.gaps = GapFinder(heard: heard, standings: standings, final: final).run() }
        if final, let table = context.offer {
            hearing.offer = OfferReader(heard: heard, table: table).run()
            // What the offer says now is no false premise of what it said at first.
            hearing.asked = QuestionReader(document: heard.document, context: context).run().filter { asked in
                if case .falsePremise = asked.finding { false } else { true }
            }
        } else if final {
            let statements = StatementReader(document: heard.document).run()
            hearing.claims = ClaimReader(document: heard.document, turn: turn, statements: statements).run()
            if !context.asking {
                hearing.conflicts = ConflictFinder(document: heard.document, statements: statements, earlier: context.earlier).run()
            }
            hearing.sums = SumReader(document: heard.document, prompt: context.prompt).run()
            hearing.asked = QuestionReader(document: heard.document, context: context).run()
        }
        return hearing
    }
}
