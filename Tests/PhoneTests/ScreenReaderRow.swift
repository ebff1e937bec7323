import Feedback
import Testing

@testable import Phone

/// A row of the screen reader's table: something on a phone or something that happens, and all that is heard of it.
///
/// Five columns after the section of the survey: the case; the words, utterances apart by ` / `; the cues, as
/// `name@pan^pitch`; what follows later, as `250: words`, or `0`; how each utterance is said.
struct ScreenReaderRow: Sendable, CustomTestStringConvertible {
  let number: Int
  let section: String
  let scene: String
  let words: String
  let cues: String
  let later: String
  let manners: String

  var testDescription: String { "\(number) \(section): \(scene)" }

  /// A line of a table; `nil` for a note or an empty line. One that has not six columns is a row that fails.
  init?(_ line: Substring, number: Int) {
    guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
    var columns = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    if columns.count != 6 { columns = ["", String(line), "not six columns", "", "", ""] }
    self.number = number
    (section, scene, words) = (columns[0], columns[1], columns[2])
    (cues, later, manners) = (columns[3], columns[4], columns[5])
  }
}

/// What was heard, written as a row writes it.
struct HeardRow: Hashable {
  var words: String
  var cues: String
  var later: String
  var manners: String

  init(_ response: ScreenReader.Response, in language: Language) {
    let utterances = response.feedback.compactMap(\.utterance)
    words = utterances.map(\.text).joined(separator: " / ")
    cues = response.feedback.compactMap { if case .play(let cue) = $0 { cue.short } else { nil } }
      .joined(separator: " ")
    let delayed = response.later.map { "\($0.afterMilliseconds): \($0.utterance.text)" }
    later = delayed.isEmpty ? "0" : delayed.joined(separator: " / ")
    manners = utterances.map { $0.manner(in: language) }.joined(separator: " / ")
  }

  init(_ row: ScreenReaderRow) {
    (words, cues, later, manners) = (row.words, row.cues, row.later, row.manners)
  }
}

extension Cue {
  fileprivate var short: String {
    name.rawValue + (pan == 0 ? "" : "@\(pan.short)") + (pitch == 1 ? "" : "^\(pitch.short)")
  }
}

extension Double {
  fileprivate var short: String {
    let hundredths = Int((self * 100).rounded())
    let digits = String(abs(hundredths) % 100 + 100).dropFirst()
    return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(digits)"
  }
}

extension Utterance {
  /// The rule of interruption, and all in which it is not as a phone commonly speaks.
  fileprivate func manner(in language: Language) -> String {
    var parts = [interruption.rawValue]
    if speaker != .phone { parts.append("by=\(speaker.rawValue)") }
    if let group { parts.append("group=\(group.rawValue)") }
    if pan != 0 { parts.append("pan=\(pan.short)") }
    if self.language != language { parts.append("in=\(self.language.code)") }
    var others: [String] = []
    for span in spans {
      if span.isSpelled { others.append("spelled") }
      if span.relativePitch != 1 { others.append("pitch=\(span.relativePitch.short)") }
      if span.relativeRate != 1 { others.append("rate=\(span.relativeRate.short)") }
      if span.punctuation != .some { others.append("signs=\(span.punctuation.rawValue)") }
      if span.capitals != .word { others.append("capitals=\(span.capitals.rawValue)") }
    }
    for other in others where !parts.contains(other) { parts.append(other) }
    return parts.joined(separator: " ")
  }
}
