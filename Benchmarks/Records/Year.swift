import Foundation
import GRDB
import LessonText
import Records
import Support
import Trainer

/// A year of a class, made up: each learner comes on some days, does tasks of the lessons in turn, some with hints.
struct Year {
  private let path: String
  private let learners: Int
  private let events: Int
  private let seed: UInt64
  private let lessons: [Lesson]

  init(path: String, learners: Int, events: Int, seed: UInt64 = 2026, _ pack: LanguagePack) {
    self.path = path
    self.seed = seed
    self.learners = learners
    self.events = events
    lessons = pack.course.modules.flatMap(\.lessons).compactMap { pack.lessons[$0] }
  }

  /// Writes it in one transaction, past the store, which would wait for the disk a million times.
  func make() throws {
    let ids = try RecordsStore(path: path).learnersOfBench(learners)
    var chance = SplitMix(seed: seed)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    var bodies: [LearnerEvent: (kind: String, body: String)] = [:]
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      let device = try Data.fetchOne(database, sql: "SELECT id FROM device") ?? Data()
      var seq = try Int64.fetchOne(database, sql: "SELECT seq FROM writer") ?? 0
      var moment = try Int64.fetchOne(database, sql: "SELECT MAX(hlc) FROM writer") ?? 0
      let statement = try database.makeStatement(sql: "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)")
      let each = events / (learners * 250)
      for day in 0..<250 {
        for id in ids {
          for number in 0..<each {
            let event = self.event(number, on: day, &chance)
            var known = bodies[event]
            if known == nil {
              let body = String(decoding: try encoder.encode(event), as: UTF8.self)
              let kind = body.dropFirst(2).prefix { $0 != "\"" }
              known = (String(kind), body)
              bodies[event] = known
            }
            guard let known else { continue }
            seq += 1
            moment += Int64.random(in: 500...20_000, using: &chance)
            try statement.execute(arguments: [
              Self.identifier(moment, &chance), device, seq, moment, id, known.kind, known.body,
            ])
          }
        }
      }
    }
  }

  private func event(_ number: Int, on day: Int, _ chance: inout SplitMix) -> LearnerEvent {
    let lesson = lessons[(day + number / 40) % lessons.count]
    switch number % 40 {
    case 0 where number == 0: return .sittingBegun(sitting: Sitting(day: 20_000 + day, boot: "boot-\(day)"))
    case 0: return .lessonBegun(lesson: lesson.id)
    case 39: return .lessonFinished(lesson: lesson.id)
    case let step where step.isMultiple(of: 2): return .stepReached(lesson: lesson.id, step: step)
    case let task:
      let mistakes: [Mistake: Int] = Bool.random(using: &chance) ? [:] : [.direction: 1, .edge: 2]
      return .taskDone(
        lesson: lesson.id, task: task % 12 + 1, keys: Int.random(in: 3...12, using: &chance),
        hints: Int.random(in: 0...2, using: &chance), more: TaskResult(mistakes: mistakes, shortest: 3))
    }
  }

  private static func identifier(_ moment: Int64, _ chance: inout SplitMix) -> Data {
    let high = UInt64(moment) << 16 | 0x7000 | UInt64.random(in: 0...0x0FFF, using: &chance)
    let low = 0x8000_0000_0000_0000 | UInt64.random(in: 0...0x3FFF_FFFF_FFFF_FFFF, using: &chance)
    return [high, low].reduce(into: Data()) { data, half in
      withUnsafeBytes(of: half.bigEndian) { data.append(contentsOf: $0) }
    }
  }
}

extension RecordsStore {
  /// So many learners with a name, by their ids in the file.
  fileprivate func learnersOfBench(_ count: Int) throws -> [Data] {
    try (1...count).map { number in
      let text = try learner(named: "Learner \(number)").text
      return Data(
        stride(from: 0, to: text.count, by: 2).compactMap { place in
          let start = text.index(text.startIndex, offsetBy: place)
          return UInt8(text[start..<text.index(start, offsetBy: 2)], radix: 16)
        })
    }
  }
}
