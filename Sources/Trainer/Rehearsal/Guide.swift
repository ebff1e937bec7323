import Keys
import LessonText
import Phone

/// Somebody who knows every way: what the route finder knows of the phone, what keys do, and which answers are right.
struct Guide: Sendable {
  /// Which of the choices that lead on elsewhere is taken, counted from 0.
  var branch = 0
  /// Keys described so far in input help.
  private var described = 0

  init(branch: Int = 0) { self.branch = branch }

  /// A tale that is to be stopped is listened to for so long, in milliseconds.
  private static let taste = 2_000
  /// What comes by itself is waited for at most so long, in milliseconds.
  private static let patience = 600_000
  /// So many wrong characters are taken back one by one; where there are more, all of them at once.
  private static let mostDeletions = 3

  /// What is to be done next.
  mutating func next(_ outlook: Outlook) -> Deed {
    if outlook.isSpeaking { return stop(outlook) ?? .listen }
    switch outlook.demand {
    case .nothing: return .giveUp(.left)
    case .listening: return press(.activate, outlook)
    case .showing: return .listen
    case .offer: return press(.back, outlook)
    case .practice(let exercise, let practice): return practise(exercise, practice, outlook)
    case .inquiry, .question, .drill:
      if outlook.cover != nil { return press(.leave, outlook) }
      return answer(outlook)
    }
  }

  // MARK: Practice

  private mutating func practise(_ exercise: Exercise, _ practice: Practice, _ outlook: Outlook) -> Deed {
    let open = openGoals(of: exercise, practice, outlook)
    let atKeys = open.first { !$0.condition.isAboutPhone }
    if case .inputHelp = outlook.cover, case .keysDescribed = atKeys?.condition {
      described += 1
      return .press(Self.keysToDescribe[described % Self.keysToDescribe.count])
    }
    if outlook.cover != nil { return press(.leave, outlook) }
    if let atKeys { return useKeys(for: atKeys.condition, outlook) }
    if exercise.asksForAnswer, open.allSatisfy(\.condition.isAnswer),
      let answer = practice.missingAnswer(exercise, outlook.phone)
    {
      return give(answer, practice, outlook)
    }
    guard let way = practice.way(exercise, from: outlook.phone) ?? wayToTheRest(exercise, open, outlook) else {
      // What leads on may come by itself.
      guard let moment = outlook.phone.nextMoment, moment <= Self.patience else { return .giveUp(.noWay) }
      return .wait(milliseconds: moment)
    }
    return step(way, outlook)
  }

  private func openGoals(of exercise: Exercise, _ practice: Practice, _ outlook: Outlook) -> [Goal] {
    exercise.goals.enumerated().filter { index, goal in
      !goal.isNegated && !practice.progress.isMet(goal, index, on: outlook.phone)
    }.map(\.element)
  }

  /// The way to what is left where a task asks for keys of the trainer too.
  private func wayToTheRest(_ exercise: Exercise, _ open: [Goal], _ outlook: Outlook) -> [RouteStep]? {
    guard exercise.goals.contains(where: { !$0.condition.isAboutPhone || $0.condition.isAnswer }) else { return nil }
    let all = open + exercise.goals.filter { $0.tense == .now && !open.contains($0) }
    let rest = all.filter { !$0.condition.isAnswer }
    guard rest.allSatisfy(\.condition.isAboutPhone) else { return nil }
    var finder = RouteFinder(model: outlook.phone.model, goals: rest)
    finder.mostTrials = Practice.mostTrials
    return finder.route(from: outlook.phone, GoalProgress())
  }

  private func step(_ way: [RouteStep], _ outlook: Outlook) -> Deed {
    if let repair = repairTyping(way, outlook) { return repair }
    switch way.first {
    case .gesture(let gesture): return outlook.key(for: gesture).map { .press($0) } ?? .giveUp(.noWay)
    case .type(let text, let keys):
      if way.first?.isLeap == false, let next = Typist.next(text, on: outlook.phone) {
        return .press(Key(typing: next))
      }
      return keys.first.flatMap { outlook.key(for: $0) }.map { .press($0) } ?? .giveUp(.noWay)
    case .wait(let milliseconds): return .wait(milliseconds: milliseconds)
    // All is done, and counts once it has been heard.
    case nil: return press(.repeatSpeech, outlook)
    }
  }

