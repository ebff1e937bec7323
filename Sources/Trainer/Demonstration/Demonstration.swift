public import Feedback
public import LessonText

/// A lesson done from its beginning to its end by somebody who knows the way, for those who listen.
///
/// The trainer, the phone and all that is said are those of real lessons, so listening prepares for doing. What is said
/// to the listener besides takes no time of the lesson: on its own clock nothing waits for it.
public struct Demonstration {
  /// What a listener is given, in the order of time.
  public enum Moment: Hashable, Sendable {
    /// Something of the lesson, at its time.
    case lesson(TimedEvent)
    /// A remark to the listener, between what comes before and what comes after.
    case remark(Utterance)
    /// A question stands, and the listener is given time to answer it.
    case thinking
    /// Here begins a step that somebody may want to go to, by its name.
    case step(String)
  }

  /// Words a minute.
  public let wordsAMinute: Int
  private let trainer: Trainer
  private let plan: Lesson
  private let words: Words
  private let namesKeys: Bool

  /// A lesson of a language, at a rate in words a minute or that of the language; `nil` where there is no such lesson.
  public init?(
    _ library: Library, lesson: String, in pack: LanguagePack, wordsAMinute: Int? = nil, namesKeys: Bool = true
  ) {
    guard let plan = pack.lessons[lesson] else { return nil }
    var profile = Rehearsal.profile(for: plan, in: pack)
    profile.wordsAMinute = wordsAMinute
    // How loud it is, whoever listens decides.
    profile.volumePercent = 100
    trainer = Trainer(library, profile, language: pack.language.language)
    self.wordsAMinute = trainer.state.wordsAMinute
    self.plan = plan
    self.namesKeys = namesKeys
    words = Words(pack: pack)
  }

  /// What tells the listener what this is, to be said before all else.
  public var opening: Utterance {
    let texts = [words[DemonstrationSentence.opens]] + (namesKeys ? [words[.namesKeys]] : [])
    return remark(.joined(texts, by: " "))
  }

  /// Plays it.
  /// - Parameters:
  ///   - duration: How long feedback sounds, as for ``ScriptedSession``.
  ///   - goesOn: Asked at each step; `false` ends it there.
  ///   - take: Is given all that is to be heard.
  /// - Returns: why the lesson could not be done to its end; `nil` where it was.
  public func play(
    duration: @escaping ScriptedSession.Duration, while goesOn: @escaping () -> Bool = { true },
    take: @escaping (Moment) -> Void
  ) -> Stuck? {
    let listener = Listener(self, goesOn, take)
    var run = RehearsalRun(
      trainer, lesson: plan.id, PatientLearner(), hopeless: [], onlooker: listener, duration: duration)
    run.run()
    return run.stuck
  }

  /// The trainer's voice, a little lower, so that it is known from the lesson.
  private func remark(_ text: MarkedText) -> Utterance {
    let spans = text.spans.map { span in
      var span = span
      span.relativePitch *= Self.pitchOfRemarks
      return span
    }
    return Utterance(spans, by: .trainer, in: words.language, .queue)
  }

  private static let pitchOfRemarks = 0.8

  // MARK: The listener

  /// Puts in order what happens and what is said of it.
  private final class Listener: Onlooker {
    private let demonstration: Demonstration
    private let goesOn: () -> Bool
    private let take: (Moment) -> Void
    private var teller = DeedTeller()
    private var step = 0
    /// Said as soon as the key is pressed and what it cuts has fallen silent.
    private var remark: Utterance?
    private var isPressed = false
    /// How the trainer offers what comes next, which a listener can't choose.
    private let offers: Set<[Utterance.Span]>

    init(_ demonstration: Demonstration, _ goesOn: @escaping () -> Bool, _ take: @escaping (Moment) -> Void) {
      self.demonstration = demonstration
      self.goesOn = goesOn
      self.take = take
      let words = demonstration.words
      let next = words.pack.lessons.values.map { words[.nextLessonOffered, ["lesson": $0.title]] }
      offers = Set((next + [words[.noNextLesson]]).map(\.spans))
    }

    func heard(_ timed: TimedEvent) {
      if case .key = timed.event {
        take(.lesson(timed))
        isPressed = true
        return
      }
      if timed.event == .cut {
        take(.lesson(timed))
        return say()
      }
      say()
      if case .hear(.say(let utterance)) = timed.event, offers.contains(utterance.spans) { return }
      take(.lesson(timed))
    }

    func stops(at outlook: Outlook) -> Bool {
      if outlook.step != step {
        step = outlook.step
        outlook.scene.title(ofStep: step).map { take(.step($0)) }
      }
      return !goesOn()
    }

    func sees(_ deed: Deed, in outlook: Outlook) {
      if case .ponder = deed { return take(.thinking) }
      guard demonstration.namesKeys, let sentence = teller.sentence(for: deed, in: outlook) else { return }
      remark = demonstration.remark(sentence)
      if case .wait = deed {
        isPressed = true
        say()
      }
    }

    private func say() {
      guard isPressed, let remark else { return }
      take(.remark(remark))
      self.remark = nil
      isPressed = false
    }
  }
}

extension LessonScene {
  /// What a step is called among the chapters: enough of its words to know it by; `nil` where it has none.
  fileprivate func title(ofStep number: Int) -> String? {
    let text: MarkedText
    switch step(number) {
    case .say(let told): return words.named(told).plain.beginning
    case .practise(let exercise): text = words.named(exercise.instruction)
    case .ask(let question): text = words.named(question.text)
    case .type(let drill): text = MarkedText(drill.text)
    case .cue, .goTo, nil: return nil
    }
    let details = ["number": words.number(taskNumber(at: number)), "words": MarkedText(text.plain.beginning)]
    return words[DemonstrationSentence.task, details].plain
  }
}

extension String {
  /// The first sentence, or as much of it as eight words hold.
  fileprivate var beginning: String {
    let all = split(separator: " ")
    // A sentence of one word says too little.
    let end = all.dropFirst().firstIndex { $0.last.map { ".?!।".contains($0) } ?? false } ?? all.count - 1
    guard end < Self.mostWords else { return all.prefix(Self.mostWords).joined(separator: " ") + "…" }
    let sentence = all.prefix(end + 1).joined(separator: " ")
    return sentence.last.map { ".।".contains($0) } == true ? String(sentence.dropLast()) : sentence
  }

  private static let mostWords = 8
}
