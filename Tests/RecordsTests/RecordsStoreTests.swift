import Foundation
import GRDB
import Testing
import Trainer

@testable import Records

@Suite struct RecordsStoreTests {
  @Test func whatALearnerDidIsThereAfterReopening() throws {
    let folder = try Folder()
    let lan: LearnerID
    do {
      let store = try folder.open()
      #expect(store.opening == .fresh)
      lan = try store.learner(named: "Lan")
      try store.append(.languageChosen(language: "vi"), learner: lan)
      try store.append(.rateSet(wordsAMinute: 140), learner: lan)
      try store.append(.rateSet(wordsAMinute: 160), learner: lan)
      try store.append(.volumeSet(percent: 80), learner: lan)
      try store.append(.lessonBegun(lesson: "keys"), learner: lan)
      try store.append(.taskDone(lesson: "keys", task: 1, keys: 4, hints: 0, more: nil), learner: lan)
      try store.append(.lessonFinished(lesson: "keys"), learner: lan)
      try store.append(.lessonLeft(lesson: "swipe", step: 2), learner: lan)
    }
    let store = try folder.open()
    #expect(store.opening == .found)
    #expect(try store.learner(named: "Lan") == lan)
    let profile = try store.profile(of: lan)
    #expect(profile.language == "vi")
    #expect(profile.wordsAMinute == 160)
    #expect(profile.volumePercent == 80)
    #expect(profile.finishedLessons == ["keys"])
  }

  @Test func everyEventComesBackAsItWasWritten() throws {
    let events = Self.oneOfEachKind
    let folder = try Folder()
    let store = try folder.open()
    for event in events { try store.append(event, learner: store.thisPC) }
    let read = try folder.rows().map { LoggedEvent(kind: $0.kind, body: $0.body) }
    #expect(read == events.map(LoggedEvent.did))
  }

  private static let oneOfEachKind: [LearnerEvent] = [
    .languageChosen(language: "hi"), .rateSet(wordsAMinute: 90), .volumeSet(percent: 5),
    .keymapChosen(keymap: .classic),
    .lessonBegun(lesson: "nhận-cuộc-gọi"),
    .taskDone(
      lesson: "\"", task: 3, keys: 12, hints: 2, more: TaskResult(.check, mistakes: [.direction: 2], shortest: 3)),
    .lessonFinished(lesson: ""), .lessonLeft(lesson: "a\nb\u{0}c", step: 1),
    .settingChosen(setting: "ức", choice: ""), .sittingBegun(sitting: Sitting(day: nil, boot: "b")),
    .stepReached(lesson: "x", step: 9), .taskSkipped(lesson: "x", task: 1, occasion: .lesson),
    .trapMet(lesson: "x", task: 2), .checkEnded(module: "m", passed: false, missed: [TaskID("x", 2)]),
    .moduleShown(module: "m"),
  ]

  @Test func anAcknowledgedEventIsOnTheDisk() throws {
    let folder = try Folder()
    let store = try folder.open()
    let (journal, synchronous) = try store.queue.writeWithoutTransaction { database in
      (
        try String.fetchOne(database, sql: "PRAGMA journal_mode"),
        try Int.fetchOne(database, sql: "PRAGMA synchronous")
      )
    }
    #expect(journal == "wal")
    #expect(synchronous == 2)
  }

  @Test func thePCKeepsItsChoiceOfLanguageWithoutAnybodysName() throws {
    let folder = try Folder()
    do {
      let store = try folder.open()
      #expect(try store.profile(of: store.thisPC).language == nil)
      try store.append(.languageChosen(language: "hi"), learner: store.thisPC)
    }
    let store = try folder.open()
    #expect(try store.profile(of: store.thisPC).language == "hi")
    #expect(try store.learner(named: " ") == store.thisPC)
    #expect(try store.learners().isEmpty)
  }

  @Test func learnersAreKeptApart() throws {
    let store = try Folder().open()
    let (lan, asha) = (try store.learner(named: "Lan"), try store.learner(named: "आशा"))
    try store.append(.languageChosen(language: "vi"), learner: lan)
    try store.append(.languageChosen(language: "hi"), learner: asha)
    #expect(try store.profile(of: lan).language == "vi")
    #expect(try store.profile(of: asha).language == "hi")
    #expect(try store.profile(of: store.thisPC) == Profile())
  }

  @Test func oneNameIsOneLearnerHoweverItIsTyped() throws {
    let store = try Folder().open()
    let minh = try store.learner(named: "Bà Nguyễn Thị Ánh")
    #expect(try store.learner(named: "  bà  nguyễn thị ánh\u{7}".decomposedStringWithCanonicalMapping) == minh)
    #expect(try store.learner(named: "Bà Nguyễn Thị Anh") != minh)
    #expect(try store.learners().map(\.name) == ["Bà Nguyễn Thị Anh", "Bà Nguyễn Thị Ánh"])
  }

  @Test func aGuestLeavesNothing() throws {
    let store = try RecordsStore.guest()
    #expect(store.opening == .guest)
    let learner = try store.learner(named: "Lan")
    try store.append(.rateSet(wordsAMinute: 120), learner: learner)
    #expect(try store.profile(of: learner).wordsAMinute == 120)
    let path = try store.queue.read { try String.fetchOne($0, sql: "SELECT file FROM pragma_database_list") }
    #expect(path == "")
    #expect(try RecordsStore.guest().learners().isEmpty)
  }

  @Test func onlyTheOwnerMayReadTheFolder() throws {
    let folder = try Folder()
    let path = folder.path + "/share/voiceclass/records.sqlite"
    _ = try RecordsStore(path: path, machine: .first)
    let facts = try FileManager.default.attributesOfItem(atPath: folder.path + "/share/voiceclass")
    #expect((facts[.posixPermissions] as? NSNumber)?.intValue == 0o700)
  }
}
