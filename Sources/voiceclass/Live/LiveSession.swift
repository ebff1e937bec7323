import Feedback
import Foundation
import Keys
import LessonText
import Sound
import Terminal
import Trainer

/// A session at the keyboard: keys in, sound and screen out, in the learner's own time.
final class LiveSession {
  private var trainer: Trainer
  private let front: any Front
  private let output: any SoundOutput
  private let speech: SpeechThread
  private let inbox: Inbox
  private let page: Page
  private let keeper: Keeper
  private let transcript: TranscriptFile?
  private let voice: any Voice
  /// Where an author's drafts are looked at; `nil` where learners learn.
  private(set) var desk: PreviewDesk?
  /// What is still wrong with her text since it was last saved, as `check` prints it.
  private(set) var printed: [String] = []

  private var batch = 0
  private var isSounding = false
  private var wake: (at: Date, Wake)?
  private var phoneTime = PhoneTime()
  private var isLeaving = false
  /// Whether the learner wants the PC switched off, now that she has left.
  private(set) var switchesOff = false
  private var watch = SoundWatch()
  private let starter: (any SoundServerStarter)?
  /// What came while the session waited for the sound server.
  private var early: [Terminal.Event] = []
  /// What the learner should know of the PC, and what the screen shows of it.
  private var notice: Notice?

  /// How long a session waits for the sound server before it begins, in milliseconds. A server that is there answers
  /// within a few; a learner must not wait for one that is not.
  private static let patience = 500

  init(
    _ trainer: Trainer, front: any Front, output: any SoundOutput, voice: any Voice, inbox: Inbox, page: Page,
    keeper: Keeper, transcript: TranscriptFile?, desk: PreviewDesk? = nil, starter: (any SoundServerStarter)? = nil
  ) {
    self.trainer = trainer
    self.front = front
    self.output = output
    self.inbox = inbox
    self.page = page
    self.keeper = keeper
    self.transcript = transcript
    self.voice = voice
    self.desk = desk
    self.starter = starter
    speech = SpeechThread(voice, to: output) { inbox.tell(heard: $0) }
  }

  /// Runs until the learner leaves, or where she sits is gone.
  func run(from beginning: Trainer.Beginning, notices: [Notice]) {
    keeper.errands?.tellNews { [inbox] in inbox.tellRecordsCame() }
    waitForSound()
    perform(trainer.begin(beginning, notices: notices))
    var isRunning = true
    while isRunning {
      switch early.isEmpty ? front.nextEvent(timeoutMilliseconds: timeUntilWake) : early.removeFirst() {
      case .key(let key): press(key)
      case .pasted(let text): hear(.pasted(text), as: .pasted)
      case .woken: isRunning = takeNews()
      case .timedOut: comeBack()
      case .resized: break
      case .terminationAsked, .gone: isRunning = false
      }
    }
    speech.end()
    output.close()
    keeper.finish()
    transcript?.write(.leave)
  }

  // MARK: In

  private func press(_ key: Key) {
    guard !isLeaving, !trainer.ignores(key) else { return }
    guard key.phase != .release else { return letGo(key) }
    hear(.key(key), as: .key(key))
    keeper.errands?.goNowAndThen()
  }

  /// A key let go seldom means anything, and stops what sounds only where something is to be heard instead.
  private func letGo(_ key: Key) {
    tellTime()
    let effects = trainer.handle(.key(key))
    guard !effects.isEmpty else { return }
    transcript?.write(.key(key))
    if isSounding { transcript?.write(.cut) }
    wake = nil
    perform(effects)
  }

  /// Something the learner did: it stops speech at once, before anything else is thought about.
  private func hear(_ input: Input, as event: SessionEvent) {
    speech.interrupt()
    // Whoever presses a key wants to hear it, whoever muted the loudspeaker.
    if !watch.isHeard { (output as? LiveOutput)?.raise() }
    transcript?.write(trainer.takesSecret ? .hiddenKey : event)
    if isSounding { transcript?.write(.cut) }
    isSounding = false
    wake = nil
    tellTime()
    perform(trainer.handle(input))
  }

  private func comeBack() {
    if phoneTime.isDue { tellTime() }
    guard let (time, wake) = wake, time <= Date() else { return }
    self.wake = nil
    tellTime()
    perform(trainer.handle(.moment(wake)))
  }

  private func tellTime() {
    guard let milliseconds = phoneTime.passed() else { return }
    perform(trainer.handle(.timePassed(milliseconds: milliseconds)))
  }

  /// Takes what other threads told; `false` when the session is over.
  private func takeNews() -> Bool {
    let news = inbox.take()
    if let state = news.sound { soundChanged(to: state, wasLost: news.soundWasLost) }
    if let draft = news.draft { take(draft) }
    if news.recordsCame { perform(trainer.handle(.learnersChanged(keeper.learnersNow()))) }
    if let isThere = news.stick, !isLeaving {
      tellTime()
      perform(trainer.handle(isThere ? .stickPlugged : .stickRemoved))
    }
    if news.heard == batch, isSounding {
      isSounding = false
      if isLeaving { return false }
      tellTime()
      perform(trainer.handle(.speechFinished))
    }
    return true
  }

