import Foundation
import GRDB
import Testing
import Trainer

@testable import Records

@Suite struct ExchangeTests {
  private func segments(on stick: Folder) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: stick.path + "/voiceclass-records")) ?? []).sorted()
  }

  private func file(_ name: String, on stick: Folder) -> String { "\(stick.path)/voiceclass-records/\(name)" }

  @Test func aLearnerGoesOnAtAnotherPCWhereSheStopped() throws {
    let (stick, one, two) = (try Folder(), try PC("PC 1"), try PC("PC 2"))
    try one.learn("Lan", .lessonBegun(lesson: "keys"), .lessonLeft(lesson: "keys", step: 4))
    let given = try one.store.exchange(with: stick.path)
    #expect(given.arrivals.isEmpty)
    #expect(given.written == 4)
    #expect(given.obstacle == nil && given.gaps.isEmpty)

    let taken = try two.store.exchange(with: stick.path)
    #expect(taken.arrivals.map(\.pc) == ["PC 1"])
    #expect(taken.arrivals.map(\.events) == [4])
    #expect(taken.arrivals.map(\.upTo) == [1_800_000_000_003])
    #expect(taken.written == 1)
    #expect(try two.store.profile(of: two.store.learner(named: "Lan")).whereabouts == "keys 4")
    // She is one and the same, not one of the same name.
    #expect(try two.store.learners() == one.store.learners())
  }

  @Test(arguments: [2, 10])
  func inWhateverOrderTheStickGoesAroundAllPCsKnowTheSame(_ count: Int) throws {
    for order in 0..<3 {
      let stick = try Folder()
      let pcs = try (1...count).map { try PC("PC \($0)", clock: StandingClock(1_800_000_000_000 + Int64($0 * 7))) }
      for (number, pc) in pcs.enumerated() {
        try pc.learn("Learner \(number % 3)", .lessonBegun(lesson: "keys"), .lessonLeft(lesson: "keys", step: number))
        try pc.learn("Learner \(number)", .lessonFinished(lesson: "lesson \(number)"))
      }
      let way = order == 0 ? pcs : order == 1 ? pcs.reversed() : pcs.filter { $0 !== pcs[0] } + [pcs[0]]
      for pc in way { _ = try pc.store.exchange(with: stick.path) }
      // Somebody learns meanwhile.
      try pcs[0].learn("Learner 0", .lessonFinished(lesson: "another"))
      for pc in way + way { _ = try pc.store.exchange(with: stick.path) }
      let states = try pcs.map { try $0.state() }
      #expect(Set(states).count == 1)
      for pc in pcs {
        let again = try pc.store.exchange(with: stick.path)
        #expect(again == ExchangeReport())
        #expect(try pc.state() == states[0])
      }
    }
  }

  @Test func whatIsMissingIsNamedAndComesLater() throws {
    let (stick, one, two) = (try Folder(), try PC("PC 1"), try PC("PC 2"))
    try one.learn("Lan", .lessonBegun(lesson: "keys"))
    _ = try one.store.exchange(with: stick.path)
    try one.learn("Lan", .lessonLeft(lesson: "keys", step: 2), .lessonFinished(lesson: "keys"))
    _ = try one.store.exchange(with: stick.path)
    try one.learn("Lan", .rateSet(wordsAMinute: 200))
    _ = try one.store.exchange(with: stick.path)
    let names = segments(on: stick)
    #expect(names.count == 3)
    let middle = try #require(names.first { $0.contains("-4-5.") })
    try FileManager.default.removeItem(atPath: file(middle, on: stick))

    let taken = try two.store.exchange(with: stick.path)
    #expect(taken.gaps.map(\.pc) == ["PC 1"])
    #expect(taken.gaps.map(\.events) == [2])
    #expect(try two.store.profile(of: two.store.learner(named: "Lan")).wordsAMinute == 200)

    #expect(try one.store.exchange(with: stick.path).written == 2)
    #expect(try two.store.exchange(with: stick.path).gaps.isEmpty)
    #expect(try two.state() == one.state())
  }

  @Test func aFileThatWasCutOffIsPutAsideAndWrittenAnew() throws {
    let stick = try Folder()
    let pcs = try (1...3).map { try PC("PC \($0)") }
    try pcs[0].learn("Lan", .lessonBegun(lesson: "keys"), .lessonFinished(lesson: "keys"))
    _ = try pcs[0].store.exchange(with: stick.path)
    let name = try #require(segments(on: stick).first)
    let whole = try Data(contentsOf: URL(fileURLWithPath: file(name, on: stick)))
    for length in 0..<whole.count {
      try whole.prefix(length).write(to: URL(fileURLWithPath: file(name, on: stick)))
      let report = try pcs[1].store.exchange(with: stick.path)
      #expect(report.damaged == 1 && report.arrivals.isEmpty, "cut after \(length) bytes")
      #expect(report.gaps.map(\.events) == [4])
    }
    #expect(try pcs[0].store.exchange(with: stick.path).written == 4)
    #expect(try pcs[1].store.exchange(with: stick.path).gaps.isEmpty)
    #expect(try pcs[2].store.exchange(with: stick.path).damaged == 0)
    #expect(try pcs[2].store.learners().map(\.name) == ["Lan"])
  }

  @Test func noByteOfAFileCanBeChangedUnnoticed() throws {
    let (stick, one) = (try Folder(), try PC("PC 1"))
    try one.learn("Lan", .lessonBegun(lesson: "keys"))
    _ = try one.store.exchange(with: stick.path)
    let name = try #require(segments(on: stick).first)
    let segment = try #require(Segment(fileName: name))
    let whole = try Data(contentsOf: URL(fileURLWithPath: file(name, on: stick)))
    let rows = try #require(SegmentFolder(on: stick.path).read(segment))
    #expect(rows.count == 3)
    var unnoticed = 0
    for place in 0..<whole.count {
      var bytes = whole
      bytes[place] ^= 0x40
      try bytes.write(to: URL(fileURLWithPath: file(name, on: stick)))
      guard let read = SegmentFolder(on: stick.path).read(segment) else { continue }
      // The time in gzip's head, and the like: what is read is the same.
      #expect(read == rows)
      unnoticed += 1
    }
    #expect(unnoticed < 12)
  }

  @Test func whoeverWishesToBeForgottenIsForgottenOnTheStickAndEverywhere() throws {
    let stick = try Folder()
    let pcs = try (1...3).map { try PC("PC \($0)") }
    try pcs[0].learn("Lan", .lessonBegun(lesson: "keys"), .lessonFinished(lesson: "keys"))
    try pcs[0].learn("Minh", .lessonBegun(lesson: "keys"))
    for pc in pcs { _ = try pc.store.exchange(with: stick.path) }
    try pcs[2].learn("Lan", .lessonFinished(lesson: "next"))
    _ = try pcs[1].store.forget(try pcs[1].store.learner(named: "Lan"))

    _ = try pcs[1].store.exchange(with: stick.path)
    for name in segments(on: stick) {
      let text = try #require(CompressedFile.read(file(name, on: stick)))
      #expect(!String(decoding: text, as: UTF8.self).contains("Lan"))
    }
    for pc in pcs + pcs {
      let report = try pc.store.exchange(with: stick.path)
      #expect(report.gaps.isEmpty && report.damaged == 0)
      #expect(try pc.store.learners().map(\.name) == ["Minh"])
    }
    #expect(Set(try pcs.map { try $0.state() }).count == 1)
    // A PC that was never there hears nothing of her, and waits for nothing.
    let late = try PC("PC 4")
    #expect(try late.store.exchange(with: stick.path).gaps.isEmpty)
    #expect(try late.store.learners().map(\.name) == ["Minh"])
  }

  @Test func whatWasForgottenBeforeThereWereSticksIsNoGap() throws {
    let pc = try PC("PC 1")
    try pc.learn("Lan", .lessonBegun(lesson: "keys"))
    _ = try pc.store.forget(try pc.store.learner(named: "Lan"))
    // As the tables were before.
    try pc.store.queue.write { database in
      try database.execute(
        sql: """
          DROP TABLE gone; DROP INDEX event_of_pc; DROP TRIGGER event_removed;
          CREATE TRIGGER event_removed AFTER DELETE ON event BEGIN SELECT 1; END;
          DELETE FROM grdb_migrations WHERE identifier = 'exchange';
          """)
    }
    try Schema.migrator.migrate(pc.store.queue)
    let stick = try Folder()
    #expect(try pc.store.exchange(with: stick.path).gaps.isEmpty)
    #expect(try PC("PC 2").store.exchange(with: stick.path).gaps.isEmpty)
  }

  @Test func aCarrierThatCanNotBeWrittenGivesWhatItHas() throws {
    let (stick, one, two) = (try Folder(), try PC("PC 1"), try PC("PC 2"))
    try one.learn("Lan", .lessonBegun(lesson: "keys"))
    #expect(try one.store.exchange(with: "/dev/null").obstacle == .folderNotWritable)
    #expect(try one.store.exchange(with: "/proc").obstacle == .folderNotWritable)
    _ = try one.store.exchange(with: stick.path)
    let name = try #require(segments(on: stick).first)
    // A folder lies where this PC's own would be written.
    let own = try #require(Segment(device: two.store.thisPC.identifier, numbers: 1...1))
    try FileManager.default.createDirectory(
      atPath: file(own.fileName, on: stick) + "/x", withIntermediateDirectories: true)
    let report = try two.store.exchange(with: stick.path)
    #expect(report.arrivals.map(\.pc) == ["PC 1"])
    #expect(segments(on: stick).contains(name))
  }

  @Test func whatLiesThereBesidesDoesNoHarm() throws {
    let (stick, pc) = (try Folder(), try PC("PC 1"))
    let folder = stick.path + "/voiceclass-records"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let device = Identifier.random().text
    var random = SystemRandomNumberGenerator()
    let names = [
      "letter.txt", "-1-2.jsonl.gz", "\(device)-0-5.jsonl.gz", "\(device)-1-99999999999999999.jsonl.gz",
      "\(device)-5-1.jsonl.gz", "\(device)-01-2.jsonl.gz", "\(device.uppercased())-1-2.jsonl.gz",
      "\(device)-1-20.jsonl.gz", "\(device)-21-21.jsonl.gz", "\(device)-\(Int64.max)-\(Int64.max).jsonl.gz",
    ]
    for name in names {
      let bytes = Data((0..<Int.random(in: 0...300, using: &random)).map { _ in UInt8.random(in: 0...255) })
      try bytes.write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
    symlink("/dev/zero", "\(folder)/\(device)-22-23.jsonl.gz")
    mkfifo("\(folder)/\(device)-24-25.jsonl.gz", 0o600)
    // A little file that would be large.
    try CompressedFile.write(Data(count: 70 << 20), to: "\(folder)/\(device)-26-27.jsonl.gz")
    let report = try pc.store.exchange(with: stick.path)
    #expect(report.damaged == 5)
    #expect(report.arrivals.isEmpty)
    #expect(report.obstacle == nil)
    #expect(report.gaps.map(\.events) == [27])
  }

  @Test func aPCThatHasNoNameIsToldByItsFirstDigits() throws {
    let folder = try Folder()
    let store = try folder.open()
    #expect(try store.pcName() == String(store.thisPC.text.prefix(4)))
    try store.namePC("  ")
    try store.namePC("Bàn số 3")
    #expect(try store.pcName() == "Bàn số 3")
    #expect(try store.learners().isEmpty)
  }
}
