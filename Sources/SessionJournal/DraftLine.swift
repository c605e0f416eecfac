import InterviewEngine

/// The payload of a draft record: `{"box":"answer","rev":3,"cursor":12,"edits":[[wait,at,delete,"insert"],...]}`; a fifth member `1`
/// marks a pasted edit.
enum DraftLine {
    static func bytes(box: Box.Kind, revision: Int, cursor: Int, edits: [DraftEdit]) -> [UInt8] {
        var out = Array("{\"box\":\"\(box.rawValue)\",\"rev\":\(revision),\"cursor\":\(cursor),\"edits\":[".utf8)
        for (index, edit) in edits.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            out += Array("[\(edit.wait.count),\(edit.at),\(edit.delete),".utf8)
            quote(edit.insert, into: &out)
            if edit.pasted { out += Array(",1".utf8) }
            out.append(UInt8(ascii: "]"))
        }
        out += Array("]}".utf8)
        return out
    }

    private static func quote(_ text: String, into out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): out += Array("\\\"".utf8)
            case UInt8(ascii: "\\"): out += Array("\\\\".utf8)
            case 10: out += Array("\\n".utf8)
            case 9: out += Array("\\t".utf8)
            case 0..<32:
                let digits = Array("0123456789abcdef".utf8)
                out += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    static func stimulus(_ payload: ArraySlice<UInt8>) -> Stimulus? {
        payload.withUnsafeBufferPointer { bytes in
            var scan = ByteScanner(bytes)
            let stimulus = stimulus(&scan)
            return scan.isAtEnd ? stimulus : nil
        }
    }

    /// Reads what `bytes` writes, by hand.
    /// - Returns: nil where something else stands.
    static func stimulus(_ scan: inout ByteScanner) -> Stimulus? {
        guard scan.take("{\"box\":\""), let box = scan.word(until: UInt8(ascii: "\"")).flatMap(Box.Kind.init(rawValue:)),
            scan.take("\",\"rev\":"), let revision = scan.integer(), scan.take(",\"cursor\":"), let cursor = scan.integer(),
            scan.take(",\"edits\":[")
        else { return nil }
        var edits: [DraftEdit] = []
        while !scan.take("]}") {
            if !edits.isEmpty, !scan.take(",") { return nil }
            guard scan.take("["), let wait = scan.integer(), scan.take(","), let at = scan.integer(), scan.take(","),
                let delete = scan.integer(), scan.take(","), let insert = scan.string()
            else { return nil }
            let pasted = scan.take(",1")
            guard scan.take("]") else { return nil }
            edits.append(DraftEdit(wait: Milliseconds(wait), at: at, delete: delete, insert: insert, pasted: pasted))
        }
        return .drafted(box: box, revision: revision, cursor: cursor, edits: edits)
    }
}
