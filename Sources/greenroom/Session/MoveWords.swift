import Foundation
import InterviewEngine
import SessionJournal

/// A move told by the names that it has in a journal: `phase ended (phase “talk”, why “complete”)`.
enum MoveWords {
    static func text(_ move: Move?) -> String {
        guard let move else { return "nothing" }
        guard let value = try? JSONSerialization.jsonObject(with: Data(json(move))) else { return "\(move)" }
        return words(value)
    }

    /// As a journal holds it, with its keys in order.
    static func json(_ move: Move) -> [UInt8] { CanonicalJSON.bytes(of: move) }

    private static func words(_ value: Any) -> String {
        switch value {
        case let text as String: "\u{201C}\(text)\u{201D}"
        case let values as [Any]: values.map(words).joined(separator: ", ")
        case let members as [String: Any]: words(of: members)
        default: "\(value)"
        }
    }

    /// A case with a payload is written as an object of one member.
    private static func words(of members: [String: Any]) -> String {
        if let one = members.first, members.count == 1, let payload = one.value as? [String: Any] {
            return payload.isEmpty ? spaced(one.key) : "\(spaced(one.key)) (\(list(unwrapped(payload))))"
        }
        return list(members)
    }

    /// `spoke` holds nothing but its utterance, whose members are told in its place.
    private static func unwrapped(_ payload: [String: Any]) -> [String: Any] {
        guard payload.count == 1, let inner = payload.first?.value as? [String: Any], inner.count > 1 else { return payload }
        return inner
    }

    private static func list(_ members: [String: Any]) -> String {
        members.sorted { $0.key < $1.key }.map { "\(spaced($0.key)) \(words($0.value))" }.joined(separator: ", ")
    }

    /// `phaseEnded` as `phase ended`, `caseID` as `case id`.
    private static func spaced(_ name: String) -> String {
        var text = ""
        var isInside = false
        for letter in name {
            if letter.isUppercase, isInside { text += " " }
            isInside = letter.isLowercase
            text += letter.lowercased()
        }
        return text
    }
}
