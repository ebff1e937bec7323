/// The name of a short sound, as `Audio/cues.txt` lists it.
public struct CueName: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
  /// Small letters and hyphens.
  public let rawValue: String

  /// A cue by its name.
  public init(rawValue: String) { self.rawValue = rawValue }

  public var description: String { rawValue }

  /// Focus on something that acts when it is activated.
  public static let focusActionable = CueName(rawValue: "focus-actionable")
  /// Focus on plain text.
  public static let focus = CueName(rawValue: "focus")
  /// Something was activated.
  public static let activated = CueName(rawValue: "activated")
  /// A switch went on, or a box was checked.
  public static let on = CueName(rawValue: "on")
  /// A switch went off, or a box was unchecked.
  public static let off = CueName(rawValue: "off")
  /// The end of a list: nothing moved.
  public static let edge = CueName(rawValue: "edge")
  /// What was asked for can't be done here.
  public static let failed = CueName(rawValue: "failed")
  /// Another screen.
  public static let newWindow = CueName(rawValue: "new-window")
  /// The screen scrolled; its pitch tells how far down.
  public static let scrolled = CueName(rawValue: "scrolled")
  /// A letter was typed.
  public static let typed = CueName(rawValue: "typed")
  /// A letter was deleted.
  public static let deleted = CueName(rawValue: "deleted")
  /// A task is done.
  public static let right = CueName(rawValue: "right")
  /// Not what was wanted; nothing is lost.
  public static let wrong = CueName(rawValue: "wrong")
  /// A hint follows.
  public static let hint = CueName(rawValue: "hint")
  /// A lesson begins.
  public static let lessonBegins = CueName(rawValue: "lesson-begins")
  /// A lesson is done.
  public static let lessonDone = CueName(rawValue: "lesson-done")
  /// Somebody calls.
  public static let ringing = CueName(rawValue: "ringing")
  /// A message came in.
  public static let message = CueName(rawValue: "message")

  /// The phone vibrates for a moment.
  public static let vibration = CueName(rawValue: "vibration")
  /// The phone vibrates for a call or an alarm.
  public static let vibrationLong = CueName(rawValue: "vibration-long")

  /// The cues that the program itself plays, which every cue set must have. A set may hold more, for lessons.
  public static let required: [CueName] = [
    .focusActionable, .focus, .activated, .on, .off, .edge, .failed, .newWindow, .scrolled, .typed, .deleted,
    .right, .wrong, .hint, .lessonBegins, .lessonDone, .ringing, .message,
    .vibration, .vibrationLong,
  ]
}

/// A short sound, and where it comes from.
public struct Cue: Hashable, Sendable {
  /// Which sound.
  public var name: CueName
  /// From where: −1 is left, 0 the middle, 1 right.
  public var pan: Double
  /// Times the recorded pitch, 0.5 to 2.
  public var pitch: Double

  /// A cue, by default from the middle and as recorded.
  public init(_ name: CueName, pan: Double = 0, pitch: Double = 1) {
    self.name = name
    self.pan = pan
    self.pitch = pitch
  }
}