  /// An author saved her text: what is wrong with it is said at once, or what has changed is played.
  private func take(_ draft: PreviewDraft) {
    guard !isLeaving, let decision = desk?.take(draft, at: trainer.lessonStep) else { return }
    printed = decision.printed
    page.add(report: printed)
    tellTime()
    if decision.preview.scene != .unchanged {
      trainer = Trainer(decision.library, trainer.state)
      speech.interrupt()
      for pack in decision.library.packs { voice.learn(pack.language.spoken) }
      if isSounding { transcript?.write(.cut) }
      isSounding = false
      wake = nil
    }
    perform(trainer.show(decision.preview))
  }

  // MARK: Out

  private func perform(_ effects: [Effect]) {
    var feedback: [Feedback] = []
    // Sound never waits for the disk: what is to be kept is kept while it plays.
    var later: [Effect] = []
    for effect in effects {
      switch effect {
      case .hear(let heard): feedback.append(heard)
      case .wake(let milliseconds, let wake):
        self.wake = (Date(timeIntervalSinceNow: Double(milliseconds) / 1000), wake)
      case .wakePhone(let milliseconds): phoneTime.wake(afterMilliseconds: milliseconds)
      case .setRate(let rate): transcript?.write(.rate(wordsAMinute: rate))
      case .setVolume(let percent):
        output.setVolume(percent: percent)
        transcript?.write(.volume(percent: percent))
      case .setCueVolume(let percent):
        output.setCueVolume(percent: percent)
        transcript?.write(.cueVolume(percent: percent))
      case .setColours(let colours):
        page.wear(colours)
        transcript?.write(.colours(colours))
      case .setLetters(let letters):
        page.write(letters)
        transcript?.write(.letters(letters))
      case .setVoice(let language, let choice):
        trainer.library.spoken(language, in: choice).map { voice.learn($0) }
        transcript?.write(.voice(language, choice.name))
      case .record, .write, .openLearner, .nameLearner, .setSecret, .exchangeRecords, .classWork: later.append(effect)
      case .switchOff: switchesOff = true
      case .leave: isLeaving = true
      }
    }
    if !feedback.isEmpty { play(feedback) }
    show(feedback)
    keep(later)
  }

  /// Keeps what is to be kept, and tells the learner of the first that could not be, after what she asked for.
  private func keep(_ effects: [Effect]) {
    for effect in effects {
      let notice: Notice?
      switch effect {
      case .record(let event): notice = keeper.keep(event)
      case .write(let certificate): notice = keeper.keep(certificate, language: trainer.state.language.code)
      default:
        notice = nil
        if let answer = keeper.carryOut(effect) { perform(trainer.handle(answer)) }
      }
      guard let notice else { continue }
      tell(notice)
      let told = Feedback.say(trainer.utterance(of: notice))
      play([told])
      show([told])
    }
  }

  private func play(_ feedback: [Feedback]) {
    batch += 1
    // What was heard to its end is out of the way.
    if !isSounding { speech.interrupt() }
    let displacement = speech.perform(
      SpeechThread.Batch(number: batch, feedback: feedback, wordsAMinute: trainer.state.wordsAMinute))
    if isSounding { for event in displacement.events { transcript?.write(event) } }
    isSounding = true
    for heard in feedback.withoutReplaced { transcript?.write(.hear(heard)) }
  }

  private func show(_ feedback: [Feedback]) {
    let said = feedback.compactMap { if case .say(let utterance) = $0 { utterance.text } else { nil } }
    // The learner may have chosen another language since.
    page.reword(notice.map { trainer.text(of: $0) })
    page.show(trainer.display, said: said)
  }

  /// Shows a sentence about the PC, until another one or `nil` takes its place.
  private func tell(_ notice: Notice?) {
    self.notice = notice
    page.show(notice.map { trainer.text(of: $0) })
  }

  private var timeUntilWake: Int? {
    let own = wake.map { max(0, Int(($0.at.timeIntervalSinceNow * 1000).rounded(.up))) }
    return [own, phoneTime.untilDue].compactMap { $0 }.min()
  }

  // MARK: The sound server

  private func waitForSound() {
    let end = Date(timeIntervalSinceNow: Double(Self.patience) / 1000)
    guard let live = output as? LiveOutput else { return }
    while live.state.isOnItsWay, end > Date() {
      let left = Int((end.timeIntervalSinceNow * 1000).rounded(.up))
      let event = front.nextEvent(timeoutMilliseconds: max(1, left))
      guard event == .woken || event == .timedOut else {
        early.append(event)
        return
      }
    }
    let news = inbox.take()
    soundChanged(to: news.sound ?? live.state, wasLost: false, isBeginning: true)
  }

  private func soundChanged(to state: SoundState, wasLost: Bool, isBeginning: Bool = false) {
    starter?.mend(state)
    switch watch.take(state, wasLost: wasLost, isBeginning: isBeginning) {
    case .nothing: break
    case .show(let notice): tell(notice)
    case .rejoice: tell(nil)
    case .handle(let input):
      tell(nil)
      guard !isLeaving else { break }
      speech.interrupt()
      isSounding = false
      perform(trainer.handle(input))
    }
  }
}

extension SoundState {
  /// Whether it may be heard within a moment: a muted sink is being made audible.
  fileprivate var isOnItsWay: Bool {
    switch self {
    case .connecting, .inaudible: true
    case .playing, .noServer, .notAnswering, .onlyDummySink, .suspended, .silent: false
    }
  }
}
