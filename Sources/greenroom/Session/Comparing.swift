import Presentation
import ViewModels

/// Two stored sessions or takes, held against each other.
struct Comparing {
    let view: CompareView

    init(_ one: String, _ other: String, _ places: Places) throws {
        let (first, second) = (try Stored.find(one, places), try Stored.find(other, places))
        guard first.folder != second.folder else {
            throw Failure(
                code: .usage, what: "'\(one)' and '\(other)' are the same session.",
                cure: "Name two; `greenroom history` lists the sessions there are, `greenroom misses` the takes.")
        }
        let sides = try [first, second].map { entry in
            let source = try ReviewSource(entry, places: places)
            try source.mustTellScores()
            return source
        }
        view = ComparePresenter.view(sides[0].compared, sides[1].compared)
    }
}
