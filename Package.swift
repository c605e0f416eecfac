// swift-tools-version: 6.3
import Foundation
import PackageDescription

// One line per module: its name and the modules of ours it may import. The same table stands in
// README ("The house") and is held by HouseTests, because SwiftPM itself lets an undeclared
// transitive import through.
let ground: [String: [String]] = [
    "Reading": [],
    "RubricScorer": ["Reading"],
    "InterviewEngine": [],
    "Canvas": [],
    "ViewModels": [],
]
let firstFloor: [String: [String]] = [
    "Listening": ["Reading", "RubricScorer", "InterviewEngine"],
    "SessionJournal": ["InterviewEngine"],
    "ScenarioPacks": ["InterviewEngine", "RubricScorer"],
    "Screens": ["Canvas", "ViewModels"],
    "Reports": ["Canvas", "ViewModels"],
]
let secondFloor: [String: [String]] = [
    "Presentation": ["InterviewEngine", "RubricScorer", "Listening", "SessionJournal", "ViewModels"],
    "CursesDriver": ["Canvas", "CNcurses", "CTerm"],
]
let everyFloor = [ground, firstFloor, secondFloor].reduce(into: [:]) { $0.merge($1) { a, _ in a } }

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let modules: [Target] = everyFloor.keys.sorted().map { name in
    .target(
        name: name,
        dependencies: everyFloor[name]!.map { .init(stringLiteral: $0) } + (name == "ScenarioPacks" ? [yams] : []))
}

// A test target for each directory under Tests/ that is named for a module; each may use the whole house.
let testDirectories = (try? FileManager.default.contentsOfDirectory(atPath: Context.packageDirectory + "/Tests")) ?? []
let tests: [Target] = testDirectories.filter { $0.hasSuffix("Tests") }.sorted().map { name in
    .testTarget(
        name: name,
        dependencies: everyFloor.keys.sorted().map { .init(stringLiteral: $0) } + ["CTerm", "TestKit", "greenroom", yams]
            + (name == "CursesDriverTests" ? ["terminal-demo"] : []),
        exclude: ["Fixtures", "Goldens"].filter {
            FileManager.default.fileExists(atPath: Context.packageDirectory + "/Tests/\(name)/\($0)")
        })
}

let package = Package(
    name: "greenroom",
    platforms: [.macOS(.v13)],
    products: [.executable(name: "greenroom", targets: ["greenroom"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: modules + [
        .systemLibrary(name: "CNcurses"),
        .target(name: "CTerm"),
        .executableTarget(
            name: "greenroom",
            dependencies: everyFloor.keys.sorted().map { .init(stringLiteral: $0) } + ["CTerm", argumentParser]),
        // Measures what `make bench` prints; runs the greenroom beside it.
        .executableTarget(
            name: "greenroom-bench",
            dependencies: everyFloor.keys.sorted().map { .init(stringLiteral: $0) } + ["CTerm"]),
        .executableTarget(
            name: "terminal-demo", dependencies: ["Canvas", "CTerm", "CursesDriver"], path: "Tests/TerminalDemo"),
        .target(name: "TestKit", dependencies: ["Canvas", "CTerm"], path: "Tests/TestKit"),
    ] + tests,
    swiftLanguageModes: [.v6]
)
