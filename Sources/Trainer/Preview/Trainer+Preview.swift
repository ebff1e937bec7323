import Feedback
import Keys
import LessonText
import Phone

/// What an author hears of a text that she is writing: a session that knows nothing but that text, so that every way
/// out of it leads back to its beginning, and Escape out of the program.
extension Trainer {
  /// What a preview goes back to.
  enum Home: Hashable, Sendable, Codable {
    case lesson(String)
    case phone(ScreenAddress?, focus: String?)
    case report(ReportWalk)
  }

  /// The lesson that is being played, and its step, from 0; after the last one their number.
  public var lessonStep: (lesson: String, step: Int)? {
    guard case .lesson(let session) = state.activity else { return nil }
    return (session.lesson, session.step)
  }

  /// Lets an author hear her text, from the beginning of a session or in the middle of it.
  public mutating func show(_ preview: Preview) -> [Effect] {
    guard !library.packs.isEmpty else { return [.leave] }
    let effects = finish(open(preview)) + phoneWake()
    return stage.placed(effects)
  }

  mutating func open(_ preview: Preview) -> Reply {
    guard preview.scene != .unchanged else { return mention(preview.told) }
    uncover()
    (state.later, state.isPrefixed, state.isExploring) = (nil, false, false)
    state.memory.isSounding = false
    state.wakes += 1
    var reply = self.reply
    for text in preview.told { reply.say(words.named(text)) }
    switch preview.scene {
    case .lesson(let id, let step):
      if state.home == nil { reply.say(stepKeys) }
      state.home = .lesson(id)
      reply.append(play(id, from: step))
    case .phone(let address, let focus):
      state.home = .phone(address, focus: focus)
      reply.append(putInHand(address, focus))
    case .report(let report):
      let walk = ReportWalk(report, words)
      state.home = .report(walk)
      state.activity = .report(walk)
      if report.isTold { reply.append(walk.tell(words)) }
    case .unchanged: break
    }
    return reply
  }

  /// Said once all else was heard, and by Space never.
  private func mention(_ texts: [MarkedText]) -> Reply {
    var reply = self.reply
    for text in texts {
      reply.order(.hear(.say(Utterance(words.named(text).spans, by: .trainer, in: words.language, .queue))))
    }
    reply.isRemembered = false
    return reply
  }

  /// A lesson from a step.
  private mutating func play(_ id: String, from step: Int) -> Reply {
    var session = LessonSession(id, phone: Phone(words.pack.phone).state)
    guard let scene = scene(of: session) else { return go(to: .leave) }
    let reply = session.begin(at: step, scene)
    state.activity = .lesson(session)
    return reply
  }

  private mutating func putInHand(_ address: ScreenAddress?, _ focus: String?) -> Reply {
    var free = FreePhone(words.pack.phone, showing: address, focus: focus)
    let reply = free.introduce(words, isNew: address == nil)
    state.activity = .phone(free)
    return reply
  }

  /// Where a preview begins.
  mutating func goHome(_ home: Home) -> Reply {
    uncover()
    switch home {
    case .lesson(let id): return play(id, from: 0)
    case .phone(let address, let focus): return putInHand(address, focus)
    case .report(let walk):
      state.activity = .report(walk)
      return walk.tell(words)
    }
  }

  // MARK: From step to step

  static let nextStepKey = Key(.pageDown, .alt)
  static let previousStepKey = Key(.pageUp, .alt)

  /// Which way a key leads in a preview; `nil` where it is another key or no preview.
  func stepDirection(of key: Key) -> Int? {
    guard hasSteps, state.cover == nil else { return nil }
    return switch key {
    case Self.nextStepKey: 1
    case Self.previousStepKey: -1
    default: nil
    }
  }

  /// Whether one may go from step to step without doing any.
  var hasSteps: Bool {
    guard case .lesson = state.activity else { return false }
    return state.home != nil
  }

  /// The step after or before the one at hand, with the phone as the steps between leave it.
  mutating func moveStep(by direction: Int) -> Reply {
    guard case .lesson(let session) = state.activity, let scene = scene(of: session) else { return reply }
    uncover()
    var reply = self.reply
    let steps = scene.lesson.steps
    guard let step = session.step.neighbour(direction, in: steps) else {
      reply.play(.edge)
      if direction > 0 { reply.say(scene.offer) } else { reply.append(play(session.lesson, from: 0)) }
      return reply
    }
    reply.append(play(session.lesson, from: step))
    return reply
  }

  /// The keys that lead from step to step, in words.
  var stepKeys: MarkedText {
    words[
      PreviewSentence.keys.key,
      ["next": words.keyName(Self.nextStepKey), "previous": words.keyName(Self.previousStepKey)]]
  }
}

extension Int {
  /// The next step in a direction at which something is heard or done; one after the last is the summary. `nil` at an
  /// end. On the way back sounds are passed over: they would at once lead on to where one came from.
  fileprivate func neighbour(_ direction: Int, in steps: [Lesson.Step]) -> Int? {
    var step = self + direction
    while steps.indices.contains(step) {
      switch steps[step] {
      case .goTo: break
      case .cue where direction < 0: break
      case .say, .cue, .practise, .ask, .type: return step
      }
      step += direction
    }
    return step == steps.count && self < steps.count ? step : nil
  }
}
