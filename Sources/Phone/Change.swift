public import Feedback

/// Something that happened on the phone.
public enum Change: Hashable, Sendable {
  // MARK: Screens and focus

  /// A screen came to the front.
  case opened(OpenScreen.Content)
  /// The focus came to an element.
  case focused(Int, from: FocusOrigin)
  /// The screen scrolled; the share of it that lies above, in percent.
  case scrolled(percent: Int)
  /// Another page of a screen with pages.
  case page(number: Int, count: Int)
  /// A screen that was loading is there.
  case loaded
  /// A screen begins to load.
  case loading

  // MARK: Acting

  /// An element was activated, by its name.
  case activated(String)
  /// An element was held down, by its name.
  case heldDown(String)
  /// What an element of that kind holds was changed; none where a reading control or a key turned it unseen.
  case changed(Role?, to: Value)
  /// A key at the side changed a volume, by the name of its value.
  case volume(String, percent: Int)
  /// So many items of the screen have the text that is searched for.
  case found(Int)
  /// What an edit box holds was checked and found wrong.
  case wrongField(name: String, FieldError)

  // MARK: Reading

  /// A stretch of the text of the item in focus was read; a single character may be spelled.
  case read(String, isCharacter: Bool)
  /// Another reading control was chosen.
  case chose(ReadingControl)
  /// The reading control found nothing further in that direction.
  case noneFurther(ReadingControl, isForward: Bool)
  /// A web page has no further thing of that kind in that direction.
  case noneOnPage(WebElement, isForward: Bool)
  /// The phone reads on by itself from here.
  case readingBegan
  /// It has read to the end.
  case readingEnded
  /// A phrase from before is said again, spelled or not.
  case phrase([Utterance.Span], isSpelled: Bool)
  /// Speech was paused: nothing is said until it is resumed.
  case paused

  // MARK: Typing

  /// An edit box is being edited now; `keyboard` comes up on the glass.
  case typingBegan(text: String, isPassword: Bool)
  /// It is being edited no more, and the keyboard is gone.
  case typingEnded
  /// Something was done in the edit box.
  case edited(EditChange, isPassword: Bool)
  /// The composer or the braille keyboard answers with something that is no text yet.
  case sign(BrailleSign)
  /// A braille sign that was waiting for what comes next was taken back.
  case signDeleted(BrailleSign)
  /// The dots so far of a braille cell that is not finished.
  case dots(BrailleCell)
  /// A braille cell that means nothing here.
  case unknownCell(BrailleCell)
  /// Another page of the keyboard on the glass.
  case keyboardPage(KeyboardLayout.PageName)
  /// The languages of typing were changed to this method.
  case typingMethod(TypingMethod)
  /// A text came into the clipboard, not from an edit box.
  case copied(String)

  // MARK: The finger on the glass

  /// The finger came to something, and where it lies.
  case touched(Touched, at: GlassPlace)
  /// The finger left the glass, and that did nothing.
  case lifted

  // MARK: What comes by itself

  /// Something is said besides.
  case toast(MarkedText)
  /// The text of an element on the screen changed by itself, or how far a progress bar has come, in percent, 0 to 100.
  case live(MarkedText, percent: Int? = nil, Element.LiveRegion)
  /// A cue sounds besides.
  case cue(CueName)
  /// A notification came in.
  case notified(NotificationText.Category, title: String, text: String)
  /// Something happened in a call.
  case call(CallEvent)
  /// A message went out, to whom and with which text.
  case messageSent(number: String, text: String)
  /// What sounds was made to play, or to pause.
  case media(isPlaying: Bool)
  /// The screen is dark for others now, or is shown again.
  case screenHidden(Bool)
  /// The screen was turned on or off.
  case screen(isOn: Bool)
  /// The screen lock was opened.
  case unlocked
  /// An alarm was stopped while it rang; its time, in minutes after midnight.
  case alarmStopped(minutes: Int)
  /// A notification was opened: its title and the name of its app, which may be empty.
  case notificationOpened(title: String, app: String)
  /// A notification was taken away.
  case notificationRemoved(title: String, app: String)

  // MARK: Nothing

  /// Nothing happened, and why.
  case nothing(Reason)
}

/// Where the focus was before.
public enum FocusOrigin: Hashable, Sendable {
  /// On another screen, or nowhere.
  case elsewhere
  /// On the same screen: in that container, if in any.
  case sameScreen(container: Int?)
  /// On an element of the same screen that is gone: nobody moved it.
  case itself
}

/// What lies under a finger.
public enum Touched: Hashable, Sendable {
  /// An element of the screen, which has the focus now.
  case element(Int)
  /// A key of the keyboard on the glass.
  case key(KeyboardKey)
  /// Nothing.
  case empty
  /// The frame of the glass: the finger can't go further.
  case frame
}

/// Where something lies on the glass.
public struct GlassPlace: Hashable, Sendable {
  /// From −1 at the left to 1 at the right.
  public var across: Double
  /// From 0 at the top to 1 at the bottom.
  public var down: Double

  /// A place.
  public init(across: Double, down: Double) {
    self.across = across
    self.down = down
  }
}

/// Something that happened in a call.
public enum CallEvent: Hashable, Sendable {
  /// Somebody calls: their name, or their number.
  case rings(String)
  /// A call is being made.
  case dialling(String)
  /// It was taken.
  case answered(String)
  /// It is over; after so many seconds of talking.
  case ended(String, seconds: Int)
  /// It was refused by the learner.
  case refused(String)
  /// It rang out.
  case missed(String)
  /// A key was sent.
  case keySent(String)
  /// The other side speaks.
  case heard(String)
  /// The learner says an answer that was offered.
  case replied(String)
}

extension [Change] {
  /// Where one gesture leads through several screens, only the last is met: of the others nothing is told.
  var withoutPassingScreens: [Change] {
    guard let last = lastIndex(where: { if case .opened = $0 { true } else { false } }) else { return self }
    return enumerated().filter { $0.offset >= last || !$0.element.isOfScreen }.map(\.element)
  }

  /// With the number that the element in focus has in the end: steps after it may have put others before it.
  func withFocus(on index: Int) -> [Change] {
    var changes = self
    for (place, change) in changes.enumerated().reversed() {
      guard case .focused(_, let origin) = change else { continue }
      changes[place] = .focused(index, from: origin)
      break
    }
    return changes
  }
}

extension Change {
  fileprivate var isOfScreen: Bool {
    switch self {
    case .opened, .focused, .loading, .scrolled, .page: true
    default: false
    }
  }
}
