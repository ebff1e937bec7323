import Phone

/// All names that texts, conditions and lines of apps may use on a phone.
struct KnownNames {
  private var values: Set<String>
  private var fields: Set<String>
  private var collections: Set<String>
  private let all: [String]

  /// What the phone itself knows.
  static let builtInValues: Set<String> = [
    "time", "date", "weekday", "call name", "call number", "call state", "call keys", "call direction", "call time",
    "online", "clipboard", "notification count", "wifi", "mobile data", "airplane mode", "network speed", "battery",
    "charging", "screen lock", "locked", "pin", "media volume", "ring volume", "alarm volume", "accessibility volume",
    "vibrate", "do not disturb", "brightness", "torch", "speaker", "mute", "speech rate", "hints", "speak passwords",
    "typing echo", "punctuation", "capitals", "element order", "spelling alphabet", "hide screen", "typing method",
    "braille keys", "keyboard typing", "speech language", "call hold", "ringing",
  ]

  /// The collections that the phone itself keeps, and their fields.
  static let builtInCollections: [String: [String]] = [
    "contacts": ["name", "number", "note", "favourite"],
    "calls": ["name", "number", "kind", "time"],
    "threads": ["name", "number", "text", "time", "unread"],
    "messages": ["name", "number", "text", "time", "kind"],
    "notifications": ["category", "title", "text", "time", "app", "screen"],
    "alarms": ["hour", "minute", "time", "label", "days", "on"],
    "recents": ["app", "name"],
    "blocked": ["number"],
  ]

  /// Fields that are at hand when something happens, beside those of collections.
  private static let triggerFields: Set<String> = ["key", "reply", "number", "name"]

  /// The names of all apps together.
  init(_ apps: [AppDraft]) {
    values = apps.reduce(into: Self.builtInValues) { $0.formUnion($1.names.values) }
    collections = apps.reduce(into: Set(Self.builtInCollections.keys)) { $0.formUnion($1.names.collections) }
    fields = apps.reduce(into: Self.triggerFields.union(Self.builtInCollections.values.joined())) {
      $0.formUnion($1.names.fields)
    }
    all = values.union(fields).sorted() + collections.sorted().map { "number of \($0)" }
  }

  /// Whether a place or a condition may use a name.
  func isKnown(_ written: Substring) -> Bool {
    let name = written.folded
    if values.contains(name) || fields.contains(name) || collections.contains(name) { return true }
    if let field = name.dropped(prefix: "this ") { return fields.contains(field) }
    return name.dropped(prefix: "number of ").map(collections.contains) ?? false
  }

  /// Tells names that nothing on the phone has.
  func tellUnknown(_ written: [Written], _ findings: inout Findings) {
    for name in written where !findings.isFull && !isKnown(name.text) {
      findings.tell(.unknownName, at: name, ["written": name.string], meant: near(name))
    }
  }

  /// Tells what an app uses and nothing has.
  func tellUnknown(in names: NamesInApp, _ findings: inout Findings) {
    tellUnknown(names.used, &findings)
    for name in names.usedFields where !findings.isFull && !fields.contains(name.text.folded) {
      findings.tell(
        .unknownField, at: name, ["written": name.string],
        meant: NearMiss.words(near: name.text, among: fields.sorted()))
    }
    for name in names.usedCollections where !findings.isFull && !collections.contains(name.text.folded) {
      findings.tell(
        .unknownCollection, at: name, ["written": name.string],
        meant: NearMiss.words(near: name.text, among: collections.sorted()))
    }
  }

  /// Whether a known name is so near that it must be meant.
  func isNearlyKnown(_ written: Written) -> Bool { !NearMiss.words(near: written.text, among: all, .sure).isEmpty }

  /// The longest known name that a text starts with, in small letters.
  func longest(startOf text: String) -> String? {
    all.filter { text.hasPrefix($0 + " ") }.max { $0.count < $1.count }
  }

  /// The known names that lie near.
  func near(_ written: Written) -> [String] { NearMiss.words(near: written.text, among: all) }
}

extension String {
  fileprivate func dropped(prefix: String) -> String? { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil }
}
