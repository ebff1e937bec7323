import Feedback
import Keys
import LessonText
import Phone

/// An exercise being done, or the listening to which a question belongs.
struct Practice: Hashable, Sendable, Codable {
  var progress = GoalProgress()
  var traps: TrapWatch
  var hearing = Hearing()
  var clock = TaskClock()
  /// What the author announced comes once the learner has heard what is being said, or cut it short.
  var isAnnouncing = true
  /// The answer being typed; `nil` where none has been begun.
  var answer: TypedLine?
  /// How many answers were given that are not asked for.
  var otherAnswers = 0
  private(set) var hintsGiven = 0
  /// Which hint comes next.
  var ladder = HintLadder()
  /// What did not lead on.
  var tally = Tally()
  /// Moves away from the goals, one after the other.
  private var strays = 0
  /// The next key is named after each of hers.
  var isGuided = false
  /// The way was shown.
  var wasShown = false
  /// For how long the coach leaves her in peace, in seconds; `nil` where it reminds as ever.
  let patience: Int?
  /// Keys of the shortest way when the task began; `nil` where none was known.
  private(set) var shortest: Int?
  private(set) var keys = 0
  /// How often each trap has sprung, by its number.
  private(set) var timesTrapped: [Int: Int] = [:]
  /// The names of the keys that were described in input help.
  private var keysDescribed: Set<String> = []
  /// How the trainer spoke when the task began.
  private var voice: VoiceLevel?
  /// The screen on which the task began: of several things of one name, the one there is meant.
  private(set) var origin: ScreenAddress?
  /// How many keys she had pressed when she last ran into a trap; `nil` before.
  private var keysAtTrap: Int?
  /// The way to the goals at the last look.
  var ahead = WayAhead()
  /// Steps to the goals at the last look; `nil` where no way was found.
  var distance: Int?
  /// The same when she was given the last hint.
  var distanceAtHint: Int?

  /// Things that are tried for a way at each key: a dozen are enough nearly always, and where there is no way left a key
  /// must not wait for all that could be tried in vain. A long task gets more, for each press of its shortest way.
  static let (mostTrials, trialsForEachPress) = (200, 20)
  /// Before the task is told, the learner is not waiting for a key's answer yet: as many as prove a task, so that a way
  /// that was proven is known here, too.
  static let mostTrialsAtFirst = Proof.mostTrials

  /// How often somebody runs into the same trap before she is offered a hint with it.
  static let trapsBeforeHint = 3

  /// Sets the phone as the exercise asks.
  /// - Parameter words: Those in which the phone tells where it is then, which is the last phrase before the first key.
  init(_ exercise: Exercise, on phone: inout Phone, voice: VoiceLevel? = nil, words: Words? = nil) {
    phone.begin(exercise)
    if let words, exercise.isOnPhone, !exercise.starts.isEmpty {
      phone.keep(words.at(phone).reader.introduce(phone))
    }
    origin = phone.address
    traps = TrapWatch(exercise.forbidden, phone)
    self.voice = voice
    patience = exercise.patience
    lookAtFirst(exercise, from: phone)
    shortest = ahead.steps?.presses
  }

  /// Looks for the way before the task is told.
  private mutating func lookAtFirst(_ exercise: Exercise, from phone: Phone) {
    ahead = WayAhead(
      atFirst: finder(exercise, from: phone, progress, Self.mostTrialsAtFirst)?.route(from: phone, progress))
    distance = ahead.steps?.count
  }

  /// The exercise from its beginning once more, on a phone that is as it was then. What was learnt of her stays.
  mutating func beginAnew(_ exercise: Exercise, on phone: Phone, voice: VoiceLevel) {
    progress = GoalProgress()
    traps = TrapWatch(exercise.forbidden, phone)
    hearing = Hearing()
    clock = TaskClock()
    isAnnouncing = true
    answer = nil
    keysDescribed = []
    strays = 0
    ladder.instructionHeard()
    self.voice = voice
    lookAtFirst(exercise, from: phone)
  }

  /// The phone is as it was earlier, or as the exercise began with it; what has been reached on it still counts.
  mutating func isTakenBack(_ exercise: Exercise, on phone: Phone, isAtBeginning: Bool) {
    if isAtBeginning { isAnnouncing = true }
    ahead = ahead.lost
    look(exercise, from: phone, progress)
  }

