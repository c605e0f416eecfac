import InterviewEngine

/// Questions about the room and not about the case: whether notes are taken, whether the one hears the other.
enum RoomTalk {
    private static let asked: [(kind: SmallTalk, phrases: [String])] = [
        (
            .notes,
            [
                "are you taking notes", "are you taking any notes", "will you take notes", "do you take notes", "will you be taking notes",
                "are you writing this down", "are you writing it down", "are you writing that down", "are you writing all this down",
            ]
        ),
        (
            .screen,
            [
                "can i share my screen", "could i share my screen", "may i share my screen", "should i share my screen",
                "can i share a screen", "can you see my screen", "do you see my screen", "can i show you a slide",
                "can i show you some slides", "can i show slides", "is there a whiteboard", "can i use a whiteboard",
                "can i use the whiteboard", "can i draw", "could i draw", "may i draw",
            ]
        ),
        (
            .sound,
            [
                "can you hear me", "do you hear me", "could you hear me", "can you see me", "is my audio", "is my sound",
                "is my microphone", "is my mic", "is my camera", "am i audible", "am i on mute", "am i muted", "how is my sound",
                "how's my sound",
            ]
        ),
        (
            .recording,
            [
                "is this being recorded", "is this recorded", "will this be recorded", "are you recording", "do you record this",
                "is this call recorded", "is this call being recorded", "is the call recorded", "is the call being recorded",
                "is this interview recorded", "is this interview being recorded", "is this conversation recorded",
                "is this conversation being recorded",
            ]
        ),
    ]
    /// 'Is this recorded in the event log' asks of the case.
    private static let behind: Set<Substring> = [
        "okay", "ok", "now", "right", "all", "well", "clearly", "properly", "today", "please", "by", "the", "way", "this", "that", "it",
        "me", "my", "you", "here", "while", "during", "i", "talk", "call", "interview", "conversation", "session", "everything", "still",
        "fine", "working", "good", "loud", "enough", "and", "clear", "or", "not", "on", "something", "for", "too", "a", "diagram", "sketch",
    ]
    private static let before: Set<Substring> = [
        "before", "we", "i", "start", "begin", "quick", "question", "first", "one", "thing", "by", "the", "way", "and", "also", "check",
        "checking", "just", "hmm", "hm", "oh", "ok", "okay", "well", "so", "sorry", "please", "excuse", "me", "good", "great", "right",
        "if", "you", "don't", "mind", "my", "asking",
    ]

    /// - Parameter text: a sentence in small letters, without the greeting before it.
    static func kind(of text: String) -> SmallTalk? {
        asked.first { _, phrases in
            phrases.contains { phrase in
                guard let range = text.firstRange(of: phrase), !(text[range.upperBound...].first?.isLetter ?? false) else { return false }
                return text[range.upperBound...].spokenWords.allSatisfy(behind.contains)
                    && text[..<range.lowerBound].spokenWords.allSatisfy(before.contains)
            }
        }?.kind
    }
}
