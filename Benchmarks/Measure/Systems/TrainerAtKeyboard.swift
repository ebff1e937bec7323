import Glibc

/// VoiceClass, built for release, in a terminal of the kernel: keys are pressed in a list of the phone.
final class TrainerAtKeyboard: SpeakingSystem {
  private let keyboard: Keyboard
  private let sentences: Int
  /// The item that has the focus; 0 is the one before the first sentence.
  private var item = 0

  init(_ place: Workplace, _ scene: Scene) throws(Complaint) {
    sentences = place.sentences.all.count
    let lesson = scene == .sentences ? ["--guest", "--lesson", "measured"] : []
    keyboard = try Keyboard(
      of: place.program.session(["--language", "en"] + lesson), environment: place.environment)
  }

  var started: Int { keyboard.started }
  var processes: [pid_t] { ProcessFile.descendants(of: keyboard.pid) }

  /// It speaks by itself.
  func begin() {}

  /// Goes back to the beginning of the list before its end is reached. What is said there is cut here, and not by the
  /// key that is measured.
  func getReady() {
    guard item + 2 > sentences else { return }
    _ = keyboard.press(.home)
    item = 0
    pause(milliseconds: 300)
    _ = beSilent()
  }

  func say() -> Int {
    item += 1
    return keyboard.press(.right)
  }

  func beSilent() -> Int { keyboard.press(.control) }

  func end() { keyboard.end() }
}
