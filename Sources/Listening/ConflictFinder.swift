import InterviewEngine
import Reading

/// Finds where an answer says something else than the candidate said in an earlier round.
struct ConflictFinder {
    let document: Document
    /// The figures of `document`.
    let statements: [Statement]
    let earlier: [EarlierAnswer]

    /// More are of no use to anybody.
    static let most = 4

    private struct Told {
        var statement: Statement
        /// nil where no claim was kept of it.
        var claim: String?
    }

    func run() -> [ClaimConflict] {
        guard !statements.isEmpty, !earlier.isEmpty else { return [] }
        let told = earlier.flatMap(Self.read)
        var found: [ClaimConflict] = []
        for later in statements where !isCorrected(later) {
            let relations = told.map { ClaimComparison(earlier: $0.statement, later: later).relation }
            // Whoever told both before has nothing to explain.
            guard !relations.contains(.agreement) else { continue }
            for (one, relation) in zip(told, relations) {
                guard let claim = one.claim, let kind = ClaimConflict.Kind(relation), !isRepeated(one.statement) else { continue }
                found.append(ClaimConflict(earlier: claim, span: HeardSpan(later.span), kind: kind))
            }
        }
        return Self.chosen(found)
    }

    private static func read(_ answer: EarlierAnswer) -> [Told] {
        StatementReader(document: Document(of: answer.text)).run().compactMap { statement in
            let span = HeardSpan(statement.span)
            // What was put right since was never said.
            if answer.retracted.contains(where: span.overlaps) { return nil }
            return Told(statement: statement, claim: answer.claims.first { $0.span.overlaps(span) }?.id)
        }
    }

    /// The contradictions first, each figure once.
    private static func chosen(_ found: [ClaimConflict]) -> [ClaimConflict] {
        var chosen: [ClaimConflict] = []
        for one in found.filter({ $0.kind == .contradiction }) + found.filter({ $0.kind == .sameSubjectMaybe }) {
            if chosen.count < most, !chosen.contains(where: { $0.earlier == one.earlier || $0.span == one.span }) { chosen.append(one) }
        }
        return chosen
    }

    /// The answer says the earlier value as well: it knows of both.
    private func isRepeated(_ told: Statement) -> Bool {
        statements.contains { ClaimComparison(earlier: told, later: $0).relation == .agreement }
    }

    /// 'Actually it was 15, I misspoke': in the sentence of the figure or in one beside it.
    private func isCorrected(_ statement: Statement) -> Bool {
        let sentence = document.clauses[statement.clause].sentence
        return document.clauses.contains { clause in
            abs(clause.sentence - sentence) <= 1 && StatementWords.corrects.stands(in: document, clause.tokens)
        }
    }
}

extension ClaimConflict.Kind {
    init?(_ relation: ClaimRelation) {
        switch relation {
        case .contradiction: self = .contradiction
        case .maybe: self = .sameSubjectMaybe
        case .agreement, .unrelated: return nil
        }
    }
}
