/// Which questions of the packs that were sat were heard, over all sessions, and which never.
package struct AskedMapView: Equatable, Sendable {
    package struct Prompt: Equatable, Sendable {
        package var id: String
        package var text: String
        package var isHeard: Bool

        package init(id: String, text: String, isHeard: Bool) {
            self.id = id
            self.text = text
            self.isHeard = isHeard
        }
    }

    package struct Round: Equatable, Sendable {
        package var id: String
        package var title: String
        /// Those that were never heard first, in the order of the script; then the others, the least recently heard first.
        package var prompts: [Prompt]

        package init(id: String, title: String, prompts: [Prompt]) {
            self.id = id
            self.title = title
            self.prompts = prompts
        }

        package var heard: Int { prompts.count(where: \.isHeard) }

        /// "3 of 12 heard"
        package var count: String { "\(heard) of \(prompts.count) heard" }
    }

    package struct Pack: Equatable, Sendable {
        package var id: String
        package var title: String
        package var rounds: [Round]

        package init(id: String, title: String, rounds: [Round]) {
            self.id = id
            self.title = title
            self.rounds = rounds
        }
    }
    package var packs: [Pack]

    package init(packs: [Pack]) {
        self.packs = packs
    }
}
