extension OfferTerm {
    /// As it is spoken: "the base".
    package var spoken: String {
        switch self {
        case .base: "the base"
        case .equity: "the equity"
        case .bonus: "the bonus"
        case .window: "the exercise window"
        }
    }
}

extension OfferTable {
    /// An amount as it is spoken: "168,000 dollars", "0.04 percent", "12 percent", "10 days".
    package func spoken(_ term: OfferTerm, _ amount: Int) -> String {
        switch term {
        case .base: Self.grouped(amount) + " " + (Self.moneys[currency] ?? currency)
        case .equity: Self.decimal(amount, places: 3) + " percent"
        case .bonus: Self.decimal(amount, places: 1) + " percent"
        case .window: "\(amount) days"
        }
    }

    /// The same as it is shown: "168,000 USD", "0.04%", "12%", "10 days".
    package func shown(_ term: OfferTerm, _ amount: Int) -> String {
        switch term {
        case .base: money(amount)
        case .equity: Self.decimal(amount, places: 3) + "%"
        case .bonus: Self.decimal(amount, places: 1) + "%"
        case .window: amount == 1 ? "1 day" : "\(amount) days"
        }
    }

    package func money(_ amount: Int) -> String { Self.grouped(amount) + " " + currency }

    private static let moneys = ["USD": "dollars", "EUR": "euros", "GBP": "pounds"]

    /// "168,000".
    static func grouped(_ amount: Int) -> String {
        var groups: [String] = []
        var rest = amount.magnitude
        while rest >= 1_000 {
            let group = String(rest % 1_000)
            groups.insert(String(repeating: "0", count: 3 - group.count) + group, at: 0)
            rest /= 1_000
        }
        return (amount < 0 ? "-" : "") + ([String(rest)] + groups).joined(separator: ",")
    }

    /// "0.04" of 40 with three places, without noughts at its end.
    static func decimal(_ amount: Int, places: Int) -> String {
        let unit = (0..<places).reduce(1) { scale, _ in scale * 10 }
        let digits = String(amount % unit)
        let fraction = String(repeating: "0", count: places - digits.count) + digits
        let cut = fraction.reversed().drop { $0 == "0" }.reversed()
        return String(amount / unit) + (cut.isEmpty ? "" : "." + String(cut))
    }

    /// What stands in the holes of `presents` and `recaps`.
    package func values(_ package: OfferPackage) -> [(name: String, value: String)] {
        OfferTerm.allCases.map { ($0.rawValue, spoken($0, package[$0])) }
    }
}
