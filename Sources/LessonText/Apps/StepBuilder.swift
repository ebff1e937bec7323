import Feedback
import Phone

/// Finds what steps name elsewhere on the phone: screens to open, and what conditions depend on.
struct StepBuilder {
  let targets: TargetNames
  let conditions: ConditionGrammar

  /// The steps; one that doesn't fit is told and left out.
  func steps(_ drafts: [StepDraft], in app: AppDraft, _ findings: inout Findings) -> [Step] {
    var known: [PhoneCondition] = []
    var branch: Int?
    // The lines of a group stand for all its steps, and turned round for those after `Otherwise:`; they are told once.
    var read: [Written.Spot: PhoneCondition?] = [:]
    return drafts.compactMap { draft in
      if draft.branch != branch {
        branch = draft.branch
        known = draft.conditions.compactMap { condition($0, &read, &findings) }
      }
      guard let action = action(draft.action, in: app, &findings) else { return nil }
      return Step(action, if: known)
    }
  }

  private func condition(
    _ draft: ConditionDraft, _ read: inout [Written.Spot: PhoneCondition?], _ findings: inout Findings
  ) -> PhoneCondition? {
    switch draft {
    case .written(let written):
      if let known = read[written.spot] { return known }
      let condition = conditions.read(written, &findings)
      read[written.spot] = .some(condition)
      return condition
    case .not(let group): return .not(group.compactMap { condition($0, &read, &findings) })
    }
  }

  private func action(
    _ draft: ActionDraft, in app: AppDraft, _ findings: inout Findings
  ) -> Action? {
    switch draft {
    case .ready(let action): return action
    case .open(let target): return targets.address(of: target, from: app, &findings).map { .open($0) }
    case .notify(var notification, let target):
      if let target { notification.opens = targets.address(of: target, from: app, &findings) }
      return .notify(notification)
    }
  }
}
