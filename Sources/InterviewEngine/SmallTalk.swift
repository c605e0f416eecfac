extension Asked.Finding {
    /// In an offer call the same is said about the conversation; a refusal and what is left to the candidate are part of the bargain there.
    var isHeardInOffers: Bool {
        switch self {
        case .time, .clock, .smallTalk: true
        case .again, .yours, .declined, .fact, .unknown, .falsePremise: false
        }
    }
}

extension SmallTalk {
    /// Short replies, as somebody in that temper gives them.
    func replies(in temper: Temper) -> [String] {
        switch self {
        case .greeting: Self.greetings(temper)
        case .thanks: Self.thanks(temper)
        case .notes: Self.notes(temper)
        case .screen: Self.screens(temper)
        case .sound: Self.sounds(temper)
        case .recording: Self.recordings(temper)
        }
    }

    private static func greetings(_ temper: Temper) -> [String] {
        switch temper {
        case .warm: ["Hello, and a good day to you. Begin wherever you like.", "Hi, I'm glad we found the time. Go ahead."]
        case .terse: ["Hello. Go ahead.", "Hi. Whenever you like."]
        case .skeptical: ["Hello. Let's see what we make of this.", "Hello to you, too. You know what I asked."]
        case .hurried: ["Hi, hello. Off you go.", "Hello! Straight to it, if you don't mind."]
        }
    }

    private static func thanks(_ temper: Temper) -> [String] {
        switch temper {
        case .warm: ["You're very welcome. Go on.", "Of course, any time."]
        case .terse: ["Sure.", "No need."]
        case .skeptical: ["Don't thank me yet.", "You're welcome. I'm still listening."]
        case .hurried: ["Sure, go on.", "No problem. Carry on."]
        }
    }

    private static func notes(_ temper: Temper) -> [String] {
        switch temper {
        case .warm: ["I am, a word here and there. Talk as if I weren't.", "A few, yes, so that I needn't ask you twice."]
        case .terse: ["Yes.", "A few."]
        case .skeptical: ["I write down what I may want to hold you to.", "Yes. Mostly figures."]
        case .hurried: ["I scribble as we go, don't wait for me.", "Yes, carry on, I keep up."]
        }
    }

    private static func screens(_ temper: Temper) -> [String] {
        switch temper {
        case .warm: ["I'd rather hear it. Tell me what I'd see.", "We'll do without a screen. Your words are fine."]
        case .terse: ["No. Say it in words.", "Words will do."]
        case .skeptical: ["No pictures. They agree with whoever drew them.", "Describe it, and I'll ask about what I can't see."]
        case .hurried: ["No time to set that up, so tell me instead.", "Skip the screen and just say it."]
        }
    }

    private static func sounds(_ temper: Temper) -> [String] {
        switch temper {
        case .warm: ["I get every word, don't worry.", "Yes, you come through clearly."]
        case .terse: ["I do.", "Clearly."]
        case .skeptical: ["Every word, so choose them.", "Yes. The line isn't what we need to talk about."]
        case .hurried: ["Yes, all fine, go on.", "You're clear, carry on."]
        }
    }

    private static func recordings(_ temper: Temper) -> [String] {
        switch temper {
        case .warm:
            [
                "It's kept word for word, and it stays with you. Don't let that slow you down.",
                "All of it is written down, for you to read later.",
            ]
        case .terse: ["In writing, for you.", "Word for word. It's yours."]
        case .skeptical: ["Word for word, on your side of the table. You can check me, too.", "In writing, yes. Hold me to it as well."]
        case .hurried: ["It's all written down, you can read it afterwards. Go on.", "Yes, in writing, and it's yours. Next."]
        }
    }
}
