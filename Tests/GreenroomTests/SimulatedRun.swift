import Foundation
import TestKit

/// The built program, run to its end in a home of its own.
struct SimulatedRun {
    struct Outcome {
        var status: Int32
        var output: Data
        /// What it said on standard error.
        var complaint: String
        var object: [String: Any]? { (try? JSONSerialization.jsonObject(with: output)) as? [String: Any] }
    }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static var packs: String { root.appendingPathComponent("Scenarios").path }

    let home = FileManager.default.temporaryDirectory.appendingPathComponent("greenroom-run-\(UUID().uuidString)")

    func remove() { try? FileManager.default.removeItem(at: home) }

    func greenroom(_ arguments: [String]) throws -> Outcome {
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        let errors = home.appendingPathComponent("errors.txt")
        try Data().write(to: errors)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: PTYProgram.built("greenroom"))
        process.arguments = arguments + ["--packs", Self.packs]
        process.environment = PTYProgram.environment.merging(["GREENROOM_HOME": home.path]) { _, own in own }
        process.standardInput = FileHandle.nullDevice
        let output = Pipe()
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let complaint = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
        return Outcome(status: process.terminationStatus, output: data, complaint: complaint)
    }

    /// The journal of the only session in this home.
    func journal() throws -> Data {
        let sessions = home.appendingPathComponent("sessions")
        let names = try FileManager.default.contentsOfDirectory(atPath: sessions.path).filter { !$0.hasPrefix(".") }
        guard names.count == 1 else { throw CocoaError(.fileReadUnknown) }
        return try Data(contentsOf: sessions.appendingPathComponent(names[0] + "/journal.jsonl"))
    }
}
