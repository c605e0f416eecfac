import InterviewEngine
import Reading

/// Understands what the candidate typed as far as an interviewer has to: pure and total, the same text gives the same hearing.
package enum Listener {
    /// Rises whenever a hearing could come out differently.
    package static let version = 14

    /// Reads a draft (`final` false) or everything said in a turn (`final` true).
    ///
    /// A draft can still come to its point and changes four times a second, so that of it only the standings, the gaps, the dwell and the
    /// repeats are heard; claims, questions, sums, and whether it answers at all, when it was sent.
    ///
    /// - Parameter index: gives that of the facts and the unanswered questions. It is large, most answers ask nothing, and so it is asked
    ///   for only where something is; without it one is made each time.
    package static func hear(
        text: String, turn: Int, box: Box.Kind, revision: Int, context: ListeningContext, final: Bool, index: () -> FactIndex? = { nil }
    ) -> Hearing {
        // What a yes stands behind tells what it is an answer to.
        let greeting = final && !context.asking && context.offer == nil ? Courtesy.opening(text) : nil
        let heard = Understanding(text: greeting.map { text.blank($0) } ?? text, context: context)
        let standings = Standings(heard)
        var hearing = Hearing(
            turn: turn, box: box, revision: revision, latency: standings.standing(.latency), fairness: standings.standing(.fairness),
            creatorRevenue: standings.standing(.creatorRevenue), dwell: heard.dwell, repeats: heard.repeats,
            wanders: heard.wanders)
        if !context.asking, context.offer == nil { hearing.gaps = GapFinder(heard: heard, standings: standings, final: final).run() }
        if final, let table = context.offer {
            let offer = OfferReader(heard: heard, table: table)
            hearing.offer = offer.run()
            // What the offer says now is no false premise of what it said at first.
            hearing.asked = QuestionReader(document: heard.document, context: context).run(index).filter { asked in
                if case .falsePremise = asked.finding { false } else { true }
            }
            .map { offer.asksForTheOffer($0.span) ? Asked(span: $0.span, finding: .again) : $0 }
        } else if final {
            let statements = StatementReader(document: heard.document).run()
            let claims = ClaimReader(document: heard.document, turn: turn, statements: statements).run()
            (hearing.claims, hearing.corrections) =
                CorrectionReader(document: heard.document, turn: turn, statements: statements, earlier: context.told).run(claims)
            if !context.asking {
                let corrected = hearing.corrections.map(\.earlier)
                hearing.conflicts = ConflictFinder(document: heard.document, statements: statements, earlier: context.earlier).run()
                    .filter { !corrected.contains($0.earlier) }
            }
            hearing.sums = SumReader(document: heard.document, prompt: context.prompt).run()
            hearing.asked = QuestionReader(document: heard.document, context: context).run(index)
        }
        if let greeting { hearing.greet(greeting, in: text) }
        return hearing
    }
}

extension Hearing {
    /// Whoever greets and then only speaks of the conversation has said one thing; else the greeting is left out of the answer.
    fileprivate mutating func greet(_ greeting: HeardSpan, in text: String) {
        let bytes = Array(text.utf8)
        func isBare(_ span: HeardSpan) -> Bool {
            greeting.end <= span.start && !bytes[greeting.end..<span.start].holdsLetters
        }
        if let place = asked.firstIndex(where: { $0.finding.isAside && isBare($0.span) }) {
            asked[place].span.start = greeting.start
        } else {
            self.greeting = greeting
        }
    }
}
