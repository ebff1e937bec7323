import Feedback
import Phone

/// Makes a phone of the apps of a language, once all of them are read.
struct PhoneBuilder {
  /// An app and the findings of its file.
  typealias Source = (draft: AppDraft, findings: Int)

  private var startValues: [String: Value] = [:]
  /// What was set by a line of a file, not by default.
  private var isSetByAuthor: Set<String> = []
  private var apps: [App] = []

  /// The apps and what they hold at first. What doesn't fit together is told in the file where it stands.
  /// - Parameter findings: of all app files; each draft comes with the index of its own.
  static func build(
    _ drafts: [Source], _ findings: inout [Findings]
  ) -> (apps: [App], startValues: [String: Value]) {
    var builder = PhoneBuilder()
    var ids: [String: String] = [:]
    var known: [AppDraft] = []
    var sources: [Source] = []
    for (draft, index) in drafts {
      if let file = ids[draft.id] {
        findings[index].tell(.duplicateId, at: draft.idPlace, ["written": draft.id, "file": file])
      } else {
        ids[draft.id] = findings[index].file
        known.append(draft)
        sources.append((draft, index))
      }
    }
    let targets = TargetNames(known)
    for (draft, index) in sources { builder.add(draft, targets, &findings[index]) }
    return (builder.apps, builder.startValues)
  }

  private mutating func add(_ draft: AppDraft, _ targets: TargetNames, _ findings: inout Findings) {
    var screens: [Screen] = []
    for screen in draft.screens {
      var names: [String: Int] = [:]
      var elements: [Element] = []
      for element in screen.elements {
        let plain = element.name.plain
        names[plain, default: 0] += 1
        let number = names[plain, default: 1]
        let own = "\(draft.id)/\(screen.title.plain)/\(plain)" + (number > 1 ? "/\(number)" : "")
        let holds = held(by: element, own: own, &findings)
        let steps = element.actions.compactMap { action($0, in: draft, targets, &findings).map { Step($0) } }
        elements.append(
          Element(
            element.role, element.name, holds: holds.map { .value($0) }, steps: steps, isDisabled: element.isDisabled,
            container: element.list))
      }
      screens.append(Screen(title: screen.title, elements: elements, containers: screen.lists.map { Container($0) }))
    }
    apps.append(App(id: draft.id, name: draft.name, screens: screens))
  }

  private func action(
    _ action: AppDraft.Action, in draft: AppDraft, _ targets: TargetNames, _ findings: inout Findings
  ) -> Action? {
    switch action {
    case .say(let text): return .say(text)
    case .play(let cue): return .play(cue)
    case .open(let target):
      if let address = targets.address(of: target.text, from: draft) { return .open(address) }
      findings.tell(
        .unknownTarget, at: target, ["written": target.string],
        meant: NearMiss.words(near: target.text, among: targets.names(from: draft)))
      return nil
    }
  }

  private mutating func held(
    by element: AppDraft.Element, own: String, _ findings: inout Findings
  ) -> String? {
    let holdsByItself = [.toggle, .checkBox, .slider].contains(element.role)
    guard element.holds != nil || holdsByItself || element.startsAt != nil else { return nil }
    let name = element.holds?.string ?? own
    let given = element.startsAt?.value
    let standard: Value? = holdsByItself ? (element.role == .slider ? .percent(50) : .isOn(false)) : nil
    guard let value = given ?? standard else { return name }
    guard let other = startValues[name] else {
      startValues[name] = value
      if given != nil { isSetByAuthor.insert(name) }
      return name
    }
    let isSameKind = other.isSameKind(as: value)
    if let place = element.startsAt?.written ?? element.holds,
      !isSameKind || (given != nil && isSetByAuthor.contains(name) && other != value)
    {
      findings.tell(.conflictingHolds, at: place, ["written": name])
      return isSameKind ? name : own
    }
    if given != nil, isSameKind {
      startValues[name] = value
      isSetByAuthor.insert(name)
    }
    return name
  }
}

extension Value {
  fileprivate func isSameKind(as other: Value) -> Bool {
    switch (self, other) {
    case (.isOn, .isOn), (.percent, .percent), (.text, .text): true
    default: false
    }
  }
}

/// What `Opens:` may name: the screens of the app itself, and other apps by their names.
private struct TargetNames {
  private var screens: [String: [String: ScreenAddress]] = [:]
  private var apps: [String: ScreenAddress] = [:]
  private var appNames: [String] = []

  init(_ drafts: [AppDraft]) {
    for draft in drafts {
      for screen in draft.screens where screens[draft.id]?[screen.title.plain.folded] == nil {
        let address = ScreenAddress(app: draft.id, screen: screen.title.plain)
        screens[draft.id, default: [:]][screen.title.plain.folded] = address
      }
      let name = draft.name.plain
      guard apps[name.folded] == nil, let first = draft.screens.first else { continue }
      apps[name.folded] = ScreenAddress(app: draft.id, screen: first.title.plain)
      appNames.append(name)
    }
  }

  func address(of target: Substring, from draft: AppDraft) -> ScreenAddress? {
    let folded = target.folded
    return screens[draft.id]?[folded] ?? apps[folded]
  }

  func names(from draft: AppDraft) -> [String] { draft.screens.map(\.title.plain) + appNames }
}
