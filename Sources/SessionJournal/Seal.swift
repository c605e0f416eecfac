/// The end of every line of a journal or a desk: `,"c":"01234567"}` and a line feed, where the digits are the checksum of all bytes
/// before the comma. What was cut off or has changed does not open.
enum Seal {
    private static let length = 16

    static func close(_ line: inout [UInt8]) {
        let checksum = line.withUnsafeBufferPointer { CRC32.hex($0) }
        line += Array(",\"c\":\"".utf8)
        line += checksum
        line += Array("\"}\n".utf8)
    }

    /// - Parameter line: without its line feed.
    /// - Returns: what stands before the seal.
    static func opened(_ line: UnsafeBufferPointer<UInt8>) throws(RecordLine.Mistake) -> UnsafeBufferPointer<UInt8> {
        guard line.count > length else { throw .shape }
        let end = line.count - length
        var scan = ByteScanner(UnsafeBufferPointer(rebasing: line[end...]))
        guard scan.take(",\"c\":\""), line[line.count - 2] == UInt8(ascii: "\""), line[line.count - 1] == UInt8(ascii: "}") else {
            throw .shape
        }
        let before = UnsafeBufferPointer(rebasing: line[..<end])
        guard CRC32.hex(before).elementsEqual(line[end + 6..<end + 14]) else { throw .checksum }
        return before
    }
}
