import Canvas

/// Why `Terminal.wait` returned.
package enum Wake: Equatable, Sendable {
    /// At least one event; never a `.resize`, which comes as `resized`.
    case input([InputEvent])
    /// The window has this size now; paint a frame of it.
    case resized(Size)
    /// Somebody asked the program to stop (`kill -TSTP`): make the journal safe, then call `Terminal.suspend`.
    /// The key Ctrl-Z comes as a key and is to be treated the same.
    case suspend
    /// The program was stopped from outside and goes on; the screen has been taken over anew. Paint.
    case continued
    /// SIGTERM, SIGINT or SIGQUIT: make the journal safe, close, exit 128 + signal.
    case terminated(signal: Int32)
    /// The terminal is gone: make the journal safe, exit 129.
    case hungUp
    /// The deadline has come.
    case timeout
    /// Something was written to `Terminal.wakeDescriptor`.
    case woken
}
