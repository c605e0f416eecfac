import Canvas
import ViewModels

/// The transcript broken into rows, kept by entry: entries are only added at its end, so that a change breaks only what is new.
struct TranscriptRows: Sendable {
    /// Columns before the words, for the time.
    static let margin = 7

    /// One row of the transcript.
    enum Row: Equatable, Sendable {
        case blank
        /// The time and who speaks.
        case heading(EntryView.Kind, at: String)
        /// `at` on the first row of an entry without a heading.
        case words(String, EntryView.Kind, at: String?)
    }

    private struct Block: Sendable {
        var entry: EntryView
        var clean: [UInt8]
        var lines: [Range<Int>]
        var firstRow: Int
        var rowCount: Int
    }

    /// Columns of the pane, margin and words.
    private(set) var width = 0
    /// No blank rows between entries.
    private(set) var isCompact = false
    private var blocks: [Block] = []
    /// What `blocks` was made of.
    private var entries: [EntryView] = []

    var rowCount: Int { blocks.last.map { $0.firstRow + $0.rowCount } ?? 0 }

    /// Takes over the transcript as it is now.
    mutating func update(_ entries: [EntryView], width: Int, isCompact: Bool) {
        if width != self.width || isCompact != self.isCompact {
            blocks.removeAll()
            self.width = width
            self.isCompact = isCompact
        } else if entries == self.entries {
            // The same array in most frames, which is told without looking at its entries.
            return
        }
        self.entries = entries
        var same = 0
        while same < min(blocks.count, entries.count), blocks[same].entry == entries[same] { same += 1 }
        blocks.removeLast(blocks.count - same)
        for entry in entries[same...] { append(entry) }
    }

    private mutating func append(_ entry: EntryView) {
        let clean = Array(sanitised(entry.text).utf8)
        let lines = clean.withUnsafeBufferPointer { bytes in
            wrap(bytes, in: 0..<bytes.count, width: max(1, width - Self.margin)).map { line in
                var end = line.range.upperBound
                while end > line.range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
                return line.range.lowerBound..<end
            }
        }
        let before = isCompact || blocks.isEmpty ? 0 : 1
        let heading = entry.kind == .note ? 0 : 1
        blocks.append(
            Block(entry: entry, clean: clean, lines: lines, firstRow: rowCount, rowCount: before + heading + lines.count))
    }

    /// The first row of what was said since the candidate last spoke; nil when nothing was.
    var firstRowSinceCandidate: Int? {
        let next = blocks.lastIndex { $0.entry.kind == .candidate }.map { $0 + 1 } ?? 0
        return next < blocks.count ? blocks[next].firstRow : nil
    }

    /// Rows from `first` on, at most `count`.
    func rows(from first: Int, count: Int) -> [Row] {
        var rows: [Row] = []
        guard first >= 0, first < rowCount, count > 0 else { return rows }
        var index = block(holding: first)
        var inside = first - blocks[index].firstRow
        while rows.count < count {
            rows.append(row(inside, of: blocks[index]))
            inside += 1
            if inside == blocks[index].rowCount {
                index += 1
                inside = 0
                if index == blocks.count { break }
            }
        }
        return rows
    }

    private func block(holding row: Int) -> Int {
        var low = 0
        var high = blocks.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if blocks[middle].firstRow <= row { low = middle } else { high = middle - 1 }
        }
        return low
    }

    private func row(_ number: Int, of block: Block) -> Row {
        let line = number - (block.rowCount - block.lines.count)
        if line >= 0 {
            let words = block.clean.withUnsafeBufferPointer {
                String(decoding: UnsafeBufferPointer(rebasing: $0[block.lines[line]]), as: UTF8.self)
            }
            return .words(words, block.entry.kind, at: line == 0 && block.entry.kind == .note ? block.entry.at : nil)
        }
        return line == -1 && block.entry.kind != .note ? .heading(block.entry.kind, at: block.entry.at) : .blank
    }
}
