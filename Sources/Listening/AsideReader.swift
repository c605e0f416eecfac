import InterviewEngine
import Reading

/// What is said about the conversation and not in answer to it: the question once more, a moment to think, 'which do you mean', 'I'd rather
/// not say'. Whoever says anything else with it answers, and is only told the question again.
struct AsideReader {
    let document: Document
    /// What stands before it was replied to.
    let heeded: Int

    /// Whoever says more than this has understood enough to answer.
    private static let mostWords = 18
    /// So much may stand beside it that says nothing: 'no', 'good question'.
    private static let mostWordsBeside = 3

    /// Its span is that of all that was said since somebody replied, unless only a part of that asks for the question again.
    func find(in sentences: [Sentence]) -> Asked? {
        let open = sentences.filter { $0.span.start >= heeded }
        guard let first = open.first, let last = open.last, open.reduce(0, { $0 + count($1) }) <= Self.mostWords else { return nil }
        let said = open.map { sentence -> (sentence: Sentence, finding: Asked.Finding?, isIdle: Bool) in
            let text = matter(of: sentence)
            return (sentence, finding(sentence, text), isIdle(sentence, text))
        }
        let whole = HeardSpan(start: first.span.start, end: last.span.end)
        if said.allSatisfy({ $0.finding != nil || $0.isIdle }) {
            let found = Self.order.first { finding in said.contains { $0.finding == finding } }
            if let found { return Asked(span: whole, finding: found) }
            // 'Thanks. The small ones.' answers in three words.
            let talk = Self.smallTalk.first { finding in said.contains { $0.finding == finding } }
            let isAll = said.allSatisfy { $0.finding != nil || isAssent($0.sentence) }
            return isAll ? talk.map { Asked(span: whole, finding: $0) } : nil
        }
        return said.last { $0.finding == .again }.map { Asked(span: HeardSpan($0.sentence.span), finding: .again) }
    }

    private static let order: [Asked.Finding] = [.again, .time, .clock, .declined, .yours]
    private static let smallTalk = [SmallTalk.screen, .recording, .notes, .sound, .greeting, .thanks].map {
        Asked.Finding.smallTalk(kind: $0)
    }

    private func finding(_ sentence: Sentence, _ text: String) -> Asked.Finding? {
        if let courtesy = Courtesy(document: document).reach(in: sentence.tokens), courtesy.isWhole {
            return .smallTalk(kind: courtesy.kind)
        }
        if wantsItAgain(sentence, text) { return .again }
        if wantsTime(sentence, text) { return .time }
        if asksForTheClock(text) { return .clock }
        if refuses(sentence, text) { return .declined }
        if let kind = RoomTalk.kind(of: text) { return .smallTalk(kind: kind) }
        return leavesIt(sentence, text) ? .yours : nil
    }

    /// Where the candidate asks their own questions: of the talk itself, and not of the case or the job.
    func inOwnTime(_ sentence: Sentence) -> Asked.Finding? {
        let text = matter(of: sentence)
        if asksForTheClock(text) { return .clock }
        if wantsTime(sentence, text) { return .time }
        return RoomTalk.kind(of: text).map { .smallTalk(kind: $0) }
    }

    /// The same of what was said last; 'what do you mean by growth' wants something else there.
    func wantsLastOnceMore(_ sentence: Sentence) -> Bool {
        let text = matter(of: sentence)
        return Self.lastAgain.contains(where: text.contains) && wantsItAgain(sentence, text)
    }

    private static let lastAgain = [
        "repeat that", "repeat it", "repeat your", "say that again", "say it again", "come again", "one more time", "didn't catch",
        "once more", "rephrase",
    ]

    private func isIdle(_ sentence: Sentence, _ text: String) -> Bool {
        if text.utf8.contains(where: { (0x30...0x39).contains($0) }) { return false }
        let isOfThemselves = ["i'm ", "i am ", "sorry", "thank"].contains(where: text.hasPrefix)
        return count(sentence) <= (isOfThemselves ? 2 * Self.mostWordsBeside : Self.mostWordsBeside)
    }

    private func count(_ sentence: Sentence) -> Int { sentence.tokens.count { document.tokens[$0].kind == .word } }

    private static let assents: Set<Substring> = [
        "ok", "okay", "great", "good", "question", "sure", "right", "alright", "well", "yes", "yeah", "fine", "cool", "perfect", "so",
        "sorry", "understood", "hm", "hmm", "just", "checking",
    ]

