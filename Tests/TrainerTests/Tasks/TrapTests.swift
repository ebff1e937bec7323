import Feedback
import Keys
import Support
import Testing

@testable import Trainer

/// What must not come true, and tasks that begin anew.
@Suite struct TrapTests {
  @Test func aTrapIsToldKindlyAndTheTaskBeginsAnew() throws {
    var kept: [LearnerEvent] = []
    let events = try TaskLibrary.play("traps", "en", "wait:9s Right Right Enter") { kept.append($0) }
    #expect(kept.contains(.trapMet(lesson: "traps", task: 1)))
    #expect(!events.contains { $0.event.transcriptLine == "cue wrong" })
    #expect(
      try TaskLibrary.heard("traps", "en", "wait:9s Right Right Enter") == [
        "(hint)", "Here nothing is lost.", "Contacts holds names alone.", "We do it once more.", "Open Messages.",
        "(new-window)", "Home", "(focus-actionable)",
        "Phone, Button, Row 1, Column 1, In grid Home apps, 8 items",
      ])
    // Space says what is to be done, and not once more that nothing is lost.
    #expect(try TaskLibrary.heard("traps", "en", "wait:9s Right Right Enter Space").first == "Open Messages.")
  }

  @Test(arguments: [("vi", "Ở đây không mất gì cả."), ("hi", "यहाँ कुछ भी खोया नहीं।")])
  func reliefComesFirst(_ language: String, _ relief: String) throws {
    #expect(try TaskLibrary.heard("traps", language, "wait:9s Right Right Enter").dropFirst().first == relief)
  }

  @Test func theThirdTimeAHintComesWithIt() throws {
    let fall = " Right Right Enter"
    let twice = try TaskLibrary.heard("traps", "en", "wait:9s" + fall + fall)
    #expect(!twice.contains("Messages is the second item."))
    let thrice = try TaskLibrary.heard("traps", "en", "wait:9s" + fall + fall + fall)
    #expect(thrice.contains("Messages is the second item."))
    // It was the first hint, so the next that is asked for is another one.
    let next = try TaskLibrary.heard("traps", "en", "wait:9s" + fall + fall + fall + " F2")
    #expect(next == ["(hint)", "Now press the right arrow, on a phone swipe right."])
  }

  /// A goal that has become impossible for ever would hold her there.
  @Test func whatMustNeverHaveBeenIsATrapToo() throws {
    let heard = try TaskLibrary.heard("traps", "en", "wait:9s Right Right Right Right Right wait:8s F1")
    #expect(heard.contains("On the phone: Home. In focus: Phone, Button, Row 1, Column 1."))
  }

  /// The screen was Home from the beginning; only who comes back to it runs into that.
  @Test func whatHoldsFromTheBeginningIsNoTrap() throws {
    #expect(try !TaskLibrary.heard("traps", "en", "wait:9s Right").contains("Here nothing is lost."))
    let back = try TaskLibrary.heard("traps", "en", "wait:9s Right Right Right Enter Backspace")
    #expect(back.contains("Here nothing is lost."))
  }

  // MARK: Limits

  @Test func aLimitBeginsTheTaskAnew() throws {
    let heard = try TaskLibrary.heard("limit", "en", "wait:10s Right wait:40s")
    let over = try #require(heard.firstIndex(of: "The time for this is over. That does not matter. We begin again."))
    #expect(heard[over...].dropFirst().first == "Open Messages.")
    #expect(heard.last == "Phone, Button, Row 1, Column 1, In grid Home apps, 8 items")
  }

  @Test func whoIsDoneInTimeHearsNothingOfIt() throws {
    let events = try TaskLibrary.play("limit", "en", "wait:10s Right Enter wait:60s")
    #expect(!events.contains { $0.event.transcriptLine.contains("The time for this") })
  }

  @Test func howMuchTimeIsLeftIsTold() throws {
    #expect(try TaskLibrary.heard("limit", "en", "F1").contains("Time left: 30 seconds."))
    #expect(try TaskLibrary.heard("limit", "vi", "F1").contains("Thời gian còn lại: 30 giây."))
    #expect(try TaskLibrary.heard("limit", "hi", "F1").contains { $0.hasPrefix("बचा हुआ समय: 30") })
  }

  @Test func nobodyIsCutShort() {
    var clock = TaskClock()
    clock.pass(milliseconds: 90_000)
    #expect(clock.nextMoment(30, isTyping: false) == nil, "it counts from the end of the instruction")
    clock.start()
    clock.pass(milliseconds: 29_999)
    #expect(clock.nextMoment(30, isTyping: false) == 1)
    #expect(!clock.isOver(30, isTyping: false, isSilent: true))
    clock.keyPressed()
    clock.pass(milliseconds: 1)
    #expect(clock.isOver(30, isTyping: false, isSilent: true))
    #expect(!clock.isOver(30, isTyping: false, isSilent: false), "something is being said")
    #expect(!clock.isOver(30, isTyping: true, isSilent: true), "she types")
    #expect(clock.nextMoment(30, isTyping: true) == 9_999)
    clock.pass(milliseconds: 9_999)
    #expect(clock.isOver(30, isTyping: true, isSilent: true), "she has stopped typing")
    clock.pass(milliseconds: 1)
    #expect(clock.isOver(30, isTyping: false, isSilent: false), "even the longest speech has had its time")
  }

  @Test func underAMenuItStandsStill() throws {
    let events = try TaskLibrary.play("limit", "en", "wait:10s Tab wait:90s Escape")
    #expect(!events.contains { $0.event.transcriptLine.contains("The time for this") })
  }
}
