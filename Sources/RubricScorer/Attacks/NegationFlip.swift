/// Says of everything that was claimed that it was not so: "we cut" -> "we did not cut".
package struct NegationFlip: Attack {
    package init() {}

    package var kind: String { "negation" }
    package var manner: String { "" }
    package var rule: AttackRule { .noRise(named: 0) }

    package func copy(of subject: AttackSubject) -> AttackedCopy? {
        let (text, count) = Self.flipped(subject.answer)
        return count == 0 ? nil : AttackedCopy(answer: text, detail: count == 1 ? "1 claim" : "\(count) claims")
    }

    /// The text with its claims denied, and how many were. What is denied already stays as it is.
    package static func flipped(_ text: String) -> (text: String, claims: Int) {
        var walk = Walk(Pieces(of: text))
        while walk.place < walk.pieces.words.count { walk.step() }
        return (walk.text, walk.claims)
    }
}

/// A text cut into words and what stands between them.
private struct Pieces {
    private(set) var words: [String] = []
    /// Before the first word, between words, after the last: one more than words.
    private(set) var gaps: [String] = [""]

    init(of text: String) {
        var inWord = false
        for character in text {
            let isLetter = character.isLetter || (inWord && (character == "'" || character == "\u{2019}"))
            if isLetter, inWord {
                words[words.count - 1].append(character)
            } else if isLetter {
                words.append(String(character))
                gaps.append("")
                inWord = true
            } else {
                gaps[gaps.count - 1].append(character)
                inWord = false
            }
        }
    }

    func low(_ place: Int) -> String {
        guard words.indices.contains(place) else { return "" }
        return String(words[place].lowercased().map { $0 == "\u{2019}" ? "'" : $0 })
    }

    /// A clause or sentence begins with this word.
    func isFirst(_ place: Int) -> Bool { place == 0 || gaps[place].contains { ".!?;:\n".contains($0) } }

    /// Nothing but a blank stands between this word and the next.
    func isJoined(_ place: Int) -> Bool { place + 1 < words.count && gaps[place + 1].allSatisfy { $0 == " " } }
}

/// Goes through the words once and writes them down again, denied where they claim.
private struct Walk {
    let pieces: Pieces
    private(set) var text: String
    private(set) var claims = 0
    private(set) var place = 0
    /// Words before this one belong to what was denied last.
    private var settled = 0

    init(_ pieces: Pieces) {
        self.pieces = pieces
        text = pieces.gaps[0]
    }

    mutating func step() {
        let word = pieces.low(place)
        if place >= settled, let denied = denied(word) {
            text += pieces.words[place].first!.isUppercase && word != "i" && !word.hasPrefix("i'") ? Self.capitalised(denied) : denied
            claims += 1
            settled = max(settled, place + 3)
        } else {
            text += pieces.words[place]
        }
        text += pieces.gaps[place + 1]
        place += 1
    }

    /// What to write instead of a word to deny what it claims; nil where it claims nothing, or is denied already.
    private mutating func denied(_ word: String) -> String? {
        let next = pieces.isJoined(place) ? pieces.low(place + 1) : ""
        if Self.denials.contains(next) || Self.denials.contains(word) || word.hasSuffix("n't") {
            settled = place + 3
            return nil
        }
        let typed = pieces.words[place]
        if let mark = word.firstIndex(of: "'") {
            let (owner, ending) = (String(word[..<mark]), String(word[mark...]))
            if Self.subjects.contains(owner), ["'d", "'ll", "'m", "'re", "'ve"].contains(ending) { return typed + " not" }
            return ending == "'s" && ["it", "that", "he", "she", "there"].contains(owner) ? typed + " not" : nil
        }
        if Self.auxiliaries.contains(word) { return next.isEmpty ? nil : word + " not" }
        if let form = Self.having[word] {
            return VerbForms.isParticiple(next) ? word + " not" : isVerbPlace ? form : nil
        }
        if let base = VerbForms.base(ofPast: word, subject: isVerbPlace) { return "did not " + base }
        guard let subject = subject else { return nil }
        if ["he", "she", "it", "that", "which", "who"].contains(subject) {
            return VerbForms.base(ofThirdPerson: word).map { "does not " + $0 }
        }
        return VerbForms.isPresent(word) ? "do not " + word : nil
    }

    /// The pronoun that the word is the verb of, an adverb between them or not.
    private var subject: String? {
        guard place > 0, pieces.isJoined(place - 1) else { return nil }
        let before = pieces.low(place - 1)
        if Self.subjects.contains(before) { return before }
        guard place > 1, pieces.isJoined(place - 2), Self.adverbs.contains(before), Self.subjects.contains(pieces.low(place - 2)) else {
            return nil
        }
        return pieces.low(place - 2)
    }

    /// A verb would stand here: after its subject, after "and" or "then", or as the first word of somebody who leaves the subject out.
    private var isVerbPlace: Bool {
        pieces.isFirst(place) || subject != nil
            || (pieces.isJoined(place - 1) && ["and", "then", "but", "so"].contains(pieces.low(place - 1)))
    }

    private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    private static let denials: Set = ["not", "never", "no", "nothing", "nobody", "cannot", "without", "neither", "nor"]
    private static let subjects: Set = ["i", "we", "they", "you", "he", "she", "it", "who", "which", "that"]
    private static let adverbs: Set = [
        "then", "also", "still", "just", "really", "only", "now", "always", "finally", "first", "later", "quickly", "even", "both", "all",
    ]
    private static let auxiliaries: Set = [
        "is", "are", "was", "were", "am", "will", "would", "could", "should", "must", "can", "might", "may",
    ]
    /// What they become where they are no auxiliaries.
    private static let having = ["have": "do not have", "has": "does not have", "had": "did not have"]
}
