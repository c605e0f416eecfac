import Foundation
import RubricScorer

/// What the scorer's weights take up in memory while a session is sat.
enum ScorerMemory {
    /// Reads the weights, and gives back the memory of the letters they were read from: five megabytes that stand in the program's file,
    /// where whoever reads them again gets them from. Done once; it harms nothing where it fails.
    static func tidy() { _ = isTidied }

    /// They were given back.
    static let isTidied: Bool = {
        _ = Scorer.model
        let letters = Scorer.letters
        let page = Int(sysconf(Int32(_SC_PAGESIZE)))
        // Whole pages only: the first and the last may hold something else.
        let start = (Int(bitPattern: letters.baseAddress) + page - 1) / page * page
        let end = (Int(bitPattern: letters.baseAddress) + letters.count) / page * page
        guard start < end, let pages = UnsafeMutableRawPointer(bitPattern: start) else { return false }
        return madvise(pages, end - start, MADV_DONTNEED) == 0
    }()
}
