import Foundation
import InterviewEngine
import Presentation
import ScenarioPacks
import SessionJournal

/// A whole loop of 165 minutes, typed from its first second to its last: some 40,000 events.
private func wholeLoop(_ program: String) throws -> BenchHome {
    let home = BenchHome()
    try home.simulate(program, "aiml-pm-twitch-2026")
    return home
}

struct ReplayOpening: Figure {
    let name = "start of `greenroom replay` to first full screen, whole loop, median of 9"
    let unit = "ms"
    let limit = 150.0

    func measure(program: String) throws -> Double {
        let home = try wholeLoop(program)
        return try median(
            (0..<9).map { _ in
                let start = ContinuousClock.now
                let sitting = try Sitting(program, ["replay"], home: home)
                // The footer is painted last.
                try sitting.wait(for: "help")
                return (ContinuousClock.now - start) / .milliseconds(1)
            })
    }
}

/// Both ways, at random: to fold on to that second, and to make what the screen shows of it.
struct ReplaySeek: Figure {
    let name = "replay: to any second of a whole loop, longest of 400"
    let unit = "ms"
    let limit = 10.0

    func measure(program: String) throws -> Double {
        let home = try wholeLoop(program)
        guard let folder = home.folders.first else { throw Failure(reason: "nothing was simulated") }
        guard let journal = try? JournalReader.read(path: folder + "/journal.jsonl"),
            let pack = try? PackLoader.load(folder: folder + "/pack")
        else { throw Failure(reason: "what was simulated cannot be read") }
        var player = ReplayPlayer(
            events: journal.events, loop: pack.loop, setup: journal.header.setup)
        var dice = SystemRandomNumberGenerator()
        let times = (0..<400).map { _ in
            let target = SessionTime(Int.random(in: 0...player.length.milliseconds, using: &dice))
            return milliseconds {
                player.seek(to: target)
                _ = player.view()
            }
        }
        return times.max() ?? 0
    }
}

/// The same with the mouse on the line of time, until the terminal has it.
struct ReplayScrub: Figure {
    let name = "replay: click on the line of time to screen, p99 of 200"
    let unit = "ms"
    let limit = 10.0

    func measure(program: String) throws -> Double {
        let sitting = try Sitting(program, ["replay", "--mouse"], home: wholeLoop(program))
        try sitting.wait(for: "help")
        sitting.send(" ")
        sitting.pass(0.3)
        let times = try (0..<200).map { index in
            // 100 columns and 30 rows: the line stands above the footer.
            let column = 9 + index * 37 % 85
            let start = ContinuousClock.now
            sitting.send("\u{1B}[<0;\(column);29M")
            guard sitting.read(2) > 0 else { throw Failure(reason: "a click was not answered") }
            let took = (ContinuousClock.now - start) / .milliseconds(1)
            sitting.read(0.02)
            return took
        }
        return times.sorted()[197]
    }
}
