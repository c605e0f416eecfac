import CTerm
import Canvas
import CursesDriver
import Foundation

/// A way for the program to end that no `defer` sees.
enum Crash: Character, CaseIterable {
    case nullWrite = "s", fatalError = "f", abort = "a", exitInThread = "e", kill = "k", forcedNil = "n"

    func happen() {
        switch self {
        case .nullWrite: UnsafeMutablePointer<UInt8>(bitPattern: 8)!.pointee = 1
        case .fatalError: Swift.fatalError("asked for")
        case .abort: Foundation.abort()
        case .exitInThread:
            Thread.detachNewThread { exit(7) }
            while true { Thread.sleep(forTimeInterval: 60) }
        case .kill: ct_kill(getpid(), 9)
        case .forcedNil: print([Int]().first!)
        }
    }
}

struct DemoRoom {
    enum Step { case go, quit, suspend, crash(Crash) }

    let unicode: Bool
    let theme: Theme
    var text = ""
    var note = "ready"
    var count = 0

    mutating func take(_ event: InputEvent) -> Step {
        count += 1
        note = Self.name(event)
        switch event {
        case .key(.ctrl("q")): return .quit
        case .key(.ctrl("z")): return .suspend
        case .key(let chord) where chord.alt && !chord.control:
            if case .character(let letter) = chord.key, let crash = Crash(rawValue: letter) { return .crash(crash) }
        case .key(Chord(.backspace)): _ = text.popLast()
        case .key(let chord):
            if case .character(let letter) = chord.key, !chord.control, !chord.alt { text.append(letter) }
        default: break
        }
        return .go
    }

    func frame(size: Size) -> Frame {
        var frame = Frame(size: size, unicode: unicode)
        if size.columns < 60 || size.rows < 18 {
            frame.put("too small: \(size.columns)x\(size.rows) text \(text.count)", at: Point(column: 0, row: 0), in: frame.bounds)
            return frame
        }
        let rows: [(Int, String, Style)] = [
            (0, " Greenroom demo", Style(.bar)),
            (2, "size \(size.columns)x\(size.rows) \(theme.depth) \(theme.background) \(unicode ? "unicode" : "ascii")", Style(.dim)),
            (3, "event \(count) \(note)", Style(.interviewer)),
            (6, "latency", Style(.latency)), (7, "fairness", Style(.fairness)), (8, "revenue", Style(.revenue)),
        ]
        frame.fill(frame.bounds.splitTop(1).top, style: Style(.bar))
        for (row, text, style) in rows { frame.put(text, at: Point(column: 0, row: row), style: style, in: frame.bounds) }
        let shown = String(text.suffix(24))
        let used = frame.put("> " + shown, at: Point(column: 0, row: 4), in: frame.bounds)
        frame.put("|", at: Point(column: 58, row: 4), style: Style(.border), in: frame.bounds)
        frame.put(unicode ? "─── wide 日本 é" : "--- wide", at: Point(column: 0, row: 5), style: Style(.border), in: frame.bounds)
        frame.cursor = Point(column: used, row: 4)
        return frame
    }

    private static func name(_ event: InputEvent) -> String {
        switch event {
        case .key(let chord):
            let modifiers = (chord.control ? "ctrl-" : "") + (chord.alt ? "alt-" : "") + (chord.shift ? "shift-" : "")
            if case .character(let letter) = chord.key { return "key \(modifiers)\(letter)" }
            return "key \(modifiers)\(chord.key)"
        case .paste(let text): return "paste \(text.utf8.count)"
        case .mouse(let action, let point): return "mouse \(action) \(point.column),\(point.row)"
        case .resize(let size): return "resize \(size.columns)x\(size.rows)"
        }
    }
}
