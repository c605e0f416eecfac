import Foundation
import Testing

@Suite("The house keeps its floors") struct FloorsTests {
    @Test("every import under Sources stands in the table, the ground floor is pure, nothing is public")
    func sourcesKeepTheFloors() throws {
        var read = 0
        for module in try Checkout.names(in: "Sources") {
            for file in Checkout.swiftFiles(below: "Sources/\(module)") {
                let breaches = Floors.breaches(in: try Checkout.text("Sources/\(module)/\(file)"), file: file, of: module)
                #expect(breaches == [])
                read += 1
            }
        }
        #expect(read >= Floors.modules.count - 2, "a house this small was not read: \(read) files")
    }

    @Test("each directory under Sources is a module of the house, and each module has one")
    func directoriesAreModules() throws {
        #expect(Floors.strangers(underSources: try Checkout.names(in: "Sources")) == [])
        #expect(Floors.strangers(underSources: Floors.modules.map(\.name) + ["Helpers"]) == ["Helpers"])
        #expect(Floors.strangers(underSources: Floors.modules.map(\.name).filter { $0 != "Reading" }) == ["Reading"])
    }

    @Test("the top of the checkout holds what the house needs and nothing else")
    func topIsTidy() throws {
        #expect(Floors.strangers(atTop: try Checkout.topNames()) == [])
        #expect(Floors.strangers(atTop: ["Makefile", ".house", "scripts", "Package.swift", "todo.txt"]) == ["scripts", "todo.txt"])
    }

    @Test("the table in README is this table")
    func readmeTellsTheSame() throws {
        let told = Floors.table(inReadme: try Checkout.text("README.md"))
        for module in Floors.modules where !["CNcurses", "greenroom-bench", "greenroom-train"].contains(module.name) {
            #expect(told[module.name].map(Set.init) == Set(module.imports), "README on \(module.name)")
        }
        let planted = Floors.table(inReadme: "| `Reading` | Canvas, Reports | text |\n| `Canvas` | - | grid |")
        #expect(planted == ["Reading": ["Canvas", "Reports"], "Canvas": []])
    }

    @Test(
        "a planted breach is caught",
        arguments: [
            ("Reading", "import Foundation", "imports Foundation"),
            ("Reading", "@preconcurrency import struct Foundation.Date", "imports Foundation"),
            ("Reading", "import FoundationEssentials", "imports FoundationEssentials"),
            ("Canvas", "#if canImport(Glibc)\nimport Glibc\n#else\nimport Darwin\n#endif", "imports Glibc"),
            ("Canvas", "import Dispatch", "imports Dispatch"),
            ("ViewModels", "import Canvas", "imports Canvas"),
            ("InterviewEngine", "import Reading; import RubricScorer", "imports RubricScorer"),
            ("RubricScorer", "package import InterviewEngine", "imports InterviewEngine"),
            ("Screens", "import Foundation", "imports Foundation"),
            ("Screens", "import InterviewEngine", "imports InterviewEngine"),
            ("Presentation", "import Canvas", "imports Canvas"),
            ("Presentation", "import Glibc", "imports Glibc"),
            ("CursesDriver", "import Foundation", "imports Foundation"),
            ("Reports", "import Yams", "imports Yams"),
            ("InterviewEngine", "let now = Date()", "uses Date("),
            ("InterviewEngine", "let clock = ContinuousClock()", "uses ContinuousClock"),
            ("InterviewEngine", "let clock: SuspendingClock", "uses SuspendingClock"),
            ("InterviewEngine", "var dice = SystemRandomNumberGenerator()", "uses SystemRandomNumberGenerator"),
            ("InterviewEngine", "let die = Int.random(in: 1...6)", "uses .random("),
            ("InterviewEngine", "let text = \"at \\(Date())\"", "uses Date("),
            ("Reading", "let order = words.shuffled()", "uses .shuffled("),
            ("Reading", "public struct Token {}", "says public"),
            ("greenroom", "open class Shell {}", "says open class"),
            ("greenroom", "import CNcurses", "imports CNcurses"),
            ("Attic", "let a = 1", "no such module in the house"),
        ])
    func catches(module: String, source: String, what: String) {
        let breaches = Floors.breaches(in: source, file: "Planted.swift", of: module)
        #expect(breaches.contains { $0.hasSuffix(what) }, "\(breaches)")
    }

    @Test(
        "what only looks like a breach is left alone",
        arguments: [
            ("Reading", "// import Foundation\n/* public /* Date() */ import Glibc */\nlet a = 1"),
            ("Reading", "let a = \"import Foundation; public Date()\""),
            ("Reading", "let a = #\"\"\"\nimport Foundation \"\"\" \\(Date())\npublic\n\"\"\"#"),
            ("Reading", "let isPublic = republic.public\nlet aDate = UpDate(1)\nlet publication = 2"),
            ("RubricScorer", "import Reading"),
            ("Listening", "import Synchronization"),
            ("SessionJournal", "import Foundation\n#if canImport(Darwin)\nimport Darwin\n#else\nimport Glibc\n#endif\nlet now = Date()"),
            ("ScenarioPacks", "import Yams"),
            ("greenroom", "import ArgumentParser\nimport CTerm\nlet clock = ContinuousClock()"),
        ])
    func leavesAlone(module: String, source: String) {
        #expect(Floors.breaches(in: source, file: "Planted.swift", of: module) == [])
    }

    @Test("a breach is named with its file and line")
    func namesTheLine() {
        let source = "let a = 1\n/* a\nb */\nimport Foundation"
        #expect(Floors.breaches(in: source, file: "Token.swift", of: "Reading") == ["Reading/Token.swift:4: imports Foundation"])
    }
}
