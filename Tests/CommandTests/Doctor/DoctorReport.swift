import Support

/// What the doctor printed, by its parts: each line begins with the name of what was looked at.
struct DoctorReport {
  let lines: [String]

  init(_ output: String) { lines = output.split(separator: "\n").map(String.init) }

  /// Asks the doctor, in English, about the PC of a test.
  init(_ program: Program, _ arguments: String..., environment: [String: String] = [:]) throws {
    let outcome = try program.run(["doctor", "--language", "en", "--silent"] + arguments, environment: environment)
    self.init(outcome.output)
  }

  /// What is told of a part, before anything was mended.
  func told(of part: String) -> [String] {
    lines.filter { $0.hasPrefix("\(part): ") }.map { String($0.dropFirst(part.count + 2)) }
  }

  /// What is told of a part that was mended, and is well now.
  func mended(_ part: String) -> String? { outcome("Mended.", part) }

  /// What is told of a part that could not be mended.
  func still(_ part: String) -> String? { outcome("Not mended yet.", part) }

  private func outcome(_ word: String, _ part: String) -> String? {
    let mark = "\(word) \(part): "
    return lines.first { $0.hasPrefix(mark) }.map { String($0.dropFirst(mark.count)) }
  }

  /// Whether it is told that some of it can be mended.
  var offersMending: Bool { lines.contains { $0.contains("voiceclass doctor --fix") && $0.hasPrefix("Mending: ") } }
}
