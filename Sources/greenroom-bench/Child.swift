#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A greenroom that was started with no terminal, and what it took until it was gone.
struct Child {
    /// From the call that started it to its end, in milliseconds.
    let milliseconds: Double
    /// The most memory it held at once, in megabytes (10^6 bytes).
    let peakMegabytes: Double

    /// Runs `program` with `arguments`, its input and both outputs on /dev/null, and waits for it.
    ///
    /// - Throws: `Failure` when it cannot be started or does not end with status 0.
    static func run(_ program: String, _ arguments: [String]) throws -> Child {
        var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
        argv.append(nil)
        defer { argv.forEach { free($0) } }

        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor: Int32 in 0...2 {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }

        var pid: pid_t = 0
        let start = ContinuousClock.now
        let refused = posix_spawn(&pid, program, &actions, nil, argv, environ)
        guard refused == 0 else { throw Failure(reason: "\(program): \(String(cString: strerror(refused)))") }
        var status: Int32 = 0
        var usage = rusage()
        while wait4(pid, &status, 0, &usage) < 0 {
            guard errno == EINTR else { throw Failure(reason: "\(program): \(String(cString: strerror(errno)))") }
        }
        let took = ContinuousClock.now - start
        guard status == 0 else { throw Failure(reason: "\(arguments.joined(separator: " ")) ended with wait status \(status)") }
        #if canImport(Darwin)
            let bytes = Double(usage.ru_maxrss)
        #else
            let bytes = Double(usage.ru_maxrss) * 1024
        #endif
        return Child(milliseconds: took / .milliseconds(1), peakMegabytes: bytes / 1_000_000)
    }
}
