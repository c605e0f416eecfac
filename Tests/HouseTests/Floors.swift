/// The house of design and README, as a table: which module may import what, and what the ground floor must not know.
struct Floors {
    /// What a module may import besides the modules of the house.
    enum Outside {
        /// Nothing at all, and neither clock, dice nor screen from the standard library.
        case pure
        /// The standard library only.
        case standard
        /// Also the C library, for descriptors, signals and terminals.
        case system
        /// Also Foundation.
        case foundation
    }

    struct Module {
        let name: String
        let imports: [String]
        let outside: Outside
        var packages: [String] = []
    }

    static let ground = ["Reading", "RubricScorer", "InterviewEngine", "Canvas", "ViewModels"]
    static let upper = ["Listening", "SessionJournal", "ScenarioPacks", "Screens", "Reports", "Presentation", "CursesDriver"]

    static let modules = [
        Module(name: "Reading", imports: [], outside: .pure),
        Module(name: "RubricScorer", imports: ["Reading"], outside: .pure),
        Module(name: "InterviewEngine", imports: [], outside: .pure),
        Module(name: "Canvas", imports: [], outside: .pure),
        Module(name: "ViewModels", imports: [], outside: .pure),
        Module(name: "Listening", imports: ["Reading", "RubricScorer", "InterviewEngine"], outside: .standard),
        Module(name: "SessionJournal", imports: ["InterviewEngine"], outside: .foundation),
        Module(name: "ScenarioPacks", imports: ["InterviewEngine", "RubricScorer"], outside: .foundation, packages: ["Yams"]),
        Module(name: "Screens", imports: ["Canvas", "ViewModels"], outside: .standard),
        Module(name: "Reports", imports: ["Canvas", "ViewModels"], outside: .foundation),
        Module(
            name: "Presentation", imports: ["InterviewEngine", "RubricScorer", "Listening", "SessionJournal", "ViewModels"],
            outside: .standard),
        Module(name: "CursesDriver", imports: ["Canvas", "CNcurses", "CTerm"], outside: .system),
        // C: they have no Swift imports of their own.
        Module(name: "CNcurses", imports: [], outside: .pure),
        Module(name: "CTerm", imports: [], outside: .pure),
        Module(name: "greenroom", imports: ground + upper + ["CTerm"], outside: .foundation, packages: ["ArgumentParser"]),
        Module(name: "greenroom-bench", imports: ground + upper + ["CTerm"], outside: .foundation),
        Module(
            name: "greenroom-train", imports: ["InterviewEngine", "Listening", "Reading", "RubricScorer", "ScenarioPacks"],
            outside: .foundation),
    ]

    /// Words that would give the ground floor a clock, a die, a screen or an environment.
    static let impureWords = [
        "Date(", "Date.now", "ContinuousClock", "SuspendingClock", "SystemRandomNumberGenerator", ".random(", ".randomElement(",
        ".shuffle(", ".shuffled(", ".hashValue", "CommandLine", "readLine(", "Task.sleep",
    ]

    /// The breaches in one file, each as `module/file:line: what`.
    static func breaches(in source: String, file: String, of module: String) -> [String] {
        guard let module = modules.first(where: { $0.name == module }) else {
            return ["\(module): no such module in the house"]
        }
        var found: [String] = []
        for (index, line) in SwiftCode(source).lines.enumerated() {
            func report(_ what: String) { found.append("\(module.name)/\(file):\(index + 1): \(what)") }
            for imported in imports(in: line) where !allows(module, imported) {
                report("imports \(imported)")
            }
            for word in ["public", "open class", "open func", "open var"] where has(word, in: line) {
                report("says \(word)")
            }
            for word in impureWords where module.outside == .pure && has(word, in: line) {
                report("uses \(word)")
            }
        }
        return found
    }

    static func allows(_ module: Module, _ imported: String) -> Bool {
        if module.imports.contains(imported) || module.packages.contains(imported) { return true }
        switch imported {
        case "Swift": return true
        case "Synchronization": return module.outside != .pure
        case "Glibc", "Musl", "Darwin": return module.outside == .system || module.outside == .foundation
        case "Foundation", "FoundationEssentials", "Dispatch": return module.outside == .foundation
        default: return false
        }
    }

    /// The modules a line of code imports: `@testable import struct A.B; import C` gives A and C.
    static func imports(in line: String) -> [String] {
        line.split(separator: ";").compactMap { statement in
            let words = statement.split(whereSeparator: \.isWhitespace)
            let modifiers: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
            let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
            let rest = words.drop { $0.hasPrefix("@") || modifiers.contains($0) }
            guard rest.first == "import", let name = rest.dropFirst().drop(while: { kinds.contains($0) }).first else { return nil }
            return name.split(separator: ".").first.map(String.init)
        }
    }

    /// Whether the words stand in the line as words of their own, not as parts of longer names.
    private static func has(_ word: String, in line: String) -> Bool {
        func isNamePart(_ character: Character?) -> Bool {
            character.map { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "`" } ?? false
        }
        return line.ranges(of: word).contains { range in
            let before = range.lowerBound > line.startIndex ? line[line.index(before: range.lowerBound)] : nil
            let after = range.upperBound < line.endIndex ? line[range.upperBound] : nil
            let startsMidName = isNamePart(word.first) && (isNamePart(before) || before == "." && word == "public")
            return !startsMidName && !(isNamePart(word.last) && isNamePart(after))
        }
    }

    /// Names at the top of the checkout that have no business there; names of dot files are free.
    static func strangers(atTop names: [String]) -> [String] {
        let known: Set<String> = ["Package.swift", "Sources", "Tests", "Scenarios", "Makefile", "README.md", "LICENSE"]
        return names.filter { !$0.hasPrefix(".") && !known.contains($0) }.sorted()
    }

    /// Differences between the directories under Sources and the table, in both directions.
    static func strangers(underSources names: [String]) -> [String] {
        Set(names).symmetricDifference(modules.map(\.name)).sorted()
    }

    /// The rows `| \`Module\` | imports | ... |` of README's table, as module -> imports; `-` is none, `all` every Swift module.
    static func table(inReadme text: String) -> [String: [String]] {
        var rows: [String: [String]] = [:]
        for line in text.split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { $0.trimmingPrefix(while: \.isWhitespace) }
            guard cells.count >= 2 else { continue }
            let name = cells[0].filter { $0 != "`" && !$0.isWhitespace }
            let imports = cells[1].split { $0 == "," || $0.isWhitespace }.map(String.init)
            rows[name] = imports == ["-"] ? [] : imports == ["all"] ? ground + upper + ["CTerm"] : imports
        }
        return rows
    }
}
