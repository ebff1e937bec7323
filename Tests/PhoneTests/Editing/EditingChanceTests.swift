import Feedback
import Foundation
import Phone
import Testing

@Suite struct EditingChanceTests {
  private static let gestures: [Gesture] =
    [
      .swipeRight, .swipeLeft, .swipeUp, .swipeDown, .swipeDownThenUp, .doubleTap, .doubleTap, .doubleTap,
      .twoFingerDoubleTapAndHold, .threeFingerDoubleTap, .threeFingerDoubleTapAndHold, .threeFingerTripleTap,
      .threeFingerTripleTap, .fourFingerSwipeDown, .lift, .lift, .enter, .deleteBefore, .deleteAfter, .cursorToStart,
      .cursorToEnd, .selectAll, .swipeDownThenLeft, .firstItem, .lastItem,
    ] + Gesture.Direction.allCases.flatMap { [Gesture.touch($0), .touch($0), .item($0)] }
    + Granularity.allCases.flatMap { [.read($0, isForward: true), .read($0, isForward: false)] }
    + Array("aeodwsfjklx zS.,7*").flatMap { [.type($0), .letGo($0)] }

  @Test(arguments: [
    ("en", "direct"), ("vi", "telex"), ("hi", "inscript"), ("hi", "transliteration"), ("vi", "braille"),
    ("hi", "braille"),
  ]) func whateverIsDoneIsAnsweredAndHeldAndSmall(_ language: String, _ method: String) throws {
    var dice = FixedDice(seed: 20_260_101)
    var phone = try FormPhone.make(
      language,
      values: [
        "typing method": .text(method), "braille keys": .text("chord"),
        "keyboard typing": .text(method == "telex" ? "double tap" : "lift"),
      ])
    var (typed, keys) = (0, 0)
    for count in 1...10_000 {
      if count % 500 == 0 { phone.show(FormPhone.form) }
      if count % 40 == 0, let row = FormPhone.fields.randomElement(using: &dice) { phone.edit(row.name) }
      if count % 1_000 == 0 { phone.set("name", to: .text(dice.text(upTo: 40))) }
      if let gesture = Self.gestures.randomElement(using: &dice) {
        let changes = phone.perform(gesture)
        #expect(!changes.isEmpty, "\(gesture)")
        for change in changes {
          switch change {
          case .edited(.typed, _), .edited(.pasted, _), .dots, .sign, .unknownCell: typed += 1
          case .touched(.key, _): keys += 1
          default: break
          }
        }
      }
      if let editing = phone.state.editing {
        let box = try #require(phone.elements.first { $0.key == editing.key })
        #expect(box.role == .editBox && (box.value?.text ?? "") == editing.text.text)
        #expect(editing.text.text.count <= 2_000 && editing.page != nil)
      } else {
        #expect(phone.state.finger?.isOnKeyboard != true)
      }
      if count % 1_000 == 0 {
        let kept = try JSONEncoder().encode(phone.state)
        #expect(kept.count < 40_000)
        #expect(Phone(phone.model, try JSONDecoder().decode(PhoneState.self, from: kept)) == phone)
      }
      #expect(phone.state.clipboard.count <= 2_000)
      #expect(phone.state.stack.count <= PhoneState.deepestStack)
    }
    #expect(typed > 500 && keys > 200, "\(typed) texts were typed, \(keys) keys were touched")
    let held = FormPhone.fields.map { phone.held($0.holds.name).count }
    #expect(held.allSatisfy { $0 <= 2_000 } && phone.held("short").count <= 3 && phone.held("pin").count <= 4)
    #expect(phone.held("number").allSatisfy { "0123456789*#+".contains($0) })
  }
}
