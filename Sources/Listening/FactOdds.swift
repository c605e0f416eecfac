/// Written by `make facts` from the wordings of the bundled packs and the development questions; not for hands.
package enum FactOdds {
    /// What each feature of a candidate counts, in thousandths; the last stands alone.
    package static let learned = [1005, 1007, 1948, 4390, 2557, 3100, -4139, 178, 84, 86, -579, -563, -56, -2214]
}
