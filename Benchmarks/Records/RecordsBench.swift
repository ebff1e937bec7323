import Foundation
import GRDB
import LessonText
import Records
import Support
import Trainer

/// How long a class's records of a year take to be opened and told: thirty learners, a million events.
@main
struct RecordsBench {
  private static let learners = 30
  private static let events = 1_000_000
  /// Each is measured so often; the median is told.
  private static let rounds = 5

  static func main() throws {
    let path = FileManager.default.temporaryDirectory.path + "/voiceclass-records-bench-\(getpid())"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = path + "/records.sqlite"
    guard let pack = ShippedLibrary.library.packs.first else { return }
    if CommandLine.arguments.contains("server") { return try ServerBench(folder: path, pack: pack).run() }
    try ClassOnAStick(folder: path, pack).bringTogether()
    // "records-bench stick" is enough for whoever changes the exchange.
    guard CommandLine.arguments.last != "stick" else { return }

    let made = try milliseconds { try Year(path: file, learners: learners, events: events, pack).make() }
    let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? NSNumber
    print("\(learners) learners, \(events) events, \(megabytes(size)) MB, written in \(Int(made / 1000)) s.")

    let anew = try milliseconds { _ = try RecordsStore(path: file).profiles() }
    print("All of them gone through, as after a new version: \(Int(anew)) ms. That is kept as summaries.")
    tell("Open, and the profile of one learner") {
      let store = try RecordsStore(path: file)
      _ = try store.profile(of: store.learner(named: "Learner 7"))
    }
    tell("Open, and the report on the class") {
      let all = try RecordsStore(path: file).profiles()
      let report = ClassReport(all.map { LearnerReport(of: $0.profile, named: $0.learner.name, in: pack) })
      guard report.sentences(in: pack.phrases).count == learners + 2 else { exit(1) }
    }
    let store = try RecordsStore(path: file)
    let learner = try store.learner(named: "Learner 7")
    tell("One event kept, on the disk") { try store.append(.rateSet(wordsAMinute: 140), learner: learner) }
    let forgotten = try milliseconds { _ = try store.forget(learner) }
    print("A learner forgotten, the file and its copy written anew: \(Int(forgotten)) ms.")
  }

  private static func tell(_ what: String, _ work: () throws -> Void) {
    let times = (0..<rounds).compactMap { _ in try? milliseconds(work) }.sorted()
    guard times.count == rounds else {
      print("\(what): failed.")
      exit(1)
    }
    let median = (times[rounds / 2] * 10).rounded() / 10
    print("\(what): \(median) ms.")
  }

  private static func milliseconds(_ work: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let time = try clock.measure(work).components
    return Double(time.seconds) * 1_000 + Double(time.attoseconds) / 1e15
  }

  private static func megabytes(_ bytes: NSNumber?) -> Int { (bytes?.intValue ?? 0) / 1_048_576 }
}
