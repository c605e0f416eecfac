import Reading
import Testing

@Suite struct StemmerTests {
    @Test(
        "forms of one word share a stem",
        arguments: [
            ["rate", "rates", "rated", "rating"], ["drop", "drops", "dropped", "dropping"], ["story", "stories"], ["loss", "losses"],
            ["lose", "loses", "losing"], ["delay", "delays", "delayed"], ["bonus", "bonuses"], ["cut", "cuts", "cutting"],
            ["fair", "fairly"],
            ["creator", "creators", "creator's", "creators'"], ["cache", "caches", "cached", "caching"],
        ])
    func shares(_ forms: [String]) {
        #expect(Set(forms.map(Stemmer.stem)).count == 1, "\(forms.map(Stemmer.stem))")
    }

    @Test(
        "words that only look like forms keep their ending", arguments: ["need", "speed", "less", "bonus", "string", "king", "this", "was"])
    func keeps(_ word: String) {
        #expect(Stemmer.stem(word) == word)
    }
}
