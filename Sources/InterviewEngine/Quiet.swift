/// How far the silence of the candidate was noticed.
package enum Quiet: Equatable, Sendable {
    case none
    case nudged(at: SessionTime)
    case offered(at: SessionTime)
}
