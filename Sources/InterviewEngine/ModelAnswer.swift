/// Three answers to one prompt, to be read after one's own: what a weak, a decent and a strong one sound like.
package struct ModelAnswer: Equatable, Sendable {
    package var weak: String
    package var decent: String
    package var strong: String

    package init(weak: String, decent: String, strong: String) {
        self.weak = weak
        self.decent = decent
        self.strong = strong
    }
}