    private func isAssent(_ sentence: Sentence) -> Bool { spoken(sentence.tokens).spokenWords.allSatisfy(Self.assents.contains) }

    /// As it is spoken, letter by letter: 'we repeated it' asks for nothing.
    private func spoken(_ tokens: Range<Int>) -> String {
        guard let first = tokens.first, let last = tokens.last else { return "" }
        let span = ByteSpan(Int(document.tokens[first].start), Int(document.tokens[last].end))
        return String(document.text(span).lowercased().map { $0 == "\u{2019}" ? "'" : $0 })
    }

    /// Without the greeting before it, and without the name of who is spoken to.
    private func matter(of sentence: Sentence) -> String {
        let courtesy = Courtesy(document: document).reach(in: sentence.tokens)
        guard let courtesy else { return spoken(withoutNames(sentence.tokens)) }
        return spoken(courtesy.isWhole ? sentence.tokens : courtesy.end..<sentence.tokens.upperBound)
    }

    /// 'Marcus, can I share my screen', 'can you hear me, Priya'.
    private func withoutNames(_ tokens: Range<Int>) -> Range<Int> {
        func isName(_ index: Int) -> Bool {
            let token = document.tokens[index]
            return token.kind == .word && token.capitalised && !token.function && !Self.noNames.contains(token.form)
        }
        func isComma(_ index: Int) -> Bool { document.tokens[index].mark == 0x2c }
        var tokens = tokens
        if tokens.count > 2, isName(tokens.lowerBound), isComma(tokens.lowerBound + 1) { tokens = tokens.dropFirst(2) }
        let last = tokens.last { document.tokens[$0].kind == .word } ?? tokens.lowerBound
        if last > tokens.lowerBound, isName(last), isComma(last - 1) { tokens = tokens.lowerBound..<last - 1 }
        return tokens
    }

    private static let noNames = HashTable(
        "sorry pardon please okay ok yes no well sure right good great hmm hm oh um uh maybe pass skip next".split(separator: " ").map {
            WordHash.of(String($0))
        })

    // MARK: the question once more

    private static let again = [
        "repeat the question", "repeat your question", "repeat that", "repeat it", "say that again", "say it again", "the question again",
        "repeat the offer", "repeat the whole offer", "repeat the terms", "repeat the numbers", "the offer again", "the terms again",
        "the numbers again", "ask that again", "ask me again", "what was the question", "what's the question", "come again",
        "one more time", "rephrase",
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
        "give me a moment", "give me a second", "give me a few minutes", "give me a few seconds", "take a few minutes",
        "need a few minutes", "need a minute", "need a moment", "need a second", "just a moment", "just a second",
        "one moment", "hold on a moment", "hold on a second", "hold on a minute", "hold on please", "bear with me", "let me think",
        "go slower", "slow down", "take some notes", "take a note", "take notes",
    ]
    /// 'Give me a second ranker' asks for no time.
    private static let behindTimes: Set<Substring> = [
        "to", "please", "before", "and", "so", "for", "about", "a", "on", "while", "i", "if", "of", "here", "there", "then", "first",
    ]
    /// What may stand before it: 'hmm, sorry, I need a minute', 'would it be okay if I take notes'.
    private static let beforeTimes: Set<Substring> = [
        "hmm", "hm", "um", "uh", "oh", "ok", "okay", "alright", "sorry", "please", "well", "so", "yes", "sure", "right", "good", "question",
        "just", "excuse", "me", "i", "i'll", "i'm", "to", "let", "afraid", "maybe", "can", "could", "would", "may", "is", "it", "if", "do",
        "you", "mind", "we", "possible", "fine", "thanks", "thank",
    ]
    private static let mostWordsAsking = 12

    private func wantsTime(_ sentence: Sentence, _ text: String) -> Bool {
        count(sentence) <= Self.mostWordsAsking
            && Self.times.contains { phrase in
                guard let range = text.firstRange(of: phrase) else { return false }
                let rest = text[range.upperBound...]
                if rest.first.map(\.isLetter) ?? false { return false }
                if let next = rest.spokenWords.first, rest.first == " ", !Self.behindTimes.contains(next) { return false }
                // 'We slow down and measure' says what one does.
                if ["go slower", "slow down"].contains(phrase), !sentence.isQuestion, !text.contains("please") { return false }
                let before = text[..<range.lowerBound].replacing("i'd like to", with: "").replacing("i would like to", with: "")
                return before.spokenWords.allSatisfy(Self.beforeTimes.contains)
            }
    }

