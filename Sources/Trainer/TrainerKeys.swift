import Feedback
public import Keys
import LessonText
import Phone

/// What a key means at this moment: the prefix key before it, the keymap, keys that are let go.
extension Trainer {
  /// The key as it counts, and what it asks for; `nil` where it was the prefix key, which waits for another.
  ///
  /// After the prefix, the next key counts with what TalkBack's keymap holds down, where that means anything; while
  /// something is being typed, else as it would count elsewhere on the phone. The prefix again takes it back.
  mutating func meaning(of key: Key) -> (Key, Command?)? {
    let plain = types(key) ? nil : KeyBinding.command(for: key, in: place, state.keymap)
    let isPrefix = plain == .talkBackKey
    guard state.isPrefixed else {
      state.isPrefixed = isPrefix
      return isPrefix ? nil : (key, plain)
    }
    state.isPrefixed = false
    guard !isPrefix else { return nil }
    for modifiers in [state.keymap.modifiers, .alt] {
      let altered = key.held(with: modifiers)
      if let command = KeyBinding.command(for: altered, in: place, state.keymap) { return (altered, command) }
    }
    return (key, place == .editing ? KeyBinding.command(for: key, in: .phone, state.keymap) ?? plain : plain)
  }

  /// Whether Space types at this moment, where else it says again.
  private func types(_ key: Key) -> Bool {
    guard key.symbol == .space, key.modifiers.isEmpty, state.cover == nil, case .lesson(let session) = state.activity,
      let scene = scene(of: session)
    else { return false }
    return session.wantsSpace(scene)
  }

  /// What a key does, in input help; some tasks ask for so many keys.
  mutating func teach(_ key: Key, _ command: Command?) -> Reply {
    var reply = describe(key, command)
    if let remark = withLesson({ $0.described(key, $1) }) { reply.append(remark) }
    return reply
  }

  func tellPrefix() -> Reply {
    var reply = self.reply
    let name = words.keyName(state.keymap.modifierKey)
    reply.say(words[state.isPrefixed ? .prefix : .prefixTakenBack, ["key": name]])
    reply.isRemembered = false
    return reply
  }

  /// A key let go: it ends a chord of the braille keyboard, or lifts the finger that explored; else it is nothing.
  mutating func release(_ key: Key) -> [Effect] {
    // What a keyboard can tell is known by what it has told.
    state.tellsReleases = true
    guard place != .chords else { return finishUnlessSilent(pass(key, nil)) }
    guard state.cover == nil, place.isOnPhone else { return [] }
    let command = KeyBinding.command(for: key, in: place, state.keymap)
    if command == .lift {
      guard state.isExploring else { return [] }
    } else {
      guard place == .editing, (key.typed ?? key.typedByPlace) != nil else { return [] }
    }
    return finishUnlessSilent(answer(key, command))
  }

  private mutating func finishUnlessSilent(_ reply: Reply) -> [Effect] {
    // Most keys let go change nothing: what was being said, or waited for, is left alone.
    guard !reply.effects.isEmpty else { return [] }
    state.later = nil
    state.wakes += 1
    return finish(reply)
  }

  /// Whether a key is nothing at all, and stops no speech either: one that is held while it is a dot of braille, or part
  /// of a chord. Who holds six keys holds some of them long.
  public func ignores(_ key: Key) -> Bool {
    guard key.phase == .repeated, key.typedByPlace != nil else { return false }
    return place == .chords || (place == .editing && state.cover == nil && phoneInFront?.isTypingBraille == true)
  }

  /// Keeps in mind whether a finger is on the glass.
  mutating func explored(by command: Command?) {
    switch command?.gesture {
    case .touch: state.isExploring = true
    case nil: break
    default: state.isExploring = false
    }
  }

  /// The other one of TalkBack's keymaps.
  mutating func switchKeymap() -> Reply {
    state.keymap = state.keymap.other
    var reply = self.reply
    reply.record(.keymapChosen(keymap: state.keymap))
    reply.play(.activated)
    reply.say(words[.keymapChosen(state.keymap)])
    return reply
  }
}

extension Key {
  /// The key as if modifiers were held with it. With Alt a letter is a key, not a character: a capital is its small
  /// letter with Shift.
  fileprivate func held(with modifiers: Modifiers) -> Key {
    var key = self
    key.modifiers.formUnion(modifiers)
    if case .character(let character) = symbol, character.isUppercase, let small = character.lowercased().first,
      character.lowercased().count == 1
    {
      key.symbol = .character(small)
      key.modifiers.insert(.shift)
    }
    return key
  }
}
