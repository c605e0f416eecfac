import InterviewEngine
import Reading

/// What people say before they come to the matter: 'Hi Dana, nice to meet you', 'Good morning everyone', 'Thanks, that helps'.
struct Courtesy {
    let document: Document

    /// How far it reaches, from the first token on.
    struct Reach {
        var kind: SmallTalk
        /// Behind its last mark; the end where nothing else is said.
        var end: Int
        /// Nothing else is said.
        var isWhole: Bool
    }

    private static let hails = PhraseTable("hi, hello, hey, hiya, greetings, good morning, good afternoon, good evening, good day")
    private static let pleasantries = PhraseTable(
        """
        nice to meet you, good to meet you, great to meet you, lovely to meet you, pleased to meet you, pleasure to meet you, a pleasure, \
        nice meeting you, nice to see you, good to see you, great to see you, happy to be here, glad to be here, great to be here, \
        good to be here, excited to be here, hope you're well, hope you are well, hope you're doing well, hope you are doing well
        """)
    /// Whoever goes on with these asks for something else: 'how are you measuring it'.
    private static let enquiries = PhraseTable(
        "how are you, how are you doing, how are you today, how are you all, how's it going, how is it going, how are things, how do you do"
    )
    private static let thanks = PhraseTable("thanks, thank you, many thanks")
    private static let reasons = PhraseTable(
        """
        so much, very much, a lot, a bunch, for having me, for your time, for the time, for taking the time, for making the time, \
        for the question, for asking, for the context, for explaining, for the explanation, for clarifying, for the clarification, \
        for the answer, for answering, for that, for this, for the offer, for the call, for calling, for meeting me, for meeting with me, \
        for repeating, for repeating that, for the reminder, for the information, for the intro, for the introduction, \
        that helps, that helps a lot, that helps me, that's helpful, that is helpful, that was helpful, that's clear, that is clear
        """)
    private static let names = PhraseTable("i'm, i am, my name is, my name's")
    private static let ties = HashTable(
        "great cool perfect wonderful excellent lovely and so well ok okay oh too also again very really it's all everyone everybody both there here team folks guys today"
            .split(separator: " ").map { WordHash.of(String($0)) })
    private static let longestName = 2

    /// What a sentence begins with; nil where it begins with something else.
    func reach(in tokens: Range<Int>) -> Reach? {
        var kind: SmallTalk?
        var border: Int?
        // Of the name of who is spoken to.
        var open = 0
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            let token = document.tokens[index]
            if token.kind == .mark || token.kind == .lineEnd {
                // 'Hi-fi'.
                if document.tokens.isWithin(index) { break }
                index += 1
                border = kind == nil ? nil : index
                open = 0
            } else if let (said, next, named) = phrase(at: index, to: tokens.upperBound, after: kind) {
                kind = kind == .greeting ? .greeting : said
                open = named ? Self.longestName : 0
                index = next
            } else if Self.ties.contains(token.form) {
                index += 1
            } else if open > 0, isName(index) {
                open -= 1
                index += 1
            } else if kind != nil, token.capitalised, isName(index), endsHere(index + 1, tokens.upperBound) {
                // 'Nice to meet you, Dana.'
                index += 1
            } else {
                break
            }
        }
        let isWhole = index == tokens.upperBound
        return (isWhole ? index : border).flatMap { end in kind.map { Reach(kind: $0, end: end, isWhole: isWhole) } }
    }

    private func phrase(at index: Int, to end: Int, after kind: SmallTalk?) -> (kind: SmallTalk, next: Int, named: Bool)? {
        if let next = Self.hails.match(document, index, end) { return (.greeting, next, true) }
        if let next = Self.pleasantries.match(document, index, end) { return (.greeting, next, true) }
        if let next = Self.enquiries.match(document, index, end), endsHere(next, end) { return (.greeting, next, false) }
        if let next = Self.thanks.match(document, index, end) { return (.thanks, next, true) }
        guard let kind else { return nil }
        if let next = Self.reasons.match(document, index, end) { return (kind, next, true) }
        guard kind == .greeting, let next = Self.names.match(document, index, end) else { return nil }
        let last = (next..<end).prefix(Self.longestName).prefix { document.tokens[$0].capitalised && isName($0) }.last
        return last.flatMap { endsHere($0 + 1, end) ? (.greeting, $0 + 1, false) : nil }
    }

    private func isName(_ index: Int) -> Bool {
        let token = document.tokens[index]
        return token.kind == .word && !token.function && token.quantity < 0
    }

    private func endsHere(_ index: Int, _ end: Int) -> Bool { index >= end || document.tokens[index].kind != .word }

    /// All of it at the beginning of a text; nil where there is none, or where nothing follows it.
    static func opening(_ text: String) -> HeardSpan? {
        guard begins(text) else { return nil }
        let document = Document(of: text)
        let courtesy = Courtesy(document: document)
        var end: Int?
        for sentence in Sentence.all(in: document) {
            guard let reach = courtesy.reach(in: sentence.tokens) else { break }
            end = reach.end
            if !reach.isWhole { break }
        }
        while let last = end, last < document.tokens.count, document.tokens[last].kind == .mark, document.tokens[last].mark != 0x22 {
            end = last + 1
        }
        guard let end, let start = document.tokens.first?.start, end < document.tokens.count,
            document.tokens[end...].contains(where: \.isSpoken)
        else { return nil }
        return HeardSpan(start: Int(start), end: Int(document.tokens[end - 1].end))
    }

    private static let firsts = [
        "hi", "hello", "hey", "greet", "good", "nice", "great", "love", "pleas", "a pleas", "happy", "glad", "excit", "hope", "how",
        "thank",
        "many", "and", "so", "well", "ok", "oh", "it's",
    ]

    /// Most texts begin otherwise, and need not be read twice.
    private static func begins(_ text: String) -> Bool {
        let start = text.prefix(24).drop { !$0.isLetter }.lowercased()
        return firsts.contains(where: start.hasPrefix)
    }
}
