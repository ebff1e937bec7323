/// Holds the glossary of a language against that of the first one: as many words are explained in each.
enum GlossaryParity {
  /// How many words a language explains.
  struct Side {
    var language: String
    var count: Int
  }

  /// What differs, told in the other language.
  static func tell(_ first: Side, _ other: Side, folder: inout Findings, at place: Diagnostic.Place) {
    guard first.count != other.count else { return }
    folder.tell(
      .glossariesDiffer, at: place,
      ["count": String(other.count), "other": String(first.count), "language": first.language])
  }
}
