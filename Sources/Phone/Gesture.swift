/// What a finger does on the glass, or what TalkBack's keyboard commands stand for where no finger can do it.
public enum Gesture: Hashable, Sendable {
  /// Next item.
  case swipeRight
  /// Previous item.
  case swipeLeft
  /// Back by the reading control, or a value up.
  case swipeUp
  /// On by the reading control, or a value down.
  case swipeDown
  /// The next reading control.
  case swipeDownThenUp
  /// The reading control before.
  case swipeUpThenDown
  /// Activates the item in focus.
  case doubleTap
  /// Back.
  case swipeDownThenLeft
  /// Home.
  case swipeUpThenLeft
  /// The next part of a long screen.
  case twoFingerSwipeUp
  /// The part before.
  case twoFingerSwipeDown
  /// The first item of the screen; on a real phone by keyboard alone.
  case firstItem
  /// The last item of the screen; on a real phone by keyboard alone.
  case lastItem
  /// The next item whose name starts with this letter; the trainer's own.
  case jump(Character)
}
