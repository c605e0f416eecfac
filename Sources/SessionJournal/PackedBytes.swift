/// Numbers and texts one after the other, without names: for a cache that only the program which wrote it reads.
package struct PackedBytes: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    /// Seven bits a byte, the lowest first; the sign in the lowest bit.
    package mutating func put(_ number: Int) {
        var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    package mutating func put(_ flag: Bool) { put(flag ? 1 : 0) }

    package mutating func put(_ number: Int?) {
        put(number != nil)
        if let number { put(number) }
    }

    package mutating func put(_ text: String) { put(Array(text.utf8)) }

    package mutating func put(_ text: String?) {
        put(text != nil)
        if let text { put(text) }
    }

    package mutating func put(_ more: some Collection<UInt8>) {
        put(more.count)
        bytes += more
    }

    /// How many there are, then each of them.
    package mutating func put<Element>(all elements: [Element], _ each: (inout PackedBytes, Element) -> Void) {
        put(elements.count)
        for element in elements { each(&self, element) }
    }
}

/// Takes out in the same order what `PackedBytes` put in. Whatever the bytes are, nothing worse comes of it than `Mismatch`.
package struct PackedReader {
    /// The bytes are not what they were taken for.
    package struct Mismatch: Error {
        package init() {}
    }

    private var rest: ArraySlice<UInt8>

    package init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    package var isAtEnd: Bool { rest.isEmpty }

    package mutating func int() throws(Mismatch) -> Int {
        var number: UInt = 0
        var shift: UInt = 0
        while let byte = rest.popFirst(), shift < UInt(UInt.bitWidth) {
            number |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(bitPattern: number >> 1) ^ -Int(bitPattern: number & 1) }
            shift += 7
        }
        throw Mismatch()
    }

    package mutating func flag() throws(Mismatch) -> Bool { try int() != 0 }
    package mutating func optionalInt() throws(Mismatch) -> Int? { try flag() ? try int() : nil }
    package mutating func text() throws(Mismatch) -> String { String(decoding: try slice(), as: UTF8.self) }
    package mutating func optionalText() throws(Mismatch) -> String? { try flag() ? try text() : nil }

    package mutating func slice() throws(Mismatch) -> ArraySlice<UInt8> {
        let count = try int()
        guard count >= 0, count <= rest.count else { throw Mismatch() }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    package mutating func all<Element>(_ each: (inout PackedReader) throws(Mismatch) -> Element) throws(Mismatch) -> [Element] {
        let count = try int()
        // Each takes a byte at least.
        guard count >= 0, count <= rest.count else { throw Mismatch() }
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count { elements.append(try each(&self)) }
        return elements
    }
}
