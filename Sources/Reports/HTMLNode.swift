import Canvas

/// A piece of a page as a value. Text of others gets into a page through `text` and the values of attributes alone, both of which are
/// escaped here and nowhere else; names are written in the source. The page is well-formed XML too.
enum HTMLNode: Equatable, Sendable, ExpressibleByStringLiteral {
    case text(String)
    case element(name: StaticName, attributes: [Attribute], children: [HTMLNode])
    /// As it stands: style sheets of ours.
    case raw(StaticText)

    struct Attribute: Equatable, Sendable {
        var name: StaticName
        var value: String
    }
    /// Text that stood in the source: it cannot be made of anything else.
    struct StaticText: Equatable, Sendable, ExpressibleByStringLiteral {
        let text: String
        init(stringLiteral text: StaticString) { self.text = "\(text)" }
    }
    typealias StaticName = StaticText

    init(stringLiteral text: String) { self = .text(text) }

    /// Attributes whose value is nil are left out.
    static func tag(_ name: StaticName, _ attributes: KeyValuePairs<StaticName, String?> = [:], _ children: [HTMLNode] = []) -> HTMLNode {
        .element(
            name: name, attributes: attributes.compactMap { name, value in value.map { Attribute(name: name, value: $0) } },
            children: children)
    }

    static func tag(_ name: StaticName, _ attributes: KeyValuePairs<StaticName, String?> = [:], _ text: String) -> HTMLNode {
        tag(name, attributes, [.text(text)])
    }

    func write(into output: inout String) {
        switch self {
        case .text(let text): output += Self.escaped(text)
        case .raw(let text): output += text.text
        case .element(let name, let attributes, let children):
            output += "<" + name.text
            for attribute in attributes { output += " \(attribute.name.text)=\"\(Self.escaped(attribute.value))\"" }
            if children.isEmpty, Self.void.contains(name.text) {
                output += "/>"
            } else {
                output += ">"
                for child in children { child.write(into: &output) }
                output += "</\(name.text)>"
            }
            if Self.blocks.contains(name.text) { output += "\n" }
        }
    }

    /// Elements that have no end tag in HTML, or need none in SVG.
    private static let void: Set<String> = ["meta", "line", "circle", "path", "rect"]
    /// After which a line ends: never where white space would show.
    private static let blocks: Set<String> = [
        "meta", "title", "style", "head", "header", "body", "main", "section", "article", "nav", "footer", "div", "p", "h1", "h2", "h3",
        "table", "tr", "ul", "ol", "li", "dl", "dd", "blockquote", "figure", "svg", "g", "line", "circle", "path", "rect", "details",
    ]

    /// The one way for text into a page: no markup, no entity, no control character.
    private static func escaped(_ text: String) -> String {
        var output = ""
        for scalar in sanitised(text).unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"": output += "&quot;"
            case "'": output += "&#39;"
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }
}
