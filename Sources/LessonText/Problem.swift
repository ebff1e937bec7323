/// What can be wrong with a text file. The raw value is the key of its sentence in `phrases.txt`.
public enum Problem: String, Hashable, Sendable, CaseIterable {
  case unknownKeyword = "problem unknown keyword"
}
