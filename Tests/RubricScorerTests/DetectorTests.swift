import RubricScorer
import Testing

@Suite struct DetectorTests {
    @Test("every detector fires on its passing examples", arguments: Detector.all)
    func fires(_ detector: Detector) {
        #expect(!detector.fires.isEmpty, "\(detector.id) has no passing example")
        for example in detector.fires {
            #expect(rules(example).contains(detector.id), "\(detector.id) does not fire on: \(example)")
        }
    }

    @Test("every detector holds on its failing examples", arguments: Detector.all)
    func holds(_ detector: Detector) {
        #expect(!detector.holds.isEmpty, "\(detector.id) has no failing example")
        for example in detector.holds {
            #expect(!rules(example).contains(detector.id), "\(detector.id) fires on: \(example)")
        }
    }

    @Test func idsAreUnique() {
        #expect(Set(Detector.all.map(\.id)).count == Detector.all.count)
    }

    private func rules(_ text: String) -> [String] { Detector.rulesFiring(on: text) }
}
