/// The name that a mistyped one was probably meant to be.
package enum NearestName {
    /// nil when none is near: at most one edit for every three letters, and one for very short names.
    package static func of(_ name: String, among candidates: [String]) -> String? {
        let name = name.lowercased()
        guard name.unicodeScalars.count <= 64 else { return nil }
        let limit = max(1, name.count / 3)
        let rated = candidates.map { (name: $0, distance: distance(name, $0.lowercased())) }
        return rated.filter { $0.distance <= limit }.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
    }

    /// `did you mean 'x'?`, or a list of what there is, or nothing.
    package static func advice(_ name: String, among candidates: [String]) -> String {
        if let nearest = of(name, among: candidates) { return "did you mean '\(nearest)'?" }
        if candidates.isEmpty { return "there are none to choose from" }
        return "use one of: " + candidates.prefix(20).joined(separator: ", ") + (candidates.count > 20 ? ", ..." : "")
    }

    /// Insertions, deletions, replacements and swaps of neighbours.
    private static func distance(_ a: String, _ b: String) -> Int {
        let a = Array(a.unicodeScalars)
        let b = Array(b.unicodeScalars)
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var older = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [i] + [Int](repeating: 0, count: b.count)
            for j in 1...b.count {
                row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], older[j - 2] + 1) }
            }
            older = last
            last = row
        }
        return last[b.count]
    }
}
