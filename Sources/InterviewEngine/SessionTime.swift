/// A span of time in milliseconds.
package struct Milliseconds: Equatable, Hashable, Comparable, Sendable, Codable {
    package var count: Int

    package init(_ count: Int) { self.count = count }
    package init(from decoder: any Decoder) throws { count = try decoder.singleValueContainer().decode(Int.self) }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(count)
    }

    package static func seconds(_ n: Int) -> Milliseconds { Milliseconds(n * 1_000) }
    package static func minutes(_ n: Int) -> Milliseconds { Milliseconds(n * 60_000) }
    package static let zero = Milliseconds(0)
    package static func < (a: Milliseconds, b: Milliseconds) -> Bool { a.count < b.count }
    package static func + (a: Milliseconds, b: Milliseconds) -> Milliseconds { Milliseconds(a.count + b.count) }
    package static func - (a: Milliseconds, b: Milliseconds) -> Milliseconds { Milliseconds(a.count - b.count) }
}

/// An instant of the session: milliseconds since it began, with time away, between rounds and paused left out.
/// It never goes backwards within a journal.
package struct SessionTime: Equatable, Hashable, Comparable, Sendable, Codable {
    package var milliseconds: Int

    package init(_ milliseconds: Int) { self.milliseconds = milliseconds }
    package init(from decoder: any Decoder) throws { milliseconds = try decoder.singleValueContainer().decode(Int.self) }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }

    package static let zero = SessionTime(0)
    package static func seconds(_ n: Int) -> SessionTime { SessionTime(n * 1_000) }
    package static func minutes(_ n: Int) -> SessionTime { SessionTime(n * 60_000) }
    package static func < (a: SessionTime, b: SessionTime) -> Bool { a.milliseconds < b.milliseconds }
    package static func + (a: SessionTime, b: Milliseconds) -> SessionTime { SessionTime(a.milliseconds + b.count) }
    package static func - (a: SessionTime, b: SessionTime) -> Milliseconds { Milliseconds(a.milliseconds - b.milliseconds) }
}
