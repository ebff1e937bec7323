extension Change {
  /// Why nothing happened.
  public enum Reason: String, Hashable, Sendable, CaseIterable, Codable {
    /// The first item is in focus; the same again goes around to the last.
    case firstItem = "first item"
    /// The last item is in focus; the same again goes around to the first.
    case lastItem = "last item"
    /// The item does nothing when activated.
    case notActionable = "not actionable"
    /// The item does nothing when it is held down.
    case notHeld = "not held"
    /// A slider is changed by swiping up and down, not by activating it.
    case onlyTurned = "only turned"
    /// The item is disabled.
    case disabled = "disabled"
    /// Home is in front: there is nothing to go back to.
    case nothingBack = "nothing back"
    /// There is nothing below.
    case noPageBelow = "no page below"
    /// There is nothing above.
    case noPageAbove = "no page above"
    /// The screen has no further pages.
    case noPage = "no page"
    /// The value can't go higher.
    case highest = "highest"
    /// The value can't go lower.
    case lowest = "lowest"
    /// No item starts with that letter.
    case noSuchLetter = "no such letter"
    /// The text of the item is over.
    case endOfText = "end of text"
    /// The text of the item starts here.
    case startOfText = "start of text"
    /// Nothing lies in that direction.
    case nothingThere = "nothing there"
    /// The screen is off.
    case screenOff = "screen off"
    /// The phone is locked.
    case locked = "locked"
    /// No edit box is being edited.
    case notTyping = "not typing"
    /// No call rings, none is talked in, and nothing plays.
    case noCall = "no call"
    /// There is no other window.
    case noWindow = "no window"
    /// There is no other container.
    case noContainer = "no container"
    /// The item has no actions of its own.
    case noActions = "no actions"
    /// The item is on no web page.
    case noWebPage = "no web page"
    /// Nothing has been said yet.
    case noPhrase = "no phrase"
    /// Nothing is selected or there is nothing to copy.
    case nothingToCopy = "nothing to copy"
    /// There is nothing earlier, or nothing later.
    case noFurtherPhrase = "no further phrase"
    /// The phone has no such screen.
    case notOnThisPhone = "not on this phone"
    /// The finger does not touch the glass.
    case notTouching = "not touching"
    /// A call is going on already.
    case lineBusy = "line busy"
    /// There is no network for it.
    case noNetwork = "no network"
    /// What was typed is no number to be called.
    case noNumber = "no number"
    /// Nothing is written that could be sent.
    case nothingWritten = "nothing written"
    /// What was to be reckoned is no sum that has a result.
    case noSum = "no sum"
    /// No item of the screen has that text in its name.
    case notFound = "not found"
  }
}
