import Feedback
import Keys
import LessonText
import Phone

/// The check of a keyboard for braille: chords are asked for by ear, and what arrives is told.
extension Trainer {
  /// So many of the chords that can't be typed are told; whoever hears more keeps none.
  private static let mostTold = 5

  /// Begins the check, where the keyboard tells what it takes. Elsewhere the other way of typing is told.
  mutating func beginKeyboardCheck(_ walk: SettingsWalk) -> Reply {
    var reply = self.reply
    guard state.tellsReleases else {
      reply.play(.failed)
      reply.say(words[KeyboardCheckSentence.noReleases.key])
      return reply
    }
    let check = ChordCheck()
    state.cover = .settings(walk.in(.checkingKeyboard(check)))
    reply.play(.newWindow)
    reply.say(words[KeyboardCheckSentence.begins.key])
    reply.say(ask(check))
    reply.remember(ask(check))
    return reply
  }

  /// A key in the check, pressed or let go. While keys are held, all that comes is told by the board, not by her.
  mutating func take(_ key: Key, _ command: Command?, _ before: ChordCheck, _ walk: SettingsWalk) -> Reply {
    var check = before
    let outcome: ChordCheck.Outcome?
    if check.isHeld || key.phase == .release {
      outcome = check.take(key)
    } else {
      switch command {
      case .back: return leave()
      case .activate: outcome = check.passOver()
      default:
        guard key.place.flatMap({ Board.character(at: $0) }) != nil else { return notUsed(key) }
        outcome = check.take(key)
      }
    }
    state.cover = .settings(walk.in(.checkingKeyboard(check)))
    guard let outcome else {
      var silence = reply
      silence.isRemembered = false
      return silence
    }
    return answer(outcome, check, walk)
  }

  /// The chord that is to be held now.
  func ask(_ check: ChordCheck) -> MarkedText {
    check.asked.map { words[KeyboardCheckSentence.ask.key, ["keys": names($0)]] } ?? MarkedText("")
  }

  // MARK: What came of it

  private mutating func answer(_ outcome: ChordCheck.Outcome, _ check: ChordCheck, _ walk: SettingsWalk) -> Reply {
    var reply = self.reply
    switch outcome {
    case .carried: reply.play(.activated)
    case .again(_, let missing, let extra):
      reply.play(.failed)
      if missing.count > 0 { reply.say(words[KeyboardCheckSentence.missing.key, ["keys": names(missing)]]) }
      if extra.count > 0 { reply.say(words[KeyboardCheckSentence.extra.key, ["keys": names(extra)]]) }
    case .lost(_, let missing):
      reply.play(.edge)
      reply.say(words[KeyboardCheckSentence.lost.key, ["keys": names(missing)]])
    case .invented(_, let extra):
      reply.play(.edge)
      reply.say(words[KeyboardCheckSentence.invented.key, ["keys": names(extra)]])
    case .unclear: reply.say(words[KeyboardCheckSentence.leftOut.key])
    }
    guard check.asked != nil else {
      reply.append(end(check, walk))
      return reply
    }
    reply.say(ask(check))
    reply.remember(ask(check))
    return reply
  }

  /// The verdict is said, kept, and followed: braille is typed from here on as this keyboard allows.
  private mutating func end(_ check: ChordCheck, _ walk: SettingsWalk) -> Reply {
    let verdict = KeyboardVerdict(check)
    var reply = self.reply
    reply.say(words[verdict.sentence.key])
    let chords = check.smallestNotCarried.prefix(Self.mostTold).map { names($0) }
    if !chords.isEmpty {
      reply.say(words[KeyboardCheckSentence.notCarried.key, ["chords": .joined(chords, by: "; ")]])
    }
    keep(verdict.rawValue, of: .keyboardCheck, in: &reply)
    if let way = verdict.brailleKeys { keep(way.rawValue, of: .brailleKeys, in: &reply) }
    state.cover = .settings(walk.in(.walking))
    reply.append(tell(walk.in(.walking)))
    return reply
  }

  private mutating func keep(_ choice: String, of setting: Setting, in reply: inout Reply) {
    let event = LearnerEvent.settingChosen(setting: setting.rawValue, choice: choice)
    // What is said next is said of it already.
    state.profile.take(event)
    reply.record(event)
    if setting.isOfPhone { holdOnPhone() }
  }

  private func names(_ chord: KeyChord) -> MarkedText {
    let keys = chord.places.sorted().map { place -> Key in
      guard let character = Board.character(at: place) else { return Key(.unknown) }
      return Key(character == " " ? .space : .character(character))
    }
    return .joined(keys.map { words.keyName($0) }, by: ", ")
  }
}

extension KeyboardVerdict {
  /// How it is said.
  fileprivate var sentence: KeyboardCheckSentence {
    switch self {
    case .chords: .chords
    case .dotAfterDot: .dotAfterDot
    case .notDone, .unclear: .unclear
    }
  }
}
