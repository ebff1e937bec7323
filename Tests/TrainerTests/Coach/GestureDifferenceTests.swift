import Feedback
import LessonText
import Phone
import Support
import Testing

@testable import Trainer

/// What differs between the gesture that was made and the one that leads on.
@Suite struct GestureDifferenceTests {
  private static let cases: [(Gesture, Gesture, GestureDifference, Mistake)] = [
    (.swipeLeft, .swipeRight, .opposite, .direction),
    (.lastItem, .firstItem, .opposite, .direction),
    (.swipeUp, .swipeRight, .direction, .direction),
    (.swipeDownThenLeft, .swipeUpThenLeft, .direction, .direction),
    (.swipeDown, .swipeDownThenLeft, .moreStrokes, .direction),
    (.swipeUpThenDown, .swipeUp, .fewerStrokes, .direction),
    (.swipeUp, .twoFingerSwipeUp, .fingers(2, madeWith: 1), .fingers),
    (.threeFingerDoubleTap, .twoFingerDoubleTap, .fingers(2, madeWith: 3), .fingers),
    (.swipeLeft, .fourFingerSwipeLeft, .fingers(4, madeWith: 1), .fingers),
    (.twoFingerTap, .twoFingerDoubleTap, .taps(2, made: 1), .taps),
    (.doubleTap, .doubleTapAndHold, .held, .taps),
    (.doubleTapAndHold, .doubleTap, .notHeld, .taps),
    (.swipeDownThenLeft, .doubleTap, .gesture, .gesture),
    (.swipeDownThenLeft, .swipeRight, .gesture, .gesture),
    (.swipeRight, .doubleTap, .onItem, .gesture),
    (.swipeLeft, .read(.words, isForward: true), .gesture, .gesture),
  ]

  @Test(arguments: cases.indices)
  func isToldApart(_ index: Int) {
    let (made, wanted, difference, mistake) = Self.cases[index]
    let found = GestureDifference(made, insteadOf: [.gesture(wanted)])
    #expect(found == difference)
    #expect(found.mistake == mistake)
  }

  @Test func whatWasChosenTooEarlyIsAnotherItem() {
    let way: [RouteStep] = [.gesture(.swipeRight), .gesture(.doubleTap)]
    #expect(GestureDifference(.doubleTap, insteadOf: way) == .item)
    #expect(GestureDifference(.swipeLeft, insteadOf: way) == .opposite)
    #expect(GestureDifference(.doubleTap, insteadOf: [.wait(milliseconds: 5)]) == .waiting)
    #expect(GestureDifference(.doubleTap, insteadOf: [.type("a", keys: [.type("a")])]) == .typing)
  }

  @Test func nothingHappenedForAReason() {
    #expect(Mistake(.lastItem) == .edge)
    #expect(Mistake(.notActionable) == .notPossible)
    #expect(Mistake(.disabled) == .notPossible)
  }

  @Test(arguments: [
    ("en", ["The direction is the other one.", "One finger more.", "2 taps, quickly, rather than 1."]),
    ("vi", ["Cần đi hướng ngược lại.", "Thêm một ngón tay.", "Nhấn nhanh 2 lần, thay vì 1 lần."]),
    ("hi", ["दिशा उल्टी होगी।", "एक उँगली और।", "जल्दी से 2 बार टैप, 1 बार नहीं।"]),
  ])
  func isSaidInEachLanguage(_ language: String, _ sentences: [String]) throws {
    let words = Words(pack: try #require(ShippedLibrary.library[Language(language)]))
    let differences: [GestureDifference] = [.opposite, .fingers(3, madeWith: 2), .taps(2, made: 1)]
    #expect(differences.map { words.sentence($0)?.plain } == sentences)
    #expect(words.sentence(.gesture) == nil)
  }
}
