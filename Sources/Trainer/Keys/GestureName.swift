public import Phone

extension Gesture {
  /// Its name in the keys of phrases; `nil` where neither a finger nor a key of the phone's case does it.
  public var name: String? {
    switch self {
    case .swipeRight: "swipe right"
    case .swipeLeft: "swipe left"
    case .swipeUp: "swipe up"
    case .swipeDown: "swipe down"
    case .swipeDownThenUp: "swipe down then up"
    case .swipeUpThenDown: "swipe up then down"
    case .doubleTap: "double-tap"
    case .doubleTapAndHold: "double-tap and hold"
    case .swipeDownThenLeft: "swipe down then left"
    case .swipeUpThenLeft: "swipe up then left"
    case .swipeLeftThenUp: "swipe left then up"
    case .swipeRightThenDown: "swipe right then down"
    case .swipeDownThenRight: "swipe down then right"
    case .swipeLeftThenDown: "swipe left then down"
    case .swipeRightThenUp: "swipe right then up"
    case .twoFingerTap: "two-finger tap"
    case .twoFingerDoubleTap: "two-finger double-tap"
    case .twoFingerDoubleTapAndHold: "two-finger double-tap and hold"
    case .twoFingerTripleTap: "two-finger triple-tap"
    case .twoFingerSwipeUp: "two fingers up"
    case .twoFingerSwipeDown: "two fingers down"
    case .twoFingerSwipeLeft: "two fingers left"
    case .twoFingerSwipeRight: "two fingers right"
    case .threeFingerDoubleTap: "three-finger double-tap"
    case .threeFingerDoubleTapAndHold: "three-finger double-tap and hold"
    case .threeFingerTripleTap: "three-finger triple-tap"
    case .fourFingerSwipeUp: "four fingers up"
    case .fourFingerSwipeDown: "four fingers down"
    case .fourFingerSwipeLeft: "four fingers left"
    case .fourFingerSwipeRight: "four fingers right"
    case .twoFingerSwipeFromTop: "two fingers from the top"
    case .touch(let direction): "touch \(direction.rawValue)"
    case .lift: "lift finger"
    case .powerKey: "power key"
    case .volumeUpKey: "volume up key"
    case .volumeDownKey: "volume down key"
    case .firstItem, .lastItem, .item, .read, .readFromTop, .languages, .customActions, .webElement, .jump, .type,
      .letGo, .enter, .deleteBefore, .deleteAfter, .cursorToStart, .cursorToEnd, .selectAll, .repeatPhrase,
      .spellPhrase, .copyPhrase, .earlierPhrase, .laterPhrase, .hideScreen:
      nil
    }
  }
}
