import Feedback
import Keys
import LessonText
import Phone

/// Something being typed on the trainer's own line.
struct DrillPractice: Hashable, Sendable, Codable {
  private(set) var line: TypedLine
  private(set) var hintsGiven = 0
  private(set) var keys = 0
  /// What did not lead on.
  var tally = Tally()
  /// The next key is named after each of hers.
  var isGuided = false
  /// What is to be typed was the last that was heard, and no key was pressed since.
  private var isFresh = true

  init(_ method: TypingMethod) { line = TypedLine(method) }

  /// What is to be typed; the first time in a lesson also how.
  func introduce(_ drill: Drill, _ words: Words, isFirst: Bool) -> Reply {
    var reply = Reply(in: words.language)
    if isFirst { reply.say(words[.drillHelp]) }
    reply.say(task(drill, words))
    // The help would be in the way of what is to be heard again, and spelled.
    reply.remember(task(drill, words))
    return reply
  }

  func task(_ drill: Drill, _ words: Words) -> MarkedText { words[.drill, ["text": MarkedText(drill.text)]] }

  func isDone(_ drill: Drill) -> Bool { line.text == drill.text }

  /// Whether the next key that is wanted is Space, which elsewhere says again.
  func wantsSpace(_ drill: Drill, _ scene: LessonScene) -> Bool { guide(drill, scene).way(from: line)?.first == " " }

  private func guide(_ drill: Drill, _ scene: LessonScene) -> DrillGuide {
    DrillGuide(target: drill.text, method: scene.typingMethod(of: drill))
  }

  mutating func press(_ key: Key, _ command: Command?, _ drill: Drill, _ scene: LessonScene) -> Reply {
    keys += 1
    isFresh = false
    var reply = scene.reply
    // Space says again what is to be typed, not the letters.
    reply.remember(task(drill, scene.words))
    if command == .deleteBefore { return delete(into: reply, scene) }
    guard command == nil, let character = key.typed else {
      if key.symbol != .enter { tally.count(.unusedKey, mayOffer: true) }
      reply.play(.failed)
      // Enter is what one presses when one thinks it is done.
      let isEnter = key.symbol == .enter
      reply.say(isEnter ? typed(scene.words) : scene.words[.keyNotUsed, ["key": scene.words.keyName(key)]])
      want(drill, scene, into: &reply)
      return reply
    }
    var next = line
    let heard = next.type(character)
    let guide = guide(drill, scene)
    guard !heard.isEmpty, guide.accepts(next, after: line) else {
      tally.count(.letter, mayOffer: !scene.isSilent)
      reply.play(.wrong)
      guard !tally.wantsOffer else { return reply }
      if scene.coaching.talk == .full {
        reply.say(scene.words[.keyPressed, ["key": name(of: character, drill, scene)]])
      }
      want(drill, scene, into: &reply)
      return reply
    }
    line = next
    reply.play(.typed)
    reply.say(scene.words.letter(heard))
    if guide.lacksMarksAlone(line.text) {
      reply.say(scene.words[.drillLacksMarks])
      want(drill, scene, into: &reply)
    } else if isGuided, !isDone(drill) {
      want(drill, scene, into: &reply)
    }
    return reply
  }

  private mutating func delete(into reply: Reply, _ scene: LessonScene) -> Reply {
    var reply = reply
    let gone = line.delete()
    reply.play(gone.isEmpty ? .edge : .deleted)
    reply.say(
      gone.isEmpty ? scene.words[.nothingTyped] : scene.words[.letterDeleted, ["text": scene.words.letter(gone)]])
    return reply
  }

  /// Keys of the shortest way; `nil` where the typing method can't write it.
  func shortest(_ drill: Drill, _ scene: LessonScene) -> Int? {
    scene.typingMethod(of: drill).keys(for: drill.text)?.count
  }

  /// The next hint: first the author's, in their order, then the next key.
  /// - Returns: The hint, and whether it counts; what is to be typed, said again, does not.
  mutating func hint(_ drill: Drill, _ scene: LessonScene) -> (Reply, isCounted: Bool) {
    var reply = scene.reply
    reply.play(.hint)
    guard isFresh || hintsGiven > 0 else {
      isFresh = true
      reply.say(task(drill, scene.words))
      return (reply, false)
    }
    if drill.hints.indices.contains(hintsGiven) {
      reply.say(scene.words.named(drill.hints[hintsGiven]))
    } else {
      want(drill, scene, into: &reply)
    }
    reply.remember(task(drill, scene.words))
    hintsGiven += 1
    return (reply, true)
  }

  /// Where it stands: what has been typed so far.
  func typed(_ words: Words) -> MarkedText {
    line.text.isEmpty ? words[.nothingTyped] : words[.drillTyped, ["text": MarkedText(line.text)]]
  }

  // MARK: Keys

  /// The key that is wanted, and where it lies.
  func want(_ drill: Drill, _ scene: LessonScene, into reply: inout Reply) {
    guard !scene.isSilent else { return }
    let words = scene.words
    guard let key = guide(drill, scene).way(from: line)?.first else {
      return reply.say(words.varied(.wanted, ["key": words.key(for: .deleteBefore)]))
    }
    reply.say(words.varied(.wanted, ["key": name(of: key, drill, scene)]))
    guard let home = KeyHome(key) else { return }
    let details = ["finger": words[.finger(home.finger)], "row": words[.keyRow(home.row)]]
    reply.say(words[home.isShifted ? .keyLiesWithShift : .keyLies, details])
  }

  /// A key by what it types: on a Hindi keyboard the sign, elsewhere what stands on it.
  private func name(of key: Character, _ drill: Drill, _ scene: LessonScene) -> MarkedText {
    let sign = scene.typingMethod(of: drill) == .inscript ? InScript.keys[key] : nil
    return scene.words.letter(sign ?? String(key))
  }
}
