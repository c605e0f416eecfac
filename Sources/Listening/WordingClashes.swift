import InterviewEngine
import Reading

/// Finds the wordings of a world by which another fact would be told than the one they are written for.
package enum WordingClashes {
    /// In the order of the world.
    package static func all(in world: CaseWorld) -> [WordingClash] {
        let index = FactIndex(world)
        let written = world.facts.flatMap { fact in fact.ask.map { (wording: $0, fact: String?.some(fact.id)) } }
        let unanswered = world.unanswered.map { (wording: $0, fact: String?.none) }
        return (written + unanswered).compactMap { wording, fact in
            let document = Document(of: wording)
            guard let told = index.match(document, document.tokens.indices).map({ world.facts[$0].id }), told != fact else { return nil }
            return WordingClash(wording: wording, fact: fact, told: told)
        }
    }
}
