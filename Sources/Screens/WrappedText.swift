import Canvas

/// Text broken into rows of at most `width` columns, sanitised, without the spaces at which it was broken.
package func wrapped(_ text: String, width: Int) -> [String] {
    var clean = sanitised(text)
    return clean.withUTF8 { bytes in
        wrap(bytes, in: 0..<bytes.count, width: width).map { line in
            var end = line.range.upperBound
            while line.continues, end > line.range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
            return String(decoding: UnsafeBufferPointer(rebasing: bytes[line.range.lowerBound..<end]), as: UTF8.self)
        }
    }
}
