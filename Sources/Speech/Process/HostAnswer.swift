internal import Glibc

/// How a process that spoke ended.
enum WorkerEnding: Hashable {
  /// It has not, or nobody knows.
  case none
  /// By itself, with its exit code.
  case exit(code: UInt8)
  /// By a signal.
  case signal(number: UInt8)

  /// What `waitpid` told.
  init(_ status: Int32) {
    let signal = UInt8(status & 0x7F)
    self = signal == 0 ? .exit(code: UInt8((status >> 8) & 0xFF)) : .signal(number: signal)
  }

  /// Whether it was a fault of its own, and not somebody else's will.
  var isFault: Bool {
    guard case .signal(let number) = self else { return false }
    return [SIGSEGV, SIGBUS, SIGABRT, SIGILL, SIGFPE, SIGSYS, SIGTRAP].contains(Int32(number))
  }

  fileprivate var numbers: (kind: UInt8, value: UInt8) {
    switch self {
    case .none: (0, 0)
    case .exit(let code): (1, code)
    case .signal(let number): (2, number)
    }
  }

  fileprivate init?(kind: UInt8, value: UInt8) {
    switch kind {
    case 0: self = .none
    case 1: self = .exit(code: value)
    case 2: self = .signal(number: value)
    default: return nil
    }
  }
}

/// What the process that keeps the engine ready tells the program.
enum HostAnswer: Hashable {
  /// The first: what the engine has, and a process that speaks.
  case greeting(Int, [EngineVoice], worker: pid_t)
  /// Another process that speaks, and how the last one ended.
  case worker(pid_t, last: WorkerEnding)
  /// This PC gives no more processes.
  case noWorker
  /// The engine's voice data is not installed.
  case noVoiceData

  /// The answer as a message.
  var message: [UInt8] {
    var message = MessageWriter()
    switch self {
    case .greeting(let sampleRate, let voices, let pid):
      message.add(UInt8(0))
      message.add(Int32(clamping: sampleRate))
      message.add(pid)
      for voice in voices {
        message.add(UInt8(voice.kind == .voice ? 0 : 1))
        message.add(voice.name)
        message.add(voice.language)
        message.add(voice.ownName)
      }
    case .worker(let pid, let last):
      message.add(UInt8(1))
      message.add(pid)
      message.add(last.numbers.kind)
      message.add(last.numbers.value)
    case .noWorker: message.add(UInt8(2))
    case .noVoiceData: message.add(UInt8(3))
    }
    return message.bytes
  }

  /// The answer of a message; `nil` if it is none.
  init?(_ bytes: [UInt8]) {
    var message = MessageReader(bytes)
    switch message.number(UInt8.self) {
    case 0:
      guard let sampleRate = message.number(Int32.self), let pid = message.number(pid_t.self) else { return nil }
      var voices: [EngineVoice] = []
      while !message.isAtEnd {
        guard let kind = message.number(UInt8.self), let name = message.text(), let language = message.text(),
          let ownName = message.text()
        else { return nil }
        voices.append(
          EngineVoice(name: name, language: language, ownName: ownName, kind: kind == 0 ? .voice : .variant))
      }
      self = .greeting(Int(sampleRate), voices, worker: pid)
    case 1:
      guard let pid = message.number(pid_t.self), let kind = message.number(UInt8.self),
        let value = message.number(UInt8.self), let last = WorkerEnding(kind: kind, value: value)
      else { return nil }
      self = .worker(pid, last: last)
    case 2: self = .noWorker
    case 3: self = .noVoiceData
    default: return nil
    }
  }
}
