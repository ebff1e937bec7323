import Feedback
import Phone

extension Aim {
  /// What must come about for a fact of an app: its conditions, or a record that fits.
  func needs(for reference: FactReference, _ words: [String: String], _ number: Int) -> [Need] {
    guard let facts = map.model.apps[reference.app]?.facts, facts.indices.contains(reference.number) else { return [] }
    let fact = facts[reference.number]
    guard let collection = fact.collection else { return fact.conditions.map { need(for: $0) } }
    let values = fact.conditions.filter { $0.names.allSatisfy { isValue($0) && !isField($0, of: collection) } }
    let links = fact.conditions.flatMap { self.links($0, words) }
    var fields = words.mapValues { [$0] }
    for condition in fact.conditions { fields.merge(condition.fields) { one, _ in one } }
    let own = fields.filter { name, _ in !fact.conditions.contains { $0.isLink(of: name) } }
    var needs = values.map { need(for: $0) } + links
    let written = writing(collection, own)
    if links.isEmpty || !written.isEmpty { needs.append(need(.goal(number), written)) }
    return needs
  }

  /// How a record comes to have these fields.
  func writing(_ collection: String, _ fields: [String: [String]]) -> [Means] {
    var means: [Means] = []
    for deed in map.deeds {
      switch deed.action {
      case .add(collection, let all, _):
        if let needs = needs(forFields: fields, in: all, of: deed, isWhole: true) {
          means += self.means(of: deed, after: needs)
        }
      case .change(let changed)
      where map.subjects(of: deed).contains(collection) && changed.contains(where: { fields[$0.name] != nil }):
        if let needs = needs(forFields: fields, in: changed, of: deed, isWhole: false) {
          means += self.means(of: deed, after: needs)
        }
      default: break
      }
    }
    for (name, texts) in fields {
      for place in map.fieldHolders[name] ?? [] {
        guard map.subjects(of: place).contains(collection), texts.contains("on") || texts.contains("off") else {
          continue
        }
        add(place)
        means.append(Means(spot: .element(place), cost: 1))
      }
    }
    return means
  }

  /// What must be held for these fields to be written so; `nil` where they can't.
  private func needs(
    forFields fields: [String: [String]], in written: [FieldText], of deed: PhoneMap.Deed, isWhole: Bool
  ) -> [Need]? {
    var all: [Need] = []
    for (name, texts) in fields.sorted(by: { $0.key < $1.key }) {
      guard let template = written.first(where: { $0.name == name })?.text else {
        // A field that is not written is empty in a new record, and as it was in one that is changed.
        let isSo =
          isWhole ? texts.contains("") : texts.contains { hasRecord(with: $0, in: name, of: map.subjects(of: deed)) }
        guard isSo else { return nil }
        continue
      }
      guard let needs = needs(for: template, toCome: texts, in: deed) else { return nil }
      all += needs
    }
    return all
  }

  /// A condition that compares a field of the record with a value: the value must come to hold what the fact says.
  private func links(_ condition: PhoneCondition, _ words: [String: String]) -> [Need] {
    guard case .equals(let field, let template) = condition, let word = words[field], !template.detailNames.isEmpty,
      let places = template.places(comingTo: word)
    else { return [] }
    return places.sorted { $0.key < $1.key }.filter { isValue($0.key) }.map { need($0, [$1]) }
  }

  private func isField(_ name: String, of collection: String) -> Bool {
    phone.heldRecords(of: collection).contains { $0.fields[name] != nil }
  }
}

extension PhoneCondition {
  /// What it asks of a record's fields, as far as it says it outright.
  fileprivate var fields: [String: [String]] {
    switch self {
    case .equals(let name, let text) where text.detailNames.isEmpty: [name: [text.plain]]
    case .isOn(let name): [name: ["on"]]
    case .isOff(let name): [name: ["off"]]
    case .isEmpty(let name): [name: [""]]
    default: [:]
    }
  }

  /// Whether it compares a field with something that the phone holds.
  fileprivate func isLink(of field: String) -> Bool {
    if case .equals(field, let text) = self { !text.detailNames.isEmpty } else { false }
  }
}
