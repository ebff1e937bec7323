import Feedback
import Foundation
import Keys
import LessonText
import Sound
import Speech
import Terminal
import Trainer

/// A session as it was asked for on the command line: what it needs is loaded, then it is played.
struct Session {
  let options: LearnOptions
  /// The speech engine, which gets ready while the lessons are read; `nil` where nobody wants to hear it.
  private let engine: EngineProcess?

  /// What is left to be done when it is over.
  struct Ending {
    /// Whether the text that was heard had errors at last; `nil` where that was not looked at.
    var hasErrors: Bool?
    /// Whether the learner wants the PC switched off.
    var switchesOff = false
  }

  init(options: LearnOptions) {
    self.options = options
    engine = options.speech == .off ? nil : EngineProcess()
  }

  /// Plays it, from a script or at the keyboard. Where no other place is wished, it begins in the main menu.
  func start(at wished: Trainer.Beginning = .menu) throws(Complaint) -> Ending {
    let script = try options.script()
    // The records are opened while the lessons are.
    let (lessons, audio) = (options.lessons, options.audio)
    let opening = Ahead { () throws(Complaint) in try Shelf(lessons: lessons, audio: audio) }
    let keeper = Keeper(learner: options.learner, isGuest: options.guest)
    let shelf = try opening.taken()
    keeper.library = shelf.library
    let (language, beginning) = try beginning(wished, shelf, keeper)
    let trainer = Trainer(
      shelf.library, keeper.profile, language: language, sitting: keeper.sitting, learner: keeper.card,
      learners: keeper.learners, isKiosk: options.kiosk, letters: options.letters == .large ? .large : .ordinary,
      plan: keeper.plan, today: keeper.today)
    return try play(trainer, beginning, shelf, keeper, script)
  }

  /// Plays what was prepared.
  func play(
    _ trainer: Trainer, _ beginning: Trainer.Beginning, _ shelf: Shelf, _ keeper: Keeper, _ script: KeyScript?,
    _ preview: PreviewSetting? = nil
  ) throws(Complaint) -> Ending {
    let language = trainer.state.language
    let transcript = try options.transcript.map { path throws(Complaint) in try TranscriptFile(path) }
    if let script {
      let file = try soundFile()
      let (voice, isMissing) = voice(shelf, language)
      guard !isMissing else {
        throw Complaint("eSpeak NG does not speak \(language.code). Install espeak-ng-data, or add --speech off.")
      }
      let sound = SessionSound(voice: voice, cues: shelf.cues, sink: file)
      try ScriptedRun(trainer: trainer, beginning: beginning, script: script, keeper: keeper, file: file)
        .play(sound: sound, transcript: transcript)
      return Ending()
    }
    return try live(trainer, beginning, shelf, keeper, transcript, preview)
  }

  // MARK: Where to begin

  private func beginning(
    _ wished: Trainer.Beginning, _ shelf: Shelf, _ keeper: Keeper
  ) throws(Complaint) -> (Language, Trainer.Beginning) {
    let known = shelf.library.packs.map(\.language.language)
    // Where there is one language, there is nothing to choose.
    let code = options.language ?? keeper.profile.language ?? (known.count == 1 ? known.first?.code : nil)
    if let code = options.language, !known.contains(Language(code)) { throw shelf.lacks(code) }
    let language = code.map { Language($0) }.flatMap { known.contains($0) ? $0 : nil }
    if let pack = language.flatMap({ shelf.library[$0] }) {
      // What it teaches is read while the voice, the sound and the terminal are made ready.
      _ = Ahead { pack.phone }
    }
    if let id = options.lesson {
      let language = language ?? known.first ?? Language("en")
      guard let pack = shelf.library[language], pack.lessons[id] != nil else {
        throw Complaint(
          "There is no lesson with the id \(id) in the language \(language.code). To hear all ids, run: voiceclass lessons"
        )
      }
      return (language, .lesson(id))
    }
    // Where several learn on a PC, it asks who is here; where nobody has a name, nobody is asked.
    let isAsked = wished == .menu && options.learner == nil && !options.guest && !keeper.learners.isEmpty
    return (
      language ?? known.first ?? Language("en"),
      language != nil ? isAsked ? .learners : wished : wished == .phone ? .phoneAfterLanguageChoice : .languageChoice
    )
  }

  // MARK: With what

