import Glibc

/// What a script does: one process of `espeak-ng` for each utterance, which is killed to silence it.
final class ProcessEach: SpeakingSystem {
  private let environment: [String]
  private let sentences: [String]
  /// The last comes first, so that the first to be measured is the first of all.
  private var next: Int
  private var child: Child?
  let started = now()

  init(_ place: Workplace) {
    environment = place.environment
    sentences = place.sentences.all
    next = sentences.count - 1
  }

  var processes: [pid_t] { child.map { [$0.pid] } ?? [] }

  func begin() throws(Complaint) { _ = try say() }

  func say() throws(Complaint) -> Int {
    let moment = now()
    child?.end()
    child = try Child(["espeak-ng", "-v", "en", sentences[next]], environment: environment, at: .nowhere)
    next = (next + 1) % sentences.count
    return moment
  }

  func beSilent() -> Int {
    let moment = now()
    child?.end()
    child = nil
    return moment
  }

  func end() { _ = beSilent() }
}
