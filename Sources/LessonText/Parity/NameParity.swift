/// Holds the names of a language against those of the first one: what stands for people and places has the same words
/// in all of them.
enum NameParity {
  /// The names of a language, and where they stand.
  struct Side {
    var language: String
    var names: [String: Written]
    /// Which of all findings are those of its `names.txt`; `nil` where it has none.
    var findings: Int?
  }

  /// What is missing on either side, told in the other language.
  static func tell(
    _ first: Side, _ other: Side, _ all: inout [Findings], folder: inout Findings, at place: Diagnostic.Place
  ) {
    for name in first.names.keys.sorted() where other.names[name] == nil {
      folder.tell(.nameMissing, at: place, ["written": name, "language": first.language])
    }
    guard let findings = other.findings else { return }
    for (name, place) in other.names.sorted(by: { $0.key < $1.key }) where first.names[name] == nil {
      all[findings].tell(.nameOnlyHere, at: place, ["written": name, "language": first.language])
    }
  }
}
