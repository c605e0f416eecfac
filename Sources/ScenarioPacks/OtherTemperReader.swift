import InterviewEngine

/// `other_tempers` of a person: whom the candidate may meet instead of the usual one.
struct OtherTemperReader {
    let file: YamlFile
    let usual: Temper

    func read(_ person: Fields) -> [OtherTemper] {
        guard person["other_tempers"] != nil, let nodes = person.nodes("other_tempers") else { return [] }
        var others: [OtherTemper] = []
        for node in nodes {
            guard
                let fields = Fields(
                    node, in: file, "another temper", required: ["temper", "acknowledgements"], optional: ["remarks"])
            else { continue }
            let temper = fields.word("temper", as: Temper.self)
            let remarks = fields["remarks"] == nil ? [] : fields.lines("remarks", least: 2)
            let acknowledgements = fields.lines("acknowledgements", least: 4)
            guard let temper else { continue }
            if temper == usual || others.contains(where: { $0.temper == temper }) {
                file.warning(
                    "repeated-temper", at: fields.place(of: "temper"), "'\(temper.rawValue)' is a temper of this person already",
                    because: "each of their tempers is as likely as the others", fix: "name another one, or remove it")
            }
            others.append(OtherTemper(temper: temper, remarks: remarks, acknowledgements: acknowledgements))
        }
        return others
    }
}
