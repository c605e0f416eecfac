/// What somebody in each temper replies, in lines of which one is said.
struct Replies {
    var warm: [String]
    var terse: [String]
    var skeptical: [String]
    var hurried: [String]

    subscript(temper: Temper) -> [String] {
        switch temper {
        case .warm: warm
        case .terse: terse
        case .skeptical: skeptical
        case .hurried: hurried
        }
    }
}
