public import Feedback
public import Keys
import LessonText

/// A session played from a script of keys, in virtual time: a lesson of ten minutes takes no time at all.
///
/// The same trainer and the same script give the same events. How long something sounds is told from outside, so that
/// a session with real speech and one without run through the same code.
public struct ScriptedSession {
  /// How long feedback sounds, in microseconds, at a speed in words a minute. Called once for each, in order.
  public typealias Duration = (Feedback, _ wordsAMinute: Int) -> Int

  /// The silence after each utterance, in microseconds: without it one sentence runs into the next.
  public static let pauseAfterUtterance = 200_000
  /// A session that has gone on for so many events is running in circles.
  public static let mostEvents = 200_000

  /// The trainer, after what has been played.
  public private(set) var trainer: Trainer
  /// The time, in microseconds since the session began.
  private(set) var now = 0
  private var schedule = Schedule()
  /// Whether something is being heard.
  private(set) var isSounding = false
  /// Whether words are being heard.
  var isSpeaking: Bool { isSounding && schedule.isSpeaking(at: now) }
  /// How long each speaker has been heard, in microseconds.
  private(set) var heard: [Speaker: Int] = [:]
  private var wake: (at: Int, Wake)?
  /// When the time was last told, and when the phone wants it told.
  private var told = 0
  private var phoneMoment: Int?
  private var wordsAMinute: Int
  private var isLeft = false
  /// What has happened so far.
  private(set) var events: [TimedEvent] = []
  private let duration: Duration
  private let hear: (TimedEvent) -> Void
  private let record: (LearnerEvent) -> Void
  private let carryOut: (Effect) -> Input?
  private let beforeKey: (inout Trainer) -> Void

  /// A session of a trainer that has not begun.
  /// - Parameters:
  ///   - duration: How long feedback sounds.
  ///   - hear: Is told each event as it happens.
  ///   - record: Is told what is to be kept.
  ///   - carryOut: Does what concerns learners and voices, and tells what came of it, where something did.
  ///   - beforeKey: May do with the trainer what must make no difference, for tests.
  public init(
    _ trainer: Trainer, duration: @escaping Duration, hear: @escaping (TimedEvent) -> Void = { _ in },
    record: @escaping (LearnerEvent) -> Void = { _ in },
    carryOut: @escaping (Effect) -> Input? = { _ in nil },
    beforeKey: @escaping (inout Trainer) -> Void = { _ in }
  ) {
    self.trainer = trainer
    self.duration = duration
    self.hear = hear
    self.record = record
    self.carryOut = carryOut
    self.beforeKey = beforeKey
    wordsAMinute = trainer.state.wordsAMinute
  }

  /// Plays a script from the beginning of a session to the end of the speech after its last key.
  public mutating func play(
    _ script: KeyScript, from beginning: Trainer.Beginning, notices: [Notice] = []
  ) -> [TimedEvent] {
    begin(beginning, notices: notices)
    for step in script.steps where !isLeft && events.count < Self.mostEvents {
      switch step {
      case .press(let key):
        passUntilSilent()
        press(key)
      case .pressAtOnce(let key): press(key)
      case .waitForSilence: passUntilSilent()
      case .wait(let milliseconds):
        note(.wait(milliseconds: milliseconds))
        pass(milliseconds: milliseconds)
      }
    }
    passUntilSilent()
    if isLeft { note(.leave) }
    return events
  }

  // MARK: Step by step

  /// Begins a session that goes on step by step.
  mutating func begin(_ beginning: Trainer.Beginning, notices: [Notice] = []) {
    perform(trainer.begin(beginning, notices: notices))
  }

  /// Lets pass what is to be heard now. What comes of its end may be heard by then.
  mutating func listen() { if isSounding { pass(until: schedule.end) } }

  /// Lets time pass.
  mutating func pass(milliseconds: Int) { pass(until: now + milliseconds * 1000) }

