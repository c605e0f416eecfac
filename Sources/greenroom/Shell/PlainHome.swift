import ViewModels

/// Home as labelled lines: what there is to do, each with the command that does it.
enum PlainHome {
    static func text(of view: HomeView) -> String {
        let items = view.items.compactMap { item in command(item.intent).map { "\(item.title) (\(item.detail)): greenroom \($0) --plain" } }
        return ([view.greeting] + items + ["Note: \(view.note)"]).joined(separator: "\n")
    }

    private static func command(_ intent: Intent) -> String? {
        switch intent {
        case .continueSession(let id): "sit --continue \(id)"
        case .openPack(let id, let round): "sit \(id)" + (round.map { " --round \($0)" } ?? "")
        case .openReview(let id): "review \(id)"
        case .openReplay(let id, _): "replay \(id)"
        case .openHistory: "history"
        default: nil
        }
    }
}
