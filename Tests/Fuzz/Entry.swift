import Foundation
import RubricScorer

/// What libFuzzer calls with each input: a line for the filter of `greenroom score` where it begins with '{', else an answer, with the
/// question before a NUL where there is one. Whatever stands in it, a sheet or an error comes out, and both keep their promises.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    if bytes.first == 0x7B { filter(bytes) } else { score(bytes) }
    return 0
}

/// One line in, one JSON object out.
private func filter(_ bytes: [UInt8]) {
    let line = ScoreLine(bytes, number: 1, prompt: nil, round: nil)
    let object = try? JSONSerialization.jsonObject(with: Data(line.output.utf8)) as? [String: Any]
    precondition(object?["id"] != nil, "the output is no JSON object with an id")
    precondition((object?["error"] != nil) == line.isBad && (object?["scores"] != nil) != line.isBad, "neither a sheet nor an error")
}

/// Levels in their ranges, quotes whole and inside the answer.
private func score(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    let answer = parts.last ?? ""
    let sheet = Scorer.score(answer: answer, prompt: parts.count > 1 ? parts[0] : "")
    precondition((1...4).contains(sheet.vote), "vote \(sheet.vote)")
    let text = Array(answer.utf8)
    for mark in sheet.marks {
        precondition((0...4).contains(mark.level ?? 0), "\(mark.dimension) at \(mark.level ?? 0)")
        for evidence in mark.evidence {
            precondition(evidence.start >= 0 && evidence.start < evidence.end && evidence.end <= text.count, "a quote outside the answer")
            let quote = text[evidence.start..<evidence.end]
            precondition(String(decoding: quote, as: UTF8.self).utf8.elementsEqual(quote), "a quote that splits a letter")
        }
    }
}
