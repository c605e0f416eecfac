import ViewModels
package enum JSONReport { package static func text(of: ReviewView) -> String { "\(of.rounds.map { $0.sheet.marks.map { "\($0.id) \($0.level ?? -1)" } })" } }
package enum MarkdownReport { package static func text(of: ReviewView) -> String { "" } }
package enum TextReport { package static func text(of v: ReviewView, columns: Int) -> String { v.passages.map { "[\($0.entry.at)] \($0.entry.kind): \($0.entry.text) \($0.margin.map { "   <" + $0 + ">" } ?? "")" }.joined(separator: "\n") } }
extension JSONReport { package static func text(of: HistoryView) -> String { "" } }
extension TextReport { package static func text(of: HistoryView) -> String { "" } }
