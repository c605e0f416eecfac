import Foundation

/// What a finished command left behind.
struct Finished {
    let status: Int32
    /// Standard output and standard error together, in the order they were written.
    let output: String
}

enum Shell {
    /// Runs a line of sh with `arguments` as `$1...` and nothing to read, waits, and collects what it wrote.
    ///
    /// - Parameter environment: replaces the environment when given.
    static func run(_ line: String, _ arguments: [String] = [], environment: [String: String]? = nil) throws -> Finished {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", line, "sh"] + arguments
        if let environment { process.environment = environment }
        let pipe = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Finished(status: process.terminationStatus, output: String(decoding: data, as: UTF8.self))
    }
}
