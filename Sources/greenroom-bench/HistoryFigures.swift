import Foundation

/// 1,000 sessions: every tenth a whole loop, the others one round of it. What can be kept of them is kept by a first look.
private func thousand(_ program: String) throws -> BenchHome {
    let home = BenchHome()
    try home.simulate(program, "aiml-pm-twitch-2026")
    let loop = home.folders
    for round in ["recruiter", "hiring-manager", "panel"] { try home.simulate(program, "aiml-pm-twitch-2026", ["--round", round]) }
    let rounds = home.folders.filter { !loop.contains($0) }
    guard loop.count == 1, rounds.count == 3 else { throw Failure(reason: "the sessions could not be simulated") }
    try home.multiply(loop + (0..<3).flatMap { _ in rounds }, to: 996)
    _ = try home.run(program, ["history", "--plain"])
    return home
}

struct HistoryList: Figure {
    let name = "`greenroom history --plain` of 1,000 sessions, median of 9"
    let unit = "ms"
    let limit = 100.0

    func measure(program: String) throws -> Double {
        let home = try thousand(program)
        return try median((0..<9).map { _ in try home.run(program, ["history", "--plain"]).milliseconds })
    }
}

struct HistorySearch: Figure {
    let name = "`greenroom history --search` in 1,000 sessions, median of 9"
    let unit = "ms"
    let limit = 50.0

    func measure(program: String) throws -> Double {
        let home = try thousand(program)
        // The first word is in most that was said, both are in what was asked now and then.
        return try median((0..<9).map { _ in try home.run(program, ["history", "--search", "channels roadmap"]).milliseconds })
    }
}
