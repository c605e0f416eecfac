import InterviewEngine

/// Figures with their units in a spoken text, as somebody who looks for a leftover would compare them: '30 minutes', '18 percent'.
struct StaleFigure: Equatable {
    var number: String
    var unit: String

    static func all(in text: String) -> [StaleFigure] {
        // A number is in Latin digits in nearly every text that has one.
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) || $0 >= 0x80 }) else { return [] }
        let words = text.split(whereSeparator: \.isWhitespace).map { word in
            word.drop { !$0.isLetter && !$0.isNumber }.reversed().drop { !$0.isLetter && !$0.isNumber }.reversed()
        }.map { String($0).lowercased() }
        return words.indices.compactMap { index in
            let number = words[index]
            guard number.contains(where: \.isNumber), number.allSatisfy({ $0.isNumber || $0 == "." || $0 == "," }) else { return nil }
            guard index + 1 < words.count, words[index + 1].contains(where: \.isLetter) else { return nil }
            let unit = words[index + 1]
            return StaleFigure(number: number, unit: unit.hasSuffix("s") ? String(unit.dropLast()) : unit)
        }
    }

    /// The facts in which a figure that a change takes away still stands, once all of `changes` have been made.
    static func leftOver(by change: FactChange, among changes: [FactChange], in facts: [Fact]) -> [(fact: String, figure: StaleFigure)] {
        guard let before = facts.first(where: { $0.id == change.fact })?.text else { return [] }
        let now = all(in: change.text)
        let gone = all(in: before).filter { !now.contains($0) }
        if gone.isEmpty { return [] }
        return facts.filter { $0.id != change.fact }.compactMap { fact in
            let text = changes.last { $0.fact == fact.id }?.text ?? fact.text
            // Every change is held against every fact, and few of them have a number in common.
            guard gone.contains(where: { holds(text, Array($0.number.utf8)) }) else { return nil }
            return all(in: text).first(where: gone.contains).map { (fact.id, $0) }
        }
    }

    private static func holds(_ text: String, _ number: [UInt8]) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            bytes.indices.dropLast(max(0, number.count - 1)).contains { start in
                number.indices.allSatisfy { bytes[start + $0] == number[$0] }
            }
        }
    }
}
