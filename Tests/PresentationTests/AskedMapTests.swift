import InterviewEngine
import Presentation
import Testing
import ViewModels

@Suite("Which questions were heard")
struct AskedMapTests {
    @Test("What was never heard comes first in the order of the script, then what was heard the longest ago")
    func order() throws {
        let map = AskedMapPresenter.view(of: [SmallLoop.loop], heard: ["case", "nobody's", "speed"])
        let pack = try #require(map.packs.first)
        #expect(pack.title == "Small loop" && pack.rounds.map(\.title) == ["Talk", "Story"])
        #expect(pack.rounds.map(\.count) == ["1 of 2 heard", "1 of 1 heard"])
        #expect(pack.rounds[0].prompts.map(\.id) == ["chat", "speed"] && pack.rounds[0].prompts.map(\.isHeard) == [false, true])
        let both = AskedMapPresenter.view(of: [SmallLoop.loop], heard: ["speed", "chat", "speed"])
        #expect(both.packs[0].rounds[0].prompts.map(\.id) == ["chat", "speed"])
        #expect(AskedMapPresenter.view(of: [], heard: ["speed"]).packs.isEmpty)
    }
}
