import Reading
import Testing

@Suite struct QuantityTests {
    private func only(_ text: String) -> Quantity? {
        let quantities = Document(of: text).quantities
        return quantities.count == 1 ? quantities[0] : nil
    }

    @Test(
        "value in thousandths and unit",
        arguments: [
            ("It took 150 ms.", 150_000, Unit.millisecond), ("It took 30ms.", 30_000, .millisecond),
            ("It took 1,500 ms.", 1_500_000, .millisecond),
            ("It took 2,5 s.", 2_500, .second), ("It took 1.500,25 s.", 1_500_250, .second), ("It cost 1'500 francs.", 1_500_000, .bare),
            ("It cost $4.99.", 4_990, .money), ("It cost \u{20ac}3 each.", 3_000, .money), ("It fell 12%.", 12_000, .percent),
            ("It fell 0.3 points.", 300, .percentagePoint), ("It fell twelve percent.", 12_000, .percent),
            ("2 billion events", 2_000_000_000_000, .event),
            ("1.5M viewers", 1_500_000_000, .people), ("twenty-five sellers left", 25_000, .people),
            ("two hundred small creators", 200_000, .people), ("a third of it", 33_300, .percent), ("half of it", 50_000, .percent),
            ("3x the load", 3_000, .times), ("twice the load", 2_000, .times), ("40k streamers", 40_000_000, .people),
            ("it was six weeks", 6_000, .week), ("It took 1 500 ms.", 1_500_000, .millisecond),
            ("2\u{a0}000\u{a0}000 viewers", 2_000_000_000, .people), ("1\u{2009}500ms", 1_500_000, .millisecond),
            ("3 lakhs", 300_000_000, .bare), ("two crores", 20_000_000_000, .bare),
        ])
    func reads(_ text: String, _ milli: Int, _ unit: Unit) throws {
        let quantity = try #require(only(text), "\(Document(of: text).quantities)")
        #expect(quantity.milli == milli)
        #expect(quantity.unit == unit)
    }

    @Test("an unmistakable decimal comma makes a lone dot group thousands")
    func commaStyle() {
        let quantities = Document(of: "From 2,5 s we had 1.500 calls").quantities
        #expect(quantities.map(\.milli) == [2_500, 1_500_000])
        #expect(Document(of: "It was 1.500 s").quantities.map(\.milli) == [1_500])
    }

    @Test("a space groups thousands only between whole groups of three digits")
    func spacedThousands() {
        #expect(Document(of: "1, 500").quantities.map(\.milli) == [1_000, 500_000])
        #expect(Document(of: "1  500").quantities.map(\.milli) == [1_000, 500_000])
        #expect(Document(of: "1500 200 and 12 3000 and 0 500 and 2.5 100").quantities.count == 8)
    }

    @Test(
        "roles",
        arguments: [
            ("from 300 ms", QuantityRole.baseline), ("it went to 120 ms", .result), ("down by 4 percent", .change),
            ("under 150 ms", .limit),
            ("12% of views", .share), ("2 billion events a day", .rate), ("we saw 12 sellers", .plain),
        ])
    func roles(_ text: String, _ role: QuantityRole) {
        #expect(Document(of: text).quantities.first?.role == role)
    }

    @Test func whatIsNoMeasure() {
        #expect(Document(of: "In 2019 at 18:00 on the 3rd").quantities.map(\.unit) == [.date, .date, .ordinal])
        #expect(Document(of: "p99 and the 95th").quantities.map(\.unit) == [.percentile, .percentile])
        #expect(Document(of: "one of them, no one, the other one").quantities.isEmpty)
    }

    @Test func spansAreTheTypedBytes() {
        let text = "caf\u{e9}: \u{20ac}3.50, then 40 ms"
        let document = Document(of: text)
        #expect(document.quantities.map { document.text($0.span) } == ["\u{20ac}3.50", "40 ms"])
    }

    @Test func hugeNumbersDoNotOverflow() {
        let quantities = Document(of: String(repeating: "9", count: 400) + " and 999999999999 billion trillion").quantities
        #expect(quantities.allSatisfy { $0.milli > 0 })
    }
}
