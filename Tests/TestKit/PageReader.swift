import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What a parser finds in a page.
package final class PageReader: NSObject, XMLParserDelegate {
    package struct Element: Equatable {
        package var name: String
        package var attributes: [String]
    }
    package private(set) var elements: [Element] = []
    package private(set) var text = ""
    package private(set) var ids: [String] = []
    package private(set) var links: [String] = []

    package init?(_ page: String) {
        super.init()
        let parser = XMLParser(data: Data(page.utf8))
        parser.delegate = self
        guard parser.parse() else { return nil }
    }

    package func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]
    ) {
        elements.append(Element(name: name, attributes: attributes.keys.sorted()))
        attributes["id"].map { ids.append($0) }
        attributes["href"].map { links.append($0) }
    }

    package func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }
}
