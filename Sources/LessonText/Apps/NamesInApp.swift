/// The names in an app: those that it makes, and those that it uses and that must be made somewhere.
struct NamesInApp {
  /// Values that are held or set.
  private(set) var values: Set<String> = []
  /// Collections that have records or are added to.
  private(set) var collections: Set<String> = []
  /// Fields of records.
  private(set) var fields: Set<String> = []
  /// Names used as values, fields, or what the phone knows.
  var used: [Written] = []
  /// Names used as fields alone.
  private(set) var usedFields: [Written] = []
  /// Names used as collections.
  private(set) var usedCollections: [Written] = []

  mutating func make(value: Written) { values.insert(value.text.folded) }
  mutating func make(collection: Written) { collections.insert(collection.text.folded) }
  mutating func make(field: Written) { fields.insert(field.text.folded) }
  mutating func use(field: Written) { usedFields.append(field) }
  mutating func use(collection: Written) { usedCollections.append(collection) }
}

extension Written {
  /// The field in `this on`; `nil` where it is no such name.
  var fieldOfThis: Written? {
    let word = "this "
    guard text.count > word.count, text.prefix(word.count).lowercased() == word else { return nil }
    let start = text.index(text.startIndex, offsetBy: word.count)
    let field = self[start..<text.endIndex].trimmed
    return field.isBlank ? nil : field
  }
}
