import LessonText

/// How much was found, in one sentence.
struct CheckSummary {
  let errors: Int
  let warnings: Int
  let files: Int

  init(_ diagnostics: [Diagnostic]) {
    errors = diagnostics.count { $0.problem.severity == .error }
    warnings = diagnostics.count - errors
    files = Set(diagnostics.map(\.place.file)).count
  }

  /// Said where nothing is wrong, too: to somebody who listens, silence could mean anything.
  var sentence: String {
    let place = "in \(Self.counted(files, "file"))"
    switch (errors, warnings) {
    case (0, 0): return "There are no mistakes."
    case (0, _): return "There are no mistakes, and \(Self.counted(warnings, "warning")) \(place)."
    case (_, 0): return "\(Self.counted(errors, "mistake")) \(place)."
    case (_, _): return "\(Self.counted(errors, "mistake")) and \(Self.counted(warnings, "warning")) \(place)."
    }
  }

  private static func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
}