    // MARK: the clock

    private static let clocks = [
        "how much time do i have", "how much time do we have", "how much time is left", "how much time have i got",
        "how much time have we got", "how much longer do i have", "how much longer do we have", "how long do i have", "how long do we have",
        "how long have i got", "how long have we got", "how many minutes do i have", "how many minutes do we have",
        "how many minutes are left", "how are we doing on time", "how am i doing on time", "how are we doing for time",
        "how am i doing for time", "how are we on time", "how are we for time",
    ]
    /// 'How much time do we have from the event to the screen' is no matter of the clock.
    private static let behindClocks: Set<Substring> = [
        "left", "for", "this", "the", "question", "answer", "it", "that", "one", "in", "all", "here", "today", "round", "now", "to", "my",
        "please", "then", "total", "talk", "speak", "by", "way", "interview",
    ]

    private func asksForTheClock(_ text: String) -> Bool {
        Self.clocks.contains { phrase in
            text.firstRange(of: phrase).map { text[$0.upperBound...].spokenWords.allSatisfy(Self.behindClocks.contains) } ?? false
        }
    }

    // MARK: a refusal

    private static let refusals = [
        "i'd rather not say", "i'd rather not answer", "i'd rather not talk", "i'd rather not discuss", "i'd rather not go into",
        "i would rather not say", "i would rather not answer", "i would rather not talk", "i would rather not discuss",
        "i won't answer", "i will not answer", "i'm not going to answer", "i am not going to answer", "i don't want to answer",
        "i do not want to answer", "i can't answer this", "i cannot answer this", "i can't answer that", "i cannot answer that",
    ]
    private static let mostWordsRefusing = 12
    /// Whoever says more with these tells what to skip in a product.
    private static let skips = [
        "can we skip", "could we skip", "can i skip", "could i skip", "let's skip", "please skip", "skip this", "skip that", "skip it",
        "i pass", "i'll pass", "pass on this", "can we move on", "could we move on", "let's move on", "next question", "no comment",
    ]
    private static let mostWordsSkipping = 5
    private static let oneWord: Set<Substring> = ["pass", "skip", "next"]
    private static let beforeRefusals: Set<Substring> = ["no", "sorry", "hm", "hmm", "well", "honestly", "ok", "okay", "please"]

    private func refuses(_ sentence: Sentence, _ text: String) -> Bool {
        let all = text.spokenWords
        if all.count == 1, Self.oneWord.contains(all[0]) { return true }
        var rest = text[...]
        while let first = rest.spokenWords.first, Self.beforeRefusals.contains(first), !Self.skips.contains(where: rest.hasPrefix) {
            rest = rest[first.endIndex...].drop { !$0.isLetter }
        }
        if Self.refusals.contains(where: rest.hasPrefix) { return count(sentence) <= Self.mostWordsRefusing }
        return Self.skips.contains(where: rest.hasPrefix) && count(sentence) <= Self.mostWordsSkipping
    }

    // MARK: what is the candidate's to say

    private static let opinions = [
        "do you mean", "did you mean", "are you asking", "are you talking about", "why do you ask", "which one do you", "which do you",
        "more important to you", "what would you do", "what would you say", "how would you do", "how you would do", "what do you think",
        "what is your opinion", "what's your opinion", "should i ", "shall i ",
        "is this about", "is that what you", "can i choose", "may i choose", "can i pick", "may i pick", "is it okay if i", "is it ok if i",
        "do you want ", "would you like ", "would you prefer ",
    ]
    /// How it is to be said.
    private static let manners = [
        "how long should my", "how long should the answer", "how detailed", "how deep should", "how technical", "can i use a",
        "may i use a",
    ]

    /// Of the answer, of the time for it, or of the room: no world holds that.
    func asksHowToAnswer(_ sentence: Sentence) -> Bool {
        let text = matter(of: sentence)
        return asksForTheClock(text) || asksForManners(text) || RoomTalk.kind(of: text) != nil
    }

    /// The same of one of several questions.
    func asksForTheClock(_ tokens: Range<Int>) -> Bool { asksForTheClock(spoken(tokens)) }

    private func leavesIt(_ sentence: Sentence, _ text: String) -> Bool {
        sentence.isQuestion && (Self.opinions.contains(where: text.contains) || asksForManners(text))
    }

    private func asksForManners(_ text: String) -> Bool { Self.manners.contains(where: text.contains) }
}
