import Canvas

/// Lines of plain text that grow downwards; whatever comes in is sanitised and wrapped on its way.
struct PlainPage {
    let columns: Int
    private(set) var lines: [String] = []

    /// - Parameter columns: of a line at most; fewer than 20 are taken for 20.
    init(columns: Int) {
        self.columns = max(20, columns)
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    mutating func blank() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    mutating func put(_ text: String, indent: Int = 0) {
        let margin = String(repeating: " ", count: indent)
        var clean = sanitised(text)
        clean.withUTF8 { bytes in
            for row in wrap(bytes, in: 0..<bytes.count, width: columns - indent) {
                var end = row.range.upperBound
                while end > row.range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
                let words = String(decoding: UnsafeBufferPointer(rebasing: bytes[row.range.lowerBound..<end]), as: UTF8.self)
                lines.append(words.isEmpty ? "" : margin + words)
            }
        }
    }

    mutating func heading(_ text: String) {
        blank()
        let line = prefix(of: text, columns: columns)
        lines += [line, String(repeating: "-", count: max(1, textWidth(line)))]
    }
}
