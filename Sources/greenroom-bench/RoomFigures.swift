import Foundation

/// From being started to the whole home screen being written.
struct FirstScreen: Figure {
    let name = "start to first full screen, median of 15"
    let unit = "ms"
    let limit = 30.0

    func measure(program: String) throws -> Double {
        try median(
            (0..<15).map { _ in
                let start = ContinuousClock.now
                let sitting = try Sitting(program, [])
                // The footer is painted last.
                try sitting.wait(for: "help")
                return (ContinuousClock.now - start) / .milliseconds(1)
            })
    }
}

/// A room with 100 KB of transcript and 5,000 words in the draft.
private func fullRoom(_ program: String) throws -> Sitting {
    let sitting = try Sitting(program, ["sit", "aiml-pm-twitch-2026", "--seed", "1"])
    try sitting.wait(for: "help")
    sitting.send("\r")
    try sitting.wait(for: "Ctrl-S")
    let words = (0..<5_000).map { ["row", "creator", "budget", "viewer", "stream"][$0 % 5] }.joined(separator: " ")
    for _ in 0..<4 {
        sitting.paste(words)
        sitting.pass(0.5)
        sitting.send([0x13])
        sitting.pass(3.5)
    }
    sitting.paste(words)
    sitting.pass(1.5)
    return sitting
}

struct KeyToEcho: Figure {
    let name = "key to echo, 100 KB transcript, 5,000-word draft, p99 of 400"
    let unit = "ms"
    let limit = 2.0

    func measure(program: String) throws -> Double {
        let sitting = try fullRoom(program)
        var times: [Double] = []
        for index in 0..<400 {
            let start = ContinuousClock.now
            sitting.send(index % 6 == 5 ? " " : "a")
            guard sitting.read(2) > 0 else { throw Failure(reason: "a key was not answered") }
            times.append((ContinuousClock.now - start) / .milliseconds(1))
            // From a roll of two fingers to a pause between words, so that flushes and syncs fall among the keys as they do in life.
            sitting.pass(Double(15 + index * 37 % 90) / 1_000)
        }
        return times.sorted()[times.count * 99 / 100]
    }
}

struct BytesPerLetter: Figure {
    let name = "bytes written for a typed letter on a quiet screen, median of 60"
    let unit = "bytes"
    let limit = 60.0

    func measure(program: String) throws -> Double {
        let sitting = try Sitting(program, ["sit", "warm-up", "--seed", "1"])
        try sitting.wait(for: "help")
        sitting.send("\r")
        try sitting.wait(for: "Ctrl-S")
        sitting.send("We ")
        sitting.pass(0.3)
        return median(
            (0..<60).map { _ in
                sitting.send("a")
                return Double(sitting.read(1))
            })
    }
}

struct IdleWakeUps: Figure {
    let name = "wake-ups a second, idle in a round, over 10 s"
    let unit = "1/s"
    let limit = 2.0

    func measure(program: String) throws -> Double {
        let (sitting, child) = try idleRoom(program)
        let before = try switches(child)
        sitting.pass(10)
        return Double(try switches(child) - before) / 10
    }

    /// Voluntary context switches of all threads: each is a sleep that ended.
    private func switches(_ pid: Int32) throws -> Int {
        let tasks = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task")
        return tasks.reduce(0) { sum, task in
            let status = (try? String(contentsOfFile: "/proc/\(pid)/task/\(task)/status", encoding: .utf8)) ?? ""
            let line = status.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") }
            return sum + (line?.split(separator: "\t").last.flatMap { Int($0) } ?? 0)
        }
    }
}

struct IdleProcessor: Figure {
    let name = "processor, idle in a round, over 20 s"
    let unit = "%"
    let limit = 0.2

    func measure(program: String) throws -> Double {
        let (sitting, child) = try idleRoom(program)
        let before = try ticks(child)
        sitting.pass(20)
        return Double(try ticks(child) - before) / Double(sysconf(Int32(_SC_CLK_TCK))) / 20 * 100
    }

    private func ticks(_ pid: Int32) throws -> Int {
        let line = try String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
        let fields = line[line.index(after: line.lastIndex(of: ")")!)...].split(separator: " ")
        return (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0)
    }
}

private func idleRoom(_ program: String) throws -> (Sitting, Int32) {
    let sitting = try Sitting(program, ["sit", "warm-up", "--seed", "1"])
    try sitting.wait(for: "help")
    sitting.send("\r")
    try sitting.wait(for: "Ctrl-S")
    sitting.pass(1.5)
    return (sitting, try sitting.child())
}

struct RoomMemory: Figure {
    let name = "peak resident memory in that room"
    let unit = "MB"
    let limit = 40.0

    func measure(program: String) throws -> Double {
        let sitting = try fullRoom(program)
        let status = try String(contentsOfFile: "/proc/\(sitting.child())/status", encoding: .utf8)
        guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM") }),
            let kibibytes = line.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Double($0) })
        else { throw Failure(reason: "no VmHWM on this system") }
        return kibibytes * 1_024 / 1_000_000
    }
}

struct FullLoop: Figure {
    let name = "a full simulated loop of 165 minutes, median of 3"
    let unit = "s"
    let limit = 2.0

    func measure(program: String) throws -> Double {
        try median(
            (0..<3).map { _ in
                let home = BenchHome()
                return try milliseconds { try home.simulate(program, "aiml-pm-twitch-2026") } / 1_000
            })
    }
}
