import InterviewEngine
import RubricScorer
import Yams

/// What earlier files of a pack hold, for those that refer to it. Lists are nil when their file could not be read: then nothing that
/// refers to them can be judged.
final class Cast {
    let kind: PackSummary.Kind
    let off: Set<Dimension>
    var personas: [Persona]?
    var facts: [Fact]?
    /// Questions that no fact answers.
    var unanswered: [String] = []
    /// Ids that people and facts have although something else is wrong with them.
    var people: [Named] = []
    var factIDs: Set<String> = []
    /// Where each prompt and stage id stands, in the whole pack.
    private var takenIDs: [String: String] = [:]
    private var wordings: [String: String] = [:]
    /// Prompts in script order, with the stage whose variant they are.
    private var awaiting: [(prompt: String, stage: String?, place: Place, file: YamlFile)] = []
    /// Texts by the prompt or stage they are for.
    var notes: [String: String] = [:]
    private var namesUsed: Set<String> = []

    init(kind: PackSummary.Kind, off: Set<Dimension>) {
        self.kind = kind
        self.off = off
    }

    func persona(_ id: String) -> Persona? { personas?.first { $0.id == id } }

    var personIDs: Set<String> { Set(people.map(\.name)) }

    /// Remembers an id that must be unique in the pack; false when it is not.
    @discardableResult
    func take(_ named: Named, _ what: String, in file: YamlFile) -> Bool {
        guard let first = takenIDs[named.name] else {
            takenIDs[named.name] = "\(file.source.path), line \(named.place.line)"
            return true
        }
        file.error(
            "duplicate-id", at: named.place, "\(what) '\(named.name)' has an id that is taken (\(first))",
            because: "journals and notes name it by that id alone", fix: "give one of the two another id")
        return false
    }

    /// Remembers what a prompt asks.
    func ask(_ text: String, at place: Place, in file: YamlFile) {
        guard let first = wordings[text] else {
            wordings[text] = "\(file.source.path), line \(place.line)"
            return
        }
        file.warning(
            "repeated-line", at: place, "this prompt is asked word for word elsewhere (\(first))",
            because: "a candidate would hear the same question twice", fix: "word one of them anew, or remove it")
    }

    func refersToPerson(_ named: Named, in file: YamlFile) {
        guard let personas else { return }
        namesUsed.insert(named.name)
        if personIDs.contains(named.name) { return }
        file.error(
            "unknown-person", at: named.place, "there is nobody with the id '\(named.name)' in people.yaml",
            because: "somebody has to say it", fix: NearestName.advice(named.name, among: personas.map(\.id)))
    }

    func refersToFact(_ named: Named, in file: YamlFile) {
        guard let facts, !factIDs.contains(named.name) else { return }
        file.error(
            "unknown-fact", at: named.place, "there is no fact '\(named.name)' in world.yaml", because: "nobody could tell it",
            fix: NearestName.advice(named.name, among: facts.map(\.id)))
    }

    // MARK: notes

    /// Every id that a note may be for.
    var ids: [String] { takenIDs.keys.sorted() }
    func knowsID(_ id: String) -> Bool { takenIDs[id] != nil }

    func expectNote(_ prompt: String, or stage: String?, at place: Place, in file: YamlFile) {
        awaiting.append((prompt, stage, place, file))
    }

    func note(_ prompt: String, stage: String?) -> String? { notes[prompt] ?? stage.flatMap { notes[$0] } }

    /// Warns of prompts that nobody wrote a note for, in rounds whose notes could be read.
    func checkNotes(inRounds files: Set<String>) {
        for (prompt, stage, place, file) in awaiting where files.contains(file.source.path) && note(prompt, stage: stage) == nil {
            file.warning(
                "missing-note", at: place, "there is no note for prompt '\(prompt)'",
                because: "review shows what a strong answer does, and here it would show nothing",
                fix: "write one in notes/, for '\(prompt)'" + (stage.map { " or for its stage '\($0)'" } ?? ""))
        }
    }

    /// Warns of people who never sit anywhere.
    func checkPeople(in file: YamlFile) {
        for person in people where !namesUsed.contains(person.name) {
            file.warning(
                "unused-person", at: person.place, "'\(person.name)' sits in no round", because: "nobody would ever meet them",
                fix: "add them to the 'interviewers' of a round, or remove them")
        }
    }
}
