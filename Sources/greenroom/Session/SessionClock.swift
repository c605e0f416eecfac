import CTerm
import Foundation
import InterviewEngine

/// Where the attic reads the time; once a turn of the loop.
protocol TimeSource: AnyObject {
    /// Milliseconds of a clock that only goes forwards.
    func monotonic() -> Int
    /// Milliseconds since 1970, for display and for the record.
    func wall() -> Int
    /// It runs by itself, so that a leap means that the machine slept.
    var runsByItself: Bool { get }
}

extension TimeSource {
    var runsByItself: Bool { false }
}

final class SystemTime: TimeSource {
    func monotonic() -> Int { Int(ct_monotonic_ms()) }
    func wall() -> Int { Int(Date().timeIntervalSince1970 * 1000) }
    var runsByItself: Bool { true }
}

/// A clock that stands where it is put. Headless runs and tests move it by hand.
final class ManualTime: TimeSource {
    var milliseconds = 0
    let start: Int

    /// `start` is the wall time of the instant 0, in milliseconds since 1970.
    init(start: Int) { self.start = start }

    func monotonic() -> Int { milliseconds }
    func wall() -> Int { start + milliseconds }
}

/// A clock whose time is written in a file by whoever drives the program: a hidden door for end-to-end tests.
final class FileTime: TimeSource {
    private let path: String
    private var last = 0

    init(path: String) { self.path = path }

    func monotonic() -> Int {
        if let text = try? String(contentsOfFile: path, encoding: .utf8),
            let told = Int(text.trimmingCharacters(in: .whitespacesAndNewlines))
        {
            last = max(last, told)
        }
        return last
    }
    func wall() -> Int { 1_764_000_000_000 + monotonic() }
}

/// Session time: monotonic time with everything left out while it stands still (between rounds, paused, away, asleep).
struct SessionClock {
    private var base: SessionTime
    /// Monotonic milliseconds at which it was last started; nil while it stands.
    private var since: Int?

    init(at base: SessionTime) { self.base = base }

    var isRunning: Bool { since != nil }

    func time(at monotonic: Int) -> SessionTime {
        guard let since else { return base }
        return base + Milliseconds(max(0, monotonic - since))
    }

    mutating func start(at monotonic: Int) {
        if since == nil { since = monotonic }
    }

    mutating func stop(at monotonic: Int) {
        base = time(at: monotonic)
        since = nil
    }

    /// Leaves the last `gap` milliseconds out, as if they had not passed.
    mutating func leaveOut(_ gap: Int) {
        if let started = since { since = started + gap }
    }

    /// Monotonic milliseconds at which it will show `instant`; nil while it stands.
    func monotonic(of instant: SessionTime) -> Int? {
        since.map { $0 + (instant - base).count }
    }
}
