import InterviewEngine
import RubricScorer

/// The files of one pack being read, in the order in which they refer to one another.
final class PackReading {
    let findings: Findings
    private let path: String
    private let forLint: Bool
    private let toSit: Bool
    private var folder: PackFolder?
    private var files: [(path: String, bytes: [UInt8])] = []
    /// pack.yaml as parsed, whatever is wrong with it.
    private var manifestFile: YamlFile?

    /// - Parameters:
    ///   - forLint: the model answers, and how the lines sound, are looked into as well.
    ///   - toSit: with the wordings by which facts are asked for.
    init(_ path: String, forLint: Bool = false, toSit: Bool = true) {
        self.path = path
        self.forLint = forLint
        self.toSit = toSit
        findings = Findings(keepsPlaces: forLint)
    }

    func manifest() -> Manifest? {
        do {
            folder = try PackFolder(path)
        } catch {
            refuseFolder(error)
            return nil
        }
        manifestFile = open(Manifest.file)
        return manifestFile.flatMap { Manifest($0, folder: path) }
    }

    func read() -> Pack? {
        guard let manifest = manifest() else {
            readTheRest()
            return nil
        }
        let cast = Cast(kind: manifest.summary.kind, off: manifest.rubric.off)
        let people = open(PeopleReader.file)
        if let people { PeopleReader(file: people, cast: cast).read() }
        if let world = open(WorldReader.file) { WorldReader(file: world, cast: cast, withWordings: toSit).read() }
        let scripts = rounds(manifest.rounds, cast)
        let extra = rounds(manifest.bonus, cast, areBonus: true)
        notes(manifest, cast)
        let answers = forLint ? self.answers(manifest, isObscure("rounds") ? nil : cast) : [:]
        if !findings.obscure.contains(Manifest.file), !manifest.rounds.isEmpty {
            if let people, scripts.count == manifest.rounds.count, extra.count == manifest.bonus.count, !isObscure("rounds") {
                cast.checkPeople(in: people)
            }
            reportUnlisted(manifest)
        }
        let pack = pack(manifest, cast, scripts, extra)
        if forLint { ToneCheck(loop: pack.loop, answers: answers, findings: findings).run() }
        return pack
    }

    /// Without a manifest the other files are looked through all the same, so that their mistakes need no second run to be seen: the rounds
    /// are those that lie there. Nothing is said where there is no pack.yaml, or one for another Greenroom.
    private func readTheRest() {
        guard let folder, files.contains(where: { $0.path == Manifest.file }), !(manifestFile.map(Manifest.isForeign) ?? false) else {
            return
        }
        let cast = Cast(kind: manifestFile.flatMap(Manifest.kind) ?? .warmup, off: [])
        if let people = open(PeopleReader.file) { PeopleReader(file: people, cast: cast).read() }
        if let world = open(WorldReader.file) { WorldReader(file: world, cast: cast).read() }
        let names = folder.names(in: "rounds").filter { $0.hasSuffix(".yaml") }
        for name in names {
            // Which of them are bonus rounds, a manifest would say.
            if let file = open("rounds/" + name) { _ = RoundReader(file: file, cast: cast, id: stem(name), isBonus: true).read() }
        }
        for name in folder.names(in: "notes") where names.contains(name) {
            if let file = open("notes/" + name) { NotesReader(file: file, cast: cast, mayBlame: !isObscure("rounds")).read() }
        }
    }

    private func pack(_ manifest: Manifest, _ cast: Cast, _ scripts: [RoundReader.Script], _ extra: [RoundReader.Script]) -> Pack {
        let loop = Loop(
            id: manifest.summary.id, title: manifest.summary.title, personas: cast.personas ?? [],
            world: CaseWorld(facts: cast.facts ?? [], unanswered: cast.unanswered),
            rounds: scripts.map { annotated($0.round, cast) }, bonus: extra.map { annotated($0.round, cast) })
        let rubrics = (scripts + extra).map { script in
            (script.round.id, Rubric(weights: manifest.rubric.weights.merging(script.weights) { $1 }, off: manifest.rubric.off))
        }
        let files = files.sorted { $0.path < $1.path }
        return Pack(
            summary: manifest.summary, loop: loop, rubric: manifest.rubric, rubrics: Dictionary(rubrics) { first, _ in first },
            sleepPauses: manifest.sleepPauses, digest: Digest.hex(files), files: files, warnings: findings.sorted)
    }

    private func rounds(_ names: [Named], _ cast: Cast, areBonus: Bool = false) -> [RoundReader.Script] {
        var scripts: [RoundReader.Script] = []
        for name in names where !scripts.contains(where: { $0.round.id == name.name }) {
            guard let file = open("rounds/\(name.name).yaml", listedAt: name) else { continue }
            if let script = RoundReader(file: file, cast: cast, id: name.name, isBonus: areBonus).read() { scripts.append(script) }
        }
        return scripts
    }

    private func isObscure(_ directory: String) -> Bool { findings.obscure.contains { $0.hasPrefix(directory + "/") } }

    private func notes(_ manifest: Manifest, _ cast: Cast) {
        var read: Set<String> = []
        for name in manifest.rounds + manifest.bonus where read.insert("rounds/\(name.name).yaml").inserted {
            let path = "notes/\(name.name).yaml"
            if let file = open(path, isOptional: true) {
                NotesReader(file: file, cast: cast, mayBlame: !isObscure("rounds") && !findings.obscure.contains(Manifest.file)).read()
                if !findings.obscure.contains(path) { continue }
            }
            read.remove("rounds/\(name.name).yaml")
        }
        cast.checkNotes(inRounds: read)
    }

    /// The model answers, whatever is wrong with the rest of the pack.
    func answers() -> [String: ModelAnswer] { manifest().map { answers($0, nil) } ?? [:] }

