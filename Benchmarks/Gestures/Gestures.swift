import Feedback
import Glibc
import LessonText
import Phone
import Support
import Trainer

/// A million gestures over all apps of each language, and how fast one is handled on the largest screen.
@main
struct Gestures {
  static func main() {
    let steps = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 1_000_000
    for pack in ShippedLibrary.library.packs {
      do {
        try walk(pack, steps: steps)
      } catch {
        print("\(pack.language.language): a promise was broken: \(error)")
        exit(1)
      }
      time(pack)
    }
  }

  private static func walk(_ pack: LanguagePack, steps: Int) throws {
    var walk = PhoneWalk(pack, seed: 2026)
    let clock = ContinuousClock()
    let start = clock.now
    for _ in 0..<steps { try walk.step() }
    let seconds = (clock.now - start) / .seconds(1)
    print(
      """
      \(pack.language.language): \(steps) gestures, \(Int(Double(steps) / seconds)) a second with what is heard of them; \
      the largest state took \(walk.largestState) bytes; \(walk.screensMet.count) screens were met; \
      all that was heard adds up to \(walk.heard).
      """)
  }

  /// Every gesture is timed by itself, with what the screen reader makes of it.
  private static func time(_ pack: LanguagePack) {
    var largest = Phone(pack.phone)
    for app in pack.phone.apps.values {
      for screen in app.screens {
        var phone = Phone(pack.phone)
        phone.show(ScreenAddress(app: app.id, screen: screen.title.plain))
        if phone.elements.count > largest.elements.count { largest = phone }
      }
    }
    let clock = ContinuousClock()
    var times: [Double] = []
    let gestures: [Gesture] = [
      .swipeRight, .swipeRight, .swipeRight, .swipeLeft, .swipeDown, .swipeDown, .twoFingerSwipeUp, .lastItem,
      .firstItem,
      .touch(.down), .touch(.down), .lift, .doubleTap, .swipeDownThenLeft,
    ]
    let reader = pack.screenReader
    for round in 0..<5_000 {
      let gesture = gestures[round % gestures.count]
      let start = clock.now
      // As a session does it: from the state that is kept to the one that is kept next.
      var phone = Phone(largest.model, largest.state)
      let changes = phone.perform(gesture)
      _ = reader.respond(to: changes, on: phone)
      times.append((clock.now - start) / .milliseconds(1))
      if phone.address == largest.address { largest = phone }
    }
    times.sort()
    print(
      """
      \(pack.language.language): \(largest.elements.count) elements on the largest screen, \
      \(largest.address.screen); a gesture took \(rounded(times[times.count / 2])) ms at the median, \
      \(rounded(times[times.count * 95 / 100])) ms at p95, \(rounded(times.last ?? 0)) ms at most.
      """)
  }

  private static func rounded(_ milliseconds: Double) -> Double { (milliseconds * 1000).rounded() / 1000 }
}
