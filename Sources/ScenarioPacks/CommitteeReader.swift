import InterviewEngine
import Yams

/// `committee` of a person: what they say when the votes are counted.
struct CommitteeReader {
    private static let votes = ["vote_strong_yes", "vote_yes", "vote_no", "vote_strong_no"]
    private static let cases = ["case_for", "case_against"]
    private static let dissents = ["dissent_for", "dissent_against"]

    let file: YamlFile

    func read(_ node: Node) -> CommitteeLines? {
        let keys = Self.votes + Self.cases + Self.dissents
        guard let fields = Fields(node, in: file, "the 'committee' of a person", required: keys) else { return nil }
        let votes = Self.votes.map { fields.lines($0, least: 2) }
        let cases = Self.cases.map { fields.lines($0, least: 2, holes: .one("topic")) }
        let dissents = Self.dissents.map { fields.lines($0, least: 2) }
        for key in keys { checkFigures(fields[key]) }
        return CommitteeLines(
            strongYes: votes[0], yes: votes[1], no: votes[2], strongNo: votes[3], caseFor: cases[0], caseAgainst: cases[1],
            dissentFor: dissents[0], dissentAgainst: dissents[1])
    }

    /// It is said whatever was in the answers, and a figure in it would be one that nobody typed.
    private func checkFigures(_ node: Node?) {
        guard case .sequence(let lines)? = node else { return }
        for line in lines {
            guard case .scalar(let scalar) = line, scalar.string.utf8.contains(where: { (0x30...0x39).contains($0) }) else { continue }
            file.warning(
                "figure-in-line", at: line.place, "a line for the committee holds a figure",
                because: "it is said after every interview, whatever was said there", fix: "leave figures to the quotes beside it")
        }
    }
}
