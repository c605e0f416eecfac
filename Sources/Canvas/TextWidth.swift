/// How many columns text takes on the grid. This is the only place that answers that question: wrapping, the editor and
/// drawing all ask here, so that they cannot disagree.
///
/// ncurses sums the C library's `wcwidth` and terminals have their own tables, so a cluster is only given the width on which
/// all of them agree; the others are drawn in a safe form (see `Glyph`) and have the width of that form.

/// Columns of one cluster in the form in which it is drawn: 1 or 2.
///
/// Meant for text that went through `sanitised`; a control character that did not counts as 1.
package func clusterWidth(_ cluster: Character) -> Int {
    let utf8 = cluster.utf8
    if utf8.count == 1 { return 1 }
    return Glyph(cluster).columns
}

/// Columns of a line of sanitised text: the sum over its clusters.
package func textWidth(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { textWidth($0, 0..<$0.count) }
}

/// Columns of a range of UTF-8 that begins and ends at cluster boundaries.
package func textWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var columns = 0
    var at = range.lowerBound
    while at < range.upperBound {
        let cluster = nextCluster(bytes, at, range.upperBound)
        columns += cluster.columns
        at = cluster.end
    }
    return columns
}

/// What the grid can do with one scalar.
enum ScalarWidth {
    /// One column everywhere.
    case narrow
    /// Two columns everywhere.
    case wide
    /// Nonspacing: drawn in the cell of the scalar before it.
    case mark
    /// Takes no column and shows nothing: joiners, variation selectors, tags.
    case hidden
    /// A vowel sign that is as wide as a letter in some terminals and takes no column in others.
    case spacingMark
    /// Unassigned, private, or of a width on which tables disagree: cannot be drawn safely.
    case unsafe
}

/// The newest Unicode version whose widths the oldest supported C library (glibc 2.36) knows.
private let newestDrawable = (major: 14, minor: 0)

func scalarWidth(_ scalar: Unicode.Scalar) -> ScalarWidth {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 ? .unsafe : .narrow }
    if value < 0x300 { return value < 0xA0 ? .unsafe : value == 0xAD ? .hidden : .narrow }
    switch simpleWidth(value) {
    case 1: return .narrow
    case 2: return .wide
    default: break
    }
    if isUncertain(value) { return .unsafe }
    guard let age = scalar.properties.age, age <= newestDrawable else { return .unsafe }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return isHiddenMark(value) ? .hidden : .mark
    case .spacingMark: return .spacingMark
    case .format: return isVisibleFormat(value) ? .narrow : .hidden
    case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return .unsafe
    default: break
    }
    if isTrailingJamo(value) { return .hidden }
    return isWide(value) ? .wide : .narrow
}

/// Trigrams, monograms, hexagrams and circled tens: narrow or wide by the table's Unicode version. The bismillah ligature: one column, drawn over ten.
private func isUncertain(_ value: UInt32) -> Bool {
    (0x2630...0x2637).contains(value) || (0x268A...0x268F).contains(value) || (0x3248...0x324F).contains(value)
        || (0x4DC0...0x4DFF).contains(value) || value == 0xFDFD
}

/// Variation selectors and the grapheme joiner are marks by category, and draw nothing.
private func isHiddenMark(_ value: UInt32) -> Bool {
    (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value) || value == 0x34F
        || (0x180B...0x180F).contains(value)
}

/// Format characters by category that are signs to be seen, such as the Arabic number sign.
func isVisibleFormat(_ value: UInt32) -> Bool {
    switch value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
}

/// Hangul vowels and finals, which take no column of their own.
private func isTrailingJamo(_ value: UInt32) -> Bool {
    (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value)
}

private func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wideRanges.count / 2
    while low < high {
        let middle = (low + high) / 2
        if wideRanges[2 * middle + 1] < value {
            low = middle + 1
        } else {
            high = middle
        }
    }
    return 2 * low < wideRanges.count && wideRanges[2 * low] <= value
}

/// First and last scalar of each range that is East Asian wide or fullwidth in Unicode 14 and two columns in glibc. Ranges run
/// on over scalars unassigned there: those never get this far.
private let wideRanges: [UInt32] = [
    0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE, 0x2614, 0x2615,
    0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE,
    0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B,
    0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF,
    0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E, 0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00, 0xA4C6, 0xA960, 0xA97C,
    0xAC00, 0xD7A3, 0xF900, 0xFAD9, 0xFE10, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x1B2FB, 0x1F004, 0x1F004, 0x1F0CF,
    0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0,
    0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF,
    0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680,
    0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7F0, 0x1F90C,
    0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAF6, 0x20000, 0x3134A,
]
