import Feedback

/// When what was asked for sounds, in virtual time. All times are microseconds since the session began.
struct Schedule {
  private struct Entry {
    var feedback: Feedback
    var start: Int
    /// How long it sounds.
    var length: Int
    /// When the next may begin, or all is over.
    var end: Int { start + length + (feedback.utterance == nil ? 0 : ScriptedSession.pauseAfterUtterance) }
  }

  private var entries: [Entry] = []

  /// When all of it has been heard.
  var end: Int { entries.map(\.end).max() ?? 0 }

  /// Whether words are being heard, or still to come.
  func isSpeaking(at now: Int) -> Bool { entries.contains { $0.feedback.utterance != nil && $0.end > now } }

  /// How long each speaker is heard in a stretch of time.
  func speech(from beginning: Int, to end: Int) -> [Speaker: Int] {
    var speech: [Speaker: Int] = [:]
    for entry in entries {
      guard let speaker = entry.feedback.utterance?.speaker else { continue }
      speech[speaker, default: 0] += max(0, min(end, entry.start + entry.length) - max(beginning, entry.start))
    }
    return speech
  }

  /// Adds something behind all speech: a cue does not keep what comes after it waiting.
  mutating func add(_ feedback: Feedback, lasting length: Int, at now: Int) {
    entries.append(Entry(feedback: feedback, start: max(now, speechEnd), length: length))
  }

  /// Ends everything.
  mutating func clear() { entries = [] }

  /// Takes out what the new pushes away, and moves up what is left.
  mutating func makeRoom(for new: [Feedback], at now: Int) -> Displacement {
    entries.removeAll { $0.end <= now }
    let sounding = entries.first { $0.feedback.utterance != nil && $0.start <= now && now < $0.start + $0.length }
    let others = entries.filter { $0.start > now || ($0.feedback.utterance != nil && $0.start != sounding?.start) }
    let displacement = new.displacement(
      sounding: sounding?.feedback.utterance, waiting: others.map(\.feedback))
    switch displacement {
    case .nothing: return .nothing
    case .groups(let groups):
      entries.removeAll { $0.feedback.utterance?.isOne(of: groups) ?? false }
      moveUp(at: now)
    case .waiting: entries.removeAll { $0.start > now }
    case .all:
      if entries.isEmpty { return .nothing }
      entries = []
    }
    return displacement
  }

  private var speechEnd: Int { entries.last { $0.feedback.utterance != nil }?.end ?? 0 }

  private mutating func moveUp(at now: Int) {
    var free = now
    for index in entries.indices {
      if entries[index].start > now { entries[index].start = free }
      if entries[index].feedback.utterance != nil { free = max(free, entries[index].end) }
    }
  }
}
