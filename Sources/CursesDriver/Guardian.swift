import CTerm

/// The small process that outlives the program proper, so that the terminal is put right whatever happens.
package enum Guardian {
    /// This process is the program proper, and a guardian or a test watches over it.
    package static var isPresent: Bool { ct_is_guarded() == 1 }

    /// Makes a second process the program proper, which is to open the terminal, and waits for it.
    ///
    /// To be called before anything else, and before another thread is started, when `isPresent` is false and the terminal will be opened.
    /// - Returns: the status to exit with; nil in the program proper, and where no second process could be started and this one has to do
    ///   without.
    package static func run() -> Int32? {
        let status = ct_guardian_run(CommandLine.unsafeArgv)
        return status < 0 ? nil : status
    }

    /// What is said after a crash: where the session is saved. Call it when that becomes true. One line; the first 1,023 bytes count.
    package static func sessionIsSaved(at place: String) {
        ct_guardian_note(String(String.UnicodeScalarView(place.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "?" : $0 })))
    }
}
