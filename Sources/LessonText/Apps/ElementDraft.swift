import Feedback
import Phone

/// An element of a screen.
struct ElementDraft {
  var role: Role
  var keyword: Written
  var name: MarkedText
  var container: Int?
  /// Where its value is held, as it was written.
  var holds: Written?
  /// What it holds at first, as it was written.
  var startsAt: Written?
  var isDisabled = false
  var enabledIf: [Written] = []
  var shownIf: [Written] = []
  /// The collection for whose records it stands.
  var each: Written?
  var conditions: [Written] = []
  var explanation = MarkedText("")
  var live: Element.LiveRegion?
  var level = 1
  var field = Field()
  var choices: [Element.Choice] = []
  var steps: [StepDraft] = []
  var heldSteps: [StepDraft] = []
  var customActions: [CustomActionDraft] = []
}

/// Something that can be done with an element besides activating it.
struct CustomActionDraft {
  var name: MarkedText
  var steps: [StepDraft] = []
}
