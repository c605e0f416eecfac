import Canvas
import Screens
import ViewModels

/// A screen with what it needs to stay up to date. The shell shows the topmost one.
protocol Page: AnyObject {
    /// The screen and the overlays above it.
    var compositor: Compositor { get set }
    /// Monotonic milliseconds at which `tick` wants to be called; nil: nothing happens by itself.
    func deadline(now: Int) -> Int?
    func tick(now: Int)
    /// - Returns: what the user wants, for the shell to do.
    func handle(_ event: InputEvent, now: Int) -> Intent?
    /// Brings the screen up to date before it is painted.
    func refresh(now: Int)
    /// The session that the page is about and whose journal it keeps open.
    var conductorInUse: Conductor? { get }
}

extension Page {
    func deadline(now: Int) -> Int? { nil }
    func tick(now: Int) {}
    func handle(_ event: InputEvent, now: Int) -> Intent? { compositor.handle(event) }
    func refresh(now: Int) {}
    var conductorInUse: Conductor? { nil }
}
