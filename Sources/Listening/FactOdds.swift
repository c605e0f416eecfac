/// Written by `make facts` from the wordings of the bundled packs, the asked and the development questions; not for hands.
package enum FactOdds {
    /// What each feature of a candidate counts, in thousandths; the last stands alone.
    package static let learned = [-1417, -417, 1548, 3348, 348, -900, -2817, -57, 35, 110, 42, 265, 88, 2292, 159, 268, -1712]
}
