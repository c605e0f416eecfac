import ArgumentParser

@main
struct Greenroom: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "greenroom", abstract: "Sit, review and replay whole mock interview loops in a terminal.")
}
