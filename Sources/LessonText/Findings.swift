/// What was found wrong in a file so far. Bounded, so that no file can fill the memory with complaints.
struct Findings {
  /// After so many in one file, one more says that there are more.
  static let limit = 200

  /// The path of the file at hand, as the author knows it.
  let file: String
  /// In the order in which they were found.
  private(set) var diagnostics: [Diagnostic] = []

  /// Nothing wrong yet.
  init(file: String) { self.file = file }

  /// Whether one of them is an error.
  var hasErrors: Bool { diagnostics.contains { $0.problem.severity == .error } }

  /// So many that reading on is no use.
  var isFull: Bool { diagnostics.count > Self.limit }

  /// Notes what is wrong, and the nearest words that may have been meant.
  mutating func tell(
    _ problem: Problem, at written: Written, _ details: [String: String] = [:], meant: [String] = []
  ) {
    guard !isFull else { return }
    tell(problem, at: written.place(in: file), details, meant: meant)
  }

  /// Notes what is wrong at a place that is known already.
  mutating func tell(
    _ problem: Problem, at place: Diagnostic.Place, _ details: [String: String] = [:], meant: [String] = []
  ) {
    guard !isFull else { return }
    var details = details
    if !meant.isEmpty { details["meant"] = meant.joined(separator: ", ") }
    let isLast = diagnostics.count == Self.limit
    diagnostics.append(Diagnostic(isLast ? .moreProblems : problem, at: place, isLast ? [:] : details))
  }
}
