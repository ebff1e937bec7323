import Feedback
import LessonText
import Phone

/// What a lesson session looks at and never changes: the lesson, the words, the apps.
struct LessonScene {
  let lesson: Lesson
  /// What comes in it unannounced.
  private(set) var surprise: SurpriseTask?
  /// Looks for the lesson that comes after it.
  private let findNext: () -> Lesson?
  let words: Words
  /// How the trainer speaks now.
  let voice: VoiceLevel
  /// How the coach behaves now.
  let coaching: Coaching
  /// What is known of the learner.
  let profile: Profile
  /// The coach says nothing to what is done.
  let isSilent: Bool
  /// Its author hears it, and nothing comes after it.
  let isPreview: Bool

  /// - Parameter next: The lesson that comes after it in the course. It is looked for when it is asked for, at the end
  ///   of a lesson, since a scene is made for each key and a learner waits for it.
  init(
    lesson: Lesson, surprise: SurpriseTask? = nil, next: @autoclosure @escaping () -> Lesson?, words: Words,
    voice: VoiceLevel, coaching: Coaching = Coaching(), profile: Profile = Profile(), isSilent: Bool = false,
    isPreview: Bool = false
  ) {
    self.lesson = lesson
    self.surprise = surprise
    findNext = next
    self.words = words
    self.voice = voice
    self.coaching = coaching
    self.profile = profile
    self.isSilent = isSilent
    self.isPreview = isPreview
  }

  /// The lesson that comes after it in the course.
  var next: Lesson? { isPreview ? nil : findNext() }

  /// How it goes on after the lesson, in words.
  var offer: MarkedText {
    if isPreview { return words[.previewEnd] }
    return next.map { words[.nextLessonOffered, ["lesson": $0.title]] } ?? words[.noNextLesson]
  }

  var reply: Reply { Reply(in: words.language) }

  /// How letters are typed in this language.
  var typingMethod: TypingMethod { words.pack.language.typingMethod ?? .direct }

  /// How a drill is typed. Where the keys write another script, a drill of Latin letters is about the keys themselves.
  func typingMethod(of drill: Drill) -> TypingMethod {
    let writesLatin = typingMethod == .direct || typingMethod == .telex
    return writesLatin || !drill.text.contains { $0.isASCII && $0.isLetter } ? typingMethod : .direct
  }

  func phone(_ state: PhoneState) -> Phone { Phone(words.pack.phone, state) }

  /// What is at a step: until it has been dealt with, what comes there unannounced.
  func step(_ number: Int) -> Lesson.Step? {
    if let surprise, surprise.step == number { return .practise(surprise.exercise) }
    return lesson.steps.indices.contains(number) ? lesson.steps[number] : nil
  }

  /// What the lesson has at a step at which something comes unannounced; `nil` where nothing does.
  func planned(at number: Int) -> Exercise? {
    surprise?.step == number ? undisturbed.exercise(at: number) : nil
  }

  /// The same without what comes unannounced.
  var undisturbed: LessonScene {
    var scene = self
    scene.surprise = nil
    return scene
  }

  /// The number of the task at a step, among all that is to be done in the lesson: from 1.
  func taskNumber(at step: Int) -> Int { lesson.steps.prefix(step + 1).count(where: \.isTask) }

  /// What is done at a step with the phone or the keys; of a question, the listening.
  func exercise(at number: Int) -> Exercise? {
    switch step(number) {
    case .practise(let exercise): exercise
    case .ask(let question) where question.isOnPhone:
      Exercise(
        instruction: question.text, starts: question.starts, events: question.events, goals: [],
        hints: question.hints, praise: MarkedText(""))
    default: nil
    }
  }

  func question(at number: Int) -> Question? {
    if case .ask(let question) = step(number) { question } else { nil }
  }

  func drill(at number: Int) -> Drill? {
    if case .type(let drill) = step(number) { drill } else { nil }
  }

  /// Whether an answer is to be given at a step, while the phone is in hand.
  func asksForAnswer(at number: Int) -> Bool {
    question(at: number)?.isOnPhone ?? exercise(at: number)?.asksForAnswer ?? false
  }
}
