extension StringProtocol where SubSequence == Substring {
    /// Its words as they are spoken, with their apostrophes; figures and marks are left out.
    package var spokenWords: [Substring] { split { !$0.isLetter && $0 != "'" } }
}

extension Sequence where Element == UInt8 {
    /// A letter stands in these bytes of a text; marks and figures say nothing. What is no ASCII is taken for one.
    package var holdsLetters: Bool { contains { $0 >= 0x80 || (0x61...0x7a).contains($0 | 0x20) } }
}
