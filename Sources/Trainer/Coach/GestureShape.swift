import Phone

/// How a gesture is made: what two of them may have in common, and in what they may differ.
struct GestureShape: Hashable, Sendable {
  /// What is done, apart from how: only gestures of one family are alike enough to say in what they differ.
  enum Family: Hashable, Sendable {
    /// A finger on the glass, swiping or tapping.
    case glass
    /// A finger that explores.
    case touch
    case neighbour, end, cursor, deletion, phrase, volume
    case reading(Granularity)
    case web(WebElement)
  }

  var family = Family.glass
  /// Where the finger goes, one after the other; empty for taps.
  var strokes: [Gesture.Direction] = []
  var fingers = 1
  var taps = 0
  var isHeld = false

  /// The shapes of all gestures that are like others.
  static let all: [Gesture: GestureShape] = Dictionary(rows) { first, _ in first }

  private static let rows: [(Gesture, GestureShape)] = swipes + taps + pairs + directions + readings + web

  private static let swipes: [(Gesture, GestureShape)] = [
    (.swipeRight, GestureShape(strokes: [.right])), (.swipeLeft, GestureShape(strokes: [.left])),
    (.swipeUp, GestureShape(strokes: [.up])), (.swipeDown, GestureShape(strokes: [.down])),
    (.swipeDownThenUp, GestureShape(strokes: [.down, .up])), (.swipeUpThenDown, GestureShape(strokes: [.up, .down])),
    (.swipeDownThenLeft, GestureShape(strokes: [.down, .left])),
    (.swipeUpThenLeft, GestureShape(strokes: [.up, .left])),
    (.swipeLeftThenUp, GestureShape(strokes: [.left, .up])),
    (.swipeRightThenDown, GestureShape(strokes: [.right, .down])),
    (.swipeDownThenRight, GestureShape(strokes: [.down, .right])),
    (.swipeLeftThenDown, GestureShape(strokes: [.left, .down])),
    (.swipeRightThenUp, GestureShape(strokes: [.right, .up])),
    (.twoFingerSwipeUp, GestureShape(strokes: [.up], fingers: 2)),
    (.twoFingerSwipeDown, GestureShape(strokes: [.down], fingers: 2)),
    (.twoFingerSwipeLeft, GestureShape(strokes: [.left], fingers: 2)),
    (.twoFingerSwipeRight, GestureShape(strokes: [.right], fingers: 2)),
    (.fourFingerSwipeUp, GestureShape(strokes: [.up], fingers: 4)),
    (.fourFingerSwipeDown, GestureShape(strokes: [.down], fingers: 4)),
    (.fourFingerSwipeLeft, GestureShape(strokes: [.left], fingers: 4)),
    (.fourFingerSwipeRight, GestureShape(strokes: [.right], fingers: 4)),
  ]

  private static let taps: [(Gesture, GestureShape)] = [
    (.doubleTap, GestureShape(taps: 2)), (.doubleTapAndHold, GestureShape(taps: 2, isHeld: true)),
    (.twoFingerTap, GestureShape(fingers: 2, taps: 1)), (.twoFingerDoubleTap, GestureShape(fingers: 2, taps: 2)),
    (.twoFingerDoubleTapAndHold, GestureShape(fingers: 2, taps: 2, isHeld: true)),
    (.twoFingerTripleTap, GestureShape(fingers: 2, taps: 3)),
    (.threeFingerDoubleTap, GestureShape(fingers: 3, taps: 2)),
    (.threeFingerDoubleTapAndHold, GestureShape(fingers: 3, taps: 2, isHeld: true)),
    (.threeFingerTripleTap, GestureShape(fingers: 3, taps: 3)),
  ]

  private static let pairs: [(Gesture, GestureShape)] = [
    (Family.end, Gesture.firstItem, Gesture.lastItem), (.cursor, .cursorToStart, .cursorToEnd),
    (.deletion, .deleteBefore, .deleteAfter), (.phrase, .earlierPhrase, .laterPhrase),
    (.volume, .volumeDownKey, .volumeUpKey),
  ].flatMap { family, back, forward in pair(family, back, forward) }

  private static let directions: [(Gesture, GestureShape)] = Gesture.Direction.allCases.flatMap { direction in
    [
      (.touch(direction), GestureShape(family: .touch, strokes: [direction])),
      (.item(direction), GestureShape(family: .neighbour, strokes: [direction])),
    ]
  }

  private static let readings: [(Gesture, GestureShape)] = [Granularity.characters, .words, .lines, .paragraphs]
    .flatMap { pair(.reading($0), .read($0, isForward: false), .read($0, isForward: true)) }

  private static let web: [(Gesture, GestureShape)] = WebKey.all.map(\.element)
    .flatMap { pair(.web($0), .webElement($0, isForward: false), .webElement($0, isForward: true)) }

  /// Two gestures that do the same, one back and one forward.
  private static func pair(
    _ family: Family, _ back: Gesture, _ forward: Gesture
  ) -> [(Gesture, GestureShape)] {
    [
      (back, GestureShape(family: family, strokes: [.left])),
      (forward, GestureShape(family: family, strokes: [.right])),
    ]
  }
}

extension Gesture.Direction {
  /// The other way round.
  var opposite: Self {
    switch self {
    case .up: .down
    case .down: .up
    case .left: .right
    case .right: .left
    }
  }
}
