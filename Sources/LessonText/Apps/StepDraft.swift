import Feedback
import Phone

/// What is done, and when.
struct StepDraft {
  var keyword: Written
  var conditions: [ConditionDraft]
  /// Steps under the same lines of conditions have the same number.
  var branch: Int
  var action: ActionDraft
}

/// What a step depends on.
indirect enum ConditionDraft: Sendable {
  case written(Written)
  /// At least one of these does not hold.
  case not([ConditionDraft])
}

/// What a step does.
enum ActionDraft {
  /// What needs nothing else of the phone.
  case ready(Action)
  /// Opens what has that title.
  case open(Written)
  case notify(NotificationText, target: Written?)
}
