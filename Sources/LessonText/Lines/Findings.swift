import Feedback

/// What was found wrong in a file so far. Bounded, so that no file can fill the memory with complaints.
struct Findings {
  /// The path of the file at hand, as the author knows it.
  let file: String
  /// After so many, one more says that there are more.
  private let limit: Int
  /// In the order in which they were found.
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether texts that are spoken are kept.
  var keepsTexts: Bool
  /// The spoken texts of the file, in order.
  private(set) var texts: [(text: MarkedText, written: Written)] = []

  /// What reading the sentences of the file has cost: steps of looking for words. For tests, which must not look at
  /// the clock.
  var steps = 0

  /// Whether nothing more is to be told: the rest would follow from what was.
  private var isClosed = false

  /// Nothing wrong yet.
  init(file: String, limit: Int = Library.Limits().diagnosticsOfFile, keepsTexts: Bool = false) {
    self.file = file
    self.limit = limit
    self.keepsTexts = keepsTexts
  }

  /// Keeps a text that is spoken, if anybody wants it.
  mutating func keep(_ text: MarkedText, at written: Written) {
    if keepsTexts { texts.append((text, written)) }
  }

  /// Whether one of them is an error.
  var hasErrors: Bool { diagnostics.contains { $0.problem.severity == .error } }

  /// So many that reading on is no use.
  var isFull: Bool { diagnostics.count > limit }

  /// Tells nothing more of this file. What is known of it, such as its id, still serves the others.
  mutating func close() { isClosed = true }

  /// Notes what is wrong, the nearest words that may have been meant, and the one that must have been.
  mutating func tell(
    _ problem: Problem, at written: Written, _ details: [String: String] = [:], meant: [String] = [],
    mend: String? = nil
  ) {
    guard !isFull, !isClosed else { return }
    tell(problem, at: written.place(in: file), details, meant: meant, mend: mend)
  }

  /// Notes what is wrong at a place that is known already.
  mutating func tell(
    _ problem: Problem, at place: Diagnostic.Place, _ details: [String: String] = [:], meant: [String] = [],
    mend: String? = nil
  ) {
    guard !isFull, !isClosed else { return }
    var details = details
    if !meant.isEmpty { details["meant"] = meant.map { "“\($0)”" }.joined(separator: ", ") }
    let isLast = diagnostics.count == limit
    diagnostics.append(
      isLast ? Diagnostic(.moreProblems, at: place) : Diagnostic(problem, at: place, details, mend: mend))
  }

  /// Leaves to the author what would otherwise become one of these words, which stand in the file already.
  mutating func withdrawMends(to words: Set<String>) {
    for index in diagnostics.indices {
      if let mend = diagnostics[index].mend, words.contains(mend.folded) { diagnostics[index].mend = nil }
    }
  }
}
