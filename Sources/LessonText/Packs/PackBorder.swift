import Feedback
import Phone

/// What an app of a pack may not do: change the phone that all other lessons are taught on.
///
/// It may not add to collections of others, nor act by itself when something happens, nor have a switch or slider of a
/// name by which lessons that are here ask for another one.
struct PackBorder {
  /// The collections that somebody has already.
  private var collections = Set(KnownNames.builtInCollections.keys)
  /// The phone that stood first, and the names on it, which nobody asks for unless there are packs.
  private var first: PhoneBuilder.Built?
  private var names: PhoneNames?

  /// Takes the apps of a layer in, so that those of later ones are kept from them.
  mutating func close(_ drafts: [AppDraft], _ built: PhoneBuilder.Built) {
    for draft in drafts { collections.formUnion(draft.names.collections) }
    if first == nil { first = built }
  }

  /// The app without what reaches into those of others, which is told.
  mutating func kept(_ draft: AppDraft, _ findings: inout Findings) -> AppDraft {
    guard draft.layer > 0 else { return draft }
    names = names ?? first.map { PhoneNames($0.apps.map(\.app), $0.startRecords) }
    var kept = draft
    var told: Set<String> = []
    for record in draft.records where collections.contains(record.collection) {
      guard told.insert(record.collection).inserted else { continue }
      findings.tell(.changesThePhone, at: record.keyword, ["written": record.collection])
    }
    kept.records.removeAll { collections.contains($0.collection) }
    for handler in draft.handlers {
      findings.tell(.changesThePhone, at: handler.keyword, ["written": handler.keyword.string])
    }
    kept.handlers = []
    for element in draft.screens.flatMap(\.elements) { tellSameName(element, &findings) }
    return kept
  }

  /// A goal such as “Wi-Fi is on” asks all elements of the name.
  private func tellSameName(_ element: ElementDraft, _ findings: inout Findings) {
    guard let item = names?.item(element.name.plain) else { return }
    let held: Set<String>
    switch element.role {
    case .toggle, .checkBox: held = item.states
    case .slider, .progressBar: held = item.levels
    default: return
    }
    guard !held.isEmpty, held != element.holds.map({ [$0.text.folded] }) else { return }
    findings.tell(.ambiguousItem, at: element.keyword, ["written": element.name.plain])
  }
}
