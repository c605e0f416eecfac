/// Lists of names with the distinct ones numbered from 0 in order of first use, so that what is known of a name is looked up once.
struct NumberedNames: Sendable {
    /// Each name once, by number.
    private(set) var distinct: [UInt64] = []
    /// Numbers of all lists, one list after the other.
    private var numbers: [Int32] = []
    /// Where each list begins, and where the last one ends.
    private var starts: [Int32] = [0]

    init(_ lists: [[UInt64]]) {
        let total = lists.reduce(0) { $0 + $1.count }
        numbers.reserveCapacity(total)
        starts.reserveCapacity(lists.count + 1)
        distinct.reserveCapacity(total)
        var size = 16
        while size < total * 2 { size *= 2 }
        let mask = size - 1
        var slots = [Int32](repeating: -1, count: size)
        for list in lists {
            for name in list {
                var slot = Int(truncatingIfNeeded: name ^ (name >> 29)) & mask
                while slots[slot] >= 0, distinct[Int(slots[slot])] != name { slot = (slot + 1) & mask }
                if slots[slot] < 0 {
                    slots[slot] = Int32(distinct.count)
                    distinct.append(name)
                }
                numbers.append(slots[slot])
            }
            starts.append(Int32(numbers.count))
        }
    }

    /// Numbers of the names of one list.
    @inline(__always)
    func list(_ place: Int) -> ArraySlice<Int32> { numbers[Int(starts[place])..<Int(starts[place + 1])] }
}
