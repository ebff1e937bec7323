import Feedback
import Phone

/// Fills names such as `{name}, {number}` with what the phone's records hold at first, so that lessons can speak of
/// the elements by the names that learners hear.
struct NameFiller {
  private let records: [Record]
  private var known: [MarkedText: [String]] = [:]
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
  mutating func names(of text: MarkedText) -> [String] {
    if let names = known[text] { return names }
    let fields = text.detailNames.map { (place: $0, field: Self.sameFields[$0] ?? $0) }
    var seen: Set<String> = []
    var names: [String] = []
    for record in records where count < Self.mostNames {
      guard fields.allSatisfy({ record.fields[$0.field] != nil }) else { continue }
      count += 1
      let details = Dictionary(fields.map { ($0.place, MarkedText(record[$0.field])) }) { first, _ in first }
      let name = text.filled(with: details).plain
      if seen.insert(name).inserted { names.append(name) }
    }
    known[text] = names
    return names
  }
}
