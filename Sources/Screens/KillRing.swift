/// What was killed, the latest last. Kills that follow one another make one entry.
package struct KillRing: Equatable, Sendable {
    package private(set) var entries: [String] = []
    /// The next kill belongs to the last entry.
    private var isOpen = false

    private static let limit = 32

    package init() {}

    package var latest: String? { entries.last }

    /// Adds killed text: after the last entry when it was killed forwards, before it when backwards.
    mutating func kill(_ text: String, forward: Bool) {
        if text.isEmpty { return }
        if isOpen, let last = entries.popLast() {
            entries.append(forward ? last + text : text + last)
        } else {
            entries.append(text)
            if entries.count > Self.limit { entries.removeFirst() }
        }
        isOpen = true
    }

    /// The next kill begins an entry of its own.
    mutating func close() {
        isOpen = false
    }

    /// Puts the latest entry under the others and gives the one that is now on top.
    mutating func turn() -> String? {
        if let last = entries.popLast() { entries.insert(last, at: 0) }
        return entries.last
    }
}
