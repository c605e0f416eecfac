import InterviewEngine
import Reading

/// What a company is worth, as somebody types it: "2.5 billion", "$800m", "1,200,000,000".
package enum CompanyValue {
    /// In whole units of whatever currency is meant; nil for what is no such amount.
    package static func read(_ text: String) -> Int? {
        let document = Document(of: text)
        guard document.quantities.count == 1, let quantity = document.quantities.first, quantity.mantissa > 0,
            quantity.unit == .money || quantity.unit == .bare, document.words - quantity.tokens.count <= 2
        else { return nil }
        let value = quantity.value
        guard value >= 1, value <= Double(OfferValue.companyLimit) else { return nil }
        return Int(value.rounded())
    }
}
