import Foundation
import LessonText
import Sound
import Terminal
import Trainer

/// What a PC that starts with VoiceClass does before its first word: it waits until it can be heard, since whoever has
/// just switched it on has nothing else to go by, and finds the loudspeaker that somebody chose, or asks for it.
struct KioskStart {
  /// What it has at hand.
  struct Room {
    let front: any Front
    let output: LiveOutput
    let voice: any Voice
    let inbox: Inbox
    let page: Page
    let trainer: Trainer
    /// Brings a sound server back; `nil` where that is nobody's business.
    let starter: (any SoundServerStarter)?
  }

  /// Between how many percent of the server's scale the loudspeaker is kept. Nobody here has another way to turn it back
  /// up, and above 100 it only rattles. How loud the voice is, each learner says for herself.
  static let volumes = 40...100
  /// How long a sound card may take to appear, in seconds. Then it begins as text, and is said when there is sound.
  private static let patience = 20.0
  /// How long the one that somebody chose may take after another one, in seconds.
  private static let patienceForChosen = 5.0

  private let room: Room
  private let file: LoudspeakerFile

  init(_ room: Room, file: LoudspeakerFile = LoudspeakerFile()) { (self.room, self.file) = (room, file) }

  /// Gets ready.
  /// - Returns: what the learner should know; `nil` when the program is to end before it has begun.
  func run() -> [Notice]? {
    guard waitForSound() else { return nil }
    guard case .playing(let used) = room.output.state else { return [] }
    guard let chosen = file.name else { return ask() ? [] : nil }
    guard chosen != used else { return [] }
    return find(chosen)
  }

  // MARK: Sound

  /// `false` when the program is to end.
  private func waitForSound() -> Bool {
    let end = Date(timeIntervalSinceNow: Self.patience)
    var told: SoundState?
    while !room.output.state.isSettled, end > Date() {
      let state = room.output.state
      if state != told {
        told = state
        room.starter?.mend(state)
        var watch = SoundWatch()
        if case .show(let notice) = watch.take(state, wasLost: false, isBeginning: true) {
          room.page.show(room.trainer.text(of: notice))
        }
      }
      guard room.passes(until: end) else { return false }
    }
    room.page.show(nil)
    return true
  }

  // MARK: Which loudspeaker

  /// Takes the one that was chosen, as soon as it is there.
  private func find(_ chosen: String) -> [Notice]? {
    let end = Date(timeIntervalSinceNow: Self.patienceForChosen)
    while !Loudspeakers.names().contains(chosen) {
      guard end > Date() else { return [.loudspeakerGone] }
      guard room.passes(until: min(end, Date(timeIntervalSinceNow: 0.2))) else { return nil }
    }
    return room.use(chosen) ? [] : nil
  }

  /// `false` when the program is to end.
  private func ask() -> Bool {
    guard let question = LoudspeakerQuestion(Loudspeakers.names()) else { return true }
    let desk = LoudspeakerDesk(room)
    defer { desk.end() }
    return desk.ask(question) { file.keep($0) }
  }
}

extension KioskStart.Room {
  /// Lets time pass until something has changed, at the latest until a moment; `false` when the program is to end. Keys
  /// are not for what nobody has heard yet.
  func passes(until end: Date) -> Bool {
    switch front.nextEvent(timeoutMilliseconds: max(1, Int((end.timeIntervalSinceNow * 1000).rounded(.up)))) {
    case .terminationAsked, .gone: return false
    case .key, .pasted, .resized, .timedOut: break
    case .woken: _ = inbox.take()
    }
    return true
  }

  /// Has a loudspeaker used from now on, and waits until it is, a moment at most; `false` when the program is to end.
  func use(_ name: String) -> Bool {
    Loudspeakers.use(name)
    let end = Date(timeIntervalSinceNow: 2)
    while output.state != .playing(sinkName: name), end > Date() { guard passes(until: end) else { return false } }
    return true
  }
}

extension SoundState {
  /// Whether there is nothing to wait for.
  fileprivate var isSettled: Bool {
    switch self {
    case .playing, .silent: true
    case .connecting, .noServer, .notAnswering, .onlyDummySink, .inaudible, .suspended: false
    }
  }
}
