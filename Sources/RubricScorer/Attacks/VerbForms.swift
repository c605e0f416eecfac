/// English verbs as far as a negation needs them: which forms are of the past, and what they are forms of.
enum VerbForms {
    /// Past forms whose participle is another word: they are a claim wherever they stand.
    private static let finite = pairs(
        """
        fell fall, grew grow, went go, gave give, took take, chose choose, began begin, shrank shrink, drove drive, wrote write, saw see, knew know, broke break,
        spoke speak, rang ring, sank sink, flew fly, threw throw, drew draw, woke wake, froze freeze, hid hide
        """)

    /// Past forms that can be participles, nouns or presents as well: a claim only after its subject.
    private static let doubtful = pairs(
        """
        cut cut, put put, set set, let let, hit hit, cost cost, read read, split split, shut shut, quit quit, kept keep, lost lose, won win, paid pay, held hold, built build, ran run,
        made make, said say, told tell, sent send, spent spend, left leave, meant mean, met meet, bought buy, brought bring, caught catch, taught teach, thought think,
        sold sell, found find, fought fight, felt feel, got get, heard hear, led lead, learnt learn, stood stand, understood understand, won win, became become, came come, rose rise, did do,
        measured measure, decided decide, created create, required require, stored store, shared share, compared compare, prepared prepare, scored score, ignored ignore,
        noted note, promoted promote, voted vote, rated rate, stated state, provided provide, combined combine, defined define, refined refine, declined decline,
        explored explore, restored restore, hired hire, retired retire, wired wire, ensured ensure, insured insure, assured assure, captured capture, fired fire,
        updated update, validated validate, estimated estimate, calculated calculate, migrated migrate, dated date, related relate, translated translate,
        added add, failed fail, trained train, explained explain, gained gain, asked ask, used use, agreed agree, freed free, guaranteed guarantee, doubled double, halved halve,
        tripled triple, handled handle, settled settle, enabled enable, disabled disable, throttled throttle, wrangled wrangle, sampled sample, toggled toggle, scaled scale, filed file,
        compiled compile, piled pile, ruled rule, scheduled schedule, hoped hope, shaped shape, typed type, swiped swipe, liked like, faked fake, baked bake, woke wake,
        improved improve, tuned tune, timed time, named name, blamed blame, assumed assume, consumed consume, resumed resume, framed frame, completed complete, deleted delete, quoted quote
        """)

    /// As they stand after I, we, you and they.
    private static let presents = Set(
        """
        give take keep lose win pay hold build run make say tell send spend leave mean meet buy bring catch teach think sell find fight feel get hear lead learn stand need want know see believe
        accept trade ship measure watch track cap reserve drop stop roll monitor test check look use ask add start end move go come own report show serve cache rank train retrain decide choose prefer expect
        earn stay quit care plan try work help reduce improve increase raise lower protect guard limit set cut put let like love
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    private static func pairs(_ text: String) -> [String: String] {
        var result: [String: String] = [:]
        for pair in text.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
            let words = pair.split(separator: " ")
            if words.count == 2 { result[String(words[0])] = String(words[1]) }
        }
        return result
    }

    /// What a word is the past of; nil where it is no past form. `subject`: it stands where a verb belongs.
    static func base(ofPast word: String, subject: Bool) -> String? {
        if let base = finite[word] { return base }
        guard subject else { return nil }
        if let base = doubtful[word] { return base }
        guard word.utf8.count >= 5, word.hasSuffix("ed"), !word.hasSuffix("eed"), word != "hundred",
            word.utf8.allSatisfy({ (0x61...0x7a).contains($0) })
        else { return nil }
        return regular(Array(word.utf8.dropLast(2)))
    }

    static func isPresent(_ word: String) -> Bool { presents.contains(word) }

    /// "earns" -> "earn"; nil for what is no such form.
    static func base(ofThirdPerson word: String) -> String? {
        guard word.hasSuffix("s") else { return nil }
        let base = String(word.dropLast(word == "goes" || word == "does" ? 2 : 1))
        return isPresent(base) ? base : nil
    }

    /// What "ed" was put behind.
    private static func regular(_ stem: [UInt8]) -> String {
        let text = String(decoding: stem, as: UTF8.self)
        guard let last = stem.last, stem.count >= 3 else { return text }
        if last == 0x69 { return String(text.dropLast()) + "y" }
        if last == stem[stem.count - 2] { return "lsfz".utf8.contains(last) ? text : String(text.dropLast()) }
        let needsE =
            "vcuz".utf8.contains(last) || ["dg", "rg", "ang", "eng", "as", "os", "is", "es", "ns", "rs"].contains { text.hasSuffix($0) }
        return needsE ? text + "e" : text
    }

    static func isParticiple(_ word: String) -> Bool {
        word.hasSuffix("ed") || word.hasSuffix("en") || doubtful[word] != nil
            || ["gone", "done", "seen", "known", "grown", "been", "begun"].contains(word)
    }
}
