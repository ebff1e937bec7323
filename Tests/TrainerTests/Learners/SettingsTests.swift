import Feedback
import Keys
import LessonText
import Phone
import Support
import Testing

@testable import Trainer

@Suite struct SettingsTests {
  @Test(arguments: ["en", "vi", "hi"]) func everySettingIsSaidAndEveryChoiceOfItIsHeardAndKept(_ code: String) throws {
    var keyed = KeyedTrainer(in: code)
    try keyed.press("F9")
    let settings = keyed.trainer.settings
    #expect(settings.count > 12)
    for setting in settings {
      guard setting != .keyboardCheck else {
        // What is chosen there is found out.
        try keyed.press("Right")
        #expect(!keyed.said.isEmpty)
        try keyed.press("Down")
        continue
      }
      let choices = keyed.trainer.choices(of: setting)
      #expect(choices.count > 1, "\(setting)")
      let isLadder = setting == .speed || setting == .volume
      var chosen: Set<String> = []
      for _ in choices {
        try keyed.press("Right")
        #expect(!keyed.said.isEmpty, "\(setting)")
        let choice = keyed.trainer.choice(of: setting)
        chosen.insert(choice)
        if !isLadder {
          #expect(keyed.effects.contains { if case .record = $0 { true } else { false } }, "\(setting) is kept")
        }
      }
      #expect(isLadder || chosen == Set(choices), "\(setting)")
      if setting == .language { #expect(keyed.trainer.state.language.code == code, "once around") }
      try keyed.press("Down")
    }
  }

  @Test func aChangeIsHeardInItsNewManner() throws {
    var keyed = KeyedTrainer()
    try keyed.press("F9")
    #expect(try keyed.press("Down", until: "Order in which the phone speaks"))
    try keyed.press("Right")
    #expect(keyed.said.first == "name, type, state")
    let item = try #require(keyed.said.last)
    try keyed.press("Right")
    #expect(keyed.said.last != item, "the same item in another order")
    #expect(try keyed.press("Up", until: "What the phone says while you type"))
    try keyed.press("Right")
    #expect(keyed.said == ["letters", "h", "e", "l", "l", "o"])
    #expect(try keyed.press("Up", until: "Short sounds"))
    try keyed.press("Right")
    #expect(keyed.effects.first == .setCueVolume(percent: CueVolume.loud.percent))
    #expect(keyed.effects.contains { if case .hear(.play) = $0 { true } else { false } })
    #expect(try keyed.press("Up", until: "Speed of speech"))
    try keyed.press("Left")
    #expect(keyed.effects.contains(.setRate(wordsAMinute: 105)))
    #expect(keyed.effects.contains(.record(.rateSet(wordsAMinute: 105))))
    #expect(keyed.said.count == 2, "the speed, and a sentence in it")
    #expect(keyed.said.first == "slow")
  }

  @Test func thePhoneDoesAsSheChose() throws {
    var profile = Profile()
    profile.take(.settingChosen(setting: "element order", choice: "role name state"))
    profile.take(.settingChosen(setting: "hints", choice: "off"))
    var keyed = KeyedTrainer(profile)
    #expect(try keyed.press("Down", until: "The phone, without a lesson"))
    try keyed.press("Enter")
    guard case .phone(let free) = keyed.trainer.state.activity else {
      Issue.record("no phone")
      return
    }
    let values = free.phone(keyed.trainer.words).state.values
    #expect(values["element order"] == .text("role name state"))
    #expect(values["hints"] == .isOn(false))
    // What is changed with the phone in hand holds at once, and after it is put back.
    try keyed.press("F9")
    #expect(try keyed.press("Down", until: "Hints of the phone"))
    try keyed.press("Right", "Escape", "Ctrl+r")
    guard case .phone(let later) = keyed.trainer.state.activity else {
      Issue.record("no phone")
      return
    }
    #expect(later.phone(keyed.trainer.words).state.values["hints"] == .isOn(true))
  }

  @Test func whatALessonAsksOfThePhoneGoesBeforeWhatSheChose() throws {
    var profile = Profile()
    profile.take(.settingChosen(setting: "hints", choice: "off"))
    var phone = Phone(try #require(ShippedLibrary.library.packs.first).phone)
    for (name, value) in profile.phoneValues { phone.set(name, to: value) }
    let exercise = Exercise(
      instruction: MarkedText(""), starts: [.value("hints", .isOn(true))], events: [], goals: [], hints: [],
      praise: MarkedText(""))
    phone.begin(exercise)
    #expect(phone.state.values["hints"] == .isOn(true))
  }

  @Test func keysAreNamedAsSheChose() throws {
    func name(_ choice: String) -> String {
      var profile = Profile()
      profile.take(.settingChosen(setting: "key names", choice: choice))
      return KeyedTrainer(profile).trainer.words.keyAndGesture(for: .nextItem).plain
    }
    #expect(name("key") == "the right arrow")
    #expect(name("gesture") == "swipe right")
    #expect(name("both") == "the right arrow, on a phone swipe right")
    #expect(name("nonsense of another version") == name("both"))
  }

  @Test func withoutRemindersTheTrainerIsSilent() throws {
    var profile = Profile()
    profile.take(.settingChosen(setting: "reminders", choice: "off"))
    var trainer = KeyedTrainer(profile).trainer
    #expect(trainer.handle(.speechFinished) == [])
    var usual = KeyedTrainer().trainer
    #expect(usual.handle(.speechFinished) != [])
  }

  @Test func escapeLeadsBackToWhereSheWas() throws {
    var keyed = KeyedTrainer()
    #expect(try keyed.press("Down", until: "All lessons"))
    try keyed.press("F9", "Down", "Escape")
    #expect(keyed.hears("All lessons, 2 of 9"))
    try keyed.press("F9", "Backspace")
    #expect(keyed.hears("All lessons, 2 of 9"))
  }

  @Test func voicesComeAfterTheLanguages() throws {
    var keyed = KeyedTrainer()
    try keyed.press("F8")
    #expect(try keyed.press("Down", until: "Voice Linda"))
    try keyed.press("Enter")
    #expect(keyed.effects.contains { if case .setVoice(_, let voice) = $0 { voice.name == "Linda" } else { false } })
    #expect(keyed.effects.contains(.record(.settingChosen(setting: "voice", choice: "Linda"))))
    // The next session speaks so from its first word.
    var later = Trainer(ShippedLibrary.library, keyed.trainer.state.profile, language: Language("en"))
    #expect(later.begin(.menu).contains { if case .setVoice = $0 { true } else { false } })
  }

  @Test(arguments: ["en", "vi", "hi"]) func trainerAndPhoneAreToldApartInEveryVoice(_ code: String) throws {
    let pack = try #require(ShippedLibrary.library[Language(code)])
    #expect(pack.language.voices.count >= 2)
    #expect(pack.language.voices.first?.phone == pack.language.spoken.phone, "the usual pair is among them")
    #expect(pack.language.voices.first?.trainer == pack.language.spoken.trainer)
    for voice in pack.language.voices { #expect(voice.phone.variant != voice.trainer.variant) }
  }

  @Test func coloursAndLettersHoldFromTheKeyOnThatChoosesThem() throws {
    var keyed = KeyedTrainer()
    try keyed.press("F9")
    #expect(try keyed.press("Down", until: "Colours of the screen"))
    try keyed.press("Left")
    #expect(keyed.effects.first == .setColours(.yellowOnBlue))
    #expect(keyed.effects.contains(.record(.settingChosen(setting: "colours", choice: "yellow on blue"))))
    #expect(try keyed.press("Down", until: "Size of the letters on the screen"))
    try keyed.press("Right")
    #expect(keyed.effects.first == .setLetters(.large))
    #expect(keyed.said.first == "large")
    #expect(keyed.effects.contains(.record(.settingChosen(setting: "letters", choice: "large"))))
    #expect(keyed.trainer.display.name == "Size of the letters on the screen")
    try keyed.press("Right")
    #expect(keyed.effects.first == .setLetters(.ordinary))
  }

  /// As soon as somebody is chosen, the screen is hers, and nothing of whoever was here before stays on it.
  @Test func theScreenIsTheLearnersAsSoonAsSheIsChosen() {
    var large = Profile()
    large.take(.settingChosen(setting: "letters", choice: "large"))
    large.take(.settingChosen(setting: "colours", choice: "yellow on blue"))
    large.take(.settingChosen(setting: "cue volume", choice: "off"))
    var trainer = Trainer(ShippedLibrary.library, Profile(), language: Language("en"))
    #expect(!trainer.settingsAtFirst().contains { if case .setLetters = $0 { true } else { false } })
    let hers = trainer.handle(.learnerOpened(LearnerCard(id: "1", name: "Lan"), large, nil))
    #expect(hers.contains(.setLetters(.large)) && hers.contains(.setColours(.yellowOnBlue)))
    let others = trainer.handle(.learnerOpened(LearnerCard(id: "2", name: "Anh"), Profile(), nil))
    #expect(others.contains(.setLetters(.ordinary)) && others.contains(.setColours(.system)))
    #expect(others.contains(.setCueVolume(percent: CueVolume.normal.percent)))
  }

  @Test func aPCMayWriteLargeForWhoeverHasNotChosen() {
    var ordinary = Profile()
    ordinary.take(.settingChosen(setting: "letters", choice: "ordinary"))
    var trainer = Trainer(ShippedLibrary.library, Profile(), language: Language("en"), letters: .large)
    #expect(trainer.letters == .large && trainer.choice(of: .letters) == "large")
    #expect(trainer.settingsAtFirst().contains(.setLetters(.large)))
    #expect(trainer.handle(.learnerOpened(nil, ordinary, nil)).contains(.setLetters(.ordinary)))
    #expect(trainer.handle(.learnerOpened(nil, Profile(), nil)).contains(.setLetters(.large)))
  }
}
