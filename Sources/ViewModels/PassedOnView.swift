/// The notes that the interviewers of one round handed to those of the next.
package struct PassedOnView: Equatable, Sendable {
    /// A claim in the candidate's own words.
    package struct Claim: Equatable, Sendable {
        package var text: String
        /// First name of who heard it.
        package var heardBy: String
        /// What they were left in doubt about; nil where about nothing.
        package var doubt: String?
        /// Where it stands: UTF-8 bytes of the text of that passage.
        package var passage: Int
        package var start: Int
        package var end: Int

        package init(text: String, heardBy: String, doubt: String?, passage: Int, start: Int, end: Int) {
            self.text = text
            self.heardBy = heardBy
            self.doubt = doubt
            self.passage = passage
            self.start = start
            self.end = end
        }
    }

    /// "What Dana passed on to Viktor".
    package var title: String
    package var claims: [Claim]
    /// Questions that were left open, in words.
    package var open: [String]

    package init(title: String, claims: [Claim], open: [String]) {
        self.title = title
        self.claims = claims
        self.open = open
    }

    /// With claims that stand in passages of these numbers instead.
    func moved(_ places: [Int: Int]) -> PassedOnView {
        var view = self
        view.claims = claims.compactMap { claim in
            places[claim.passage].map { place in
                var claim = claim
                claim.passage = place
                return claim
            }
        }
        return view
    }
}
