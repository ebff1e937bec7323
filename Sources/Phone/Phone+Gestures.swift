import Feedback

/// What each gesture does.
extension Phone {
  mutating func answer(_ gesture: Gesture, after edge: PhoneState.Edge?) -> [Change] {
    guard isScreenOn || gesture.worksInTheDark else { return [.nothing(.screenOff)] }
    return switch gesture {
    case .swipeRight: step(by: 1, after: edge)
    case .swipeLeft: step(by: -1, after: edge)
    case .swipeUp: adjustOrRead(by: 1)
    case .swipeDown: adjustOrRead(by: -1)
    case .swipeDownThenUp: choose(state.readingControl.next(by: 1))
    case .swipeUpThenDown: choose(state.readingControl.next(by: -1))
    case .doubleTap: activate()
    case .doubleTapAndHold: holdDown()
    case .swipeDownThenLeft: back()
    case .swipeUpThenLeft: home()
    case .swipeLeftThenUp: openSystem(SystemScreen.recents)
    case .swipeRightThenDown: openSystem(SystemScreen.notifications)
    case .twoFingerSwipeFromTop: openSystem(SystemScreen.quickSettings)
    case .swipeDownThenRight: openSystem(SystemScreen.talkBackMenu)
    case .languages: openSystem(SystemScreen.languages)
    case .swipeRightThenUp: openSystem(SystemScreen.voiceCommand)
    case .swipeLeftThenDown: openSearch()
    case .customActions: openActions()
    case .twoFingerTap: pauseOrResume()
    case .twoFingerDoubleTap: controlMedia()
    case .twoFingerTripleTap: readOn(fromTop: false)
    case .readFromTop: readOn(fromTop: true)
    case .twoFingerSwipeUp: scroll(pages: 1)
    case .twoFingerSwipeDown: scroll(pages: -1)
    case .twoFingerSwipeLeft: turnPage(by: 1)
    case .twoFingerSwipeRight: turnPage(by: -1)
    case .fourFingerSwipeRight: jumpToContainer(isForward: true)
    case .fourFingerSwipeLeft: jumpToContainer(isForward: false)
    case .fourFingerSwipeDown, .fourFingerSwipeUp: switchWindow()
    case .firstItem: focus(on: 0)
    case .lastItem: focus(on: elements.count - 1)
    case .item(let direction): step(to: direction)
    case .jump(let letter): jump(to: letter)
    case .read(let granularity, let isForward): read(granularity, isForward ? .forward : .backward)
    case .webElement(let kind, let isForward): jump(to: kind, isForward: isForward)
    case .touch(let direction): touch(direction)
    case .lift: lift()
    case .powerKey: pressPower()
    case .volumeUpKey: changeVolume(by: 1)
    case .volumeDownKey: changeVolume(by: -1)
    case .type, .letGo, .enter, .deleteBefore, .deleteAfter, .cursorToStart, .cursorToEnd, .selectAll,
      .twoFingerDoubleTapAndHold, .threeFingerDoubleTap, .threeFingerDoubleTapAndHold, .threeFingerTripleTap:
      edit(gesture)
    case .repeatPhrase, .spellPhrase, .copyPhrase, .earlierPhrase, .laterPhrase: recall(gesture)
    case .hideScreen: hideScreen()
    }
  }
}

extension Gesture {
  /// While the phone reads on, these move on without stopping it; all others stop it (TalkBack's own rule). A tap
  /// with two fingers pauses it.
  var keepsReadingOn: Bool {
    switch self {
    case .swipeRight, .swipeLeft, .twoFingerTap, .volumeUpKey, .volumeDownKey: true
    default: false
    }
  }

  /// Keys of the phone's case work while the screen is off, and so does what ends a call.
  var worksInTheDark: Bool {
    switch self {
    case .powerKey, .volumeUpKey, .volumeDownKey, .twoFingerDoubleTap: true
    default: false
    }
  }
}
