import Foundation
import InterviewEngine
import Presentation
import SessionJournal
import Testing

@testable import greenroom

/// Sessions that go on from a second of another one.
@Suite struct BranchTests {
    private let home = FileManager.default.temporaryDirectory.appendingPathComponent("branch-\(UUID().uuidString)").path
    private var places: Places { Places(packs: SimulatedRun.packs, environment: ["GREENROOM_HOME": home]) }
    private let time = ManualTime(start: 1_764_100_000_000)
    private var opening: Opening { Opening(places: places, time: time) }

    /// A whole warm-up with one long answer, in which somebody cuts in.
    private func sat(mode: SessionMode = .practice) throws -> SessionEntry {
        let clock = ManualTime(start: 1_764_000_000_000)
        let answers = home + ".jsonl"
        defer { try? FileManager.default.removeItem(atPath: answers) }
        try ScriptedAnswers.warmUp.write(toFile: answers, atomically: true, encoding: .utf8)
        var plan = SittingPlan(mode: mode)
        plan.seed = 7
        let conductor = try Opening(places: places, time: clock).begin(places.pack("warm-up"), plan)
        var simulation = Simulation(conductor: conductor, time: clock, script: try AnswerScript(path: answers))
        simulation.run()
        conductor.journal.close()
        return try places.store.find(nil)
    }

