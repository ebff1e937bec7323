import Feedback
import Phone

/// Fills names such as `{name}, {number}` with what the phone's records hold at first, so that lessons can speak of
/// the elements by the names that learners hear.
struct NameFiller {
  /// A name, and as it is compared.
  struct Name {
    var text: String
    var folded: String
  }

  private let records: [Record]
  private var known: [MarkedText: [Name]] = [:]
  private var count = 0

  /// Names at most, and records of a collection: the phone holds no more.
  private static let mostNames = 50_000
  private static let mostRecords = 200

  /// What stands for a place in the names of calls as well: the contacts.
  private static let sameFields = ["call name": "name", "call number": "number"]

  init(_ records: [String: [Record]]) {
    self.records = records.sorted { $0.key < $1.key }.flatMap { $0.value.prefix(Self.mostRecords) }
  }

  /// What a name comes to with each record that has its fields.
  mutating func names(of text: MarkedText) -> [Name] {
    if let names = known[text] { return names }
    let fields = text.detailNames.map { (place: $0, field: Self.sameFields[$0] ?? $0) }
    var seen: Set<String> = []
    var names: [Name] = []
    for record in records where count < Self.mostNames {
      guard fields.allSatisfy({ record.fields[$0.field] != nil }) else { continue }
      count += 1
      let details = Dictionary(fields.map { ($0.place, MarkedText(record[$0.field])) }) { first, _ in first }
      let name = text.filled(with: details).plain
      if seen.insert(name).inserted { names.append(Name(text: name, folded: name.folded)) }
    }
    known[text] = names
    return names
  }
}
