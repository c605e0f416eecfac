// swift-tools-version: 6.3
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

// These read and score every answer of every test: optimised even for a debugger, with all their checks, they make the tests take a third
// of the time.
let hot: Set = ["Reading", "RubricScorer", "Listening"]
let optimised: [SwiftSetting] = [.unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))]

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let modules: [Target] = everyFloor.keys.sorted().map { name in
    .target(
        name: name,
        dependencies: everyFloor[name]!.map { .init(stringLiteral: $0) } + (name == "ScenarioPacks" ? [yams] : []),
        swiftSettings: hot.contains(name) ? optimised : [])
}

// Each directory of tests and what in it is data. Written out, since SwiftPM keeps what a manifest said for as long as its text stays
// the same; `make test` fails where a directory is missing here.
let testData: [String: [String]] = [
    "CanvasTests": ["Goldens"],
    "CursesDriverTests": [],
    "GreenroomTests": ["Fixtures"],
    "HouseTests": [],
    "InterviewEngineTests": [],
    "ListeningTests": ["Fixtures"],
    "PresentationTests": [],
    "ReadingTests": [],
    "ReportsTests": ["Goldens"],
    "RubricScorerTests": ["Fixtures"],
    "ScenarioPacksTests": [],
    "ScreensTests": ["Goldens"],
    "SessionJournalTests": ["Fixtures"],
    "TrainerTests": [],
]
let tests: [Target] = testData.keys.sorted().map { name in
    .testTarget(
        name: name,
        dependencies: everyFloor.keys.sorted().map { .init(stringLiteral: $0) } + ["CTerm", "TestKit", "greenroom", yams]
            + (name == "CursesDriverTests" ? ["terminal-demo"] : name == "TrainerTests" ? ["greenroom-train"] : []),
        exclude: testData[name]!)
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
        // Learns the weights of the scorer from the rated answers, and reports on how far it, and the interviewers, agree with them.
        .executableTarget(
            name: "greenroom-train", dependencies: ["InterviewEngine", "Listening", "Reading", "RubricScorer", "ScenarioPacks"],
            swiftSettings: optimised),
        .executableTarget(
            name: "terminal-demo", dependencies: ["Canvas", "CTerm", "CursesDriver"], path: "Tests/TerminalDemo"),
        .target(name: "TestKit", dependencies: ["Canvas", "CTerm"], path: "Tests/TestKit"),
    ] + tests,
    swiftLanguageModes: [.v6]
)
