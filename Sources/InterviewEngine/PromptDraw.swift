extension InterviewState {
    /// The prompts in the order in which they would be asked: a drawn order, then those heard in earlier sessions, the least
    /// recently heard first.
    func drawOrder(of prompts: [Prompt], _ purpose: String) -> [Prompt] {
        let shuffled = Dice(seed: setup.seed).order(prompts.count, purpose).map { prompts[$0] }
        let heard = setup.avoid.compactMap { id in shuffled.first { $0.id == id } }
        return shuffled.filter { !setup.avoid.contains($0.id) } + heard
    }

    /// The next prompt that was not asked in this session.
    func freshPrompt(of prompts: [Prompt], _ purpose: String) -> Prompt? {
        drawOrder(of: prompts, purpose).first { prompt in !turns.contains { $0.prompt == prompt.id } }
    }

    /// The case of which the candidate has heard least in earlier sessions.
    func freshCase(of cases: [CaseScript]) -> CaseScript? {
        let shuffled = Dice(seed: setup.seed).order(cases.count, "case \(openPhase?.id ?? "")").map { cases[$0] }
        func heard(_ script: CaseScript) -> Int {
            script.stages.reduce(0) { $0 + $1.variants.count { setup.avoid.contains($0.id) } }
        }
        let least = shuffled.map(heard).min()
        return shuffled.first { heard($0) == least }
    }

    func canAsk(_ stage: Stage) -> Bool {
        stage.variants.contains { prompt in !turns.contains { $0.prompt == prompt.id } }
    }

    func wasAsked(_ stage: Stage) -> Bool {
        !canAsk(stage) || turns.contains { $0.stage == stage.id && $0.round == round?.id && $0.phase == openPhase?.id }
    }

    /// Words of the candidate from an earlier phase of this session that are worth attacking: from the answer with the best vote,
    /// then the most claims; what was said back already is left alone. nil when there are none.
    func claimToAttack(in phase: String) -> String? {
        let earlier = turns.filter { $0.closed != nil && $0.prompt != nil && !($0.round == round?.id && $0.phase == phase) }
        let ranked = earlier.sorted { rank($0).lexicographicallyPrecedes(rank($1)) }
        return ranked.lazy.compactMap(attackable).first { !wasQuoted($0) }
    }

    private func rank(_ turn: Turn) -> [Int] { [-max(turn.score?.vote ?? 0, -100), -(turn.hearing?.claims.count ?? 0), turn.number] }

    private func attackable(_ turn: Turn) -> String? {
        let text = turn.answer
        // What came out of it is worth attacking; what was before it is nobody's doing.
        let corrected = correctedClaims
        let claims = (turn.hearing?.claims ?? []).filter { !corrected.contains($0.id) }
        let results = claims.filter { ["change", "result"].contains($0.role) }
        let others = claims.filter { !["change", "result", "baseline"].contains($0.role) }
        for claim in results + others + claims.filter({ $0.role == "baseline" }) {
            if let words = Quote.sentence(around: claim.span, in: text) { return words }
        }
        // Without the figure that was put right nothing is left to say of it.
        if turn.hearing?.claims.contains(where: { corrected.contains($0.id) }) ?? false { return nil }
        let answer = turn.parts.first { $0.kind == .answer }?.text ?? ""
        return Quote.firstSentence(of: answer, most: 20)
    }
}
