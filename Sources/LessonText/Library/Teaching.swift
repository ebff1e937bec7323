import Phone
import Synchronization

/// What a language teaches, and the phone it is taught on: by far the most of its folder.
struct Teaching: Hashable, Sendable {
  /// Its `phone` folder.
  var phone: PhoneModel
  /// Its `course.txt`.
  var course: Course
  /// Its lessons, by id.
  var lessons: [String: Lesson]
  /// Its `skills.txt`, in order.
  var skills: [Skill]
  /// Its `glossary.txt`, in order.
  var glossary: [GlossaryWord]
}

/// What a language teaches, read already or when somebody first asks for it. A learner hears all languages invite her,
/// and learns in one.
enum TeachingOnShelf: Hashable, Sendable {
  case read(Teaching)
  case waiting(WaitingTeaching)

  /// All of it.
  var taken: Teaching {
    switch self {
    case .read(let teaching): teaching
    case .waiting(let waiting): waiting.taken
    }
  }

  /// Changes this copy.
  mutating func change(_ work: (inout Teaching) -> Void) {
    var teaching = taken
    work(&teaching)
    self = .read(teaching)
  }

  static func == (one: TeachingOnShelf, other: TeachingOnShelf) -> Bool {
    if case .waiting(let one) = one, case .waiting(let other) = other, one === other { return true }
    return one.taken == other.taken
  }

  func hash(into hasher: inout Hasher) { hasher.combine(taken) }
}

/// Reads once, when it is first asked, and keeps what came of it for all copies.
final class WaitingTeaching: Sendable {
  private enum Progress {
    case unread(@Sendable () -> Teaching)
    case read(Teaching)
  }

  private let progress: Mutex<Progress>

  /// What is read by this work.
  init(_ work: @escaping @Sendable () -> Teaching) { progress = Mutex(.unread(work)) }

  /// All of it; whoever asks while it is being read waits.
  var taken: Teaching {
    progress.withLock { progress in
      switch progress {
      case .read(let teaching): return teaching
      case .unread(let work):
        let teaching = work()
        progress = .read(teaching)
        return teaching
      }
    }
  }
}
