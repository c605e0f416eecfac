import Canvas
import ViewModels

extension KeyTable {
    static let home: [KeyBinding] = []
    static let lobby: [KeyBinding] = []
    static let debrief: [KeyBinding] = []
    static let review: [KeyBinding] = []
    static let history: [KeyBinding] = []
}