  /// What is to be done, and where the phone is.
  func introduce(_ exercise: Exercise, _ phone: Phone, _ words: Words, isAnew: Bool = false) -> Reply {
    let words = words.at(phone)
    var reply = Reply(in: words.language)
    reply.say(words.named(exercise.instruction))
    if exercise.isOnPhone {
      if exercise.starts.isEmpty, !isAnew {
        reply.add(words.reader.tellFocus(of: phone))
      } else {
        reply.add(words.reader.introduce(phone))
      }
    }
    return reply
  }

  /// Whether all goals are met; what has none, such as listening, is never done.
  func isDone(_ exercise: Exercise, _ phone: Phone) -> Bool {
    !exercise.goals.isEmpty && progress.isDone(exercise.goals, phone)
  }

  /// The instruction was heard, or cut short: from now on time counts, and what was announced comes.
  mutating func setOff(_ exercise: Exercise, _ hand: inout PhoneInHand, _ scene: LessonScene) {
    clock.start()
    guard isAnnouncing, exercise.isOnPhone else { return }
    isAnnouncing = false
    hand.expect(exercise.events, on: scene.words.pack.phone)
  }

  /// The way to the goals: the one she is on, where it still leads there, or else the shortest, or else one that led
  /// there before. Until an answer that is asked for has been given there is none: where it is heard no search can know.
  func way(_ exercise: Exercise, from phone: Phone, _ progress: GoalProgress) -> [RouteStep]? {
    guard let finder = finder(exercise, from: phone, progress) else { return nil }
    if let steps = ahead.steps, finder.isWay(steps, from: phone, progress) { return steps }
    return finder.route(from: phone, progress) ?? ahead.former.first { finder.isWay($0, from: phone, progress) }
  }

  /// Looks where the way to the goals is now.
  mutating func look(_ exercise: Exercise, from phone: Phone, _ progress: GoalProgress) {
    ahead = ahead.found(way(exercise, from: phone, progress))
    distance = ahead.steps?.count
  }

  /// Whether it is certain that nothing leads on: to have given up after many trials is no proof.
  func isStuck(_ exercise: Exercise, on phone: Phone) -> Bool {
    guard shortest != nil, let finder = finder(exercise, from: phone, progress),
      case .failed(let attempt) = finder.search(from: phone, progress)
    else { return false }
    return attempt.reason != .tooMany
  }

  /// Whether the answer was given and something else is left to do.
  private func isAnswered(_ exercise: Exercise, _ progress: GoalProgress, on phone: Phone) -> Bool {
    let open = exercise.goals.enumerated().filter { !progress.isMet($1, $0, on: phone) }.map(\.element.condition)
    return !open.isEmpty && !open.contains { $0.isLearnersOwn }
  }

  /// What looks for the way; `nil` where no search can know it.
  private func finder(
    _ exercise: Exercise, from phone: Phone, _ progress: GoalProgress, _ mostTrials: Int? = nil
  ) -> RouteFinder? {
    guard !exercise.asksForAnswer || isAnswered(exercise, progress, on: phone) else { return nil }
    var finder = RouteFinder(exercise, model: phone.model)
    finder.origin = origin
    // What is announced is awaited by the phone only once the announcement has been heard.
    if isAnnouncing { finder.events = exercise.events }
    finder.mostTrials = mostTrials ?? max(Self.mostTrials, Self.trialsForEachPress * (shortest ?? 0))
    return finder
  }

  /// What is being spoken counts as heard for now: a patient learner is not told off before the word is out, and who
  /// calls need not call once more while he speaks.
  func supposedProgress(_ exercise: Exercise) -> GoalProgress {
    var supposed = progress
    supposed.heard(hearing.now.names, exercise.goals)
    for said in hearing.now.words { supposed.heardWords(said, exercise.goals) }
    return supposed
  }

