import ArgumentParser
import Foundation
import InterviewEngine
import ScenarioPacks
import SessionJournal

struct SimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Sit a loop headless, from a file of scripted answers, on a clock of its own.",
        discussion: """
            The answers file holds one JSON object a line, for example
              {"on": {"prompt": "why-live"}, "think": 6, "type": "Because ...", "wpm": 40, "then": "send"}
            'on' is {"prompt": ID}, {"probe": GAP}, {"push": true}, {"interruption": true}, {"offer": true}, {"questions": true}, {"round": ID} (any
            question in it) or {"any": true}. Each time it is the candidate's turn the first unused line that fits is typed letter by letter, so
            that interruptions happen; 'then' is
            "send" or "wait"; "again": true lets a line be used more than once. Where no line fits the candidate is silent.
            The session is stored like any other. The same pack, seed, answers and start give the same journal, byte for byte.
            """)

    @Argument(help: ArgumentHelp("A pack's id or folder.", valueName: "pack"))
    var pack: String

    @Option(name: .long, help: ArgumentHelp("JSON lines; - for standard input.", valueName: "file"), completion: .file())
    var answers: String

    @Option(name: .long, help: ArgumentHelp("Wall time of the first second, ISO 8601 (2026-11-25T20:00:00Z).", valueName: "time"))
    var start = "2026-01-01T19:00:00Z"

    @Flag(name: .long, help: "Print the result as JSON.")
    var json = false

    @OptionGroup var sitting: SittingOptions
    @OptionGroup var offer: OfferOptions
    @OptionGroup var packs: PackOptions

    func run() throws {
        try reporting {
            guard let date = ISO8601DateFormatter().date(from: start) else {
                throw Failure(code: .usage, what: "--start \(start): not a time.", cure: "Write it like 2026-11-25T20:00:00Z.")
            }
            let places = Places(packs: packs.packs)
            let time = ManualTime(start: Int(date.timeIntervalSince1970 * 1_000))
            var plan = sitting.plan
            plan.seed = plan.seed ?? 1
            // A script has no opinion of itself.
            plan.asksRating = false
            let script = try AnswerScript(path: answers)
            let pack = try places.pack(pack)
            warnOfStrangers(in: script, pack)
            let conductor = try Opening(places: places, time: time).begin(pack, plan)
            var simulation = Simulation(conductor: conductor, time: time, script: script)
            simulation.run()
            guard conductor.journal.syncNow() else {
                throw Failure(code: .inputOutput, what: "The session could not be saved: \(conductor.journal.status.words).", cure: "")
            }
            conductor.journal.close()
            let company = offer.amount ?? Desk(home: places.store.home).companyValue(ofPack: conductor.header.pack)
            let review = ReviewSource(conductor: conductor, company: company)
            put(json ? review.json : review.text(columns: 80))
        }
    }

    /// A line that waits for what the pack does not have is never typed, which would pass for silence.
    private func warnOfStrangers(in script: AnswerScript, _ pack: Pack) {
        let rounds = pack.loop.rounds + pack.loop.bonus
        let prompts = rounds.flatMap(\.phases).flatMap(\.prompts)
        for (kind, wanted, known) in [("prompt", script.prompts, prompts.map(\.id)), ("round", script.rounds, rounds.map(\.id))] {
            for id in wanted where !known.contains(id) {
                let advice = NearestName.advice(id, among: known)
                say("greenroom: \(answers): the pack has no \(kind) '\(id)', so that its line is never typed; \(advice)")
            }
        }
    }
}
