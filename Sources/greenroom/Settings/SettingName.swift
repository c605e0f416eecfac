/// What can be set: by a flag, else in the environment, else in the file of settings.
enum SettingName: String, CaseIterable {
    case send, bell, theme, mouse

    /// All that it can be; the first one is built in.
    var choices: [String] {
        switch self {
        case .send: ["ctrl-s", "enter"]
        case .bell: ["visual", "audible", "off"]
        case .theme: ["auto", "dark", "light"]
        case .mouse: ["false", "true"]
        }
    }

    /// Its name in the environment.
    var variable: String { "GREENROOM_" + rawValue.uppercased() }

    /// "ctrl-s or enter".
    var choicesInWords: String {
        choices.count < 2 ? choices.joined() : choices.dropLast().joined(separator: ", ") + " or " + choices[choices.count - 1]
    }
}
