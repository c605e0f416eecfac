/// Stepping through UTF-8 by grapheme cluster. Most text is made of scalars that never join their neighbours; those are
/// recognised from the bytes alone, and only the rest asks the standard library.

/// A cluster found in UTF-8 text.
package struct ClusterStep: Equatable, Sendable {
    /// Offset of the first byte after the cluster.
    package var end: Int
    /// Columns on the grid: 1 or 2.
    package var columns: Int
}

/// The cluster that begins at `at`, which must be a cluster boundary before `limit`. Looks no further than `limit`.
@inline(__always)
package func nextCluster(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ limit: Int) -> ClusterStep {
    let next = at + 1
    if bytes[at] < 0x7F, bytes[at] >= 0x20, next >= limit || bytes[next] < 0x80 {
        return ClusterStep(end: next, columns: 1)
    }
    return nextWiderCluster(bytes, at, limit)
}

@inline(never)
private func nextWiderCluster(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ limit: Int) -> ClusterStep {
    let base = decodeScalar(bytes, at, limit)
    var columns = simpleWidth(base.value)
    var end = at + base.length
    let isFlag = isFlagLetter(base.value)
    if isFlag {
        columns = 1
        if end < limit, case let second = decodeScalar(bytes, end, limit), isFlagLetter(second.value) {
            columns = 2
            end += second.length
        }
    }
    if columns > 0 {
        while end < limit {
            if bytes[end] < 0x80 { break }
            let next = decodeScalar(bytes, end, limit)
            if !isCommonMark(next.value) {
                if simpleWidth(next.value) > 0 || isFlag && columns == 2 && isFlagLetter(next.value) { break }
                columns = 0
                break
            }
            end += next.length
        }
        if columns > 0 { return ClusterStep(end: end, columns: columns) }
    }
    let cluster = firstCluster(bytes, at, limit)
    return ClusterStep(end: at + cluster.utf8.count, columns: clusterWidth(cluster))
}

@inline(__always)
private func isFlagLetter(_ value: UInt32) -> Bool { (0x1F1E6...0x1F1FF).contains(value) }

/// Marks that join any base and leave its width alone: accents, the emoji selector, skin tones.
@inline(__always)
private func isCommonMark(_ value: UInt32) -> Bool {
    (0x300...0x36F).contains(value) || value == 0xFE0F || (0x1F3FB...0x1F3FF).contains(value)
}

/// The cluster that begins at `at`, as a value.
func firstCluster(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ limit: Int) -> Character {
    var window = 64
    while true {
        let end = min(at + window, limit)
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[at..<end]), as: UTF8.self)
        let cluster = text[text.startIndex]
        // A cluster that reaches the end of the window may go on after it, or end in half a scalar.
        if end == limit || cluster.utf8.count + 4 < end - at { return cluster }
        window *= 4
    }
}

/// The last cluster boundary before `at`, which must be a boundary after `start`; `start` must be a boundary too.
package func previousBoundary(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ start: Int) -> Int {
    var boundary = certainBoundary(bytes, before: at, start)
    while true {
        let end = nextCluster(bytes, boundary, bytes.count).end
        if end >= at { return boundary }
        boundary = end
    }
}

/// The first cluster boundary at or after `at`, which may lie inside a cluster or even inside a scalar.
package func boundary(_ bytes: UnsafeBufferPointer<UInt8>, notBefore at: Int) -> Int {
    if at <= 0 { return 0 }
    if at >= bytes.count { return bytes.count }
    if bytes[at] < 0x80, bytes[at - 1] < 0x80 { return at }
    var found = certainBoundary(bytes, before: at, 0)
    while found < at { found = nextCluster(bytes, found, bytes.count).end }
    return found
}

/// A place before `at` that is a boundary whatever stands around it: between two simple scalars, or after a line feed.
private func certainBoundary(_ bytes: UnsafeBufferPointer<UInt8>, before at: Int, _ start: Int) -> Int {
    var right = scalarStart(bytes, before: at, start)
    while right > start {
        let left = scalarStart(bytes, before: right, start)
        if bytes[left] == 0x0A { return right }
        if isSimple(bytes, left), bytes[right] < 0x80 || isSimple(bytes, right) { return right }
        right = left
    }
    return start
}

private func scalarStart(_ bytes: UnsafeBufferPointer<UInt8>, before at: Int, _ start: Int) -> Int {
    var place = at - 1
    while place > start, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return max(place, start)
}

private func isSimple(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    simpleWidth(decodeScalar(bytes, at, bytes.count).value) > 0
}

/// The scalar whose first byte is at `at`, in valid UTF-8; a scalar cut off by `limit` gives U+FFFD.
@inline(__always)
func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ limit: Int) -> (value: UInt32, length: Int) {
    let lead = UInt32(bytes[at])
    if lead < 0x80 { return (lead, 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    if at + length > limit { return (0xFFFD, limit - at) }
    let second = UInt32(bytes[at + 1] & 0x3F)
    if length == 2 { return ((lead & 0x1F) << 6 | second, 2) }
    let third = UInt32(bytes[at + 2] & 0x3F)
    if length == 3 { return ((lead & 0x0F) << 12 | second << 6 | third, 3) }
    return ((lead & 0x07) << 18 | second << 12 | third << 6 | UInt32(bytes[at + 3] & 0x3F), 4)
}

/// Columns of a scalar that is a cluster of its own whenever its neighbour is simple too, and whose width all tables agree on;
/// 0 for every other scalar.
@inline(__always)
func simpleWidth(_ value: UInt32) -> Int {
    if value < 0x7F { return value >= 0x20 ? 1 : 0 }
    if value < 0x300 { return value >= 0xA0 && value != 0xAD ? 1 : 0 }
    return simpleWidthBeyondLatin(value)
}

private func simpleWidthBeyondLatin(_ value: UInt32) -> Int {
    switch value {
    // Greek, Cyrillic.
    case 0x391...0x3A1, 0x3A3...0x482, 0x48A...0x52F: 1
    // More Latin, dashes, quotes, currency, arrows, mathematics, line art.
    case 0x1E00...0x1EFF, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF, 0x2190...0x22FF, 0x2500...0x25FC: 1
    // CJK punctuation, kana, ideographs, Hangul syllables, fullwidth forms.
    case 0x3001...0x3029, 0x3041...0x3096, 0x30A0...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF60: 2
    // Pictographs, without skin tones, regional letters and those that are narrow until a selector follows.
    case 0x1F337...0x1F37C, 0x1F3A0...0x1F3CA, 0x1F442...0x1F4FC, 0x1F600...0x1F64F, 0x1F680...0x1F6C5, 0x1F947...0x1F9FF: 2
    default: 0
    }
}
