import InterviewEngine
import RubricScorer
import ViewModels

/// The three moments of a round worth looking at again, the costliest first and the best one last.
struct Moments {
    enum Kind {
        case miss, cutIn, hit
        /// Not so bad as to be told at once; still less than was asked for.
        case short
    }
    /// What can be won by answering again.
    enum Lost: Equatable {
        case level(Mark)
        /// Nothing was said.
        case answer

        /// What is told of it where nothing stands beside it: "Latency 2 of 4: concrete".
        var words: String {
            guard case .level(let mark) = self, let level = mark.level else { return "nothing was said" }
            return "\(mark.dimension.title) \(level) of 4: \(mark.dimension.anchor(level))"
        }
    }
    struct Candidate {
        var kind: Kind
        var view: MomentView
        /// What it cost (negative) or was worth.
        var weight: Int
        var turn: Int
        /// nil where another answer could not be held against it.
        var lost: Lost?

        /// nil where nothing was said, or nothing lost.
        var mark: Mark? { if case .level(let mark)? = lost { mark } else { nil } }

        /// The first of the words that it hangs on.
        func quote(in transcript: ReviewTranscript, of turn: Turn) -> QuoteView? {
            mark?.evidence.lazy.compactMap { transcript.quote($0, in: turn) }.first
        }
    }
    private let candidates: [Candidate]

    init(turns: [Turn], state: InterviewState, sheets: SessionSheets, off: Set<Dimension>, transcript: ReviewTranscript) {
        candidates = turns.filter { $0.closed != nil && !state.isOffer($0) }.flatMap { turn -> [Candidate] in
            guard let prompt = turn.prompt.flatMap({ state.loop.prompt($0) }) else { return [] }
            let reader = MomentReader(turn: turn, prompt: prompt, state: state, transcript: transcript)
            guard let sheet = sheets.sheet(ofTurn: turn.number) else { return turn.hasAnswer ? [] : [reader.silence] }
            return sheet.marks.filter { !off.contains($0.dimension) }.compactMap(reader.moment)
                + reader.cutIns(sheet) + reader.falsePremises
        }
    }

    /// Those in which something was lost that another answer could win.
    var misses: [Candidate] { candidates.filter { $0.lost != nil } }

    static func costliestFirst(_ candidates: [Candidate]) -> [Candidate] {
        candidates.enumerated().sorted { ($0.element.weight, $0.element.turn, $0.offset) < ($1.element.weight, $1.element.turn, $1.offset) }
            .map(\.element)
    }

    /// The worst miss, an interruption if there was one, and the best thing that was said; what is lacking is made up by further
    /// misses, of other turns where there are any, and then by further hits.
    var three: [MomentView] {
        let misses = Self.costliestFirst(candidates.filter { $0.kind == .miss })
        let cutIns = candidates.filter { $0.kind == .cutIn }.sorted { (-abs($0.weight), $0.turn) < (-abs($1.weight), $1.turn) }
        let hits = candidates.filter { $0.kind == .hit }.sorted { (-$0.weight, $0.turn) < (-$1.weight, $1.turn) }
        var chosen = Array(misses.prefix(1)) + Array(cutIns.prefix(1)) + Array(hits.prefix(1))
        func fill(_ more: [Candidate]) {
            for one in more where chosen.count < 3 && !chosen.contains(where: { $0.view == one.view }) { chosen.append(one) }
        }
        fill(misses.filter { miss in !chosen.contains { $0.turn == miss.turn } })
        fill(misses)
        fill(Array(hits.dropFirst()))
        fill(Array(cutIns.dropFirst()))
        return chosen.sorted { ($0.weight, $0.turn) < ($1.weight, $1.turn) }.map(\.view)
    }
}

/// Finds what one turn has to show.
struct MomentReader {
    let turn: Turn
    let prompt: Prompt
    let state: InterviewState
    let transcript: ReviewTranscript

    /// The question passed without a word.
    var silence: Moments.Candidate {
        candidate(.miss, "Nothing was said", asked, "The question passed without an answer.", .danger, nil, weight: -50, lost: .answer)
    }

    private var asked: String { firstWords(prompt.line.text, 14) }

    private func candidate(
        _ kind: Moments.Kind, _ title: String, _ quote: String, _ why: String, _ tone: Tone, _ passage: Int?, weight: Int,
        lost: Moments.Lost? = nil
    ) -> Moments.Candidate {
        Moments.Candidate(
            kind: kind,
            view: MomentView(
                title: title, quote: quote, why: why, tone: tone, passage: passage ?? transcript.passage(ofTurn: turn.number)),
            weight: weight, turn: turn.number, lost: lost)
    }

