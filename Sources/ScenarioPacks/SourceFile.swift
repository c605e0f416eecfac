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

    /// The part of the line around the place that is worth showing; control characters are replaced, tabs are one space, and bytes that
    /// are no UTF-8 are written out.
    func excerpt(_ place: Place) -> String {
        let scalars = Self.escaped(line(place.line))
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

    /// `\xE9` for each byte that is part of no character.
    private static func escaped(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = bytes.startIndex
        while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let encoded):
                scalars.append(Unicode.UTF8.decode(encoded))
                offset += encoded.count
            case .error(let length):
                for byte in bytes[offset..<offset + length] {
                    scalars += Array(("\\x" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)).unicodeScalars)
                }
                offset += length
            case .emptyInput: return scalars
            }
        }
    }
}
