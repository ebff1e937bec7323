import Feedback
import Keys
import LessonText
import Phone

/// Who is learning: chosen from a list, new, or a guest.
extension Trainer {
  /// The learner of the session; `nil` for a guest, and for whoever practises on this PC without a name.
  public var learner: LearnerCard? { state.learner }

  /// Whether the keys that are pressed are a secret, which nothing writes down.
  public var takesSecret: Bool { place == .secret }

  /// Goes to a learner of the list, who may have to show her secret first.
  mutating func choose(learner id: String) -> Reply {
    var reply = self.reply
    guard let card = state.learners.first(where: { $0.id == id }) else { return open(Menu(.learners)) }
    guard card.hasSecret else {
      reply.order(.openLearner(.known(id, secret: nil)))
      return reply
    }
    state.activity = .showingSecret(SecretKeys(), of: card)
    reply.say(words[LearnerSentence.askSecret.key, ["name": MarkedText(card.name)]])
    return reply
  }

  /// Somebody new, under a name that needs no typing.
  mutating func welcomeSomebodyNew() -> Reply {
    var reply = self.reply
    let names = Set(state.learners.map(\.name))
    let free = (state.learners.count + 1...state.learners.count + names.count + 1).lazy.map { [words] number in
      words[LearnerSentence.defaultName.key, ["number": words.number(number)]].plain
    }.first { !names.contains($0) }
    reply.order(.openLearner(.new(name: free ?? "")))
    return reply
  }

  /// A key of a secret that lets a learner in.
  mutating func showSecret(_ key: Key, _ command: Command?, _ before: SecretKeys, of card: LearnerCard) -> Reply {
    guard command != .back else { return leave() }
    var keys = before
    var reply = self.reply
    switch keys.press(key, command) {
    case .unused: return notUsed(key)
    case .more:
      reply.play(.typed)
      reply.say(keys.count(words))
    case .whole(let pressed):
      reply.play(.typed)
      reply.order(.openLearner(.known(card.id, secret: pressed)))
    }
    state.activity = .showingSecret(keys, of: card)
    return reply
  }

  // MARK: What comes back

  /// Her records are open: from here on the session is hers.
  mutating func opened(_ card: LearnerCard?, _ profile: Profile, _ sitting: Sitting?) -> [Effect] {
    let isNew = card.map { card in !state.learners.contains { $0.id == card.id } } ?? false
    let language = profile.language.map { Language($0) }.flatMap { library[$0] == nil ? nil : $0 } ?? state.language
    let before = state
    var learners = before.learners.filter { $0.id != card?.id }
    if let card { learners.insert(card, at: 0) }
    self = Trainer(
      library, profile, language: language, sitting: sitting, learner: card?.name.isEmpty == true ? nil : card,
      learners: learners, isKiosk: before.isKiosk, letters: before.lettersOfPC, plan: before.plan, today: before.today)
    (state.wakes, state.clock, state.moment) = (before.wakes + 1, before.clock, before.moment)
    state.tellsReleases = before.tellsReleases
    var reply = self.reply
    if let sitting { reply.record(.sittingBegun(sitting: sitting)) }
    for effect in settingsAtFirst(after: before.profile) { reply.order(effect) }
    reply.play(.newWindow)
    switch card?.name {
    case nil: reply.say(words[LearnerSentence.guestGreeting.key])
    case ""?: reply.say(words[.welcome])
    case let name?: reply.say(words[LearnerSentence.greeting.key, ["name": MarkedText(name)]])
    }
    if isNew, let card {
      let line = NameLine(words.typingMethod)
      state.activity = .naming(line)
      reply.append(line.introduce(named: card.name, words))
    } else {
      reply.append(welcomeBack())
    }
    return finish(reply)
  }

  /// Her records were not opened.
  mutating func refused(_ refusal: LearnerRefusal) -> [Effect] {
    var reply = self.reply
    guard refusal == .secretDiffers, case .showingSecret(var keys, let card) = state.activity else {
      reply.play(.failed)
      reply.say(words[LearnerSentence.notOpened.key])
      reply.append(open(Menu(.learners)))
      return finish(reply)
    }
    reply.play(.failed)
    if keys.failed() {
      state.activity = .showingSecret(keys, of: card)
      reply.say(words[LearnerSentence.secretDiffers.key])
    } else {
      reply.say(words[LearnerSentence.askInstructor.key])
      reply.append(open(Menu(.learners)))
    }
    return finish(reply)
  }

  /// A name as it was typed; none leaves the one there was.
  mutating func take(name: String) -> Reply {
    var reply = self.reply
    guard var card = state.learner else { return reply }
    if !name.isEmpty, name != card.name {
      card.name = name
      take(card)
      reply.order(.nameLearner(name))
    }
    reply.say(words[LearnerSentence.nameTaken.key, ["name": MarkedText(card.name)]])
    return reply
  }

  /// Somebody new has a name; the first lesson teaches what a menu needs.
  mutating func begin(named name: String) -> Reply {
    var reply = take(name: name)
    reply.say(words[.welcome])
    reply.append(words.pack.lessonsInOrder.first.map { begin(lesson: $0.id) } ?? open(Menu(.main)))
    return reply
  }

  private mutating func take(_ card: LearnerCard) {
    state.learner = card
    for index in state.learners.indices where state.learners[index].id == card.id { state.learners[index] = card }
  }

  // MARK: A secret in the settings

  /// Enter takes a secret away, or asks for one.
  mutating func changeSecret(_ walk: SettingsWalk) -> Reply {
    var reply = self.reply
    guard var card = state.learner else { return reply }
    guard card.hasSecret else {
      state.cover = .settings(walk.in(.choosingSecret(SecretKeys())))
      reply.say(words[LearnerSentence.newSecret.key])
      return reply
    }
    card.hasSecret = false
    take(card)
    reply.order(.setSecret(nil))
    reply.say(words[LearnerSentence.secretGone.key])
    return reply
  }

  /// A key of a new secret.
  mutating func choose(_ key: Key, _ command: Command?, _ before: SecretKeys, _ walk: SettingsWalk) -> Reply {
    guard command != .back else { return leave() }
    var keys = before
    var reply = self.reply
    switch keys.press(key, command) {
    case .unused: return notUsed(key)
    case .more:
      reply.play(.typed)
      reply.say(keys.count(words))
    case .whole(let pressed):
      reply.play(.typed)
      guard let first = keys.first else {
        keys.askAgain(after: pressed)
        reply.say(words[LearnerSentence.newSecretAgain.key])
        break
      }
      guard first == pressed, var card = state.learner else {
        keys.beginAnew()
        reply.play(.failed)
        reply.say(words[LearnerSentence.secretDiffers.key])
        reply.say(words[LearnerSentence.newSecret.key])
        break
      }
      card.hasSecret = true
      take(card)
      state.cover = .settings(walk.in(.walking))
      reply.order(.setSecret(pressed))
      reply.say(words[LearnerSentence.secretKept.key])
      return reply
    }
    state.cover = .settings(walk.in(.choosingSecret(keys)))
    return reply
  }
}
