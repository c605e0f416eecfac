/// How long the program takes from being started to having printed its help and being gone: the floor under every start.
struct StartUpTime: Figure {
    let name = "start to end of `greenroom --help`, median of 21"
    let unit = "ms"
    let limit = 30.0

    func measure(program: String) throws -> Double {
        try median((0..<21).map { _ in try Child.run(program, ["--help"]).milliseconds })
    }
}

/// The memory of a program that has only started.
struct StartUpMemory: Figure {
    let name = "peak memory of `greenroom --help`"
    let unit = "MB"
    let limit = 40.0

    func measure(program: String) throws -> Double {
        try Child.run(program, ["--help"]).peakMegabytes
    }
}
