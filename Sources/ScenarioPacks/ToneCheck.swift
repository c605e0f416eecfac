import InterviewEngine

/// How the lines of a pack sound to somebody who sits it: whether one praises what was said, tells what a strong answer would, or is said
/// in two places. Looked into by `lint` alone.
struct ToneCheck {
    let loop: Loop
    /// By id of the prompt.
    let answers: [String: ModelAnswer]
    let findings: Findings

    func run() {
        for persona in loop.personas { check(persona) }
        for round in loop.rounds + loop.bonus {
            checkPraise(round.opening)
            for phase in round.phases { check(phase) }
        }
    }

    // MARK: who speaks

    private func check(_ persona: Persona) {
        let sayings = persona.sayings
        let lists = [
            sayings.acknowledgements, sayings.nudges, sayings.offers, sayings.movingOn, sayings.letMeFinish, sayings.floorBack,
            sayings.unknown, sayings.questionsUnknown, sayings.poolDry, sayings.handovers, sayings.movingOnStrong, sayings.movingOnWeak,
            sayings.movingOnSilent, sayings.partDone, sayings.takeASide, sayings.askAgain, sayings.unknownBeside,
            sayings.questionsUnknownBeside,
        ]
        let pushes = texts(sayings.pushes)
        let tempers = persona.otherTempers.map(\.acknowledgements)
        checkPraise(lists.flatMap { $0 } + pushes + (tempers + persona.otherTempers.map(\.remarks)).flatMap { $0 })
        checkRepeats(lists + pushes.map { [$0] }, "\(persona.firstName) may say it twice within a round")
        checkRepeats([sayings.acknowledgements] + tempers, "\(persona.firstName) would sound the same in two tempers")
    }

    private func check(_ phase: Phase) {
        checkPraise(texts(phase.interruptions.map(\.line)))
        for prompt in phase.prompts {
            let lines = prompt.followUps.map(\.line) + prompt.pushes
            checkPraise(texts(lines))
            checkGiveaways(texts([prompt.line] + lines), prompt)
        }
        checkRepeats(
            phase.prompts.map { $0.followUps.map(\.line.text) }, "whoever is asked both prompts hears a list being read out")
        switch phase.content {
        case .offer(let table): check(table)
        case .close(let says): checkPraise(says)
        case .ask, .present, .caseStudy, .defend, .candidateQuestions: break
        }
    }

    private func check(_ table: OfferTable) {
        let lines = table.lines
        let all =
            [
                lines.presents, lines.recaps, lines.declined, lines.tops, lines.haves, lines.laters, lines.baseAlone, lines.asksBack,
                lines.reopens, lines.elsewhere, lines.goesOn, lines.nudges, lines.wraps,
            ] + OfferTerm.allCases.flatMap { [lines.holds[$0] ?? [], lines.explains[$0] ?? []] } + table.concessions.map(\.says)
        let spoken = all.flatMap { $0 }
        checkPraise(spoken)
        checkGiveaways(spoken, table.prompt)
        checkRepeats(all, "it may be said twice within a call")
    }

    private func texts(_ lines: [Line]) -> [String] { lines.flatMap { [$0.text] + ($0.quoting.map { [$0] } ?? []) } }

    // MARK: praise

    private static let praise = [
        "great answer", "good answer", "strong answer", "nice answer", "good point", "great point", "nice point", "good question",
        "great question",
        "well done", "well put", "well said", "nicely put", "nicely done", "excellent", "brilliant", "fantastic", "amazing", "awesome",
        "wonderful",
        "superb", "impressive", "impressed", "outstanding", "perfect", "love that", "love it", "lovely.", "lovely,", "i like that",
        "i like it",
        "i buy that", "convinced me", "i'm convinced", "that adds up", "that holds up", "that held", "that stands up", "makes sense",
        "you're right",
        "that's right", "exactly right", "spot on", "i agree", "i'd sign off", "that i believe", "i could build that", "that'd run",
        "nice.",
        "well thought",
    ]

    private func checkPraise(_ lines: [String]) {
        for line in lines {
            let words = " " + line.lowercased() + " "
            guard let said = Self.praise.first(where: { Self.stands($0, in: words) }) else { continue }
            warn(
                "praise", line, "a line praises what was said: '\(said)'",
                because: "whoever is told in the room that they did well answers to the room, and the sheet may say otherwise",
                fix: "say that it was heard, not that it was good")
        }
    }

    /// As words of their own, between spaces or marks.
    private static func stands(_ phrase: String, in words: String) -> Bool {
        words.ranges(of: phrase).contains { range in
            !words[words.index(before: range.lowerBound)].isLetter && !words[range.upperBound].isLetter
        }
    }

    // MARK: what a strong answer holds

    /// So many words in a row were copied, not met by chance.
    private static let run = 6

    private func checkGiveaways(_ lines: [String], _ prompt: Prompt) {
        let told = ([prompt.notes] + (answers[prompt.id].map { [$0.decent, $0.strong] } ?? [])).map(Self.words)
        let asked = Self.words(prompt.line.text)
        for line in lines {
            let words = Self.words(line)
            guard words.count >= Self.run else { continue }
            let copied = (0...words.count - Self.run).lazy.map { Array(words[$0..<$0 + Self.run]) }.first { run in
                !Self.stands(run, in: asked) && told.contains { Self.stands(run, in: $0) }
            }
            guard let copied else { continue }
            warn(
                "giveaway", line, "a line says what the note on '\(prompt.id)' says: '\(copied.joined(separator: " "))'",
                because: "the candidate is to find it", fix: "ask for it without naming it")
        }
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
    }

    private static func stands(_ run: [String], in words: [String]) -> Bool {
        words.count >= run.count && (0...words.count - run.count).contains { words[$0..<$0 + run.count].elementsEqual(run) }
    }

    // MARK: repetition

    /// A line that stands in two of the lists; within one the readers look themselves.
    private func checkRepeats(_ lists: [[String]], _ cause: String) {
        var seen: Set<String> = []
        for list in lists {
            let lines = Set(list.map { $0.lowercased() })
            for line in list where seen.contains(line.lowercased()) {
                warn("repeated-line", line, "this line stands in two places", because: cause, fix: "word one of them anew")
            }
            seen.formUnion(lines)
        }
    }

    /// At the last place where that text stands.
    private func warn(_ code: String, _ line: String, _ message: String, because cause: String, fix cure: String) {
        guard let (source, place) = findings.lastPlace(of: line) else { return }
        findings.add(.warning, code, in: source, at: place, message, because: cause, fix: cure)
    }
}
