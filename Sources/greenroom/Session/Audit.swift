import Canvas
import Foundation
import InterviewEngine
import ScenarioPacks
import SessionJournal

/// A session decided again: whether the engine of today would have conducted the same interview, and where it would first not have.
struct Audit {
    struct Difference {
        /// Line of the journal, from 1.
        var line: Int
        var time: SessionTime
        var recorded: Move?
        var decided: Move?
    }

    let header: JournalHeader
    /// Records that were looked at, without the header.
    let records: Int
    let damage: Damage?
    /// It was decided with another pack than the one that was sat.
    let packHasChanged: Bool
    let difference: Difference?

    init(_ entry: SessionEntry, places: Places) throws {
        let journal = try JournalReader.read(path: entry.folder + "/journal.jsonl")
        self.init(journal, pack: try places.pack(of: entry).pack)
    }

    init(_ journal: Journal, pack: Pack) {
        header = journal.header
        records = journal.records.count
        damage = journal.damage
        packHasChanged = pack.digest != journal.header.packDigest
        difference = JournalAudit.firstDifference(in: journal, of: pack.loop).map { found in
            // The header is line 1 and record 0.
            Difference(
                line: found.n + 1, time: journal.records.first { $0.n == found.n }?.t ?? .zero, recorded: found.recorded,
                decided: found.decided)
        }
    }

    /// Another engine may decide otherwise; the one that recorded it may not.
    var isFailure: Bool { difference != nil && engine == Engine.version }

    /// That which recorded the line in question: what was taken over from another session may be of another one.
    private var engine: Int {
        guard let difference, difference.line - 1 <= header.carried else { return header.engine }
        return header.parent?.engine ?? header.engine
    }

    // MARK: For a reader

    var text: String {
        let engines =
            engine == Engine.version
            ? "recorded by this engine, \(Engine.version)"
            : "recorded by engine \(engine), this is \(Engine.version)"
        var lines = [
            "Session \(header.session), \(records) records: \(engines): "
                + (difference.map { "first difference at line \($0.line), at \(Self.clock($0.time))." } ?? "no difference.")
        ]
        if let difference {
            let (recorded, decided) = (MoveWords.text(difference.recorded), MoveWords.text(difference.decided))
            lines += ["  recorded     \(recorded)", "  decided now  \(decided)"]
        }
        if packHasChanged {
            lines.append("It was decided with the pack '\(header.pack)' as it is now; it was sat with another version of it.")
        }
        if let damage {
            lines.append("The record is damaged at line \(damage.line) (\(damage.reason)); it was audited up to there.")
        }
        return lines.map { sanitised($0, keepsLineFeeds: false) + "\n" }.joined()
    }

    /// Minutes and seconds of the session, to the millisecond: an event is looked for by it.
    private static func clock(_ time: SessionTime) -> String {
        let (seconds, rest) = max(0, time.milliseconds).quotientAndRemainder(dividingBy: 1_000)
        return String(format: "%d:%02d.%03d", seconds / 60, seconds % 60, rest)
    }

    // MARK: For a program

    /// One object in one line. `line` counts from 1, `time` is in milliseconds of the session; `recorded` and `decided` are moves as they
    /// stand in a journal, or null where there is none.
    var json: String {
        let found = difference.map { found in
            "{\"line\":\(found.line),\"time\":\(found.time.milliseconds),\"recorded\":\(Self.object(found.recorded)),"
                + "\"decided\":\(Self.object(found.decided))}"
        }
        let hurt = damage.map {
            "{\"line\":\($0.line),\"offset\":\($0.offset),\"reason\":\(ScoreText.quoted($0.reason))}"
        }
        let whole =
            "{\"session\":\(ScoreText.quoted(header.session)),\"records\":\(records),\"recorded_engine\":\(engine),"
            + "\"engine\":\(Engine.version),\"pack_changed\":\(packHasChanged),\"difference\":\(found ?? "null"),\"damage\":\(hurt ?? "null"),"
            + "\"ok\":\(!isFailure)}"
        return Self.escaped(whole) + "\n"
    }

    private static func object(_ move: Move?) -> String {
        guard let move else { return "null" }
        return String(decoding: MoveWords.json(move), as: UTF8.self)
    }

    /// In ASCII: nothing that a journal holds may drive a terminal or turn its text around.
    private static func escaped(_ json: String) -> String {
        var output = ""
        for scalar in json.unicodeScalars {
            if scalar.value < 0x7f {
                output.unicodeScalars.append(scalar)
            } else {
                for unit in String(scalar).utf16 { output += String(format: "\\u%04x", Int(unit)) }
            }
        }
        return output
    }
}
