/// The apps that the phone itself opens, by their screens.
enum SystemApps {
  /// How many screens each has at least; the phone opens them by their numbers.
  static let screens: [String: Int] = [
    "home": 1, "lock": 1, "notifications": 2, "recents": 1, "talkback": 2, "assistant": 1, "call": 2, "ringing": 1,
  ]

  /// Tells an app that has fewer.
  static func tell(_ draft: AppDraft, _ findings: inout Findings) {
    guard let count = screens[draft.id], draft.screens.count < count else { return }
    findings.tell(.tooFewScreens, at: draft.idPlace, ["app": draft.id, "count": "\(count)"])
  }
}
