import Foundation
import InterviewEngine
import RubricScorer
import Testing

@testable import ScenarioPacks

/// The packs that come with the program.
@Suite struct BundledPackTests {
    static let scenarios = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Scenarios").path
    static let names = ["aiml-pm-twitch-2026", "pm-music-marketplace", "warm-up"]

    @Test(arguments: names)
    func nothingIsWrongWithIt(_ name: String) {
        let found = PackLoader.lint(folder: Self.scenarios + "/" + name)
        #expect(found.isEmpty, "\(found.map { $0.text() }.joined(separator: "\n"))")
    }

    @Test func allOfThemAreFoundInOrder() {
        let (found, broken) = PackLibrary(roots: [Self.scenarios]).summaries()
        #expect(found.map(\.id) == ["warm-up", "aiml-pm-twitch-2026", "pm-music-marketplace"])
        #expect(broken.isEmpty)
    }

    @Test func theMainLoopIsWhole() throws {
        let pack = try PackLoader.load(folder: Self.scenarios + "/aiml-pm-twitch-2026")
        #expect(pack.loop.rounds.map(\.minutes) == [30, 45, 60, 30])
        #expect(pack.loop.rounds.map(\.style) == [.recruiter, .hiringManager, .panel, .vp])
        #expect(pack.summary.notice.contains("Unofficial"))
        #expect(pack.loop.prompts.allSatisfy { $0.followUps.count >= 3 && !$0.notes.isEmpty && pack.loop.persona($0.by) != nil })
        #expect(pack.rubrics["recruiter"]?.weight(.concision) == 3)
        #expect(pack.rubrics["hiring-manager"] == pack.rubric)
        let sla = try #require(pack.loop.world.fact("latency-sla"))
        #expect(sla.value == Figure(mantissa: 150, exponent: 0, unit: "ms"))
        let files = pack.files.map(\.path)
        #expect(files == files.sorted() && files.contains("notes/vp.yaml") && files.count == 13)
    }

    /// Nobody of ours is at a loss for words, whichever way an answer went.
    @Test(arguments: names)
    func everybodyHasWordsForEveryWayOfLeavingAQuestion(_ name: String) throws {
        let loop = try PackLoader.load(folder: Self.scenarios + "/" + name).loop
        for persona in loop.personas {
            let sayings = persona.sayings
            for lines in [sayings.movingOnStrong, sayings.movingOnWeak, sayings.movingOnSilent, sayings.takeASide] {
                #expect(lines.count >= 3 && Set(lines).count == lines.count, "\(persona.id)")
            }
            #expect(sayings.partDone.count >= 2, "\(persona.id)")
        }
        for prompt in loop.prompts where !prompt.followUps.contains(where: { $0.gap == .noAnswer }) {
            #expect(loop.persona(prompt.by)?.sayings.askAgain.isEmpty == false, "\(prompt.id)")
        }
        for phase in loop.rounds.flatMap(\.phases) {
            switch phase.content {
            case .present, .caseStudy: #expect(phase.prompts.allSatisfy { !$0.pushes.isEmpty }, "\(phase.id)")
            case .ask, .defend, .candidateQuestions, .close, .offer: break
            }
        }
    }

    /// Sat by itself nobody was in any committee, and a no is no letter.
    @Test(arguments: ["aiml-pm-twitch-2026", "pm-music-marketplace"])
    func theOfferCallFitsWhoeverTakesIt(_ name: String) throws {
        let loop = try PackLoader.load(folder: Self.scenarios + "/" + name).loop
        let round = try #require(loop.offerRound)
        var closing: [String] = []
        for phase in round.phases {
            switch phase.content {
            case .offer(let table):
                #expect(!table.lines.declined.isEmpty && !table.lines.reopens.isEmpty)
                #expect(Set(table.concessions.map(\.reason)) == Set(OfferReason.allCases))
                #expect(table.lines.goesOn.allSatisfy { $0.hasSuffix("?") } && table.lines.wraps.allSatisfy { $0.contains("?") })
            case .close(let says): closing = says
            default: break
            }
        }
        for line in round.opening {
            #expect(!["committee", "said yes", "interview", "guessed"].contains { line.lowercased().contains($0) }, "\(line)")
        }
        for line in closing {
            #expect(!["congratulations", "send it over", "sign"].contains { line.lowercased().contains($0) }, "\(line)")
        }
    }

    @Test func theMarketplaceIsNotLive() throws {
        let pack = try PackLoader.load(folder: Self.scenarios + "/pm-music-marketplace")
        #expect(pack.rubric.off == [.liveDomain])
        #expect(pack.rubrics.values.allSatisfy { $0.weight(.liveDomain) == 0 })
    }
}

/// Private score sheets and words for the committee.
@Suite struct BundledCommitteeTests {
    private static func loop(_ name: String) throws -> Loop { try PackLoader.load(folder: BundledPackTests.scenarios + "/" + name).loop }

    @Test(arguments: BundledPackTests.names)
    func everybodyWeighsForThemself(_ name: String) throws {
        for persona in try Self.loop(name).personas {
            #expect(!persona.listensFor.isEmpty && persona.weights.values.contains { $0 >= 4 }, "\(persona.id)")
        }
    }

    /// In each panel no two care most for the same, and each has something that counts most for them and least for another.
    @Test(arguments: ["aiml-pm-twitch-2026", "pm-music-marketplace"])
    func panelsPushInOppositeDirections(_ name: String) throws {
        let loop = try Self.loop(name)
        let panel = try #require(loop.rounds.first { $0.style == .panel })
        let people = panel.interviewers.compactMap(loop.persona)
        #expect(people.count == 3)
        let corners = ["latency", "fairness", "creator_revenue"]
        let loves = people.map { person in corners.max { person.weights[$0] ?? 1 < person.weights[$1] ?? 1 } }
        #expect(Set(loves).count == 3, "\(loves)")
        for (person, love) in zip(people, loves) {
            #expect(person.weights[love!] == 5)
            #expect(people.contains { ($0.weights[love!] ?? 1) <= 1 }, "\(person.id)")
        }
    }

    @Test(arguments: ["aiml-pm-twitch-2026", "pm-music-marketplace"])
    func everybodyHasWordsForEveryVoteAndNobodyElseSaysThem(_ name: String) throws {
        let people = try Self.loop(name).personas
        let all = people.flatMap { person in
            let own = person.committee
            #expect(own != .plain, "\(person.id)")
            return [
                own.strongYes, own.yes, own.no, own.strongNo, own.caseFor, own.caseAgainst, own.dissentFor, own.dissentAgainst,
            ].flatMap { $0 }
        }
        #expect(all.count == people.count * 16 && Set(all).count == all.count)
    }
}
