public import Feedback
public import Keys

/// Something that happened in a session, as a transcript tells it.
public enum SessionEvent: Hashable, Sendable {
  /// A key was pressed, or let go.
  case key(Key)
  /// Text was pasted.
  case pasted
  /// Time was let pass, in milliseconds.
  case wait(milliseconds: Int)
  /// What still sounded was cut short.
  case cut
  /// Speech of a group that sounded or waited made room for the next of its group.
  case replaced(Utterance.Group)
  /// What waited behind protected speech was dropped.
  case dropped
  /// Something is heard.
  case hear(Feedback)
  /// The learner's speed from here on, in words a minute.
  case rate(wordsAMinute: Int)
  /// The learner's volume from here on, in percent.
  case volume(percent: Int)
  /// A key was pressed that is nobody's business: part of a secret.
  case hiddenKey
  /// The loudness of cues beside speech from here on, in percent.
  case cueVolume(percent: Int)
  /// The colours of the screen from here on.
  case colours(ScreenColours)
  /// How large the screen is written from here on.
  case letters(ScreenLetters)
  /// The voice in which a language is spoken from here on, by its name.
  case voice(Language, String)
  /// The session is over.
  case leave
}

/// A session's event, and when it happened.
public struct TimedEvent: Hashable, Sendable {
  /// Since the session began, in microseconds.
  public var microseconds: Int
  /// What happened.
  public var event: SessionEvent

  /// An event at its time.
  public init(microseconds: Int, event: SessionEvent) {
    self.microseconds = microseconds
    self.event = event
  }
}

extension Displacement {
  /// What a transcript tells of it.
  public var events: [SessionEvent] {
    switch self {
    case .nothing: []
    case .groups(let groups): groups.map { .replaced($0) }
    case .waiting: [.dropped]
    case .all: [.cut]
    }
  }
}
