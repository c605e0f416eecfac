import InterviewEngine
import Reading

/// What is said about the conversation and not in answer to it: the question once more, a moment to think, 'which do you mean', 'I'd rather
/// not say'. Only a text that says nothing else is one; of a text that was sent bit by bit the last bit counts.
struct AsideReader {
    let document: Document

    /// Whoever says more than this has understood enough to answer.
    private static let mostWords = 18
    /// Around a sentence that asks for something else than the question, no more than this is said.
    private static let mostWordsAround = 8
    /// A refusal is short.
    private static let mostWordsRefusing = 14

    func find(in sentences: [Sentence]) -> Asked? {
        guard let last = sentences.last else { return nil }
        let line = Array(sentences.reversed().prefix { self.line(of: $0) == self.line(of: last) })
        var words = 0
        for sentence in line {
            words += count(sentence)
            if words > Self.mostWords { return nil }
        }
        let spoken = line.map { (sentence: $0, text: text(of: $0)) }
        if let again = spoken.first(where: { wantsItAgain($0.sentence, $0.text) }) { return asked(again.sentence, .again) }
        func first(_ kind: (Sentence, String) -> Bool) -> Sentence? {
            spoken.first { kind($0.sentence, $0.text) && words - count($0.sentence) <= Self.mostWordsAround }?.sentence
        }
        if let time = first({ wantsTime($0, $1) }) { return asked(time, .time) }
        if words <= Self.mostWordsRefusing, let refusal = first({ refuses($0, $1) }) { return asked(refusal, .declined) }
        // What follows a question of one's own is its answer.
        if leavesIt(last, spoken[0].text), words - count(last) <= Self.mostWordsAround { return asked(last, .yours) }
        return nil
    }

    private func asked(_ sentence: Sentence, _ finding: Asked.Finding) -> Asked { Asked(span: HeardSpan(sentence.span), finding: finding) }

    private func line(of sentence: Sentence) -> Int { document.clauses[sentence.clauses.lowerBound].line }

    private func count(_ sentence: Sentence) -> Int { sentence.tokens.count { document.tokens[$0].kind == .word } }

    /// As it is spoken, letter by letter: 'we repeated it' asks for nothing.
    private func text(of sentence: Sentence) -> String {
        String(document.text(sentence.span).lowercased().map { $0 == "\u{2019}" ? "'" : $0 })
    }

    // MARK: the question once more

    private static let again = [
        "repeat the question", "repeat your question", "repeat that", "repeat it", "say that again", "say it again", "the question again",
        "ask that again", "ask me again", "what was the question", "what's the question", "come again", "one more time", "rephrase",
        "what do you mean", "what did you mean", "don't understand the question", "didn't understand the question",
        "do not understand the question", "did not understand the question", "don't get the question", "didn't get the question",
        "didn't catch that", "didn't catch the question", "not sure i understand", "not sure what you mean", "don't know what you mean",
        "the question once more", "that once more", "explain the question", "what are you asking", "what exactly are you asking",
    ]
    /// How somebody begins who asks for it without a question mark.
    private static let requests = [
        "can you", "could you", "would you", "can i have", "please", "sorry", "pardon", "excuse me", "i didn't", "i did not", "i don't",
        "i do not", "i'm not", "i am not", "not sure", "what do you mean", "what was the question", "come again", "what are you asking",
        "what exactly are you asking",
    ]

    private func wantsItAgain(_ sentence: Sentence, _ text: String) -> Bool {
        guard Self.again.contains(where: text.contains) else { return false }
        return sentence.isQuestion || Self.requests.contains(where: text.hasPrefix)
    }

    // MARK: time

    private static let times = [
        "take a minute", "take a moment", "take a second", "have a minute", "have a moment", "have a second", "give me a minute",
        "give me a moment", "give me a second", "need a minute", "need a moment", "need a second", "just a moment", "just a second",
        "one moment", "hold on a moment", "hold on a second", "hold on a minute", "hold on please", "bear with me", "let me think",
        "go slower", "slow down", "take some notes", "take a note", "take notes",
    ]
    /// 'Give me a second ranker' asks for no time.
    private static let behindTimes: Set<Substring> = [
        "to", "please", "before", "and", "so", "for", "about", "a", "on", "while", "i", "if", "of", "here", "there", "then", "first",
    ]

    /// What may stand before it where it is no question: 'hmm, sorry, I need a minute'.
    private static let beforeTimes: Set<Substring> = [
        "hmm", "hm", "um", "uh", "oh", "ok", "okay", "sorry", "please", "well", "so", "yes", "sure", "right", "good", "question", "just",
        "excuse", "me", "i", "i'd", "i'll", "i'm", "like", "to", "let", "afraid", "maybe", "can", "could",
    ]
    private static let mostWordsAsking = 10

    private func wantsTime(_ sentence: Sentence, _ text: String) -> Bool {
        func words(_ text: Substring) -> [Substring] { text.split { !$0.isLetter && $0 != "'" } }
        return Self.times.contains { phrase in
            guard let range = text.firstRange(of: phrase) else { return false }
            let rest = text[range.upperBound...]
            if let next = words(rest).first, rest.first == " ", !Self.behindTimes.contains(next) { return false }
            if rest.first.map(\.isLetter) ?? false { return false }
            if sentence.isQuestion { return true }
            return count(sentence) <= Self.mostWordsAsking && words(text[..<range.lowerBound]).allSatisfy(Self.beforeTimes.contains)
        }
    }

    // MARK: a refusal

    private static let refusals = [
        "rather not say", "rather not answer", "rather not talk", "rather not discuss", "rather not go into", "won't answer",
        "will not answer", "not going to answer", "can't answer this", "cannot answer this", "can't answer that", "cannot answer that",
        "don't want to answer", "do not want to answer", "skip this", "skip that", "skip it", "pass on this", "pass on that", "no comment",
        "can we move on", "let's move on",
    ]

    private func refuses(_ sentence: Sentence, _ text: String) -> Bool {
        if text.hasPrefix("next question") { return count(sentence) <= 4 }
        return Self.refusals.contains(where: text.contains) && !text.utf8.contains { (0x30...0x39).contains($0) }
    }

    // MARK: what is the candidate's to say

    private static let opinions = [
        "do you mean", "did you mean", "are you asking", "are you talking about", "why do you ask", "which one do you", "which do you",
        "more important to you", "what would you do", "what would you say", "how would you do", "how you would do", "what do you think",
        "what is your opinion", "what's your opinion", "do you want me to", "would you like me to", "should i ", "shall i ",
        "is this about", "is that what you", "can i choose", "may i choose", "can i pick", "may i pick", "is it okay if i", "is it ok if i",
    ]

    private func leavesIt(_ sentence: Sentence, _ text: String) -> Bool {
        sentence.isQuestion && Self.opinions.contains(where: text.contains)
    }
}
