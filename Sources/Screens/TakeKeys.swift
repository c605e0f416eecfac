import Canvas
import ViewModels

/// The keys of the screens on which answers are written again and held against each other.
extension KeyTable {
    static let misses: [KeyBinding] =
        [
            KeyBinding(
                .misses, [Chord(.enter)], "write it again", "Write the answer again from the chosen second", .screen(.open), footer: 10),
            KeyBinding(
                .misses, [Chord(.left), .char("p"), .char("h")], "moment", "The moment before", .screen(.previousMiss), footer: 20,
                pair: Chord(.right)),
            KeyBinding(.misses, [Chord(.right), .char("n"), .char("l")], "moment", "The next moment", .screen(.nextMiss)),
            KeyBinding(
                .misses, [Chord(.up), .char("k")], "second", "To the second above; among the takes to the one above", .screen(.up),
                footer: 30,
                pair: Chord(.down)),
            KeyBinding(
                .misses, [Chord(.down), .char("j")], "second", "To the second below; after the last one to the takes", .screen(.down)),
            KeyBinding(
                .misses, [.char("m")], "notes", "Show or hide what would lift it, the notes and the model answers", .screen(.notes),
                footer: 40),
            KeyBinding(.misses, [.char("r")], "replay", "Replay from the moment", .screen(.replay), footer: 50),
        ] + pages(.misses)

    static let take: [KeyBinding] =
        reading(.take) + [
            KeyBinding(
                .take, [Chord(.enter)], "go on", "What comes next: once more, another question of the kind, or the next moment",
                .screen(.open), footer: 10),
            KeyBinding(.take, [.char("a")], "again", "Write it once more from the same second", .intent(.takeAgain), footer: 20),
            KeyBinding(.take, [.char("v")], "another like it", "Another question of the same kind", .screen(.variant), footer: 30),
            KeyBinding(.take, [.char("n")], "next moment", "The next moment that cost something", .intent(.nextMiss), footer: 35),
            KeyBinding(
                .take, [.char("m")], "notes", "Show or hide what would lift it, the notes and the model answers", .screen(.notes),
                footer: 40),
        ]

    static let compare: [KeyBinding] =
        reading(.compare) + [
            KeyBinding(
                .compare, [.char("n"), Chord(.right)], "question", "The next question", .screen(.nextMark), footer: 10, pair: .char("p")),
            KeyBinding(.compare, [.char("p"), Chord(.left)], "question before", "The question before", .screen(.previousMark)),
            KeyBinding(.compare, [.char("0")], "numbers", "Show the numbers, or hide them", .intent(.toggleNumbers), footer: 40),
        ]
}
