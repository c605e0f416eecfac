import Canvas
@testable import CursesDriver
import Testing

private func decode(_ bytes: [UInt8]) -> [InputEvent] {
    var decoder = InputDecoder()
    return decoder.feed(bytes) + decoder.timeout()
}

private func decode(_ text: String) -> [InputEvent] { decode(Array(text.utf8)) }

/// A generator with a seed, so that a failure can be seen again.
private struct Dice {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
}

@Suite struct JoinedEmojiTests {
    @Test("The parts of a joined emoji that come together are one key; a joiner that joins nothing is left alone")
    func joined() {
        let family = "👩\u{200D}👩\u{200D}👧\u{200D}👦"
        #expect(InputReader.joined(decode("a" + family + "b")) == [.key(.char("a")), .key(.char(Character(family))), .key(.char("b"))])
        for (text, keys) in [
            ("a\u{200D}b", 3), ("\u{200D}", 1), ("👩a", 2), ("é\u{301}x", 3), ("👩👩", 2), ("👁\u{FE0F}\u{200D}🗨", 1), ("👍🏽!", 2),
        ] {
            #expect(InputReader.joined(decode(text)).count == keys, "\(text)")
        }
        #expect(InputReader.joined(decode("\u{1B}[A👩\u{200D}👩")).first == .key(Chord(.up)))
    }
}

private let keyTable: [(bytes: String, chord: Chord)] = [
    ("a", .char("a")), ("Z", .char("Z")), (" ", .char(" ")), ("é", .char("é")), ("日", .char("日")), ("🎮", .char("🎮")),
    ("\u{301}", .char("\u{301}")),
    ("\r", Chord(.enter)), ("\n", Chord(.enter)), ("\t", Chord(.tab)), ("\u{7F}", Chord(.backspace)), ("\u{8}", Chord(.backspace)),
    ("\u{0}", .ctrl(" ")), ("\u{1}", .ctrl("a")), ("\u{3}", .ctrl("c")), ("\u{11}", .ctrl("q")), ("\u{13}", .ctrl("s")),
    ("\u{1A}", .ctrl("z")), ("\u{1C}", .ctrl("\\")), ("\u{1F}", .ctrl("_")),
    ("\u{1B}", Chord(.escape)), ("\u{1B}f", .alt("f")), ("\u{1B}é", .alt("é")), ("\u{1B}\r", Chord(.enter, alt: true)),
    ("\u{1B}\u{7F}", Chord(.backspace, alt: true)), ("\u{1B}[", .alt("[")), ("\u{1B}O", .alt("O")),
    ("\u{1B}\u{6}", Chord(.character("f"), control: true, alt: true)),
    ("\u{1B}[A", Chord(.up)), ("\u{1B}OB", Chord(.down)), ("\u{1B}[C", Chord(.right)), ("\u{1B}OD", Chord(.left)),
    ("\u{1B}[H", Chord(.home)), ("\u{1B}OH", Chord(.home)), ("\u{1B}[1~", Chord(.home)), ("\u{1B}[7~", Chord(.home)),
    ("\u{1B}[F", Chord(.end)), ("\u{1B}[4~", Chord(.end)), ("\u{1B}[8~", Chord(.end)), ("\u{1B}OF", Chord(.end)),
    ("\u{1B}[2~", Chord(.insert)), ("\u{1B}[3~", Chord(.delete)), ("\u{1B}[5~", Chord(.pageUp)), ("\u{1B}[6~", Chord(.pageDown)),
    ("\u{1B}[Z", Chord(.backtab)), ("\u{1B}OM", Chord(.enter)), ("\u{1B}Oq", .char("1")), ("\u{1B}Ok", .char("+")),
    ("\u{1B}OP", Chord(.function(1))), ("\u{1B}[11~", Chord(.function(1))), ("\u{1B}[[A", Chord(.function(1))),
    ("\u{1B}[[E", Chord(.function(5))), ("\u{1B}[15~", Chord(.function(5))), ("\u{1B}[17~", Chord(.function(6))),
    ("\u{1B}[24~", Chord(.function(12))), ("\u{1B}[1;5P", Chord(.function(1), control: true)),
    ("\u{1B}[1;5C", Chord(.right, control: true)), ("\u{1B}[1;2D", Chord(.left, shift: true)),
    ("\u{1B}[1;3A", Chord(.up, alt: true)), ("\u{1B}[1;6H", Chord(.home, control: true, shift: true)),
    ("\u{1B}[3;5~", Chord(.delete, control: true)), ("\u{1B}O5C", Chord(.right, control: true)),
    ("\u{1B}[a", Chord(.up, shift: true)), ("\u{1B}Od", Chord(.left, control: true)), ("\u{1B}\u{1B}[C", Chord(.right, alt: true)),
    ("\u{1B}[3^", Chord(.delete, control: true)), ("\u{1B}[3$", Chord(.delete, shift: true)),
    ("\u{1B}[3@", Chord(.delete, control: true, shift: true)),
    ("\u{1B}[27;5;13~", Chord(.enter, control: true)), ("\u{1B}[13;3u", Chord(.enter, alt: true)),
    ("\u{1B}[13;2u", Chord(.enter, shift: true)), ("\u{1B}[9;2u", Chord(.backtab)), ("\u{1B}[97;5u", .ctrl("a")),
    ("\u{1B}[97;6u", .ctrl("a")), ("\u{1B}[27u", Chord(.escape)), ("\u{1B}[127;5u", Chord(.backspace, control: true)),
    ("\u{1B}[97:65;2u", .char("A")), ("\u{1B}[233;3u", .alt("é")),
]

