import Canvas
import Foundation
import TestKit
import Testing

@testable import Reports

@Suite struct AsciicastTests {
    private struct Event: Decodable, Equatable {
        var time: Double
        var code: String
        var data: String

        init(from decoder: any Decoder) throws {
            var list = try decoder.unkeyedContainer()
            time = try list.decode(Double.self)
            code = try list.decode(String.self)
            data = try list.decode(String.self)
        }
    }

    private func event(_ line: String) throws -> Event {
        #expect(line.hasSuffix("\n") && line.utf8.count { $0 == 10 } == 1)
        return try JSONDecoder().decode(Event.self, from: Data(line.utf8))
    }

    private static func look(_ role: StyleRole) -> AnsiLook { AnsiLook(foreground: Int(role.rawValue) + 16, bold: role == .title) }

    private func frame(_ lines: [String], cursor: Point? = nil, role: StyleRole = .text) -> Frame {
        var frame = Frame(size: Size(columns: 20, rows: 4))
        for (row, line) in lines.enumerated() {
            frame.putLeft(StyledText(line, Style(role)), in: Rect(column: 0, row: row, columns: 20, rows: 1))
        }
        frame.cursor = cursor
        return frame
    }

    @Test(arguments: SampleExport.hostile)
    func eachLineIsOneEventWhateverItSays(text: String) throws {
        var cast = Asciicast(size: Size(columns: 20, rows: 4), idle: 2_000, look: Self.look)
        let header = cast.header(title: text, began: 1_700_000_000)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(header.utf8)) as? [String: Any])
        #expect(object["version"] as? Int == 2 && object["width"] as? Int == 20 && object["height"] as? Int == 4)
        #expect(object["title"] as? String == sanitised(text, keepsLineFeeds: false))
        #expect(try event(cast.marker(text, at: 0)).data == sanitised(text, keepsLineFeeds: false))
        let lines = [header, cast.marker(text, at: 0), cast.frame(frame([sanitised(text, keepsLineFeeds: false), "x"]), at: 1)]
        #expect(lines.joined().unicodeScalars.allSatisfy { $0 == "\n" || !Hostile.isControl($0) })
    }

    @Test func timesNeverGoBackAndPausesAreShort() throws {
        var cast = Asciicast(size: Size(columns: 20, rows: 4), idle: 2_000, look: Self.look)
        let told = [5_000, 5_300, 5_200, 5_400, 65_400, 65_401]
        let times = try told.map { try event(cast.marker("m", at: $0)).time }
        #expect(times == [0, 0.3, 0.3, 0.4, 2.4, 2.401])
    }

    @Test func aTerminalShowsEachFrame() throws {
        var cast = Asciicast(size: Size(columns: 20, rows: 4), idle: 2_000, look: Self.look)
        var screen = ScreenEmulator(columns: 20, rows: 4)
        let frames = [
            frame(["one", "日本語 e\u{301}", "12345678901234567890", "end"], cursor: Point(column: 3, row: 0)),
            frame(["one!", "a日本 語", "12345678901234567890", "end"], cursor: Point(column: 4, row: 0)),
            frame(["", "日本語", "1234567890123456789", "end"], role: .title), frame([]),
            frame(["日", "a"]), frame(["a日", "日a"]), frame(["日日", "aa"]),
        ]
        for (index, frame) in frames.enumerated() {
            let written = try event(cast.frame(frame, at: index * 10))
            screen.feed(Array(written.data.utf8))
            #expect(screen.text == (0..<4).map { row in Self.words(frame, row) }, "\(index)")
            if let cursor = frame.cursor { #expect(Point(column: screen.column, row: screen.row) == cursor) }
            #expect(cast.frame(frame, at: index * 10 + 5).isEmpty)
        }
        #expect(screen.unknown.isEmpty)
    }

    private static func words(_ frame: Frame, _ row: Int) -> String {
        var line = (0..<frame.size.columns).map { frame[$0, row].text }.joined()
        while line.hasSuffix(" ") { line.removeLast() }
        return line
    }

    @Test func onlyTheRowsThatChangedAreWritten() throws {
        var cast = Asciicast(size: Size(columns: 20, rows: 4), idle: 2_000, look: Self.look)
        _ = cast.frame(frame(["one", "two", "three"]), at: 0)
        let data = try event(cast.frame(frame(["one", "tws", "three"]), at: 1)).data
        #expect(data == "\u{1B}[2;3H\u{1B}[0;38;5;16ms\u{1B}[0m")
    }
}
