import Feedback
import Phone

/// Understands what a lesson lets happen, in a language, and in English beside it.
struct HappeningGrammar {
  typealias Fault = GoalGrammar.Fault

  private let patterns: PatternSet<HappeningSentence>
  private let words: GoalWords

  /// A grammar of the sentences of a language, and of what stands in its apps as something that can happen.
  init(_ own: [HappeningSentence: [String]], _ english: [HappeningSentence: [String]], _ words: GoalWords) {
    var patterns: [SentencePattern<HappeningSentence>] = []
    for sentences in [own, english] {
      for kind in HappeningSentence.allCases {
        patterns += (sentences[kind] ?? []).map { SentencePattern($0, means: kind) }
      }
    }
    self.patterns = PatternSet(patterns) { $0 == .after }
    self.words = words
  }

  /// What came of reading a text.
  enum Reading {
    case understood(Occurrence)
    /// It has the form of such a sentence, but something in it is wrong, which was told.
    case told
    case notHappening
  }

  /// What a text lets happen. Names that don't exist are told.
  func read(_ whole: Written, _ findings: inout Findings) -> Reading {
    var fault: Fault?
    if let occurrence = understand(whole, mayWait: true, &fault, &findings.steps) { return .understood(occurrence) }
    guard let fault else { return .notHappening }
    findings.tell(fault.problem, at: fault.written, fault.details, meant: words.meant(by: fault))
    return .told
  }

  private func understand(
    _ whole: Written, mayWait: Bool, _ fault: inout Fault?, _ steps: inout Int
  ) -> Occurrence? {
    // What an author of an app has named is meant before all else.
    if let source = words.names.event(whole.trimmed.text) { return Occurrence(.event(source)) }
    let text = SentenceText(whole)
    var found: Occurrence?
    patterns.readings(of: text, &steps) { pattern, places, steps in
      let written = { (name: String) in places[name].map(text.written) }
      do throws(Fault) {
        if pattern.sentence == .after {
          guard mayWait, let inner = written("event"), let number = written("number"), number.wholeNumber != nil,
            var occurrence = understand(inner, mayWait: false, &fault, &steps)
          else { return false }
          occurrence.afterMilliseconds = try seconds(number) * 1000
          found = occurrence
        } else if let happening = try happening(pattern.sentence, whole, written) {
          found = Occurrence(happening)
        }
      } catch {
        fault = fault ?? error
      }
      return found != nil
    }
    return found
  }

  private func happening(
    _ sentence: HappeningSentence, _ whole: Written, _ written: (String) -> Written?
  ) throws(Fault) -> Happening? {
    let text = written("text")?.unquoted.string ?? ""
    switch sentence {
    case .after: return nil
    case .call: return .call(from: try caller(written("person") ?? whole))
    case .message: return .message(text, from: try caller(written("person") ?? whole))
    case .notification: return .notification(text, app: try words.app(written("app") ?? whole).id)
    case .callerSays: return .callerSays(text)
    case .callerHangsUp: return .callerHangsUp
    case .daysPass:
      guard let number = written("number"), let days = number.wholeNumber else { return nil }
      guard (1...400).contains(days) else { throw badNumber(number, "1", "400") }
      return .daysPass(days)
    case .alarmRings: return .alarmRings(minutes: try words.minutes(written("time") ?? whole))
    }
  }

  /// Who calls or writes must be told: a name that the phone has, or a number.
  private func caller(_ written: Written) throws(Fault) -> String {
    switch try words.party(written) {
    case .named(let name): return name
    case .number(let number): return number
    case .unknown: throw Fault(problem: .numberNeeded, written: written, details: ["written": written.string])
    }
  }

  private func seconds(_ written: Written) throws(Fault) -> Int {
    guard let seconds = written.wholeNumber, (0...3_600).contains(seconds) else {
      throw badNumber(written, "0", "3600")
    }
    return seconds
  }

  private func badNumber(_ written: Written, _ lowest: String, _ highest: String) -> Fault {
    Fault(
      problem: .badNumber, written: written,
      details: ["written": written.string, "lowest": lowest, "highest": highest])
  }

  /// The sentences nearest to a text, as the language writes them, and the events of apps.
  func nearest(to written: Written) -> [String] {
    let near = NearMiss.words(near: written.text, among: words.names.eventNames)
    let text = SentenceText(written)
    let person = words.names.personIndex.longest(in: text.folded)
    let sentences = patterns.nearest(to: text) { person != nil && $0.sentence.places.contains("person") ? 0.6 : 0 }
    return Array((near + sentences.map { $0.filled(["person": person]) }).prefix(3))
  }
}
