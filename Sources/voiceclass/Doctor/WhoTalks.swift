import Glibc
import Keys
import Terminal
import Trainer

/// Asks the learner who shall talk, VoiceClass alone or another screen reader with it, and does what she wants as far as
/// this account may.
struct WhoTalks {
  let telling: Telling

  /// How long a screen reader may take to end, in milliseconds: Orca says goodbye first.
  private static let patience = 5_000
  private static let pause = 50

  func decide(about reader: OtherScreenReader) -> CureOutcome {
    guard wantsToBeAlone(with: reader) else { return .left([Finding(.bothTalk)]) }
    switch reader {
    // It belongs to the learner's own session, and is there again when she next signs in or starts it.
    case .orca:
      end(reader)
      return .tried()
    case .fenrir: return .left([Finding(.silenceFenrir)])
    case .brltty: return .left([Finding(.silenceBrltty)])
    case .speakup: return .left([Finding(.silenceSpeakup)])
    }
  }

  /// Whether VoiceClass shall talk alone. Enter and Escape leave all as it is; Space repeats the question.
  private func wantsToBeAlone(with reader: OtherScreenReader) -> Bool {
    while true {
      telling.tell(Finding(.whoTalks, ["name": reader.name]))
      telling.say()
      guard let terminal = try? Terminal.controlling(display: .none) else { return false }
      defer { terminal.close() }
      answers: while true {
        switch terminal.nextEvent(timeoutMilliseconds: nil) {
        case .key(let key) where key.phase != .release:
          switch key.symbol {
          case .enter, .escape: return false
          case .character("1"): return true
          case .character("c") where key.modifiers.contains(.control): return false
          case .space: break answers
          default: continue
          }
        case .terminationAsked, .gone: return false
        case .key, .pasted, .resized, .woken, .timedOut: continue
        }
      }
    }
  }

  /// Asks its processes to end, those of this account, and waits until they have.
  private func end(_ reader: OtherScreenReader) {
    for process in reader.processes(user: geteuid()) { kill(process, SIGTERM) }
    for _ in 0..<Self.patience / Self.pause where !reader.processes(user: geteuid()).isEmpty {
      poll(nil, 0, Int32(Self.pause))
    }
  }
}