@Suite("Bytes become keys")
struct InputDecoderTests {
    @Test("What a terminal tells of its background is no key; Alt-] and what is typed after it are")
    func background() {
        #expect(decode("\u{1B}]11;rgb:fdfd/f6f6/e3e3\u{1B}\\x") == [.key(.char("x"))])
        #expect(decode("\u{1B}]11;rgb:00/2b/36\u{7}x") == [.key(.char("x"))])
        #expect(decode("\u{1B}]11;nonsense\u{7}x") == [.key(.char("x"))])
        #expect(decode("\u{1B}]11;rgb:00/2b\rx") == [.key(Chord(.enter)), .key(.char("x"))])
        #expect(decode("\u{1B}]11;" + String(repeating: "0", count: 100) + "\u{7}").count < 100)
        #expect(decode("\u{1B}]") == [.key(.alt("]"))])
        #expect(decode("\u{1B}]x") == [.key(.alt("]")), .key(.char("x"))])
        #expect(decode("\u{1B}]11") == [.key(.alt("]")), .key(.char("1")), .key(.char("1"))])
        #expect(decode("\u{1B}]12") == [.key(.alt("]")), .key(.char("1")), .key(.char("2"))])
        var decoder = InputDecoder()
        for byte in "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\".utf8 { #expect(decoder.feed([byte]).isEmpty) }
        #expect(!decoder.isWaiting && decoder.timeout().isEmpty)
    }

    @Test("each key of xterm, the Linux console, rxvt and tmux", arguments: keyTable.indices)
    func key(index: Int) {
        let (bytes, chord) = keyTable[index]
        #expect(decode(bytes) == [.key(chord)])
        #expect(decode(bytes + "x").last == .key(.char("x")) || bytes.hasPrefix("\u{1B}") && bytes.count < 3)
    }

    @Test(
        "what means nothing here is dropped whole, and the next key is not lost",
        arguments: [
            "\u{1B}[I", "\u{1B}[O", "\u{1B}[?1;2c", "\u{1B}[?2026;2$y", "\u{1B}[99~", "\u{1B}[201~", "\u{1B}[57399u", "\u{1B}[97;1:3u",
            "\u{1B}Oz", "\u{85}", "\u{1B}[<32;3;4M", "\u{1B}[1114112u", "\u{1B}[55296u", "\u{1B}[1;2", "\u{1B}[[Z",
            "\u{1B}[" + String(repeating: "9", count: 200), "\u{1B}[99999999999999999999~",
        ])
    func dropped(text: String) {
        let events = decode(text + "\u{1B}[Aq")
        #expect(events.suffix(2) == [.key(Chord(.up)), .key(.char("q"))])
        #expect(events.count <= 2 || text.count > 64)
    }

    @Test("two quick Escapes are two, and Escape before a key is both")
    func escapes() {
        #expect(decode("\u{1B}\u{1B}") == [.key(Chord(.escape)), .key(Chord(.escape))])
        var decoder = InputDecoder()
        #expect(decoder.feed([0x1B]).isEmpty)
        #expect(decoder.isWaiting)
        #expect(decoder.timeout() == [.key(Chord(.escape))])
        #expect(decoder.feed([0x71]) == [.key(.char("q"))])
    }

