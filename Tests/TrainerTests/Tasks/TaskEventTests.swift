import Feedback
import Keys
import LessonText
import Phone
import Support
import Testing

@testable import Trainer

/// What happens by itself in a task.
@Suite struct TaskEventTests {
  @Test func theLessonsAreClean() {
    let found = TaskLibrary.loaded.diagnostics.filter { $0.problem.severity == .error }
    #expect(found.map { TaskLibrary.loaded.printer.text($0) } == [])
    for language in TaskLibrary.languages {
      for id in TaskLibrary.ids { #expect(TaskLibrary.library[Language(language)]?.lessons[id] != nil, "\(id)") }
    }
  }

  @Test(arguments: TaskLibrary.languages) func aCallComesByItself(_ language: String) throws {
    let events = try TaskLibrary.play("events", language, "wait:20s Ctrl+y")
    let ring = try #require(events.first { $0.event.transcriptLine == "cue ringing" })
    let instruction = try #require(
      events.last { $0.microseconds < ring.microseconds - 1_000_000 && $0.event.isHeard })
    // Three seconds from the end of what was said, and not from its beginning.
    #expect(ring.microseconds > instruction.microseconds + 3_000_000)
    #expect(events.contains { $0.event.transcriptLine == "cue lesson-done" })
  }

  @Test func aKeyThatCutsTheInstructionBeginsTheWaiting() throws {
    let events = try TaskLibrary.play("events", "en", "wait:500ms ~Right wait:20s")
    let key = try #require(events.first { $0.event.transcriptLine == "key Right" })
    let ring = try #require(events.first { $0.event.transcriptLine == "cue ringing" })
    #expect((3_000_000...3_010_000).contains(ring.microseconds - key.microseconds))
  }

  @Test func whatIsTakenBackDoesNotTakeTheCallAway() throws {
    for keys in ["Enter Ctrl+z wait:30s", "Enter Ctrl+r wait:30s", "wait:5s Ctrl+r wait:30s"] {
      let events = try TaskLibrary.play("events", "en", keys)
      let last = try #require(events.lastIndex { if case .key = $0.event { true } else { false } })
      #expect(events[last...].contains { $0.event.transcriptLine == "cue ringing" }, "\(keys)")
    }
  }

  @Test(arguments: TaskLibrary.languages) func aCallThatRangOutComesOnceMore(_ language: String) throws {
    let events = try TaskLibrary.play(
      "events", language, "wait:silence wait:80s wait:silence wait:4s wait:silence Ctrl+y wait:3s"
    )
    .map(\.event.transcriptLine)
    let pack = try #require(TaskLibrary.library[Language(language)])
    let again = Words(pack: pack)[.comesAgain].plain
    let told = try #require(events.firstIndex { $0.hasPrefix("say \(language) trainer") && $0.contains(again) })
    #expect(events[..<told].contains("cue ringing"))
    #expect(events[told...].contains("cue ringing"))
    #expect(events[told...].contains("cue lesson-done"))
  }

  @Test func whatOneTaskAnnouncesDoesNotComeInTheNext() throws {
    let pack = try #require(TaskLibrary.library[Language("en")])
    var phone = Phone(pack.phone)
    // The alarms that are set.
    let before = phone.nextMoment
    phone.expect(.call(from: "07700 900 301"), afterMilliseconds: 1_000)
    #expect(phone.nextMoment == 1_000)
    phone.expectNothing()
    #expect(phone.nextMoment == before)
  }

  /// Whatever is pressed in any of the lessons, all three ways of playing it sound alike.
  @Test(arguments: TaskLibrary.quickIds) func keptAndPutBackItSoundsTheSame(_ lesson: String) throws {
    try soundsTheSame(
      lesson, "en",
      """
      Right F1 x 5 ~Space Enter wait:4s F2 Backspace Left Ctrl+r d a Space F2 F3 Enter wait:40s Tab Escape F7 a b
      Escape Right Enter ~Right Enter F2 Ctrl+z wait:12s Right F6 Enter wait:60s Left Space Space Enter Enter
      """)
  }

  @Test(arguments: ["vi", "hi"]) func soDoesTyping(_ language: String) throws {
    try soundsTheSame(
      "drill", language, "V i v e c e m t d j l F2 s Space Space Backspace F1 N a p m r Enter wait:9s s")
  }

  @Test func soDoTasksThatWait() throws {
    try soundsTheSame("events", "en", "wait:12s Right Ctrl+z Ctrl+y wait:9s")
    try soundsTheSame("own", "en", "F3 wait:9s F6 wait:9s F7 a b c Escape wait:9s ~Right Left ~Space Right")
  }

  private func soundsTheSame(_ lesson: String, _ language: String, _ keys: String) throws {
    let straight = try TaskLibrary.play(lesson, language, keys).map(\.event.transcriptLine)
    #expect(straight.count > 20)
    for way in [GoldenSession.Way.savedAndRestoredAtEachKey, .copiedAndLedAstrayAtEachKey] {
      #expect(try TaskLibrary.play(lesson, language, keys, way).map(\.event.transcriptLine) == straight, "\(way)")
    }
  }

  /// Random keys with a fixed seed: none is answered by silence, and something always has the focus.
  @Test(arguments: TaskLibrary.quickIds, TaskLibrary.languages)
  func noKeyIsAnsweredBySilence(_ lesson: String, _ language: String) throws {
    let keys = try [
      "Right", "Left", "Down", "Enter", "Space", "Backspace", "PageDown", "Home", "F1", "F2", "F3", "F6", "F7", "Tab",
      "Ctrl+z", "Ctrl+r", "Ctrl+y", "a", "V", "e", "5", "न", "Ctrl+Space", "Escape", "Unknown",
    ].map { try #require(Key(name: $0)) }
    var trainer = TaskLibrary.trainer(language)
    _ = trainer.begin(.lesson(lesson))
    var seed: UInt64 = 11
    for count in 1...80 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let key = keys[Int(seed >> 33) % keys.count]
      let effects = trainer.handle(.key(key))
      let isHeard = effects.contains { if case .hear = $0 { true } else { false } }
      #expect(isHeard, "key \(count), \(key.name), is answered by silence")
      #expect(!trainer.display.focus.isEmpty, "after key \(count), \(key.name), nothing is in focus")
      if seed >> 60 < 6 { _ = trainer.handle(.speechFinished) }
      if seed >> 60 > 12 { _ = trainer.handle(.timePassed(milliseconds: 1_700)) }
      guard case .lesson = trainer.state.activity else {
        trainer = TaskLibrary.trainer(language)
        _ = trainer.begin(.lesson(lesson))
        continue
      }
    }
  }
}

extension SessionEvent {
  fileprivate var isHeard: Bool { if case .hear = self { true } else { false } }
}
