/// What a finger does on the glass, or what a key of TalkBack's keymaps stands for where no finger can do it.
///
/// Named by the movement where there is one; what it does is TalkBack's default (15.1).
public enum Gesture: Hashable, Sendable {
  // MARK: One finger

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
  /// A long press on the item in focus.
  case doubleTapAndHold
  /// Back.
  case swipeDownThenLeft
  /// Home.
  case swipeUpThenLeft
  /// The apps used last.
  case swipeLeftThenUp
  /// The notifications.
  case swipeRightThenDown
  /// The TalkBack menu.
  case swipeDownThenRight
  /// Searches the screen.
  case swipeLeftThenDown
  /// A command by voice.
  case swipeRightThenUp

  // MARK: More fingers

  /// Pauses and resumes speech.
  case twoFingerTap
  /// Answers or ends a call, plays or pauses what sounds.
  case twoFingerDoubleTap
  /// Starts and ends the selecting of text.
  case twoFingerDoubleTapAndHold
  /// Reads from the item in focus.
  case twoFingerTripleTap
  /// The next part of a long screen.
  case twoFingerSwipeUp
  /// The part before.
  case twoFingerSwipeDown
  /// The next page of a screen with pages.
  case twoFingerSwipeLeft
  /// The page before.
  case twoFingerSwipeRight
  /// Copies.
  case threeFingerDoubleTap
  /// Cuts.
  case threeFingerDoubleTapAndHold
  /// Pastes.
  case threeFingerTripleTap
  /// The next window: the keyboard on the glass, and the app again.
  case fourFingerSwipeDown
  /// The window before.
  case fourFingerSwipeUp
  /// The next container: a list, a grid, a landmark.
  case fourFingerSwipeRight
  /// The container before.
  case fourFingerSwipeLeft
  /// The quick settings, by two fingers from the top edge.
  case twoFingerSwipeFromTop

  // MARK: The finger that explores

  /// The finger moves over the glass by one place.
  case touch(Direction)
  /// The finger is lifted; on the keyboard on the glass this types.
  case lift

  // MARK: Keys of the phone's case

  /// The key at the side that turns the screen on and off.
  case powerKey
  /// The key at the side for louder.
  case volumeUpKey
  /// The key at the side for quieter.
  case volumeDownKey

  // MARK: By keyboard alone

  /// The first item of the screen.
  case firstItem
  /// The last item of the screen.
  case lastItem
  /// The item that lies above, and so on.
  case item(Direction)
  /// The next or previous stretch of text, whatever the reading control.
  case read(Granularity, isForward: Bool)
  /// Reads from the top of the screen.
  case readFromTop
  /// The languages of the screen reader.
  case languages
  /// What can be done with the item in focus besides activating it.
  case customActions
  /// The next or previous thing of a kind on a web page.
  case webElement(WebElement, isForward: Bool)
  /// The next item whose name starts with this letter; the trainer's own.
  case jump(Character)

  // MARK: Keys that type

  /// A key that types a character goes down; Space among them. Only while an edit box is being edited.
  case type(Character)
  /// A key that types a character is let go: what ends a chord of the braille keyboard.
  case letGo(Character)
  /// Ends the line, or the typing where the box has one line.
  case enter
  /// Deletes before the cursor.
  case deleteBefore
  /// Deletes after the cursor.
  case deleteAfter
  /// The cursor to the beginning of the box.
  case cursorToStart
  /// The cursor to its end.
  case cursorToEnd
  /// Selects all text of the box.
  case selectAll

  // MARK: Words of TalkBack's menu

  /// The last phrase again.
  case repeatPhrase
  /// The last phrase letter by letter.
  case spellPhrase
  /// The last phrase into the clipboard.
  case copyPhrase
  /// The phrases before, one further back each time.
  case earlierPhrase
  /// The phrases after, one further on each time.
  case laterPhrase
  /// Darkens the screen, or shows it again.
  case hideScreen

  /// A way to go on the glass.
  public enum Direction: String, Hashable, Sendable, Codable, CaseIterable { case up, down, left, right }
}

/// What TalkBack's single-letter keys go to on web pages.
public enum WebElement: Hashable, Sendable, Codable {
  case button, control, landmark, editField, focusable, graphic, heading, listItem, link, list, table, checkBox,
    comboBox
  /// A heading of that level, 1 to 6.
  case headingLevel(Int)
}
