extension InterviewState {
    /// Another prompt of the same kind that was not asked in this session: of the same pool, in a case of the same stage, then of stages
    /// of that kind in the other cases. Drawn by the session's seed; nil where all were asked.
    ///
    /// - Parameters:
    ///   - dimension: id of one that is to be asked about, if a prompt of the pool does.
    ///   - others: ids of prompts that were asked elsewhere meanwhile.
    package func variant(of prompt: String, raising dimension: String? = nil, besides others: Set<String> = []) -> Prompt? {
        let asked = others.union(turns.compactMap(\.prompt))
        let pools = loop.rounds.filter { Redo.prompt(of: $0.id) == nil }.flatMap(\.phases).lazy
            .first { $0.prompt(prompt) != nil }?.pools(of: prompt)
        for pool in pools ?? [] {
            let fresh = pool.filter { $0.id != prompt && !asked.contains($0.id) }
            let drawn = drawOrder(of: fresh, "variant \(prompt)")
            if let found = drawn.first(where: { dimension.map($0.raises.contains) ?? true }) ?? drawn.first { return found }
        }
        return nil
    }
}

extension Phase {
    /// Prompts that may stand in for one of this phase, the nearest first.
    fileprivate func pools(of prompt: String) -> [[Prompt]] {
        switch content {
        case .ask(let prompts), .present(let prompts), .defend(let prompts): return [prompts]
        case .caseStudy(let cases):
            let stages = cases.flatMap(\.stages)
            guard let own = stages.first(where: { stage in stage.variants.contains { $0.id == prompt } }) else { return [] }
            return [own.variants, stages.filter { $0.kind == own.kind }.flatMap(\.variants)]
        case .candidateQuestions, .close, .offer: return []
        }
    }

    /// What is told before the case in which a prompt stands; nil where it stands in none.
    func brief(of prompt: String) -> String? {
        guard case .caseStudy(let cases) = content else { return nil }
        return cases.first { script in script.stages.contains { stage in stage.variants.contains { $0.id == prompt } } }?.brief
    }
}
