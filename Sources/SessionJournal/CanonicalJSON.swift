import Foundation

/// JSON as records hold it: keys in order and nothing that depends on locale or hash seed, so that the same value gives the same bytes.
package enum CanonicalJSON {
    /// For values of texts, whole numbers, names and flags, all of which JSON can say: no floating point numbers, no foreign types.
    package static func bytes(of value: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try! encoder.encode(value))
    }
}
