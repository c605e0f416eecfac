import Foundation

/// Work that is done beside the thread which asked for it. Once its result was taken, or nobody wants it any more, no thread of it is
/// left: the guardian copies a process in which nothing else runs, and starts one again from its beginning where something does.
final class Aside<Value: Sendable> {
    /// Written by the thread alone before it ends, read after it was waited for.
    private final class Slot: @unchecked Sendable { var value: Value? }
    private let slot: Slot
    private let thread: OwnThread

    init(_ work: @escaping @Sendable () -> Value) {
        let slot = Slot()
        self.slot = slot
        thread = OwnThread { slot.value = work() }
    }

    /// Waits for it.
    func result() -> Value {
        thread.join()
        return slot.value!
    }
}

private final class OwnThread {
    private final class Errand {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
    private var thread: pthread_t?

    init(_ run: @escaping @Sendable () -> Void) {
        let errand = Unmanaged.passRetained(Errand(run))
        #if canImport(Darwin)
            var created: pthread_t?
            let failed = pthread_create(&created, nil, { OwnThread.start($0) }, errand.toOpaque())
        #else
            var created = pthread_t()
            let failed = pthread_create(&created, nil, { $0.flatMap(OwnThread.start) }, errand.toOpaque())
        #endif
        // Where there is no room for a thread the work is done here.
        if failed == 0 { thread = created } else { errand.takeRetainedValue().run() }
    }

    private static func start(_ errand: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
        Unmanaged<Errand>.fromOpaque(errand).takeRetainedValue().run()
        return nil
    }

    func join() {
        if let thread { pthread_join(thread, nil) }
        thread = nil
    }

    deinit { join() }
}
