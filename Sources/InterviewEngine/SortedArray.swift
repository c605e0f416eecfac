extension Array {
    /// How many at the beginning are early, where none comes after one that is not.
    @inlinable package func prefixCount(_ isEarly: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isEarly(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The place of a value in a list that rises, each value once; nil where it is not there.
    @inlinable package func place(of value: Element) -> Int? where Element: Comparable {
        let place = prefixCount { $0 < value }
        return place < count && self[place] == value ? place : nil
    }
}
