import Glibc

/// Something that speaks, as it is used: one of those that are compared.
protocol SpeakingSystem: AnyObject {
  /// The moment just before it was started, in microseconds.
  var started: Int { get }
  /// All processes that it needs at this moment, but for the sound server.
  var processes: [pid_t] { get }

  /// Has it say its first words, where it doesn't by itself.
  func begin() throws(Complaint)
  /// Puts it where two more sentences can be asked for, one after the other. It may speak on the way.
  func getReady() throws(Complaint)
  /// Has it say the next sentence in place of whatever sounds; the moment just before it was asked to.
  func say() throws(Complaint) -> Int
  /// Has it fall silent; the moment just before it was asked to.
  func beSilent() -> Int
  func end()
}

extension SpeakingSystem {
  /// Most say whatever they are told.
  func getReady() {}
}

/// Where a system stands when it has been started.
enum Scene {
  /// Where a learner begins.
  case menu
  /// Where the sentences of `measured-app.txt` are.
  case sentences
}

/// A row of the comparison.
struct SystemRow: Sendable {
  /// As the page of results calls it.
  let name: String
  /// As it is asked for.
  let word: String
  /// Whether it is the one whose goals are looked at.
  var isOurs = false
  /// Files that it needs. Where one is missing it is not measured, and the page says so.
  var needs: [String] = []
  let start: @Sendable (Workplace, Scene) throws(Complaint) -> any SpeakingSystem

  var isInstalled: Bool { needs.allSatisfy { access($0, X_OK) == 0 } }

  /// All that are compared: ours first, the least that is possible last.
  static let all = [
    voiceClass,
    SystemRow(
      name: "speech-dispatcher", word: "dispatcher",
      needs: ["/usr/bin/speech-dispatcher", "/usr/lib/speech-dispatcher-modules/sd_espeak-ng"]
    ) { place, _ throws(Complaint) in try Dispatcher(place) },
    SystemRow(name: "a process each", word: "process-each", needs: ["/usr/bin/espeak-ng"]) {
      place, _ throws(Complaint) in
      ProcessEach(place)
    },
    bareProgram(),
  ]

  static let voiceClass = SystemRow(name: "VoiceClass", word: "voiceclass", isOurs: true) {
    place, scene throws(Complaint) in
    try TrainerAtKeyboard(place, scene)
  }

  /// The bare program; it can be made to wait before it obeys, which proves what is measured.
  static func bareProgram(waiting milliseconds: Int = 0) -> SystemRow {
    SystemRow(name: "a bare program", word: "bare") { place, _ throws(Complaint) in
      try BareProgram(place, waitingMilliseconds: milliseconds)
    }
  }
}
