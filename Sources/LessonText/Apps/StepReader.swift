import Feedback
import Phone

/// Reads the step lines below an element, a screen or something that happens.
struct StepReader {
  private var steps: [StepDraft] = []
  private var branch = Branch()
  private var open: OpenStep?

  /// The conditions under which the steps at hand are done.
  private struct Branch {
    /// That the groups before did not hold.
    var otherwise: [ConditionDraft] = []
    /// The `If:` lines of the group at hand.
    var group: [ConditionDraft] = []
    /// Its number among the branches of the steps at hand.
    var number = 0
    /// All of them, once a step has followed.
    var conditions: [ConditionDraft]?
  }

  /// Groups that one chain of `If:` and `Otherwise:` may have.
  private static let longestChain = 20

  /// Whether anything has been read.
  var isEmpty: Bool { steps.isEmpty && open == nil }

  /// Takes in a line.
  mutating func read(_ entry: Entry<Keyword>, _ texts: inout AppTexts, _ findings: inout Findings) {
    if Keyword.belowSteps.contains(entry.key) {
      if open?.take(entry, &texts, &findings) != true {
        texts.tellPlace(of: entry, after: OpenStep.stepsBefore(entry.key), &findings)
      }
      return
    }
    finishOpenStep(texts, &findings)
    switch entry.key {
    case .if: beginIf(entry, &findings)
    case .otherwise: beginOtherwise(entry, texts, &findings)
    case .always:
      texts.refuseText(of: entry, &findings)
      branch = Branch(number: branch.number + 1)
    default: beginStep(entry, &texts, &findings)
    }
  }

  /// All steps that were read.
  mutating func finish(_ texts: AppTexts, _ findings: inout Findings) -> [StepDraft] {
    finishOpenStep(texts, &findings)
    return steps
  }

  private mutating func beginIf(_ entry: Entry<Keyword>, _ findings: inout Findings) {
    if branch.conditions != nil { branch = Branch(number: branch.number + 1) }
    if let written = entry.filledText(&findings) { branch.group.append(.written(written)) }
  }

  private mutating func beginOtherwise(_ entry: Entry<Keyword>, _ texts: AppTexts, _ findings: inout Findings) {
    texts.refuseText(of: entry, &findings)
    guard !branch.group.isEmpty, branch.otherwise.count < Self.longestChain else {
      texts.tellPlace(of: entry, after: [.if], &findings)
      return
    }
    branch = Branch(otherwise: branch.otherwise + [.not(branch.group)], number: branch.number + 1)
  }

  private mutating func beginStep(_ entry: Entry<Keyword>, _ texts: inout AppTexts, _ findings: inout Findings) {
    branch.conditions = branch.conditions ?? branch.otherwise + branch.group
    if let step = OpenStep(entry, &texts, &findings) {
      open = step
    } else if let action = StepAction.read(entry, &texts, &findings) {
      add(action, entry.keyword)
    }
  }

  private mutating func add(_ action: ActionDraft, _ keyword: Written) {
    steps.append(
      StepDraft(keyword: keyword, conditions: branch.conditions ?? [], branch: branch.number, action: action))
  }

  private mutating func finishOpenStep(_ texts: AppTexts, _ findings: inout Findings) {
    guard let step = open else { return }
    open = nil
    if let action = step.finish(texts, &findings) { add(action, step.entry.keyword) }
  }
}
