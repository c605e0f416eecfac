/// A JSON document as a value. Written with sorted keys, so that equal values give equal bytes.
enum JSONValue: Equatable, Sendable {
    case null
    case bool(Bool)
    case int(Int)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    init(_ text: String?) { self = text.map { .string($0) } ?? .null }
    init(_ number: Int?) { self = number.map { .int($0) } ?? .null }

    static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

    /// Two spaces a level, one member a line, a line feed at the end. ASCII control characters, C1, and everything invisible or
    /// that turns the direction of text is written as `\u`, so that the document may be shown on a terminal.
    var text: String {
        var output = ""
        write(into: &output, level: 0)
        return output + "\n"
    }

    /// Text of others as a JSON string, in its quotes.
    static func quoted(_ text: String) -> String {
        var output = ""
        write(text, into: &output)
        return output
    }

    private func write(into output: inout String, level: Int) {
        switch self {
        case .null: output += "null"
        case .bool(let value): output += value ? "true" : "false"
        case .int(let value): output += String(value)
        case .string(let value): Self.write(value, into: &output)
        case .array(let values):
            Self.write(values, between: "[", "]", into: &output, level: level) { $1.write(into: &$0, level: level + 1) }
        case .object(let members):
            let sorted = members.sorted { $0.key < $1.key }
            Self.write(sorted, between: "{", "}", into: &output, level: level) { output, member in
                Self.write(member.key, into: &output)
                output += ": "
                member.value.write(into: &output, level: level + 1)
            }
        }
    }

    private static func write<Item>(
        _ items: [Item], between open: String, _ close: String, into output: inout String, level: Int,
        _ body: (inout String, Item) -> Void
    ) {
        output += open
        for (index, item) in items.enumerated() {
            output += (index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: level + 1)
            body(&output, item)
        }
        if !items.isEmpty { output += "\n" + String(repeating: "  ", count: level) }
        output += close
    }

    private static func write(_ text: String, into output: inout String) {
        output += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\t": output += "\\t"
            case _ where isVisible(scalar): output.unicodeScalars.append(scalar)
            default: for unit in String(scalar).utf16 { output += "\\u" + hexadecimal(unit) }
            }
        }
        output += "\""
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x7F { return scalar.value >= 0x20 }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return false
        default: return true
        }
    }

    private static func hexadecimal(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
}
