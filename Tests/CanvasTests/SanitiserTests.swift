import Testing

@testable import Canvas

@Suite struct SanitiserTests {
    static let payloads: [String] = [
        "\u{1B}[31m", "\u{1B}[0m", "\u{1B}[2J", "\u{1B}[H", "\u{1B}[?1049h", "\u{1B}[?2004l", "\u{1B}[6n", "\u{1B}[c", "\u{1B}[>c",
        "\u{1B}[21t",
        "\u{1B}[8;1;1t", "\u{1B}[38;2;1;2;3m", "\u{1B}[?25l", "\u{1B}[!p", "\u{1B}[1 q", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[?1000h",
        "\u{1B}]0;title\u{7}", "\u{1B}]2;title\u{1B}\\", "\u{1B}]8;;http://x\u{1B}\\", "\u{1B}]50;font\u{7}", "\u{1B}]52;c;aGk=\u{7}",
        "\u{1B}]777;notify;a;b\u{7}", "\u{1B}]9;note\u{7}", "\u{1B}]11;?\u{1B}\\", "\u{1B}]1337;File=:AA\u{7}",
        "\u{1B}P$qm\u{1B}\\", "\u{1B}Pq#0\u{1B}\\", "\u{1B}P+q544e\u{1B}\\", "\u{1B}_Ga=T\u{1B}\\", "\u{1B}^pm\u{1B}\\",
        "\u{1B}Xsos\u{1B}\\",
        "\u{9B}31m", "\u{9B}2J", "\u{9D}0;title\u{9C}", "\u{90}$qm\u{9C}", "\u{9F}apc\u{9C}", "\u{9E}pm\u{9C}", "\u{98}sos\u{9C}",
        "\u{1B}c", "\u{1B}(0", "\u{1B}#8", "\u{1B}7", "\u{1B}=", "\u{1B}N", "\u{1B}]0;cut\u{18}",
    ]

    @Test(arguments: payloads)
    func escapeSequenceIsShownAsOneMark(_ payload: String) {
        #expect(sanitised("a\(payload)é") == "a␛é")
        #expect(sanitised("a\(payload)é", unicode: false) == "a<U+001B>é")
    }

    @Test func controlStringWithoutEndHidesNothing() {
        #expect(sanitised("a\u{1B}]0;all the rest") == "a␛0;all the rest")
        #expect(sanitised("a\u{9B}") == "a␛")
        #expect(sanitised("\u{1B}") == "␛")
        #expect(sanitised("\u{1B}[12é") == "␛é")
        #expect(sanitised("\u{1B}]0;x\u{1B}[1my") == "␛␛y")
    }

    @Test(arguments: [
        UInt32(0x00), 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x0B, 0x0C, 0x0D, 0x0E, 0x0F, 0x10, 0x11, 0x12, 0x13, 0x14, 0x18,
        0x1A, 0x1C, 0x1F,
        0x7F, 0x80, 0x84, 0x85, 0x8D, 0x8E, 0x8F, 0x91, 0x99, 0x9A, 0x9C, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x180B, 0x180E,
        0x200B, 0x200C, 0x200D,
        0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2061, 0x2064, 0x2066, 0x2067, 0x2068, 0x2069,
        0x206A, 0x206F,
        0x3164, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFB, 0xFFFE, 0xFFFF, 0x1D173, 0xE0001, 0xE0020, 0xE0041, 0xE007F, 0xE0100, 0x1FFFE,
    ])
    func invisibleScalarIsShownByNumber(_ value: UInt32) {
        let digits = String(value, radix: 16, uppercase: true)
        let name = "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
        let text = "a" + String(Unicode.Scalar(value)!) + "b"
        #expect(sanitised(text) == "a\(name)b")
    }

    @Test(arguments: [
        "plain", "two\nlines", "é日本", "👨‍👩‍👧‍👦", "👩🏽‍💻", "❤️‍🔥", "🏳️‍🌈", "❤️", "1️⃣", "می\u{200C}خواهم", "क्षि", "e\u{301}", "葛\u{E0100}", "\u{600}12",
        "\u{FFFD}", "\u{1FAE8}\u{FE0F}", "",
    ])
    func visibleTextStaysAsItIs(_ text: String) {
        #expect(Array(sanitised(text).unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test func whitespaceIsMadePlain() {
        #expect(sanitised("a\tb") == "a    b")
        #expect(sanitised("a\r\nb\rc") == "a\nb<U+000D>c")
        #expect(sanitised("a\nb", keepsLineFeeds: false) == "a b")
        #expect(sanitised("a\u{FE0F}\u{FE0F}b") == "a\u{FE0F}<U+FE0F>b")
    }

    @Test func whatIsLeftIsHarmlessAndStaysSo() {
        var dice = Seeded(2)
        for _ in 0..<1000 {
            let clean = sanitised(dice.text(pieces: 20, harmful: true))
            #expect(clean.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) || $0 == "\n" })
            #expect(Array(sanitised(clean).utf8) == Array(clean.utf8))
        }
    }
}