    private func journal(_ entry: SessionEntry) throws -> Journal { try JournalReader.read(path: entry.folder + "/journal.jsonl") }
    private func bytes(_ folder: String) throws -> Data { try #require(FileManager.default.contents(atPath: folder + "/journal.jsonl")) }
    private func folder(_ conductor: Conductor) -> String { (conductor.journal.place as NSString).deletingLastPathComponent }

    @Test("At every second it stands as the replay does, holds all that came before, and leaves the other as it is")
    func everySecond() throws {
        defer { try? FileManager.default.removeItem(atPath: home) }
        let entry = try sat()
        let before = try bytes(entry.folder)
        let past = try journal(entry)
        let pack = try places.pack(of: entry).pack
        var player = ReplayPlayer(
            events: past.events, loop: pack.loop, setup: past.header.setup)
        var middles = 0
        let end = try #require(past.records.last { if case .event(.move(.roundEnded)) = $0.body { true } else { false } }).t
        for second in stride(from: 500, to: end.milliseconds, by: 2_713) {
            player.seek(to: SessionTime(second))
            time.milliseconds += 1
            let conductor = try opening.begin(Branch(entry: entry, time: SessionTime(second)))
            conductor.journal.close()
            #expect(conductor.state.answer.text == player.now.answer.text && conductor.state.reply.text == player.now.reply.text)
            #expect(conductor.state.answer.cursor == player.now.answer.cursor)
            #expect(conductor.state.transcript == player.now.transcript && conductor.state.floor == player.now.floor)
            #expect(conductor.state.remaining(at: SessionTime(second)) == player.now.remaining(at: SessionTime(second)))
            if !conductor.state.answer.text.isEmpty { middles += 1 }
            let own = try JournalReader.read(path: folder(conductor) + "/journal.jsonl")
            #expect(own.damage == nil && own.header.parent?.session == past.header.session && own.header.setup == past.header.setup)
            #expect(own.header.carried == own.records.count && own.header.began == time.wall())
            #expect(JournalAudit.firstDifference(in: own, of: pack.loop) == nil)
            try FileManager.default.removeItem(atPath: folder(conductor))
        }
        #expect(middles > 3)
        #expect(try bytes(entry.folder) == before)
    }

    @Test("The clock goes on at that second, and nobody is told to have been away; left once, it is resumed like any other")
    func goesOn() throws {
        defer { try? FileManager.default.removeItem(atPath: home) }
        let entry = try sat()
        let t = try journal(entry).records.first { if case .event(.stimulus(.drafted)) = $0.body { true } else { false } }!.t + .seconds(9)
        let conductor = try opening.begin(Branch(entry: entry, time: t))
        let left = conductor.state.remaining(at: t)
        #expect(conductor.enter(round: "warm-up", at: t, wall: time.wall()).isEmpty)
        #expect(!conductor.state.away && conductor.state.round?.timesLeft == 0 && conductor.state.remaining(at: t) == left)
        conductor.draft(
            .answer, cursor: 0, edits: [DraftEdit(wait: .seconds(1), at: 0, delete: 0, insert: "So. ")], at: t + .seconds(1))
        #expect(conductor.state.answer.text.hasPrefix("So. "))
        conductor.journal.close()
        let again = try opening.resume(places.store.find(conductor.header.session))
        again.enter(round: "warm-up", at: again.time, wall: time.wall())
        #expect(again.state.round?.timesLeft == 1 && again.state.answer.text.hasPrefix("So. "))
        again.journal.close()
    }

    @Test("Whoever goes on with a loop is asked at its end how they rate themself, though it was simulated at first; of a take nobody is")
    func asksRating() throws {
        defer { try? FileManager.default.removeItem(atPath: home) }
        var plan = SittingPlan()
        plan.seed = 3
        plan.asksRating = false
        let conductor = try opening.begin(places.pack("aiml-pm-twitch-2026"), plan)
        conductor.enter(round: "recruiter", at: .zero, wall: time.wall())
        conductor.draft(
            .answer, cursor: 3, edits: [DraftEdit(wait: .seconds(1), at: 0, delete: 0, insert: "So.")], at: .seconds(5))
        conductor.journal.close()
        #expect(!conductor.header.asksRating)
        let entry = try places.store.find(conductor.header.session)
        for (take, asks) in [(nil, true), (JournalHeader.Take(), false)] {
            let branch = try opening.begin(Branch(entry: entry, time: .seconds(5), take: take))
            branch.journal.close()
            #expect(branch.header.asksRating == asks)
        }
    }

    @Test("Its review names the session, the second and the round that it goes on from; that of a session by itself names none")
    func origin() throws {
        defer { try? FileManager.default.removeItem(atPath: home) }
        let entry = try sat()
        let source = try ReviewSource(entry, places: places)
        let turn = try #require(source.state.turns.first { !$0.parts.isEmpty })
        #expect(source.view().origin.isEmpty && !source.text(columns: 80).contains(entry.id + " at"))
        let second = SessionTime(turn.opened.milliseconds + 9_000)
        let round = "round 1 (\(try #require(source.pack.loop.round("warm-up")).title))"
        func words(_ branch: Branch) throws -> String {
            let conductor = try opening.begin(branch)
            conductor.journal.close()
            return ReviewSource(conductor: conductor).view().origin
        }
        let clock = "\(second.milliseconds / 60_000):\(second.milliseconds / 1_000 % 60 / 10)\(second.milliseconds / 1_000 % 10)"
        #expect(try words(Branch(entry: entry, time: second)) == "Goes on from \(source.header.session) at \(clock), \(round)")
        #expect(try words(Branch(entry: entry, time: second, take: .init())) == "Take of \(source.header.session) at \(clock), \(round)")
        #expect(try words(Branch(entry: entry, time: SessionTime(-1))) == "Goes on from \(source.header.session) at 0:00")
    }

    @Test("A take is over when its answer is sent: scored, closed, and kept with the takes")
    func takeEnds() throws {
        defer { try? FileManager.default.removeItem(atPath: home) }
        let entry = try sat()
        let before = try bytes(entry.folder)
        let turn = try #require(try ReviewSource(entry, places: places).state.turns.first { !$0.parts.isEmpty })
        let conductor = try opening.begin(
            Branch(entry: entry, time: turn.parts[0].sent, holdingBack: true, take: .init(dimension: "fairness")))
        let t = conductor.time
        #expect(conductor.state.activeBox != nil && conductor.state.openTurn?.number == turn.number)
        conductor.enter(round: "warm-up", at: t, wall: time.wall())
        let box = try #require(conductor.state.activeBox)
        conductor.take(.submitted(box: box, revision: 1), at: t)
        if box == .reply { conductor.take(.submitted(box: .answer, revision: 1), at: t) }
        #expect(conductor.state.round == nil && conductor.state.turns.count == turn.number + 1)
        #expect(conductor.sheets[turn.number] != nil)
        conductor.journal.close()
        #expect(places.store.list().count == 1 && places.store.takes.list().count == 1)
        let take = try Stored.find(conductor.header.session, places)
        #expect(try Stored.isFinished(take))
        #expect(try JournalAudit.firstDifference(in: journal(take), of: conductor.pack.loop) == nil)
        #expect(try Stored.origin(of: #require(take.header), places)?.id == entry.id)
        #expect(try bytes(entry.folder) == before)
    }

    @Test("What is written again after an exam is practice: nothing of it is sealed, and the engine decides the same")
    func afterAnExam() throws {
        defer { try? FileManager.default.removeItem(atPath: home) }
        let entry = try sat(mode: .exam)
        let source = try ReviewSource(entry, places: places)
        let turn = try #require(source.state.turns.first { !$0.parts.isEmpty })
        let take = try opening.begin(Branch(entry: entry, time: turn.parts[0].sent, holdingBack: true, take: .init()))
        #expect(take.state.setup.mode == .practice && !take.state.isSealed)
        let variant = try opening.begin(variant: try #require(turn.prompt), of: source.packToSit(), after: take.header)
        // A session is read again without the wordings by which one asks; what is sat has them.
        #expect(source.pack.loop.world.facts.allSatisfy(\.ask.isEmpty) && source.pack.digest == variant.pack.digest)
        #expect(variant.pack.loop.world.facts.allSatisfy { !$0.ask.isEmpty })
        #expect(variant.state.setup.mode == .practice)
        for conductor in [take, variant] { conductor.journal.close() }
        #expect(try JournalAudit.firstDifference(in: journal(places.store.takes.find(take.header.session)), of: take.pack.loop) == nil)
        // What goes on as a session of its own is still an exam.
        let branch = try opening.begin(Branch(entry: entry, time: turn.parts[0].sent, holdingBack: true))
        branch.journal.close()
        #expect(branch.state.setup.mode == .exam)
    }

    @Test("At the same instant a session and a take of the same one have names of their own")
    func names() throws {
        defer { try? FileManager.default.removeItem(atPath: home) }
        let entry = try sat()
        let turn = try #require(try ReviewSource(entry, places: places).state.turns.first { !$0.parts.isEmpty })
        let wall = time.wall()
        let takes: [JournalHeader.Take?] = [nil, .init(), nil, .init()]
        let made = try takes.map { take in
            let conductor = try opening.begin(Branch(entry: entry, time: turn.parts[0].sent, holdingBack: true, take: take))
            conductor.journal.close()
            #expect(conductor.header.began == wall)
            return conductor.header.session
        }
        #expect(Set(made + [try #require(entry.header).session]).count == 5)
    }

    @Test("Cut after any record of its own, a take that was sent is closed when it is gone on with, and one that was not goes on")
    func everyCut() throws {
        defer { try? FileManager.default.removeItem(atPath: home) }
        let entry = try sat()
        let turn = try #require(try ReviewSource(entry, places: places).state.turns.first { $0.parts.contains { $0.kind == .answer } })
        let part = try #require(turn.parts.first { $0.kind == .answer })
        let made = try opening.begin(Branch(entry: entry, time: part.sent, holdingBack: true, take: .init()))
        made.enter(round: "warm-up", at: made.time, wall: time.wall())
        made.draft(.answer, cursor: 0, edits: [DraftEdit(wait: .zero, at: 0, delete: 0, insert: "Well. ")], at: made.time)
        made.take(.submitted(box: .answer, revision: 1), at: made.time)
        made.journal.close()
        let lines = try bytes(folder(made)).split(separator: 10).map { $0 + [10] }
        let carried = made.header.carried
        #expect(lines.count > carried + 8)
        var (open, closed) = (0, 0)
        for count in carried + 1...lines.count {
            try lines[..<count].reduce(Data(), +).write(to: URL(fileURLWithPath: folder(made) + "/journal.jsonl"))
            let again = try opening.resume(places.store.takes.find(made.header.session))
            if again.state.round != nil { again.enter(round: "warm-up", at: again.time, wall: time.wall()) }
            again.journal.close()
            let sent = again.state.turns[turn.number].parts.contains { $0.text.hasPrefix("Well. ") }
            #expect((again.state.round == nil) == sent, "cut after \(count) records")
            #expect(!sent || again.sheets[turn.number] != nil)
            if sent { closed += 1 } else { open += 1 }
        }
        #expect(open > 1 && closed > 3)
    }

    @Test("Where nothing can be gone on with, it is told and nothing is made")
    func refused() throws {
        defer { try? FileManager.default.removeItem(atPath: home) }
        let entry = try sat()
        let end = try #require(journal(entry).records.last).t
        func refusal(_ branch: Branch) -> String? {
            do {
                try opening.begin(branch).journal.close()
                return nil
            } catch { return "\(error)" }
        }
        #expect(refusal(Branch(entry: entry, time: end))?.contains("nothing is left to go on with") == true)
        #expect(refusal(Branch(entry: entry, time: end, take: .init()))?.contains("No question was open") == true)
        #expect(refusal(Branch(entry: entry, time: SessionTime(-1), take: .init()))?.contains("No question was open") == true)
        #expect(places.store.list().count == 1 && places.store.takes.list().isEmpty)
        // Before its first second it is the same session anew.
        let anew = try opening.begin(Branch(entry: entry, time: SessionTime(-1)))
        #expect(anew.state.round == nil && anew.state.nextRound?.id == "warm-up" && anew.header.carried == 0)
        anew.journal.close()
    }

    @Test("What an older engine recorded may differ; what this one did may not")
    func engines() throws {
        defer { try? FileManager.default.removeItem(atPath: home) }
        let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/engine-1.jsonl").path
        let folder = home + "/sessions/2026-01-01-old"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: fixture, toPath: folder + "/journal.jsonl")
        let entry = try places.store.find("old")
        let t = try #require(journal(entry).records.last).t
        let conductor = try opening.begin(Branch(entry: entry, time: t))
        conductor.journal.close()
        var own = try JournalReader.read(path: self.folder(conductor) + "/journal.jsonl")
        #expect(own.header.engine == Engine.version && own.header.parent?.engine == 1)
        let audit = Audit(own, pack: conductor.pack)
        #expect(audit.difference != nil && !audit.isFailure && audit.text.contains("recorded by engine 1"))
        own.header.parent?.engine = Engine.version
        #expect(Audit(own, pack: conductor.pack).isFailure)
    }
}
