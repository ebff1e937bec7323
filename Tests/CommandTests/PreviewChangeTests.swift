import Feedback
import LessonText
import Phone
import Support
import Testing

@testable import voiceclass

/// Where a new draft is heard from.
@Suite struct PreviewChangeTests {
  private func lesson(_ steps: [Lesson.Step], title: String = "A", objective: String = "B") -> Lesson {
    Lesson(
      id: "a", title: MarkedText(title), module: MarkedText("M"), level: 1, minutes: 5, needs: [],
      objective: MarkedText(objective), steps: steps)
  }

  private func say(_ words: String) -> Lesson.Step { .say(MarkedText(words)) }

  private func ask(leadingTo step: Int) -> Lesson.Step {
    .ask(
      Question(
        text: MarkedText("?"),
        choices: [
          Question.Choice(MarkedText("x"), isRight: true, goesTo: step),
          Question.Choice(MarkedText("y"), isRight: true),
        ], why: MarkedText("")))
  }

  @Test func aStepThatIsNewOrOtherIsTheFirstChange() {
    let old = lesson([say("1"), say("2"), say("3")])
    #expect(old.firstChange(to: old) == nil)
    #expect(old.firstChange(to: lesson([say("1"), say("two"), say("3")])) == 1)
    #expect(old.firstChange(to: lesson([say("0"), say("1"), say("2"), say("3")])) == 0)
    #expect(old.firstChange(to: lesson([say("1"), say("2"), say("3"), say("4")])) == 3)
    #expect(old.firstChange(to: lesson([say("1"), say("3")])) == 1, "what follows what was taken out")
    #expect(old.firstChange(to: lesson([say("1"), say("2")])) == 1, "the last one that is left")
  }

  @Test func theTitleIsAtTheBeginningAndTheObjectiveAtTheEnd() {
    let old = lesson([say("1"), say("2")])
    #expect(old.firstChange(to: lesson([say("1"), say("2")], title: "Z")) == 0)
    #expect(old.firstChange(to: lesson([say("1"), say("2")], objective: "Z")) == 2)
    var other = old
    (other.minutes, other.level) = (7, 2)
    #expect(old.firstChange(to: other) == nil, "nobody hears it")
  }

  /// A step that is put in moves all that lies behind it, and with it the numbers in the steps before.
  @Test func aStepThatLeadsElsewhereByNumberAloneHasNotChanged() {
    let old = lesson([ask(leadingTo: 2), say("1"), say("2")])
    #expect(old.firstChange(to: lesson([ask(leadingTo: 3), say("1"), say("new"), say("2")])) == 2)
    #expect(old.firstChange(to: lesson([ask(leadingTo: 1), say("1"), say("2")])) == 0)
  }

  @Test func aLineOfAnAppIsAPlaceOnItsScreen() throws {
    let app = try #require(ShippedLibrary.library[Language("en")]?.phone.apps["settings"])
    let lines = ["App: Settings", "Screen: Settings", "Heading: Settings", "Switch: Wi-Fi", "Holds: wifi"]
    let screen = ScreenAddress(app: "settings", screen: "Settings")
    #expect(app.spot(at: 5, in: lines) == AppSpot(screen: screen, focus: "Wi-Fi"))
    #expect(app.spot(at: 2, in: lines) == AppSpot(screen: screen))
    #expect(app.spot(at: 1, in: lines) == app.opening)
    #expect(app.firstChange(to: app) == nil)
    var other = app
    other.screens[0].elements[1].name = MarkedText("Wireless")
    #expect(app.firstChange(to: other) == AppSpot(screen: screen, focus: "Wireless"))
  }

  @Test func whatTheKernelTellsIsRead() {
    func event(_ mask: UInt32, _ name: String, padding: Int) -> [UInt8] {
      let bytes = Array(name.utf8) + [UInt8](repeating: 0, count: padding)
      return [1, mask, 0, UInt32(bytes.count)].flatMap { number in (0..<4).map { UInt8(number >> ($0 * 8) & 255) } }
        + bytes
    }
    let bytes =
      event(8, "bài.txt", padding: 8) + event(8, ".bài.txt.swp", padding: 4) + event(8, "bài.txt~", padding: 1)
      + event(0x4000_0100, "90-own", padding: 10) + event(0x4000, "", padding: 0)
    let events = FolderEvent.all(in: bytes[...])
    #expect(events.map(\.isText) == [true, false, false, false, false])
    #expect(events.map(\.isFolder) == [false, false, false, true, false])
    #expect(events.map(\.isOverflow) == [false, false, false, false, true])
    #expect(FolderEvent.all(in: bytes.dropLast(4)).count == 4, "half an event is none")
    #expect(FolderEvent.all(in: []) == [])
  }
}
