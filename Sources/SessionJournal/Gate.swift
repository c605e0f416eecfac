import Foundation

/// A lock with a condition whose waits end by the monotonic clock: `NSCondition` waits for a wall time, and a clock that is set
/// back an hour would put off the next sync by an hour.
final class Gate: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init() {
        pthread_mutex_init(mutex, nil)
        #if canImport(Darwin)
            pthread_cond_init(condition, nil)
        #else
            var attributes = pthread_condattr_t()
            pthread_condattr_init(&attributes)
            pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
            pthread_cond_init(condition, &attributes)
            pthread_condattr_destroy(&attributes)
        #endif
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    func lock() { pthread_mutex_lock(mutex) }
    func unlock() { pthread_mutex_unlock(mutex) }
    func signalAll() { pthread_cond_broadcast(condition) }

    func withLock<Value>(_ body: () -> Value) -> Value {
        lock()
        defer { unlock() }
        return body()
    }

    /// Both waits are made with the lock held, and hold it again when they return; either may return for no reason.
    func wait() { pthread_cond_wait(condition, mutex) }

    /// - Parameter instant: nanoseconds of `Gate.now`.
    /// - Returns: false when the instant has passed.
    func wait(until instant: Int) -> Bool {
        #if canImport(Darwin)
            let left = max(0, instant - Self.now)
            var span = timespec(tv_sec: left / 1_000_000_000, tv_nsec: left % 1_000_000_000)
            return pthread_cond_timedwait_relative_np(condition, mutex, &span) != ETIMEDOUT
        #else
            var end = timespec(tv_sec: instant / 1_000_000_000, tv_nsec: instant % 1_000_000_000)
            return pthread_cond_timedwait(condition, mutex, &end) != ETIMEDOUT
        #endif
    }

    /// Nanoseconds on a clock that is never set.
    static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
    }
}
