/// One thing that `make bench` measures, with the limit it must keep to.
protocol Figure: Sendable {
    /// What is measured, as the first column of the table says it.
    var name: String { get }
    /// The unit of `limit` and of what `measure` returns.
    var unit: String { get }
    /// The most that is still good; the least where `isLeast`.
    var limit: Double { get }
    var isLeast: Bool { get }
    /// Measures once, repeating inside as often as the figure needs to be steady.
    ///
    /// - Parameter program: path of the greenroom to measure.
    /// - Throws: `Failure` when there is nothing to measure.
    func measure(program: String) throws -> Double
}

extension Figure {
    var isLeast: Bool { false }
}

/// Why a figure could not be measured.
struct Failure: Error {
    let reason: String
}

/// A measured figure, or the reason why there is none.
struct Measured {
    let figure: any Figure
    let value: Result<Double, Failure>

    init(_ figure: any Figure, program: String) {
        self.figure = figure
        do {
            value = .success(try figure.measure(program: program))
        } catch let failure as Failure {
            value = .failure(failure)
        } catch {
            value = .failure(Failure(reason: "\(error)"))
        }
    }

    /// Whether the value was measured and is within the limit.
    var isGood: Bool {
        guard case .success(let value) = value else { return false }
        return figure.isLeast ? value >= figure.limit : value <= figure.limit
    }
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

/// How long `body` takes.
func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try body()
    return (ContinuousClock.now - start) / .milliseconds(1)
}