    /// Files without which a round does as well.
    private func answers(_ manifest: Manifest, _ cast: Cast?) -> [String: ModelAnswer] {
        var all: [String: ModelAnswer] = [:]
        for name in manifest.rounds {
            let path = "answers/\(name.name).yaml"
            guard let bytes = look(path), let file = YamlFile(SourceFile(path: path, bytes: bytes), findings: findings) else { continue }
            var reader = AnswersReader(file: file, cast: cast)
            reader.read()
            all.merge(reader.answers) { first, _ in first }
        }
        return all
    }

    private func look(_ name: String) -> [UInt8]? {
        do {
            return try folder?.read(name)
        } catch {
            if error != .missing { refuse(name, error, listedAt: nil, isOptional: true) }
            return nil
        }
    }

    private func annotated(_ round: Round, _ cast: Cast) -> Round {
        func withNotes(_ prompts: [Prompt], stage: String? = nil) -> [Prompt] {
            prompts.map { prompt in
                var prompt = prompt
                prompt.notes = cast.note(prompt.id, stage: stage) ?? ""
                return prompt
            }
        }
        var round = round
        for index in round.phases.indices {
            switch round.phases[index].content {
            case .ask(let prompts): round.phases[index].content = .ask(prompts: withNotes(prompts))
            case .present(let prompts): round.phases[index].content = .present(prompts: withNotes(prompts))
            case .defend(let prompts): round.phases[index].content = .defend(prompts: withNotes(prompts))
            case .caseStudy(let cases):
                let noted = cases.map { script in
                    var script = script
                    for stage in script.stages.indices {
                        script.stages[stage].variants = withNotes(script.stages[stage].variants, stage: script.stages[stage].id)
                    }
                    return script
                }
                round.phases[index].content = .caseStudy(cases: noted)
            case .offer(var table):
                table.prompt = withNotes([table.prompt])[0]
                round.phases[index].content = .offer(table: table)
            case .candidateQuestions, .close: break
            }
        }
        return round
    }

    // MARK: files

    private func open(_ name: String, listedAt listing: Named? = nil, isOptional: Bool = false) -> YamlFile? {
        guard let folder else { return nil }
        do {
            let bytes = try folder.read(name)
            files.append((name, bytes))
            return YamlFile(SourceFile(path: name, bytes: bytes), findings: findings)
        } catch {
            refuse(name, error, listedAt: listing, isOptional: isOptional)
            return nil
        }
    }

    private func refuseFolder(_ trouble: FileTrouble) {
        switch trouble {
        case .notAFile:
            findings.add(
                "not-a-folder", file: path, "this is not a folder", because: "a pack is a folder with a pack.yaml in it",
                fix: "name the folder, not a file in it")
        case .unreadable(let reason):
            findings.add(
                "unreadable-file", file: path, "the folder cannot be read: \(reason)", because: "its files are needed",
                fix: "look at its permissions")
        case .missing, .link, .tooBig:
            findings.add(
                "missing-file", file: path, "there is no such folder", because: "a pack is a folder with a pack.yaml in it",
                fix: "look at the path; 'greenroom packs' lists the packs that are found by name")
        }
    }

    private func refuse(_ name: String, _ trouble: FileTrouble, listedAt listing: Named?, isOptional: Bool) {
        switch trouble {
        case .missing where isOptional:
            findings.add(
                "missing-file", file: name, "there is no \(name)",
                because: "its notes tell what a strong answer does; review has none to show",
                fix: "write it: 'notes:' with 'for' and 'text' for each prompt", severity: .warning)
        case .missing:
            if let listing, let manifest = files.first(where: { $0.path == Manifest.file }) {
                findings.add(
                    .error, "missing-file", in: SourceFile(path: manifest.path, bytes: manifest.bytes), at: listing.place,
                    "there is no \(name)", because: "pack.yaml lists '\(listing.name)'",
                    fix: "write the file, or remove the name from the list")
            } else {
                findings.add(
                    "missing-file", file: name, "there is no \(name)", because: "every pack has pack.yaml, people.yaml and world.yaml",
                    fix: name == Manifest.file ? "name a pack's folder, or write \(name)" : "write \(name)")
            }
        case .link:
            findings.add(
                "linked-file", file: name, "\(name) is a symbolic link", because: "a pack is read without leaving its folder",
                fix: "put the file itself there")
        case .notAFile:
            findings.add(
                "not-a-file", file: name, "\(name) is not a file", because: "packs are made of plain files", fix: "put a YAML file there")
        case .tooBig:
            findings.add(
                "too-big", file: name, "\(name) is larger than 1 MiB", because: "a file of a pack holds texts that somebody wrote by hand",
                fix: "split the pack; leave recordings and pictures out of it")
        case .unreadable(let reason):
            findings.add(
                "unreadable-file", file: name, "\(name) cannot be read: \(reason)", because: "it is part of the pack",
                fix: "look at its permissions")
        }
    }

    private func reportUnlisted(_ manifest: Manifest) {
        guard let folder else { return }
        let listed = Set((manifest.rounds + manifest.bonus).map { $0.name + ".yaml" })
        for directory in ["rounds", "notes", "answers"] {
            for name in folder.names(in: directory) where !listed.contains(name) {
                findings.add(
                    "unlisted-file", file: "\(directory)/\(name)", "no round of pack.yaml is called '\(stem(name))'",
                    because: "the file is never read",
                    fix: "add it to 'rounds', or remove it" + (name.hasSuffix(".yml") ? "; names end in .yaml" : ""), severity: .warning)
            }
        }
    }

    private func stem(_ name: String) -> String {
        for ending in [".yaml", ".yml"] where name.hasSuffix(ending) { return String(name.dropLast(ending.count)) }
        return name
    }
}
