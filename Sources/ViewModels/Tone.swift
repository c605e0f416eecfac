/// How urgent or settled something is; the screen maps it to a style and, without colour, to a mark.
package enum Tone: Equatable, Sendable {
    case quiet, normal, good, warning, danger
}

/// The three corners of the trade-off triangle and the five other dimensions, as screens tell them apart.
package enum DimensionHue: Equatable, Sendable {
    case latency, fairness, revenue, other
}
