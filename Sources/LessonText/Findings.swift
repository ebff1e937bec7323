/// What was found wrong in a file so far. Bounded, so that no file can fill the memory with complaints.
struct Findings {
  /// The path of the file at hand, as the author knows it.
  let file: String
  /// After so many, one more says that there are more.
  private let limit: Int
  /// In the order in which they were found.
  private(set) var diagnostics: [Diagnostic] = []

  /// What reading the sentences of the file has cost: steps of looking for words. For tests, which must not look at
  /// the clock.
  var steps = 0

  /// Whether nothing more is to be told: the rest would follow from what was.
  private var isClosed = false

  /// Nothing wrong yet.
  init(file: String, limit: Int = Library.Limits().diagnosticsOfFile) {
    self.file = file
    self.limit = limit
  }

  /// Whether one of them is an error.
  var hasErrors: Bool { diagnostics.contains { $0.problem.severity == .error } }

  /// So many that reading on is no use.
  var isFull: Bool { diagnostics.count > limit }

  /// Tells nothing more of this file. What is known of it, such as its id, still serves the others.
  mutating func close() { isClosed = true }

  /// Notes what is wrong, and the nearest words that may have been meant.
  mutating func tell(
    _ problem: Problem, at written: Written, _ details: [String: String] = [:], meant: [String] = []
  ) {
    guard !isFull, !isClosed else { return }
    tell(problem, at: written.place(in: file), details, meant: meant)
  }

  /// Notes what is wrong at a place that is known already.
  mutating func tell(
    _ problem: Problem, at place: Diagnostic.Place, _ details: [String: String] = [:], meant: [String] = []
  ) {
    guard !isFull, !isClosed else { return }
    var details = details
    if !meant.isEmpty { details["meant"] = meant.map { "“\($0)”" }.joined(separator: ", ") }
    let isLast = diagnostics.count == limit
    diagnostics.append(Diagnostic(isLast ? .moreProblems : problem, at: place, isLast ? [:] : details))
  }
}
