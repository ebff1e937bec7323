import Feedback
import Phone

/// What differs between the gesture that was made and the one that leads on.
enum GestureDifference: Hashable, Sendable {
  /// The same, the other way round.
  case opposite
  /// The same in another direction.
  case direction
  /// The finger goes on, or stops earlier.
  case moreStrokes, fewerStrokes
  /// With so many fingers.
  case fingers(Int, madeWith: Int)
  /// So many taps.
  case taps(Int, made: Int)
  /// The finger is held down, or is not.
  case held, notHeld
  /// What was done is to be done with another item.
  case item
  /// The right item is in focus: it is to be used.
  case onItem
  /// Something is to be typed, or waited for.
  case typing, waiting
  /// Another gesture altogether.
  case gesture

  /// Compares a gesture with the way that led on when it was made.
  init(_ made: Gesture, insteadOf way: [RouteStep]) {
    switch way.first {
    case .type: self = .typing
    case .wait: self = .waiting
    case .gesture(let wanted): self.init(made, wanted, rest: way.dropFirst())
    case nil: self = .gesture
    }
  }

  private init(_ made: Gesture, _ wanted: Gesture, rest: ArraySlice<RouteStep>) {
    if wanted.isMove, !made.isMove, rest.contains(.gesture(made)) {
      self = .item
    } else if made.isMove, wanted == .doubleTap {
      self = .onItem
    } else if let made = GestureShape.all[made], let wanted = GestureShape.all[wanted] {
      self = Self.comparisons.lazy.compactMap { $0(made, wanted) }.first ?? .gesture
    } else {
      self = .gesture
    }
  }

  private typealias Comparison = @Sendable (_ made: GestureShape, _ wanted: GestureShape) -> GestureDifference?

  /// What two shapes may differ in, if they differ in that alone.
  private static let comparisons: [Comparison] = [
    { made, wanted in
      made.with(\.strokes, of: wanted) == wanted && made.strokes.map(\.opposite) == wanted.strokes ? .opposite : nil
    },
    { made, wanted in
      guard made.with(\.strokes, of: wanted) == wanted else { return nil }
      if made.strokes.count == wanted.strokes.count { return .direction }
      if !made.strokes.isEmpty, wanted.strokes.starts(with: made.strokes) { return .moreStrokes }
      return !wanted.strokes.isEmpty && made.strokes.starts(with: wanted.strokes) ? .fewerStrokes : nil
    },
    { made, wanted in
      made.with(\.fingers, of: wanted) == wanted ? .fingers(wanted.fingers, madeWith: made.fingers) : nil
    },
    { made, wanted in made.with(\.taps, of: wanted) == wanted ? .taps(wanted.taps, made: made.taps) : nil },
    { made, wanted in made.with(\.isHeld, of: wanted) == wanted ? (wanted.isHeld ? .held : .notHeld) : nil },
  ]

  /// Whether it says how the gesture itself is to be made otherwise.
  var isOfShape: Bool {
    switch self {
    case .opposite, .direction, .moreStrokes, .fewerStrokes, .fingers, .taps, .held, .notHeld: true
    case .item, .onItem, .typing, .waiting, .gesture: false
    }
  }

  /// The kind under which it is counted.
  var mistake: Mistake {
    switch self {
    case .opposite, .direction, .moreStrokes, .fewerStrokes: .direction
    case .fingers: .fingers
    case .taps, .held, .notHeld: .taps
    case .item: .item
    case .onItem, .typing, .waiting, .gesture: .gesture
    }
  }
}

extension GestureShape {
  /// The same, but for one thing that is as in another.
  fileprivate func with<Part>(_ part: WritableKeyPath<GestureShape, Part>, of other: GestureShape) -> GestureShape {
    var shape = self
    shape[keyPath: part] = other[keyPath: part]
    return shape
  }
}

extension Gesture {
  /// Whether it does nothing but go from item to item.
  var isMove: Bool {
    switch self {
    case .swipeRight, .swipeLeft, .firstItem, .lastItem, .item, .jump, .webElement, .fourFingerSwipeLeft,
      .fourFingerSwipeRight:
      true
    default: false
    }
  }
}

extension Mistake {
  /// How it counts that nothing happened: nothing lies that way, or the thing at hand can't do that.
  init(_ reason: Change.Reason) { self = Self.edges.contains(reason) ? .edge : .notPossible }

  private static let edges: Set<Change.Reason> = [
    .firstItem, .lastItem, .noPageBelow, .noPageAbove, .noPage, .highest, .lowest, .endOfText, .startOfText,
    .nothingThere, .nothingBack, .noWindow, .noContainer, .noFurtherPhrase, .noSuchLetter, .notFound,
  ]
}