    @Test("a control sequence whose parameters have begun waits for its end over a slow line")
    func slowLine() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array("\u{1B}[1".utf8)).isEmpty)
        #expect(!decoder.isWaiting)
        #expect(decoder.timeout().isEmpty)
        #expect(decoder.feed(Array(";5C".utf8)) == [.key(Chord(.right, control: true))])
    }

    @Test("SGR and X10 mouse, columns and rows from 0")
    func mouse() {
        #expect(decode("\u{1B}[<0;3;4M") == [.mouse(.press, Point(column: 2, row: 3))])
        #expect(decode("\u{1B}[<0;300;4m") == [.mouse(.release, Point(column: 299, row: 3))])
        #expect(decode("\u{1B}[<64;1;1M") == [.mouse(.wheelUp, Point(column: 0, row: 0))])
        #expect(decode("\u{1B}[<65;1;1M") == [.mouse(.wheelDown, Point(column: 0, row: 0))])
        #expect(decode("\u{1B}[<2;1;1M").isEmpty)
        #expect(decode([0x1B, 0x5B, 0x4D, 0x20, 0x23, 0x24]) == [.mouse(.press, Point(column: 2, row: 3))])
    }

    @Test("a paste is one event: line ends are LF, control characters are gone, text of sequences stays")
    func paste() {
        #expect(
            decode("\u{1B}[200~a\r\nb\rc\n\td\u{7}\u{7F}\u{9B}e\u{1B}[31m\u{1B}[201~x") == [.paste("a\nb\nc\n\tde[31m"), .key(.char("x"))])
        #expect(decode("\u{1B}[200~\u{1B}[201~") == [.paste("")])
        #expect(decode("\u{1B}[200~\u{1B}[20\u{1B}[201~") == [.paste("[20")])
        #expect(decode([0x1B] + Array("[200~".utf8) + [0xFF, 0x41] + [0x1B] + Array("[201~".utf8)) == [.paste("\u{FFFD}A")])
    }

    @Test("beyond its limit a paste is cut at a whole character and the keys after it are not lost")
    func longPaste() {
        var decoder = InputDecoder(pasteLimit: 10)
        let events = decoder.feed(Array("\u{1B}[200~12345678日本語\u{1B}[201~q".utf8))
        #expect(events == [.paste("12345678"), .key(.char("q"))])
    }

    @Test("a paste whose end never comes can be given up")
    func abandonedPaste() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array("\u{1B}[200~abc".utf8)).isEmpty)
        #expect(decoder.isPasting && !decoder.isWaiting)
        #expect(decoder.abandonPaste() == [.paste("abc")])
        #expect(decoder.feed([0x71]) == [.key(.char("q"))])
    }

    @Test("E15: ill-formed text is what String(decoding:) makes of it, scalar by scalar", arguments: 0..<200)
    func differential(seed: Int) {
        var dice = Dice(state: UInt64(seed))
        let alphabet: [UInt8] = [
            0x41, 0x7E, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF,
        ]
        let bytes = (0..<40).map { _ in alphabet[dice.next(alphabet.count)] }
        var decoder = InputDecoder()
        var typed = String.UnicodeScalarView()
        for event in decoder.feed(bytes) + decoder.timeout() {
            guard case .key(let chord) = event, case .character(let letter) = chord.key else { continue }
            typed += letter.unicodeScalars
        }
        let expected = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { !(0x80..<0xA0).contains($0.value) }
        #expect(Array(typed) == Array(expected), "bytes \(bytes)")
    }

    @Test("however the bytes are split, the events are the same", arguments: 0..<200)
    func splitting(seed: Int) {
        var dice = Dice(state: UInt64(seed) &+ 1_000)
        let pieces =
            keyTable.map(\.bytes).filter { $0 != "\u{1B}" } + [
                "\u{1B}[200~päste\r\n\u{1B}[31m\u{1B}[201~", "\u{1B}[<0;3;4M", "\u{1B}[?2026;2$y", "\u{1B}[M !!", "\u{1B}\u{1B}",
            ]
        var bytes: [UInt8] = []
        for _ in 0..<12 {
            bytes += pieces[dice.next(pieces.count)].utf8
            if dice.next(4) == 0 { bytes.append(UInt8(dice.next(256))) }
        }
        var whole = InputDecoder()
        let expected = whole.feed(bytes)
        var split = InputDecoder()
        var events: [InputEvent] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = min(rest.count, 1 + dice.next(4))
            events += split.feed(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        #expect(events == expected, "bytes \(bytes)")
        #expect(split.timeout() == whole.timeout())
    }

    @Test("any bytes at all are survived, and q after silence is q", arguments: 0..<200)
    func noise(seed: Int) {
        var dice = Dice(state: UInt64(seed) &+ 5_000)
        var decoder = InputDecoder()
        _ = decoder.feed((0..<300).map { _ in UInt8(dice.next(256)) })
        _ = decoder.timeout()
        _ = decoder.abandonPaste()
        // A sequence may have begun: its longest form ends before these do.
        let events = decoder.feed([UInt8](repeating: 0x0D, count: 4) + [0x71])
        #expect(events.last == .key(.char("q")))
    }
}
