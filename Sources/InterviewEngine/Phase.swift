package enum StageKind: String, CaseIterable, Equatable, Sendable, Codable {
    case clarify, budget, burst, freshness, fairness, revenue, incentives, rollout, curveball
}

/// A fact of the world that changes when a stage opens.
package struct FactChange: Equatable, Sendable, Codable {
    package var fact: String
    package var text: String

    package init(fact: String, text: String) {
        self.fact = fact
        self.text = text
    }
}

/// One step of a case, owned by one panelist; one of its variants is drawn.
package struct Stage: Equatable, Sendable {
    package var id: String
    package var kind: StageKind
    package var by: String
    package var changes: [FactChange]
    package var variants: [Prompt]

    package init(id: String, kind: StageKind, by: String, changes: [FactChange], variants: [Prompt]) {
        self.id = id
        self.kind = kind
        self.by = by
        self.changes = changes
        self.variants = variants
    }
}

package struct CaseScript: Equatable, Sendable {
    package var id: String
    package var title: String
    /// Read out by the round's first interviewer before the first stage.
    package var brief: String
    package var stages: [Stage]

    package init(id: String, title: String, brief: String, stages: [Stage]) {
        self.id = id
        self.title = title
        self.brief = brief
        self.stages = stages
    }
}

package enum PhaseContent: Equatable, Sendable {
    /// Prompts are drawn until time or pool runs out.
    case ask(prompts: [Prompt])
    /// One prompt is drawn; the candidate holds the floor.
    case present(prompts: [Prompt])
    /// One case is drawn; its stages come in order.
    case caseStudy(cases: [CaseScript])
    /// Prompts that attack an earlier claim of the candidate.
    case defend(prompts: [Prompt])
    case candidateQuestions
    case close(says: [String])
    /// An offer is talked about, within the limits of its table.
    case offer(table: OfferTable)
}

/// A part of a round. It closes early when it has nothing left to ask, and says so; it never repeats and never idles.
package struct Phase: Equatable, Sendable {
    package var id: String
    package var minutes: Int
    /// Minutes that must be left for it to begin; else it is left out.
    package var minimum: Int
    package var leadIn: [String]
    package var interruptions: [Interruption]
    package var content: PhaseContent

    package init(id: String, minutes: Int, minimum: Int, leadIn: [String], interruptions: [Interruption], content: PhaseContent) {
        self.id = id
        self.minutes = minutes
        self.minimum = minimum
        self.leadIn = leadIn
        self.interruptions = interruptions
        self.content = content
    }
}
