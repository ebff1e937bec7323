/// What must not stand in any Swift file of ours.
enum HouseRules {
  /// A file is read at one sitting.
  static let mostLines = 400

  /// Ways to end the program, or to be right only by waiting.
  static let forbidden = ["try", "as"].map { "\($0)!" } + ["fatalError", "usleep"].map { "\($0)(" }

  /// Ways around the compiler's proof; whoever takes one gives his own.
  static let unproven = ["@unchecked" + " Sendable", "nonisolated" + "(unsafe)"]

  /// What is wrong with a file, each as `line: what`.
  static func complaints(about text: SwiftText) -> [String] {
    var complaints: [String] = []
    let count = text.lines.last == "" ? text.lines.count - 1 : text.lines.count
    if count > mostLines { complaints.append("\(mostLines + 1): the file has \(count) lines") }
    for (number, (line, code)) in zip(text.lines, text.code).enumerated() {
      for word in forbidden where code.contains(word) { complaints.append("\(number + 1): \(word)") }
      for word in unproven where code.contains(word) && !hasProof(line) {
        complaints.append("\(number + 1): \(word) without a proof")
      }
    }
    return complaints
  }

  /// Languages differ in words alone: what one has, all have. Files by language, complaints in a fixed order.
  static func complaints(aboutLanguages files: [String: Set<String>]) -> [String] {
    let all = files.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    return files.sorted { $0.key < $1.key }.flatMap { language, own in
      all.subtracting(own).sorted().map { "\(language) lacks \($0)" }
    }
  }

  private static func hasProof(_ line: Substring) -> Bool {
    guard let mark = line.firstRange(of: "// proof:") else { return false }
    return line[mark.upperBound...].contains { $0.isLetter }
  }
}
