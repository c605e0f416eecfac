/// Written by `make facts` from the wordings of the bundled packs and the development questions; not for hands.
package enum FactOdds {
    /// What each feature of a candidate counts, in thousandths; the last stands alone.
    package static let learned = [1063, 986, 1952, 4468, 2758, 3179, -4339, 164, 83, 96, -574, -580, -28, -2273]
}
