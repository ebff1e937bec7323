import Foundation
import LessonText
import Synchronization

/// Something that looks through a loaded library for what its text alone doesn't show.
protocol Inspection: Sendable {
  /// What is wrong. It may be called on any thread, and no other inspection waits for it.
  func diagnostics(of loaded: Loaded) -> [Diagnostic]
}

extension [any Inspection] {
  /// What all of them find, each on a core of its own where there are several.
  func diagnostics(of loaded: Loaded) -> [Diagnostic] {
    let found = Mutex<[[Diagnostic]]>(Array<[Diagnostic]>(repeating: [], count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let own = self[index].diagnostics(of: loaded)
      found.withLock { $0[index] = own }
    }
    return found.withLock { $0 }.flatMap { $0 }
  }
}
