import Feedback
import Keys
import LessonText
import Support

@testable import Trainer

/// The shipped library with a course of its own: a module of the shipped ones, one of vital tasks, one with an exam.
enum SkillLibrary {
  static let loaded = Library.load(
    from: Shelf(), named: "Lessons", cues: Set(CueName.required), requiredPhrases: Trainer.phraseKeys,
    gestures: Command.gestures)

  static var library: Library { loaded.library ?? Library(packs: []) }
  static var pack: LanguagePack? { library[Language("en")] }

  private static let files = [
    "en/course.txt": """
    Course: Test
    Module: Lists
    Lesson: next-previous
    Module: Vital
    Lesson: vital
    Module: Examined
    Lesson: examined
    Exam: vital-exam
    """,
    "en/90-skills/vital.txt": """
    Lesson: Vital
    Id: vital
    Module: Vital
    Level: 1
    Minutes: 4
    Objective: You can open Messages.
    Skill: keep-code

    Practise: Open Messages.
    Start: Home
    Goal: screen is Messages
    Never: screen is Contacts
    Why: Contacts holds names alone.
    Hint: Messages is the second item.
    Praise: Messages is open.

    Practise: Go home.
    Goal: screen is Home
    Praise: You are home.
    Skill: choose

    Ask: Which number is even?
    Choice: One
    Answer: Two
    Choice: Three
    Why: Two is even.
    Skill: choose

    Type: ab
    Skill: find-keys
    """,
    "en/90-skills/examined.txt": """
    Lesson: Examined
    Id: examined
    Module: Examined
    Level: 1
    Minutes: 4
    Objective: You can press Enter.
    Skill: choose

    Practise: Press Enter.
    Goal: key Enter was pressed
    """,
    "en/90-skills/vital-exam.txt": """
    Lesson: An exam
    Id: vital-exam
    Module: Examined
    Level: 1
    Minutes: 4
    Objective: You can do it alone.
    Skill: choose

    Say: A story begins.

    Practise: Open Messages.
    Start: Home
    Goal: screen is Messages
    Limit: 30

    Practise: Go home.
    Goal: screen is Home

    Practise: What is the name of the third item?
    Start: Home
    Goal: answer is Contacts
    """,
  ].mapValues { $0 + "\n" }

  /// The files of the shipped lessons, and those of the tests before them.
  private struct Shelf: FileSource {
    let shipped = FilesOnDisk(ShippedLibrary.projectFolder + "/Lessons")
    let own = FilesInMemory(SkillLibrary.files)

    func entries(of folder: String) throws(FileFailure) -> [FileEntry] {
      let added = (try? own.entries(of: folder)) ?? []
      guard let there = try? shipped.entries(of: folder) else {
        guard !added.isEmpty else { throw .missing }
        return added
      }
      return there + added.filter { entry in !there.contains { $0.name == entry.name } }
    }

    func bytes(of path: String, atMost limit: Int) throws(FileFailure) -> [UInt8] {
      if let bytes = try? own.bytes(of: path, atMost: limit) { return bytes }
      return try shipped.bytes(of: path, atMost: limit)
    }
  }
}

/// A learner at the keys, who hears everything to its end.
struct Learner {
  var trainer: Trainer
  private(set) var events: [LearnerEvent] = []
  private(set) var said: [String] = []
  private(set) var certificates: [Certificate] = []

  init(
    _ profile: Profile = Profile(), sitting: Sitting? = nil, in library: Library = SkillLibrary.library,
    _ language: String = "en"
  ) {
    trainer = Trainer(library, profile, language: Language(language), sitting: sitting)
    take(trainer.begin(.menu))
    listen()
  }

  var profile: Profile { trainer.state.profile }
  var book: SkillBook { SkillBook(trainer.words.pack, profile) }

  /// Begins a paper, or something else.
  mutating func go(to next: Reply.Next) {
    let reply = trainer.go(to: next)
    take(trainer.finish(reply))
    listen()
  }

  /// Presses keys by their names; what was said before is forgotten.
  mutating func press(_ names: String) {
    said = []
    for name in names.split(separator: " ") {
      guard let key = Key(name: String(name)) else { continue }
      take(trainer.handle(.key(key)))
      listen()
    }
  }

  mutating func pass(seconds: Int) {
    take(trainer.handle(.timePassed(milliseconds: seconds * 1000)))
    listen()
  }

  private mutating func listen() {
    for _ in 0..<40 where trainer.state.memory.isSounding { take(trainer.handle(.speechFinished)) }
  }

  private mutating func take(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .record(let event): events.append(event)
      case .hear(.say(let utterance)): said.append(utterance.text)
      case .write(let certificate): certificates.append(certificate)
      default: break
      }
    }
  }
}

extension Profile {
  /// Takes in several events.
  mutating func take(all events: LearnerEvent...) { for event in events { take(event) } }

  /// Does a task, in a sitting.
  mutating func done(_ lesson: String, _ task: Int, hints: Int = 0, wasShown: Bool = false) {
    take(.taskDone(lesson: lesson, task: task, keys: 5, hints: hints, more: TaskResult(wasShown: wasShown)))
  }

  mutating func begin(day: Int?, boot: String = "a") { take(.sittingBegun(sitting: Sitting(day: day, boot: boot))) }
}
