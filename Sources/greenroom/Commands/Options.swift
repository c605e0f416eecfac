import ArgumentParser
import CursesDriver
import Foundation
import InterviewEngine
import Listening

/// Where packs are looked for; on every command that reads one.
struct PackOptions: ParsableArguments {
    @Option(
        name: .customLong("packs"), help: ArgumentHelp("A folder of packs, looked in first.", valueName: "folder"), completion: .directory)
    var packs: String?

    func validate() throws {
        var isFolder: ObjCBool = false
        guard let packs, !FileManager.default.fileExists(atPath: packs, isDirectory: &isFolder) || !isFolder.boolValue else { return }
        throw ValidationError("--packs '\(packs)': there is no such folder.")
    }
}

/// What can be set for good in the file of settings, for this once.
struct SettingFlags: ParsableArguments {
    @Option(
        name: .long, help: ArgumentHelp("What sends an answer: ctrl-s or enter (then Alt-Enter makes a new line).", valueName: "key"),
        completion: .list(SettingName.send.choices))
    var send: String?

    @Option(
        name: .long, help: ArgumentHelp("visual, audible or off: five minutes and one before the end, and at the end.", valueName: "kind"),
        completion: .list(SettingName.bell.choices))
    var bell: String?

    @Option(
        name: .long, help: ArgumentHelp("auto (the terminal is asked), dark or light.", valueName: "name"),
        completion: .list(SettingName.theme.choices))
    var theme: String?

    @Flag(name: .long, inversion: .prefixedNo, help: "Scroll with the wheel. Selecting text then takes Shift and the mouse.")
    var mouse: Bool?

    var given: [SettingName: String] {
        var given: [SettingName: String] = [:]
        given[.send] = send
        given[.bell] = bell
        given[.theme] = theme
        given[.mouse] = mouse.map(String.init)
        return given
    }

    func validate() throws {
        for name in SettingName.allCases {
            guard let told = given[name], !name.choices.contains(told) else { continue }
            throw ValidationError("--\(name.rawValue) '\(told)': it is \(name.choicesInWords).")
        }
    }
}

/// How the screen looks; on every command that opens one.
struct ScreenOptions: ParsableArguments {
    @Flag(name: .long, help: "Plain labelled lines in place of the full screen: for screen readers, pipes and dumb terminals.")
    var plain = false

    @Flag(name: .customLong("no-color"), help: "No colours; NO_COLOR in the environment does the same.")
    var noColor = false

    @OptionGroup var settings: SettingFlags

    /// A door for tests: the file that holds the time in milliseconds.
    @Option(name: .customLong("clock-file"), help: .hidden)
    var clockFile: String?

    var time: any TimeSource { clockFile.map { FileTime(path: $0) } ?? SystemTime() }

    func terminal(_ settings: Settings) -> Terminal.Options {
        Terminal.Options(mouse: settings.mouse, depth: noColor ? .mono : nil, background: settings.background)
    }
}

/// On every command that tells what came of an offer call.
struct OfferOptions: ParsableArguments {
    @Option(
        name: .customLong("company-value"),
        help: ArgumentHelp(
            "What the company of an offer is worth, such as 2.5bn: without it the equity stays a share.", valueName: "amount"))
    var companyValue: String?

    func validate() throws {
        if let companyValue, amount == nil {
            throw ValidationError("--company-value '\(companyValue)': it is an amount, such as 2.5bn, 800m or 1200000000.")
        }
    }

    var amount: Int? { companyValue.flatMap(CompanyValue.read) }
}

/// How a session is sat.
struct SittingOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Sit this round alone.", valueName: "id"))
    var round: String?

    @Option(name: .long, help: ArgumentHelp("The same seed gives the same interview.", valueName: "n"))
    var seed: UInt64?

    @Flag(name: .long, help: "Live coverage, hints and pauses; all of them recorded (the default).")
    var practice = false

    @Flag(name: .long, help: "No coverage, no hints, no pauses; scores after the whole loop.")
    var exam = false

    @Option(
        name: .long, help: ArgumentHelp("Extra time: 1.25 or 1.5; stands in the record.", valueName: "factor"),
        completion: .list(["1.25", "1.5"]))
    var time: String?

    func validate() throws {
        if practice && exam { throw ValidationError("--practice and --exam exclude each other: name one.") }
        if let time, Self.paces[time] == nil {
            throw ValidationError("--time \(time): the extra time is 1.25 or 1.5 (1 is no extra time).")
        }
    }

    /// The options that were named, as they are written.
    var given: [String] {
        [
            round.map { _ in "--round" }, seed.map { _ in "--seed" }, practice ? "--practice" : nil, exam ? "--exam" : nil,
            time.map { _ in "--time" },
        ].compactMap(\.self)
    }

    private static let paces = ["1": 1_000, "1.0": 1_000, "1.25": 1_250, "1.5": 1_500, "1.50": 1_500]

    var plan: SittingPlan {
        SittingPlan(mode: exam ? .exam : .practice, pace: time.flatMap { Self.paces[$0] } ?? 1_000, seed: seed, round: round)
    }
}