  /// What was announced has come and gone, such as a call that rang out, and nothing leads to the goals without it: it
  /// comes once more.
  ///
  /// - Returns: Whether it does.
  mutating func announceAgain(_ exercise: Exercise, on phone: Phone) -> Bool {
    guard distance == nil, !isAnnouncing, !exercise.events.isEmpty, !phone.isExpecting else { return false }
    isAnnouncing = true
    look(exercise, from: phone, supposedProgress(exercise))
    isAnnouncing = distance != nil
    return isAnnouncing
  }

  // MARK: What has come to pass

  /// Takes in something for the goals and for the traps alike.
  private mutating func take(_ exercise: Exercise, _ act: (inout GoalProgress, [Goal]) -> Void) {
    act(&progress, exercise.goals)
    act(&traps.progress, exercise.forbidden.map(\.goal))
  }

  mutating func changed(_ changes: [Change], on phone: Phone, _ exercise: Exercise) {
    take(exercise) { $0.take(changes, on: phone, $1) }
  }

  mutating func pressed(_ symbol: Key.Symbol, _ exercise: Exercise) {
    keys += 1
    ladder.keyPressed()
    clock.keyPressed()
    take(exercise) { $0.pressed(symbol, $1) }
  }

  mutating func repeated(_ manner: Condition.Repetition, _ exercise: Exercise) {
    if manner != .spelled { hearing.again() }
    // Space says again what has been typed of an answer; whoever thinks it types a blank is right, too.
    if manner == .again { answer?.separate() }
    take(exercise) { $0.repeated(manner, $1) }
  }

  mutating func speechStopped(_ exercise: Exercise) {
    hearing.stop()
    take(exercise) { $0.speechStopped($1) }
  }

  mutating func speechFinished(_ exercise: Exercise) {
    let said = hearing.finish()
    take(exercise) { progress, goals in
      progress.heard(said.names, goals)
      for words in said.words { progress.heardWords(words, goals) }
    }
  }

  mutating func answered(_ text: String, _ exercise: Exercise) { take(exercise) { $0.answered(text, $1) } }

  /// Takes in how the trainer speaks now.
  mutating func speaks(_ now: VoiceLevel, _ exercise: Exercise) {
    guard let before = voice else { return }
    take(exercise) { $0.speaks(now.pace(against: before), now.loudness(against: before), $1) }
  }

  /// Takes in that a key was described in input help, and tells how many different ones were.
  mutating func described(_ key: String, _ exercise: Exercise) -> Int {
    keysDescribed.insert(key)
    let count = keysDescribed.count
    take(exercise) { $0.described(count, $1) }
    return count
  }

  /// Whether a trap that has come true is hers: one that comes true again although she has pressed nothing since is not,
  /// and lies open from now on, or she would hear of it without end.
  mutating func isHers(_ trap: Int) -> Bool {
    guard keysAtTrap == keys else {
      keysAtTrap = keys
      return true
    }
    traps.leaveOpen(trap)
    return false
  }

  /// Takes in that a trap has sprung, and tells how often it has by now.
  mutating func fell(into trap: Int) -> Int {
    timesTrapped[trap, default: 0] += 1
    return timesTrapped[trap, default: 0]
  }

  /// A hint is given, the first of which is number 0.
  mutating func countHint() -> Int {
    defer { hintsGiven += 1 }
    return hintsGiven
  }

  /// Takes in what was made of a gesture.
  mutating func judged(_ verdict: Verdict, mayOffer: Bool) {
    switch verdict {
    case .fine: strays = 0
    case .strayed: strays += 1
    case .mistake(let mistake, _):
      strays += 1
      tally.count(mistake, mayOffer: mayOffer)
    }
  }

  /// Judges a gesture by the way from where it was made and the way from where she is now.
  func verdict(
    on gesture: Gesture, _ reason: Change.Reason?, _ exercise: Exercise, from before: Phone, to phone: Phone,
    _ route: [RouteStep]?, isFarther: Bool, _ progressBefore: GoalProgress
  ) -> Verdict {
    let deed = Verdict.Deed(
      gesture: gesture, reason: reason, isMove: phone.state.withoutMoves == before.state.withoutMoves,
      isFarther: isFarther, way: route, strays: strays)
    return Verdict(deed) {
      finder(exercise, from: before, progressBefore)?.route(from: before, progressBefore)
    } visits: { way in
      Self.visits(phone.address, way, from: before)
    }
  }
}
