/// A line and a column, both from 1; columns count Unicode scalars.
struct Place: Equatable, Comparable {
    var line: Int
    var column: Int

    static let start = Place(line: 1, column: 1)
    static func < (a: Place, b: Place) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// One file of a pack as it lies on disk.
struct SourceFile {
    /// Relative to the pack folder.
    let path: String
    let bytes: [UInt8]
    /// Offsets of the first byte of each line.
    let lines: [Int]

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        var lines = [0]
        for (offset, byte) in bytes.enumerated() where byte == 0x0A { lines.append(offset + 1) }
        self.lines = lines
    }

    /// The bytes of a line from 1, without its ending.
    func line(_ number: Int) -> ArraySlice<UInt8> {
        guard number >= 1, number <= lines.count else { return [] }
        var end = number < lines.count ? lines[number] - 1 : bytes.count
        if end > lines[number - 1], bytes[end - 1] == 0x0D { end -= 1 }
        return bytes[lines[number - 1]..<end]
    }

    func place(ofByte offset: Int) -> Place {
        var low = 0
        var high = lines.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lines[middle] <= offset { low = middle } else { high = middle }
        }
        let column = bytes[lines[low]..<offset].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        return Place(line: low + 1, column: column)
    }

    /// The part of the line around the place that is worth showing; control characters are replaced, tabs are one space.
    func excerpt(_ place: Place) -> String {
        let scalars = String(decoding: line(place.line), as: UTF8.self).unicodeScalars
        let shown = scalars.dropFirst(ExcerptWindow.start(place.column)).prefix(ExcerptWindow.length).map { scalar -> Unicode.Scalar in
            if scalar == "\t" { return " " }
            return Characters.isHarmful(scalar) ? "\u{FFFD}" : scalar
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: shown)
        var excerpt = String(text)
        while excerpt.last == " " { excerpt.removeLast() }
        return excerpt
    }
}
