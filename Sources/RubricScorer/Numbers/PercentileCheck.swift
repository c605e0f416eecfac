import Reading

/// A higher percentile cannot be the smaller number: "p50 200 and p99 180".
struct PercentileCheck {
    let reading: NumberReading

    /// "300 ms at p99 and 450 at the median", "the p99 was 60 ms while the median stayed 75".
    private func medians(_ points: [Point]) -> [NumberFinding] {
        points.compactMap { point in
            let next = point.terms.upperBound + 1
            guard point.rank > 50_000, next < reading.terms.count, isValue(next),
                reading.terms[next].sentence == reading.terms[point.value].sentence
            else { return nil }
            let gap = reading.gap(point.terms.upperBound, next)
            let behind = reading.after(next, 3)
            guard gap.count <= 7, reading.holdsOnly(Self.toMedian, gap) else { return nil }
            let named =
                reading.holds(Self.median, gap)
                || (behind.count >= 2 && reading.holdsOnly(Self.toMedian, behind) && reading.holds(Self.median, behind))
            return named ? order(point, median: next) : nil
        }
    }

    private static let median = NumberWords.set("median")
    private static let toMedian = NumberWords.set("and while but with the a median stayed stays was is at of around about")

    private func order(_ high: Point, median: Int) -> NumberFinding? {
        let (big, small) = (reading.terms[high.value], reading.terms[median])
        guard big.unit == small.unit || small.unit == .bare || big.unit == .bare, small.value.isMore(than: big.value) else { return nil }
        let unit = big.unit == .bare ? small.unit : big.unit
        let text = NumberText(reading: reading)
        return NumberFinding(
            kind: .contradiction, spans: [high.terms.lowerBound, high.terms.upperBound, median].map { reading.terms[$0].span },
            stated: NumberValue(big.value, unit), computed: NumberValue(small.value, unit), verdict: .disagrees,
            sentence: "\(text.quote(high.terms.lowerBound, median)): the "
                + "\(reading.document.text(reading.terms[high.percentile].span)) cannot be less than the median.")
    }

    private struct Point {
        var percentile: Int
        var value: Int
        /// In thousandths of a percent: 99.9 is 99,900.
        var rank: Int
        var terms: ClosedRange<Int> { min(percentile, value)...max(percentile, value) }
    }

    private static let tells = NumberWords.set("is at of was be would around about sat stays stayed roughly being down to")
    private static let joins = NumberWords.set("and but with the keep a would be at is or our while")

    func findings() -> [NumberFinding] {
        let points = self.points()
        return medians(points)
            + zip(points, points.dropFirst()).compactMap { one, two in
                let gap = reading.gap(one.terms.upperBound, two.terms.lowerBound)
                guard one.terms.upperBound < two.terms.lowerBound, gap.count <= 6, reading.holdsOnly(Self.joins, gap), one.rank != two.rank,
                    reading.terms[one.value].sentence == reading.terms[two.value].sentence
                else { return nil }
                return one.rank > two.rank ? order(high: one, low: two) : order(high: two, low: one)
            }
    }

    private func points() -> [Point] {
        var result: [Point] = []
        for index in reading.terms.indices where reading.terms[index].unit == .percentile {
            guard let rank = rank(index) else { continue }
            if index + 1 < reading.terms.count, isValue(index + 1), reading.gap(index, index + 1).count <= 4,
                reading.holdsOnly(Self.tells, reading.gap(index, index + 1)), !reading.holds(mark: 0x2c, reading.gap(index, index + 1)),
                reading.terms[index + 1].sentence == reading.terms[index].sentence
            {
                result.append(Point(percentile: index, value: index + 1, rank: rank))
            } else if index > 0, isValue(index - 1), reading.gap(index - 1, index).count == 1,
                reading.holdsOnly(Self.tells, reading.gap(index - 1, index)), result.last?.value != index - 1
            {
                result.append(Point(percentile: index, value: index - 1, rank: rank))
            }
        }
        return result
    }

    private func isValue(_ term: Int) -> Bool {
        let term = reading.terms[term]
        return (term.unit == .bare || term.unit == .millisecond || term.unit == .second) && !term.isRange && !term.isPart
            && term.measure.per == nil && term.firmness != .atLeast && term.firmness != .atMost && term.value.mantissa > 0
    }

    private func rank(_ term: Int) -> Int? {
        let bytes = reading.document.bytes[reading.terms[term].span.start..<reading.terms[term].span.end]
        var digits = 0
        var count = 0
        for byte in bytes where byte >= 0x30 && byte <= 0x39 && count < 5 {
            digits = digits * 10 + Int(byte - 0x30)
            count += 1
        }
        guard count >= 2 else { return nil }
        for _ in count..<5 { digits *= 10 }
        return digits
    }

    private func order(high: Point, low: Point) -> NumberFinding? {
        let (big, small) = (reading.terms[high.value], reading.terms[low.value])
        guard big.unit == small.unit || big.unit == .bare || small.unit == .bare, small.value.isMore(than: big.value) else { return nil }
        let unit = big.unit == .bare ? small.unit : big.unit
        let text = NumberText(reading: reading)
        let (first, last) = high.terms.lowerBound < low.terms.lowerBound ? (high, low) : (low, high)
        let names = [high, low].map { reading.document.text(reading.terms[$0.percentile].span) }
        return NumberFinding(
            kind: .contradiction,
            spans: [first.terms.lowerBound, first.terms.upperBound, last.terms.lowerBound, last.terms.upperBound].map {
                reading.terms[$0].span
            },
            stated: NumberValue(big.value, unit), computed: NumberValue(small.value, unit), verdict: .disagrees,
            sentence: "\(text.quote(first.terms.lowerBound, last.terms.upperBound)): the \(names[0]) cannot be less than the \(names[1]).")
    }
}
