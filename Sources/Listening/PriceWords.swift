import Reading

/// How one hears that somebody tells what they gave up, whatever it was: nobody is asked for a price that they have named.
enum PriceWords {
    private static let said = PhraseTable(
        """
        gave up, give up, given up, giving up, gives up, we traded, i traded, traded that for, sacrificed, sacrifice, costs us, cost us, costs me, cost me, costs them, cost them, \
        i'd accept, i accept, we accept, i accepted, we accepted, i'd pay, i would pay, we paid, i paid, paid for, pays for, pay for it, pay for that, who pays, did without, do without, \
        in exchange for, in return for, had to drop, what we lost, what i lost, we lost, i lost, left undone, at their expense
        """)
    /// These speak of a price only beside a figure: 'speed comes at the cost of quality' gives nothing up.
    private static let withFigure = PhraseTable(
        """
        at the price of, at the cost of, at the expense of, the price is, the price was, price of that, lost, lose, loses, losing, costs, cost, sold less
        """)
    private static let denied = PhraseTable(
        "nothing, never, no price, not give up, didn't give up, without giving up, don't know what, free, no cost, nobody lost, instead of giving up"
    )

    static func stand(in document: Document, _ range: Range<Int>, beside figure: Bool) -> Bool {
        guard said.stands(in: document, range) || (figure && withFigure.stands(in: document, range)) else { return false }
        return !denied.stands(in: document, range)
    }
}
