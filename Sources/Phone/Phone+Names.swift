import Feedback

/// What names in app files mean: fields of the record at hand, values, and what the phone itself knows.
extension Phone {
  /// A text with its places filled in.
  func fill(_ text: MarkedText, about subject: Subject?) -> MarkedText {
    guard text.pieces.contains(where: \.isDetail) else { return text }
    return text.filled(with: details(of: text, about: subject))
  }

  private func details(of text: MarkedText, about subject: Subject?) -> [String: MarkedText] {
    var details: [String: MarkedText] = [:]
    for name in text.detailNames { details[name] = MarkedText(self.text(named: name, about: subject)) }
    return details
  }

  /// A template as plain words.
  func plain(_ text: MarkedText, about subject: Subject?) -> String { fill(text, about: subject).plain }

  /// What a name stands for, as a text; empty where it stands for nothing.
  func text(named name: String, about subject: Subject?) -> String {
    if let field = live(subject)?.fields[name] { return field }
    return known(name) ?? state.values[name]?.text ?? ""
  }

  /// What a collection holds.
  func records(of collection: String) -> [Record] {
    guard collection == Collections.recents else { return state.records[collection] ?? [] }
    return state.recents.compactMap { id in
      guard let app = model.apps[id], let number = model.number(ofApp: id) else { return nil }
      return Record(id: number, fields: ["app": id, "name": app.name.plain])
    }
  }

  /// A record as it is now; as it was where it is gone.
  func live(_ subject: Subject?) -> Record? {
    guard let subject else { return nil }
    return state.records[subject.collection]?.first { $0.id == subject.record.id } ?? subject.record
  }

  /// What an element holds.
  func value(of holding: Holding, role: Role, about subject: Subject?) -> Value? {
    switch holding {
    case .value(let name): return state.values[name]
    case .field(let name):
      guard let text = live(subject)?[name] else { return nil }
      return role.valueAtFirst.reading(text) ?? role.valueAtFirst
    }
  }

  /// Puts a value where an element holds it.
  mutating func put(_ value: Value, into holding: Holding, about subject: Subject?) {
    switch holding {
    case .value(let name): state.values[name] = value
    case .field(let name): change(subject, [name: value.text])
    }
  }

  /// Changes fields of a record, where it still is.
  mutating func change(_ subject: Subject?, _ fields: [String: String]) {
    guard let subject, var records = state.records[subject.collection],
      let index = records.firstIndex(where: { $0.id == subject.record.id })
    else { return }
    records[index].fields.merge(fields) { $1 }
    state.records[subject.collection] = records
  }

  /// Adds a record to a collection, and tells it. The oldest goes where there are too many.
  @discardableResult
  mutating func add(_ fields: [String: String], to collection: String, atStart: Bool) -> Subject {
    let record = Record(id: state.nextRecord, fields: fields)
    state.nextRecord += 1
    var records = state.records[collection] ?? []
    if atStart { records.insert(record, at: 0) } else { records.append(record) }
    if records.count > Collections.mostRecords { if atStart { records.removeLast() } else { records.removeFirst() } }
    state.records[collection] = records
    return Subject(record, in: collection)
  }

  /// Removes a record from its collection.
  mutating func remove(_ subject: Subject) {
    if subject.collection == Collections.recents { state.recents.removeAll { $0 == subject.record["app"] } }
    state.records[subject.collection]?.removeAll { $0.id == subject.record.id }
  }

  /// Removes all records of a collection.
  mutating func removeAll(from collection: String) {
    if collection == Collections.recents { state.recents = [] } else { state.records[collection] = [] }
  }

  // MARK: Conditions

  /// Whether all of these hold.
  func holds(_ conditions: [PhoneCondition], about subject: Subject?) -> Bool {
    conditions.allSatisfy { holds($0, about: subject) }
  }

  private func holds(_ condition: PhoneCondition, about subject: Subject?) -> Bool {
    switch condition {
    case .isOn(let name): return text(named: name, about: subject) == "on"
    case .isOff(let name): return text(named: name, about: subject) != "on"
    case .equals(let name, let text):
      return self.text(named: name, about: subject).isSameText(as: plain(text, about: subject))
    case .contains(let name, let text):
      let part = plain(text, about: subject).comparable
      // Letter by letter and not sign by sign: गुप is the beginning of गुप्ता, though its last sign goes on there.
      return !part.isEmpty && self.text(named: name, about: subject).comparable.contains(bytesOf: part)
    case .isEmpty(let name):
      if name == Collections.recents || state.records[name] != nil { return records(of: name).isEmpty }
      return text(named: name, about: subject).comparable.isEmpty
    case .isAbove(let name, let other): return compare(name, other, subject) { $0 > $1 }
    case .isBelow(let name, let other): return compare(name, other, subject) { $0 < $1 }
    case .hasLength(let name, let length): return text(named: name, about: subject).comparable.count == length
    case .not(let conditions): return !holds(conditions, about: subject)
    }
  }

  private func compare(
    _ name: String, _ other: MarkedText, _ subject: Subject?, _ isSo: (Double, Double) -> Bool
  ) -> Bool {
    guard let left = text(named: name, about: subject).number, let right = plain(other, about: subject).number else {
      return false
    }
    return isSo(left, right)
  }
}

extension MarkedText.Piece {
  var isDetail: Bool { if case .detail = self { true } else { false } }
}

extension String {
  /// As texts are compared: small letters, no blanks around.
  var comparable: String { lowercased().trimmed }

  func isSameText(as other: String) -> Bool { self == other || comparable == other.comparable }

  /// Without blanks at its ends.
  public var trimmed: String {
    // Most names begin and end with a plain sign, which needs no table of Unicode.
    if let first = utf8.first, let last = utf8.last, (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) {
      return self
    }
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
    return String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// As a number; digits may stand in groups with blanks, as people write account numbers and amounts.
  var number: Double? {
    let digits = filter { !$0.isWhitespace }
    guard !digits.isEmpty, digits.count <= 18 else { return nil }
    return Double(digits)
  }
}

extension Role {
  /// What an element of this kind holds where nothing was said.
  var valueAtFirst: Value {
    switch self {
    case .toggle, .checkBox: .isOn(false)
    case .slider, .progressBar: .percent(0)
    default: .text("")
    }
  }
}
