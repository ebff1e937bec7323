import Phone

/// What the coach makes of a gesture: any way that leads to the goals is right, and looking around is no mistake.
enum Verdict: Hashable, Sendable {
  /// It leads on, or does no harm.
  case fine
  /// The focus went the longer way; once is nothing, somebody may be listening around.
  case strayed
  /// It is spoken of.
  case mistake(Mistake, GestureDifference?)

  /// The moves away from the goals, one after the other, after which they are spoken of.
  static let mostStrays = 2

  /// What is known of a gesture that was made.
  struct Deed {
    var gesture: Gesture
    /// Why nothing happened; `nil` where something did.
    var reason: Change.Reason?
    /// Whether nothing but the focus has moved.
    var isMove: Bool
    /// Whether the way to the goals is longer now, or none is left.
    var isFarther: Bool
    /// The way from where she is now.
    var way: [RouteStep]?
    /// Moves away from the goals that were made just before.
    var strays: Int
  }

  /// Judges a gesture.
  /// - Parameters:
  ///   - before: The way from where it was made; looked for only where it matters.
  ///   - visits: Whether that way would have come to where she is now.
  init(_ deed: Deed, before: () -> [RouteStep]?, visits: ([RouteStep]) -> Bool) {
    if let reason = deed.reason {
      self = .mistake(Mistake(reason), nil)
    } else if !deed.isFarther || deed.way?.first == .gesture(deed.gesture) {
      // Somebody who came around an edge and goes on from there is on her way, although it is a longer one.
      self = .fine
    } else if deed.isMove, deed.way != nil, deed.strays + 1 < Self.mostStrays {
      self = .strayed
    } else if let way = before() {
      if !deed.isMove, deed.way != nil, visits(way) || deed.isAnotherWay(than: way) {
        self = .fine
      } else if case .type = deed.gesture {
        self = .mistake(.letter, nil)
      } else {
        let difference = GestureDifference(deed.gesture, insteadOf: way)
        // What differs helps where the same is still wanted; elsewhere she would put the two together.
        let isStillWanted = deed.isMove || deed.way?.first == way.first || !difference.isOfShape
        self = .mistake(difference.mistake, isStillWanted ? difference : nil)
      }
    } else {
      self = .fine
    }
  }
}

extension Verdict.Deed {
  /// Whether the activation of something has begun another way than the one before, longer or not: there something else
  /// is done. Where all that was to be done is still to be done, she has only left her way.
  fileprivate func isAnotherWay(than before: [RouteStep]) -> Bool {
    guard gesture == .doubleTap, let way else { return false }
    let (old, new) = (before.filter { !$0.isOnlyMove }, way.filter { !$0.isOnlyMove })
    return !new.suffix(old.count).elementsEqual(old)
  }
}

extension RouteStep {
  /// Whether it only leads to another item.
  fileprivate var isOnlyMove: Bool {
    switch self {
    case .gesture(.swipeLeft), .gesture(.swipeRight), .gesture(.firstItem), .gesture(.lastItem), .wait: true
    default: isLeap
    }
  }
}
