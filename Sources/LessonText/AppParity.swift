import Phone

/// Holds the apps of two languages against each other.
enum AppParity {
  /// An app, its draft, and the findings of its file.
  typealias Source = (app: App, draft: AppDraft, findings: Int)
}
