import Feedback
import Phone

/// What `Opens:` may name: the screens of the app itself, other apps by their names, and their screens after a comma.
struct TargetNames {
  private var screens: [String: [String: ScreenAddress]] = [:]
  private var apps: [String: (id: String, first: ScreenAddress)] = [:]
  private var appNames: [String] = []

  init(_ drafts: [AppDraft]) {
    for draft in drafts {
      for screen in draft.screens where screens[draft.id]?[screen.title.plain.folded] == nil {
        let address = ScreenAddress(app: draft.id, screen: screen.title.plain)
        screens[draft.id, default: [:]][screen.title.plain.folded] = address
      }
      let name = draft.name.plain
      guard apps[name.folded] == nil, let first = draft.screens.first else { continue }
      apps[name.folded] = (draft.id, ScreenAddress(app: draft.id, screen: first.title.plain))
      appNames.append(name)
    }
  }

  /// Where a target leads; one that leads nowhere is told.
  func address(of target: Written, from draft: AppDraft, _ findings: inout Findings) -> ScreenAddress? {
    let folded = target.text.folded
    if let address = screens[draft.id]?[folded] ?? apps[folded]?.first { return address }
    guard !findings.isFull else { return nil }
    var rest = target.text
    while let comma = rest.lastIndex(of: ",") {
      let title = target[target.text.index(after: comma)..<target.text.endIndex].trimmed
      if let app = apps[target.text[..<comma].folded] {
        if let address = screens[app.id]?[title.text.folded] { return address }
        findings.tell(
          .unknownScreen, at: title.isBlank ? target : title, ["written": title.string],
          meant: NearMiss.words(near: title.text, among: screens[app.id]?.values.map(\.screen).sorted() ?? []))
        return nil
      }
      rest = rest[..<comma]
    }
    let near = NearMiss.words(near: target.text, among: draft.screens.map(\.title.plain) + appNames)
    findings.tell(.unknownTarget, at: target, ["written": target.string], meant: near)
    return nil
  }
}
