/// Files in one file, in the form of `tar` (POSIX ustar): what one writes with it, every tar unpacks. Files only, whole in memory.
package enum TarArchive {
    package struct Member: Equatable, Sendable {
        /// Below the archive's root, its parts set apart by `/`.
        package var path: String
        package var bytes: [UInt8]

        package init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    /// Why bytes are no archive of files, in words that go behind "it is not a packed session:".
    package struct Mistake: Error, Equatable, Sendable { package var words: String }

    private static let block = 512

    /// nil when a path is longer than a header holds: 100 bytes behind its last slash that counts, 155 before it.
    package static func bytes(of members: [Member]) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(members.reduce(2 * block) { $0 + 2 * block + $1.bytes.count })
        for member in members {
            guard let header = header(of: member) else { return nil }
            bytes += header + member.bytes + [UInt8](repeating: 0, count: padding(member.bytes.count))
        }
        return bytes + [UInt8](repeating: 0, count: 2 * block)
    }

    private static func padding(_ count: Int) -> Int { (block - count % block) % block }

    // MARK: Headers

    private enum Field {
        static let name = 0..<100, mode = 100..<108, owner = 108..<116, group = 116..<124, size = 124..<136, time = 136..<148
        static let sum = 148..<156, kind = 156, magic = 257..<265, prefix = 345..<500
    }

    private static let magic = Array("ustar\u{0}00".utf8)

    private static func header(of member: Member) -> [UInt8]? {
        guard let (prefix, name) = split(Array(member.path.utf8)) else { return nil }
        var header = [UInt8](repeating: 0, count: block)
        func put(_ bytes: [UInt8], _ field: Range<Int>) {
            header.replaceSubrange(field.lowerBound..<field.lowerBound + bytes.count, with: bytes)
        }
        put(name, Field.name)
        put(prefix, Field.prefix)
        put(octal(0o600, 7), Field.mode)
        // Whose it was and when is nobody's business, and the same session makes the same bytes.
        for field in [Field.owner, Field.group] { put(octal(0, 7), field) }
        put(octal(member.bytes.count, 11), Field.size)
        put(octal(0, 11), Field.time)
        header[Field.kind] = UInt8(ascii: "0")
        put(magic, Field.magic)
        put(octal(sum(header[...]), 6) + [0, 0x20], Field.sum)
        return header
    }

    private static func split(_ path: [UInt8]) -> (prefix: [UInt8], name: [UInt8])? {
        if path.count <= Field.name.count { return ([], path) }
        let slash = path.indices.first { path[$0] == UInt8(ascii: "/") && path.count - $0 - 1 <= Field.name.count }
        guard let slash, slash > 0, slash <= Field.prefix.count else { return nil }
        return (Array(path[..<slash]), Array(path[(slash + 1)...]))
    }

    private static func octal(_ number: Int, _ digits: Int) -> [UInt8] {
        let text = String(number, radix: 8)
        return Array((String(repeating: "0", count: max(0, digits - text.utf8.count)) + text).utf8)
    }

    /// The checksum counts its own field as spaces.
    private static func sum(_ header: ArraySlice<UInt8>) -> Int {
        header.enumerated().reduce(0) { $0 + (Field.sum.contains($1.offset) ? 0x20 : Int($1.element)) }
    }

    // MARK: Reading

    /// Folders are passed over; links, devices and whatever else a tar may hold are refused.
    package static func members(of bytes: [UInt8]) throws(Mistake) -> [Member] {
        var members: [Member] = []
        var at = 0
        while true {
            guard at + block <= bytes.count else { throw Mistake(words: at == 0 ? "it is no tar archive" : "it ends in the middle") }
            let header = bytes[at..<at + block]
            if header.allSatisfy({ $0 == 0 }) {
                guard at > 0 else { throw Mistake(words: "it is no tar archive") }
                return members
            }
            guard number(header, Field.sum) == sum(header) else {
                throw Mistake(words: at == 0 ? "it is no tar archive" : "it is damaged at byte \(at)")
            }
            let path = (text(header, Field.prefix).map { $0.isEmpty ? "" : $0 + "/" } ?? "") + (text(header, Field.name) ?? "\u{0}")
            guard let size = number(header, Field.size), size <= bytes.count - at - block else {
                throw Mistake(words: "it ends in the middle")
            }
            at += block
            switch header[header.startIndex + Field.kind] {
            case UInt8(ascii: "0"), 0: members.append(Member(path: path, bytes: Array(bytes[at..<at + size])))
            case UInt8(ascii: "5"): break
            default: throw Mistake(words: "it holds something that is neither a file nor a folder")
            }
            at += size + padding(size)
        }
    }

    /// nil when it is no UTF-8.
    private static func text(_ header: ArraySlice<UInt8>, _ field: Range<Int>) -> String? {
        let bytes = header[(header.startIndex + field.lowerBound)..<(header.startIndex + field.upperBound)]
        return String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }

    private static func number(_ header: ArraySlice<UInt8>, _ field: Range<Int>) -> Int? {
        text(header, field).flatMap { Int($0.drop { $0 == " " }.prefix { $0 != " " }, radix: 8) }.flatMap { $0 >= 0 ? $0 : nil }
    }
}
