import Canvas
import ViewModels

/// The stack of layers on the screen: one that fills it, and overlays on top. Events go to the topmost; what it ignores and the keys
/// of every screen (help, redraw, suspend) are answered here.
package struct Compositor: Sendable {
    /// The lowest first; never empty.
    package private(set) var layers: [any Layer]
    /// The keys as they were set.
    package var keys: KeyTable

    package init(_ base: any Layer, keys: KeyTable = .standard) {
        layers = [base]
        self.keys = keys
    }

    package var top: any Layer { layers[layers.count - 1] }

    /// Puts a layer on top.
    package mutating func push(_ layer: any Layer) {
        layers.append(layer)
    }

    /// Takes the topmost layer away, unless it is the last.
    package mutating func pop() {
        if layers.count > 1 { layers.removeLast() }
    }

    /// Takes every layer away and begins again with another.
    package mutating func replaceAll(with base: any Layer) {
        layers = [base]
    }

    /// Takes the overlays away.
    package mutating func closeOverlays() {
        while layers.count > 1, top.isOverlay { layers.removeLast() }
    }

    /// Changes the topmost layer of a kind in its place.
    ///
    /// - Returns: what `body` gives; nil when there is no such layer.
    @discardableResult
    package mutating func update<Kind: Layer, Result>(_ kind: Kind.Type, _ body: (inout Kind) -> Result) -> Result? {
        for index in layers.indices.reversed() {
            guard var layer = layers[index] as? Kind else { continue }
            let result = body(&layer)
            layers[index] = layer
            return result
        }
        return nil
    }

    /// - Returns: what the user wants, if anything.
    package mutating func handle(_ event: InputEvent) -> Intent? {
        while true {
            let answer = layers[layers.count - 1].handle(event)
            if top.isFinished, layers.count > 1 {
                layers.removeLast()
                // A key that answered no question was meant for what lies beneath it.
                if answer == .ignored { continue }
            }
            switch answer {
            case .consumed(let intent): return intent
            case .ask(let question):
                push(ConfirmOverlay(question))
                return nil
            case .askFor(let question):
                push(TextOverlay(question))
                return nil
            case .ignored: return handleEverywhere(event)
            }
        }
    }

    private mutating func handleEverywhere(_ event: InputEvent) -> Intent? {
        guard var binding = keys.binding(for: event, in: top.context) else { return nil }
        // A key of every screen means under an overlay what it means on the screen beneath.
        if binding.context == .everywhere, top.isOverlay, let base = layers.last(where: { !$0.isOverlay }) {
            binding = keys.binding(for: event, in: base.context) ?? binding
        }
        switch binding.action {
        case .intent(let intent): return intent
        case .ask(let question): push(ConfirmOverlay(question))
        case .help: push(HelpOverlay(for: top.context, keys: keys))
        case .edit, .screen: break
        }
        return nil
    }

    /// The whole screen. The lowest layer that fills it is painted first, then the overlays above.
    package mutating func paint(size: Size, unicode: Bool = true) -> Frame {
        var frame = Frame(size: size, unicode: unicode)
        let first = layers.lastIndex { !$0.isOverlay } ?? 0
        if TooSmallCard.isNeeded(for: size) {
            TooSmallCard.paint(layers[first...].reversed().flatMap(\.whenTooSmall), into: &frame, in: frame.bounds)
            return frame
        }
        for index in first..<layers.count { layers[index].paint(into: &frame, in: frame.bounds) }
        return frame
    }
}
