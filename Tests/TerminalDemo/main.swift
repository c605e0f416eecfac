import CTerm
import Canvas
import CursesDriver
import Foundation

// A program for tests of the terminal's driver: shows what it gets and can be made to end in every way there is.
// `--alone` runs without a guardian, `--mouse` asks for the mouse, `--light`, `--auto` and `--mono` choose a theme, `--patient` gives the
// terminal all the time it wants to answer.

let arguments = CommandLine.arguments
if !Guardian.isPresent, !arguments.contains("--alone"), ct_is_tty(0) == 1, let status = Guardian.run() { exit(status) }

let terminal: Terminal
do throws(TerminalError) {
    terminal = try Terminal(
        Terminal.Options(
            mouse: arguments.contains("--mouse"), depth: arguments.contains("--mono") ? .mono : nil,
            background: arguments.contains("--light") ? .light : arguments.contains("--auto") ? nil : .dark,
            answerLimit: arguments.contains("--patient") ? 60_000 : 100))
} catch {
    FileHandle.standardError.write(Data("terminal-demo: \(error)\n".utf8))
    exit(error.exitCode)
}
Guardian.sessionIsSaved(at: "/sessions/demo.jsonl")

var room = DemoRoom(unicode: terminal.unicode, theme: terminal.theme)
loop: while true {
    terminal.paint(room.frame(size: terminal.size))
    switch terminal.wait(until: nil) {
    case .input(let events):
        for event in events {
            switch room.take(event) {
            case .go: break
            case .quit:
                room.note = "leaving"
                terminal.paint(room.frame(size: terminal.size))
                break loop
            case .suspend: terminal.suspend()
            case .crash(let way): way.happen()
            }
        }
    case .resized, .timeout, .woken: break
    case .suspend: terminal.suspend()
    case .continued: room.note = "continued"
    case .terminated(let signal):
        terminal.close()
        exit(128 + signal)
    case .hungUp:
        terminal.close()
        exit(129)
    }
}
terminal.close()
print("good bye")
