public import Feedback

/// Something that happened on the phone.
public enum Change: Hashable, Sendable {
  /// A screen came to the front.
  case opened(ScreenAddress)
  /// The focus came to an element, from another one of the same screen where there was one.
  case focused(Int, from: Int?)
  /// An element was activated, by its name.
  case activated(String)
  /// What an element holds was changed by it; no element where the reading control turned it.
  case changed(element: Int?, to: Value)
  /// The screen scrolled; the share of it that lies above, in percent.
  case scrolled(percent: Int)
  /// A stretch of the text of the item in focus was read; a single character may be spelled.
  case read(String, isCharacter: Bool)
  /// Another reading control was chosen.
  case chose(ReadingControl)
  /// The reading control found nothing further in that direction.
  case noneFurther(ReadingControl, isForward: Bool)
  /// Something is said besides.
  case toast(MarkedText)
  /// A cue sounds besides.
  case cue(CueName)
  /// Nothing happened, and why.
  case nothing(Reason)

  /// Why nothing happened.
  public enum Reason: String, Hashable, Sendable, CaseIterable, Codable {
    /// The first item is in focus; the same again goes around to the last.
    case firstItem = "first item"
    /// The last item is in focus; the same again goes around to the first.
    case lastItem = "last item"
    /// The item does nothing when activated.
    case notActionable = "not actionable"
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
  }
}
