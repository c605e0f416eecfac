import Canvas
import CursesDriver
import Testing

@Suite("Themes")
struct ThemeTests {
    private let all = Theme.Depth.allCases.flatMap { depth in Theme.Background.allCases.map { Theme(depth: depth, background: $0) } }

    @Test("running text and line art stand on the user's own background")
    func ownBackground() {
        for theme in all {
            for role in [StyleRole.text, .dim, .border, .latency, .fairness, .revenue] {
                #expect(theme.look(of: role).background == -1)
            }
            #expect(theme.look(of: .text).foreground == -1)
        }
    }

    @Test("each depth uses the colours that it has")
    func depth() {
        for theme in all {
            let colours = StyleRole.allCases.flatMap { [theme.look(of: $0).foreground, theme.look(of: $0).background] }.filter { $0 >= 0 }
            switch theme.depth {
            case .mono: #expect(colours.isEmpty)
            case .eight: #expect(colours.allSatisfy { $0 < 8 })
            case .cube: #expect(colours.allSatisfy { (16...255).contains($0) })
            }
        }
    }

    @Test("what must be noticed differs from running text without any colour")
    func withoutColour() {
        for theme in all {
            for role in [StyleRole.danger, .warning, .interruption, .selection, .evidence, .title, .key, .question] {
                var look = theme.look(of: role)
                if theme.depth == .cube && role == .selection { continue }  // a bar of background
                look.foreground = -1
                look.background = -1
                #expect(look != theme.look(of: .text), "\(role) \(theme)")
            }
        }
    }

    @Test("the three dimensions have three hues where there is colour")
    func threeHues() {
        for theme in all where theme.depth != .mono {
            #expect(Set([StyleRole.latency, .fairness, .revenue].map { theme.look(of: $0).foreground }).count == 3)
        }
    }
}