  /// A few wrong characters at the end are taken back; selecting all of a box is for more than that.
  private func repairTyping(_ way: [RouteStep], _ outlook: Outlook) -> Deed? {
    guard way.count > 2, way[0] == .gesture(.selectAll), case .type(let text, _) = way[2],
      outlook.phone.isAtEndOfTyping,
      let wrong = Typist.wrongCharacters(text, on: outlook.phone), (1...Self.mostDeletions).contains(wrong)
    else { return nil }
    return press(.deleteBefore, outlook)
  }

  // MARK: Keys of the trainer's own

  /// Cuts what is to be stopped.
  private func stop(_ outlook: Outlook) -> Deed? {
    guard case .practice(let exercise, let practice) = outlook.demand, outlook.cover == nil,
      openGoals(of: exercise, practice, outlook).contains(where: { $0.condition == .stopped })
    else { return nil }
    return outlook.key(for: .activate).map { .interrupt($0, afterMilliseconds: Self.taste) }
  }

  private func useKeys(for condition: Condition, _ outlook: Outlook) -> Deed {
    switch condition {
    case .pressed(let symbol): .press(Key(symbol))
    case .keysDescribed: press(.inputHelp, outlook)
    // What is to be stopped must be heard first.
    case .repeated, .stopped: press(.repeatSpeech, outlook)
    case .pace(.slower): press(.slower, outlook)
    case .pace(.faster): press(.faster, outlook)
    case .loudness(.quieter): press(.quieter, outlook)
    case .loudness(.louder): press(.louder, outlook)
    default: .giveUp(.noWay)
    }
  }

  private static let keysToDescribe: [Key] =
    [Key(.right), Key(.left), Key(.up), Key(.down), Key(.enter), Key(.backspace), Key(.home), Key(.end), Key(.space)]
    + "asdfghjklqwertyuiopzxcvbnm1234567890".map { Key(.character($0)) }

  private func press(_ command: Command, _ outlook: Outlook) -> Deed {
    outlook.key(for: command).map { .press($0) } ?? .giveUp(.noWay)
  }

  // MARK: Answers

  private func answer(_ outlook: Outlook) -> Deed {
    switch outlook.demand {
    case .inquiry: openAnswers(outlook)
    case .question(let question, let focus): choose(question, focus, outlook)
    case .drill(let drill, let practice):
      Typist.next(drill, practice, outlook.scene).map { .press(Key(typing: $0)) } ?? press(.deleteBefore, outlook)
    case .listening, .practice, .showing, .offer, .nothing: .listen
    }
  }

  /// Hears what the phone says by itself, then begins the answer with a letter that the phone has no use for.
  private func openAnswers(_ outlook: Outlook) -> Deed {
    if let moment = outlook.phone.nextMomentInHand { return .wait(milliseconds: moment) }
    if outlook.place == .editing { return press(.back, outlook) }
    let letter = "ab123456789".first {
      KeyBinding.command(for: Key(.character($0)), in: outlook.place, outlook.keymap) == nil
    }
    return letter.map { .press(Key(.character($0))) } ?? .giveUp(.noWay)
  }

  /// Types an answer, after what the phone says by itself.
  private func give(_ answer: String, _ practice: Practice, _ outlook: Outlook) -> Deed {
    if practice.answer == nil {
      if let moment = outlook.phone.nextMomentInHand { return .wait(milliseconds: moment) }
      if outlook.place == .editing { return press(.back, outlook) }
    }
    let typed = practice.answer?.text ?? ""
    if typed.isSameAnswer(as: answer) { return press(.giveAnswer, outlook) }
    let next = Typist.next(answer, after: typed, outlook.scene.typingMethod)
    return next.map { .press(Key(typing: $0)) } ?? press(typed.isEmpty ? .hint : .deleteBefore, outlook)
  }

  /// Goes to the right answer the shorter way, and takes it.
  private func choose(_ question: Question, _ focus: Int, _ outlook: Outlook) -> Deed {
    let branches = question.choices.indices.filter { question.choices[$0].goesTo != nil }
    let wanted =
      branches.isEmpty
      ? question.choices.firstIndex(where: \.isRight) : branches[branch % branches.count]
    guard let wanted else { return .giveUp(.noWay) }
    if focus == wanted { return press(.activate, outlook) }
    return press(wanted > focus ? .nextItem : .previousItem, outlook)
  }
}