  /// The voice, and whether the language of the session has none. A language whose voice is missing mutes no other one.
  private func voice(_ shelf: Shelf, _ language: Language) -> (voice: any Voice, isMissing: Bool) {
    guard let engine else { return (ReadingTime(), false) }
    do throws(Synthesizer.Failure) {
      let synthesizer = try Synthesizer(in: engine)
      let usable = shelf.spokenLanguages.filter { (try? synthesizer.prepare([$0.key: $0.value])) != nil }
      try synthesizer.prepare(usable)
      return (
        SpokenVoice(synthesizer: synthesizer, languages: usable, apologies: shelf.apologies), usable[language] == nil
      )
    } catch {
      return (ReadingTime(), true)
    }
  }

  private func soundFile() throws(Complaint) -> WaveFile? {
    guard case .file(let path) = options.soundWish else { return nil }
    do throws(SoundFileFailure) { return try WaveFile(path: path) } catch {
      throw Complaint(error.sentence(option: "--sound"))
    }
  }

  private func live(
    _ trainer: Trainer, _ beginning: Trainer.Beginning, _ shelf: Shelf, _ keeper: Keeper, _ transcript: TranscriptFile?,
    _ preview: PreviewSetting?
  ) throws(Complaint) -> Ending {
    // Of a guest nothing is kept, and an author has no records here.
    let hasStick = !options.guest && preview == nil
    var trainer = trainer
    if hasStick, Stick.mounted() != nil { trainer.expectStick() }
    let isDumb = options.plain || ProcessInfo.processInfo.environment["TERM"] == "dumb"
    let place = try LearnersPlace(inWindow: options.window, isPlain: isDumb, trainer)
    // What a terminal can't do is nothing to a window.
    let isPlain = isDumb && !place.isWindow
    let front = place.front
    defer { front.close() }
    QuietErrors.begin()
    let inbox = Inbox(wake: front.wake)
    guard let output = output(shelf.cues, inbox) else {
      front.close()
      throw Complaint("This PC gives no more threads, so there is no sound. End other programs, and start again.")
    }
    let (voice, isMissing) = voice(shelf, trainer.state.language)
    var notices = keeper.notices
    if isMissing { notices.append(.noSpeech) }
    notices += place.notices
    // An author has one on purpose, for her editor.
    if options.speech == .auto, preview == nil, !OtherScreenReader.find().filter(\.isTalking).isEmpty {
      notices.append(.otherScreenReader)
    }
    let page = isPlain ? Page(plain: PlainOutput()) : Page(front, fonts: ScreenFonts.all)
    page.write(trainer.letters)
    let starter = options.soundWish == .loudspeaker ? SystemSoundServer() : nil
    if options.kiosk, let live = output as? LiveOutput {
      let room = KioskStart.Room(
        front: front, output: live, voice: voice, inbox: inbox, page: page, trainer: trainer, starter: starter)
      guard let news = KioskStart(room).run() else {
        output.close()
        return Ending()
      }
      notices += news
    }
    let session = LiveSession(
      trainer, front: front, output: output, voice: voice, inbox: inbox, page: page, keeper: keeper,
      transcript: transcript, desk: preview?.desk, starter: starter)
    if let preview {
      preview.watch?.listen { inbox.tell(PreviewDraft.readAgain(preview.file, cues: preview.cues)) }
    }
    let stick = hasStick ? StickWatch { inbox.tell(stick: $0) } : nil
    withExtendedLifetime(stick) { session.run(from: beginning, notices: notices) }
    front.close()
    // The screen is given back as it was before; what is still wrong is left on it.
    if !isPlain { for line in session.printed { print(line) } }
    guard transcript?.isWhole ?? true else { throw TranscriptFile.broken }
    return Ending(hasErrors: session.desk?.hasErrors, switchesOff: session.switchesOff)
  }

  private func output(_ cues: CueSet, _ inbox: Inbox) -> (any SoundOutput)? {
    switch options.soundWish {
    case .nowhere, .file: try? LiveOutput.silent(cues: cues)
    case .loudspeaker:
      try? LiveOutput(cues: cues, bounds: options.kiosk ? KioskStart.volumes : nil) { inbox.tell($0) }
    }
  }
}

extension OtherScreenReader {
  /// A braille display that follows the cursor is welcome; two voices at once are not.
  fileprivate var isTalking: Bool { self != .brltty }
}
