import Feedback
import Phone

/// Fills names such as `{name}, {number}` with what the phone's records hold at first, so that lessons can speak of
/// the elements by the names that learners hear.
struct NameFiller {
  /// A name, and as it is compared.
  struct Name {
    var text: String
    var folded: FoldedText
  }

  /// Records that have the same fields, together.
  private var groups: [(fields: Set<String>, records: [Record])] = []
  private var known: [MarkedText: [Name]] = [:]
  private var count = 0

  /// Names at most, and records of a collection: the phone holds no more.
  private static let mostNames = 50_000
  private static let mostRecords = 200

  /// What stands for a place in the names of calls as well: the contacts.
  private static let sameFields = ["call name": "name", "call number": "number"]

  init(_ records: [String: [Record]]) {
    var numbers: [Set<String>: Int] = [:]
    for record in records.sorted(by: { $0.key < $1.key }).flatMap({ $0.value.prefix(Self.mostRecords) }) {
      let fields = Set(record.fields.keys)
      if let number = numbers[fields] {
        groups[number].records.append(record)
      } else {
        numbers[fields] = groups.count
        groups.append((fields, [record]))
      }
    }
  }

  /// What a name comes to with each record that has its fields.
  mutating func names(of text: MarkedText) -> [Name] {
    if let names = known[text] { return names }
    let places = text.detailNames.map { Self.sameFields[$0] ?? $0 }
    var seen: Set<FoldedText> = []
    var names: [Name] = []
    for group in groups where places.allSatisfy(group.fields.contains) {
      for record in group.records where count < Self.mostNames {
        count += 1
        let name = Self.name(of: text, record)
        let folded = FoldedText(name)
        if seen.insert(folded).inserted { names.append(Name(text: name, folded: folded)) }
      }
    }
    known[text] = names
    return names
  }

  private static func name(of text: MarkedText, _ record: Record) -> String {
    text.pieces.reduce(into: "") { name, piece in
      switch piece {
      case .words(let span): name += span.text
      case .detail(let place): name += record[sameFields[place] ?? place]
      case .command(let command): name += command
      }
    }
  }
}
