import Testing

@testable import SessionJournal

/// What the desk keeps of offers.
@Suite struct OfferDeskTests {
    @Test func aCompanysValueIsKeptByPackAndCanBeTakenBack() throws {
        let scratch = ScratchFolder()
        var desk = Desk(home: scratch.path)
        try desk.set(companyValue: 2_000_000_000, ofPack: "a", wall: 1)
        try desk.set(companyValue: 5, ofPack: "b", wall: 2)
        try desk.set(companyValue: nil, ofPack: "b", wall: 3)
        for desk in [desk, Desk(home: scratch.path)] {
            #expect(desk.companyValue(ofPack: "a") == 2_000_000_000)
            #expect(desk.companyValue(ofPack: "b") == nil && desk.companyValue(ofPack: "c") == nil)
        }
    }

    @Test func whatIsAssumedHoldsForThisRunAlone() throws {
        let scratch = ScratchFolder()
        var desk = Desk(home: scratch.path)
        desk.assume(companyValue: 7)
        #expect(desk.companyValue(ofPack: "a") == 7 && Desk(home: scratch.path).companyValue(ofPack: "a") == nil)
        try desk.set(companyValue: 8, ofPack: "a", wall: 1)
        #expect(desk.companyValue(ofPack: "a") == 8)
    }

    @Test func anOfferCallWaitsUntilItIsTaken() throws {
        let scratch = ScratchFolder()
        var desk = Desk(home: scratch.path)
        let call = OfferCallNote(pack: "a", round: "offer")
        try desk.remember(offerCall: call, wall: 1)
        try desk.remember(offerCall: call, wall: 2)
        try desk.remember(offerCall: OfferCallNote(pack: "b", round: "offer"), wall: 3)
        #expect(Desk(home: scratch.path).offerCalls.map(\.pack) == ["a", "b"])
        try desk.settle(offerCallOf: "a", wall: 4)
        try desk.settle(offerCallOf: "c", wall: 5)
        #expect(Desk(home: scratch.path).offerCalls.map(\.pack) == ["b"] && desk.offerCalls.map(\.pack) == ["b"])
    }
}