  /// Presses a key at this moment, or lets one go.
  mutating func press(_ key: Key) {
    guard !isLeft else { return }
    beforeKey(&trainer)
    note(trainer.takesSecret ? .hiddenKey : .key(key))
    guard key.phase != .release else { return letGo(key) }
    if isSounding { note(.cut) }
    isSounding = false
    schedule.clear()
    tellTime()
    perform(trainer.handle(.key(key)))
  }

  /// A key let go stops what sounds only where something is to be heard instead.
  private mutating func letGo(_ key: Key) {
    tellTime()
    let effects = trainer.handle(.key(key))
    if effects.contains(where: { if case .hear = $0 { true } else { false } }) {
      if isSounding { note(.cut) }
      isSounding = false
      schedule.clear()
    }
    perform(effects)
  }

  // MARK: Time

  private mutating func passUntilSilent() {
    while isSounding, events.count < Self.mostEvents { pass(until: schedule.end) }
  }

  /// Lets time pass, with all that happens in it in the order of time.
  private mutating func pass(until end: Int) {
    while events.count < Self.mostEvents {
      let sound = isSounding ? schedule.end : Int.max
      let moment = wake?.at ?? Int.max
      let phone = phoneMoment ?? Int.max
      guard min(sound, moment, phone) <= end else { break }
      if phone <= min(sound, moment) {
        go(to: phone)
        phoneMoment = nil
        tellTime()
      } else if sound <= moment {
        go(to: sound)
        isSounding = false
        schedule.clear()
        tellTime()
        perform(trainer.handle(.speechFinished))
      } else if let (time, wake) = wake {
        go(to: time)
        self.wake = nil
        tellTime()
        perform(trainer.handle(.moment(wake)))
      }
    }
    go(to: end)
  }

  private mutating func go(to time: Int) {
    guard time > now else { return }
    if isSounding { heard.merge(schedule.speech(from: now, to: time)) { $0 + $1 } }
    now = time
  }

  /// Whole milliseconds are told; the rest is told the next time.
  private mutating func tellTime() {
    let milliseconds = (now - told) / 1000
    guard milliseconds > 0 else { return }
    told += milliseconds * 1000
    perform(trainer.handle(.timePassed(milliseconds: milliseconds)))
  }

  // MARK: Effects

  private mutating func perform(_ effects: [Effect]) {
    let heard = effects.compactMap { if case .hear(let feedback) = $0 { feedback } else { nil } }
    var later = heard[...]
    if isSounding { for event in schedule.makeRoom(for: heard, at: now).events { note(event) } }
    var answers: [Input] = []
    for effect in effects {
      switch effect {
      case .hear(let feedback):
        later = later.dropFirst()
        if !feedback.isReplaced(by: later) { sound(feedback) }
      case .wake(let milliseconds, let wake): self.wake = (now + milliseconds * 1000, wake)
      case .wakePhone(let milliseconds): phoneMoment = told + milliseconds * 1000
      case .setRate(let rate):
        wordsAMinute = rate
        note(.rate(wordsAMinute: rate))
      case .setVolume(let percent): note(.volume(percent: percent))
      case .setCueVolume(let percent): note(.cueVolume(percent: percent))
      case .setColours(let colours): note(.colours(colours))
      case .setLetters(let letters): note(.letters(letters))
      case .setVoice(let language, let voice):
        note(.voice(language, voice.name))
        answers += carryOut(effect).map { [$0] } ?? []
      case .record(let event): record(event)
      case .write, .openLearner, .nameLearner, .setSecret, .exchangeRecords, .classWork, .switchOff:
        answers += carryOut(effect).map { [$0] } ?? []
      case .leave: isLeft = true
      }
    }
    for answer in answers { perform(trainer.handle(answer)) }
  }

  private mutating func sound(_ feedback: Feedback) {
    let length = duration(feedback, wordsAMinute)
    note(.hear(feedback))
    schedule.add(feedback, lasting: length, at: now)
    isSounding = true
  }

  private mutating func note(_ event: SessionEvent) {
    let timed = TimedEvent(microseconds: now, event: event)
    events.append(timed)
    hear(timed)
  }
}
