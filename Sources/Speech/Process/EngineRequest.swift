internal import Feedback

/// What is asked of an engine in a process of its own.
struct EngineRequest: Hashable {
  /// What it is to do.
  enum Task: Hashable {
    /// Load the voice.
    case prepare
    case speak(SafeClause)
    case tellPhonemes(SafeClause)

    fileprivate var number: UInt8 {
      switch self {
      case .prepare: 0
      case .speak: 1
      case .tellPhonemes: 2
      }
    }

    fileprivate var clause: SafeClause? {
      switch self {
      case .prepare: nil
      case .speak(let clause), .tellPhonemes(let clause): clause
      }
    }
  }

  /// Answers carry it, so that those to an earlier request are known.
  var number: UInt32
  var task: Task
  var voice: SpokenLanguage.Voice
  var setting: Engine.Setting

  /// The request as a message.
  var message: [UInt8] {
    var message = MessageWriter()
    message.add(number)
    message.add(task.number)
    message.add(voice.name)
    message.add(voice.variant ?? "")
    for value in [setting.rate, setting.wordGap, setting.pitch, setting.range] { message.add(Int32(clamping: value)) }
    message.add(task.clause?.bytes ?? [])
    return message.bytes
  }

  init(number: UInt32, task: Task, voice: SpokenLanguage.Voice, setting: Engine.Setting) {
    (self.number, self.task, self.voice, self.setting) = (number, task, voice, setting)
  }

  /// The request of a message; `nil` if it is none, or its text has not been through the guard.
  init?(_ message: UnsafeRawBufferPointer) {
    var message = MessageReader(message)
    guard let number = message.number(UInt32.self), let task = message.number(UInt8.self), let name = message.text(),
      let variant = message.text(), let rate = message.number(Int32.self), let wordGap = message.number(Int32.self),
      let pitch = message.number(Int32.self), let range = message.number(Int32.self), let bytes = message.bytes(),
      message.isAtEnd
    else { return nil }
    let clause = SafeClause(guarded: bytes)
    switch (task, clause) {
    case (0, nil) where bytes.isEmpty: self.task = .prepare
    case (1, let clause?): self.task = .speak(clause)
    case (2, let clause?): self.task = .tellPhonemes(clause)
    default: return nil
    }
    self.number = number
    voice = SpokenLanguage.Voice(name, variant: variant.isEmpty ? nil : variant)
    setting = Engine.Setting(rate: Int(rate), wordGap: Int(wordGap), pitch: Int(pitch), range: Int(range))
  }
}
