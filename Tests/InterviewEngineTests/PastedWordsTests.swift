import Testing

@testable import InterviewEngine

/// Words that came by paste, as long as they stand there.
@Suite struct PastedWordsTests {
    @Test func whatWasPastedAndTakenOutAgainIsNotPasted() {
        var box = Box()
        func edit(_ at: Int, _ delete: Int, _ insert: String, pasted: Bool = false) {
            box.fold([DraftEdit(wait: .zero, at: at, delete: delete, insert: insert, pasted: pasted)], cursor: 0, revision: 0, at: .zero)
        }
        edit(0, 0, "one two three ", pasted: true)
        #expect(box.pastedWords == 3)
        edit(4, 4, "")
        #expect(box.pastedWords == 2)
        // Typed in the middle of it, words are typed.
        edit(4, 0, "and and ")
        #expect(box.text == "one and and three " && box.pastedWords == 2)
        edit(0, 0, "so ")
        edit(0, 0, "four five ", pasted: true)
        #expect(box.pastedWords == 4)
        edit(0, box.text.utf8.count, "")
        #expect(box.pastedWords == 0)
        edit(0, 0, "x")
        #expect(box.pastedWords == 0)
    }
}
