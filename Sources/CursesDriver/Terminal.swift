import CNcurses
import CTerm
import Canvas

/// The terminal in the program's hands: takes frames, gives events. There is one at a time, used from one thread only.
///
/// It is given back by `close`, and by a crash guard and the guardian where `close` was not reached.
package final class Terminal {
    package struct Options: Equatable, Sendable {
        /// Tell clicks and the wheel. Selecting text then takes Shift and the mouse.
        package var mouse: Bool
        /// At most this many colours are used; nil takes what the terminal has, or none where `NO_COLOR` is set.
        package var depth: Theme.Depth?
        /// nil: the terminal is asked, and taken for dark until it answers.
        package var background: Theme.Background?

        /// A terminal that tells its background at all does so within this time, in milliseconds.
        package var answerLimit: Int

        package init(
            mouse: Bool = false, depth: Theme.Depth? = nil, background: Theme.Background? = .dark, answerLimit: Int = 100
        ) {
            self.mouse = mouse
            self.depth = depth
            self.background = background
            self.answerLimit = answerLimit
        }
    }

    /// The locale writes UTF-8; else frames are to be ASCII.
    package let unicode: Bool
    package private(set) var theme: Theme
    /// The window; where it does not tell its extent, 80x24.
    package private(set) var size: Size
    /// Any thread may write a byte here to make `wait` return `.woken`.
    package let wakeDescriptor: Int32

    private let options: Options
    private let type: TerminalType
    private var screen: OpaquePointer?
    private let wakeEnd: Int32
    private var reader: InputReader
    /// Questions for the background so far, and when the last was put.
    private var questions = 0
    private var askedAt = 0
    private var signals: Int32 = 0
    private var isOpen = true
    private var painter: Painter

    /// Takes the terminal over. Nothing has been written to it when this throws.
    package init(_ options: Options = Options()) throws(TerminalError) {
        guard ct_is_tty(0) == 1, ct_is_tty(1) == 1 else { throw .notATerminal }
        let type = try TerminalType(term: environment("TERM") ?? "", mouse: options.mouse)
        unicode = ct_locale_begin() == 1
        var wakeEnds: (Int32, Int32) = (-1, -1)
        guard ct_pipe(&wakeEnds.0, &wakeEnds.1) == 0 else { throw .refused(what: "pipe") }
        guard ct_signals_install() == 0 else { throw .refused(what: "sigaction") }
        guard ct_guard_arm(1, type.rescue, type.rescue.count) == 0 else { throw .refused(what: "tcgetattr") }
        self.type = type
        (wakeEnd, wakeDescriptor) = wakeEnds
        reader = InputReader()
        size = Self.windowSize()
        guard let screen = Self.take(type) else { throw .unusable(term: type.name) }
        self.screen = screen
        let told = ColourReport.background(colorfgbg: environment("COLORFGBG") ?? "")
        theme = Self.beginColours(options, background: options.background ?? told ?? .dark)
        self.options = options
        painter = Painter(theme: theme, unicode: unicode)
        cn_resize(Int32(size.columns), Int32(size.rows))
        askForBackground()
    }

    deinit { close() }

    /// Gives the terminal back as it was. Further calls do nothing.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        leave()
        ct_close(wakeEnd)
        ct_close(wakeDescriptor)
    }

    // MARK: Output

    /// Shows a frame: what differs from the last one is sent. Of a frame of another size the part that fits is shown.
    package func paint(_ frame: Frame) {
        guard screen != nil else { return }
        painter.paint(frame, on: size)
    }

    /// The next `paint` sends the whole screen: something else has written to the terminal.
    package func redraw() {
        cn_redraw_all()
        painter.forget()
    }

    /// Sounds the terminal's bell, or what its owner has put in the place of that.
    package func ring() {
        if screen != nil { ct_write(1, [7], 1) }
    }

    /// The answer comes among the keys, and nothing waits for it.
    private func askForBackground() {
        guard options.background == nil, theme.depth != .mono, type.takesQuestions else { return }
        ct_write(1, ColourReport.question, ColourReport.question.count)
        questions += 1
        askedAt = Self.now
    }

    /// An answer that is still on its way would be typed into the shell: left at once, the terminal is given the time to answer.
    private func awaitBackground() {
        while reader.backgroundReports < questions {
            let left = askedAt + options.answerLimit - Self.now
            guard left > 0, ct_wait(0, -1, Int32(left)) & Int32(CT_TTY) != 0, reader.read(now: Self.now) != nil else { return }
        }
    }

    /// - Returns: true when the colours are others now.
    private func adoptBackground() -> Bool {
        guard options.background == nil, screen != nil, let told = reader.background, told != theme.background else { return false }
        theme = Self.beginColours(options, background: told)
        painter = Painter(theme: theme, unicode: unicode)
        return true
    }

    // MARK: Stopping

    /// Gives the terminal back, stops the whole process group as Ctrl-Z does, and takes the terminal again once continued.
    /// The journal must be safe before. Afterwards the whole screen is drawn; paint a frame of `size`.
    package func suspend() {
        guard isOpen else { return }
        leave()
        ct_stop_group()
        enter()
    }

    /// Runs `body`, such as the user's own editor, while the terminal is given back.
    package func released<Result>(_ body: () -> Result) -> Result {
        leave()
        defer { enter() }
        return body()
    }

    private func leave() {
        guard let screen else { return }
        awaitBackground()
        ct_write(1, type.leave, type.leave.count)
        cn_end(screen)
        self.screen = nil
        ct_guard_entered(0)
    }

    /// The terminal was usable before, so not getting it again can only mean that it is gone, which the next `wait` tells.
    private func enter() {
        screen = Self.take(type)
        guard screen != nil else { return }
        _ = Self.beginColours(options, background: theme.background)
        size = Self.windowSize()
        cn_resize(Int32(size.columns), Int32(size.rows))
        painter.forget()
        askForBackground()
    }

    private static func take(_ type: TerminalType) -> OpaquePointer? {
        ct_guard_entered(1)
        guard let screen = cn_begin(type.name) else {
            ct_guard_restore()
            return nil
        }
        // ncurses brings handlers of its own for signals that had none.
        ct_signals_install()
        ct_write(1, type.enter, type.enter.count)
        return screen
    }

    // MARK: Input

    /// CLOCK_MONOTONIC in milliseconds, the clock of `wait`'s deadlines.
    package static var now: Int { Int(ct_monotonic_ms()) }

    /// Waits until something happens, at the latest until `deadline` (see `now`); nil waits for ever.
    /// Things that happened together are told one a call, the most urgent first.
    package func wait(until deadline: Int?) -> Wake {
        // Input goes before a deadline that has passed, but not for ever: a long paste yields nothing until its end.
        var hasRead = false
        while true {
            signals |= ct_signals_take()
            if let wake = takeSignal() { return wake }
            let now = Self.now
            if let deadline, deadline <= now, hasRead || !reader.isReady() { return .timeout }
            let events = reader.expired(now: now)
            if !events.isEmpty { return .input(events) }
            let limit = [deadline, reader.deadline].compactMap { $0 }.min()
            let ready = ct_wait(0, wakeEnd, Int32(clamping: limit.map { max(0, $0 - now) } ?? -1))
            if let wake = take(ready) { return wake }
            hasRead = hasRead || ready & Int32(CT_TTY) != 0
        }
    }

    private func take(_ ready: Int32) -> Wake? {
        if ready & Int32(CT_TTY) != 0 {
            guard let events = reader.read(now: Self.now) else { return .hungUp }
            if ready & Int32(CT_WAKE) != 0 { ct_write(wakeDescriptor, [0], 1) }
            if adoptBackground(), events.isEmpty { return .woken }
            return events.isEmpty ? nil : .input(events)
        }
        if ready & Int32(CT_HANGUP) != 0 { return .hungUp }
        return ready & Int32(CT_WAKE) != 0 ? .woken : nil
    }

    private func takeSignal() -> Wake? {
        func take(_ bit: Int) -> Bool {
            defer { signals &= ~Int32(bit) }
            return signals & Int32(bit) != 0
        }
        if take(CT_HUP) { return .hungUp }
        if take(CT_TERM) { return .terminated(signal: 15) }
        if take(CT_QUIT) { return .terminated(signal: 3) }
        if take(CT_INT) { return .terminated(signal: 2) }
        if take(CT_TSTP) { return .suspend }
        if take(CT_CONT) {
            if ct_guardian_gave_back() == 1, let screen {
                cn_forget(screen)
                self.screen = nil
            }
            leave()
            enter()
            return .continued
        }
        if take(CT_WINCH), adoptWindowSize() { return .resized(size) }
        return nil
    }

    // MARK: The window

    /// Takes the window's size over; true when it is another one.
    @discardableResult
    private func adoptWindowSize() -> Bool {
        let now = Self.windowSize()
        guard now != size else { return false }
        size = now
        cn_resize(Int32(now.columns), Int32(now.rows))
        painter.forget()
        return true
    }

    private static func windowSize() -> Size {
        var columns: Int32 = 0, rows: Int32 = 0
        _ = ct_window_size(1, &columns, &rows)
        return Size(columns: columns > 0 ? Int(columns) : 80, rows: rows > 0 ? Int(rows) : 24)
    }

    private static func beginColours(_ options: Options, background: Theme.Background) -> Theme {
        let refused = options.depth == nil && !(environment("NO_COLOR") ?? "").isEmpty
        var defaults: Int32 = 0
        let colours = refused || options.depth == .mono ? 0 : Int(cn_begin_colours(&defaults))
        let has = defaults == 1 ? Theme.Depth(colours: colours) : .mono
        let theme = Theme(
            depth: Theme.Depth(rawValue: min(has.rawValue, options.depth?.rawValue ?? has.rawValue)) ?? .mono,
            background: background)
        guard theme.depth != .mono else { return theme }
        for role in StyleRole.allCases {
            let look = theme.look(of: role)
            cn_define_pair(
                Int32(role.rawValue) + 1, Palette.number(look.foreground, colours: colours),
                Palette.number(look.background, colours: colours))
        }
        return theme
    }
}

private func environment(_ name: String) -> String? {
    ct_environment(name).map { String(cString: $0) }
}