    /// A mark that stands out: high, or low where it was asked for.
    func moment(_ mark: Mark) -> Moments.Candidate? {
        guard let level = mark.level else { return nil }
        let factor = mark.dimension.isTradeOff ? 3 : 1
        let title = "\(mark.dimension.title): \(mark.dimension.anchor(level))"
        let quotes = mark.evidence.compactMap { transcript.quote($0, in: turn) }
        if level >= 3, let quote = quotes.first(where: { $0.role == EvidenceRole.traded.rawValue }) ?? quotes.first {
            let why = level == 4 ? "All that the rubric asks for." : mark.lift ?? ""
            return candidate(.hit, title, quote.text, why, .good, quote.passage, weight: level * factor)
        }
        let raised = turn.raised(in: state.loop).contains(mark.dimension)
        guard level <= 2, raised || (level <= 1 && mark.dimension == .evidence) else { return nil }
        let words = quotes.first?.text ?? said?.words ?? asked
        let question = prompt.raises.contains(mark.dimension.rawValue) ? "Asked: \u{201C}\(firstWords(prompt.line.text))\u{201D} " : ""
        let weight = -(4 - level) * factor * (raised ? 2 : 1)
        return candidate(
            level <= 1 ? .miss : .short, title, words, question + (mark.lift ?? ""), .warning, quotes.first?.passage ?? said?.passage,
            weight: weight,
            lost: .level(mark))
    }

    /// What was said first, where no words stand out.
    private var said: (words: String, passage: Int)? { transcript.opening(of: turn) }

    // MARK: Interruptions

    /// Each interruption with how long it took to answer it, and whether what was asked for came.
    func cutIns(_ sheet: AnswerSheet) -> [Moments.Candidate] {
        var replies = turn.parts.indices.filter { turn.parts[$0].kind == .reply }[...]
        return (transcript.cutIns[turn.number] ?? []).map { cutIn in
            let title = "Cut in: \(cutIn.cause.words)"
            guard let index = replies.first, isReply(index, to: cutIn) else {
                let line = firstWords(transcript.passages[cutIn.passage].entry.text, 14)
                return cutIn.letFinish
                    ? candidate(.cutIn, title, line, "You asked to finish first, and were let.", .normal, cutIn.passage, weight: 0)
                    : candidate(.cutIn, title, line, "It got no reply of its own.", .warning, cutIn.passage, weight: -8)
            }
            replies.removeFirst()
            let reply = turn.parts[index]
            let words = counted(reply.text.split(whereSeparator: \.isWhitespace).count, "word")
            let seconds = max(0, ((reply.firstTyped ?? reply.sent) - cutIn.at).count) / 1_000
            let (came, weight, tone) = recovery(from: cutIn.cause, sheet)
            return candidate(
                .cutIn, title, quotedWords(reply.text, 20), "You took it up after \(counted(seconds, "second")), in \(words)\(came).",
                tone, transcript.passage(ofPart: index, ofTurn: turn.number), weight: weight)
        }
    }

    /// A reply belongs to the interruption before it and not to one after the next.
    private func isReply(_ part: Int, to cutIn: ReviewTranscript.CutIn) -> Bool {
        guard turn.parts[part].sent >= cutIn.at else { return false }
        let next = (transcript.cutIns[turn.number] ?? []).first { $0.at > cutIn.at }
        return next.map { turn.parts[part].sent <= $0.at } ?? true
    }

    private func recovery(from cause: InterruptionCause, _ sheet: AnswerSheet) -> (String, weight: Int, Tone) {
        guard let dimension = cause.raises, let level = sheet.level(dimension) else { return ("", 0, .normal) }
        let word = "\(dimension.title.lowercased()): \(dimension.anchor(level))"
        return level >= (dimension == .concision ? 3 : 2)
            ? ("; the answer came to \(word)", 7, .good) : ("; the answer stayed at \(word)", -10, .warning)
    }

    // MARK: The case world

    /// Figures that the candidate took for given and the world contradicts.
    var falsePremises: [Moments.Candidate] {
        (turn.hearing?.asked ?? []).compactMap { asked in
            guard case .falsePremise(let fact, _) = asked.finding,
                let place = transcript.place(from: asked.span.start, to: asked.span.end, in: turn)
            else { return nil }
            let about = state.loop.world.fact(fact)?.about ?? fact
            return candidate(
                .miss, "A premise that does not hold: \(about)", transcript.text(at: place), state.factText(fact) ?? "", .warning,
                place.passage, weight: -9)
        }
    }
}
