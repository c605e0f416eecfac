import InterviewEngine
import RubricScorer

/// A whole pack, read and checked.
package struct Pack: Sendable {
    package var summary: PackSummary
    package var loop: Loop
    /// The pack's own weights.
    package var rubric: Rubric
    /// By round id, with what the round overrides.
    package var rubrics: [String: Rubric]
    /// Whether the round clock stands while the machine sleeps (`away: pauses`).
    package var sleepPauses: Bool
    /// Of all files of the pack: 16 hexadecimal digits.
    package var digest: String
    /// The files the pack was read from, sorted by path: what must be copied beside a session.
    package var files: [(path: String, bytes: [UInt8])]
    package var warnings: [Diagnostic]
}

/// FNV-1a over paths, lengths and bytes.
struct Digest {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    /// `files` sorted by path.
    static func hex(_ files: [(path: String, bytes: [UInt8])]) -> String {
        var digest = Digest()
        for file in files {
            digest.add(file.path.utf8)
            digest.add([0])
            digest.add("\(file.bytes.count)".utf8)
            digest.add([0])
            digest.add(file.bytes)
        }
        let digits = String(digest.state, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
}
